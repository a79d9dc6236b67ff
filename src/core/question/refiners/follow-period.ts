import { type Period, samePeriod, shiftYears } from "../../statistics/period.ts";
import type { PeriodRead, QuestionParts } from "../parts.ts";
import { isRunOfYears } from "./join-periods.ts";
import { isOneYear } from "./one-year.ts";
import { said } from "./said.ts";
import { isAgainst } from "./set-against.ts";

/** "How does that compare with the year before": both years. */
export function periodsAfter(
	before: PeriodRead | null,
	parts: QuestionParts,
	reply: string,
): PeriodRead | null {
	const fromThen = sinceBefore(before, parts, reply);
	if (fromThen !== null) return fromThen;
	const typed = parts.period;
	if (before !== null && typed !== null && isOfEach(typed) && isOfSeveral(before)) return said(before);
	const isSet = typed !== null && (setAgainst.test(reply.slice(0, typed.start)) || thanAgo(typed) !== null);
	const now = isSet ? agoFrom(typed) : typed;
	const settled = runBefore(before, now, reply) ?? periodAfter(before, now);
	if (parts.geographies.length > 0 || now === null || before?.reading.type !== "periods") return settled;
	const start = reply.slice(0, now.start);
	const isOn =
		isSet ||
		isAgainst(start) ||
		besideIt.test(reply.slice(now.end)) ||
		asWell.test(reply.slice(now.end)) ||
		added.test(start) ||
		(isOneYear(before) && isRiseOn(start, parts));
	if (!isOn || settled?.reading.type !== "periods") return settled;
	const periods = [...settled.reading.periods, ...before.reading.periods];
	const both = periods.filter((it, at) => periods.findIndex((other) => samePeriod(it, other)) === at);
	return { ...settled, reading: { type: "periods", periods: both, alternatives: [] } };
}

/** "Between then and now", "from then to last year", "has it gone up since": from the year asked about on. */
function sinceBefore(before: PeriodRead | null, parts: QuestionParts, reply: string): PeriodRead | null {
	const [first, ...more] = before?.reading.type === "periods" ? before.reading.periods : [];
	const now = parts.period;
	if (before === null || first === undefined) return null;
	const isOfMoves = parts.cues.some(({ kind }) => kind === "change" || kind === "trend");
	const since = now === null && more.length === 0 && isOfMoves ? sinceThen.exec(reply)?.[0] : undefined;
	if (since !== undefined) return { ...said(before), text: since, reading: { type: "since", first } };
	if (now === null) return null;
	const { reading } = now;
	const start = reply.slice(0, now.start);
	if (reading.type === "until" && /(?<![a-z])from then,? $/.test(start) && reading.last.start > first.start)
		return { ...now, reading: { type: "range", first, last: reading.last } };
	if (!thenTo.test(start)) return null;
	const [last] = reading.type === "periods" ? reading.periods : [];
	if (last !== undefined && last.start > first.start)
		return { ...now, reading: { type: "range", first, last } };
	return reading.type === "latest" && reading.back === 0
		? { ...now, reading: { type: "since", first } }
		: null;
}

const sinceThen =
	/(?<![a-z])(?:since(?: (?:then|that(?: year)?))?|from then(?: on(?:wards?)?)?)(?=(?: (?:please|pls|plz|though|or not|at all))*[ ?.!]*$)/;

const thenTo =
	/(?<![a-z])(?:between|from|since) (?:then|that(?: year)?|it)(?: and|,? (?:right )?(?:up )?(?:to|till|til|until|through(?: to)?)) (?:the )?$/;

/** "Than five years ago" counts from the year asked about. */
function agoFrom(now: PeriodRead): PeriodRead {
	const back = now.reading.type === "latest" ? now.reading.back : (thanAgo(now) ?? 0);
	return back < 1 ? now : { ...now, reading: { type: "shift", years: -back } };
}

/** "More than five years ago", which counts back from the latest where nothing was asked before. */
const thanAgo = ({ reading, text }: PeriodRead): number | null =>
	reading.type === "change" && /(?:ago|earlier|before)$/.test(text) ? reading.years : null;

/** "And the two years before", "the previous three years": those up to the year asked about. */
function runBefore(before: PeriodRead | null, now: PeriodRead | null, reply: string): PeriodRead | null {
	const [year, ...more] = before?.reading.type === "periods" ? before.reading.periods : [];
	if (now === null || year === undefined || more.length > 0 || !isRunOfYears(reply, now)) return null;
	const { reading } = now;
	const years =
		reading.type === "last" && /previous|prior|preceding/.test(reply.slice(now.start, now.end))
			? reading.years
			: reading.type === "shift"
				? -reading.years
				: 0;
	if (years < 2) return null;
	return { ...now, reading: { type: "range", first: shiftYears(year, -years), last: shiftYears(year, -1) } };
}

/** "Put the year before next to it". */
const besideIt = /^ (?:next to|beside|alongside|against|with|to) (?:it|that|this)(?![a-z])/;

/** "And the year before as well", "add the year before": with what was asked about. */
const asWell = /^ (?:as well|too|in (?:too|as well)|on top)(?: (?:please|pls|plz))?[ ?.!]*$/;
const added =
	/^[ |,]*(?:(?:and|now|please|pls|can you|could you|also) )*(?:add|include|put|stick|chuck)(?: in)?(?: the)? ?$/;

/** "Total for each year?" after several: each of those. */
const isOfEach = ({ reading, text }: PeriodRead): boolean =>
	reading.type === "all" && /^(?:each|every|per|by) ?(?:financial )?(?:year|yr)$/i.test(text);

const isOfSeveral = ({ reading }: PeriodRead): boolean =>
	reading.type === "range" || (reading.type === "periods" && reading.periods.length > 1);

/** "Percentage rise on 2016/17", "is it up from 2016/17", "did it double by 2021/22". */
const isRiseOn = (start: string, { cues }: QuestionParts): boolean =>
	upOn.test(start) || (cues.some((it) => it.kind === "change" || it.kind === "compare") && on.test(start));

const upOn =
	/(?<![a-z])(?:up|down|higher|lower|rise|fall|increase|drop)(?: (?:of|by))?(?: [\d.,]+ ?(?:%|per ?cent|percent|pc)?)? (?:on|from)(?: the)?(?: figures?)?(?: (?:for|in|of))? ?$/;

const on =
	/(?<![a-z])(?:on|from|over|against|than|with|to|by|vs?\.?|versus)(?: the)?(?: figures?| numbers?)?(?: (?:in|for|of))? ?$/;

function periodAfter(before: PeriodRead | null, now: PeriodRead | null): PeriodRead | null {
	if (now === null) return before === null ? null : said(before);
	if (now.reading.type !== "shift") return now;
	const { years } = now.reading;
	if (before?.reading.type === "periods") {
		const periods = before.reading.periods.map((it) => shiftYears(it, years));
		return { ...now, certainty: "certain", reading: { type: "periods", periods, alternatives: [] } };
	}
	if (before?.reading.type === "range") {
		const move = (it: Period) => shiftYears(it, years);
		return {
			...now,
			reading: { type: "range", first: move(before.reading.first), last: move(before.reading.last) },
		};
	}
	return latestShifted(now, years, before);
}

/** With no year to count from, from the latest held. */
function latestShifted(now: PeriodRead, years: number, before: PeriodRead | null): PeriodRead {
	const back = before?.reading.type === "latest" ? before.reading.back : 0;
	return { ...now, certainty: "implied", reading: { type: "latest", back: back - years } };
}

const setAgainst =
	/(?<![a-z])(?:vs?\.?|versus|against|than|(?:up|down) on|relative to|differ(?:s|ed|ent)? from|(?:twice|doubled?|treble|tripled?|half|times)(?: (?:as|many|much|high|higher|on|of))*|compar(?:e[ds]?|ing|ison) (?:(?!(?:with|to|against|and) )\S+ ){0,5}(?:with|to|against))(?: (?:in|the|for|of|what|that|those|figures?|numbers?|ones?|it|they|its|their|was|were|levels?|counts?|totals?|back))*[ ,]*$/;

/**
 * Without a question before it, "the year before" is the one before the latest held; and what is set against a year,
 * "higher than 2016/17", "lower than five years ago", is the latest.
 */
export function standingAlone(parts: QuestionParts, text: string): QuestionParts {
	const { period } = parts;
	if (period === null) return parts;
	const against = setAgainst.test(text.slice(0, period.start)) ? againstLatest(period) : null;
	if (against !== null) return { ...parts, period: against };
	if (period.reading.type !== "shift") return parts;
	return { ...parts, period: latestShifted(period, period.reading.years, null) };
}

function againstLatest(period: PeriodRead): PeriodRead | null {
	const { reading } = period;
	const back = reading.type === "latest" ? reading.back : reading.type === "shift" ? -reading.years : 0;
	if (back > 0) return { ...period, reading: { type: "change", years: back } };
	const [first, ...more] = reading.type === "periods" ? reading.periods : [];
	return first === undefined || more.length > 0 ? null : { ...period, reading: { type: "since", first } };
}
