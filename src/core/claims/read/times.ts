import type { PeriodRead } from "../../question/parts.ts";
import type { Passage, Span } from "../../question/passage.ts";
import { withoutSpans } from "../../question/passage.ts";
import { readPeriods } from "../../question/readers/period.ts";
import { hasYearInWords } from "../../question/readers/periods/spelt-years.ts";
import {
	calendarYear,
	financialYear,
	months,
	type Period,
	samePeriod,
	shiftYears,
} from "../../statistics/period.ts";
import { beforeThat, besideYear } from "./beside-year.ts";
import { yearOfEvent } from "./by-event.ts";
import { relativeTimes } from "./relative-times.ts";
import type { Time } from "./time.ts";
import { yearsAfter } from "./years-after.ts";

/** Every mention of a time in a text, in order; what is understood is blank in the passage that comes back. */
export function timesIn(
	passage: Passage,
	today: string,
): { readonly times: readonly Time[]; readonly rest: Passage } {
	const relative = relativeTimes(passage);
	const named = namedTimes(withoutSpans(passage, relative), today).map((it) =>
		besideYear(it, passage.folded),
	);
	const others = relative.filter((it) => !named.some(({ start, end }) => start <= it.start && it.end <= end));
	const times = join(
		[...others, ...named].toSorted((a, b) => a.start - b.start),
		passage.folded,
	);
	return { times, rest: withoutSpans(passage, times) };
}

/** What a year, or a month of one, looks like; a stretch without it need not be read for times. */
const hasYear =
	/(?:19|20)\d\d|\d\d ?[/-] ?\d\d|\bf\.?y\.? ?\d\d|\b(?:in|since|during) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

function namedTimes({ text, folded, rest }: Passage, today: string): readonly Time[] {
	return Array.from(folded.matchAll(/[^.\n]+/g)).flatMap(({ 0: found, index }) => {
		if (!hasYear.test(found) && !hasYearInWords(found)) return [];
		const end = index + found.length;
		const whole = { text: text.slice(index, end), folded: found, rest: rest.slice(index, end) };
		const part = withoutSpans(whole, numbersAfterDash(found));
		return readPeriods(part, today).flatMap((read) =>
			timeOf({ ...read, start: read.start + index, end: read.end + index }),
		);
	});
}

/** "In 2015 - 72 per cent up", "in 2022 - 32 more than", "14 in 2019 and 16 in Wiltshire": a number that counts something is no second year. */
const afterDash =
	/(?<=(?:19|20)\d\d) - \d\d(?= ?%| ?per ?cent| ?percent| (?:more|fewer|higher|lower|up|down|times|a (?:day|week|month)|every|(?:[a-z]+ ){0,4}(?:offen[cs]es?|crimes?))(?![a-z]))|(?<=\d in (?:19|20)\d\d),? and \d\d(?= in [a-z])/g;
const numbersAfterDash = (folded: string): readonly Span[] =>
	Array.from(folded.matchAll(afterDash), ({ 0: found, index }) => ({
		start: index,
		end: index + found.length,
	}));

/** Years of two figures are ages, scores and house numbers as often as years. */
const nameable = /(?:19|20)\d\d|\d\d\/\d\d|fy|ye|y\/e/;

function timeOf(read: PeriodRead): readonly Time[] {
	const { start, end, reading } = read;
	const text = read.text.toLowerCase();
	if (!nameable.test(text) && reading.type !== "month" && !hasYearInWords(text)) return [];
	if (reading.type === "month") return [{ start, end, type: "part" }];
	if (reading.type === "since") return [{ start, end, type: "range", first: [reading.first], last: null }];
	if (reading.type === "range") {
		const years = withoutMonths(text) ?? { first: [reading.first], last: [reading.last] };
		return [{ start, end, type: "range", ...years }];
	}
	if (reading.type !== "periods") return [];
	const [only, ...more] = reading.periods;
	if (only === undefined || more.length > 0) return [];
	if (months(only) < 12) return [{ start, end, type: "part", period: only }];
	const bare = /^(?:[a-z]+ )?(?:19|20)\d\d$/.test(text) && reading.alternatives.length > 0;
	const calendar = bare ? [calendarYear(Number(/\d{4}/.exec(text)?.[0]))] : [];
	return [{ start, end, type: "year", periods: [only, ...calendar, ...reading.alternatives] }];
}

/** "2013-15", "2013-2015": three financial years, three calendar years, or the two financial years from 2013 to 2015. */
function withoutMonths(text: string): { first: readonly Period[]; last: readonly Period[] } | null {
	const told = /(?<century>19|20)(?<first>\d\d) ?- ?(?:19|20)?(?<last>\d\d)$/.exec(text)?.groups;
	if (told === undefined) return null;
	const [first, last] = [told["first"], told["last"]].map((it) => Number(`${told["century"]}${it}`));
	if (first === undefined || last === undefined) return null;
	return {
		first: [financialYear(first), calendarYear(first), financialYear(first)],
		last: [financialYear(last), calendarYear(last), financialYear(last - 1)],
	};
}

const toward = /^ ?(?:to|until|through|up to|-|and|to the end of) ?(?:the )?(?:year |financial year )?$/;
const between = /(?<![a-z])between (?:the )?(?:years )?$/;
const since =
	/(?<![a-z])(?:since(?: at least)?|(?:going|dating|stretching|reaching|years?) back (?:to|as far as)) (?:the )?(?:start of |beginning of |financial year |year |1(?:st)?(?: of)? )?$/;
/** "2018/19 onwards". */
const onwards = /^ (?:onwards?|to date|and after)(?![a-z])/;
/** The month in which a financial year begins. */
const april = /^(?:1(?:st)?(?: of)? )?april,? (?<year>(?:19|20)\d\d)$/;

/** Mentions that belong together become one: "from 2016/17 to 2021/22", "since 2016/17", "last year (2021/22)". */
function join(times: readonly Time[], folded: string): readonly Time[] {
	return times
		.reduce<readonly Time[]>((done, time) => {
			const previous = done.at(-1);
			const single = sinceYear(time, folded);
			const pair = previous === undefined ? null : joined(previous, time, folded);
			if (pair === null) return [...done, single];
			const before = done.at(-2);
			const more = before === undefined ? null : joined(before, pair, folded);
			return more === null ? [...done.slice(0, -1), pair] : [...done.slice(0, -2), more];
		}, [])
		.map((time, at, all) =>
			yearsAfter(
				beforeThat(withDay(halfRange(time, folded), folded), all[at - 1], folded),
				all[at - 1],
				folded,
			),
		);
}

/** "22 February 2023": the day belongs to the date. */
function withDay(time: Time, folded: string): Time {
	if (!/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(folded.slice(time.start, time.end)))
		return time;
	const day = /(?<![\d,.])(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?: of)? $/.exec(
		folded.slice(Math.max(0, time.start - 10), time.start),
	);
	return day === null ? time : { ...time, start: time.start - day[0].length };
}

/** "Between 2016/17 and" something that was not understood is no single year. */
function halfRange(time: Time, folded: string): Time {
	if (time.type !== "year" || !between.test(folded.slice(Math.max(0, time.start - 30), time.start)))
		return time;
	// "Between 2013 (4,530) and 2015 (10,818)": each year with its own number.
	if (/^ ?\([\d,]+\) and /.test(folded.slice(time.end, time.end + 20))) return time;
	return { start: time.start, end: time.end, type: "part" };
}

function sinceYear(time: Time, folded: string): Time {
	const began =
		time.type === "part" ? april.exec(folded.slice(time.start, time.end))?.groups?.["year"] : undefined;
	if (time.type !== "year" && began === undefined) return time;
	const lead =
		since.exec(folded.slice(Math.max(0, time.start - 40), time.start)) ??
		(onwards.test(folded.slice(time.end, time.end + 12)) ? [""] : null);
	if (lead === null) return time;
	return {
		start: time.start - lead[0].length,
		end: time.end,
		type: "range",
		first: time.type === "year" ? time.periods : [financialYear(Number(began))],
		last: null,
	};
}

/** "From 2017/18 (163) to 2022/23": the years are told by both ends, however many they are said to be. */
const otherEnd = /^(?: ?\([^()]{1,20}\))? ?(?:up )?(?:to|until) (?:the )?(?:year )?(?:19|20)\d\d/;

function joined(a: Time, b: Time, folded: string): Time | null {
	const gap = folded.slice(a.end, b.start);
	const opened = /\( ?(?:from |i\.?e\.? |in )?$/.test(gap) && folded.charAt(b.end) === ")";
	const span = { start: a.start, end: b.end + (opened ? 1 : 0) };
	if (
		/^ ?[(,-]? ?$/.test(gap) ||
		/^ ?[(,-] ?(?:from |i\.?e\.? |in )?$/.test(gap) ||
		/^ (?:from |in |of )$/.test(gap)
	) {
		// "Up 35% on the previous year in 2023/24": the year that it was up in.
		const isOn =
			a.type === "back" &&
			gap === " in " &&
			/(?:^|[^a-z])(?:on|than) /.test(folded.slice(Math.max(0, a.start - 5), a.end));
		if (!isOn && (a.type === "latest" || (a.type === "back" && a.years > 0)) && b.type === "year")
			return { ...b, ...span };
		if (a.type === "years" && b.type === "range") return { ...b, ...span };
		const told = yearOfEvent(a, b, folded);
		if (told !== null) return { ...told, ...span };
		if (a.type === "year" && b.type === "year" && sameFirst(a.periods, b.periods)) return { ...a, ...span };
		if (a.type === "range" && b.type === "range" && sameFirst(a.first, b.first)) return { ...a, ...span };
	}
	if (
		/^(?: (?:for|of) which (?:[a-z]+ ){1,5}(?=,|to)| for which [a-z ]{3,30}(?=, ))? ?(?:,|-|\()? ?(?:up )?(?:to|until|ending(?: in)?|ended) (?:the end of )?(?:the )?(?:year )?$/.test(
			gap,
		) &&
		a.type === "years" &&
		b.type === "year"
	) {
		return {
			...span,
			type: "range",
			first: b.periods.map((it) => shiftYears(it, 1 - a.years)),
			last: b.periods,
			years: a.years,
		};
	}
	if (a.type === "years" && Number.isInteger(a.years)) {
		const first = beganIn(a, b, folded);
		if (first !== null)
			return {
				...span,
				type: "range",
				first,
				last: first.map((it) => shiftYears(it, a.years - 1)),
				began: true,
			};
	}
	if (b.type !== "year") return null;
	if (a.type === "range" && a.last === null && /^ ?(?:up )?(?:to|until) ?$/.test(gap))
		return { ...a, ...span, last: b.periods };
	if (a.type !== "year" || !toward.test(gap)) return null;
	const both =
		/and/.test(gap) &&
		(/(?<![a-z])(?:across|over|spanning|throughout|both) (?:the )?(?:(?:two )?years,? )?$/.test(
			folded.slice(Math.max(0, a.start - 30), a.start),
		) ||
			(asOne.test(folded.slice(b.end, b.end + 24)) && follows(a.periods, b.periods)));
	const later = (a.periods[0]?.start ?? "") < (b.periods[0]?.start ?? "");
	const head = folded.slice(Math.max(0, a.start - 30), a.start);
	if (!later || (/and/.test(gap) && !between.test(head) && !both)) return null;
	return { ...span, type: "range", first: a.periods, last: b.periods };
}

/** "The five years from 2017/18", "from April 2017": the first of so many years; null where none is told of them. */
function beganIn(a: Time, b: Time, folded: string): readonly Period[] | null {
	const gap = folded.slice(a.end, b.start);
	if (b.type === "range")
		return b.last === null && /^ (?:total |tally |period )?$/.test(gap) ? b.first : null;
	if (!fromYear.test(gap)) return null;
	if (b.type === "year") return otherEnd.test(folded.slice(b.end)) ? null : b.periods;
	const month = april.exec(folded.slice(b.start, b.end))?.groups?.["year"];
	return b.type === "part" && month !== undefined ? [financialYear(Number(month))] : null;
}

const fromYear =
	/^ (?:total |tally |period |figure |sum |stretch )?(?:from|starting (?:in|with|from)|beginning (?:in|with)) $/;

/** "2021/22 and 2022/23 taken together". */
const asOne = /^,? (?:(?:taken|put|added) together|together|combined)(?![a-z])/;

const follows = ([a]: readonly Period[], [b]: readonly Period[]): boolean =>
	a !== undefined && b !== undefined && samePeriod(shiftYears(a, 1), b);

const sameFirst = (a: readonly Period[], b: readonly Period[]): boolean =>
	a[0] !== undefined && b[0] !== undefined && samePeriod(a[0], b[0]);
