import { once } from "node:events";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";
import type { Release } from "../core/statistics/release.ts";
import { TABLES } from "../data-package/tables.ts";
import { tableLines } from "../data-package/write-csv.ts";
import { verifyChecksum } from "./data-set/checksum.ts";
import { readHeld } from "./data-set/held.ts";
import { everyObservation } from "./data-set/read-back.ts";
import { readPackageFiles } from "./data-set/write-imports.ts";

/** Writes a built data set as the Data Package it came from, with all that was imported into it. */
export async function exportPackage(file: string, folder: string): Promise<void> {
	verifyChecksum(file);
	const db = new Database(file, { readonly: true });
	try {
		mkdirSync(folder, { recursive: true });
		for (const { path, bytes } of readPackageFiles(db)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), bytes);
		}
		const held = readHeld(db);
		const { measures, geographies, places, releases, footnotes, population, breaks, statements, contacts } =
			held.content;
		const write = (name: string, lines: Iterable<string>) => writeLines(join(folder, `${name}.csv`), lines);
		await write("measures", tableLines(TABLES.measures, measures));
		await write("geographies", tableLines(TABLES.geographies, geographies));
		await write("places", tableLines(TABLES.places, places));
		await write("releases", tableLines(TABLES.releases, inOrder(db, releases)));
		await write("footnotes", tableLines(TABLES.footnotes, footnotes));
		await write("population", tableLines(TABLES.population, population));
		await write("breaks", tableLines(TABLES.breaks, breaks));
		await write("statements", tableLines(TABLES.statements, statements));
		await write("contacts", tableLines(TABLES.contacts, contacts));
		await write("observations", tableLines(TABLES.observations, everyObservation(db, held)));
	} finally {
		db.close();
	}
}

const Ids = z.array(z.string());

/** Releases as their file had them; the data set numbers them by publication. */
function inOrder(db: Database.Database, releases: readonly Release[]): readonly Release[] {
	const stored = db.prepare("SELECT value FROM about WHERE name = 'release_order'").pluck().get();
	const order = Ids.parse(JSON.parse(String(stored)));
	return releases.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
	const out = createWriteStream(file);
	for (const line of lines) if (!out.write(line)) await once(out, "drain");
	out.end();
	await once(out, "close");
}
