import fc from "fast-check";
import { expect, test } from "vitest";
import type { Observation } from "../../src/core/statistics/observation.ts";
import {
	calendarYear,
	financialYear,
	type Period,
	samePeriod,
	spanning,
} from "../../src/core/statistics/period.ts";
import { lastDay } from "../../src/data-package/published.ts";
import { openDataSet } from "../../src/sqlite/data-set.ts";
import { built, realContent } from "./built.ts";

/** The data set against the plainest possible reading of the same rows, on made-up ones. */
const content = realContent();
const MEASURES = content.measures.map(({ id }) => id);
const GEOGRAPHIES = ["cumbria", "kent", "uk", "btp"];
const RELEASES = content.releases.map(({ id }) => id);
const PERIODS: readonly Period[] = [
	financialYear(2016),
	financialYear(2017),
	calendarYear(2016),
	spanning(financialYear(2016), financialYear(2017)),
];

const figures = fc.oneof(
	fc.record({
		value: fc.integer(),
		low: fc.constant(null),
		high: fc.constant(null),
		status: fc.constant("published" as const),
	}),
	fc.record({
		value: fc.constant(null),
		low: fc.integer(),
		high: fc.integer(),
		status: fc.constant("derived" as const),
	}),
	fc.record({
		value: fc.constant(null),
		low: fc.constant(null),
		high: fc.constant(null),
		status: fc.constantFrom("missing" as const, "refused" as const),
	}),
);
const observation: fc.Arbitrary<Observation> = fc
	.record({
		measure: fc.constantFrom(...MEASURES),
		geography: fc.constantFrom(...GEOGRAPHIES),
		period: fc.constantFrom(...PERIODS),
		release: fc.constantFrom(...RELEASES),
		working: fc.constantFrom("", "1 + 1"),
		note: fc.constantFrom("", "a note", "another"),
		locator: fc.constantFrom("page", "sheet!A1", "sheet!A20", "sheet!A007"),
		figures,
	})
	.map(({ figures: numbers, ...rest }) => ({ ...rest, ...numbers }));
const observations = fc.uniqueArray(observation, {
	maxLength: 60,
	selector: (row) => [row.measure, row.geography, row.period.start, row.period.end, row.release].join(),
});
const key = ({ period }: Observation) => `${period.start} ${period.end}`;
const days = fc.constantFrom(
	null,
	"2015-01-01",
	"2018-09-13",
	"2021-12-30",
	"2021-12-31",
	"2023-02-22",
	"2030-01-01",
);

test("every question is answered as a plain reading of the rows would", () => {
	fc.assert(
		fc.property(observations, days, (rows, day) => {
			using dataSet = openDataSet(built({ ...content, places: [], population: [], observations: rows }).file);
			const data = day === null ? dataSet : dataSet.at(day);
			const order = (row: Observation) => {
				const release = content.releases.find(({ id }) => id === row.release);
				return `${lastDay(release?.published ?? "")} ${row.release}`;
			};
			const seen = rows
				.filter((row) => day === null || order(row).slice(0, 10) <= day)
				.toSorted((a, b) => (order(a) < order(b) ? 1 : -1));
			for (const measure of MEASURES) {
				for (const geography of GEOGRAPHIES) {
					const own = seen.filter((row) => row.measure === measure && row.geography === geography);
					for (const period of PERIODS) {
						const vintages = own.filter((row) => samePeriod(row.period, period));
						expect(data.vintages(measure, geography, period)).toEqual(vintages);
						expect(data.observation(measure, geography, period)).toEqual(vintages[0]);
					}
					const newest = own.filter(
						(row) => own.find((other) => samePeriod(other.period, row.period)) === row,
					);
					expect(data.series(measure, geography)).toEqual(
						newest.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
					);
				}
				for (const period of PERIODS) {
					const across = GEOGRAPHIES.flatMap(
						(geography) => data.observation(measure, geography, period) ?? [],
					);
					expect(new Set(data.across(measure, period))).toEqual(new Set(across));
				}
			}
		}),
		{ numRuns: 25 },
	);
});
