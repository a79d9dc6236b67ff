import type { Table } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { residents } from "../../statistics/residents.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { placeWords } from "../../wording/ordinals.ts";
import { periodLabel } from "../../wording/periods.ts";
import { marked } from "../figures/comparison-table.ts";
import { rateOf } from "../figures/population.ts";
import { rowName } from "../figures/row-name.ts";
import type { CountPlace, Order } from "./count-places.ts";

/** Forces in order with their counts, and by population where residents are held. */
export function countTable(
	data: DataSet,
	measure: Measure,
	places: readonly CountPlace[],
	order: Order,
	year: Period,
): Table {
	const rates = places.map((it) => rateOf(it.item.figure, residents(data, it.item.force, year)?.all ?? null));
	const rated = rates.some((it) => it !== null);
	return {
		caption: `${unitHeading(measure)} recorded in ${periodLabel(year)}, ${order} first`,
		columns: [
			{ label: "Force", align: "left" },
			{ label: order === "most" ? "Place" : "Place from the fewest", align: "left" },
			{ label: unitHeading(measure), align: "right" },
			...(rated ? [{ label: "Per 100,000 people", align: "right" as const }] : []),
		],
		rows: places.map((own, at) => [
			rowName(own.item.force),
			placeWords(own),
			marked(own.item.figure),
			...(rated ? [rates[at] ?? "–"] : []),
		]),
	};
}
