import { PGlite } from "@electric-sql/pglite";
import type { Sessions } from "../../../src/postgres/postgres-database.ts";

const INT8 = 20;

/** Postgres within the process, of one connection. It takes a gigabyte: one for each test file. */
export async function openPGlite(): Promise<{
	readonly sessions: Sessions;
	close(): Promise<void>;
}> {
	const lite = await PGlite.create({ parsers: { [INT8]: Number } });
	let last: Promise<unknown> = Promise.resolve();
	const alone = <T>(work: () => Promise<T>): Promise<T> => {
		const mine = last.then(work);
		last = mine.catch(() => undefined);
		return mine;
	};
	const query: Sessions["query"] = async (sql, values) => {
		const { rows, affectedRows } = await lite.query(sql, [...values]);
		return { rows, changed: affectedRows ?? 0 };
	};
	return {
		sessions: {
			query: (sql, values) => alone(() => query(sql, values)),
			alone: (work) => alone(() => work({ query })),
		},
		close: () => lite.close(),
	};
}
