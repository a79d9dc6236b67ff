import fc from "fast-check";
import type { Answer } from "../../src/core/answer.ts";

/** Words as data, people and attackers write them. */
export const words = fc.oneof(
	{ weight: 4, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			"",
			" ",
			"Police Service of Northern Ireland",
			"<!channel> & <@U1> <#C1|x> <https://a.b|c>",
			"*bold* _it_ ~no~ `code` :cop: @here",
			"Heddlu Dyfed-Powys",
			"2016/17 (April 2016 to March 2017)",
			"line\nline",
			"‮reversed",
		),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			"&".repeat(4_000),
			"word ".repeat(2_000),
			"x".repeat(10_000),
			"“é” ".repeat(2_500),
		),
	},
);
const short = fc.oneof(
	fc.string({ unit: "grapheme", maxLength: 30 }),
	fc.constantFrom("", "1,133", "−4", "20.4%", "<!here>", "no figure"),
);
const choice = fc.record({ label: words, question: words });

const table = fc.integer({ min: 1, max: 6 }).chain((columns) =>
	fc.record({
		caption: words,
		columns: fc.array(
			fc.record({ label: short, align: fc.constantFrom("left" as const, "right" as const) }),
			{ minLength: columns, maxLength: columns },
		),
		rows: fc.array(fc.array(short, { minLength: columns, maxLength: columns }), { maxLength: 60 }),
	}),
);
const chart = fc.integer({ min: 0, max: 30 }).chain((points) =>
	fc.record({
		type: fc.constantFrom("line" as const, "bar" as const),
		title: words,
		xLabel: words,
		yLabel: words,
		categories: fc.array(short, { minLength: points, maxLength: points }),
		series: fc.array(
			fc.record({
				name: words,
				values: fc.array(fc.option(fc.integer({ min: -50, max: 99_999 })), {
					minLength: points,
					maxLength: points,
				}),
			}),
			{ maxLength: 9 },
		),
		breaks: fc.array(fc.record({ before: fc.integer({ min: 0, max: 30 }), text: words }), { maxLength: 3 }),
		alt: words,
	}),
);
const statement = fc.record({
	text: words,
	speaker: fc.option(words),
	role: fc.option(words),
	organisation: fc.option(words),
	date: fc.option(words),
	source: words,
	attribution: words,
});

/** Any answer the schema allows, and a good many that no kind would give. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.record({
	kind: fc.constantFrom("figure", "clarify", "x"),
	question: fc.record({
		canonical: words,
		geographies: fc.array(words, { maxLength: 3 }),
		periods: fc.constant([]),
		measure: words,
		assumed: fc.array(words, { maxLength: 3 }),
	}),
	figures: fc.constant([]),
	changes: fc.constant([]),
	statements: fc.array(statement, { maxLength: 12 }),
	caveats: fc.array(words, { maxLength: 6 }),
	sources: fc.array(
		fc.record({
			title: words,
			url: fc.oneof(fc.webUrl({ withQueryParameters: true }), words),
			published: words,
		}),
		{ maxLength: 5 },
	),
	choices: fc.array(choice, { maxLength: 30 }),
	about: words,
	notices: fc.array(words, { maxLength: 4 }),
	finding: words,
	warnings: fc.array(words, { maxLength: 4 }),
	footnotes: fc.array(words, { maxLength: 4 }),
	table: fc.option(table),
	chart: fc.option(chart),
	lines: fc.array(words, { maxLength: 10 }),
	moreStatements: fc.integer({ min: 0, max: 200 }),
	provenance: words,
	working: fc.array(words, { maxLength: 10 }),
	next: fc.array(choice, { maxLength: 30 }),
	text: words,
	copy: words,
	id: fc.constant("A-7F3K"),
	dataset: fc.constant("0"),
});
