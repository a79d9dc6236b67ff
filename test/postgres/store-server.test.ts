import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Store } from "../../src/core/newsroom/store.ts";
import { openPostgres } from "../../src/postgres/open-store.ts";
import { openPool } from "../../src/postgres/pool.ts";
import { storeContract } from "../contracts/store.ts";
import { emptyTables } from "../support/store/empty-tables.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../support/store/postgres-server.ts";
import { delivery, NINE } from "../support/store/records.ts";

const programs = findPostgres();

const open = async (url: string) => {
	const { store } = await openPostgres(url, NINE, (error) => {
		throw error;
	});
	return store;
};

test("races are tried where a Postgres server is installed, and this tells where not", async ({
	annotate,
}) => {
	await annotate(programs ?? "no Postgres server found (apt-get install postgresql): races are not tried");
	expect(programs ?? "none").toMatch(/bin$|none/);
});

describe.runIf(programs !== undefined)("the store on a Postgres server", () => {
	let server: PostgresServer;
	let stores: { readonly store: Store; readonly other: Store };
	let pool: ReturnType<typeof openPool>;
	beforeAll(async () => {
		server = await startPostgres(programs ?? "", ["fsync=off"]);
		const url = await server.database();
		stores = { store: await open(url), other: await open(url) };
		pool = openPool(url, (error) => {
			throw error;
		});
	});
	afterAll(async () => {
		await pool.close();
		for (const it of [stores.store, stores.other]) await it[Symbol.asyncDispose]();
		await server.stop();
	});

	storeContract({
		async open() {
			await emptyTables(pool.sessions);
			return { ...stores, close: () => Promise.resolve() };
		},
	});

	test("a closed pool has left the server, so that what ends the server ends no one's work", async () => {
		const url = await server.database();
		const closing = openPool(url, (error) => {
			throw error;
		});
		const { rows: before } = await closing.sessions.query(
			"SELECT oid FROM pg_database WHERE datname = current_database()",
			[],
		);
		const [{ oid }] = z.tuple([z.object({ oid: z.int() })]).parse(before);
		await Promise.all(Array.from({ length: 10 }, () => closing.sessions.query("SELECT pg_sleep(0.05)", [])));
		await closing.close();
		const { rows } = await pool.sessions.query(
			"SELECT count(*) AS left FROM pg_stat_activity WHERE datid = $1",
			[oid],
		);
		expect(rows).toEqual([{ left: 0 }]);
	});

	test("replicas that start at once migrate one after the other", async () => {
		const url = await server.database();
		const replicas = await Promise.all(Array.from({ length: 8 }, () => open(url)));
		const claims = await Promise.all(replicas.map((it) => it.claims.claim("Ev1", NINE)));
		expect(claims.filter((it) => it)).toHaveLength(1);
		for (const it of replicas) await it[Symbol.asyncDispose]();
	});

	test("replicas that plan the same and take at once lose and double nothing", async () => {
		const url = await server.database();
		const replicas = await Promise.all(Array.from({ length: 4 }, () => open(url)));
		const all = Array.from({ length: 400 }, (_, i) => delivery({ key: `k${i}`, channel: `C${i % 40}` }));
		const made = await Promise.all(
			replicas.map((it, i) => it.deliveries.plan(i % 2 ? all : all.toReversed(), NINE)),
		);
		expect(made.reduce((a, b) => a + b)).toBe(400);
		const sent: string[] = [];
		await Promise.all(
			replicas.map(async ({ deliveries }, i) => {
				for (let now = NINE; now < NINE + 60_000; now += 1_000) {
					const mine = await deliveries.claim({
						holder: `h${i}`,
						now,
						until: now + 1e6,
						pace: 0,
						limit: 5,
						takeOver: true,
					});
					for (const { key } of mine) {
						sent.push(key);
						await deliveries.change(key, `h${i}`, { type: "sent", ts: key }, now);
					}
				}
			}),
		);
		expect(sent.length).toBe(400);
		expect(new Set(sent).size).toBe(400);
		expect(await replicas[0]?.deliveries.count()).toMatchObject({ sent: 400, planned: 0, sending: 0 });
		for (const it of replicas) await it[Symbol.asyncDispose]();
	});
});
