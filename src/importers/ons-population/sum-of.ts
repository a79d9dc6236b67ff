import type { PopulationTable } from "./tables.ts";

/** The residents of some areas together; null when there are no areas, or one has no residents for the year. */
export function sumOf(
	table: Pick<PopulationTable, "values">,
	codes: readonly string[],
	year: number,
): number | null {
	const values = codes.map((code) => table.values.get(code)?.get(year));
	return values.length === 0 || values.includes(undefined)
		? null
		: values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
