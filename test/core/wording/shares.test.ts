import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointsChange, shareOf } from "../../../src/core/wording/shares.ts";

describe("shares", () => {
	test.each([
		[307, 30_925, "1.0%"],
		[267, 1458, "18.3%"],
		[1, 30_925, "less than 0.1%"],
		[0, 30_925, "0.0%"],
		[1458, 1458, "100.0%"],
	])("%i of %i: %s", (part, whole, words) => {
		expect(shareOf(part, whole)).toBe(words);
	});
});

describe("a change of a share is in percentage points (D14, D15)", () => {
	test.each([
		[{ part: 10, whole: 100 }, { part: 12, whole: 100 }, "up 2.0 percentage points"],
		[{ part: 11, whole: 100 }, { part: 10, whole: 100 }, "down 1 percentage point"],
		[{ part: 259, whole: 1437 }, { part: 267, whole: 1458 }, "up 0.3 percentage points"],
		[{ part: 1, whole: 3 }, { part: 2, whole: 6 }, "unchanged"],
		[{ part: 255, whole: 25_281 }, { part: 307, whole: 30_925 }, "down less than 0.1 percentage points"],
	])("%o to %o: %s", (from, to, words) => {
		expect(pointsChange(from, to)).toBe(words);
	});

	test("agrees with its sign, and is the difference of the exact shares", () => {
		const part = fc.record({ part: fc.nat(10_000), whole: fc.integer({ min: 1, max: 100_000 }) });
		fc.assert(
			fc.property(part, part, (from, to) => {
				const exact = (to.part / to.whole - from.part / from.whole) * 100;
				const words = pointsChange(from, to);
				const size = Number(/[\d.]+/.exec(words)?.[0] ?? 0);
				const expected = words.includes("less than")
					? Math.abs(exact) < 0.1
					: Math.abs(Math.abs(exact) - size) <= 0.0501;
				expect(expected).toBe(true);
				expect(words.startsWith("up")).toBe(to.part * from.whole > from.part * to.whole);
			}),
		);
	});
});
