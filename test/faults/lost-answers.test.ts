import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Store } from "../../src/core/newsroom/store.ts";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";
import { sendAll } from "./lost-answers.ts";
import { type SlackProcess, startSlackProcess } from "./slack-process.ts";

let folder: string;
let slack: SlackProcess;
let store: Store;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "blotter-faults-"));
	slack = await startSlackProcess();
	store = await openSqliteStore(join(folder, "store.sqlite"), Date.now());
});
afterEach(async () => {
	await store[Symbol.asyncDispose]();
	slack.stop();
	rmSync(folder, { recursive: true });
});

test("answers lost and 500s after acceptance: each message is there once", async () => {
	await slack.faults({ lost: 0.2, failed: 0.2 });
	const result = await sendAll({ slack, store, sends: 60, channels: 20, pace: 0, within: 2_000 });
	expect(result).toMatchObject({ doubled: [], lost: [], unclear: 0 });
	expect(result.lostAnswers + result.failedAnswers).toBeGreaterThan(0);
	expect(result.looks).toBeGreaterThanOrEqual(result.lostAnswers + result.failedAnswers);
}, 60_000);

test("at Slack's rate next to nothing is refused, and all arrive", async () => {
	await slack.faults({ limited: true });
	const result = await sendAll({ slack, store, sends: 30, channels: 10, pace: 1_005, within: 5_000 });
	expect(result).toMatchObject({ doubled: [], lost: [], unclear: 0 });
	expect(result.refused).toBe(0);
}, 60_000);

test("faster than Slack's rate: what is refused is sent later, once", async () => {
	await slack.faults({ limited: true });
	const result = await sendAll({ slack, store, sends: 12, channels: 4, pace: 0, within: 5_000 });
	expect(result).toMatchObject({ doubled: [], lost: [], unclear: 0 });
	expect(result.refused).toBeGreaterThan(0);
}, 60_000);
