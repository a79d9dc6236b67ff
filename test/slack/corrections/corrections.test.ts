import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Corrections } from "../../../src/core/newsroom/corrections/corrections.ts";
import { workLedger } from "../../../src/operations/work-ledger.ts";
import { slackMessenger } from "../../../src/slack/digests/deliveries.ts";
import type { House } from "../../../src/slack/house.ts";
import type { OpenDataSet } from "../../../src/sqlite/data-set.ts";
import type { Call } from "../../support/bot.ts";
import { NOW, openDeskBot } from "../../support/desk-bot.ts";
import { kentShoplifting } from "../../support/kent-shoplifting.ts";

const silent = pino({ level: "silent" });
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const KENT = "kent 2022/23 shoplifting";

/** Kent's shoplifting of 2021/22 is 1,000; that of 2022/23 is 990 first, then 991, then 1,010. */
let first: OpenDataSet;
let little: OpenDataSet;
let rise: OpenDataSet;
beforeAll(async () => {
	const home = mkdtempSync(join(tmpdir(), "blotter-"));
	first = await kentShoplifting(home, "r-one", "2026-08-20", 990, "First.");
	little = await kentShoplifting(home, "r-mid", "2026-09-20", 991, "A late return.");
	rise = await kentShoplifting(home, "r-two", "2026-11-20", 1010, "Late returns.");
	return () => rmSync(home, { recursive: true });
});
afterAll(() => {
	for (const it of [first, little, rise]) it.close();
});

/** A newsroom with a desk of two, its ledger worked as the program works it. */
async function newsroom(house: Partial<House> = { deskChannel: "C0DESK" }) {
	const it = await openDeskBot(first, { deskUsers: ["U0DESK", "U0DESK2"], ...house });
	const { bot, desk, store } = it;
	bot.answerAs("chat.update", { ts: "8.1" });
	const told: string[] = [];
	const tell = async (user: string) => void told.push(user);
	const plan = desk.plan({ team: "T000000001", tell, house: it.house, deskMembers: it.deskMembers });
	let [now, ts] = [NOW, 1];
	const work = workLedger({
		ledger: store.deliveries,
		messenger: slackMessenger({ ...bot.settings }, silent),
		clock: { now: () => now, set: () => {} },
		passed: () => performance.now(),
		log: silent,
		holder: "desk",
		pace: 0,
	});
	onTestFinished(() => work.stop());
	/** A round of the plan, and what is sent of it and since. */
	const round = async (after = MINUTE): Promise<readonly Call[]> => {
		now += after;
		it.setNow(now);
		bot.answerAs("chat.postMessage", { channel: bot.channel, ts: `9.${ts++}` });
		await plan(now);
		return settled();
	};
	const settled = async (): Promise<readonly Call[]> => {
		await expect
			.poll(async () => {
				const { planned, sending } = await store.deliveries.count();
				return planned + sending;
			})
			.toBe(0);
		const calls: Call[] = [];
		while (!bot.isQuiet()) calls.push(await bot.nextCall());
		return calls;
	};
	const ask = async (text: string, n: number): Promise<string> => {
		bot.answerAs("chat.postMessage", { channel: bot.channel, ts: `8.${n}` });
		const event = { type: "app_mention", user: bot.maria, channel: bot.channel, ts: `6.${n}` };
		await bot.event({ ...event, text: `<@U0BOT> ${text}` });
		const { args } = await bot.nextCall();
		await expect
			.poll(async () => (await store.citations.inMessage(bot.channel, `8.${n}`)).length)
			.toBeGreaterThan(0);
		return args["text"] ?? "";
	};
	const press = async (act: string, shown: string, user = "U0DESK"): Promise<void> => {
		const value = `${act} ${shown}`;
		await bot.click({ action: `correction:${act}`, value, user, channel: "C0DESK", isPrivate: false });
	};
	/** The desk's answer to a button, and what is sent then. */
	const decide = async (act: string, shown: string) => {
		await press(act, shown);
		const { text } = await bot.nextResponse();
		return { text, sent: await settled() };
	};
	const states = async () =>
		(await store.corrections.list([], now + DAY, 99))
			.toReversed()
			.map((one) => `${one.from} -> ${one.to} ${one.state}`);
	const logText = async () => (JSON.parse(await it.say("corrections")) as { text: string }).text;
	return { ...it, round, settled, ask, press, decide, states, logText, told };
}

const shownIn = (calls: readonly Call[]): string =>
	/"value":"tell ([0-9a-f ]+)"/.exec(calls.map(({ args }) => args["blocks"]).join(""))?.[1] ?? "";

const texts = (calls: readonly Call[]): string => calls.map(({ args }) => args["text"]).join("\n");

const inThread = (calls: readonly Call[], n: number): readonly Call[] =>
	calls.filter(({ args }) => args["thread_ts"] === `6.${n}`);

/** Makes a part of the store fail so many times. */
function failing<Part extends object>(part: Part, name: keyof Part & string, times: number): void {
	const works = part[name] as (...given: unknown[]) => unknown;
	let failed = 0;
	Object.assign(part, {
		[name]: (...given: unknown[]) =>
			failed++ < times ? Promise.reject(new Error("the database is gone")) : works.apply(part, given),
	});
}

describe("what is no longer so is not told", () => {
	test("rolled back before anybody approved: the desk hears that the preview is overtaken", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(rise);
		const shown = shownIn(await it.round());
		it.use(first);
		const [reply, ...others] = await it.round();
		expect([reply?.args["thread_ts"], others]).toEqual(["9.1", []]);
		expect(reply?.args["text"]).toContain("This preview is overtaken");
		expect(await it.round()).toEqual([]);
		const { text, sent } = await it.decide("tell", shown);
		expect(text).toContain("This preview is overtaken");
		expect(sent).toEqual([]);
		expect(await it.states()).toEqual(["990 -> 1010 overtaken"]);
		expect(await it.logText()).toContain("No changed figure is in the log");
	});

	test("rolled back a moment ago, and not followed yet: nothing is told either", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(rise);
		const shown = shownIn(await it.round());
		it.use(first);
		await it.desk.view.load();
		const { text, sent } = await it.decide("tell", shown);
		expect(text).toContain("This preview is overtaken");
		expect(sent).toEqual([]);
		await it.round();
		expect(await it.states()).toEqual(["990 -> 1010 overtaken"]);
	});

	test("what comes back is shown to the desk again, and told once", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(rise);
		await it.round();
		it.use(first);
		await it.round();
		it.use(rise);
		const preview = await it.round();
		expect(texts(preview)).toContain("990 is now 1,010");
		const { sent } = await it.decide("tell", shownIn(preview));
		expect(inThread(sent, 1).length).toBe(1);
		expect(await it.states()).toEqual(["990 -> 1010 approved"]);
	});

	test("a preview of which a part is overtaken decides nothing: what waits takes its place", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(rise);
		const shown = shownIn(await it.round());
		const [dataset] = shown.split(" ");
		const { text, sent } = await it.decide("tell", `${dataset} ${"0".repeat(12)}`);
		expect(text).toContain("990 is now 1,010");
		expect(sent).toEqual([]);
		expect((await it.bot.nextResponse()).text).toContain("Nothing is decided yet");
		expect(await it.states()).toEqual(["990 -> 1010 proposed"]);
		expect(inThread((await it.decide("tell", shown)).sent, 1).length).toBe(1);
	});
});

describe("a chain of changes is one step from what was told last to what is so now", () => {
	test("undecided: the step before is overtaken, and a small whole goes to the log", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(rise);
		const shown = shownIn(await it.round());
		it.use(little);
		expect(texts(await it.round())).toMatch(/^This preview is overtaken/);
		expect((await it.decide("tell", shown)).text).toContain("This preview is overtaken");
		expect(await it.states()).toEqual(["990 -> 1010 overtaken", "990 -> 991 posted"]);
		const log = await it.logText();
		expect(log).toContain("990 is now 991");
		expect(log).not.toContain("1,010");
	});

	test("small steps that are a large one together are told as one", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(little);
		expect(await it.round()).toEqual([]);
		it.use(rise);
		const preview = await it.round();
		expect(texts(preview)).toContain("990 is now 1,010");
		const { sent } = await it.decide("tell", shownIn(preview));
		expect(texts(inThread(sent, 1))).toContain("990 is now 1,010");
	});

	test("told, then taken back: the way back is told in the thread and in the log", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(rise);
		await it.decide("tell", shownIn(await it.round()));
		it.use(first);
		const preview = await it.round();
		expect(texts(preview)).toContain("1,010 is now 990");
		expect(texts(preview)).toContain("an earlier release is in use again");
		const { sent } = await it.decide("tell", shownIn(preview));
		const notice = texts(inThread(sent, 1));
		expect(notice).toContain("1,010 is now 990");
		expect(notice).toContain("That is so again.");
		expect(texts(sent.filter(({ method }) => method === "chat.update"))).toContain("is as given here again");
		await it.round();
		expect(await it.states()).toEqual(["990 -> 1010 posted", "1010 -> 990 posted"]);
		expect(await it.logText()).toContain("1,010 is now 990");
		it.use(rise);
		const again = await it.decide("tell", shownIn(await it.round()));
		expect(texts(inThread(again.sent, 1))).toContain("990 is now 1,010");
	});

	test("who asked in between is told from what that answer said", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(rise);
		await it.round();
		expect(await it.ask(KENT, 2)).toContain("1,010");
		it.use(first);
		const preview = await it.round();
		expect(texts(preview)).toContain("1,010 is now 990");
		const { sent } = await it.decide("tell", shownIn(preview));
		expect([inThread(sent, 1).length, inThread(sent, 2).length]).toEqual([0, 1]);
	});

	test("a small change that is taken back is in the log both ways", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(little);
		await it.round();
		it.use(first);
		expect(await it.round()).toEqual([]);
		expect(await it.states()).toEqual(["990 -> 991 posted", "991 -> 990 posted"]);
		expect(await it.logText()).toContain("991 is now 990");
		await it.round();
		expect((await it.states()).length).toBe(2);
	});

	test("what the desk dismissed is not asked again, nor told", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(rise);
		await it.decide("dismiss", shownIn(await it.round()));
		it.use(first);
		expect(await it.round()).toEqual([]);
		it.use(rise);
		expect(await it.round()).toEqual([]);
		expect(await it.states()).toEqual(["990 -> 1010 dismissed"]);
	});
});

describe("a change is done with when all that comes of it is written down", () => {
	const broken: readonly (keyof Corrections)[] = ["propose", "ofFigures", "figures"];
	test.each(broken)("the store fails twice at %s: the next rounds make up for it", async (part) => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		failing(it.store.corrections, part, 2);
		it.use(rise);
		expect(await it.round()).toEqual([]);
		expect(await it.round()).toEqual([]);
		expect(texts(await it.round())).toContain("990 is now 1,010");
		expect(await it.states()).toEqual(["990 -> 1010 proposed"]);
	});

	test("so is the end of an embargo", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		await it.store.embargoes.set({
			id: "E-1",
			subject: { type: "release", id: "r-two" },
			until: NOW + 5 * MINUTE,
			channels: ["C1"],
			setBy: "U0DESK",
			setAt: NOW,
			lifted: null,
		});
		it.use(rise);
		await it.round();
		failing(it.store.citations, "stating", 1);
		expect(await it.round(5 * MINUTE)).toEqual([]);
		expect((await it.store.embargoes.find("E-1"))?.lifted).toBeNull();
		expect(texts(await it.round())).toContain("990 is now 1,010");
		expect((await it.store.embargoes.find("E-1"))?.lifted).not.toBeNull();
	});

	test("and what a process left undone is done by the next, once", async () => {
		const it = await newsroom();
		await it.round();
		await it.ask(KENT, 1);
		failing(it.store.citations, "stating", 1);
		it.use(rise);
		expect(await it.round()).toEqual([]);
		const { store } = it;
		const next = await openDeskBot(rise, { store, earlier: [little, first], deskChannel: "C0DESK" });
		const plan = next.desk.plan({
			team: "T000000001",
			tell: async () => {},
			house: next.house,
			deskMembers: next.deskMembers,
		});
		await plan(NOW + 9 * MINUTE);
		expect(await it.states()).toEqual(["990 -> 1010 proposed"]);
		expect((await store.followed.latest())?.dataset).toBe(rise.hash);
		const restarted = await openDeskBot(rise, { store, earlier: [little, first], deskChannel: "C0DESK" });
		await restarted.desk.plan({
			team: "T000000001",
			tell: async () => {},
			house: next.house,
			deskMembers: next.deskMembers,
		})(NOW + DAY);
		expect((await store.followed.latest())?.no).toBe(2);
	});

	test("a failure while the desk approves leaves it waiting, and pressing again tells the thread", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(rise);
		const shown = shownIn(await it.round());
		failing(it.store.corrections, "decide", 1);
		await it.press("tell", shown);
		await it.bot.nextResponse();
		expect(await it.states()).toEqual(["990 -> 1010 proposed"]);
		const { text, sent } = await it.decide("tell", shown);
		expect(text).toContain("Approved: one thread is told");
		expect(inThread(sent, 1).length).toBe(1);
	});
});

describe("the desk decides", () => {
	test.each([
		["tell", "tell"],
		["tell", "dismiss"],
		["dismiss", "tell"],
	])(
		"two at once, %s and %s: one does, and the other's words do not take the place of theirs",
		async (a, b) => {
			const it = await newsroom();
			await it.ask(KENT, 1);
			it.use(rise);
			const shown = shownIn(await it.round());
			await Promise.all([it.press(a, shown), it.press(b, shown, "U0DESK2")]);
			const said = [await it.bot.nextResponse(), await it.bot.nextResponse()];
			const late = said.filter(({ text }) => text.includes("decided already"));
			expect(late.length).toBe(1);
			expect(late[0]).toMatchObject({ replace_original: false });
			const [state] = await it.states();
			const sent = await it.settled();
			expect(inThread(sent, 1).length).toBe(state === "990 -> 1010 approved" ? 1 : 0);
			const winner = said.find((one) => !late.includes(one));
			expect(winner?.text).toContain(state === "990 -> 1010 approved" ? "one thread is told" : "Dismissed");
		},
	);

	test("what is approved is posted when the thread has its notice, not before", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(rise);
		const shown = shownIn(await it.round());
		it.bot.refuse("chat.postMessage", "is_archived");
		await it.decide("tell", shown);
		await it.round();
		expect(await it.states()).toEqual(["990 -> 1010 approved"]);
		expect(await it.logText()).toContain("not told in every thread yet");
	});

	test("a story older than answers are kept is named to the desk all the same", async () => {
		const it = await newsroom();
		const id = /A-[0-9A-Z]{6}/.exec(await it.ask(KENT, 1))?.[0];
		await it.ask(`change ${KENT}`, 2);
		await it.say(`used ${id} in “Kent falls”`);
		it.use(rise);
		const [preview] = await it.round(181 * DAY);
		expect(preview?.args["blocks"]).toContain("Kent falls");
		expect(preview?.args["text"]).toContain("One thread would be told");
	});

	test("where its channel does not take what waits, it is told where to decide, once", async () => {
		const it = await newsroom();
		await it.ask(KENT, 1);
		it.use(rise);
		it.bot.refuse("chat.postMessage", "not_in_channel");
		await it.round();
		expect(it.told).toEqual([]);
		await it.round();
		await it.round();
		expect(it.told).toEqual(["U0DESK", "U0DESK2"]);
		expect(await it.say("corrections", { user_id: "U0DESK", channel_id: "D0DESK" })).toContain(
			"990 is now 1,010",
		);
	});

	test("without a channel of its own it is told where to decide, once, and decides there", async () => {
		const it = await newsroom({ deskChannel: null });
		await it.ask(KENT, 1);
		it.use(rise);
		expect(await it.round()).toEqual([]);
		await it.round();
		expect(it.told).toEqual(["U0DESK", "U0DESK2"]);
		expect(await it.logText()).toContain("one change waits for the data desk");
		expect(await it.logText()).toContain("No changed figure is in the log");
		expect(await it.say("corrections kent")).toContain("one change waits");
		expect(await it.say("corrections cumbria")).not.toContain("change waits");
		const asDesk = { user_id: "U0DESK", channel_id: "D0DESK" };
		const answer = await it.say("corrections", asDesk);
		expect(answer).toContain("990 is now 1,010");
		const shown = /"value":"tell ([0-9a-f ]+)"/.exec(answer)?.[1] ?? "";
		expect(inThread((await it.decide("tell", shown)).sent, 1).length).toBe(1);
		for (const more of [{}, { user_id: "U0DESK" }, { channel_id: "D0ELSE" }])
			expect(await it.say("corrections", more)).not.toContain('"value":"tell ');
	});

	test("who is of the desk by its user group alone is told too, each once, and Slack is asked for them now and then", async () => {
		const it = await newsroom({ deskChannel: null, deskGroup: "S0DESK", deskUsers: ["U0HEAD", "U0BOTH"] });
		it.bot.answerAs("usergroups.users.list", { users: ["U0BOTH", "U0GROUP"] });
		const asked = () => it.bot.lookUps.filter((method) => method === "usergroups.users.list").length;
		await it.round();
		expect(asked()).toBe(0);
		await it.ask(KENT, 1);
		it.use(rise);
		await it.round();
		expect(it.told).toEqual(["U0HEAD", "U0BOTH", "U0GROUP"]);
		await it.round();
		expect([it.told.length, asked()]).toEqual([3, 1]);
		it.bot.answerAs("usergroups.users.list", { users: ["U0GROUP", "U0NEW"] });
		await it.round(6 * MINUTE);
		expect([it.told.slice(3), asked()]).toEqual([["U0NEW"], 2]);
		expect(await it.say("corrections", { user_id: "U0NEW", channel_id: "D0NEW" })).toContain(
			"990 is now 1,010",
		);
	});

	test("while Slack does not tell the group those named are told, and it is not asked in each round", async () => {
		const it = await newsroom({ deskChannel: null, deskGroup: "S0DESK", deskUsers: ["U0HEAD"] });
		it.bot.refuse("usergroups.users.list", "missing_scope");
		await it.ask(KENT, 1);
		it.use(rise);
		await it.round();
		await it.round();
		expect(it.told).toEqual(["U0HEAD"]);
		await it.round(6 * MINUTE);
		expect(it.told).toEqual(["U0HEAD", "U0DESK"]);
	});
});
