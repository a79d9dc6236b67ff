import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

describe("angles on all forces (B7)", () => {
	const it = answer("angles 2021 code 86");
	const lines = it.lines.join("\n");

	test("the biggest moves by number and by percentage", () => {
		expect(it.question.periods.map((period) => period.label)).toEqual(["2020/21", "2021/22"]);
		expect(lines).toContain(
			"Biggest rise by number of the 43 forces compared: Avon and Somerset, up 362 (46.1%), from 785 to 1,147.",
		);
		expect(lines).toContain(
			"Biggest rise by percentage of the 43 forces compared: Gloucestershire, up 136 (48.1%), from 283 to 419.",
		);
		expect(lines).toContain(
			"Biggest fall by number of the 43 forces compared: the Metropolitan Police, down 171 (4.5%), from 3,797 to 3,626.",
		);
		expect(lines).toContain(
			"Biggest fall by percentage of the 43 forces compared: Hertfordshire, down 27 (5.1%), from 526 to 499.",
		);
	});

	test("who moved against the total of all", () => {
		expect(lines).toContain(
			"The Metropolitan Police fell while the total of the 43 forces compared rose from 31,901 to 35,383: down 171 (4.5%), from 3,797 to 3,626 in 2021/22.",
		);
	});

	test("highs, reversals of three years and round numbers passed", () => {
		expect(lines).toContain(
			"Bedfordshire: 450 in 2021/22 is the highest in the 10 years held (2012/13 to 2021/22).",
		);
		expect(lines).toContain(
			"Staffordshire rose in 2021/22 after three falls in a row: 460, 453, 370, 327, 343.",
		);
		expect(lines).toContain(
			"Essex passed 1,000 for the first time in the years held: 945 in 2020/21, 1,162 in 2021/22.",
		);
	});

	test("each angle's question shows its figures", () => {
		expect(it.next.length).toBeGreaterThan(20);
		const own = it.next.find(({ label }) => label === "Gloucestershire: biggest rise by percentage");
		expect(own?.question).toBe("change Gloucestershire 2020/21 vs 2021/22 obscene publications");
		const unanswered = it.next.filter(({ question }) =>
			["clarify", "not-held", "help"].includes(answer(question).kind),
		);
		expect(unanswered).toEqual([]);
		expect(it.next.filter(({ label }) => label.length > 75)).toEqual([]);
	});

	test("never a judgement (D34)", () => {
		expect(it.text).not.toMatch(/\b(worst|best|soar|surge|plunge|hotspot|alarming)/i);
	});
});

describe("few forces, and forces that are missing", () => {
	const it = answer("angles 2021");

	test("the NSPCC's figures for the two forces held, never filled from elsewhere", () => {
		expect(it.finding).toBe("From two forces compared: five angles");
		expect(new Set(it.figures.map((figure) => figure.measure))).toEqual(new Set(["child-abuse-images-foi"]));
		expect(it.choices[0]?.label).toBe("Home Office Measure");
	});

	test("of two forces compared, the other is no second", () => {
		expect(it.lines.join()).toContain("of the two forces compared: Lancashire");
		expect(it.lines.join()).not.toContain("Second biggest");
		expect(answer("angles").lines.join()).not.toContain("Third biggest");
	});

	test("who had a figure the year before and has none now", () => {
		expect(it.lines).toContain(
			"With a figure in 2020/21 and none in 2021/22: Cheshire, Devon and Cornwall, Dorset and Sussex.",
		);
	});

	test("an incomplete figure is no angle, and named with the reason", () => {
		expect(it.lines.join()).toContain("Thames Valley (a figure that looks incomplete)");
		expect(it.lines.filter((line) => line.includes("Thames Valley"))).toHaveLength(1);
	});
});

describe("angles on one force", () => {
	test("its changes, its series, its place, what was said", () => {
		const it = answer("angles cumbria");
		expect(it.lines).toEqual([
			"Up 64 (20.8%) in a year: from 307 in 2021/22 to 371 in 2022/23.",
			"Cumbria: 371 in 2022/23 is the highest in the seven years held (2016/17 to 2022/23).",
			"By number recorded, fifth of the five forces that can be ranked in 2022/23.",
			"Statements held: 12.",
		]);
		expect(it.question.periods.map((period) => period.label)).toEqual([
			"2016/17",
			"2017/18",
			"2018/19",
			"2019/20",
			"2020/21",
			"2021/22",
			"2022/23",
		]);
	});

	test("a series across a break makes no high", () => {
		expect(answer("angles gmp code 86").lines.join()).not.toContain("highest");
	});

	test("nothing held: says so, and offers the measure that holds it", () => {
		const it = answer("angles the met");
		expect(it.kind).toBe("not-held");
		expect(it.choices.length).toBeGreaterThan(0);
	});
});
