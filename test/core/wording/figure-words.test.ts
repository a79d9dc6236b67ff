import { expect, test } from "vitest";
import { countWords, figureWords } from "../../../src/core/wording/figure-words.ts";

const none = { value: null, low: null, high: null } as const;

test.each([
	[{ value: 1402, low: null, high: null, status: "published" as const }, "1,402"],
	[{ value: null, low: 220, high: 221, status: "derived" as const }, "220 or 221"],
	[{ value: null, low: 655, high: 661, status: "derived" as const }, "655 to 661"],
	[{ value: null, low: 33000, high: null, status: "bound" as const }, "more than 33,000"],
	[{ value: null, low: null, high: 23000, status: "bound" as const }, "fewer than 23,000"],
])("%o reads %s", (figure, words) => {
	expect(figureWords(figure)).toBe(words);
});

test("D29: every absence in words of its own; zero is a number", () => {
	const absent = ["missing", "refused", "not-asked", "suppressed", "not-yet-published", "not-held"] as const;
	const words = absent.map((status) => figureWords({ ...none, status }));
	expect(new Set(words).size).toBe(absent.length);
	for (const it of words) expect(it).not.toMatch(/\d|zero|none/);
	expect(figureWords({ ...none, value: 0, status: "published" })).toBe("0");
});

test.each([
	["child abuse image offences", 307, "307 offences"],
	["child abuse image offences", 1, "1 offence"],
	["child abuse image offences", 0, "no offences"],
	["offences of all kinds, excluding fraud", 2, "2 offences"],
	["anti-social behaviour incidents", 11_253, "11,253 incidents"],
	["stop and searches", 1, "1 search"],
	["arrests for drug driving", 40, "40 arrests"],
	["inquiries into missing people", 1, "1 inquiry"],
	["shoplifting", 12, "12 offences"],
])("D32: of %s, %i are %s", (noun, value, words) => {
	expect(countWords({ ...none, value, status: "published" }, { noun })).toBe(words);
});
