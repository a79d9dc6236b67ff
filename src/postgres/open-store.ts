import type { Store } from "../core/newsroom/store.ts";
import { migrate } from "../store/migrate.ts";
import { storeOn } from "../store/store-on.ts";
import { type DatabaseClock, databaseClock } from "./database-clock.ts";
import { openPool } from "./pool.ts";
import { postgresDatabase, type Sessions } from "./postgres-database.ts";
import { unreachable } from "./store-unreachable.ts";

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
 * The store in the Postgres at an address, and that Postgres' clock. The address: "postgres://user:password@host/database". `now` is in milliseconds since
 * 1970. Throws `StoreTooNew`, and `StoreUnreachable` where the server cannot be reached.
 */
export async function openPostgres(
	url: string,
	now: number,
	onTrouble: (error: Error) => void,
): Promise<{ readonly store: Store; readonly clock: DatabaseClock }> {
	const { sessions, close } = openPool(url, onTrouble);
	try {
		return { store: await postgresStore(sessions, close, now), clock: await databaseClock(sessions) };
	} catch (error) {
		await close();
		throw unreachable(error) ?? error;
	}
}
