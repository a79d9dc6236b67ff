import type { Finding } from "../importer.ts";
import type { Arranged } from "./arrange.ts";
import { type Counts, placeOf } from "./read-counts.ts";

/**
 * A sheet whose last row is not the last of its quarter: the quarter beside it goes on after the same force and code, and
 * nothing of what follows there is here. One force or one code that is lacking may be so; several that follow on each
 * other to the end were cut off, between two rows.
 */
export function cutOffFindings(counts: Counts, arranged: Arranged): readonly Finding[] {
	const { codes, rows, quarters, quarterOrder } = arranged;
	const codeOf = counts.offences.map(({ code }) => codes.indexOf(code));
	const last = new Map<number, number>();
	const inQuarter = quarters.map((): number[] => []);
	for (let row = 0; row < counts.count.length; row++) {
		last.set(counts.sheet.at(row), row);
		inQuarter[quarterOf(row)]?.push(row);
	}
	return [...last.values()].flatMap((row): Finding[] => {
		const here = quarterOf(row);
		const beside = here === 0 ? 1 : here - 1;
		const same = likeIn(beside, row);
		if (same === undefined) return [];
		const after = inQuarter[beside]?.filter((one) => one > same) ?? [];
		const forces = new Set(after.map((one) => counts.force.at(one)));
		const lost = new Set(after.map((one) => codeOf[counts.offence.at(one)]));
		if (forces.size < 2 || lost.size < 2 || after.some((one) => likeIn(here, one) !== undefined)) return [];
		const sheet = counts.sheets[counts.sheet.at(row)] ?? "";
		const place = placeOf({ sheet, number: counts.row.at(row) }, counts.forceColumn);
		const text = `the quarter from ${quarters[here]?.start} ends here, where the one from ${quarters[beside]?.start} goes on for ${after.length} rows; the file may have been cut off`;
		return [{ severity: "error", place, text }];
	});

	function quarterOf(row: number): number {
		return quarterOrder[counts.quarter.at(row)] ?? 0;
	}

	/** The row of the same force and code in another quarter. */
	function likeIn(quarter: number, row: number): number | undefined {
		const found =
			rows[codeOf[counts.offence.at(row)] ?? -1]?.[arranged.cell(counts.force.at(row), quarter)] ?? 0;
		return found === 0 ? undefined : found - 1;
	}
}
