import type { DataSet } from "../../../src/core/statistics/data-set.ts";
import { financialYearStart } from "../../../src/core/statistics/period.ts";

/** A place with exact counts for some financial years, all of one measure. */
export interface Facts {
	readonly id: string;
	/** "Cumbria", "the UK". */
	readonly name: string;
	/** "Cumbria Constabulary"; "police in the UK" for an area. */
	readonly police: string;
	readonly measure: string;
	/** By the first calendar year. Where releases differ, all values published. */
	readonly years: ReadonlyMap<number, readonly number[]>;
	readonly isForce: boolean;
}

/** Everything in a data set from which a sentence can be made whose truth is known. */
export function factsOf(data: DataSet): readonly Facts[] {
	return data.measures().flatMap((measure) =>
		data.geographies().flatMap((it): readonly Facts[] => {
			const years = new Map<number, readonly number[]>();
			for (const row of data.series(measure.id, it.id)) {
				const start = financialYearStart(row.period);
				if (start === null || row.status !== "published") continue;
				const values = data.vintages(measure.id, it.id, row.period).flatMap((one) => one.value ?? []);
				if (values.length > 0) years.set(start, [...new Set(values)]);
			}
			// "West Midlands" is a force and a region, and a sentence may mean either.
			if (years.size === 0 || it.kind === "group" || it.id.startsWith("west-midlands")) return [];
			const isForce = it.kind === "force";
			const police = isForce ? it.officialName : `police in ${it.name}`;
			return [{ id: it.id, name: it.name, police, measure: measure.id, years, isForce }];
		}),
	);
}
