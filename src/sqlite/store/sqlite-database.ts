import { setTimeout } from "node:timers/promises";
import SQLite from "better-sqlite3";
import type { Database, Dialect, Statements, Value } from "../../store/database.ts";

const DIALECT: Dialect = {
	identity: "integer primary key autoincrement",
	greatest: "max",
	// A transaction has the whole file.
	forUpdate: "",
	forUpdateSkipLocked: "",
	lockMigrations: [],
};

/** Milliseconds to wait for another process that writes to the file, and between two tries. */
const PATIENCE_MS = 10_000;
const TRY_EVERY_MS = 5;
/** Statements kept prepared; those with many values come in many lengths. */
const PREPARED = 400;

const isBusy = (error: unknown): boolean =>
	error instanceof SQLite.SqliteError && error.code.startsWith("SQLITE_BUSY");

/** Tries again while another process writes; what else this one does goes on meanwhile. */
async function patiently<T>(work: () => T): Promise<T> {
	const end = performance.now() + PATIENCE_MS;
	for (;;) {
		try {
			return work();
		} catch (error) {
			if (!isBusy(error) || performance.now() > end) throw error;
			await setTimeout(TRY_EVERY_MS * (0.5 + Math.random()));
		}
	}
}

/**
 * One thing at a time: a transaction waits for what it asked for, and nothing else may come in between. Between two
 * turns what waits outside gets its own: a disk that is slow to write holds up nobody's answer for long.
 */
class Turns {
	#last: Promise<unknown> = Promise.resolve();

	take<T>(work: () => T | Promise<T>): Promise<T> {
		const mine = this.#last.then(work);
		this.#last = mine.then(othersFirst, othersFirst);
		return mine;
	}
}

const othersFirst = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/**
 * A connection to a file, in WAL. `FULL`: a change is on disk before it is told; `NORMAL`: a power cut may take the
 * last of them, the file stays whole.
 */
export class SqliteDatabase implements Database {
	readonly dialect = DIALECT;
	readonly #connection: SQLite.Database;
	readonly #turns = new Turns();
	readonly #prepared = new Map<string, SQLite.Statement>();

	constructor(file: string, synchronous: "FULL" | "NORMAL") {
		this.#connection = new SQLite(file, { timeout: PATIENCE_MS });
		this.#connection.pragma("journal_mode = WAL");
		this.#connection.pragma("busy_timeout = 0");
		this.#connection.pragma(`synchronous = ${synchronous}`);
		this.#connection.pragma("foreign_keys = ON");
	}

	all(sql: string, values: readonly Value[] = []): Promise<readonly unknown[]> {
		return this.#turns.take(() => patiently(() => this.#all(sql, values)));
	}

	run(sql: string, values: readonly Value[] = []): Promise<number> {
		return this.#turns.take(() => patiently(() => this.#run(sql, values)));
	}

	transaction<T>(work: (within: Statements) => Promise<T>): Promise<T> {
		return this.#turns.take(async () => {
			await patiently(() => this.#connection.exec("begin immediate"));
			try {
				const result = await work({
					all: async (sql, values = []) => this.#all(sql, values),
					run: async (sql, values = []) => this.#run(sql, values),
				});
				this.#connection.exec("commit");
				return result;
			} catch (error) {
				// A full disk may have rolled it back already.
				if (this.#connection.inTransaction) this.#connection.exec("rollback");
				throw error;
			}
		});
	}

	close(): Promise<void> {
		return this.#turns.take(() => {
			this.#connection.close();
		});
	}

	#all(sql: string, values: readonly Value[]): readonly unknown[] {
		const statement = this.#prepare(sql);
		return statement.all(...values);
	}

	#run(sql: string, values: readonly Value[]): number {
		return this.#prepare(sql).run(...values).changes;
	}

	#prepare(sql: string): SQLite.Statement {
		const known = this.#prepared.get(sql);
		if (known !== undefined) return known;
		if (this.#prepared.size >= PREPARED) this.#prepared.clear();
		const statement = this.#connection.prepare(sql);
		this.#prepared.set(sql, statement);
		return statement;
	}
}
