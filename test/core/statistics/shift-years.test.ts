import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { financialYear, type Period, shiftYears } from "../../../src/core/statistics/period.ts";

const day = fc
	.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
	.map((it) => it.toISOString().slice(0, 10));

/** By the calendar alone: the last day stays the last of its month. */
function byCalendar({ start, end }: Period, years: number): Period {
	const after = Temporal.PlainDate.from(end).add({ days: 1 });
	return {
		start: Temporal.PlainDate.from(start).add({ years }).toString(),
		end: after.add({ years }).subtract({ days: 1 }).toString(),
	};
}

describe("a span moved by whole years", () => {
	test("is the one the calendar gives", () => {
		fc.assert(
			fc.property(day, day, fc.integer({ min: -300, max: 300 }), (start, end, years) => {
				expect(shiftYears({ start, end }, years)).toEqual(byCalendar({ start, end }, years));
			}),
		);
	});

	test("keeps the end of February", () => {
		const year = { start: "2023-03-01", end: "2024-02-29" };
		expect(shiftYears(year, -1)).toEqual({ start: "2022-03-01", end: "2023-02-28" });
		expect(shiftYears(shiftYears(year, -1), 1)).toEqual(year);
	});

	test("makes financial years of financial years", () => {
		expect(shiftYears(financialYear(2021), -5)).toEqual(financialYear(2016));
	});
});
