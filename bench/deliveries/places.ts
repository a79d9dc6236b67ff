import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../../src/core/newsroom/store.ts";
import { openPostgres } from "../../src/postgres/open-store.ts";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";
import { findPostgres, startPostgres } from "../../test/support/store/postgres-server.ts";

/** An empty store that other processes can open too. */
export interface Place {
	readonly store: Store;
	/** A file or the address of a Postgres. */
	readonly place: string;
	readonly close: () => Promise<void>;
}

export type Form = "sqlite" | "postgres";

export async function openPlace(form: Form): Promise<Place> {
	if (form === "sqlite") {
		const folder = mkdtempSync(join(tmpdir(), "blotter-bench-"));
		const place = join(folder, "store.sqlite");
		const store = await openSqliteStore(place, Date.now());
		return {
			store,
			place,
			async close() {
				await store[Symbol.asyncDispose]();
				rmSync(folder, { recursive: true });
			},
		};
	}
	const programs = findPostgres();
	if (programs === undefined) throw new Error("no Postgres server is installed (apt-get install postgresql)");
	const server = await startPostgres(programs);
	const place = await server.database();
	const { store } = await openPostgres(place, Date.now(), () => {});
	return {
		store,
		place,
		async close() {
			await store[Symbol.asyncDispose]();
			await server.stop();
		},
	};
}
