import type { Figure, Table } from "../../answer.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import type { Period } from "../../statistics/period.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { count } from "../../wording/numbers.ts";
import { placeWords } from "../../wording/ordinals.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import type { Per } from "../figures/population.ts";
import { rowName } from "../figures/row-name.ts";
import { whyApart } from "../ranking/field.ts";
import type { Placed } from "../ranking/places.ts";
import { perWords } from "./of-one.ts";

/** A place with its rate, and what that is worked out from. */
export interface Rated {
	readonly place: Geography;
	readonly figure: Figure;
	readonly value: number;
	readonly people: number;
	readonly rate: string;
}

/** Places that have a number and no rate, each with the reason. */
export function unrated(
	places: readonly Geography[],
	figures: readonly Figure[],
	rated: readonly Rated[],
): string[] {
	const out = places.flatMap((place, at) => {
		const figure = figures[at];
		if (figure === undefined || rated.some((it) => it.place === place)) return [];
		if (figure.value === null)
			return figure.low === null && figure.high === null ? [] : [`${place.name} (${figureWords(figure)})`];
		const why = place.regime === "mixed" && place.kind === "force" ? whyApart(place) : "no population held";
		return [`${place.name} (${count(figure.value)}; ${why ?? ""})`];
	});
	return out.length === 0 ? [] : [`Without a rate: ${listed(out)}.`];
}

/** Places in order, each with what its rate is worked out from. `arranged` says which and how: "highest first". */
export function ratesTable(
	order: readonly Placed<Rated>[],
	measure: Measure,
	per: Per,
	year: Period,
	arranged: string,
): Table | null {
	if (order.length === 0) return null;
	return {
		caption: `${unitHeading(measure)} ${perWords(per)} in ${periodLabel(year)}, ${arranged}`,
		columns: [
			{ label: "Force or area", align: "left" },
			{ label: arranged.endsWith("lowest first") ? "Place from the lowest" : "Place", align: "left" },
			{ label: unitHeading(measure), align: "right" },
			{ label: per.of === "children" ? "Residents under 18" : "Residents", align: "right" },
			{ label: `Per ${count(per.number)}`, align: "right" },
		],
		rows: order.map(({ item, place, ties }) => [
			rowName(item.place),
			placeWords({ place, ties }),
			count(item.value),
			count(item.people),
			item.rate,
		]),
	};
}
