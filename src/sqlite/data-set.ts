import Database from "better-sqlite3";
import type { DataSet } from "../core/statistics/data-set.ts";
import { verifyChecksum } from "./data-set/checksum.ts";
import { readHeld } from "./data-set/held.ts";
import { packedYears, repackedYears } from "./data-set/packed-years.ts";
import { prepareQueries } from "./data-set/queries.ts";
import { APPLICATION_ID, CARRIED_SINCE, SCHEMA_VERSION } from "./data-set/schema.ts";
import { viewDataSet, viewOfReleases } from "./data-set/view.ts";
import { DataSetError } from "./data-set-error.ts";

/** A data set and the file behind it, which stays open until it is closed. */
export interface OpenDataSet extends DataSet, Disposable {
	readonly file: string;
	/** Its figures as a release found them and as it left them; undefined when it is not held. */
	around(release: string): { readonly before: DataSet; readonly after: DataSet } | undefined;
	close(): void;
}

/**
 * Opens a built data set for reading. Throws a `DataSetError` when the file is missing, is not bit for bit what was
 * built, is something else, or was built by another version.
 */
export function openDataSet(file: string): OpenDataSet {
	verifyChecksum(file);
	return openVerified(file);
}

/** The same of a file whose checksum was compared just now. */
export const openVerified = (file: string): OpenDataSet => openBuilt(file, SCHEMA_VERSION);

/** The same of one that was in use before, which an earlier version may have built: to tell what has changed since. */
export function openEarlier(file: string): OpenDataSet {
	verifyChecksum(file);
	return openBuilt(file, CARRIED_SINCE);
}

function openBuilt(file: string, oldest: number): OpenDataSet {
	const { db, version } = open(file, oldest);
	try {
		const held = readHeld(db);
		const yearsOf = version === SCHEMA_VERSION ? packedYears(db) : repackedYears(db, held.periodList);
		const queries = prepareQueries(yearsOf, held.years);
		const view = viewDataSet(held, queries, null);
		const around = (release: string) => {
			const before = viewOfReleases(held, queries, release, "before it");
			const after = viewOfReleases(held, queries, release, "with it");
			return before && after && { before, after };
		};
		const close = () => {
			db.close();
		};
		return { ...view, file, around, close, [Symbol.dispose]: close };
	} catch (cause) {
		db.close();
		throw new DataSetError("not-a-data-set", file, { cause });
	}
}

function open(file: string, oldest: number): { readonly db: Database.Database; readonly version: number } {
	const db = new Database(file, { readonly: true, fileMustExist: true });
	try {
		db.pragma("query_only = ON");
		if (db.pragma("application_id", { simple: true }) !== APPLICATION_ID) {
			throw new DataSetError("not-a-data-set", file);
		}
		const version = Number(db.pragma("user_version", { simple: true }));
		if (version < oldest || version > SCHEMA_VERSION) throw new DataSetError("other-version", file);
		// Read as memory: a large file has most of its pages in the system's cache, and copying them costs more than finding them.
		db.pragma(`mmap_size = ${2 ** 31 - 65_536}`);
		// Holding the read lock from here on saves taking it anew for every question, which costs ten times the question.
		db.exec("BEGIN");
		return { db, version };
	} catch (cause) {
		db.close();
		throw cause instanceof DataSetError ? cause : new DataSetError("not-a-data-set", file, { cause });
	}
}
