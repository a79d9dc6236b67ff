import type { Finding } from "../importer.ts";
import type { Arranged } from "./arrange.ts";
import { type Counts, NO_COUNT } from "./read-counts.ts";

/** Codes that a force has to give in a quarter before noughts in all of them are told from true ones. */
const ENOUGH = 12;

/**
 * The counts without those of quarters in which a force gives nought for every code, though not in other quarters: it
 * gave no figures, and none is not nought.
 */
export function withoutSilence(
	counts: Counts,
	arranged: Arranged,
): { readonly counts: Counts; readonly findings: readonly Finding[] } {
	const [forces, quarters] = [counts.forces.length, arranged.quarters.length];
	const given = new Int32Array(forces * quarters);
	const counted = new Set<number>();
	for (const rows of arranged.rows) {
		for (const [cell, row] of rows.entries()) {
			if (row === 0) continue;
			given[cell] = (given[cell] ?? 0) + 1;
			if (counts.count.at(row - 1) !== 0) counted.add(cell);
		}
	}
	const silent = [...given.entries()].flatMap(([cell, codes]) => {
		const [force, quarter] = [Math.floor(cell / quarters), cell % quarters];
		const isCounted = arranged.quarters.some((_, other) => counted.has(arranged.cell(force, other)));
		return codes >= ENOUGH && !counted.has(cell) && isCounted ? [{ cell, force, quarter }] : [];
	});
	if (silent.length === 0) return { counts, findings: [] };
	const rows = new Set(silent.flatMap(({ cell }) => arranged.rows.map((of) => (of[cell] ?? 0) - 1)));
	const count: Counts["count"] = {
		...counts.count,
		at: (row) => (rows.has(row) ? NO_COUNT : counts.count.at(row)),
	};
	return {
		counts: {
			...counts,
			count,
			markers: new Map([...counts.markers, ...[...rows].map((row) => [row, "[x]"] as const)]),
		},
		findings: silent.map(({ force, quarter }) => ({
			severity: "warning",
			place: null,
			text: `${counts.forces[force]} has nought for every code in the quarter from ${arranged.quarters[quarter]?.start}, as where a force gave no figures: they are marked as missing`,
		})),
	};
}
