import { count, ratio } from "../../../wording/numbers.ts";
import { compare, type Rational, rational } from "../../rational.ts";
import type { RateMention } from "../../read/mention.ts";
import { aUnit } from "./fit-rate.ts";
import { unitsIn } from "./per-unit.ts";

/** "22,724 in 525,600 minutes is one every 23.1 minutes", "2,194 in 366 days is 5.99 a day". */
export function workingOf(
	{ unit, interval }: RateMention,
	total: Rational,
	length: { days: number; years: number },
	actual: Rational,
): string {
	const units = unitsIn(unit, length);
	if (!interval && units.over === units.under) return `${count(total.over / total.under)} in one ${unit}`;
	const shown = ratio(actual.over, actual.under, compare(actual, rational(10)) < 0 ? 2 : 1);
	const many = units.under === 1n ? count(units.over) : ratio(units.over, units.under, 1);
	return `${count(total.over / total.under)} in ${many} ${unit}s is ${interval ? `one every ${shown} ${unit}s` : `${shown} ${aUnit(unit)}`}`;
}
