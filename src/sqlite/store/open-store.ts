import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Store } from "../../core/newsroom/store.ts";
import { migrate } from "../../store/migrate.ts";
import { storeOn } from "../../store/store-on.ts";
import { SqliteDatabase } from "./sqlite-database.ts";

/**
 * The store in a SQLite file, made where there is none and brought up to date. Several processes may have it open.
 * `now` is in milliseconds since 1970. Throws `StoreTooNew`.
 */
export async function openSqliteStore(file: string, now: number): Promise<Store> {
	mkdirSync(dirname(file), { recursive: true });
	const durable = new SqliteDatabase(file, "FULL");
	const light = new SqliteDatabase(file, "NORMAL");
	const close = async () => {
		await light.close();
		await durable.close();
	};
	try {
		await migrate(durable, now);
	} catch (error) {
		await close();
		throw error;
	}
	return storeOn(durable, light, close);
}
