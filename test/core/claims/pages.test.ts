import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedCheck } from "./data.ts";

const { check } = publishedCheck();

const pageOf = (name: string): string =>
	readFileSync(join(import.meta.dirname, "pages", `${name}.txt`), "utf8");

const verdictsOf = (name: string): Record<string, string> =>
	Object.fromEntries(check(pageOf(name)).claims.map((it) => [it.text, it.verdict]));

describe("a page like the one it all began with", () => {
	const found = check(pageOf("cumbria-2023"));

	test("every number is found, tied and judged", () => {
		expect(found.claims.map((it) => [it.text, it.kind, it.verdict])).toEqual([
			["more than doubled", "multiple", "holds"],
			["307", "count", "holds"],
			["148", "count", "holds"],
			["1,402", "total", "does-not-hold"],
			["two-thirds", "percentage", "holds-after-rounding"],
			["66 per cent", "percentage", "holds-after-rounding"],
			["more than 30,000", "count", "holds"],
			["17 per cent", "share", "cannot-be-checked"],
			["roughly one in six", "share", "cannot-be-checked"],
		]);
	});

	test("the five-year total that is six years is named as such, with the right figure", () => {
		const total = found.claims.find((it) => it.text === "1,402");
		expect(total?.reason).toContain("1,402 is six years, 2016/17 to 2021/22");
		expect(total?.reason).toContain("1,254");
		expect(total?.working).toContain("1,254");
	});

	test("places in the text are exact", () => {
		const text = pageOf("cumbria-2023");
		for (const it of [...found.claims, ...found.flags]) expect(text.slice(it.start, it.end)).toBe(it.text);
	});

	test("words of others are told of and left alone", () => {
		expect(found.flags.map((it) => [it.text, it.quoted])).toEqual([["alarming", true]]);
	});

	test("D58: the close says how many of how many were checked", () => {
		expect(found.summary).toBe(
			"7 of 9 numbers checked: six hold, one does not hold, two cannot be checked. Nothing checked is nothing endorsed.",
		);
	});
});

describe("pages of other forces: what is held is confirmed, what is not is left open", () => {
	test("Lancashire", () => {
		expect(verdictsOf("lancashire")).toMatchObject({
			"nearly double": "holds",
			"more than 1,100": "holds",
			"1,133": "holds",
			"591": "holds",
			"92 per cent": "holds-after-rounding",
			"674": "holds",
			"770": "holds",
			"718": "holds",
			"933": "holds",
			"4,819": "holds",
			"30,925": "holds",
			"66 per cent": "holds-after-rounding",
			"18,574": "holds",
			"4,293": "cannot-be-checked",
			"43 per cent": "cannot-be-checked",
			"a third": "cannot-be-checked",
			"212": "cannot-be-checked",
			"81 per cent": "cannot-be-checked",
		});
	});

	test("Wales, where three a day is four cut off", () => {
		const verdicts = verdictsOf("wales");
		expect(verdicts["Three child abuse image crimes a day"]).toBe("does-not-hold");
		expect(verdicts).toMatchObject({
			"1,458": "holds",
			"the largest number": "holds",
			"24%": "holds-after-rounding",
			"30%": "holds-after-rounding",
			"2,895": "holds",
			"almost four every day": "holds",
			"an offence was recorded every 23 minutes": "holds-after-rounding",
			"40,000": "cannot-be-checked",
		});
	});

	test.each(["lancashire", "kent", "northern-ireland", "cumbria-2024"])(
		"nothing on the page of %s is called wrong",
		(name) => {
			const wrong = check(pageOf(name)).claims.filter((it) => it.verdict === "does-not-hold");
			expect(wrong.map((it) => [it.text, it.reason])).toEqual([]);
		},
	);

	test("other offences, persons and platforms are not ours to judge", () => {
		expect(verdictsOf("kent")).toMatchObject({
			"84 per cent": "holds-after-rounding",
			"131": "cannot-be-checked",
			"241": "cannot-be-checked",
			"44%": "cannot-be-checked",
			"26%": "cannot-be-checked",
			"25%": "cannot-be-checked",
		});
		expect(verdictsOf("cumbria-2024")).toMatchObject({
			"378": "holds",
			"9 per cent": "holds-after-rounding",
			"2,310": "cannot-be-checked",
		});
	});

	test("telephone numbers, ages, dates and laws are no claims", () => {
		const texts = ["lancashire", "wales", "kent", "northern-ireland", "cumbria-2024"].flatMap((name) =>
			check(pageOf(name)).claims.map((it) => it.text),
		);
		for (const not of ["0808", "1111", "800", "43", "13", "15", "2003", "2023", "08", "37", "28", "18"])
			expect(texts).not.toContain(not);
	});
});
