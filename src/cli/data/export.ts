import { existsSync, readdirSync } from "node:fs";
import { exportPackage } from "../../sqlite/export-package.ts";
import { openInUse } from "./open.ts";

/** Writes the data set in use as a Data Package into an empty folder. Exit status 1 when the folder is not empty. */
export async function exportTo(folder: string): Promise<void> {
	if (existsSync(folder) && readdirSync(folder).length > 0) {
		process.stdout.write(`${folder} is not empty. Nothing was written.\n`);
		process.exitCode = 1;
		return;
	}
	using data = openInUse();
	await exportPackage(data.file, folder);
	process.stdout.write(`Wrote data set ${data.hash} to ${folder}\n`);
}
