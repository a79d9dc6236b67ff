import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeCell, comparedWith, percentWords } from "../../../src/core/wording/change-words.ts";
import { forbiddenWords } from "../../../src/core/wording/forbidden-words.ts";
import { count } from "../../../src/core/wording/numbers.ts";

const COPY = { percent: "%", decimals: 0, wordsUpTo: 0 } as const;

describe("D5: what rounds to nothing is not unchanged", () => {
	test("1,000 to 1,004", () => {
		expect(comparedWith(1000, 1004, "2020/21", COPY)).toBe("up 4 (less than 1%) on 1,000 in 2020/21");
		expect(changeCell(1000, 1004)).toBe("up 4 (0.4%)");
		expect(changeCell(100000, 100004)).toBe("up 4 (less than 0.1%)");
	});

	test("only equality is", () => {
		expect(changeCell(1000, 1000)).toBe("unchanged");
		expect(comparedWith(1000, 1000, "2020/21")).toBe("the same as in 2020/21");
	});

	test("a fall that leaves something is not all of it", () => {
		expect(percentWords(100000, 1, 0)).toBe("more than 99%");
		expect(percentWords(100000, 1, 1)).toBe("more than 99.9%");
		expect(percentWords(100, 200, 0)).toBe("100%");
	});
});

describe("D6, D7: both counts, and words that agree with the sign", () => {
	test.each([
		[363, 275, "down 88 (24%) on 363 in 2016/17"],
		[933, 1133, "up 200 (21%) on 933 in 2016/17"],
		[302, 301, "down 1 (less than 1%) on 302 in 2016/17"],
		[148, 307, "more than double the 148 of 2016/17"],
	])("%i to %i: %s", (from, to, words) => {
		expect(comparedWith(from, to, "2016/17", COPY)).toBe(words);
	});

	test("363 to 275 at one decimal", () => {
		expect(changeCell(363, 275)).toBe("down 88 (24.2%)");
	});
});

describe("D8: words for multiples", () => {
	test.each([
		[100, 200, "exactly double the 100 of 2016/17"],
		[100, 201, "more than double the 100 of 2016/17"],
		[100, 190, "almost double the 100 of 2016/17"],
		[100, 189, "up 89 (89%) on 100 in 2016/17"],
		[434, 859, "almost double the 434 of 2016/17"],
		[100, 290, "almost three times the 100 of 2016/17"],
		[83, 734, "almost nine times the 83 of 2016/17"],
		[100, 569, "more than five times the 100 of 2016/17"],
		[100, 570, "almost six times the 100 of 2016/17"],
		[100, 600, "exactly six times the 100 of 2016/17"],
		[100, 950, "almost 10 times the 100 of 2016/17"],
		[100, 1099, "more than 10 times the 100 of 2016/17"],
		[50, 1049, "more than 20 times the 50 of 2016/17"],
		[100, 50, "exactly half the 100 of 2016/17"],
		[100, 49, "less than half the 100 of 2016/17"],
		[100, 52, "little more than half the 100 of 2016/17"],
		[100, 53, "down 47 (47%) on 100 in 2016/17"],
		[300, 99, "less than a third of the 300 of 2016/17"],
		[400, 100, "exactly a quarter of the 400 of 2016/17"],
	])("%i to %i: %s", (from, to, words) => {
		expect(comparedWith(from, to, "2016/17", COPY)).toBe(words);
	});
});

describe("D10: small bases", () => {
	test.each([
		[4, 6, "up 2 (4 is too few for a percentage)"],
		[49, 98, "up 49 (49 is too few for a percentage)"],
		[50, 75, "up 25 (50.0%)"],
	])("%i to %i: %s", (from, to, cell) => {
		expect(changeCell(from, to)).toBe(cell);
	});

	test("no multiple either", () => {
		expect(comparedWith(49, 98, "2016/17")).toBe("up 49 on 49 in 2016/17");
	});
});

describe("D11: from none, to none", () => {
	test.each([
		[0, 5, "up 5, from none", "up from none in 2016/17"],
		[5, 0, "down 5, to none", "down from 5 in 2016/17"],
		[88, 0, "down 88, to none", "down from 88 in 2016/17"],
		[0, 0, "unchanged", "the same as in 2016/17"],
	])("%i to %i", (from, to, cell, words) => {
		expect(changeCell(from, to)).toBe(cell);
		expect(comparedWith(from, to, "2016/17")).toBe(words);
	});
});

const counts = fc.oneof(fc.nat(120), fc.nat(5000), fc.nat(Number.MAX_SAFE_INTEGER));
const pairs = fc.tuple(counts, counts);
const styles = fc.record({
	percent: fc.constantFrom("%" as const, " per cent" as const),
	decimals: fc.constantFrom(0, 1),
	wordsUpTo: fc.nat(10),
});

describe("for any two counts", () => {
	test("D6: no percentage without both counts", () => {
		fc.assert(
			fc.property(pairs, styles, ([from, to], style) => {
				const words = comparedWith(from, to, "2016/17", { ...style, wordsUpTo: 0 });
				const relative = /%|per cent|double|times|half|third|quarter/.test(words);
				expect(!relative || words.includes(count(from))).toBe(true);
			}),
		);
	});

	test("D7: signs and words agree and no minus is written", () => {
		fc.assert(
			fc.property(pairs, styles, ([from, to], style) => {
				for (const words of [
					changeCell(from, to, style.decimals),
					comparedWith(from, to, "2016/17", style),
				]) {
					expect(words).not.toMatch(/[-−]/);
					expect(/\bup\b/.test(words) && to <= from).toBe(false);
					expect(/\bdown\b/.test(words) && to >= from).toBe(false);
					expect(/unchanged|the same/.test(words)).toBe(to === from);
				}
			}),
		);
	});

	test("D10: no percentage and no multiple on a base under 50", () => {
		fc.assert(
			fc.property(fc.nat(49), counts, styles, (from, to, style) => {
				const words = `${changeCell(from, to)} ${comparedWith(from, to, "2016/17", style)}`;
				expect(words).not.toMatch(/\d(%| per cent)|double|times|half|third|quarter/);
			}),
		);
	});

	test("D5: no percentage of nothing", () => {
		fc.assert(
			fc.property(pairs, styles, ([from, to], style) => {
				const words = `${changeCell(from, to, style.decimals)} ${comparedWith(from, to, "2016/17", style)}`;
				expect(words).not.toMatch(/(?<![\d.,])0(\.0+)?(%| per cent)/);
				expect(words).not.toMatch(/infin|NaN|undefined/i);
			}),
		);
	});

	test("D34: no forbidden word", () => {
		fc.assert(
			fc.property(pairs, styles, ([from, to], style) => {
				expect(forbiddenWords(`${changeCell(from, to)} ${comparedWith(from, to, "2016/17", style)}`)).toEqual(
					[],
				);
			}),
		);
	});
});
