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
	const known = IMPORTERS.map(({ title }) => `\n- ${title}`).join("");
	throw new ImportError(basename(path), null, `is none of the files that can be read:${known}`);
}
