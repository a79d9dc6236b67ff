import { ImportError } from "../import-error.ts";
import type { SourceFile } from "../source-file.ts";
import { cellText, type Row } from "../spreadsheet/cell.ts";

/** The force area code of each local authority. */
export type Lookup = ReadonlyMap<string, string>;

const AUTHORITY = /^LAD\d\dCD$/i;
const FORCE_AREA = /^PFA\d\dCD$/i;

const isHeading = (row: Row): boolean => {
	const texts = row.cells.map(cellText);
	return texts.some((text) => AUTHORITY.test(text)) && texts.some((text) => FORCE_AREA.test(text));
};

/** Throws an `ImportError` when an authority lies in two force areas. */
export async function readLookup(file: SourceFile): Promise<Lookup> {
	const lookup = new Map<string, string>();
	let columns: { readonly authority: number; readonly area: number } | null = null;
	for await (const rows of file.rows()) {
		for (const row of rows) {
			const texts = row.cells.map(cellText);
			if (columns === null) {
				if (isHeading(row)) {
					columns = {
						authority: texts.findIndex((text) => AUTHORITY.test(text)),
						area: texts.findIndex((text) => FORCE_AREA.test(text)),
					};
				}
				continue;
			}
			const authority = texts[columns.authority] ?? "";
			const area = texts[columns.area] ?? "";
			if (authority === "" || area === "") continue;
			const before = lookup.get(authority);
			if (before !== undefined && before !== area) {
				throw new ImportError(
					file.name,
					{ line: row.number },
					`${authority} lies in both ${before} and ${area}`,
				);
			}
			lookup.set(authority, area);
		}
	}
	if (lookup.size === 0)
		throw new ImportError(file.name, null, "looks no local authority up to a force area");
	return lookup;
}
