import type { Finding } from "../importer.ts";
import type { Arranged } from "./arrange.ts";
import { type Counts, placeOf } from "./read-counts.ts";

/**
 * A quarter of which fewer than half of the forces have a row that others have one of: what is left where a sheet was cut
 * off. What is lacking cannot be told from the few rows that there are.
 */
export function rumpFindings(counts: Counts, { quarters }: Arranged): readonly Finding[] {
	const forces = new Map<string, Set<number>>();
	const last = new Map<string, number>();
	for (let row = 0; row < counts.count.length; row++) {
		const start = counts.quarters[counts.quarter.at(row)]?.start ?? "";
		const known = forces.get(start) ?? new Set();
		forces.set(start, known.add(counts.force.at(row)));
		last.set(start, row);
	}
	const most = Math.max(...[...forces.values()].map(({ size }) => size));
	return quarters.flatMap(({ start }): Finding[] => {
		const [here, row] = [forces.get(start)?.size ?? 0, last.get(start)];
		if (row === undefined || here * 2 >= most) return [];
		const sheet = counts.sheets[counts.sheet.at(row)] ?? "";
		const place = placeOf({ sheet, number: counts.row.at(row) }, counts.forceColumn);
		const text = `the quarter from ${start} ends here with ${here} of the ${most} forces that others have; the file may have been cut off`;
		return [{ severity: "error", place, text }];
	});
}
