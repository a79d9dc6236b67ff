import type { Finding } from "../importer.ts";
import type { Arranged } from "./arrange.ts";
import type { Counts } from "./read-counts.ts";

/** Offence codes that a force should have in a quarter, by the rest of the file, and has no row for. */
export interface Lacking {
	/** Position in `Counts.forces`. */
	readonly force: number;
	/** Position in `Arranged.quarters`. */
	readonly quarter: number;
	/** Positions in `Arranged.codes`. */
	readonly codes: readonly number[];
	/** How many codes most forces have in the quarter. */
	readonly usual: number;
}

/** Of the forces that give most codes, those that must have a code before it is missed where one never gives it. */
const NEARLY_ALL = 0.95;

/**
 * What the file itself lacks: a code that most forces have in a quarter is expected of each that gives it in another one,
 * or that gives most codes while nearly all such forces give this one. A force is not missed before its first quarter.
 * Where a file gives no noughts, a code without a row may be one: then a quarter lacks something only when more than half
 * of its rows are not there.
 */
export function lackingIn(counts: Counts, arranged: Arranged): readonly Lacking[] {
	const [forces, quarters] = [counts.forces.length, arranged.quarters.length];
	const usual = arranged.rows.map((rows) => usualQuarters(rows, forces, quarters));
	const first = firstQuarters(arranged, forces, quarters);
	const isOrdinary = ordinaryForces(arranged, usual, forces, quarters);
	const ordinary = isOrdinary.filter(Boolean).length;
	const missed = new Map<number, number[]>();
	for (const [code, rows] of arranged.rows.entries()) {
		for (let quarter = 0; quarter < quarters; quarter++) {
			if (usual[code]?.[quarter] !== true) continue;
			let have = 0;
			for (let force = 0; force < forces; force++)
				if (isOrdinary[force] && rows[arranged.cell(force, quarter)] !== 0) have++;
			const isNearlyAll = have >= ordinary * NEARLY_ALL;
			for (let force = 0; force < forces; force++) {
				const cell = arranged.cell(force, quarter);
				if (rows[cell] !== 0 || quarter < (first[force] ?? quarters)) continue;
				const from = arranged.cell(force, 0);
				const isGiven = rows.subarray(from, from + quarters).some((row) => row !== 0);
				if (!isGiven && !(isNearlyAll && isOrdinary[force] === true)) continue;
				const known = missed.get(cell);
				if (known === undefined) missed.set(cell, [code]);
				else known.push(code);
			}
		}
	}
	const found = [...missed].map(([cell, codes]) => {
		const [force, quarter] = [Math.floor(cell / quarters), cell % quarters];
		return { force, quarter, codes, usual: usual.filter((known) => known[quarter] === true).length };
	});
	const givesNoughts = hasNought(counts);
	return found
		.filter(({ codes, usual: all }) => givesNoughts || codes.length * 2 > all)
		.toSorted((a, b) => a.quarter - b.quarter || a.force - b.force);
}

/** For each quarter, whether more than half of the forces have a row. */
function usualQuarters(rows: Int32Array, forces: number, quarters: number): readonly boolean[] {
	const have = new Int32Array(quarters);
	for (const [cell, row] of rows.entries()) {
		const quarter = cell % quarters;
		if (row !== 0) have[quarter] = (have[quarter] ?? 0) + 1;
	}
	return Array.from(have, (count) => count * 2 > forces);
}

/** The first quarter of each force in which it has a row. */
function firstQuarters(arranged: Arranged, forces: number, quarters: number): readonly number[] {
	return Array.from({ length: forces }, (_, force) => {
		for (let quarter = 0; quarter < quarters; quarter++)
			if (arranged.rows.some((code) => code[arranged.cell(force, quarter)] !== 0)) return quarter;
		return quarters;
	});
}

/** Whether each force gives more than half of the codes that are usual in some quarter: bodies of one code do not. */
function ordinaryForces(
	arranged: Arranged,
	usual: readonly (readonly boolean[])[],
	forces: number,
	quarters: number,
): readonly boolean[] {
	const codes = arranged.rows.filter((_, code) => usual[code]?.includes(true));
	return Array.from({ length: forces }, (_, force) => {
		const from = arranged.cell(force, 0);
		const given = codes.filter((code) => code.subarray(from, from + quarters).some((row) => row !== 0));
		return given.length * 2 > codes.length;
	});
}

function hasNought({ count }: Counts): boolean {
	for (let row = 0; row < count.length; row++) if (count.at(row) === 0) return true;
	return false;
}

const FEW = 12;

const warn = (text: string): Finding => ({ severity: "warning", place: null, text });

/** What is lacking, for whoever imports the file to look at. */
export function lackingFindings(
	lacking: readonly Lacking[],
	{ forces }: Counts,
	{ quarters, codes: names }: Arranged,
): readonly Finding[] {
	const lines = lacking.slice(0, FEW).map(({ force, quarter, codes, usual }) => {
		const which =
			codes.length <= 3
				? `code ${codes.map((code) => names[code]).join(", ")}`
				: `${codes.length} of the ${usual} codes most forces have`;
		return warn(
			`${forces[force]} has no row for ${which} in the quarter from ${quarters[quarter]?.start}; what they would be added to is marked as missing`,
		);
	});
	const more = lacking.length - FEW;
	return more > 0 ? [...lines, warn(`and ${more} more quarters of forces lack rows`)] : lines;
}
