import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { canonical } from "../../../src/core/question/canonical.ts";
import type { QuestionOptions } from "../../../src/core/question/parts.ts";
import { readQuestion } from "../../../src/core/question/read-question.ts";
import {
	calendarYear,
	financialYear,
	type Period,
	quarter,
	yearEnding,
} from "../../../src/core/statistics/period.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data[Symbol.dispose]());
const today = "2026-11-24";

const ids = data.geographies().map((it) => it.id);
const year = fc.integer({ min: 2005, max: 2035 });
const period: fc.Arbitrary<Period> = fc.oneof(
	year.map(financialYear),
	year.map(calendarYear),
	fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => yearEnding(y, month)),
	fc.tuple(year, fc.constantFrom(1, 2, 3, 4)).map(([y, n]) => quarter(y, n)),
);
const kinds = [
	"figure",
	"trend",
	"change",
	"compare",
	"rank",
	"rate",
	"count",
	"record",
	"share",
	"quote",
	"source",
	"explain",
	"definition",
	"contact",
	"angles",
	"pack",
	"copy",
	"chart",
	"csv",
];
const options: fc.Arbitrary<QuestionOptions> = fc.record(
	{
		style: fc.constantFrom("guardian", "plain"),
		direction: fc.constantFrom("up", "down"),
		public: fc.constant(true),
		asOf: fc.constantFrom("2023-02-01", "2026-11-24"),
	},
	{ requiredKeys: [] },
);

describe("a question written canonically reads as itself", () => {
	test("for any kind, names, years and measure", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...kinds),
				fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
				fc.option(period, { nil: null }),
				fc.constantFrom(...data.measures().map((it) => it.id)),
				(kind, geographies, one, measure) => {
					const periods = one === null ? [] : [one];
					const text = canonical({ kind, geographies, periods, measure }, data);
					const parts = readQuestion(text, { style: "command", data, today });
					expect(parts.geographies.map((it) => [it.outcome, ...it.geographies])).toEqual(
						geographies.map((id) => ["matched", id]),
					);
					expect(parts.period?.reading ?? null).toEqual(
						one === null ? null : { type: "periods", periods, alternatives: [] },
					);
					expect(parts.measure?.measure ?? data.measures()[0]?.id).toBe(measure);
					const strongest = parts.cues.filter((it) => it.weight === 3).map((it) => it.kind);
					expect(strongest).toEqual(kind === "figure" ? [] : [kind]);
					expect(parts.unread).toEqual([]);
				},
			),
			{ numRuns: 3000 },
		);
	});

	test("with what else was asked", () => {
		fc.assert(
			fc.property(
				fc.constantFrom("rank", "count", "copy"),
				fc.constantFrom(...ids),
				options,
				(kind, id, asked) => {
					const { direction, ...others } = asked;
					const kept = kind === "copy" || direction === undefined ? others : { ...others, direction };
					const text = canonical(
						{ kind, geographies: [id], periods: [], measure: null, options: kept },
						data,
					);
					expect(readQuestion(text, { style: "command", data, today }).options).toEqual(kept);
				},
			),
		);
	});

	test("with what forces are to meet", () => {
		const bound = fc.record({
			than: fc.constantFrom("over", "least", "under", "most"),
			size: fc.integer({ min: 1, max: 5000 }),
			unit: fc.constantFrom("percent", "number"),
		});
		const met: fc.Arbitrary<QuestionOptions> = fc.oneof(
			fc.record({ direction: fc.constantFrom("up", "down"), by: bound }, { requiredKeys: ["by"] }),
			fc.record(
				{ order: fc.constant("fewest" as const), place: fc.integer({ min: 2, max: 43 }) },
				{ requiredKeys: ["place"] },
			),
			fc.constantFrom("up" as const, "down" as const).map((not) => ({ not })),
			fc
				.tuple(fc.integer({ min: 100, max: 1800 }), fc.integer({ min: 1, max: 5000 }))
				.map(([over, more]) => ({
					least: over + 1,
					most: over + 1 + more,
				})),
		);
		fc.assert(
			fc.property(
				fc.constantFrom("rank", "count"),
				fc.option(period, { nil: null }),
				fc.constantFrom(...data.measures().map((it) => it.id)),
				met,
				(kind, one, measure, asked) => {
					const periods = one === null ? [] : [one];
					const text = canonical({ kind, geographies: [], periods, measure, options: asked }, data);
					const parts = readQuestion(text, { style: "command", data, today });
					expect(parts.options).toEqual(asked);
					expect(parts.condition).toBe(undefined);
					expect(parts.unread).toEqual([]);
					expect(parts.period?.reading ?? null).toEqual(
						one === null ? null : { type: "periods", periods, alternatives: [] },
					);
				},
			),
			{ numRuns: 1000 },
		);
	});

	test("with places left out of what is ranged over", () => {
		fc.assert(
			fc.property(
				fc.constantFrom("rank", "count", "missing", "list", "rate"),
				fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 }),
				fc.nat(2),
				fc.option(period, { nil: null }),
				fc.constantFrom(...data.measures().map((it) => it.id)),
				fc.boolean(),
				(kind, places, of, one, measure, isExplained) => {
					const named = Math.min(of, places.length - 1);
					const geographies = kind === "rate" ? [] : places.slice(0, named);
					const without = places.slice(named);
					const periods = one === null ? [] : [one];
					const listing = kind === "list" ? { list: "forces" as const } : {};
					const question = { kind, geographies, without, periods, measure, options: listing };
					const text = `${isExplained ? "explain " : ""}${canonical(question, data)}`;
					const parts = readQuestion(text, { style: "command", data, today });
					expect(parts.geographies.map((it) => it.geographies)).toEqual(geographies.map((id) => [id]));
					expect(parts.without?.map((it) => it.geographies)).toEqual(without.map((id) => [id]));
					expect(parts.period?.reading ?? null).toEqual(
						one === null ? null : { type: "periods", periods, alternatives: [] },
					);
					expect(parts.measure?.measure ?? data.measures()[0]?.id).toBe(measure);
					expect(parts.options).toEqual(listing);
					expect(parts.unread).toEqual([]);
				},
			),
			{ numRuns: 3000 },
		);
	});

	test("over several years", () => {
		const first = financialYear(2016);
		const years = [0, 1, 2, 3].map((n) => financialYear(2016 + n));
		const ask = (periods: readonly Period[]) =>
			readQuestion(canonical({ kind: "trend", geographies: ["kent"], periods, measure: null }, data), {
				style: "command",
				data,
				today,
			}).period?.reading;
		expect(ask(years)).toEqual({ type: "range", first, last: financialYear(2019) });
		expect(ask([first, financialYear(2020)])).toEqual({
			type: "periods",
			periods: [first, financialYear(2020)],
			alternatives: [],
		});
	});

	test.each([
		["figure", ["cumbria"], "Cumbria 2021/22"],
		["trend", ["metropolitan"], "trend Metropolitan Police 2021/22"],
		["compare", ["kent", "essex"], "compare Kent vs Essex 2021/22"],
		["rank", ["west-midlands-region"], "rank West Midlands region 2021/22"],
		["figure", ["surrey-and-sussex"], "Surrey and Sussex together 2021/22"],
	] as const)("%s of %s", (kind, geographies, text) => {
		expect(canonical({ kind, geographies, periods: [financialYear(2021)], measure: null }, data)).toBe(text);
	});
});
