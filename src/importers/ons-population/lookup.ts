import type { GeographyNames } from "../geography-names.ts";
import { ImportError, type Place } from "../import-error.ts";
import type { SourceFile } from "../source-file.ts";
import { cellText, type Row } from "../spreadsheet/cell.ts";

/** The force area code of each local authority. */
export type Lookup = ReadonlyMap<string, string>;

const AUTHORITY = /^LAD\d\dCD$/i;
const FORCE_AREA = /^PFA\d\dCD$/i;
const NAME = /^PFA\d\dNM$/i;

const isHeading = (row: Row): boolean => {
	const texts = row.cells.map(cellText);
	return texts.some((text) => AUTHORITY.test(text)) && texts.some((text) => FORCE_AREA.test(text));
};

/**
 * Throws an `ImportError` when an authority lies in two force areas, and for a force area that is not known or has the
 * name of another.
 */
export async function readLookup(file: SourceFile, names: GeographyNames): Promise<Lookup> {
	const lookup = new Map<string, string>();
	let columns: { readonly authority: number; readonly area: number; readonly name: number } | null = null;
	for await (const rows of file.rows()) {
		for (const row of rows) {
			const texts = row.cells.map(cellText);
			if (columns === null) {
				if (isHeading(row)) {
					columns = {
						authority: texts.findIndex((text) => AUTHORITY.test(text)),
						area: texts.findIndex((text) => FORCE_AREA.test(text)),
						name: texts.findIndex((text) => NAME.test(text)),
					};
				}
				continue;
			}
			const authority = texts[columns.authority] ?? "";
			const area = texts[columns.area] ?? "";
			if (authority === "" || area === "") continue;
			const refuse = (reason: string): never => {
				throw new ImportError(file.name, placeOf(row), reason);
			};
			const before = lookup.get(authority);
			if (before !== undefined && before !== area) refuse(`${authority} lies in both ${before} and ${area}`);
			const force = names.byCode(area);
			if (force === undefined) refuse(`${area} is no force area that is known`);
			const name = texts[columns.name] ?? "";
			const named = name === "" ? undefined : names.byName(name);
			if (named !== undefined && named.id !== force?.id)
				refuse(`'${name}' stands beside ${area}, the code of ${force?.name}`);
			lookup.set(authority, area);
		}
	}
	if (lookup.size === 0)
		throw new ImportError(file.name, null, "looks no local authority up to a force area");
	return lookup;
}

const placeOf = ({ sheet, number }: Row): Place => (sheet === "" ? { line: number } : { sheet, row: number });
