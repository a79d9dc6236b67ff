import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAddresses } from "../../importers/addresses.ts";
import { download, findNewest } from "../../importers/download.ts";
import { ImportError } from "../../importers/import-error.ts";
import { type ImportOptions, importOrRefuse } from "./import.ts";
import { PACKAGE } from "./open.ts";

export interface UpdateOptions extends ImportOptions {
	/** Another list of addresses. */
	readonly addresses?: string;
}

/** Fetches the newest file of every publisher on the list and imports it. One that fails does not keep the others back. */
export async function update({
	addresses = join(PACKAGE, "addresses.yml"),
	...options
}: UpdateOptions): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "blotter-"));
	try {
		for (const address of readAddresses(addresses)) {
			try {
				const newest = await findNewest(address);
				process.stdout.write(`Fetching ${newest}\n`);
				await importOrRefuse(await download(newest, folder), { ...options, url: newest });
			} catch (error) {
				if (!(error instanceof ImportError)) throw error;
				process.stdout.write(`${error.message}\n`);
				process.exitCode = 1;
			}
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
