import { expect, test } from "vitest";
import { figureWords, offences } from "../../../src/core/wording/figure-words.ts";

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

test("D32: what is counted is offences", () => {
	expect(offences({ ...none, value: 307, status: "published" })).toBe("307 offences");
	expect(offences({ ...none, value: 1, status: "published" })).toBe("1 offence");
	expect(offences({ ...none, value: 0, status: "published" })).toBe("no offences");
});
