import { z } from "zod";
import { STATUSES } from "./statistics/observation.ts";

const isoDate = z.string();

/** One figure shown, or the reason there is none. `value` is exact; `low` and `high` are the ends of a derived range or a bound. */
export const Figure = z.object({
	geography: z.string(),
	measure: z.string(),
	start: isoDate,
	end: isoDate,
	value: z.int().nullable(),
	low: z.int().nullable(),
	high: z.int().nullable(),
	/** `published`, `derived`, `summed` (added up here from published ones), `bound`; or why there is none: `missing`, `refused`, `not-asked`, `suppressed`, `not-yet-published`, `not-held`. */
	status: z.enum([...STATUSES, "summed", "not-held"]),
	release: z.string().nullable(),
	producer: z.string(),
});

/** A comparison of two figures by position. `percent` has one decimal and is null on a small base (D10) or where a range is involved. */
export const Change = z.object({
	from: z.int(),
	to: z.int(),
	difference: z.int(),
	percent: z.string().nullable(),
	/** False when a break lies between them or they are of different sources. */
	comparable: z.boolean(),
});

export const QuotedStatement = z.object({
	text: z.string(),
	speaker: z.string().nullable(),
	role: z.string().nullable(),
	organisation: z.string().nullable(),
	date: z.string().nullable(),
	source: z.string(),
	/** Who, for whom, where and when, as one line (D38). */
	attribution: z.string(),
});

const Cell = z.string();

/** Rows of text for a small table; the first column identifies the row. */
export const Table = z.object({
	caption: z.string(),
	columns: z.array(z.object({ label: z.string(), align: z.enum(["left", "right"]) })),
	rows: z.array(z.array(Cell)),
});

/** What to draw. A point without a value is a gap, never a zero (D54). */
export const Chart = z.object({
	type: z.enum(["line", "bar"]),
	title: z.string(),
	xLabel: z.string(),
	yLabel: z.string(),
	categories: z.array(z.string()),
	series: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()) })),
	/** Positions before which a break lies, with its words, and the one series it is of where it is not of all. */
	breaks: z.array(z.object({ before: z.int(), text: z.string(), series: z.int().optional() })),
	/** What bears on single years that are drawn, such as a force's answer that looks incomplete. */
	notes: z.array(z.string()).optional(),
	/** States the figures in words (D53). */
	alt: z.string(),
});

const Choice = z.object({
	label: z.string(),
	question: z.string(),
	/** Whether its answer is the chart of this one: the years of a single figure, where there are enough to draw. */
	drawn: z.boolean().optional(),
});

/** The same value on every surface. The order of the fields from `about` on is the order in which they are shown. */
export const Answer = z.object({
	kind: z.string(),
	question: z.object({
		/** A text that asks the same again, whatever today is. */
		canonical: z.string(),
		geographies: z.array(z.string()),
		/** Left out of what is put in order, counted or listed, as asked. */
		without: z.array(z.string()).optional(),
		periods: z.array(z.object({ label: z.string(), start: isoDate, end: isoDate })),
		measure: z.string(),
		assumed: z.array(z.string()),
	}),
	figures: z.array(Figure),
	changes: z.array(Change),
	statements: z.array(QuotedStatement),
	caveats: z.array(z.string()),
	sources: z.array(z.object({ title: z.string(), url: z.string(), published: z.string() })),
	choices: z.array(Choice),

	/** Line 1: geography, measure, period. */
	about: z.string(),
	/** What was read and what was assumed, where it needs saying: "Showing Cumbria: you typed cumbira". */
	notices: z.array(z.string()),
	/** Line 2: the figure and its largest true change, in plain words. */
	finding: z.string(),
	/** Breaks in comparability: shown above the comparison (D24). */
	warnings: z.array(z.string()),
	/** What publishers print below these figures, word for word, or that they do. */
	footnotes: z.array(z.string()),
	table: Table.nullable(),
	/** The same figures as in `table`, to be drawn instead of it where a surface can. */
	chart: Chart.nullable(),
	/** Further sentences: the related measure as a separate, labelled line; what the total is made of. */
	lines: z.array(z.string()),
	/** How many more statements are held than shown. */
	moreStatements: z.int(),
	/** The full span, producer and collection, release, id. */
	provenance: z.string(),
	/** How it was worked out, a line each: read as, rows used, formula with the numbers in it, rounding. */
	working: z.array(z.string()),
	/** Other questions worth a click, most useful first. */
	next: z.array(Choice),

	/** All of the above as plain text. */
	text: z.string(),
	/** A sentence to paste; empty where there is nothing to print. */
	copy: z.string(),
	id: z.string(),
	dataset: z.string(),
});

export type Figure = z.infer<typeof Figure>;
export type Change = z.infer<typeof Change>;
export type QuotedStatement = z.infer<typeof QuotedStatement>;
export type Table = z.infer<typeof Table>;
export type Chart = z.infer<typeof Chart>;
export type Answer = z.infer<typeof Answer>;

/** What a kind writes; `ask` adds the text, the id and the data set's hash. */
export type Draft = Omit<Answer, "text" | "id" | "dataset">;
