import { chooseImporter } from "../../importers/choose-importer.ts";
import { ImportError } from "../../importers/import-error.ts";
import { companionOf } from "./companion.ts";
import type { ImportOptions } from "./import-options.ts";

/** Imports a file, or prints why it cannot be used; everything else goes on to whoever called. */
export async function importOrRefuse(path: string, options: ImportOptions): Promise<void> {
	try {
		const companion = companionOf(path, options.with);
		const chosen = await chooseImporter(path, companion);
		const { file, importer } = chosen;
		if (options.importer !== undefined && options.importer !== importer.id)
			throw new ImportError(
				file.name,
				null,
				`is read by ${importer.id}, where ${options.importer} was meant to`,
			);
		// A file that is none is refused before anything else is loaded, in half the memory.
		const { importChosen } = await import("./import-chosen.ts");
		await importChosen({ ...chosen, path, companion }, options);
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		process.stdout.write(`${error.message}\nNothing was changed.\n`);
		process.exitCode = 1;
	}
}
