import { createHash } from "node:crypto";
import type { DataSetContent } from "./content.ts";

/**
 * SHA-256 over what a data set says, in hexadecimal: the same rows give the same hash on every machine,
 * whatever order they were read or built in.
 */
export function contentHash(content: DataSetContent): string {
	const hash = createHash("sha256");
	for (const [table, rows] of Object.entries(content).toSorted(byName)) {
		hash.update(`${table}\n`);
		for (const line of rows.map(canonical).toSorted()) hash.update(`${line}\n`);
	}
	return hash.digest("hex");
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
