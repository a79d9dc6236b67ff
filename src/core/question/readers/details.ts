import { ORDINALS } from "../../statistics/number-words.ts";
import type { Cue, QuestionOptions } from "../parts.ts";
import { type Passage, type Span, withoutSpans } from "../passage.ts";
import { drops } from "../phrases/leaving-out.ts";
import { isOneInHowMany } from "../phrases/one-in-how-many.ts";

const up =
	/(?<![a-z])(?:ris(?:e|es|en|ing)|rose|risers?|climbers?|gainers?|increas(?:e|es|ed|ing)|up|grew|grow(?:n|th|ing)|jump(?:s|ed)?|climb(?:s|ed)?|growing|gains?|surges?|higher|hikes?)(?![a-z])/;
const down =
	/(?<![a-z])(?:falls?|fell|fallers?|fallen|falling|decreas(?:e|es|ed|ing)|drop(?:s|ped)?|declin(?:e|es|ed|ing)|down|reductions?|dips?|cuts?|lower)(?![a-z])/;
/** "How many forces recorded fewer": than before. "Fewer than" goes on with a number or a place. */
const fewer = /(?:forces?|areas?|constabularies|regions) .*(?:fewer|less)(?! than|[a-z])/i;
/** Whether a text speaks of going up or down. */
export const namesDirection = (text: string): boolean => {
	const folded = text.toLowerCase().replace(noFall, "|");
	return up.test(folded) || down.test(folded);
};
/** Ways of looking at figures, in which nothing falls. */
const noFall =
	/(?<![a-z])(?:(?:br(?:eak|oke|oken|eaks|eaking)|drill(?:ed)?|narrow(?:ed)?|boil(?:ed)?|split)(?: [a-z]+){0,3} down|down to|break-?downs?)(?![a-z])/g;
/** The low end of a series; of a ranking it is the other end, not a fall. */
const low =
	/(?<![a-z])(?:(?:record|all[- ]time|new) low|a (?:real )?low(?: point| year)?(?= (?:for|in) [a-z])|trough|lowest|least|smallest|quietest|best year)(?![a-z])/;
const fewest =
	/(?<![a-z])(?:(?:fewest|lowest|least|smallest|bottom|best(?= ?(?:[?.!,;)|]|$)| (?:\d{1,2}|three|five|ten|twenty|and|or|in|for|at|on|by|of|per|over|since|police|forces?|areas?|regions?|nations?|count(?:y|ies)|constabular(?:y|ies)|performing|performers?|ranked|placed|figures?|numbers?|totals?|rates?|records?|code)(?![a-z])))(?! (?:rise|increase|fall|decrease|change|drop))|(?:smallest|lowest|slowest)(?= (?:rise|increase|fall|decrease|drop)))(?![a-z])/;
/** "The highest and the lowest", "most to least": the whole of it. */
const bothEnds =
	/(?<![a-z])(?:(?:highest|most|biggest|largest|top)(?:.{0,30}) (?:and|&|or) (?:the )?(?:lowest|fewest|smallest|bottom|least)|(?:highest|most|biggest|largest|top) to (?:the )?(?:lowest|fewest|smallest|bottom|least)|(?:lowest|fewest|smallest|bottom|least)(?:.{0,30}) (?:and|&|or) (?:the )?(?:highest|most|biggest|largest|top))(?![a-z])/;
const number = "\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty";
const top = new RegExp(
	[
		`(?<![a-z])(?:top|bottom|first|worst|highest|lowest|best) (?<count>${number})(?![a-z0-9]|[,.]\\d)`,
		`(?<![a-z0-9/,.-]|\\d )(?<before>${number}) (?:highest|lowest|worst|best|biggest|smallest|fewest|largest)(?![a-z])`,
		`(?<![a-z0-9/,.-]|\\d )(?<lead>${number}) (?:police )?(?:forces|constabularies|areas|places) (?:(?:with|that|which|had|have|having|saw) )+(?:the )?(?:highest|lowest|worst|biggest|smallest|fewest|largest|most|steepest|fastest|top)(?![a-z])`,
		`(?<![a-z])(?:which|w[hi]*ch|what) (?<of>${number}) (?:police )?(?:forces|constabularies|areas)(?![a-z])`,
	].join("|"),
);
const children =
	/(?:per|every) (?:\d[\d,]*(?: ?k)?|(?:ten |hundred )?thousand|million) (?:children|kids|under|young)|per child|(?:children|kids|young people|youngsters|teens) per (?:\d|thousand|head)|under[- ]?18|(?:head|capita) of (?:the )?children|child population|children's population/;
const people =
	/per[ -]?(?:head|capita)|per (?:person|resident|inhabitant)|per ?(?:100,?000|100 ?k|hundred thousand|million)|100,?000/;
const lists = [
	["revisions", /revis|correct|restate|^(?!.*(?<![a-z])(?:force|area)s?(?![a-z])).*chang/],
	["releases", /releases?|(?<!obscene )publications/],
	["measures", /measures?|statistics|stats|offences|data ?sets?|what data|what figures/],
	["styles", /styles?/],
	["regions", /regions?|nations?|countries/],
	["forces", /forces?|areas?|geographies|places|police/],
] as const;

const counts: Readonly<Record<string, number>> = {
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	twelve: 12,
	fifteen: 15,
	twenty: 20,
};

/** "Second highest", "3rd biggest rise", "who came second", "fourth place"; the first is what a ranking begins with. */
const placed = new RegExp(
	`(?<![a-z0-9])(?:(?<word>${ORDINALS.slice(1, 10).join("|")})|(?<number>\\d{1,2})(?:st|nd|rd|th))(?:[ -](?:highest|lowest|most(?! recent)|fewest|biggest|largest|smallest|worst|best|steepest|sharpest|greatest|fastest|slowest|least|placed?)(?![a-z])|(?<=(?<![a-z])who(?:'s| is| was| were| are| came| comes)? [a-z0-9]+)(?= ?(?:[?.!,]|$| (?:in|for|on|at)(?![a-z]))))`,
);

function placeIn(text: string): number | undefined {
	const { word, number: figures } = placed.exec(text)?.groups ?? {};
	const place = word === undefined ? Number(figures ?? 0) : ORDINALS.indexOf(word) + 1;
	return place > 1 ? place : undefined;
}

const paces = [
	["minute", /(?<![a-z])(?:minutes?|seconds?|often|frequently)(?![a-z])/],
	["hour", /(?<![a-z])hour(?:s|ly)?(?![a-z])/],
	["day", /(?<![a-z])(?:days?|daily)(?![a-z])/],
	["week", /(?<![a-z])week(?:s|ly)?(?![a-z])/],
	["month", /(?<![a-z])month(?:s|ly)?(?![a-z])/],
] as const;

/** "Who is lower than Kent" asks for places among others, not for falls; "who fell more than Kent" for falls. */
const withoutPlaces = (rest: string, cues: readonly Cue[]): string =>
	cues
		.map(({ kind, text, end }) => ({
			length: kind === "rank" ? (placeBeside.exec(text)?.[0].length ?? 0) : 0,
			end,
		}))
		.reduce(
			(text, { length, end }) => text.slice(0, end - length) + "|".repeat(length) + text.slice(end),
			rest,
		);

/** "Top five, drop the Met" asks for no fall. */
const withoutDropped = (rest: string, named: readonly Span[]): string =>
	named.reduce((text, { start }) => {
		const lead = drops.exec(text.slice(0, start));
		return lead === null ? text : text.slice(0, lead.index) + "|".repeat(lead[0].length) + text.slice(start);
	}, rest);

const placeBeside = /(?:higher|lower)(?: [a-z]+)? than$/i;

/** How often something is wanted told, and in which words: "a day", "how often"; the shortest time where several are named. */
export function paceIn(
	cues: readonly Cue[],
): { readonly pace: NonNullable<QuestionOptions["pace"]>; readonly text: string } | null {
	for (const [pace, pattern] of paces) {
		const cue = cues.find((it) => it.kind === "figure" && pattern.test(it.text.toLowerCase()));
		if (cue !== undefined) return { pace, text: cue.text };
	}
	return null;
}

/** What is to be listed; "forces" may have been taken for a part of a name, where the first such word counts. */
function listIn(passage: Passage, named: readonly Span[]): QuestionOptions["list"] {
	const { rest } = withoutSpans(passage, named);
	const said = lists.find(([, pattern]) => pattern.test(rest));
	const inNames = lists.filter(([, pattern]) => pattern.test(passage.rest));
	return (said ??
		inNames.toSorted(([, a], [, b]) => passage.rest.search(a) - passage.rest.search(b))[0])?.[0];
}

/** "Which forces are above the median": what they are held against, which picks none. */
const againstIt =
	/(?<![a-z])(?:above|below|over|under|beyond|beat(?:s|ing)?|than|against|versus|vs?|with|from|to)(?: the| a| its| their)?(?: (?:national|force|uk))? median/;

/** What some kinds need beside the places and measures named: which way, how many, per what, how often, a list of what. */
export function readDetails(passage: Passage, cues: readonly Cue[], named: readonly Span[]): QuestionOptions {
	const folded = withoutPlaces(withoutDropped(passage.rest, named), cues).replace(noFall, "|");
	const has = (...kinds: readonly string[]) => cues.some((cue) => kinds.includes(cue.kind));
	const directed = has("rank", "count", "record", "change", "angles");
	const isLow = has("record") && low.test(folded);
	const isFewer = cues.some((cue) => (cue.kind === "count" || cue.kind === "rank") && fewer.test(cue.text));
	const goesDown = isLow || isFewer || (directed && down.test(folded) && !(up.test(folded) && has("change")));
	const direction = goesDown ? "down" : directed && up.test(folded) ? "up" : undefined;
	const {
		count: after,
		before,
		of,
		lead,
	} = (has("rank", "angles", "share") && top.exec(folded)?.groups) || {};
	const count = after ?? before ?? of ?? lead;
	const per = children.test(folded) ? "1000-children" : people.test(folded) ? "100000-people" : undefined;
	const turned = cues.find((cue) => cue.kind === "rate" && isOneInHowMany(cue.text));
	const ofChildren = /child|kids|under/i.test(turned?.text ?? "");
	const pace = paceIn(cues)?.pace;
	const place = has("rank") ? placeIn(folded) : undefined;
	const isMean = cues.some(
		(cue) =>
			(cue.kind === "total" || (cue.kind === "change" && cue.weight === 3)) &&
			/average|avge?|mean/.test(cue.text.toLowerCase()),
	);
	const isMedian = cues.some((cue) => cue.kind === "average" && /median/i.test(cue.text));
	const list = has("list") ? listIn(passage, named) : undefined;
	return {
		...(direction === undefined ? {} : { direction }),
		...(has("rank") && fewest.test(folded) && !bothEnds.test(folded) ? { order: "fewest" as const } : {}),
		...(place === undefined ? {} : { place }),
		...(count === undefined ? {} : { top: counts[count] ?? Number(count) }),
		...(has("rate") && per !== undefined ? { per } : {}),
		...(turned === undefined ? {} : { oneIn: true as const }),
		...(ofChildren ? { per: "1000-children" as const } : {}),
		...(isMedian && !has("rate") && !againstIt.test(folded) ? { median: true as const } : {}),
		...(isMean ? { mean: true as const } : {}),
		...(pace === undefined ? {} : { pace }),
		...(list === undefined ? {} : { list }),
		...(has("public") ? { public: true } : {}),
	};
}
