import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Messenger } from "../../src/core/newsroom/deliveries/carry-delivery.ts";
import { openPostgres } from "../../src/postgres/open-store.ts";
import { startQueue } from "../../src/postgres/queue.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../support/store/postgres-server.ts";
import { delivery } from "../support/store/records.ts";

const programs = findPostgres();

describe.runIf(programs !== undefined)("work spread over replicas", () => {
	let server: PostgresServer;
	beforeAll(async () => {
		server = await startPostgres(programs ?? "", ["fsync=off"]);
	});
	afterAll(() => server.stop());

	/** A replica that notes what it sends into a common list. */
	const replica = async (url: string, holder: string, sent: string[]) => {
		const troubles: unknown[] = [];
		const { store, clock } = await openPostgres(url, Date.now(), (error) => troubles.push(error));
		const messenger: Messenger = {
			send: async ({ key }) => {
				sent.push(`${holder} ${key}`);
				return { type: "accepted", ts: `${sent.length}.0` };
			},
			look: async () => ({ type: "absent" }),
		};
		const queue = await startQueue({
			url,
			ledger: store.deliveries,
			messenger,
			clock,
			plan: async () => {},
			holder,
			lease: 20_000,
			pace: 50,
			tell: (what) => troubles.push(what),
		});
		return { store, queue, troubles };
	};

	test("each message is sent once, in its channel's order, by whichever replica", async () => {
		const url = await server.database();
		const sent: string[] = [];
		const replicas = await Promise.all(["one", "two", "three"].map((it) => replica(url, it, sent)));
		const [first] = replicas;
		if (first === undefined) throw new Error("no replica");
		const keys = Array.from({ length: 60 }, (_, i) => `k${String(i).padStart(2, "0")}`);
		const now = Date.now() - 60_000;
		await first.store.deliveries.plan(
			keys.map((key, i) => delivery({ key, channel: `C${i % 12}`, notBefore: now })),
			now,
		);
		await first.queue.wake();
		await expect.poll(async () => (await first.store.deliveries.count()).sent, { timeout: 25_000 }).toBe(60);
		const order = sent.map((it) => it.split(" ")[1] ?? "");
		expect(order.toSorted()).toEqual(keys);
		for (let channel = 0; channel < 12; channel++) {
			const here = order.filter((key) => Number(key.slice(1)) % 12 === channel);
			expect(here).toEqual(here.toSorted());
		}
		for (const { queue, store, troubles } of replicas) {
			await queue.stop();
			await store[Symbol.asyncDispose]();
			expect(troubles).toEqual([]);
		}
	}, 60_000);
});
