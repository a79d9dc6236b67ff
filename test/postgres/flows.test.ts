import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Store } from "../../src/core/newsroom/store.ts";
import { workLedger } from "../../src/operations/work-ledger.ts";
import { openPostgres } from "../../src/postgres/open-store.ts";
import { slackMessenger } from "../../src/slack/digests/deliveries.ts";
import type { OpenDataSet } from "../../src/sqlite/data-set.ts";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";
import { temporaryFolder } from "../data-package/package-copy.ts";
import type { Call } from "../support/bot.ts";
import { NOW, openDeskBot } from "../support/desk-bot.ts";
import { kentShoplifting } from "../support/kent-shoplifting.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../support/store/postgres-server.ts";

const MONDAY = Temporal.Instant.from("2026-11-30T09:00:05Z").epochMilliseconds;
const EMBARGO = Temporal.Instant.from("2026-12-02T00:01:00Z").epochMilliseconds;
const NEXT_MONDAY = Temporal.Instant.from("2026-12-07T09:00:05Z").epochMilliseconds;
const log = pino({ level: "silent" });

let before: OpenDataSet;
let after: OpenDataSet;
beforeAll(async () => {
	const home = mkdtempSync(join(tmpdir(), "blotter-"));
	before = await kentShoplifting(home, "r-one", "2026-08-20", 990, "First.");
	after = await kentShoplifting(home, "r-two", "2026-11-20", 1010, "Late returns.");
	return () => rmSync(home, { recursive: true });
});
afterAll(() => {
	before.close();
	after.close();
});

/** From the first question to the corrected thread, everything as people do it, on whatever store. */
async function wholeFlow(store: Store): Promise<unknown> {
	const it = await openDeskBot(before, { store, deskUsers: ["U0DESK"], deskChannel: "C0DESK" });
	const { bot, desk, say, setNow, use } = it;
	// What goes to the desk's channel, which the local Slack has not, is answered alike.
	bot.answerAs("chat.update", { ts: "8.1" });
	const plan = desk.plan({
		team: "T000000001",
		tell: async () => {},
		house: it.house,
		deskMembers: it.deskMembers,
	});
	let instant = NOW;
	const work = workLedger({
		ledger: store.deliveries,
		messenger: slackMessenger({ ...bot.settings }, log),
		clock: { now: () => instant, set: () => {} },
		passed: () => performance.now(),
		log,
		holder: "flow",
		pace: 0,
	});
	onTestFinished(() => work.stop());
	let ts = 1;
	/** The next messages sent, in order. */
	const sent = async (many: number): Promise<readonly Call[]> => {
		const calls: Call[] = [];
		while (calls.length < many) calls.push(await bot.nextCall());
		return calls;
	};
	const at = async (now: number) => {
		setNow(now);
		instant = now;
		bot.answerAs("chat.postMessage", { channel: bot.channel, ts: `9.${ts++}` });
		await plan(now);
	};
	const textsOf = (calls: readonly Call[]) => calls.map(({ args }) => args["text"]).join("\n");

	expect(await say("subscribe kent shoplifting weekly monday 9am")).toContain("This channel gets: Kent");
	await at(MONDAY);
	const open = async () => {
		const { planned, sending } = await store.deliveries.count();
		return planned + sending;
	};
	const [first] = await sent(1);
	expect(first?.args["text"]).toContain("Held now");
	await expect.poll(open).toBe(0);
	while (!bot.isQuiet()) await bot.nextCall();
	expect((await store.citations.inMessage(bot.channel, "9.1")).length).toBeGreaterThan(0);

	bot.answerAs("chat.postMessage", { channel: bot.channel, ts: "8.1" });
	const event = { type: "app_mention", user: bot.maria, channel: bot.channel };
	await bot.event({ ...event, ts: "6.1", text: "<@U0BOT> kent 2022/23 shoplifting" });
	const [answer] = await sent(1);
	expect(answer?.args["text"]).toContain("990");
	await expect.poll(async () => (await store.citations.inMessage(bot.channel, "8.1")).length).toBe(1);
	const [cited] = await store.citations.inMessage(bot.channel, "8.1");
	expect(await say(`used ${cited?.answer} in “Kent falls”`)).toContain("is marked");

	await store.embargoes.set({
		id: "E-1",
		subject: { type: "release", id: "r-two" },
		until: EMBARGO,
		channels: [bot.channel],
		setBy: "U0DESK",
		setAt: NOW,
		lifted: null,
	});
	use(after);
	await at(MONDAY + 60_000);
	expect(await open()).toBe(0);
	expect(await say("kent 2022/23 shoplifting")).toContain("[Embargoed until 2 December 2026 at 00:01] 1,010");
	expect(await say("kent 2022/23 shoplifting", { channel_id: "C0ELSE" })).toContain("990");
	expect(bot.isQuiet()).toBe(true);

	await at(EMBARGO + 1_000);
	expect(await say("kent 2022/23 shoplifting", { channel_id: "C0ELSE" })).toContain("1,010");
	const [preview] = await sent(1);
	expect(preview?.args["channel"]).toBe("C0DESK");
	expect(textsOf([preview as Call])).toMatch(/990 is now 1,010, up 20.*Late returns/s);
	expect(preview?.args["blocks"]).toContain("Kent falls");
	await expect.poll(open).toBe(0);

	const value = /"value":"(tell [0-9a-f ]+)"/.exec(preview?.args["blocks"] ?? "")?.[1] ?? "";
	await bot.click({ action: "correction:tell", value, user: "U0DESK", channel: "C0DESK", isPrivate: false });
	expect((await bot.nextResponse()).text).toMatch(/Approved: (?:one thread is|2 threads are) told/);
	await expect.poll(open).toBe(0);
	const told: Call[] = [];
	while (!bot.isQuiet()) told.push(await bot.nextCall());
	const inThread = told.filter(({ args }) => args["thread_ts"] === "6.1");
	expect(inThread.length).toBe(1);
	expect(textsOf(inThread)).toContain("990 is now 1,010");
	expect(told.filter(({ method }) => method === "chat.update").map(({ args }) => args["ts"])).toContain(
		"8.1",
	);

	await at(NEXT_MONDAY);
	await expect.poll(open).toBe(0);
	const digest: Call[] = [];
	while (!bot.isQuiet()) digest.push(await bot.nextCall());
	expect(textsOf(digest)).toContain("990 is now 1,010");
	expect(JSON.stringify(await (await bot.command("/offences", "corrections")).json())).toContain(
		"990 is now",
	);
	const { sent: all, ...others } = await store.deliveries.count();
	return { ...others, hasSent: all > 0 };
}

const ALL_SENT = { planned: 0, sending: 0, unknown: 0, failed: 0, hasSent: true };

test("the flows on SQLite", async () => {
	const store = await openSqliteStore(join(temporaryFolder(), "store.sqlite"), NOW);
	onTestFinished(() => store[Symbol.asyncDispose]());
	expect(await wholeFlow(store)).toEqual(ALL_SENT);
}, 60_000);

const programs = findPostgres();

describe.runIf(programs !== undefined)("on a Postgres server", () => {
	let server: PostgresServer;
	beforeAll(async () => {
		server = await startPostgres(programs ?? "", ["fsync=off"]);
	});
	afterAll(() => server.stop());

	test("the flows, as on SQLite", async () => {
		const { store } = await openPostgres(await server.database(), NOW, () => {});
		onTestFinished(() => store[Symbol.asyncDispose]());
		expect(await wholeFlow(store)).toEqual(ALL_SENT);
	}, 60_000);
});
