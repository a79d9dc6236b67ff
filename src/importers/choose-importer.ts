import { basename } from "node:path";
import { ImportError } from "./import-error.ts";
import type { Importer } from "./importer.ts";
import { IMPORTERS } from "./importers.ts";
import { openSourceFile, type SourceFile } from "./source-file.ts";
import { isMappingFile, readMapping } from "./tidy-csv/mapping.ts";

export interface ChosenImporter {
	readonly importer: Importer;
	readonly file: SourceFile;
}

/** Opens a file and finds the importer for it. Throws an `ImportError` when none recognises it. */
export async function chooseImporter(path: string, companion: string | null): Promise<ChosenImporter> {
	const encoding = isMappingFile(companion) ? readMapping(companion).encoding : "utf-8";
	const file = await openSourceFile(path, { encoding });
	const importer = IMPORTERS.find((one) => one.recognises(file, companion));
	if (importer !== undefined) return { importer, file };
	const mark = columnsPartedBy(file);
	if (mark !== undefined)
		throw new ImportError(
			basename(path),
			null,
			`parts its columns by ${mark}; save it with commas, or as .xlsx`,
		);
	const known = IMPORTERS.map(({ title }) => `\n- ${title}`).join("");
	throw new ImportError(basename(path), null, `is none of the files that can be read:${known}`);
}

/** Another mark than the comma that parts the columns of a text file. */
function columnsPartedBy({ heads }: SourceFile): string | undefined {
	const [first, ...others] = heads[0]?.rows[0]?.cells ?? [];
	if (typeof first !== "string" || others.length > 0) return undefined;
	const marks = { ";": "semicolons", "\t": "tabs", "|": "bars" };
	return Object.entries(marks).find(([mark]) => first.split(mark).length > 3)?.[1];
}
