import { type Period, samePeriod, shiftYears } from "../../statistics/period.ts";
import { type Sentence, sentenceAt } from "../text/sentences.ts";
import type { Time } from "./time.ts";

const nth =
	"first|second|third|fourth|fifth|sixth|seventh|earliest|former|earlier|last|latest|final|most recent|latter|later";
const many = "two|three|four|five|six|seven|eight|nine|ten";
const stops = "(?= ?[.,;:)]|$| (?:and|but|it|there|they|\\d)(?![a-z]))";
const ofThose = new RegExp(
	`(?<![a-z])(?:(?:in|for|during|of|by) )?the (?<nth>${nth}) of (?:(?:those|these|the)(?: (?<many>${many}))?(?: (?:financial |calendar )?years)|(?<=(?:in|for|during) the (?:${nth}) of )(?:them|those|these|(?:those|these|the) (?<two>${many}))${stops})`,
	"g",
);
/** "976 in the first of those years and 1,320 in the second". */
const another = new RegExp(
	`(?<![a-z])(?:(?:in|for|during) )?the (?<nth>${nth}|other)(?:(?= (?:(?:had|saw|brought|just|only) ){0,2}\\d)|(?<=(?:in|for|during) the [a-z ]{4,11})${stops})`,
	"g",
);

/** "More than double the 1,239 of the five before that". */
const asManyBefore = new RegExp(
	`(?<![a-z])(?:(?:in|for|during|of|over|across) )?the (?<many>${many})(?<years> (?:financial )?years)? (?:before|preceding|prior to) (?:that|it|them|those|these)(?![a-z])`,
	"g",
);

/** "666 in 2016/17 and 772 in 2017/18, or 1,438 over the two years". */
const overThose = new RegExp(
	`(?<![a-z])(?:over|across) (?:those|these|the) (?<many>${many}) (?:financial |calendar )?years(?=,? ?(?:[.,;:)]|$)|,? (?:and|but|it|there|they|together|combined|the (?:number|figure|total))(?![a-z]))`,
	"g",
);

/** "The lowest of the five years. Across the whole of that time its total comes to 1,154". */
const overThatTime =
	/(?<![a-z])(?:over|across|in|during) (?:the whole of |all (?:of )?)?that (?:whole |entire )?(?:time|period|span|spell|stretch)(?=[^.;!?%]{0,60}(?<![a-z])(?:total (?:comes?|came|was|is|of|stands|stood)|comes? to|came to|adds? up|added up)(?![a-z]))/g;

const ORDER = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];
const MANY = many.split("|");

/** The years told of before a place in the text, in order; null where the first or the last is not sure. */
interface Told {
	readonly first: Period | null;
	readonly last: Period | null;
	readonly length: number;
	/** Two years far apart have a first and a last, and none between them. */
	readonly apart?: true;
}

/**
 * The times of a text, with those of "the last of those years", "976 in the first of the two years and 1,320 in the second":
 * by the years told of before; of a year no word names, where they do not tell which.
 */
export function withYearsOfThose(
	times: readonly Time[],
	sentences: readonly Sentence[],
	folded: string,
): readonly Time[] {
	const found: Time[] = [];
	for (const { 0: words, index, groups } of folded.matchAll(ofThose)) {
		const told = toldBefore(times, sentences, index);
		const length = MANY.indexOf(groups?.["many"] ?? groups?.["two"] ?? "") + 2;
		const years = length < 2 || told === null || told.length === length ? told : null;
		const end = index + words.length;
		const add = (start: number, { length: size }: string, said: string) => {
			const year = years === null ? null : yearOf(years, said);
			const span = { start, end: start + size };
			found.push(
				year === null ? { ...span, type: "part", event: true } : { ...span, type: "year", periods: [year] },
			);
		};
		add(index, words, groups?.["nth"] ?? "");
		const rest = folded.slice(end, sentences[sentenceAt(sentences, index)]?.end);
		for (const next of rest.matchAll(another)) add(end + next.index, next[0], next.groups?.["nth"] ?? "");
	}
	for (const { 0: words, index, groups } of folded.matchAll(asManyBefore)) {
		const begin = beginOf(toldBefore(times, sentences, index));
		const span = { start: index, end: index + words.length };
		const years = MANY.indexOf(groups?.["many"] ?? "") + 2;
		if (begin === null && groups?.["years"] !== undefined) continue;
		found.push(
			begin === null
				? { ...span, type: "part", event: true }
				: { ...span, type: "range", first: [shiftYears(begin, -years)], last: [shiftYears(begin, -1)] },
		);
	}
	for (const { 0: words, index, groups } of folded.matchAll(overThose)) {
		const ends = endsNear(times, sentences, index);
		const years = MANY.indexOf(groups?.["many"] ?? "") + 2;
		const [first, last] = ends?.map(({ periods }) => periods) ?? [];
		if (first?.[0] === undefined || last?.[0] === undefined || spanOf(first[0], last[0]) !== years) continue;
		found.push({ start: index, end: index + words.length, type: "range", first, last });
	}
	for (const { 0: words, index } of folded.matchAll(overThatTime)) {
		const told = toldBefore(times, sentences, index);
		const begin = told?.apart === true ? null : beginOf(told);
		if (begin === null || told?.last == null || told.length < 2) continue;
		found.push({ start: index, end: index + words.length, type: "range", first: [begin], last: [told.last] });
	}
	const isApart = (it: Time) => !found.some((other) => other.start < it.end && it.start < other.end);
	return [...times.filter(isApart), ...found].toSorted((a, b) => a.start - b.start);
}

type Year = Extract<Time, { type: "year" }>;

/** The first and the last of the years named in the sentence so far and in the one before it, in its paragraph. */
function endsNear(
	times: readonly Time[],
	sentences: readonly Sentence[],
	at: number,
): readonly [Year, Year] | null {
	const here = sentenceAt(sentences, at);
	const [before, own] = [sentences[here - 1], sentences[here]];
	const from = before?.paragraph === own?.paragraph ? before?.start : own?.start;
	const named = times
		.filter((it): it is Year => it.type === "year" && it.start >= (from ?? at) && it.end <= at)
		.toSorted((a, b) => ((a.periods[0]?.start ?? "") < (b.periods[0]?.start ?? "") ? -1 : 1));
	const [first, last] = [named[0], named.at(-1)];
	return first === undefined || last === undefined ? null : [first, last];
}

/** How many years there are from one to another, both counted. */
const spanOf = (first: Period, last: Period): number =>
	Number(last.start.slice(0, 4)) - Number(first.start.slice(0, 4)) + 1;

/** The first of several years told, where either end of them is sure. */
const beginOf = (told: Told | null): Period | null =>
	told === null
		? null
		: ((told.apart === true ? null : told.first) ??
			(told.last === null ? null : shiftYears(told.last, 1 - told.length)));

function yearOf({ first, last, length, apart }: Told, said: string): Period | null {
	if (/^(?:last|latest|final|most recent|latter|later)$/.test(said) || (said === "other" && length === 2))
		return last;
	const at = /^(?:earliest|former|earlier)$/.test(said) ? 0 : ORDER.indexOf(said);
	return first === null || at < 0 || at >= (apart === true ? 1 : length) ? null : shiftYears(first, at);
}

/** What the nearest sentence before tells of several years: a span of them, or each by its name, one after the other. */
function toldBefore(times: readonly Time[], sentences: readonly Sentence[], at: number): Told | null {
	const here = sentenceAt(sentences, at);
	const paragraph = sentences[here]?.paragraph ?? 0;
	for (let back = here; back >= 0; back--) {
		const sentence = sentences[back];
		if (sentence === undefined || paragraph - sentence.paragraph > 1) return null;
		const own = times.filter((it) => it.start >= sentence.start && it.end <= Math.min(at, sentence.end));
		const span = own.findLast(
			(it) => (it.type === "range" && it.last !== null) || (it.type === "years" && it.years > 1),
		);
		if (span !== undefined)
			return toldBy(
				span,
				times.filter(({ end }) => end <= at),
			);
		const named = withYearBefore(own);
		const years = named.filter((it, index) => named.findIndex((other) => samePeriod(it, other)) === index);
		const [first, last] = [years[0], years.at(-1)];
		if (first === undefined || last === undefined || years.length < 2) continue;
		const areInRow = years.every((it, index) => samePeriod(it, shiftYears(first, index)));
		if (areInRow) return { first, last, length: years.length };
		return years.length === 2 && first.start < last.start ? { first, last, length: 2, apart: true } : null;
	}
	return null;
}

/** "200 in 2017/18, having recorded 118 the year before": the years a sentence names, and that before the only one. */
function withYearBefore(times: readonly Time[]): readonly Period[] {
	const named = times.flatMap((it) => (it.type === "year" ? it.periods.slice(0, 1) : []));
	const [only, ...more] = named;
	const isBefore = times.some((it) => it.type === "back" && it.years === 1);
	return only !== undefined && more.length === 0 && isBefore ? [shiftYears(only, -1), only] : named;
}

/** "Over the five years": up to the latest that the text has named so far. */
function toldBy(span: Time, times: readonly Time[]): Told | null {
	if (span.type === "range") {
		const [first, last] = [span.first[0], span.last?.[0]];
		if (first === undefined || last === undefined) return null;
		const length = spanOf(first, last);
		return { first, last: span.began === true ? null : last, length };
	}
	const named = times.flatMap((it) => (it.type === "year" ? it.periods.slice(0, 1) : []));
	const last = named.reduce<Period | null>((a, b) => (a === null || b.start > a.start ? b : a), null);
	return span.type !== "years" || last === null ? null : { first: null, last, length: span.years };
}
