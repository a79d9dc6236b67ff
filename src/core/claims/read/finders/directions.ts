import type { Passage } from "../../../question/passage.ts";
import { DOWN, UP } from "../counting-up.ts";
import type { Mention } from "../mention.ts";

/** "Down the road", "halfway down the list": where something is, not which way it went. */
const along =
	" (?:the|my|our|their|his|her) (?!(?:most|least|following|next|same|previous|year)(?![a-z]))[a-z]";
const up = `rose|risen|rising|increased|increasing|an? (?:(?:slight|small|modest|marginal|sharp|steep|steady) )?(?:increase|rise)|edged up|crept up|grew|grown|went up|gone up|climbed|jumped|soared|surged|rocketed|higher|is up|are up|was up|were up|(?<!(?:half|part|mid)-?way )${UP}(?!${along})`;
const down = `fell|fallen|falling|decreased|an? (?:(?:slight|small|modest|marginal|sharp|steep|steady) )?(?:decrease|fall|drop|dip|decline)|dipped|dropped|declined|went down|gone down|reduced|lower|is down|are down|was down|were down|(?<!(?:half|part|mid)-?way )${DOWN}(?!${along})`;
const moved = new RegExp(
	`(?<![a-z-])(?<before>slightly |marginally )?(?:(?<up>${up})|(?<down>${down}))(?<after> slightly| marginally| a little)?(?![a-z-])`,
	"g",
);

/** "More offences in 2017/18 than a year earlier": times are bars here. */
const moreThan =
	/(?<![a-z])(?<!(?:\d|%|\||cent|percent|third|quarter|half|times|hundred|thousand|dozen|fifth|tenth|many|no) )(?<rel>more|fewer)(?:[ |]+(?!than |more |fewer )[a-z-]+){0,8}[ |]+than (?:in |during |the |in the )*\|+/g;

/** "Rose to 476", "up on the 255", "fell by 75". */
const SAYS_TO =
	/^(?: (?:sharply|steadily|again|further|slightly))*,? (?:to|by|from|on(?! (?:the )?\|)|of|than|[\d(])/;

/** "Six of the forces recorded fewer" tells how many they are, each with its own. */
const ofForces =
	/(?<![a-z])(?:forces|constabularies|areas|counties|regions|(?:every|each|no|any|none|another)(?: [a-z'-]+){0,4}? (?:force|constabulary|area|county|region))(?![a-z])[^.;]{0,60}$/;

function comparedIn(rest: string, numbers: readonly Mention[]): readonly Mention[] {
	return Array.from(rest.matchAll(moreThan), ({ 0: text, index, groups }): Mention => {
		const direction = groups?.["rel"] === "more" ? "up" : "down";
		return { type: "direction", start: index, end: index + text.length, direction, slight: false };
	}).filter(({ start, end }) => {
		const from = lastOf(rest, start);
		return (
			!ofForces.test(rest.slice(from, start)) &&
			!numbers.some(
				(it) =>
					it.start < end && (it.type === "how-many" || it.type === "every-force" ? from : start) < it.end,
			)
		);
	});
}

/** Rises and falls told without a number: only where their clause has no number that tells how much. */
export function findDirections({ rest }: Passage, numbers: readonly Mention[]): readonly Mention[] {
	const compared = comparedIn(rest, numbers);
	const told = Array.from(rest.matchAll(moved), ({ 0: text, index, groups }): Mention | null => {
		const [start, end] = [index, index + text.length];
		const clause = { start: lastOf(rest, start), end: nextOf(rest, end) };
		const beside = numbers.filter((it) => it.start < clause.end && clause.start < it.end);
		const slight =
			groups?.["before"] !== undefined ||
			groups?.["after"] !== undefined ||
			/slight|small|marginal|edged|crept/.test(text);
		// "Fell slightly, with 301 against 302": that it was slight is told besides both counts.
		// Counts beside it do not tell how much; what they stand at is judged with them.
		const tellsHowMuch = beside.some((it) => it.type !== "count") || SAYS_TO.test(rest.slice(end, end + 30));
		if (tellsHowMuch || beside.length > (slight ? 2 : 1)) return null;
		return { type: "direction", start, end, direction: groups?.["up"] === undefined ? "down" : "up", slight };
	}).filter((it) => it !== null);
	return [
		...compared,
		...told.filter((it) => !compared.some((other) => other.start < it.end && it.start < other.end)),
	];
}

function lastOf(text: string, from: number): number {
	for (let at = from - 1; at >= 0; at--) if (/[.;!?\n]/.test(text.charAt(at))) return at;
	return 0;
}

function nextOf(text: string, from: number): number {
	for (let at = from; at < text.length; at++) if (/[.;!?\n]/.test(text.charAt(at))) return at;
	return text.length;
}
