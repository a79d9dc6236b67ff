import type { Period } from "../../statistics/period.ts";
import type { PeriodRead, QuestionParts } from "../parts.ts";

const corrects =
	/(?<![a-z])(?:i (?:mean|meant)|make (?:that|it)|should (?:be|read|say)|(?:that|it) should(?:'ve| have) been|correction|(?<=^[ |,]*)(?:no|nope|sorry|oops|whoops)[ ,]+(?:from|since|to|until)(?= ))(?![a-z])/;

/** "2017/18 I mean" after a change since another year: of its two ends the nearer one was mistyped. */
export function endCorrected(
	{ period }: Pick<QuestionParts, "period">,
	{ period: typed, geographies, cues }: QuestionParts,
	reply: string,
): PeriodRead | null {
	const [year, ...more] = typed?.reading.type === "periods" ? typed.reading.periods : [];
	const isElse = geographies.length > 0 || cues.some((it) => it.weight > 1) || more.length > 0;
	if (period === null || year === undefined || isElse || !corrects.test(reply)) return null;
	const { reading } = period;
	if (reading.type === "since") return { ...period, reading: { type: "since", first: year } };
	if (reading.type === "until") return { ...period, reading: { type: "until", last: year } };
	if (reading.type === "range") {
		const { first, last } = reading;
		const [from, to] = isNearer(first, last, year) ? [year, last] : [first, year];
		return { ...period, reading: { type: "range", first: from, last: to } };
	}
	const [first, last, ...others] = reading.type === "periods" ? reading.periods : [];
	if (first === undefined || last === undefined || others.length > 0) return null;
	const periods = isNearer(first, last, year) ? [year, last] : [first, year];
	return { ...period, reading: { type: "periods", periods, alternatives: [] } };
}

const yearOf = ({ start }: Period): number => Number(start.slice(0, 4));

const isNearer = (first: Period, last: Period, year: Period): boolean =>
	Math.abs(yearOf(first) - yearOf(year)) <= Math.abs(yearOf(last) - yearOf(year));
