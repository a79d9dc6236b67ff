import { financialYearStart, type Period, shiftYears } from "../../statistics/period.ts";
import type { Cue, PeriodRead, PeriodReading } from "../parts.ts";
import type { Passage, Span } from "../passage.ts";
import { refusing } from "./places-refused.ts";
import { apartFrom, spanOf } from "./years-apart.ts";

const toward =
	/^[ ,]*(?:(?:(?:right|all the way|thr(?:ough|u)|up|on) )*to|-+>?|\.{2,}|…|until|till?|thr(?:ough|u)|upto|and|&)[ ,]*(?:the )?(?:end of )?$/;
const sinceBefore =
	/(?<![a-z])(?:since|from|(?<!go )(?:all the way |way |dating |going )?back to|starting(?: in| from)?|after|beginning(?: in)?)[ ,]*(?:the )?(?:start of )?$/;
/** "How did 2021/22 differ from 2017/18": two years, where "from 2017/18" alone is every year since. */
const setApart =
	/(?<![a-z])(?:differ(?:s|ed|ent|ence)?|apart|missing|absent|left out)(?: [a-z0-9/'-]+){0,10} from[ ,]*(?:the )?$/;
const onwards =
	/^ ?(?:-(?=\s*$)|(?<! )\+|\+(?! ?[a-z])|onwards?|on(?=[ ,]*(?:[?.!;|)]|$)| (?:for|in|at) )|to (?:the )?(?:now|date|present|latest|today|current)|until now|up to now|and (?:since|after|later|onwards?))/;
const rangeOpens = /(?<![a-z])between[ ,]*(?:the )?(?:years )?$/;

/** Words between or around mentions of time make ranges and lists of them; one reading is left, or none. */
export function joinPeriods(passage: Passage, all: readonly PeriodRead[]): PeriodRead | null {
	const wanted = all.filter((it) => !refusing.test(passage.folded.slice(0, it.start)));
	const [refused] = all;
	if (wanted.length === 0 && refused !== undefined) return leftOut(refused);
	const joined = wanted.reduce<readonly PeriodRead[]>((before, read) => {
		const previous = before.at(-1);
		const pair = previous === undefined ? null : joinPair(passage, previous, read);
		return pair === null
			? [
					...before,
					isEndOfSpan(passage, previous, read) ? read : withUntil(passage, withSince(passage, read)),
				]
			: [...before.slice(0, -1), pair];
	}, []);
	return settle(passage, joined);
}

/** "Not 2021" and no other year: those beside it are offered. */
function leftOut(read: PeriodRead): PeriodRead {
	const year = single(read.reading);
	if (year === null) return read;
	const choices = [shiftYears(year, 1), shiftYears(year, -1)];
	return { ...read, reading: { type: "unclear", why: "left-out", choices } };
}

/** "The five years up to 2021/22": the year is the end of those, not of all that are held. */
const isEndOfSpan = (passage: Passage, previous: PeriodRead | undefined, read: PeriodRead): boolean =>
	(previous?.reading.type === "last" || previous?.reading.type === "change") &&
	/^[ ,]*(?:up to|upto|until|to)[ ,]*(?:the )?(?:end of )?$/.test(
		passage.folded.slice(previous.end, read.start),
	);

/**
 * "Over five years" of what is added up or averaged is five years; a change over "the five years to 2021/22" is on the year
 * before those.
 */
export function spansMeant(reads: readonly PeriodRead[], cues: readonly Cue[]): readonly PeriodRead[] {
	const isChange = cues.some((it) => it.kind === "change");
	const isSum = !isChange && cues.some((it) => it.kind === "total");
	return reads.map((it) => {
		const { reading, text } = it;
		if (isSum && reading.type === "change" && reading.years > 1 && overYears.test(text))
			return { ...it, reading: { type: "last", years: reading.years } };
		return isChange && reading.type === "last" && countedYears.test(text)
			? { ...it, reading: { type: "change", years: reading.years } }
			: it;
	});
}

const overYears = /^(?:over|in|across|within|inside) /i;
const countedYears = /^[a-z0-9]+ ?(?:years?|yrs?)$/i;

function single(reading: PeriodReading): Period | null {
	return reading.type === "periods" && reading.periods.length === 1 ? (reading.periods[0] ?? null) : null;
}

function joinPair(passage: Passage, a: PeriodRead, b: PeriodRead): PeriodRead | null {
	return countedFrom(passage, a, b) ?? rangeOf(passage, a, b);
}

/** "the previous two years", "the two years before": all of them, where "two years before" is one. */
export const isRunOfYears = (text: string, { start, end }: Span): boolean =>
	/(?<![a-z])(?:previous|prior|preceding) (?!year(?![a-z]))/.test(text.slice(start, end)) ||
	/(?<![a-z])(?:the|those|these) $/.test(text.slice(0, start));

/** "the year before 2021/22", "five years after 2016/17": that year alone. */
function countedFrom(passage: Passage, a: PeriodRead, b: PeriodRead): PeriodRead | null {
	const from = single(b.reading);
	if (a.reading.type !== "shift" || from === null) return null;
	if (!/(?:before|after|prior|to)$/.test(passage.folded.slice(0, b.start).trimEnd())) return null;
	if (!/^ ?(?:to )?$/.test(passage.folded.slice(a.end, b.start))) return null;
	const span = spanOf(passage, a, b);
	const { years } = a.reading;
	if (isRunOfYears(passage.folded, a) && years < -1)
		return {
			...span,
			reading: { type: "range", first: shiftYears(from, years), last: shiftYears(from, -1) },
		};
	const periods = [shiftYears(from, years)];
	return { ...span, reading: { type: "periods", periods, alternatives: [] } };
}

function rangeOf(passage: Passage, a: PeriodRead, b: PeriodRead): PeriodRead | null {
	const between = passage.folded.slice(a.end, b.start);
	const first = a.reading.type === "since" ? a.reading.first : single(a.reading);
	const last = single(b.reading);
	const link = toward.exec(between);
	if (link === null || first === null) return null;
	const isRange = !/and|&/.test(link[0]) || rangeOpens.test(passage.folded.slice(0, a.start));
	if (!isRange) return null;
	const span = spanOf(passage, a, b);
	if (b.reading.type === "latest") return { ...span, reading: { type: "since", first } };
	if (last === null || last.start <= first.start) return null;
	return { ...span, reading: { type: "range", first, last } };
}

const untilBefore =
	/(?<![a-z])(?<word>until|till?|up to|upto|before|prior to|pre)[ ,-]*(?:the )?(?:end of )?$/;

/** "until 2020" takes the year in, "before 2020" leaves it out. */
function withUntil(passage: Passage, read: PeriodRead): PeriodRead {
	const year = single(read.reading);
	const match = untilBefore.exec(passage.folded.slice(0, read.start));
	if (year === null || match === null || financialYearStart(year) === null) return read;
	const isIn = /^(?:un)?till?$|^up ?to$/.test(match.groups?.["word"] ?? "");
	const last = isIn ? year : shiftYears(year, -1);
	const text = passage.text.slice(match.index, read.end);
	return { ...read, start: match.index, text, reading: { type: "until", last } };
}

function withSince(passage: Passage, read: PeriodRead): PeriodRead {
	const first = single(read.reading);
	if (first === null) return read;
	const opening = passage.folded.slice(0, read.start);
	const before = setApart.test(opening) ? null : sinceBefore.exec(opening);
	const after = onwards.exec(passage.folded.slice(read.end));
	if (before === null && after === null) return read;
	const start = before === null ? read.start : before.index;
	const end = after === null ? read.end : read.end + after[0].length;
	return { ...read, start, end, text: passage.text.slice(start, end), reading: { type: "since", first } };
}

/** What is left when several times were mentioned: named years together, then the most telling of the others. */
function settle(passage: Passage, reads: readonly PeriodRead[]): PeriodRead | null {
	const [first, ...others] = reads;
	if (first === undefined) return null;
	if (others.length === 0) return first;
	const years = reads.filter((read) => read.reading.type === "periods");
	const moved =
		endingAt(passage, reads, years) ?? withShifted(passage, reads, years) ?? withLatest(passage, reads);
	if (moved !== null) return moved;
	const telling = ["range", "since", "until", "month"].flatMap((type) =>
		reads.filter((read) => read.reading.type === type),
	);
	if (telling[0] !== undefined) return apartFrom(passage, telling[0], [...telling, ...years]) ?? telling[0];
	if (years.length > 0) return together(passage, years);
	const order = ["unclear", "change", "last", "all", "first", "shift", "latest"];
	return order.flatMap((type) => reads.filter((read) => read.reading.type === type))[0] ?? first;
}

/** "five year change to 2021/22", "last five years to 2021/22": a range that ends in the year named. */
function endingAt(
	passage: Passage,
	reads: readonly PeriodRead[],
	years: readonly PeriodRead[],
): PeriodRead | null {
	const span = reads.find((read) => read.reading.type === "change" || read.reading.type === "last");
	const end = years.length === 1 && years[0] !== undefined ? years[0] : null;
	const last = end === null ? null : single(end.reading);
	if (span === undefined || end === null || last === null || financialYearStart(last) === null) return null;
	const { reading } = span;
	if (reading.type !== "change" && reading.type !== "last") return null;
	const isBefore =
		reading.type === "change" || (isRunOfYears(passage.folded, span) && span.start > end.start);
	const back = isBefore ? reading.years : reading.years - 1;
	const ends = spanOf(passage, span.start < end.start ? span : end, span.start < end.start ? end : span);
	if (reading.type === "change" && reading.years === 1) return bothYears(ends, [shiftYears(last, -1), last]);
	return {
		...ends,
		certainty: end.certainty,
		reading: { type: "range", first: shiftYears(last, -back), last },
	};
}

/** "2021/22 and the year before", "2020/21 against the previous 12 months": both years. */
function withShifted(
	passage: Passage,
	reads: readonly PeriodRead[],
	years: readonly PeriodRead[],
): PeriodRead | null {
	const [year, ...more] = years;
	const from = year === undefined ? null : single(year.reading);
	const others = reads.filter((it) => it !== year);
	const [other, ...besides] = others;
	if (year === undefined || from === null || other === undefined || more.length + besides.length > 0)
		return null;
	const moved = other.reading.type === "shift" ? other.reading.years : yearOfMonths.test(other.text) ? -1 : 0;
	if (moved === 0 || financialYearStart(from) === null) return null;
	const span = spanOf(
		passage,
		...(year.start < other.start ? ([year, other] as const) : ([other, year] as const)),
	);
	if (moved < -1 && isRunOfYears(passage.folded, other))
		return { ...span, reading: { type: "range", first: shiftYears(from, moved), last: from } };
	return bothYears({ ...span, certainty: year.certainty }, [from, shiftYears(from, moved)]);
}

const yearOfMonths =
	/^(?:(?:previous|prior|preceding|earlier|last) (?:12|twelve) months|(?:12|twelve) months (?:before|earlier|prior))$/i;

const setBeside =
	/^[ ,]*(?:(?:figures?|numbers?|totals?|is|was|were|higher|lower|more|fewer|up|down) )*(?:and|&|\+|plus|then|vs?\.?|versus|against|(?:as )?compared? (?:with|to|against)|than|on|with)(?: (?:in|it|they|was|were|the|for|its|their|figures?|numbers?))*[ ,]*$/;

/** "last year and the year before", "now against 2016/17": the latest held is one end of it. */
function withLatest(passage: Passage, reads: readonly PeriodRead[]): PeriodRead | null {
	const [a, b, ...more] = reads;
	if (a === undefined || b === undefined || more.length > 0) return null;
	const [latest, other] = a.reading.type === "latest" ? [a, b] : [b, a];
	if (latest.reading.type !== "latest" || latest.reading.back !== 0) return null;
	if (!setBeside.test(passage.folded.slice(a.end, b.start))) return null;
	const span = spanOf(passage, a, b);
	const first = single(other.reading);
	if (first !== null) return { ...span, reading: { type: "since", first } };
	const isEarlier = other.reading.type === "shift" && other.reading.years < 0;
	return isEarlier && other.reading.type === "shift"
		? { ...span, reading: { type: "change", years: -other.reading.years } }
		: null;
}

function bothYears(span: Omit<PeriodRead, "reading">, years: readonly Period[]): PeriodRead {
	const periods = years.toSorted((a, b) => a.start.localeCompare(b.start));
	return { ...span, reading: { type: "periods", periods, alternatives: [] } };
}

function together(passage: Passage, years: readonly PeriodRead[]): PeriodRead | null {
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return null;
	const all = years.flatMap((read) => (read.reading.type === "periods" ? read.reading.periods : []));
	const periods = all.filter((p, i) => all.findIndex((q) => q.start === p.start && q.end === p.end) === i);
	const alternatives =
		periods.length === 1 && first.reading.type === "periods" ? first.reading.alternatives : [];
	return { ...spanOf(passage, first, last), reading: { type: "periods", periods, alternatives } };
}
