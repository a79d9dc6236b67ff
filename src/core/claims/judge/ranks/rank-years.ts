import { type Period, shiftYears } from "../../../statistics/period.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import type { RankMention } from "../../read/mention.ts";
import type { Time } from "../../read/time.ts";
import type { Case } from "../case.ts";
import type { CountTime } from "../periods-for.ts";

/** The years an order runs over. */
export interface RankYears {
	/** How many; "Infinity" where the words do not tell. */
	readonly years: number;
	/** Null where they are counted back from the year itself. Of "since 2016/17" it is the year after, for 2016/17 may have had as many. */
	readonly first: Period | null;
	readonly last: Period | null;
	/** "In the past five years": up to the year the text is about. */
	readonly upToNow?: boolean;
}

const back = (years: number): RankYears => ({ years, first: null, last: null });

/** What belongs to a number told after the order: "the highest in Wales, up a tenth in five years". */
const moves =
	/(?<![a-z])(?:up|down|rose|rise|rising|fell|fall|increase[ds]?|more|fewer|compared|from|against|and|while)(?![a-z])/;

/** The years of an order of years; null for an order of places. */
export function rankYears({ scene, mention, sentence }: Case<RankMention>): RankYears | null {
	if (mention.among === "places") return null;
	if (mention.years !== null) return back(mention.years);
	const clause = clauseAt(scene, sentence, mention.start);
	const series = seriesFrom(scene, mention, clause.end);
	if (series !== null) return { years: Number.POSITIVE_INFINITY, first: series, last: null };
	const run = runBefore(scene, sentence, mention);
	if (run !== null) return { years: Number.POSITIVE_INFINITY, ...run };
	const after = inside(scene.times, { start: mention.end, end: clause.end }).find(
		(it) => it.type === "years" || it.type === "range",
	);
	const gap = after === undefined ? "" : between(scene, mention.end, after.start);
	const isOwn = after !== undefined && (gap.length < 24 || (mention.among === "years" && !moves.test(gap)));
	if (isOwn && after.type === "years" && after.years > 1) {
		const upToNow = /(?<![a-z])(?:last|past|recent)(?![a-z])/.test(between(scene, after.start, after.end));
		return { ...back(after.years), upToNow };
	}
	if (isOwn && after.type === "range") return { years: Number.POSITIVE_INFINITY, ...endsOf(after) };
	const [began] = inside(scene.times, { start: mention.end, end: clause.end });
	if (began?.type === "year" && sinceBegan.test(between(scene, mention.end, began.start)))
		return { years: Number.POSITIVE_INFINITY, first: began.periods[0] ?? null, last: null };
	return mention.ever || mention.among === "years" ? back(Number.POSITIVE_INFINITY) : null;
}

/** "The highest annual number in Home Office data stretching back to 2012/13": the first year of the series. */
function seriesFrom(scene: Case["scene"], mention: RankMention, end: number): Period | null {
	const [time] = inside(scene.times, { start: mention.end, end });
	if (time === undefined || (time.type !== "year" && (time.type !== "range" || time.last !== null)))
		return null;
	// The words of "since 2012/13" are a part of the time.
	const opened =
		/^(?:from|since|[a-z]+ back (?:to|as far as)) (?=[^ ]*$)/.exec(
			between(scene, time.start, time.end),
		)?.[0] ?? "";
	const gap = between(scene, mention.end, time.start) + opened;
	if (/(?<![a-z])(?:forces?|areas?|constabular(?:y|ies)|regions?|count(?:y|ies)|country)(?![a-z])/.test(gap))
		return null;
	const first = time.type === "year" ? time.periods[0] : time.first[0];
	return inSeries.test(gap) ? (first ?? null) : null;
}

/** "In Home Office data stretching back to", "since the series began in", "in the charity's figures, which start in". */
const inSeries =
	/^[^.;:\d]{0,80} (?:data|figures|series|records|statistics|tables|numbers|run|period)(?:,? (?:that|which))?(?: [a-z]+){0,3}? (?:(?:(?:go(?:es|ing)?|stretch(?:es|ing)?|reach(?:es|ing)?|dat(?:es|ing)|runs?|running)(?: all the way)? )?back to|since|from|(?:starts?|starting|started|begins?|beginning|began|opens?|opening|runs?|running)(?: in| from| with| at)?)(?: the year)? $/;

/** "In none of the years since 2016/17 …, the highest of the run": the years that the sentence told before. */
function runBefore(
	scene: Case["scene"],
	sentence: Case["sentence"],
	mention: RankMention,
): Pick<RankYears, "first" | "last"> | null {
	if (
		!/^ (?:of|in) (?:the|that|this) (?:run|series|period|span|stretch)(?![a-z])/.test(
			between(scene, mention.end, sentence.end),
		)
	)
		return null;
	const range = inside(scene.times, { start: sentence.start, end: mention.start }).findLast(
		(it) => it.type === "range",
	);
	const [first] = range?.type === "range" ? range.first : [];
	return range?.type !== "range" || first === undefined ? null : { first, last: range.last?.[0] ?? null };
}

/** "Since records by force began in 2012/13". */
const sinceBegan =
	/^ since (?:comparable |such |these |the |this |home office )*(?:records|series|figures|data|counts?)(?: [a-z]+){0,4} (?:began|begin|started|start|opened|open) (?:in |with )?$/;

function endsOf({
	first: [first],
	last,
}: Extract<Time, { type: "range" }>): Pick<RankYears, "first" | "last"> {
	if (first === undefined) return { first: null, last: null };
	return { first: last === null ? shiftYears(first, 1) : first, last: last?.[0] ?? null };
}

/** "The highest since 2012/13": the years it is the highest of are not those it is told of. */
export const ofOneYear = (said: CountTime): CountTime =>
	said.time?.type === "range" || said.time?.type === "years" ? { ...said, time: null } : said;

/** "Between 2013 and 2015 more than any other force": an order of totals over the years named. */
export function overSpan({ scene, sentence: within }: Case<RankMention>): CountTime {
	const [time = null] = inside(scene.times, within).filter(
		({ type }) => type === "range" || type === "years" || type === "part",
	);
	return { time, references: [], total: true };
}
