import { type Period, shiftYears } from "../../core/statistics/period.ts";

/** Where a period and what it can be added up from stand among the periods of a data set. */
export interface Span {
	/** Number of the period itself; 0 when no figure is held for exactly it. */
	readonly exact: number;
	/** Numbers of its four quarters, when it is a year and all are periods of the data set; else none. */
	readonly quarters: readonly number[];
	/** Every number needed lies between these. */
	readonly first: number;
	readonly last: number;
}

/** Finds spans among periods in order of first and last day, numbered from 1; each is worked out once. */
export function spansOf(periods: readonly Period[]): (period: Period) => Span {
	const numbers = new Map(periods.map(({ start, end }, at) => [`${start}${end}`, at + 1]));
	const known = new Map<string, Span>();
	return (period) => {
		const key = period.start + period.end;
		let span = known.get(key);
		if (span === undefined) {
			const exact = numbers.get(key) ?? 0;
			const parts = quartersIn(period).map(({ start, end }) => numbers.get(start + end) ?? 0);
			const quarters = parts.length === 0 || parts.includes(0) ? [] : parts;
			const all = exact === 0 ? quarters : [exact, ...quarters];
			span = { exact, quarters, first: Math.min(...all), last: Math.max(...all) };
			// Questions name few periods; whoever asks for all there are shall not fill the memory.
			if (known.size < 10_000) known.set(key, span);
		}
		return span;
	};
}

/** The four quarters of twelve months that begin with one; empty for any other span. */
export function quartersIn({ start, end }: Period): readonly Period[] {
	if (!/-(?:01|04|07|10)-01$/.test(start)) return [];
	const first = Temporal.PlainDate.from(start);
	if (shiftYears({ start, end: start }, 1).start !== Temporal.PlainDate.from(end).add({ days: 1 }).toString())
		return [];
	return [0, 3, 6, 9].map((months) => {
		const from = first.add({ months });
		return { start: from.toString(), end: from.add({ months: 3 }).subtract({ days: 1 }).toString() };
	});
}
