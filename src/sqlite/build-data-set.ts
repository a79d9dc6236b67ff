import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { DataSetContent } from "../data-package/content.ts";
import { contentHash } from "../data-package/content-hash.ts";
import { checksumFile, checksumLine, hashFile } from "./data-set/checksum.ts";
import { flush, writeFlushed } from "./data-set/flush.ts";
import { readObservations, readPlainContent } from "./data-set/read-content.ts";
import { INDEXES, SCHEMA } from "./data-set/schema.ts";
import { writeObservations } from "./data-set/write-observations.ts";
import { writePlainTables } from "./data-set/write-plain-tables.ts";

/** A built file, and the SHA-256 of what it says. */
export interface BuiltDataSet {
	readonly file: string;
	readonly hash: string;
}

/**
 * Builds the read-only SQLite file of a content in a folder, named by its content hash, with its checksum beside it.
 * It is written under another name, read back and compared, flushed, and only then takes its own name: at any moment
 * there is a whole file or none.
 */
export function buildDataSet(content: DataSetContent, folder: string): BuiltDataSet {
	const hash = contentHash(content);
	const file = join(folder, `${hash.slice(0, 16)}.sqlite`);
	const draft = join(folder, `.${hash.slice(0, 16)}.${randomUUID()}.draft`);
	mkdirSync(folder, { recursive: true });
	removeOldDrafts(folder);
	try {
		write(content, hash, draft);
		readBack(hash, draft);
		flush(draft);
		writeFlushed(`${draft}.sha256`, checksumLine(file, hashFile(draft)));
		renameSync(`${draft}.sha256`, checksumFile(file));
		renameSync(draft, file);
		flush(folder);
	} finally {
		for (const left of [draft, `${draft}.sha256`, `${draft}-journal`]) rmSync(left, { force: true });
	}
	return { file, hash };
}

const HOUR = 3_600_000;

/** What builders that were killed have left; a younger one may still be at work. */
function removeOldDrafts(folder: string): void {
	for (const name of readdirSync(folder).filter((file) => /^\..*\.draft/.test(file))) {
		const draft = join(folder, name);
		const age = Date.now() - (statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
		if (age > HOUR) rmSync(draft, { force: true });
	}
}

function write(content: DataSetContent, hash: string, draft: string): void {
	const db = new Database(draft);
	try {
		db.pragma("journal_mode = OFF");
		db.pragma("synchronous = OFF");
		db.exec(SCHEMA);
		db.transaction(() => {
			db.prepare("INSERT INTO about VALUES ('content_hash', ?)").run(hash);
			writeObservations(db, content.observations, writePlainTables(db, content));
		})();
		db.exec(INDEXES);
	} finally {
		db.close();
	}
}

function readBack(hash: string, draft: string): void {
	const db = new Database(draft, { readonly: true });
	try {
		const back = contentHash({ ...readPlainContent(db), observations: readObservations(db) });
		if (back !== hash)
			throw new Error(`${draft} does not read back as it was written; the disk may be failing.`);
	} finally {
		db.close();
	}
}
