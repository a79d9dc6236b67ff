import { compare, type Rational, rational, times } from "../../rational.ts";
import type { RateMention } from "../../read/mention.ts";
import type { Quantity } from "../../read/quantity.ts";
import { type Fit, fit } from "../fits.ts";

/** "A day", "an hour". */
export const aUnit = (unit: RateMention["unit"]): string => `${unit === "hour" ? "an" : "a"} ${unit}`;

/** "One a day" is not said of one every two days, though a half rounds to it. */
export function fitRate(said: Quantity, actual: Rational): Fit {
	const isOne = said.value.over === said.value.under;
	return isOne && said.hedge !== "at-most" && said.hedge !== "under" && compare(actual, rational(2, 3)) < 0
		? { fits: "no", side: -1 }
		: fit(said, actual);
}

/** "1,067 in a year, 21 a week": true of a year taken as 52 weeks, a day short of its real length. */
export const fitsByWeeks = ({ unit, interval, quantity }: RateMention, actual: Rational): boolean =>
	unit === "week" && !interval && fitRate(quantity, times(actual, rational(365, 364))).fits !== "no";
