import { isImportOf, readSnapshots, type Snapshot } from "../../importers/snapshot.ts";
import { importsIn } from "../../sqlite/imports-in.ts";
import { importOrRefuse } from "./import.ts";
import { importsFolder, openInUse } from "./open.ts";

/** Imports every kept copy that is not in the data set in use, in the order of its first import. */
export async function restore(options: { readonly yes?: true }): Promise<void> {
	const left = readSnapshots(importsFolder()).filter((copy) => !isHeld(copy));
	if (left.length === 0) process.stdout.write("Everything that was imported is in use.\n");
	for (const { path, with: companion, stated } of left) {
		const { published, url, title, reason, correction } = stated;
		await importOrRefuse(path, {
			...options,
			...(companion === null ? {} : { with: companion }),
			...(published === undefined ? {} : { published }),
			...(url === undefined ? {} : { url }),
			...(title === undefined ? {} : { title }),
			...(reason === undefined ? {} : { reason }),
			...(correction === undefined ? {} : { correction }),
		});
	}
}

function isHeld(copy: Snapshot): boolean {
	using data = openInUse();
	return importsIn(data.file).some((one) => isImportOf(copy, one));
}
