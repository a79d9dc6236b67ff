import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Observation } from "../../core/statistics/observation.ts";
import type { PlainContent } from "../../data-package/content-hash.ts";
import { carryOver } from "./carry-over.ts";
import { checksumFile, checksumLine, hashFile } from "./checksum.ts";
import { flush, writeFlushed } from "./flush.ts";
import type { ImportRecord } from "./imported.ts";
import { createIncoming } from "./incoming.ts";
import { mergeImports } from "./merge.ts";
import { type PackageFile } from "./package-file.ts";
import { hashOf, readBack } from "./read-back.ts";
import { SCHEMA } from "./schema.ts";
import { writeImports, writePackageFiles } from "./write-imports.ts";
import { writePlainTables } from "./write-plain-tables.ts";

/** A built file, and the SHA-256 of what it says. */
export interface BuiltDataSet {
	readonly file: string;
	readonly hash: string;
}

/** What a data set is made of besides its observations. */
export interface DraftContent {
	/** Of the package. */
	readonly plain: PlainContent;
	readonly files: readonly PackageFile[];
	/** In the order in which they were imported. */
	readonly imports: readonly ImportRecord[];
}

/**
 * A data set being written. It has a name of its own until it is finished: written, read back and compared, flushed.
 * At any moment there is a whole file or none; when it is disposed of unfinished nothing is left.
 */
export interface Draft extends Disposable {
	/** Observations of the package, or of an import under the id its release has here. */
	add(observations: Iterable<Observation>, release?: string): void;
	/** The observations of imports as another data set holds them. */
	carry(file: string, releases: readonly string[]): void;
	/** Takes the draft's place among the data sets of the folder. */
	finish(): BuiltDataSet;
}

export function startDraft(content: DraftContent, folder: string): Draft {
	mkdirSync(folder, { recursive: true });
	removeOldDrafts(folder);
	const draft = join(folder, `.${randomUUID()}.draft`);
	const db = new Database(draft);
	try {
		db.pragma("page_size = 8192");
		db.pragma("journal_mode = OFF");
		db.pragma("synchronous = OFF");
		db.exec(SCHEMA);
		const merged = mergeImports(content.plain, content.imports);
		const numbers = db.transaction(() => {
			writeImports(db, content.imports);
			writePackageFiles(db, content.files);
			return writePlainTables(db, merged);
		})();
		const incoming = createIncoming(db, numbers);
		db.exec("BEGIN");
		return {
			add: (observations, release) => incoming.add(observations, release),
			carry: (file, releases) => carryOver(incoming, numbers, file, releases),
			finish() {
				const tally = incoming.settle();
				const hash = hashOf(db);
				db.prepare("INSERT INTO about VALUES ('content_hash', ?)").run(hash);
				db.exec("COMMIT");
				db.close();
				readBack(draft, { plain: merged, tally });
				return takePlace(draft, folder, hash);
			},
			[Symbol.dispose]: discard,
		};
	} catch (error) {
		discard();
		throw error;
	}

	function discard(): void {
		db.close();
		for (const left of [draft, `${draft}.sha256`, `${draft}-journal`]) rmSync(left, { force: true });
	}
}

function takePlace(draft: string, folder: string, hash: string): BuiltDataSet {
	const file = join(folder, `${hash.slice(0, 16)}.sqlite`);
	flush(draft);
	writeFlushed(`${draft}.sha256`, checksumLine(file, hashFile(draft)));
	renameSync(`${draft}.sha256`, checksumFile(file));
	renameSync(draft, file);
	flush(folder);
	return { file, hash };
}

const HOUR = 3_600_000;

/** What builders that were killed have left, and what they had not yet put in place; a younger one may still be at work. */
function removeOldDrafts(folder: string): void {
	for (const name of readdirSync(folder).filter((file) => /\.draft(?:\.sha256|-journal)?$/.test(file))) {
		const draft = join(folder, name);
		const age = Date.now() - (statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
		if (age > HOUR) rmSync(draft, { force: true });
	}
}
