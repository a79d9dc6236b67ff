import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/core/answer.ts";
import { answerCsv, fileName } from "../../../src/core/wording/answer-csv.ts";
import { csvCell, csvText } from "../../../src/core/wording/csv-cell.ts";
import { FIGURE, RANK } from "../../support/answers.ts";
import { anyAnswer } from "../../support/arbitrary-answer.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
const dataSet = held.data;
afterAll(() => held[Symbol.dispose]());

const read = (csv: string): readonly Readonly<Record<string, string>>[] =>
	parse(csv, { bom: true, columns: true });
const rowsOf = (answer: Answer) => read(answerCsv(answer, dataSet));
const [CUMBRIA] = FIGURE.figures;

/** What a spreadsheet may run. */
const isFormula = (cell: string): boolean =>
	/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) || /^[\t\r\n]/.test(cell);
const isNumber = (cell: string): boolean => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell);

describe("an answer as CSV", () => {
	test("a figure has its place, measure, period, value, producer and release", () => {
		const [row] = rowsOf({
			...FIGURE,
			figures: CUMBRIA === undefined ? [] : [{ ...CUMBRIA, release: "nspcc-foi-2023-02" }],
		});
		expect(row).toMatchObject({
			row: "figure",
			geography: "Cumbria",
			code: "E23000002",
			measure: "child abuse image offences (NSPCC, freedom of information)",
			period: "2021/22",
			first_day: "2021-04-01",
			last_day: "2022-03-31",
			value: "307",
			low: "",
			status: "published",
			producer: "NSPCC",
			published: "2023-02-22",
		});
		expect(row?.["release"]).toContain("child abuse image crimes");
		expect(row?.["link"]).toMatch(/^https:/);
	});

	test("a change has both its ends, its difference and whether it may be made", () => {
		const before = CUMBRIA && { ...CUMBRIA, start: "2020-04-01", end: "2021-03-31", value: 395 };
		const changed = rowsOf({
			...FIGURE,
			figures: [CUMBRIA, before].filter((it) => it !== undefined),
			changes: [{ from: 1, to: 0, difference: -88, percent: "22.3", comparable: false }],
		}).find(({ row }) => row === "change");
		expect(changed).toMatchObject({
			period: "2020/21 to 2021/22",
			difference: "-88",
			percent: "22.3",
			comparable: "no",
			words: "down 88 (22.3%)",
		});
	});

	test("the table as it is shown, its numbers as numbers", () => {
		const shown = rowsOf(RANK).filter(({ row }) => row === "shown");
		expect(shown).toHaveLength(48);
		expect(shown[0]).toMatchObject({
			"shown: Force": "Police Service of Northern Ireland 0",
			"shown: Offences": "1500",
		});
	});

	test("what to know before printing, the sources and the id come after", () => {
		const all = rowsOf(FIGURE);
		expect([...new Set(all.map(({ row }) => row))]).toEqual([
			"figure",
			"shown",
			"about",
			"note",
			"before you print",
			"statement",
			"source",
			"provenance",
			"answer",
			"data set",
		]);
		expect(all.find(({ row }) => row === "answer")).toMatchObject({ words: "A-7F3K" });
	});

	test("Excel reads it as UTF-8, with the line ends of the standard", () => {
		const csv = answerCsv(FIGURE, dataSet);
		expect(csv.startsWith("\uFEFFrow,geography,")).toBe(true);
		expect(csv.endsWith("\r\n")).toBe(true);
	});

	test("whatever an answer holds, it reads back as rows of equal length and runs nowhere", () => {
		fc.assert(
			fc.property(anyAnswer, (answer) => {
				const rows: readonly (readonly string[])[] = parse(answerCsv(answer, dataSet), { bom: true });
				expect(new Set(rows.map((row) => row.length)).size).toBe(1);
				expect(rows.flat().filter((cell) => isFormula(cell) && !isNumber(cell))).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});
});

describe("a cell", () => {
	test.each([
		["=1+1", "'=1+1"],
		["+44 20 7946 0000", "'+44 20 7946 0000"],
		["-2", "'-2"],
		["@SUM(A1)", "'@SUM(A1)"],
		["\t=1", "'\t=1"],
		["\r=1", "'\r=1"],
		[" =1", "' =1"],
		["\u200b=1", "'\u200b=1"],
		["＝1", "'＝1"],
	])("%j stays text", (written, back) => {
		expect(parse(csvText([[written]]), { bom: true })).toEqual([[back]]);
	});

	test.each([
		[307, "307"],
		[-4, "-4"],
		[0, "0"],
		[20.4, "20.4"],
		["−4", "−4"],
		["a-b", "a-b"],
		[null, ""],
	])("%j is written as it is", (cell, written) => {
		expect(csvCell(cell)).toBe(written);
	});

	test("any text reads back as it was, but for the apostrophe before a formula", () => {
		const text = fc.string({ unit: "binary", maxLength: 40 }).filter((it) => !it.startsWith("\uFEFF"));
		fc.assert(
			fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
				const [row] = parse(csvText([cells]), { bom: true });
				expect(row).toEqual(cells.map((cell) => (isFormula(cell) ? `'${cell}` : cell)));
			}),
		);
	});
});

test.each([
	["trend Cumbria 2016/17 to 2022/23", "A-7F3K-trend-cumbria-2016-17-to-2022-23.csv"],
	["../../etc/passwd", "A-7F3K-etc-passwd.csv"],
	["", "A-7F3K.csv"],
])("the file of %j is %s", (canonical, name) => {
	expect(fileName({ ...FIGURE, question: { ...FIGURE.question, canonical } }, "csv")).toBe(name);
});
