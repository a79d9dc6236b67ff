import { once } from "node:events";
import { Pool, type PoolClient, types } from "pg";
import type { Sessions } from "./postgres-database.ts";

type Oid = Parameters<typeof types.getTypeParser>[0];

const parsers = {
	/** int8: counts, row numbers and milliseconds, all far below 2^53. */
	getTypeParser: (oid: Oid, format?: "text" | "binary") =>
		oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format),
};

const CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 10_000;

const asked =
	(client: Pick<PoolClient, "query">): Sessions["query"] =>
	async (sql, values) => {
		const { rows, rowCount } = await client.query<Record<string, unknown>>(sql, [...values]);
		return { rows, changed: rowCount ?? 0 };
	};

/**
 * Connections to the Postgres at an address. `onTrouble` hears of idle ones that break; they are replaced.
 * `close` resolves when the last connection is gone: the pool's own end does not wait for that.
 */
export function openPool(
	url: string,
	onTrouble: (error: Error) => void,
): { readonly sessions: Sessions; readonly close: () => Promise<void> } {
	const pool = new Pool({
		connectionString: url,
		max: CONNECTIONS,
		connectionTimeoutMillis: CONNECT_WITHIN_MS,
		application_name: "blotter",
		keepAlive: true,
		types: parsers,
	});
	const connections = new Set<PoolClient>();
	pool.on("connect", (client) => connections.add(client));
	pool.on("remove", (client) => connections.delete(client));
	pool.on("error", (error) => {
		if (!pool.ending) onTrouble(error);
	});
	return {
		sessions: {
			query: asked(pool),
			async alone(work) {
				const client = await pool.connect();
				let broken = false;
				const breaks = () => {
					broken = true;
				};
				client.on("error", breaks);
				try {
					return await work({ query: asked(client) });
				} finally {
					client.off("error", breaks);
					client.release(broken);
				}
			},
		},
		async close() {
			await pool.end();
			while (connections.size > 0) await once(pool, "remove");
		},
	};
}
