import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../../../src/core/newsroom/store.ts";
import { onceInStore } from "../../../src/slack/receive/kept-deliveries.ts";
import { onceInMemory } from "../../../src/slack/receive/once.ts";
import { threadsInStore } from "../../../src/slack/surfaces/kept-threads.ts";
import { threadsInMemory } from "../../../src/slack/surfaces/threads.ts";
import { openSqliteStore } from "../../../src/sqlite/store/open-store.ts";

const folder = mkdtempSync(join(tmpdir(), "blotter-"));
const log = pino({ level: "silent" });
const kept = { ms: 600_000, now: () => 1_000, log };
let store: Store;
beforeAll(async () => {
	store = await openSqliteStore(join(folder, "store.sqlite"), 1_000);
});
afterAll(async () => {
	await store[Symbol.asyncDispose]();
	rmSync(folder, { recursive: true });
});

const replica = (on: Store = store) => ({
	once: onceInStore(
		onceInMemory(600_000, 100, () => 1_000),
		on.claims,
		kept,
	),
	threads: threadsInStore(threadsInMemory(), on.threads, kept),
});

async function closedStore(): Promise<Store> {
	const closed = await openSqliteStore(join(folder, `closed-${Math.random()}.sqlite`), 1_000);
	await closed[Symbol.asyncDispose]();
	return closed;
}

test("an event is let through once over all replicas, a thousand times sent", async () => {
	const replicas = [replica(), replica(), replica()];
	const claims = Array.from({ length: 1_000 }, async (_, at) => replicas[at % 3]?.once.claim("Ev1"));
	expect((await Promise.all(claims)).filter((claimed) => claimed === true)).toHaveLength(1);
	expect(await replica().once.claim("Ev2")).toBe(true);
});

test("a command is remembered by its own replica only, and costs no write", async () => {
	const [one, two] = [replica(), replica(await closedStore())];
	expect([await one.once.claim("123.456.abc"), await one.once.claim("123.456.abc")]).toEqual([true, false]);
	expect(await two.once.claim("123.456.abc")).toBe(true);
});

test("without the store events go through, each once in memory", async () => {
	const { once } = replica(await closedStore());
	expect([await once.claim("Ev9"), await once.claim("Ev9")]).toEqual([true, false]);
});

test("a thread goes on after a restart, the asker's own question first", async () => {
	const thread = { channel: "C1", ts: "1.0" };
	const before = replica().threads;
	before.remember(thread, "U1", "Cumbria 2021/22");
	before.remember(thread, null, "Kent 2021/22");
	before.remember(thread, "U2", "Essex 2021/22");
	expect(await before.previous(thread, "U1")).toBe("Cumbria 2021/22");
	await expect.poll(() => replica().threads.previous(thread, "U1")).toBe("Cumbria 2021/22");
	await expect.poll(() => replica().threads.previous(thread, "U3")).toBe("Kent 2021/22");
	expect(await replica().threads.previous({ channel: "C1", ts: "2.0" }, "U1")).toBeUndefined();
});

test("without the store a thread goes on in memory", async () => {
	const { threads } = replica(await closedStore());
	const thread = { channel: "D1", ts: undefined };
	threads.remember(thread, "U1", "Cumbria 2021/22");
	expect(await threads.previous(thread, "U1")).toBe("Cumbria 2021/22");
	expect(await threads.previous({ channel: "D2", ts: undefined }, "U1")).toBeUndefined();
});
