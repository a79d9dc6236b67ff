import { days, financialYearsIn, type Period } from "../../../statistics/period.ts";
import { dividedBy, type Rational, rational } from "../../rational.ts";
import type { RateMention, TimeUnit } from "../../read/mention.ts";

/** Units of time in a period, by its real days (D9); months are twelfths of a year. */
export function unitsIn(unit: TimeUnit, length: { readonly days: number; readonly years: number }): Rational {
	switch (unit) {
		case "second":
			return rational(length.days * 86_400);
		case "minute":
			return rational(length.days * 1440);
		case "hour":
			return rational(length.days * 24);
		case "day":
			return rational(length.days);
		case "week":
			return rational(length.days, 7);
		case "fortnight":
			return rational(length.days, 14);
		case "month":
			return rational(length.years * 12);
		case "year":
			return rational(length.years);
	}
}

/** How many of a total fall on one unit of time, or how many units on one of them. */
export const perUnit = (
	{ unit, interval }: RateMention,
	total: Rational,
	length: { days: number; years: number },
): Rational => (interval ? dividedBy(unitsIn(unit, length), total) : dividedBy(total, unitsIn(unit, length)));

export const lengthOf = (period: Period) => ({
	days: days(period),
	years: Math.max(1, financialYearsIn(period).length),
});
