import { z } from "zod";
import type { Database } from "./database.ts";
import { rowsOf } from "./database.ts";
import { MIGRATIONS } from "./migrations.ts";

/** The store was written by a later version of Blotter, which this one would damage. */
export class StoreTooNew extends Error {
	override readonly name = "StoreTooNew";
}

/**
 * Brings the database up to date: each migration not recorded is made and recorded, all in one transaction. Processes
 * that race wait for the first. `now` is in milliseconds since 1970. Throws `StoreTooNew`.
 */
export async function migrate(database: Database, now: number): Promise<readonly string[]> {
	const { dialect } = database;
	return database.transaction(async (within) => {
		for (const statement of dialect.lockMigrations) await within.run(statement);
		await within.run(
			"create table if not exists migrations (name text primary key, applied bigint not null)",
		);
		const rows = await rowsOf(z.object({ name: z.string() }), within.all("select name from migrations"));
		const applied = new Set(rows.map(({ name }) => name));
		const strangers = [...applied].filter((name) => MIGRATIONS.every((it) => it.name !== name));
		if (strangers.length > 0)
			throw new StoreTooNew(
				`The store was written by a later version of Blotter (it knows ${strangers.join(", ")}). Start that version, or restore a backup made before it.`,
			);
		const pending = MIGRATIONS.filter(({ name }) => !applied.has(name));
		for (const { name, statements } of pending) {
			for (const statement of statements(dialect)) await within.run(statement);
			await within.run("insert into migrations (name, applied) values (?, ?)", [name, now]);
		}
		return pending.map(({ name }) => name);
	});
}
