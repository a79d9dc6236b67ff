import type { Session } from "../../../src/postgres/postgres-database.ts";

/** Empties every table of the store, which is much quicker than making them anew. */
export async function emptyTables(session: Session): Promise<void> {
	const { rows } = await session.query(
		"select string_agg(quote_ident(tablename), ', ') as names from pg_tables where schemaname = 'public' and tablename <> 'migrations'",
		[],
	);
	const [{ names }] = rows as [{ readonly names: string }];
	await session.query(`truncate ${names} restart identity cascade`, []);
}
