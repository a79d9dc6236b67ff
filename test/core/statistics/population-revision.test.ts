import { expect, test } from "vitest";
import { comparePopulation, isLarge } from "../../../src/core/statistics/population-revision.ts";

const residents = (geography: string, midYear: number, all: number, under18: number | null = null) => ({
	geography,
	midYear,
	all,
	under18,
	release: "r",
});

test("residents of two estimates: the same, added, gone, and changed by the largest share first", () => {
	const compared = comparePopulation(
		[residents("kent", 2022, 1000, 200), residents("gwent", 2022, 500), residents("surrey", 2022, 400, 90)],
		[residents("kent", 2022, 1010, 300), residents("gwent", 2022, 500, 80), residents("kent", 2023, 1020)],
	);
	expect(compared).toEqual({
		added: 2,
		same: 1,
		changed: [
			{ geography: "kent", midYear: 2022, of: "under18", from: 200, to: 300 },
			{ geography: "kent", midYear: 2022, of: "all", from: 1000, to: 1010 },
		],
		removed: 2,
	});
});

test.each([
	[1000, 1100, false],
	[1000, 1101, true],
	[1000, 899, true],
	[1000, 900, false],
	[0, 1, true],
])("from %i to %i is large: %s", (from, to, large) => {
	expect(isLarge({ geography: "kent", midYear: 2022, of: "all", from, to })).toBe(large);
});
