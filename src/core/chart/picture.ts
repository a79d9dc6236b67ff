/** One value to draw; or none, with the words that say why. A range is drawn as one and never joined to a line. */
export interface Point {
	readonly value: number | null;
	readonly range: { readonly low: number; readonly high: number } | null;
	/** The value, the range, or why there is neither: "307", "220 or 221 (worked out)", "not supplied". */
	readonly words: string;
}

export interface Series {
	readonly name: string;
	/** One for each category. */
	readonly points: readonly Point[];
}

/** Where figures stop being comparable: before a category, for one or more reasons. */
export interface BreakMark {
	/** As its note is numbered, from 1. */
	readonly number: number;
	readonly before: number;
	readonly texts: readonly string[];
	/** The positions of the series it is of; null for all. */
	readonly series: readonly number[] | null;
}

/** The breaks of one series. */
export const breaksOf = (breaks: readonly BreakMark[], which: number): readonly BreakMark[] =>
	breaks.filter(({ series }) => series === null || series.includes(which));

/** Everything there is to draw, before anything has a place. */
export interface Picture {
	/** A line of one series or of few; a panel for each of many; or bars. */
	readonly type: "line" | "panels" | "bars";
	/** Of two sizes: `tall` for many bars or panels. */
	readonly size: "wide" | "tall";
	readonly title: string;
	readonly subtitle: string;
	readonly categories: readonly string[];
	readonly series: readonly Series[];
	/** In order, each position once. */
	readonly breaks: readonly BreakMark[];
	/** What the drawing cannot show, in words: gaps, breaks, what to know before printing. */
	readonly notes: readonly string[];
	/** Producer and release. */
	readonly source: string;
	/** The answer's id, which ends the source line whatever else finds no room. */
	readonly id: string;
	/** Force, period and figures in words, for those who do not see the picture (D53). */
	readonly alt: string;
}

/** Widths and heights in the picture's own units. */
export const SIZES = { wide: { width: 800, height: 500 }, tall: { width: 800, height: 900 } } as const;

/** Every number of the picture. */
export const numbersOf = (series: readonly Series[]): readonly number[] =>
	series.flatMap(({ points }) =>
		points.flatMap(({ value, range }) => [
			...(value === null ? [] : [value]),
			...(range === null ? [] : [range.low, range.high]),
		]),
	);
