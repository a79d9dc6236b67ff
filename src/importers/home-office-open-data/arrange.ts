import type { Period } from "../../core/statistics/period.ts";
import { ImportError, type Place, placeText } from "../import-error.ts";
import type { Counts } from "./read-counts.ts";

/** The counts put in order, so that each can be found by code, force and quarter. */
export interface Arranged {
	readonly codes: readonly string[];
	/** Quarters in order of time; `cell` counts them so. */
	readonly quarters: readonly Period[];
	/** Where force and quarter (its place in `quarters`) stand in the cells of a code or a sum. */
	cell(force: number, quarter: number): number;
	/** For each code the position of its row in the file, plus one, cell by cell; 0 where there is none. */
	readonly rows: readonly Int32Array[];
	/** The place of a quarter of the file in `quarters`. */
	readonly quarterOrder: readonly number[];
}

/** Throws an `ImportError` when a code, force and quarter come twice. */
export function arrange(counts: Counts, file: string, placeOf: (row: number) => Place): Arranged {
	const quarters = counts.quarters.toSorted((a, b) => (a.start < b.start ? -1 : 1));
	const quarterOrder = counts.quarters.map((quarter) => quarters.indexOf(quarter));
	const codes = [...new Set(counts.offences.map(({ code }) => code))];
	const codeOf = counts.offences.map(({ code }) => codes.indexOf(code));
	const cell = (force: number, quarter: number) => force * quarters.length + quarter;
	const size = counts.forces.length * quarters.length;
	if (size * codes.length > 40_000_000) {
		throw new ImportError(
			file,
			null,
			`names ${counts.forces.length} forces and ${codes.length} offence codes, which is too many`,
		);
	}
	const rows = codes.map(() => new Int32Array(size));
	for (let row = 0; row < counts.count.length; row++) {
		const at = cell(counts.force.at(row), quarterOrder[counts.quarter.at(row)] ?? 0);
		const cells = rows[codeOf[counts.offence.at(row)] ?? 0];
		if (cells === undefined) continue;
		const before = cells[at] ?? 0;
		if (before !== 0) {
			const offence = counts.offences[counts.offence.at(row)];
			const what = `code ${offence?.code}, ${counts.forces[counts.force.at(row)]} and the quarter from ${counts.quarters[counts.quarter.at(row)]?.start}`;
			throw new ImportError(
				file,
				placeOf(row),
				`${what} come twice, first in ${placeText(placeOf(before - 1))}`,
			);
		}
		cells[at] = row + 1;
	}
	return { codes, quarters, cell, rows, quarterOrder };
}
