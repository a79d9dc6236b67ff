import type { DataSet } from "../../statistics/data-set.ts";
import { periodKey } from "../digests/followed.ts";
import type { RevisedFigure } from "../digests/news.ts";

/** The figures of a measure that a later data set gives otherwise; new ones are none of them. Both are asked alike. */
export function changedFigures(measure: string, before: DataSet, after: DataSet): readonly RevisedFigure[] {
	return before.geographies().flatMap(({ id: geography }) => {
		const old = before.series(measure, geography).filter((it) => it.value !== null);
		if (old.length === 0) return [];
		const now = new Map(after.series(measure, geography).map((it) => [periodKey(it.period), it]));
		return old.flatMap(({ period, value }) => {
			const later = now.get(periodKey(period));
			return later?.value === value
				? []
				: [
						{
							measure,
							geography,
							period,
							from: value,
							to: later?.value ?? null,
							release: later?.release ?? null,
						},
					];
		});
	});
}
