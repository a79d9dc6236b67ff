import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

const apart = (text: string) => answer(text).lines.filter((it) => it.includes("counted apart, "));

describe("what the Home Office counts is told where the NSPCC has not all that was asked for (D26)", () => {
	test.each([
		["staffordshire change 2022/23", "up 401 (116.9%) in a year: from 343 in 2021/22 to 744 in 2022/23"],
		["trend staffordshire", "up 669 (892.0%) in 10 years: from 75 in 2012/13 to 744 in 2022/23"],
		["staffordshire vs kent 2022/23", "Staffordshire 744, Kent 1,738 in 2022/23"],
		["compare staffordshire and durham 2022/23", "Staffordshire 744, Durham 642 in 2022/23"],
		["rate nottinghamshire 2022/23", "58.8 offences per 100,000 people in 2022/23"],
		["share staffordshire 2022/23", "1.8% of the England and Wales total: 744 of 40,468 offences in 2022/23"],
		["record staffordshire", "744 in 2022/23 is the highest in the 11 years held (2012/13 to 2022/23)"],
		[
			"is that the highest ever for derbyshire",
			"853 in 2022/23 is the highest in the 11 years held (2012/13 to 2022/23)",
		],
		[
			"is this a record high for gwent",
			"489 in 2022/23 is the highest in the 11 years held (2012/13 to 2022/23)",
		],
		["total staffordshire since 2018/19", "2,237 offences in the five years 2018/19 to 2022/23"],
		[
			"top 5 forces",
			"most recorded of the 43 forces that can be ranked: the Metropolitan Police, 3,774 offences in 2022/23",
		],
	])("%s", (text, said) => {
		const lines = apart(text);
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(
			/^Home Office, counted apart, obscene publications offences \(code 86\)(?:, [\d/]+(?: to [\d/]+)?)?: /,
		);
		expect(lines[0]).toContain(`: ${said}. `);
		expect(lines[0]).toMatch(/The two measures must not be compared\.$/);
	});

	test("years that the finding does not tell stand before it", () => {
		expect(apart("which force rose most in 2022/23")[0]).toContain(
			"(code 86), 2021/22 to 2022/23: biggest rise, by percentage and by number, of the 42 forces compared: Staffordshire, up 401 (116.9%), from 343 to 744.",
		);
	});

	test.each([
		[
			"btp numbers for last 3 yrs and % change",
			"Year by year: 7 (2020/21), 10 (2021/22), 4 (2022/23). The two",
		],
		[
			"trend leicestershire 2018/19 to 2022/23",
			"Year by year: 496 (2018/19), 474 (2019/20), 599 (2020/21), 632 (2021/22), 835 (2022/23). The two",
		],
		[
			"compare south wales and gwent 2020/21 to 2022/23",
			"Year by year: South Wales 643 (2020/21), 810 (2021/22), 802 (2022/23); Gwent 351 (2020/21), 406 (2021/22), 489 (2022/23). The two",
		],
	])("%s: every year between the first and the last", (text, years) => {
		expect(apart(text)[0]).toContain(years);
	});

	test("a change of two years has none between them", () => {
		expect(apart("staffordshire change 2022/23")[0]).not.toContain("Year by year");
	});

	test("what was added up says so", () => {
		expect(apart("total staffordshire and kent 2022/23")[0]).toContain(
			"2,482 offences in Staffordshire and Kent together in 2022/23. Added up here from two places, not published as a total. The",
		);
	});

	test("its figures, its source, its breaks and what must be known of it come along; the line to paste does not", () => {
		const it = answer("change england");
		expect(it.figures.map(({ measure }) => measure)).toEqual([
			"obscene-publications-86",
			"obscene-publications-86",
		]);
		expect(it.changes).toMatchObject([{ from: 0, to: 1, comparable: false }]);
		expect(it.warnings[0]).toContain("Devon and Cornwall Police moved to a new records system");
		expect(it.sources).toHaveLength(1);
		expect(it.provenance).toContain("Home Office");
		expect(it.caveats.join()).toContain("wider than child abuse images");
		expect(it.copy).toBe("");
	});

	test("positions of changes are those of the figures they are of", () => {
		const it = answer("which force rose most in 2022/23");
		for (const { from, to, difference } of it.changes) {
			const [before, after] = [it.figures[from], it.figures[to]];
			expect(before?.measure).toBe(after?.measure);
			expect((after?.value ?? 0) - (before?.value ?? 0)).toBe(difference);
		}
	});
});

describe("and nowhere else", () => {
	test.each([
		"staffordshire change 2022/23 nspcc",
		"staffordshire change 2022/23 obscene publications",
		"change kent 2022/23",
		"trend kent",
		"staffordshire 2022/23",
		"kent vs cumbria 2022/23",
		"missing 2022/23",
		"angles 2021",
		"explain change staffordshire 2022/23",
		"quotes from kent",
		"help",
		"burglary kent",
	])("%s", (text) => {
		expect(apart(text)).toEqual([]);
	});
});

describe("its line has the sources of what it tells", () => {
	const ONS = /population/i;
	test.each([
		["top 3 regions 2022/23", false],
		["gmp vs merseyside 2022/23", false],
		["rate gmp 2022/23", true],
		["kent vs gmp 2022/23", true],
	])("%s: population %s", (text, isTold) => {
		expect(answer(text).sources.some(({ title }) => ONS.test(title))).toBe(isTold);
	});

	test("of no sum that stands beside it", () => {
		expect(apart("rate gmp 2022/23").join()).not.toContain("Added up here");
		expect(apart("rate wales 2019/20").join()).toContain("Added up here");
	});
});
