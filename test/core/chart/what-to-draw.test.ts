import { describe, expect, test } from "vitest";
import type { Answer, Chart } from "../../../src/core/answer.ts";
import { ask } from "../../../src/core/ask.ts";
import { whatToDraw } from "../../../src/core/chart/what-to-draw.ts";
import { FEW } from "../../../src/core/wording/few.ts";
import { FIGURE, TREND } from "../../support/answers.ts";
import { publishedData } from "../../support/published-data.ts";

const drawn = (answer: Answer) => {
	const picture = whatToDraw(answer);
	if (picture === null) throw new Error("nothing to draw");
	return picture;
};
const charted = (chart: Partial<Chart>): Answer => {
	if (TREND.chart === null) throw new Error("the trend has a chart");
	return { ...TREND, chart: { ...TREND.chart, ...chart } };
};
const years = (many: number) =>
	Array.from({ length: many }, (_, i) => `${2000 + i}/${String(i + 1).padStart(2, "0")}`);
const series = (many: number, values: readonly (number | null)[]) =>
	Array.from({ length: many }, (_, i) => ({ name: `Force ${i}`, values: [...values] }));

test("the first line of the answer is the title, its period and producer stand below", () => {
	const { title, subtitle } = drawn(TREND);
	expect(title).toBe("Cumbria: child abuse image offences recorded by police");
	expect(subtitle).toBe("Offences by financial year, 2016/17 to 2022/23 (April 2016 to March 2023) · NSPCC");
});

test("more names than a title holds are counted, so that what is counted is never cut", () => {
	const names = Array.from({ length: 16 }, (_, i) => `Hampshire and Isle of Wight ${i}`).join(", ");
	const about = `${names} · obscene publications offences recorded by police · 2012/13 to 2022/23`;
	const { title } = drawn({ ...charted({ series: series(16, [1, 2, 3, 4]) }), about });
	expect(title).toBe("Obscene publications offences recorded by police: 16 forces or areas");
});

test("the source line has producer and release, and ends in the answer's id", () => {
	expect(drawn({ ...TREND, provenance: FIGURE.provenance })).toMatchObject({
		source: "Source: NSPCC, from freedom-of-information requests, release of February 2023",
		id: "A-7F3K",
	});
});

describe("a value that was not published itself is marked", () => {
	const asked = (text: string) =>
		drawn(ask({ text, style: "command", today: "2026-11-28" }, publishedData()));

	test("beside its bar", () => {
		const { series: all, alt } = asked("rank 2021");
		expect(all[0]?.points[0]).toMatchObject({ value: 1_874, words: "1,874, worked out" });
		expect(all[0]?.points[1]).toMatchObject({ value: 1_356, words: "1,356" });
		expect(alt).toContain("West Yorkshire 1,874 (worked out), Kent 1,356,");
	});

	test("in the notes to a line", () => {
		const { notes, alt } = asked("compare west yorkshire, cumbria, lancashire and kent since 2016");
		expect(notes).toContain("Not published itself: West Yorkshire, 2021/22 (1,874, worked out).");
		expect(alt).toContain("2021/22 1,874 (worked out)");
	});
});

describe("what cannot be drawn is said", () => {
	test("a year without a value is a gap with its reason, never a zero", () => {
		const picture = drawn({
			...TREND,
			table: {
				caption: "",
				columns: [
					{ label: "Year", align: "left" },
					{ label: "Offences", align: "right" },
				],
				rows: [["2017/18", "220 or 221 (worked out)"]],
			},
		});
		expect(picture.series[0]?.points[1]).toEqual({
			value: null,
			range: null,
			words: "220 or 221, worked out",
		});
		expect(picture.notes).toContain("No exact figure: 2017/18 (220 or 221, worked out).");
	});

	test("a place without a value is said as of the year that is drawn, not the one before it", () => {
		const compared = ask(
			{ text: "compare kent, essex, cumbria and scotland 2017/18", style: "command", today: "2026-11-28" },
			publishedData(),
		);
		const { notes, series: all } = drawn(compared);
		expect(all[0]?.points.map(({ words }) => words)).toEqual([
			"1,042",
			"767",
			"220 or 221, worked out",
			"646 to 652, worked out",
		]);
		expect(notes[0]).toBe(
			"No exact figure: Cumbria (220 or 221, worked out); Scotland (646 to 652, worked out).",
		);
	});

	test("a range held in the figures is drawn as one", () => {
		const [figure] = FIGURE.figures;
		if (figure === undefined) throw new Error("the figure has one");
		const range = { ...figure, start: "2017-04-01", end: "2018-03-31", value: null, low: 220, high: 231 };
		const { series: all } = drawn({ ...TREND, figures: [{ ...range, status: "derived" }] });
		expect(all[0]?.points[1]).toEqual({
			value: null,
			range: { low: 220, high: 231 },
			words: "220 to 231, worked out",
		});
	});

	test("neighbouring gaps of several lines are told by line and span", () => {
		const values = [1, null, null, 4];
		const picture = drawn(charted({ categories: years(4), series: series(2, values), breaks: [] }));
		expect(picture.notes[0]).toBe(
			"No exact figure: Force 0, 2001/02 to 2002/03; Force 1, 2001/02 to 2002/03.",
		);
	});

	test("breaks are numbered, each position once, with all its reasons", () => {
		const picture = drawn(
			charted({
				breaks: [
					{ before: 5, text: "a new law" },
					{ before: 3, text: "a new records system" },
					{ before: 5, text: "a merger" },
				],
			}),
		);
		expect(picture.breaks.map(({ before }) => before)).toEqual([3, 5]);
		expect(picture.notes.slice(0, 2)).toEqual([
			"1 From 2019/20: a new records system.",
			"2 From 2021/22: a new law; a merger.",
		]);
		expect(picture.alt).toContain("Break before 2019/20: a new records system.");
	});

	test("a break of one force says which", () => {
		const { breaks, notes } = drawn(
			charted({ breaks: [{ before: 3, text: "a new records system", series: 0 }] }),
		);
		expect(breaks).toMatchObject([{ number: 1, before: 3, series: [0] }]);
		expect(notes[0]).toBe("1 From 2019/20: Cumbria, a new records system.");
	});

	test.each([0, 7, -1])("a break before position %d has no place between two years", (before) => {
		expect(drawn(charted({ breaks: [{ before, text: "x" }] })).breaks).toEqual([]);
	});

	test("a warning is repeated where no break mark carries it", () => {
		const picture = drawn({ ...charted({ breaks: [] }), warnings: ["Scotland counts by its own rules."] });
		expect(picture.notes).toContain("Not directly comparable: Scotland counts by its own rules.");
	});
});

test("the reminder about small counts is for the newsroom, not for print", () => {
	const { notes } = drawn({
		...charted({ breaks: [] }),
		caveats: [FEW, "One offence can involve many images."],
	});
	expect(notes).not.toContain(FEW);
	expect(notes).toContain("One offence can involve many images.");
});

test.each([
	["one line", { series: series(1, [1, 2]) }, "line", "wide"],
	["four lines", { series: series(4, [1, 2]) }, "line", "wide"],
	["five lines, a panel each", { series: series(5, [1, 2]) }, "panels", "wide"],
	["twenty lines", { series: series(20, [1, 2]) }, "panels", "tall"],
	["twelve bars", { type: "bar" as const, categories: years(12), series: series(1, []) }, "bars", "wide"],
	["48 bars", { type: "bar" as const, categories: years(48), series: series(1, []) }, "bars", "tall"],
])("%s", (_, chart, type, size) => {
	expect(drawn(charted({ categories: years(2), ...chart }))).toMatchObject({ type, size });
});

test.each([
	["no chart", { ...TREND, chart: null }],
	["no series", charted({ series: [] })],
	["no categories", charted({ categories: [] })],
	["49 bars", charted({ type: "bar", categories: years(49) })],
	["21 lines", charted({ series: series(21, [1]) })],
	["bars of two series", charted({ type: "bar", series: series(2, [1]) })],
])("%s is not drawn", (_, answer) => {
	expect(whatToDraw(answer)).toBeNull();
});

test("rates keep one number of decimals", () => {
	const { series: all } = drawn(charted({ categories: years(3), series: series(1, [79.7, 73, -0.5]) }));
	expect(all[0]?.points.map(({ words }) => words)).toEqual(["79.7", "73.0", "−0.5"]);
});
