import type { Figure } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { count } from "../../wording/numbers.ts";
import { dayMonthYear, listed } from "../../wording/periods.ts";
import { periodOf } from "./figures.ts";

/** Whether a published figure is another in a later release, and from what to what (D43). Empty for what nobody published. */
export function revisedLine(data: DataSet, figure: Figure): string {
	const given = data
		.vintages(figure.measure, figure.geography, periodOf(figure))
		.filter((it) => it.status === "published")
		.flatMap(({ value, release }) => {
			const { published } = data.release(release) ?? {};
			return value === null || published === undefined ? [] : [{ value, day: published }];
		})
		.toReversed();
	const [first, ...later] = given;
	if (first === undefined) return "";
	if (later.length === 0)
		return `Published once, in the release of ${dayMonthYear(first.day)}: no revision of it is held`;
	if (later.every(({ value }) => value === first.value))
		return `Not revised: the releases of ${listed(given.map(({ day }) => dayMonthYear(day)))} give the same figure`;
	const told = later.map(({ value, day }) => `${count(value)} in that of ${dayMonthYear(day)}`);
	return `Revised: ${listed([`${count(first.value)} in the release of ${dayMonthYear(first.day)}`, ...told])}`;
}
