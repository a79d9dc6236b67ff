import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count, grouped, inWords, percentChange, ratio } from "../../../src/core/wording/numbers.ts";

describe("D1: computed from exact counts, rounded once, last", () => {
	test.each([
		[1437, 1458, 0, "1"],
		[1437, 1458, 1, "1.5"],
		[1458, 2194, 0, "50"],
		[1458, 2194, 2, "50.48"],
		[300, 918, 1, "206.0"],
		[118, 200, 1, "69.5"],
		[332, 706, 1, "112.7"],
		[18574, 30925, 0, "66"],
		[18522, 30925, 0, "67"],
	])("%i to %i at %i decimals is %s%%", (from, to, decimals, percent) => {
		expect(percentChange(from, to, decimals)).toBe(percent);
	});

	test("never in two steps: one decimal first and then none would give another number", () => {
		expect(ratio(1449, 1000, 0)).toBe("1");
		expect(ratio(1445, 1000, 2)).toBe("1.45");
		expect(ratio(1445, 1000, 0)).toBe("1");
	});
});

describe("D2: half rounds away from zero, the same both ways", () => {
	test.each([
		[200, 213, "7"],
		[200, 187, "7"],
		[200, 211, "6"],
		[200, 189, "6"],
	])("%i to %i is %s%%", (from, to, percent) => {
		expect(percentChange(from, to, 0)).toBe(percent);
	});

	test("below zero as above it", () => {
		expect(ratio(-13, 2, 0)).toBe("-7");
		expect(ratio(13, -2, 0)).toBe("-7");
		expect(ratio(-1, 3, 0)).toBe("0");
	});
});

describe("D4: how numbers are written", () => {
	test.each([
		[999, "999"],
		[1000, "1,000"],
		[57832737, "57,832,737"],
		[-1402, "−1,402"],
		[0, "0"],
		[9007199254740993n, "9,007,199,254,740,993"],
	])("%s is %s", (value, text) => {
		expect(count(value)).toBe(text);
	});

	test("a zero before a decimal point, commas in the whole part", () => {
		expect(ratio(1, 10, 1)).toBe("0.1");
		expect(grouped("1402.5")).toBe("1,402.5");
	});

	test("words up to a limit", () => {
		expect([0, 1, 9, 10, 11].map((n) => inWords(n))).toEqual(["no", "one", "nine", "10", "11"]);
		expect([4, 5].map((n) => inWords(n, 4))).toEqual(["four", "5"]);
		expect(inWords(-3)).toBe("−3");
	});
});

const big = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });

describe("exact at any size", () => {
	test("a count reads back as what it was", () => {
		fc.assert(
			fc.property(big, (value) => {
				expect(BigInt(count(value).replace("−", "-").replaceAll(",", ""))).toBe(value);
			}),
		);
	});

	test("a ratio is the nearest decimal, ties away from zero", () => {
		fc.assert(
			fc.property(big, fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.nat(4), (over, under, decimals) => {
				const scale = 10n ** BigInt(decimals);
				const shown = BigInt(ratio(over, under, decimals).replace(".", ""));
				const twice = 2n * (over * scale - shown * under);
				const error = twice < 0n ? -twice : twice;
				expect(error <= under).toBe(true);
				const away = over < 0n ? shown * under <= over * scale : shown * under >= over * scale;
				expect(error < under || away).toBe(true);
			}),
		);
	});

	test("up and down by the same is the same percentage", () => {
		fc.assert(
			fc.property(
				fc.bigInt({ min: 1n, max: 10n ** 20n }),
				fc.bigInt({ min: 0n, max: 10n ** 20n }),
				(base, by) => {
					expect(percentChange(base, base + by, 1)).toBe(percentChange(base, base - by, 1));
				},
			),
		);
	});
});
