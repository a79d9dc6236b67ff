import { afterAll, describe, expect, test } from "vitest";
import { asking } from "../../support/asking.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = asking(held.data);

const beside = (text: string) =>
	answer(text).notices.filter((it) => /^The .+’s count, made in its own way/.test(it));

describe("whether a place is up or down, where another count went the other way in a later year", () => {
	test("it is told, with a button", () => {
		const it = answer("lancs down?? by how much");
		expect(it.finding).toBe("Up 200 (21.4%) in a year: from 933 in 2020/21 to 1,133 in 2021/22");
		expect(it.notices[0]).toBe(
			"The Home Office’s count, made in its own way, goes the same way over the same time: up 154 (15.7%) in a year: from 979 in 2020/21 to 1,133 in 2021/22; most recently down 75 (6.6%) in a year: from 1,133 in 2021/22 to 1,058 in 2022/23",
		);
		expect(it.choices).toContainEqual({
			label: "2022/23, Home Office",
			question: "change Lancashire 2021/22 vs 2022/23 obscene publications",
		});
	});

	test.each([
		"is lancashire up or down",
		"has lancashire gone up",
		"did lancashire fall",
		"is south wales up",
	])("%s", (text) => {
		expect(beside(text)).toEqual([expect.stringContaining("; most recently down")]);
	});

	test.each([
		["avon and somerset rising?", "goes the same way over the same time: up 584 (120.9%) in five years"],
		["is derbyshire down", "goes the same way over the same time: down 49 (11.6%) in a year"],
		["is hertfordshire down", "goes the other way over the same time: up 29 (9.5%) in a year"],
	])("%s: no other years are called another way", (text, told) => {
		expect(beside(text)).toEqual([expect.stringContaining(told)]);
	});

	test.each(["n wales fell yes/no", "is dyfed powys up"])("%s: where this one tells no change", (text) => {
		expect(beside(text)).toEqual([expect.stringContaining("tells a change: down")]);
		const { choices } = answer(text);
		expect(new Set(choices.map((it) => it.question)).size).toBe(choices.length);
	});

	test("what is told apart already is not told twice", () => {
		const it = answer("did avon and somerset rise last year");
		expect(beside("did avon and somerset rise last year")).toEqual([]);
		expect(it.lines.join()).toContain("(code 86): down 80 (7.0%) in a year");
	});

	test("of a place that this one does not hold", () => {
		expect(beside("is gmp up?")).toEqual([expect.stringContaining("tells a change: up 81 (4.6%)")]);
		expect(beside("gmp")).toEqual([]);
	});

	test.each([
		["is kent up", "the other went the same way"],
		["change lancashire", "no way is asked after"],
		["lancashire break it down", "no way is asked after"],
		["did lancashire fall in 2020/21", "the year was named"],
		["did lancashire fall home office", "no later year of another"],
		["lancashire", "a figure alone"],
	])("%s: %s", (text) => {
		expect(beside(text)).toEqual([]);
	});
});

test("the years of a change are called by what they are", () => {
	expect(answer("change north wales").notices).toContain(
		"2021/22 against 2017/18: the latest two years held",
	);
	expect(answer("change lancashire").notices).toContain(
		"2021/22 against 2020/21: the latest year held and the one before it",
	);
});
