import { describe, expect, test } from "vitest";
import { passageOf } from "../../../src/core/question/passage.ts";
import { withSizesInFigures } from "../../../src/core/question/sizes-in-figures.ts";

describe("what a number is held against", () => {
	test.each([
		["forces above fifty per 100,000", "forces above 50 per 100,000"],
		["above fifty per hundred thousand", "above 50 per hundred thousand"],
		["more than a hundred offences", "more than 100 offences"],
		["over two thousand", "over 2,000"],
		["over 2 thousand", "over 2,000"],
		["Under Five Hundred in 2017", "Under 500 in 2017"],
		["at least a thousand", "at least 1,000"],
		["over one thousand two hundred and fifty", "over 1,250"],
		["ever topped three hundred", "ever topped 300"],
		["between five hundred and a thousand", "between 500 and 1,000"],
		["between 500 and a thousand", "between 500 and 1,000"],
		["rose by more than ten per cent", "rose by more than 10 per cent"],
		["a twenty-five percent rise", "a 25 percent rise"],
		["up by a hundred", "up by 100"],
		["fifty or more", "50 or more"],
	])("in words is written in figures: %s", (text, figures) => {
		expect(withSizesInFigures(passageOf(text)).text).toBe(figures);
	});

	test.each([
		"over five years",
		"over the last five years",
		"past five financial years",
		"more than two forces",
		"at least three times",
		"more than one in ten",
		"more than half",
		"by at least a quarter",
		"up to twenty twenty one",
		"over twenty twenty",
		"over two and a half thousand",
		"over two million",
		"top five",
		"one every ten minutes",
		"kent two years ago",
	])("other numbers stay as they are: %s", (text) => {
		expect(withSizesInFigures(passageOf(text)).text).toBe(text);
	});
});
