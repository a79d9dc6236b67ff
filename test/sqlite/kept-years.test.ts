import { expect, test } from "vitest";
import { keptYears } from "../../src/sqlite/data-set/kept-years.ts";
import { packYear, unpackYear } from "../../src/sqlite/data-set/packed-year.ts";

const year = (rows: number) =>
	unpackYear(packYear(Array.from({ length: rows }, (_, at) => [at, 1, 1, at * 2 ** 30, 1, 1])));

test("a year is kept, also one that is known to hold nothing; one that was never read is not known", () => {
	const kept = keptYears();
	const one = year(1);
	kept.set(1, one);
	kept.set(2, null);
	expect(kept.get(1)).toBe(one);
	expect(kept.get(2)).toBeNull();
	expect(kept.get(3)).toBeUndefined();
});

test("what is asked for stays and what is not goes, when there is more than there is room for", () => {
	const kept = keptYears();
	const large = year(100_000);
	kept.set(0, null);
	kept.set(1, large);
	for (let number = 2; number < 200; number++) {
		kept.set(number, large);
		expect(kept.get(0)).toBeNull();
	}
	expect(kept.get(1)).toBeUndefined();
	expect(kept.get(199)).toBe(large);
});
