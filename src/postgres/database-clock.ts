import { z } from "zod";
import type { Session } from "./postgres-database.ts";

/** The database's clock, which all replicas share, whatever their own say; between two settings it runs steadily. */
export interface DatabaseClock {
	/** Milliseconds since 1970. */
	now(): number;
	set(): Promise<void>;
}

const Row = z.object({ ms: z.number() });

export async function databaseClock(session: Session): Promise<DatabaseClock> {
	let offset = 0;
	const set = async () => {
		const before = performance.now();
		const { rows } = await session.query(
			"select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms",
			[],
		);
		offset = Row.parse(rows[0]).ms - (before + performance.now()) / 2;
	};
	await set();
	return { now: () => Math.round(offset + performance.now()), set };
}
