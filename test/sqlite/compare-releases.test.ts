import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { quarter } from "../../src/core/statistics/period.ts";
import { buildDataSet } from "../../src/sqlite/build-data-set.ts";
import { compareReleases, releaseBefore } from "../../src/sqlite/compare-releases.ts";
import { coverageOf } from "../../src/sqlite/coverage.ts";
import { realContent } from "./built.ts";
import { count, quarters, record, SHOPLIFTING } from "./imported.ts";

const content = realContent();
const [one, two, other, three, four] = [
	record("r-one", "2023-10-19"),
	record("r-two", "2024-01-25"),
	record("r-other", "2024-02-01"),
	record("r-three", "2024-04-25"),
	record("r-four", "2024-07-25"),
];
const folder = mkdtempSync(join(tmpdir(), "blotter-"));
afterAll(() => rmSync(folder, { recursive: true }));
const { file } = buildDataSet(
	{
		...content,
		measures: [...content.measures, ...one.measures],
		releases: [...content.releases, one.release, two.release, other.release, three.release, four.release],
		observations: [
			...content.observations,
			...quarters("cumbria", 2021, [1, 2, 3, null], "r-one"),
			...quarters("kent", 2021, [7, 7], "r-one"),
			...quarters("cumbria", 2021, [1, 20, null, 4], "r-two"),
			...quarters("cumbria", 2022, [5, 6], "r-two"),
			...quarters("kent", 2021, [7], "r-two"),
			count("kent", quarter(2021, 1), 9, "r-other", "child-abuse-images-foi"),
			count("cumbria", quarter(2022, 2), 6, "r-three"),
			count("kent", quarter(2022, 1), 8, "r-three"),
			...quarters("cumbria", 2022, [5, 6], "r-four"),
		],
	},
	folder,
);

test("what is added, changed, removed and the same", () => {
	expect(compareReleases(file, "r-one", "r-two")).toEqual({
		added: 2,
		addedPeriods: { start: "2022-04-01", end: "2022-09-30" },
		same: 2,
		changed: [
			{ measure: SHOPLIFTING, geography: "cumbria", period: quarter(2021, 2), from: 2, to: 20 },
			{ measure: SHOPLIFTING, geography: "cumbria", period: quarter(2021, 3), from: 3, to: null },
			{ measure: SHOPLIFTING, geography: "cumbria", period: quarter(2021, 4), from: null, to: 4 },
		],
		removed: [{ measure: SHOPLIFTING, geography: "kent", period: quarter(2021, 2), from: 7, to: null }],
		goneMeasures: [],
		gonePeriods: null,
		ofOtherPeriods: 0,
	});
});

test("figures of measures that the later does not count are not removed by it", () => {
	expect(compareReleases(file, "r-one", "r-other")).toMatchObject({
		added: 1,
		same: 0,
		changed: [],
		removed: [],
	});
});

test("figures of periods that the later does not cover come last, and are counted", () => {
	const { removed, ofOtherPeriods, gonePeriods } = compareReleases(file, "r-two", "r-three") ?? {};
	expect(gonePeriods).toEqual({ start: "2021-04-01", end: "2022-03-31" });
	expect(removed?.map(({ geography, period }) => [geography, period])).toEqual([
		["cumbria", quarter(2022, 1)],
		["cumbria", quarter(2021, 1)],
		["cumbria", quarter(2021, 2)],
		["cumbria", quarter(2021, 3)],
		["cumbria", quarter(2021, 4)],
		["kent", quarter(2021, 1)],
	]);
	expect(ofOtherPeriods).toBe(5);
});

test("a release with itself is the same", () => {
	expect(compareReleases(file, "r-two", "r-two")).toMatchObject({
		added: 0,
		changed: [],
		removed: [],
		same: 7,
	});
});

test("a release that is not held is told", () => {
	expect(compareReleases(file, "r-one", "r-none")).toBeUndefined();
	expect(compareReleases(file, "r-none", "r-one")).toBeUndefined();
});

test("the release before is the one that counts the same", () => {
	expect(releaseBefore(file, "r-two")).toBe("r-one");
	expect(releaseBefore(file, "r-one")).toBeUndefined();
});

test("or about the same, where a newer one does", () => {
	expect(releaseBefore(file, "r-four")).toBe("r-three");
});

test("what each release and measure covers", () => {
	const { releases, measures } = coverageOf(file);
	expect(releases.find(({ id }) => id === "r-two")).toEqual({
		id: "r-two",
		figures: 7,
		first: "2021-04-01",
		last: "2022-09-30",
	});
	expect(measures.find(({ id }) => id === SHOPLIFTING)).toMatchObject({
		figures: 17,
		first: "2021-04-01",
		last: "2022-09-30",
	});
});
