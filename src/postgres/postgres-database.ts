import type { Database, Dialect, Statements, Value } from "../store/database.ts";

/** One statement with its values; `$1` stands for the first. */
export interface Session {
	query(
		sql: string,
		values: readonly Value[],
	): Promise<{ readonly rows: readonly unknown[]; readonly changed: number }>;
}

/** Postgres, reached by a pool of connections or, in tests, within the process. Numbers of 64 bits come as numbers. */
export interface Sessions extends Session {
	/** Gives a connection of its own for as long as the work takes. */
	alone<T>(work: (session: Session) => Promise<T>): Promise<T>;
}

/** Any number that nobody else locks with: replicas that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_266_883;

const DIALECT: Dialect = {
	identity: "bigint generated always as identity primary key",
	greatest: "greatest",
	forUpdate: "for update",
	forUpdateSkipLocked: "for update skip locked",
	lockMigrations: [`select pg_advisory_xact_lock(${MIGRATION_LOCK})`],
};

/** serialization_failure and deadlock_detected: Postgres asks for the transaction to be run again. */
const AGAIN = new Set(["40001", "40P01"]);
const TRIES = 5;

const asksAgain = (error: unknown): boolean =>
	error instanceof Error && "code" in error && typeof error.code === "string" && AGAIN.has(error.code);

/** The store's SQL has no question marks but those that stand for values. */
const numbered = (sql: string): string => {
	let count = 0;
	return sql.replace(/\?/g, () => `$${++count}`);
};

const statementsIn = (session: Session): Statements => ({
	all: async (sql, values = []) => (await session.query(numbered(sql), values)).rows,
	run: async (sql, values = []) => (await session.query(numbered(sql), values)).changed,
});

export function postgresDatabase(sessions: Sessions): Database {
	const once = <T>(work: (within: Statements) => Promise<T>) =>
		sessions.alone(async (session) => {
			await session.query("begin", []);
			try {
				const result = await work(statementsIn(session));
				await session.query("commit", []);
				return result;
			} catch (error) {
				await session.query("rollback", []).catch(() => undefined);
				throw error;
			}
		});
	return {
		...statementsIn(sessions),
		dialect: DIALECT,
		async transaction(work) {
			for (let tries = 1; ; tries++) {
				try {
					return await once(work);
				} catch (error) {
					if (tries >= TRIES || !asksAgain(error)) throw error;
				}
			}
		},
	};
}
