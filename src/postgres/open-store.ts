import type { Store } from "../core/newsroom/store.ts";
import { migrate } from "../store/migrate.ts";
import { storeOn } from "../store/store-on.ts";
import { openPool } from "./pool.ts";
import { postgresDatabase, type Sessions } from "./postgres-database.ts";

/** The store in a Postgres that is reached already, brought up to date; replicas may do this at once. */
export async function postgresStore(
	sessions: Sessions,
	close: () => Promise<void>,
	now: number,
): Promise<Store> {
	const database = postgresDatabase(sessions);
	await migrate(database, now);
	return storeOn(database, database, close);
}

/**
 * The store in the Postgres at an address, "postgres://user:password@host/database". `now` is in milliseconds since
 * 1970. Throws `StoreTooNew`, and what `pg` throws where the server cannot be reached.
 */
export async function openPostgresStore(
	url: string,
	now: number,
	onTrouble: (error: Error) => void,
): Promise<Store> {
	const { sessions, close } = openPool(url, onTrouble);
	try {
		return await postgresStore(sessions, close, now);
	} catch (error) {
		await close();
		throw error;
	}
}
