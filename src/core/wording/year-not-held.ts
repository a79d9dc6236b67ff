import type { YearNotHeld } from "../problem.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { inWords } from "./numbers.ts";
import { listed, periodLabel } from "./periods.ts";
import { figuresOf } from "./producer.ts";
import { yearRuns } from "./year-runs.ts";

/** So many places are named. */
const NAMED = 5;

/** Of whom no figure is held in a year, and which years are: of each place that was asked about its own. */
export function yearNotHeldWords(problem: YearNotHeld, data: DataSet) {
	const { geography, measure, period, calendar, each = [] } = problem;
	const name = (id: string) => data.geography(id)?.name ?? id;
	const places = each.map((it) => name(it.geography));
	const isMany = places.length > NAMED;
	const whom =
		geography === null
			? "any force"
			: isMany
				? `any of the ${inWords(places.length)} places`
				: places.length > 0
					? listed(places, "or")
					: name(geography);
	const years = problem.held.length > 0 ? [yearRuns(problem.held)] : [];
	const named = listed(calendar.map((it) => it.start.slice(0, 4)));
	const beside = calendar.length === 0 ? [] : [`the calendar year${calendar.length > 1 ? "s" : ""} ${named}`];
	const held = years.some((it) => it.includes(" and "))
		? [...years, ...beside].join("; ")
		: listed([...years, ...beside]);
	const those = geography === null ? "several forces" : isMany ? "one or another of them" : whom;
	const whoseFigures = (id: string) =>
		data.measures().flatMap((it) => (it.id === id ? figuresOf(it, data) : []));
	const ofEach = each.map((it) => `${name(it.geography)}, ${yearRuns(it.held) || "none"}`).join("; ");
	const range =
		held === ""
			? ""
			: places.length > 0 && !isMany
				? ` Held, ${whoseFigures(measure).join()}: ${ofEach}.`
				: ` Held for ${[those, ...whoseFigures(measure)].join(", ")}: ${held}.`;
	const others = problem.apart.map(
		(it) => `Counted apart, ${whoseFigures(it.measure).join()}: ${yearRuns(it.held)}.`,
	);
	const late = problem.held.some((it) => period.start > it.end);
	const isOfOthers = data.across(measure, period).some((it) => it.value !== null);
	const whose =
		isOfOthers && geography !== null ? `held for ${places.length > 0 ? "them" : "it"}` : "in the data set";
	return {
		finding: `No figure is held for ${whom} in ${periodLabel(period)}.`,
		lines: [`It is ${late ? "after the latest" : "before the first"} year ${whose}.${range}`, ...others],
	};
}
