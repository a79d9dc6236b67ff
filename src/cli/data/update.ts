import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAddresses } from "../../importers/addresses.ts";
import { download, findNewest } from "../../importers/download.ts";
import { knownTrouble } from "../known-trouble.ts";
import { importOrRefuse } from "./import.ts";
import type { ImportOptions } from "./import-options.ts";
import { PACKAGE, today } from "./open.ts";

export interface UpdateOptions extends ImportOptions {
	/** Another list of addresses. */
	readonly addresses?: string;
}

/** Fetches the newest file of every publisher on the list and imports it. One that fails does not keep the others back. */
export async function update({
	addresses = join(PACKAGE, "addresses.yml"),
	...options
}: UpdateOptions): Promise<void> {
	const list = readAddresses(addresses);
	const folder = mkdtempSync(join(tmpdir(), "blotter-"));
	const faults: unknown[] = [];
	try {
		for (const address of list) {
			try {
				const newest = await findNewest(address, today());
				process.stdout.write(`Fetching ${newest}\n`);
				const path = await download(newest, folder);
				await importOrRefuse(path, { ...options, url: newest, importer: address.importer });
			} catch (error) {
				const trouble = knownTrouble(error);
				if (trouble === null) faults.push(error);
				else process.stdout.write(`${trouble}\n`);
				process.exitCode = 1;
			}
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	if (faults.length > 0) throw faults[0];
}
