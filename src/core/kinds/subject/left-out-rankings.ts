import type { Draft } from "../../answer.ts";
import type { Choice } from "../../problem.ts";
import type { Cue } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { link } from "../draft.ts";

/** Stand between two things asked for, not within one: "biggest rise by rate" is one. */
export const joins = /[,;.?&+]|(?<![a-z])(?:and|plus|also|then|as well as)(?![a-z])/i;

export const isJoined = (one: Cue, other: Cue, text: string): boolean =>
	joins.test(one.start < other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start));

export interface LeftOut {
	readonly called: string;
	readonly choices: readonly Choice[];
}

const highest = /most|highest|biggest|largest|top|rise|increase/i;
const lowest = /fewest|least|lowest|smallest|bottom|fall|drop|decrease/i;
const up = "rises?|risers?|increases?|growth|jumps?|surges?|hikes?";
const down = "falls?|fallers?|decreases?|drops?|declines?|reductions?";
/** "Biggest rise", "which rose most". */
const ofMoves = new RegExp(
	`(?<![a-z])(?:(?<up>${up}|rose|risen|grew|increased)|(?<down>${down}|fell|fallen|dropped|decreased|declined))(?![a-z])`,
	"i",
);

/** "Which force recorded the most". */
const ofCounts = /^(?:which|what|who).*(?:most|highest|largest|worst)/i;

/** What forces are put in order by beside what they are put in order by here. */
export function rankingsLeftOut(
	cues: readonly Cue[],
	text: string,
	draft: Draft,
	data: DataSet,
): readonly LeftOut[] {
	const ranks = cues.filter((it) => it.kind === "rank" && it.weight > 1);
	const { canonical } = draft.question;
	const isOfMoves = / (?:rises|falls)(?= |$)/.test(canonical);
	const isRanked =
		draft.kind === "rank" || (draft.kind === "rate" && / (?:fewest|top \d+)(?= |$)/.test(canonical));
	if (isRanked && areBothEnds(ranks, text, isOfMoves)) return [otherEnd(draft)];
	const { geographies, periods, measure } = draft.question;
	const areas = geographies.filter((id) => data.geography(id)?.kind !== "force");
	const question = { kind: "rank", geographies: areas, measure };
	const most = link("Most Recorded", { ...question, periods: periods.slice(-1) }, data);
	if (draft.kind === "rate" && areCountsToo(ranks, text)) return [ended("the most recorded", most)];
	if (/ per 1\d*,?000 /.test(`${canonical} `) && byBoth.test(text)) {
		const byCount = { ...question, geographies, periods: periods.slice(-1) };
		return [ended("the place by count", link("Place by Count", byCount, data))];
	}
	const isByRate = draft.kind === "rate" || / per 1\d*,?000 /.test(`${canonical} `);
	const moved =
		ranks.map((it) => movesOf(it, text)).find((it) => it !== undefined) ??
		(isByRate && ranks.length > 0 ? movedBeside(cues, text) : undefined);
	const isApart = ranks.some((it) => cues.some((other) => other !== it && isJoined(it, other, text)));
	if (moved !== undefined && isByRate && !isApart && !isOfRateMoves.test(canonical)) {
		const moves = { ...question, geographies, periods: periods.slice(-1), options: { direction: moved } };
		const label = moved === "up" ? "Biggest Rises" : "Biggest Falls";
		return [ended("how the rates moved, by which forces are not put in order", link(label, moves, data))];
	}
	if (moved === undefined || !isApart || !["rank", "rate", "count"].includes(draft.kind)) return [];
	if (isOfMoves && draft.kind === "rank") {
		const isAsked = ranks.some((it) => ofCounts.test(it.text) && movesOf(it, text) === undefined);
		return isAsked ? [ended("the most recorded", most)] : [];
	}
	const moves = { ...question, periods: isOfMoves && periods.length === 2 ? periods : periods.slice(-1) };
	return [
		moved === "up"
			? ended("the biggest rises", link("Biggest Rises", { ...moves, options: { direction: "up" } }, data))
			: ended("the biggest falls", link("Biggest Falls", { ...moves, options: { direction: "down" } }, data)),
	];
}

const isOfRateMoves = / (?:rises|falls|changes)(?= |$)/;

/** "Most offences, and most per head". */
function areCountsToo(ranks: readonly Cue[], text: string): boolean {
	const most = ranks.filter(
		(it) => /most|highest|largest|biggest/i.test(it.text) && movesOf(it, text) === undefined,
	);
	const isByRate = (it: Cue) => ofRate.test(text.slice(it.end));
	const rate = most.find(isByRate);
	return most.some((it) => rate !== undefined && !isByRate(it) && isJoined(it, rate, text));
}

/** "On rate and on count". */
const byBoth =
	/(?<![a-z])(?:rates?|head|capita|100,?000(?: people)?)(?: and| as well as| plus|,)(?: (?:on|by|in|the|its|raw|and))* (?:counts?|numbers?|volumes?|totals?)(?![a-z])|(?<![a-z])(?:counts?|numbers?|volumes?|totals?)(?: and| as well as| plus|,)(?: (?:on|by|in|the|its|and))* (?:rates?|per (?:head|capita|100,?000))(?![a-z])/i;

const ofRate = /^(?: (?:recorded|offences|crimes))* (?:per|by (?:rate|population)|rate)(?![a-z])/i;

/** The movement that a ranking is by, told in its own words or right beside them. */
export function movesOf({ start, end, text: typed }: Cue, text: string): "up" | "down" | undefined {
	const before =
		/(?<![a-z])(?:rose|risen|grew|increased|fell|fallen|dropped|decreased|declined)(?: the| by)? $/i;
	const behind = new RegExp(`^ (?:${up}|${down}|increased?)(?![a-z])`, "i");
	const words = `${before.exec(text.slice(0, start))?.[0] ?? ""}${typed}${behind.exec(text.slice(end))?.[0] ?? ""}`;
	const { up: rise, down: fall } = ofMoves.exec(words)?.groups ?? {};
	return rise !== undefined ? "up" : fall !== undefined ? "down" : undefined;
}

/** "Rate rise biggest force", "rank forces by rate change": told beside the ranking, and not apart from it. */
function movedBeside(cues: readonly Cue[], text: string): "up" | "down" | undefined {
	const change = cues.find((it) => it.kind === "change");
	if (change === undefined || cues.some((it) => it !== change && isJoined(it, change, text)))
		return undefined;
	return ofMoves.exec(change.text)?.groups?.["down"] === undefined ? "up" : "down";
}

/** "Which was highest and which lowest", "the biggest rise and the biggest fall". */
function areBothEnds(ranks: readonly Cue[], text: string, isOfMoves: boolean): boolean {
	const own = ranks.filter((it) => (movesOf(it, text) !== undefined) === isOfMoves);
	const [high, low] = [
		own.find((it) => highest.test(it.text) && !lowest.test(it.text)),
		own.find((it) => lowest.test(it.text)),
	];
	return high !== undefined && low !== undefined && isJoined(high, low, text);
}

/** The ranking from the other end. */
function otherEnd({ kind, question: { canonical } }: Draft): LeftOut {
	const as = (label: string, from: string | RegExp, to: string): Choice => ({
		label,
		question: canonical.replace(from, to),
	});
	if (/ falls(?: top \d+)?$/.test(canonical))
		return ended("the rises", as("Biggest Rises", / falls(?= |$)/, " rises"));
	if (/ rises(?: top \d+)?$/.test(canonical))
		return ended("the falls", as("Biggest Falls", / rises(?= |$)/, " falls"));
	const isLowest = / fewest(?= |$)/.test(canonical);
	if (kind === "rate")
		return isLowest
			? ended("the highest rates", as("Highest Rates", / fewest(?= |$)/, ""))
			: ended("the lowest rates", as("Lowest Rates", /$/, " fewest"));
	return isLowest
		? ended("the most recorded", as("Most Recorded", / fewest(?= |$)/, ""))
		: ended("the fewest recorded", as("Fewest Recorded", /$/, " fewest"));
}

const ended = (called: string, choice: Choice): LeftOut => ({ called, choices: [choice] });
