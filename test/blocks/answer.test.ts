import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerActions, type Whose } from "../../src/blocks/actions.ts";
import { answerBlocks, answerMessage } from "../../src/blocks/answer.ts";
import { fullest } from "../../src/blocks/degrade.ts";
import { LIMITS } from "../../src/blocks/limits.ts";
import { problemsIn } from "../../src/blocks/problems-in.ts";
import type { Answer } from "../../src/core/answer.ts";
import { CLARIFY, FIGURE, RANK, REFUSED, TREND } from "../support/answers.ts";
import { anyAnswer } from "../support/arbitrary-answer.ts";

const privately = { privately: true };
const publicly = { privately: false, asker: "U0MARIA" };
const types = (answer: Answer, shown = privately) => answerBlocks(answer, shown).map(({ type }) => type);
const json = (answer: Answer, shown: Whose = privately) => JSON.stringify(answerBlocks(answer, shown));

test("what it is about, the finding, what was assumed, the comparison, words, caveats, provenance, what next", () => {
	expect(answerBlocks(FIGURE, privately)).toMatchSnapshot();
});

test("a trend is a chart and not a table; the gap and the break are said", () => {
	expect(types(TREND)).toContain("data_visualization");
	expect(types(TREND)).not.toContain("table");
	expect(json(TREND)).not.toContain('"2017/18"');
	expect(json(TREND)).toContain('"Not in the chart, no exact figure: 2017/18. * 2019/20');
	expect(json(TREND)).toContain("2019/20 *");
	expect(json(TREND)).toContain("* 2019/20: a new records system");
});

describe("what is drawn of years", () => {
	const drawn = (values: readonly (number | null)[], breaks: NonNullable<Answer["chart"]>["breaks"] = []) => {
		const chart = { ...TREND.chart, series: [{ name: "Cumbria", values: [...values] }], breaks };
		return json({ ...TREND, chart: chart as NonNullable<Answer["chart"]> });
	};

	test("a line where the years follow each other, though the ends are not known", () => {
		expect(drawn([null, 1, 2, 3, 4, null, null])).toContain('"type":"line"');
		expect(drawn([null, 1, 2, 3, 4, null, null])).toContain(
			"Not in the chart, no exact figure: 2016/17; 2021/22; 2022/23.",
		);
	});

	test("bars where a year between is left out: a line would run on over it", () => {
		expect(drawn([1, null, 2, 3, 4, 5, 6])).toContain('"type":"bar"');
		expect(drawn([1, null, 2, 3, 4, 5, 6])).not.toContain('"type":"line"');
	});

	test("a break in a year that is not drawn is marked at the next that is, and said once", () => {
		const text = "after a change of records system";
		const twice = drawn(
			[1, 2, null, 3, 4, 5, 6],
			[2, 2].map((before) => ({ before, text })),
		);
		expect(twice).toContain('"2019/20 *"');
		expect(twice.split("* 2019/20: after a change of records system (since 2018/19)").length).toBe(2);
		expect(drawn([1, 2, 3, 4, 5, null, null], [{ before: 6, text }])).not.toContain(text);
	});

	test("reasons that fill many lines are left to the warning, and the years are named in order", () => {
		const text =
			"a new records system, from which figures for some months could not be supplied at all, ".repeat(2);
		const many = drawn(
			[1, 2, 3, 4, 5, 6, 7],
			[4, 2].map((before) => ({ before, text })),
		);
		expect(many).toContain(
			"* From 2018/19 and 2020/21 on, figures do not compare with those before: see the warning.",
		);
		expect(many).not.toContain("could not be supplied");
	});
});

test("a ranking sorts by the places and the ranges in its cells, not by their letters", () => {
	const columns = ["Force", "Place", "Offences", "Change", "Note"].map((label, at) => ({
		label,
		align: at === 2 ? ("right" as const) : ("left" as const),
	}));
	const places = [
		"first",
		"joint second",
		"joint second",
		"fourth",
		"sixth or seventh",
		"seventh to 10th",
		"ninth",
		"10th",
		"11th",
		"21st",
		"–",
	];
	const rows = places.map((place, at) => [
		`F${at}`,
		place,
		at === 4 ? "364 to 582 (worked out)" : `1,${100 + at}`,
		at % 2 ? "up 1,052 (20.4%)" : "down 3",
		at === 0 ? "5" : "word",
	]);
	const block = answerBlocks(
		{ ...RANK, chart: null, table: { caption: "c", columns, rows } },
		privately,
	).find(({ type }) => type === "data_table") as unknown as {
		rows: { type: string; value?: number; text: string }[][];
	};
	const cells = (at: number) => block.rows.slice(1).map((row) => row[at]?.value ?? row[at]?.text);
	expect(cells(1)).toEqual([1, 2, 2, 4, 6, 7, 9, 10, 11, 21, "–"]);
	expect(cells(2)[4]).toBe(364);
	expect(cells(3).slice(0, 2)).toEqual([-3, 1052]);
	expect(cells(4).slice(0, 2)).toEqual(["5", "word"]);
	expect(cells(0)[0]).toBe("F0");
});

test.each<[string, Partial<NonNullable<Answer["chart"]>>]>([
	["three points", { categories: ["a", "b", "c"], series: [{ name: "x", values: [1, 2, 3] }] }],
	["too few points left by gaps", { series: [{ name: "x", values: [1, null, null, null, 5, null, 7] }] }],
	[
		"names that are the same when cut",
		{
			series: ["Police Service of Northern Ireland", "Police Service of Northumbria"].map((name) => ({
				name,
				values: [1, 2, 3, 4, 5, 6, 7],
			})),
		},
	],
	[
		"more points than Slack draws",
		{
			categories: Array.from({ length: 21 }, (_, i) => `${1990 + i}`),
			series: [{ name: "x", values: Array.from({ length: 21 }, (_, i) => i) }],
		},
	],
])("%s make a table of it", (_, chart) => {
	const answer = { ...TREND, table: null, chart: { ...(TREND.chart ?? fail()), ...chart } };
	expect(types(answer)).not.toContain("data_visualization");
	expect(types(answer).filter((type) => type === "table" || type === "data_table")).toHaveLength(1);
});

test("a missing value in such a table is words, never a zero", () => {
	const chart = {
		...(TREND.chart ?? fail()),
		categories: ["a", "b"],
		series: [{ name: "x", values: [1, null] }],
	};
	expect(json({ ...TREND, table: null, chart })).toContain('"no figure"');
});

test("a ranking of 48 can be sorted by its numbers and names its source", () => {
	const [table] = answerBlocks(RANK, privately).filter(({ type }) => type === "data_table");
	expect(table).toMatchObject({
		caption: "Offences recorded by force, highest first · NSPCC press release, February 2023",
		rows: expect.arrayContaining([
			[
				{ type: "raw_text", text: "Force" },
				{ type: "raw_text", text: "Offences" },
			],
			[
				{ type: "raw_text", text: "Police Service of Northern Ireland 0" },
				{ type: "raw_number", value: 1500, text: "1,500" },
			],
		]),
	});
});

test("a break stands before the comparison, and takes the one emoji", () => {
	const order = types(RANK);
	expect(order.indexOf("section", 1)).toBeLessThan(order.indexOf("data_table"));
	const both = json({ ...FIGURE, warnings: ["A new records system."] });
	expect(both.match(/:[a-z_]+:/g)).toEqual([":warning:"]);
	expect(json(FIGURE).match(/:[a-z_]+:/g)).toEqual([":information_source:"]);
});

test("what is asked back is a button each, and nothing is shared", () => {
	expect(answerBlocks(CLARIFY, privately)).toMatchSnapshot();
	expect(json(REFUSED)).not.toContain("Share in Channel");
});

/** The labels of the next questions on show. */
const labels = (next: Answer["next"]) =>
	json({ ...FIGURE, next })
		.match(/"text":"L\w+"/g)
		?.join("");

describe("actions", () => {
	test("one row: what ends the job, the other reading, what was said, how it was worked out; the rest in the menu", () => {
		expect(answerBlocks(FIGURE, privately).at(-1)).toMatchObject({
			block_id: "answer:A-7F3K cumbria 2021/22",
			elements: [
				{ action_id: "share", style: "primary", value: "cumbria 2021/22" },
				{ action_id: "copy", value: "cumbria 2021/22" },
				{ action_id: "ask:0", value: "cumbria 2020/21" },
				{ action_id: "ask:1", value: "quote cumbria" },
				{ action_id: "explain", value: "cumbria 2021/22" },
				{
					action_id: "more",
					options: [
						{ value: "chart trend cumbria" },
						{ value: "csv" },
						{ value: "sources" },
						{ value: "ask cumbria 2021/22 code 86" },
						{ value: "wrong A-7F3K" },
					],
				},
			],
		});
	});

	test("no Chart where nothing can be drawn: no years, or more than a picture holds", () => {
		const undrawn = FIGURE.next.map(({ label, question }) => ({ label, question }));
		const few = json({ ...FIGURE, next: undrawn });
		expect(few).not.toContain('"Chart"');
		expect(few).toContain('"Trend"');
		const series = Array.from({ length: 21 }, (_, at) => ({ name: `Force ${at}`, values: [1, 2, 3, 4] }));
		expect(json(TREND)).toContain('"Chart"');
		expect(json({ ...TREND, chart: { ...(TREND.chart ?? fail()), series } })).not.toContain('"Chart"');
	});

	test("in a direct conversation it can be removed and nobody is named", () => {
		const own = json(FIGURE, { privately: false, owner: "U0MARIA" });
		expect(own).toContain('"value":"remove U0MARIA"');
		expect(own).not.toContain("asked by");
	});

	test("a question too long for the id of its block has its files in the row", () => {
		const question = { ...FIGURE.question, canonical: `compare ${"cumbria vs ".repeat(30)}kent 2021/22` };
		const row = json({ ...FIGURE, question });
		expect(row).toContain('"block_id":"answer:A-7F3K"');
		expect(row).toContain('"action_id":"csv"');
		expect(row).not.toContain('"value":"csv"');
	});

	test("a question back in public belongs to its asker", () => {
		expect(json(CLARIFY, publicly)).toContain('"block_id":"choices:U0MARIA"');
		expect(json(CLARIFY, privately)).not.toContain("choices:");
	});

	test("never more than one row of five and a menu of five", () => {
		fc.assert(
			fc.property(anyAnswer, fc.boolean(), (answer, isPublic) => {
				const whose = isPublic ? publicly : privately;
				const row = answerActions(answer, whose).flatMap(({ elements }) => elements);
				const buttons = row.filter(({ type }) => type === "button");
				expect(buttons.length).toBeLessThanOrEqual(5);
				expect(row.length - buttons.length).toBeLessThanOrEqual(1);
			}),
		);
	});

	test("in public there is nothing to share; the asker is named and may remove it", () => {
		expect(json(FIGURE, publicly)).not.toContain("Share in Channel");
		expect(json(FIGURE, publicly)).toContain("asked by <@U0MARIA>");
		expect(json(FIGURE, publicly)).toContain('"value":"remove U0MARIA"');
	});

	test("the menu takes the next most useful questions; one too long for it or for a button is left out", () => {
		const next = Array.from({ length: 9 }, (_, at) => ({ label: `L${at}`, question: `q${at}` }));
		const [first, ...rest] = next;
		expect(labels(next)).toBe([0, 1, 2, 3].map((at) => `"text":"L${at}"`).join(""));
		const long = { label: "Long", question: "x".repeat(LIMITS.option.value) };
		const longer = { label: "Longer", question: "x".repeat(2_001) };
		expect(labels([first ?? fail(), long, ...rest])).toContain("Long");
		expect(labels([...next.slice(0, 2), long])).not.toContain("Long");
		expect(labels([longer, ...next])).not.toContain("Longer");
	});
});

describe("words somebody said", () => {
	const statement = FIGURE.statements[0] ?? fail();
	const long = (length: number) => ({ ...statement, text: "w".repeat(length) });

	test("stand whole in quotation marks, attributed, with how many more there are", () => {
		expect(json(FIGURE)).toContain(JSON.stringify(`“${statement.text}”`));
		expect(json(FIGURE)).toContain("in The Mail, February 2023 · 4 more statements");
		expect(json({ ...FIGURE, moreStatements: 1 })).toContain("· 1 more statement");
		expect(json({ ...FIGURE, moreStatements: 0 })).not.toContain("more statement");
	});

	test("of ten thousand characters are shown whole", () => {
		const answer = { ...FIGURE, statements: [long(10_000)] };
		expect(json(answer)).toContain("w".repeat(10_000));
		expect(problemsIn(answerBlocks(answer, privately))).toEqual([]);
	});

	test("that do not fit are counted, never cut", () => {
		const answer = { ...FIGURE, statements: [statement, long(20_000), long(100)], moreStatements: 0 };
		expect(json(answer)).not.toContain("w".repeat(101));
		expect(json(answer)).toContain(`“${"w".repeat(100)}”`);
		expect(json(answer)).toContain("1 more statement");
	});

	test("as many as a message has room for, and what ends it keeps its place", () => {
		const many = (count: number) => ({
			...FIGURE,
			moreStatements: 0,
			statements: Array(count).fill(statement),
		});
		const quotesIn = (answer: Answer) => types(answer).filter((type) => type === "rich_text").length;
		expect(quotesIn(many(12))).toBe(12);
		expect(quotesIn(many(60))).toBeGreaterThan(12);
		expect(json(many(60))).toMatch(/\d+ more statements/);
		expect(types(many(60)).at(-1)).toBe("actions");
		expect(problemsIn(answerBlocks(many(60), privately))).toEqual([]);
	});

	test("are in the file with everything else", () => {
		expect(json({ ...FIGURE, figures: [], table: null, chart: null, statements: [statement] })).toContain(
			'"value":"csv"',
		);
	});

	test("without an attribution say so", () => {
		expect(json({ ...FIGURE, statements: [{ ...statement, attribution: "" }], moreStatements: 0 })).toContain(
			"attribution not recorded",
		);
	});
});

test("many lines share a few blocks, and nothing after them is lost", () => {
	const lines = Array.from({ length: 100 }, (_, at) => `Force ${at}: ${"figure ".repeat(8)}`);
	const blocks = answerBlocks({ ...FIGURE, lines }, privately);
	expect(blocks.length).toBeLessThan(20);
	expect(JSON.stringify(blocks)).toContain("Force 99");
	expect(blocks.at(-1)?.type).toBe("actions");
});

test("the line of sources ends with the answer's id", () => {
	expect(json(FIGURE)).toContain("|NSPCC press release, February 2023, February 2023> · A-7F3K");
});

test("at most three caveats", () => {
	const answer = { ...FIGURE, caveats: ["One.", "Two.", "Three.", "Four."] };
	expect(json(answer)).toContain("One. Two. Three.");
	expect(json(answer)).not.toContain("Four.");
});

test("a finding too long for a header is bold", () => {
	const finding = "word ".repeat(40).trim();
	expect(types({ ...FIGURE, finding })).not.toContain("header");
	expect(json({ ...FIGURE, finding })).toContain(`*${finding}*`);
});

test("what else could be meant stands in an answer's own row, and does not take its place", () => {
	const choices = [{ label: "Home Office Measure", question: "cumbria 2021/22 obscene publications" }];
	const rows = (answer: Answer) =>
		answerBlocks(answer, privately)
			.filter((it) => it.type === "actions")
			.map((it) =>
				JSON.stringify(it)
					.match(/"action_id":"[a-z]+/g)
					?.join(),
			);
	expect(rows({ ...FIGURE, choices })).toEqual([expect.stringMatching(/^"action_id":"share.*"ask/)]);
	expect(JSON.stringify(answerBlocks({ ...FIGURE, choices }, privately))).toContain("Home Office Measure");
	expect(rows({ ...CLARIFY, choices })[0]).toBe('"action_id":"choose');
});

test("sources for which there are no links are counted", () => {
	const [source = fail()] = FIGURE.sources;
	const shown = JSON.stringify(answerBlocks({ ...FIGURE, sources: Array(7).fill(source) }, privately));
	expect(shown.match(/<https/g)).toHaveLength(5);
	expect(shown).toContain("2 more under Sources");
	expect(JSON.stringify(answerBlocks(FIGURE, privately))).not.toContain("under Sources");
});

test("the text is all of it in words, cut at a word only where Slack would cut it", () => {
	expect(answerMessage(FIGURE, privately).text).toBe(FIGURE.text);
	const { text } = answerMessage({ ...FIGURE, text: "word ".repeat(20_000) }, privately);
	expect(text.length).toBeLessThanOrEqual(40_000);
	expect(text.endsWith("word…")).toBe(true);
});

test("whatever the answer, Slack gets a form of it that keeps to the limits", () => {
	fc.assert(
		fc.property(anyAnswer, fc.boolean(), (answer, isPrivate) => {
			const message = answerMessage(answer, isPrivate ? privately : publicly);
			const { blocks } = fullest(message);
			expect(blocks.length === 0 ? [] : problemsIn(blocks)).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

test("nothing in an answer can ping or link", () => {
	fc.assert(
		fc.property(anyAnswer, (answer) => {
			const { text, blocks } = answerMessage(answer, privately);
			const texts = mrkdwnIn(blocks);
			expect(texts.filter((one) => one["verbatim"] !== true)).toEqual([]);
			for (const shown of [text, ...texts.map((one) => String(one["text"]))]) {
				expect(shown).not.toMatch(/<[!@#]/);
				expect(shown.replaceAll(/<https?:[^|<>]*\|[^<>]*>/g, "")).not.toMatch(/[<>]/);
			}
		}),
		{ numRuns: 300 },
	);
});

function mrkdwnIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
	if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
	if (typeof value !== "object" || value === null) return [];
	if ("type" in value && value.type === "mrkdwn") return [{ ...value }];
	return Object.values(value).flatMap(mrkdwnIn);
}

function fail(): never {
	throw new Error("the example lacks what is tried here");
}
