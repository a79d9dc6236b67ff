import { createHash } from "node:crypto";
import type { DataSetContent } from "./content.ts";

/** Everything a data set holds but its observations, of which there can be millions. */
export type PlainContent = Omit<DataSetContent, "observations">;

/**
 * SHA-256 over what a data set says, in hexadecimal: the same rows give the same hash on every machine, whatever order
 * they were read or built in. Each observation is a line of JSON, an array of
 * measure, geography, first and last day, release, value, low, high, status, working, note and locator; they come sorted.
 */
export function hashContent(plain: PlainContent, observationLines: Iterable<string>): string {
	const hash = createHash("sha256");
	for (const [table, rows] of Object.entries(plain).toSorted(byName)) {
		hash.update(`${table}\n`);
		for (const line of rows.map(canonical).toSorted()) hash.update(`${line}\n`);
	}
	let piece = "observations\n";
	for (const line of observationLines) {
		piece += `${line}\n`;
		if (piece.length < 100_000) continue;
		hash.update(piece);
		piece = "";
	}
	return hash.update(piece).digest("hex");
}

/** JSON with the names of every object in order; what is unset is left out. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	const fields = Object.entries(value).toSorted(byName);
	return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
