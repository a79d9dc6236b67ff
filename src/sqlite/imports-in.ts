import Database from "better-sqlite3";
import type { ImportRecord } from "./data-set/imported.ts";
import { readImports } from "./data-set/write-imports.ts";

export type { ImportRecord } from "./data-set/imported.ts";

/** What was imported into a built data set, in order of import. */
export function importsIn(file: string): readonly ImportRecord[] {
	const db = new Database(file, { readonly: true });
	try {
		return readImports(db);
	} finally {
		db.close();
	}
}
