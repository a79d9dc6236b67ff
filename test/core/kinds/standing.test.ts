import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { standingOf } from "../../../src/core/kinds/figures/standing.ts";
import { countPlaces } from "../../../src/core/kinds/ranking/count-places.ts";
import { placed } from "../../../src/core/kinds/ranking/places.ts";
import type { DataSet } from "../../../src/core/statistics/data-set.ts";
import type { Measure } from "../../../src/core/statistics/measure.ts";
import { financialYear } from "../../../src/core/statistics/period.ts";
import { extremeWords, placeSpan, placeWords } from "../../../src/core/wording/ordinals.ts";
import { withDataSet } from "../../support/data-set.ts";
import { figureOf } from "../../support/figures.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());

const counts = fc.array(fc.nat(20), { minLength: 1, maxLength: 12 });
const seriesOf = (values: readonly number[]) =>
	values.map((value, at) => figureOf(value, financialYear(2000 + at)));

describe("a year's place among the years held", () => {
	test("is one more than the number of years beyond it, from either end", () => {
		fc.assert(
			fc.property(counts, fc.nat(), (values, pick) => {
				const series = seriesOf(values);
				const main = series[pick % series.length];
				if (main === undefined) return;
				const value = main.value ?? 0;
				const high = standingOf(main, series, "highest");
				const low = standingOf(main, series, "lowest");
				expect(high?.place).toBe(1 + values.filter((it) => it > value).length);
				expect(low?.place).toBe(1 + values.filter((it) => it < value).length);
				expect(high?.ties.length).toBe(values.filter((it) => it === value).length - 1);
				expect(high?.top?.value).toBe(Math.max(...values));
				expect(low?.top?.value).toBe(Math.min(...values));
			}),
		);
	});

	test("a range counts only where it lies wholly beyond", () => {
		const main = figureOf(250, financialYear(2020));
		const range = (low: number | null, high: number | null, year: number) => ({
			...figureOf(null, financialYear(year)),
			low,
			high,
			status: "derived" as const,
		});
		const series = [
			main,
			range(251, 260, 2010),
			range(240, 249, 2011),
			range(249, 251, 2012),
			range(300, null, 2013),
		];
		expect(standingOf(main, series, "highest")).toMatchObject({
			place: 3,
			unsure: [{ low: 249, high: 251 }],
		});
		expect(standingOf(main, series, "lowest")).toMatchObject({ place: 2 });
		expect(standingOf(main, series, "highest")?.top).toMatchObject({ low: 300, high: null });
		expect(standingOf(main, [main, range(251, 260, 2010), range(255, 270, 2011)], "highest")?.top).toBeNull();
		expect(standingOf(range(1, 2, 2014), series, "highest")).toBeNull();
	});
});

describe("a place that is not certain", () => {
	test.each([
		[1, 0, "first", "the highest"],
		[1, 1, "first or second", "the highest or second highest"],
		[1, 2, "first to third", "between the highest and the third highest"],
		[4, 0, "fourth", "the fourth highest"],
		[4, 1, "fourth or fifth", "the fourth or fifth highest"],
		[9, 3, "ninth to 12th", "between the ninth and the 12th highest"],
	])("%i or up to %i later", (place, later, span, words) => {
		expect(placeSpan(place, later)).toBe(span);
		expect(extremeWords("highest", place, later)).toBe(words);
	});
});

describe("places", () => {
	test("those with the same value share one, and the next counts them all", () => {
		fc.assert(
			fc.property(counts, (values) => {
				const places = placed(values, (a, b) => b - a);
				expect(places).toHaveLength(values.length);
				for (const { item, place, ties } of places) {
					expect(place).toBe(1 + values.filter((it) => it > item).length);
					expect(ties).toBe(values.filter((it) => it === item).length - 1);
				}
			}),
		);
	});

	test.each([
		[1, 0, "first"],
		[3, 1, "joint third"],
		[9, 0, "ninth"],
		[10, 0, "10th"],
		[11, 0, "11th"],
		[12, 0, "12th"],
		[13, 2, "joint 13th"],
		[21, 0, "21st"],
		[22, 0, "22nd"],
		[43, 0, "43rd"],
		[111, 0, "111th"],
	])("%i with %i others: %s", (place, ties, words) => {
		expect(placeWords({ place, ties })).toBe(words);
	});
});

describe("forces by their counts, ranges among them", () => {
	const year = financialYear(2020);
	const forces = held.data
		.geographies()
		.filter((it) => it.kind === "force" && it.regime === "england-and-wales");
	/** A data set that holds just these figures for the first forces, as [low, high]. */
	const holding = (ends: readonly (readonly [number, number])[]): DataSet => ({
		...held.data,
		series: (measure, geography) => {
			const [low, high] = ends[forces.findIndex((it) => it.id === geography)] ?? [null, null];
			if (low === null || high === null) return [];
			const value = low === high ? low : null;
			const status = value === null ? "derived" : "published";
			return [
				{ measure, geography, period: year, value, low, high, status, release: "x", locator: "" } as never,
			];
		},
	});

	test("each place is one that every possible order of the counts keeps to", () => {
		const range = fc.tuple(fc.nat(12), fc.nat(3)).map(([low, wide]) => [low, low + wide] as const);
		fc.assert(
			fc.property(fc.array(range, { minLength: 2, maxLength: 5 }), fc.nat(), (ends, seed) => {
				const data = holding(ends);
				const measure = held.data.measures()[0] as Measure;
				for (const order of ["most", "fewest"] as const) {
					const { places } = countPlaces(data, measure, forces.slice(0, ends.length), year, order);
					const drawn = ends.map(([low, high], at) => low + ((seed >> at) % (high - low + 1)));
					for (const { item, place, later } of places) {
						const own = drawn[forces.indexOf(item.force)] ?? 0;
						const before = drawn.filter((it) => (order === "most" ? it > own : it < own)).length;
						expect(1 + before).toBeGreaterThanOrEqual(place);
						expect(1 + before).toBeLessThanOrEqual(place + later);
					}
				}
			}),
		);
	});
});
