import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import { unsureMessage } from "../../../src/blocks/unsure.ts";
import { askAboutUnsure } from "../../../src/slack/digests/unsure-deliveries.ts";
import type { Records } from "../../../src/slack/records.ts";
import { openSqliteStore } from "../../../src/sqlite/store/open-store.ts";
import { temporaryFolder } from "../../data-package/package-copy.ts";
import { FIGURE } from "../../support/answers.ts";
import { startBot } from "../../support/bot.ts";
import { delivery, NINE } from "../../support/store/records.ts";

/** A bot, and a digest of which nobody knows whether it was posted. */
async function openBot({ isDesk }: { readonly isDesk: boolean }) {
	const deskUsers: string[] = [];
	const store = await openSqliteStore(`${temporaryFolder()}/store.sqlite`, NINE);
	const records = { store, now: () => NINE + 60_000 } as unknown as Records;
	const bot = await startBot(() => FIGURE, pino({ level: "silent" }), {
		records,
		house: { deskUsers, deskGroup: null, deskChannel: null, channels: [] },
	});
	onTestFinished(async () => {
		await bot[Symbol.asyncDispose]();
		await store[Symbol.asyncDispose]();
	});
	if (isDesk) deskUsers.push(bot.maria);
	const { key } = delivery();
	await store.deliveries.plan([delivery()], NINE);
	await store.deliveries.claim({
		holder: "h",
		now: NINE,
		until: NINE + 9,
		pace: 0,
		limit: 1,
		takeOver: true,
	});
	await store.deliveries.change(key, "h", { type: "unknown", error: "missing_scope" }, NINE);
	return { bot, store, key };
}

const DESK = { team: "T1", channel: "CDESK" };

test("the desk is asked once about what nobody knows, however often it is looked for", async () => {
	const { store, key } = await openBot({ isDesk: false });
	for (let i = 0; i < 3; i++) await askAboutUnsure(store.deliveries, DESK, NINE + i);
	const asked = await store.deliveries.find(`unsure ${key} ${NINE}`);
	expect(asked).toMatchObject({ state: "planned", channel: "CDESK" });
	expect(asked?.payload["text"]).toContain("A message for <#C1> may have been posted or not (missing_scope)");
	expect(await store.deliveries.count()).toMatchObject({ planned: 1, unknown: 1 });
});

test("nothing is asked about what is well, nor about a question to the desk itself", async () => {
	const { store, key } = await openBot({ isDesk: false });
	await store.deliveries.decide(key, { type: "sent", ts: "1.1" }, "U1", NINE);
	await askAboutUnsure(store.deliveries, DESK, NINE);
	await store.deliveries.plan([delivery({ key: "unsure x 1", channel: "CDESK" })], NINE);
	await store.deliveries.claim({
		holder: "h",
		now: NINE,
		until: NINE + 9,
		pace: 0,
		limit: 1,
		takeOver: true,
	});
	await store.deliveries.change("unsure x 1", "h", { type: "failed", error: "e" }, NINE);
	await askAboutUnsure(store.deliveries, DESK, NINE);
	expect(await store.deliveries.count()).toMatchObject({ planned: 0, failed: 1 });
});

test.each([
	["again ", "planned", "Sent again"],
	["there ", "sent", "It is there"],
	["leave ", "failed", "Left"],
])("the desk presses %s", async (act, state, said) => {
	const { bot, store, key } = await openBot({ isDesk: true });
	await bot.click({ action: "delivery:0", value: `${act}${key}` });
	expect((await bot.nextResponse()).text).toContain(said);
	expect((await store.deliveries.find(key))?.state).toBe(state);
});

test("anybody else decides nothing", async () => {
	const { bot, store, key } = await openBot({ isDesk: false });
	await bot.click({ action: "delivery:0", value: `again ${key}` });
	expect((await bot.nextResponse()).text).toContain("Only the data desk");
	expect((await store.deliveries.find(key))?.state).toBe("unknown");
});

test.each(["unknown", "failed"] as const)(
	"what is shown of %s keeps to Slack's limits, whatever it says",
	(state) => {
		const text = `<!channel> ${"&*_\n".repeat(2_000)}`;
		const shown = unsureMessage({ key: "k".repeat(200), channel: "C1", state, text, error: "e".repeat(300) });
		expect(problemsIn(shown.blocks)).toEqual([]);
		expect(JSON.stringify(shown)).not.toContain("<!channel>");
	},
);
