import { pino } from "pino";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import { workLedger } from "../../../src/operations/work-ledger.ts";
import { slackMessenger } from "../../../src/slack/digests/deliveries.ts";
import type { House } from "../../../src/slack/house.ts";
import type { Call } from "../../support/bot.ts";
import { NOW, openDeskBot } from "../../support/desk-bot.ts";
import { submit } from "../../support/interactions.ts";
import { publishedData } from "../../support/published-data.ts";

const TEAM = "T000000001";
const MONDAY = Temporal.Instant.from("2026-11-30T09:00:05Z").epochMilliseconds;
const DAY = 86_400_000;
const log = pino({ level: "silent" });
const data = publishedData();
afterAll(() => data.close());

/** The bot, its plans and its ledger, which is worked on once it is told to. */
async function opened() {
	const it = await openDeskBot(data, { deskUsers: ["U0DESK"], deskChannel: "C0DESK" });
	const { bot, desk, store, setNow } = it;
	const told: string[] = [];
	const tell = async (to: string, { text }: { readonly text: string }) => void told.push(`${to}: ${text}`);
	const plan = desk.plan({ team: TEAM, tell, house: it.house, deskMembers: it.deskMembers });
	let instant = NOW;
	const work = (house?: House) => {
		const running = workLedger({
			ledger: store.deliveries,
			messenger: slackMessenger({ ...bot.settings }, log, house === undefined ? {} : { house }),
			clock: { now: () => instant, set: () => {} },
			passed: () => performance.now(),
			log,
			holder: "digests",
			pace: 0,
		});
		onTestFinished(() => running.stop());
	};
	let ts = 1;
	const at = async (now: number) => {
		setNow(now);
		instant = now;
		bot.answerAs("chat.postMessage", { channel: bot.channel, ts: `9.${ts++}` });
		await plan(now);
	};
	const isDone = async () => {
		const count = await store.deliveries.count();
		return count.planned + count.sending === 0;
	};
	const calls = async (): Promise<readonly Call[]> => {
		const all: Call[] = [];
		while (!bot.isQuiet()) all.push(await bot.nextCall());
		return all;
	};
	const one = async () => (await store.subscriptions.inChannel(TEAM, bot.channel))[0];
	const shared = (more: Record<string, unknown> = { is_ext_shared: true }) =>
		bot.answerAs("conversations.info", { channel: { id: bot.channel, ...more } });
	const life = (type: string, more: Record<string, unknown> = {}) =>
		bot.event({ type, channel: bot.channel, ...more });
	return { ...it, told, at, work, isDone, calls, one, shared, life };
}

/** With a digest that is planned and not sent yet. */
async function planned() {
	const it = await opened();
	await it.say("subscribe cumbria weekly monday 9am");
	await it.at(MONDAY);
	expect((await it.store.deliveries.count()).planned).toBeGreaterThan(0);
	return it;
}

test("a channel that the settings no longer name gets no digest, and who set it up is told", async () => {
	const { work, at, store, calls, one, told, isDone } = await planned();
	work({ deskUsers: [], deskGroup: null, deskChannel: "C0DESK", channels: ["C0OTHER"] });
	await expect.poll(isDone).toBe(true);
	expect(await store.deliveries.count()).toMatchObject({ sent: 0 });
	expect(await calls()).toEqual([]);
	await at(MONDAY + 60_000);
	expect((await one())?.state).toMatchObject({
		type: "paused",
		reason: "Blotter is no longer used in the channel",
	});
	expect(told[1]).toMatch(/^C0DESK: .*no longer used in the channel/);
});

describe("a channel that others are in", () => {
	test.each([{ is_ext_shared: true }, { is_pending_ext_shared: true }])(
		"gets no digest, though nothing told us of it: %o",
		async (how) => {
			const { work, at, store, bot, calls, one, shared, told, isDone } = await planned();
			shared(how);
			work();
			await expect.poll(isDone).toBe(true);
			expect(await store.deliveries.count()).toMatchObject({ sent: 0 });
			expect(await calls()).toEqual([]);
			await at(MONDAY + 60_000);
			expect((await one())?.state).toMatchObject({
				type: "paused",
				reason: "the channel is shared with another organisation",
			});
			expect(told.map((it) => it.split(": ")[0])).toEqual([bot.maria, "C0DESK"]);
			expect(told[1]).toMatch(/^C0DESK: .*shared with another organisation/);
		},
	);

	test("while Slack does not say, nothing goes out; once it does, the digest does", async () => {
		const { work, at, bot, store, calls, isDone } = await planned();
		bot.refuse("conversations.info", "internal_error");
		work();
		await expect
			.poll(async () => (await store.deliveries.inState("planned", 9)).map((it) => it.error ?? ""))
			.toContain("Slack does not say whether the channel is shared: internal_error");
		expect(await calls()).toEqual([]);
		await at(MONDAY + 600_000);
		await expect.poll(isDone).toBe(true);
		const [first] = await calls();
		expect(first?.args["text"]).toContain("Held now");
	});

	test("gets none that was planned before it was shared", async () => {
		const { work, life, store, one, calls } = await planned();
		await life("channel_shared");
		await expect.poll(async () => (await one())?.state.type).toBe("paused");
		await expect.poll(async () => (await store.deliveries.count()).planned).toBe(0);
		work();
		await new Promise((resolve) => setTimeout(resolve, 700));
		expect((await calls()).filter((it) => it.args["text"]?.includes("Held now"))).toEqual([]);
	});

	test("gets none out of turn, and one has to be told why", async () => {
		const { say, bot, store, shared, at } = await opened();
		await say("subscribe cumbria weekly monday 9am");
		await at(NOW + 1_000);
		bot.refuse("conversations.info", "internal_error");
		expect(await say("digest send", { user_id: "U0DESK" })).toContain("Slack does not tell me just now");
		shared();
		expect(await say("digest send", { user_id: "U0DESK" })).toContain(
			"People of other organisations are in it",
		);
		expect((await store.deliveries.count()).planned).toBe(0);
	});

	test("sets none up, though a moment ago it was ours", async () => {
		const { bot, say, shared, one } = await opened();
		bot.answerAs("users.info", { user: { id: bot.maria, team_id: TEAM } });
		const event = { type: "app_mention", user: bot.maria, channel: bot.channel };
		await bot.event({ ...event, ts: "5.1", text: "cumbria 2021" });
		expect((await bot.nextCall()).method).toBe("chat.postMessage");
		shared();
		expect(await say("subscribe cumbria")).toContain("No digests go to this channel");
		expect(await one()).toBeUndefined();
	});

	test.each([
		["conversations.info", /Slack does not tell me just now who is in the channel/],
		["users.info", /Slack does not tell me just now who you are/],
	])("where %s is not answered, nothing is set up, and that is said", async (method, why) => {
		const { bot, say, one } = await opened();
		bot.refuse(method, "internal_error");
		expect(await say("subscribe cumbria", { user_id: "U0NEW1" })).toMatch(why);
		expect(await one()).toBeUndefined();
	});
});

describe("when a channel changes", () => {
	test("an archived one gets nothing that was planned; its news is told after it is resumed; the desk hears of it", async () => {
		const { bot, work, life, store, one, calls, isDone, at } = await planned();
		await life("channel_archive");
		await expect.poll(async () => (await one())?.state.type).toBe("paused");
		await expect
			.poll(async () => (await calls()).find((it) => it.args["channel"] === "C0DESK")?.args["text"])
			.toContain("They stay paused, whatever becomes of the channel");
		work();
		expect(await store.deliveries.count()).toMatchObject({ planned: 0, sending: 0, sent: 0 });
		const it = await one();
		expect(it).toMatchObject({ pending: null, baseline: null, failures: 0 });
		await bot.click({ action: "digest:resume", value: `resume ${it?.id}` });
		expect((await bot.nextResponse()).text).toContain("Resumed");
		await at(MONDAY + 7 * DAY);
		await expect.poll(isDone).toBe(true);
		const [digest] = await calls();
		expect(digest?.args["text"]).toContain("Held now");
	});

	test("what is planned, and who may see an embargo, follow it to its new id", async () => {
		const { bot, work, life, store, calls, isDone } = await planned();
		await store.embargoes.set({
			id: "E-1",
			subject: { type: "release", id: "r" },
			until: null,
			channels: [bot.channel],
			setBy: "U1",
			setAt: NOW,
			lifted: null,
		});
		await life("channel_id_changed", { old_channel_id: bot.channel, new_channel_id: "C0NEW" });
		await expect.poll(async () => (await store.embargoes.find("E-1"))?.channels).toEqual(["C0NEW"]);
		bot.answerAs("conversations.info", { channel: { id: "C0NEW" } });
		work();
		await expect.poll(isDone).toBe(true);
		expect(new Set((await calls()).map((it) => it.args["channel"]))).toEqual(new Set(["C0NEW"]));
	});

	test("a digest that was stopped is not sent any more", async () => {
		const { say, store } = await planned();
		expect(await say("unsubscribe cumbria")).toContain("Stopped");
		expect((await store.deliveries.count()).planned).toBe(0);
	});
});

describe("out of turn", () => {
	test("what is said is what is done", async () => {
		const { say, store, one, at } = await opened();
		const send = () => say("digest send", { user_id: "U0DESK" });
		await say("subscribe cumbria weekly monday 9am");
		expect(await send()).toContain("The digest is on its way");
		await at(NOW + 2_000);
		const again = await send();
		expect(again).toContain("Nothing is sent");
		expect(again).toContain("the digest before it is not sent yet");
		const id = (await one())?.id ?? "";
		await store.subscriptions.change(id, { state: { type: "paused", reason: "archived", at: NOW } });
		await at(NOW + 3_000);
		expect(await send()).toContain("The digest is paused");
		await say("subscribe kent weekly monday 9am");
		const some = await send();
		expect(some).toContain("The digest is on its way");
		expect(some).toContain("1 is paused");
	});
});

test("a digest that may have been posted is told of in the list", async () => {
	const { say, store, at } = await planned();
	const [digest] = await store.deliveries.claim({
		holder: "x",
		now: MONDAY + 1,
		until: MONDAY + 60_000,
		pace: 0,
		limit: 1,
		takeOver: true,
	});
	const unknown = { type: "unknown", error: "missing_scope" } as const;
	await store.deliveries.change(digest?.key ?? "", "x", unknown, MONDAY + 2);
	await at(MONDAY + 60_000);
	expect(await say("subscriptions")).toContain("nobody knows whether it was posted (missing_scope)");
});

test("changed while one is on its way, the next tells only what is new since", async () => {
	const { bot, store, work, at, isDone, one, calls } = await planned();
	const id = (await one())?.id ?? "";
	const fields = {
		places: "cumbria and kent",
		when: "weekly monday 9am",
		what: { chosen: "everything" },
		always: { chosen: "no" },
	};
	const metadata = JSON.stringify({ subscription: id, channel: bot.channel });
	const by = { user: { id: bot.maria, team_id: TEAM } };
	await submit(bot, "subscription_form", fields, { private_metadata: metadata }, by);
	work();
	await expect.poll(isDone).toBe(true);
	await calls();
	await at(MONDAY + 60_000);
	const kent = Object.keys((await one())?.baseline?.figures ?? {}).filter((it) => it.endsWith(" kent"));
	expect(kent.length).toBeGreaterThan(0);
	await at(MONDAY + 7 * DAY);
	expect((await store.occurrences.history(id, 1))[0]?.reason).toBe("nothing new");
});

describe("handed over", () => {
	async function withDigest() {
		const it = await openDeskBot(data, { deskUsers: ["U0DESK"] });
		await it.say("subscribe cumbria weekly monday 9am");
		it.bot.answerAs("users.info", { user: { id: "U0JANE", team_id: TEAM } });
		it.bot.answerAs("chat.postMessage", { channel: "D1", ts: "9.0" });
		const one = async () => (await it.store.subscriptions.inChannel(TEAM, it.bot.channel))[0];
		const id = (await one())?.id ?? "";
		const click = (user = it.bot.maria) =>
			it.bot.click({ action: `digest:${id}`, option: `hand ${id}`, user });
		const hand = (person: string | null, user = it.bot.maria) =>
			submit(
				it.bot,
				"hand_over_form",
				{ person: { person } },
				{ private_metadata: id },
				{ user: { id: user, team_id: TEAM } },
			);
		return { ...it, one, id, click, hand };
	}

	test("by who set it, from the menu: the new one is shown and told, and has the say", async () => {
		const { bot, say, one, click, hand } = await withDigest();
		expect(await say("subscriptions")).toContain("Hand Over");
		await click();
		const form = await bot.nextCall();
		expect(form.method).toBe("views.open");
		expect(
			problemsIn((JSON.parse(form.args["view"] ?? "") as { blocks: unknown[] }).blocks, "modal"),
		).toEqual([]);
		expect(form.args["view"]).toContain("users_select");
		expect(JSON.stringify(await hand("U0JANE"))).toContain("Handed over");
		const told = await bot.nextCall();
		expect([told.args["channel"], told.args["text"]]).toEqual([
			"U0JANE",
			expect.stringContaining("handed you a digest of"),
		]);
		expect((await one())?.creator).toBe("U0JANE");
		expect(await say("subscriptions")).toContain("set by <@U0JANE>");
		expect(JSON.stringify(await hand(bot.maria))).toContain("by who set it, or by the desk");
		expect((await one())?.creator).toBe("U0JANE");
	});

	test("by the desk, and by nobody else; to a member, and to nobody else", async () => {
		const { bot, one, click, hand } = await withDigest();
		await click("U0ELSE");
		expect((await bot.nextResponse()).text).toContain("by who set it, or by the desk");
		expect(JSON.stringify(await hand("U0JANE", "U0ELSE"))).toContain("by who set it, or by the desk");
		expect(JSON.stringify(await hand(null))).toContain("Choose somebody");
		bot.answerAs("users.info", { user: { id: "U0GUEST", team_id: TEAM, is_restricted: true } });
		expect(JSON.stringify(await hand("U0GUEST", "U0DESK"))).toContain("members of this workspace only");
		expect((await one())?.creator).toBe(bot.maria);
		bot.answerAs("users.info", { user: { id: "U0NEW", team_id: TEAM } });
		expect(JSON.stringify(await hand("U0NEW", "U0DESK"))).toContain("Handed over");
		expect((await one())?.creator).toBe("U0NEW");
	});

	test("by words: to a person that Slack names, else a button asks to whom", async () => {
		const { bot, say, one, id } = await withDigest();
		const asked = await say("subscriptions hand cumbria to @jane");
		expect(asked).toContain("To whom is it handed?");
		expect(asked).toContain(`hand ${id}`);
		await bot.event({
			type: "app_mention",
			user: bot.maria,
			channel: bot.channel,
			ts: "5.1",
			text: "<@U0BOT> hand over Cumbria to <@U0JANE>",
		});
		const calls = [await bot.nextCall(), await bot.nextCall()];
		expect(calls.map((it) => it.args["text"]).join("\n")).toMatch(/handed you a digest[^]*Handed over/);
		expect((await one())?.creator).toBe("U0JANE");
	});
});
