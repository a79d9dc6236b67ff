import type { Figure } from "../../answer.ts";
import type { Geography } from "../../statistics/geography.ts";
import { count } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { yearRuns } from "../../wording/year-runs.ts";
import { periodOf } from "../figures/figures.ts";

interface Counted {
	readonly geography: Geography;
	/** One for each year, earliest first. */
	readonly figures: readonly Figure[];
}

/**
 * Which of two places was ahead, and since when, of the years in which both have an exact count: "West Midlands has been above
 * Greater Manchester since 2021/22: 1,794 to 1,779, after 1,438 to 1,704 in 2020/21." Nothing where they record by other rules.
 */
export function aheadLine([one, other, ...more]: readonly Counted[]): readonly string[] {
	if (one === undefined || other === undefined || more.length > 0) return [];
	if (one.geography.regime !== other.geography.regime) return [];
	const both = one.figures.flatMap((figure, at) => {
		const [a, b] = [figure.value, other.figures[at]?.value ?? null];
		return a === null || b === null ? [] : [{ year: periodOf(figure), a, b, side: Math.sign(a - b) }];
	});
	const last = both.at(-1);
	if (last === undefined || both.length < 3) return [];
	const way = ["below", "level with", "above"][last.side + 1];
	const names = [one.geography.name, other.geography.name];
	const before = both.findLast((it) => it.side !== last.side);
	if (before === undefined)
		return [
			`${names[0]} was ${way} ${names[1]} in every year in which both have an exact count: ${yearRuns(both.map((it) => it.year))}.`,
		];
	const [first = last] = both.slice(both.indexOf(before) + 1);
	const earlier = both.slice(0, both.indexOf(before)).filter((it) => it.side === last.side);
	const counts = ({ a, b }: typeof last) => `${count(a)} to ${count(b)}`;
	const too = earlier.length === 0 ? "" : `; ${way} in ${yearRuns(earlier.map((it) => it.year))} as well`;
	const since = first === last ? `was ${way} ${names[1]} in` : `has been ${way} ${names[1]} since`;
	return [
		`${names[0]} ${since} ${periodLabel(first.year)}: ${counts(first)}, after ${counts(before)} in ${periodLabel(before.year)}${too}.`,
	];
}
