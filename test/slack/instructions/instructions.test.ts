import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../../../src/core/ask.ts";
import { TODAY } from "../../support/asking.ts";
import { embargo, NOW, openDeskBot } from "../../support/desk-bot.ts";
import { submit } from "../../support/interactions.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data.close());

const openBot = (deskUsers: readonly string[] = []) => openDeskBot(data, { deskUsers });

describe("subscriptions by command", () => {
	test("set up, listed with who and when, previewed, stopped", async () => {
		const { bot, store, say } = await openBot();
		expect(await say("subscriptions")).toContain("This channel gets no digests");
		const made = await say("subscribe cumbira weekly monday 9am");
		expect(made).toContain("This channel gets: Cumbria · weekly on Monday at 09:00");
		expect(made).toContain("that is read as Cumbria");
		expect(made).toContain("30 November 2026 at 09:00");
		const [it] = await store.subscriptions.inChannel("T000000001", bot.channel);
		expect(it).toMatchObject({ creator: bot.maria, geographies: ["cumbria"], what: "everything" });
		const listed = await say("subscriptions");
		expect(listed).toContain("nothing sent yet");
		expect(listed).toContain(`set by <@${bot.maria}> on 24 November 2026`);
		const preview = await say("digest preview");
		expect(preview).toContain("Held now");
		expect(preview).toContain("only you see this");
		expect(await say("unsubscribe cumbria")).toContain("Stopped");
		expect(await store.subscriptions.inChannel("T000000001", bot.channel)).toEqual([]);
	});

	test("the same again changes it, so that nothing is told twice", async () => {
		const { bot, store, say } = await openBot();
		await say("subscribe wales");
		expect(await say("subscribe wales daily at 8am")).toContain("Changed.");
		const all = await store.subscriptions.inChannel("T000000001", bot.channel);
		expect(all.map((it) => it.schedule.rule)).toEqual(["0 8 * * *"]);
	});

	test("the same by several at once is one digest", async () => {
		const { bot, store, say } = await openBot();
		const all = await Promise.all(["9am", "9am", "10am"].map((when) => say(`subscribe wales daily ${when}`)));
		expect(all.every((it) => it.includes("This channel gets: Wales"))).toBe(true);
		expect(await store.subscriptions.inChannel("T000000001", bot.channel)).toHaveLength(1);
	});

	test("what names another channel sets up and stops nothing here", async () => {
		const { bot, store, say } = await openBot();
		for (const text of ["subscribe cumbria in #sport", "unsubscribe all in <#C0SPORT|sport>"])
			expect(await say(text)).toContain("in the channel it goes to");
		expect(await store.subscriptions.inChannel("T000000001", bot.channel)).toEqual([]);
	});

	test("an ambiguous name asks with buttons, and a button sets it up", async () => {
		const { bot, store, say } = await openBot();
		expect(await say("subscribe yorkshire")).toContain("Which place do you mean");
		await bot.click({ action: "instruct:0", value: "subscribe South Yorkshire on weekdays at 09:00" });
		expect((await bot.nextResponse()).text).toContain("South Yorkshire");
		const [it] = await store.subscriptions.inChannel("T000000001", bot.channel);
		expect(it?.geographies).toEqual(["south-yorkshire"]);
	});

	test.each([
		["unsubscribe narnia", "No place called"],
		["unsubscribe yorkshire", "Which place do you mean"],
		["unsubscribe all except cumbria", "takes something away"],
	])("%s stops nothing, and says so", async (text, why) => {
		const { bot, store, say } = await openBot();
		await say("subscribe cumbria");
		const answer = await say(text);
		expect(answer).toContain(why);
		expect(answer).toMatch(/Nothing is (?:set up, changed or )?stopped/);
		expect(answer).not.toContain("subscribe cumbria");
		expect(await store.subscriptions.inChannel("T000000001", bot.channel)).toHaveLength(1);
	});

	test("only the desk sends out of turn", async () => {
		const { bot, store, say } = await openBot(["U0DESK"]);
		await say("subscribe cumbria");
		expect(await say("digest send")).toContain("Only the data desk");
		expect((await store.deliveries.count()).planned).toBe(0);
		const sent = await bot.command("/offences", "digest send", { user_id: "U0DESK" });
		expect(JSON.stringify(await sent.json())).toContain("The digest is on its way");
		expect((await store.deliveries.count()).planned).toBeGreaterThan(0);
	});

	test("questions are still answered", async () => {
		const { say } = await openBot();
		expect(await say("cumbria 2021")).toContain("307");
	});
});

describe("said in a channel", () => {
	test("what changes something is said aloud in the thread, a look is the looker's own", async () => {
		const { bot, say } = await openBot();
		await bot.event({
			type: "app_mention",
			user: bot.maria,
			channel: bot.channel,
			ts: "5.1",
			text: "<@U0BOT> subscribe us to Kent",
		});
		const told = await bot.nextCall();
		expect([told.method, told.args["thread_ts"]]).toEqual(["chat.postMessage", "5.1"]);
		expect(told.args["text"]).toContain("This channel gets: Kent");
		await bot.event({
			type: "app_mention",
			user: bot.maria,
			channel: bot.channel,
			ts: "5.2",
			text: "<@U0BOT> subscriptions",
		});
		expect((await bot.nextCall()).method).toBe("chat.postEphemeral");
		expect(await say("subscriptions")).toContain("Kent");
	});
});

describe("answers that were given", () => {
	test("are kept, shown again and marked with a story", async () => {
		const { bot, store, say } = await openBot();
		const text = await say("kent 2021");
		const id = /A-[0-9A-Z]{6}/.exec(text)?.[0] ?? "";
		await expect.poll(async () => (await store.citations.ofAnswer(id)).length).toBe(1);
		expect(await say(`show ${id.toLowerCase()}`)).toContain("The data have not changed since");
		expect(await say(`used ${id} in “Rise in Kent”`)).toContain("is marked as used in “Rise in Kent”");
		const [citation] = await store.citations.ofAnswer(id);
		expect(citation).toMatchObject({
			as: "private",
			askedBy: bot.maria,
			stories: [{ story: "Rise in Kent" }],
		});
		expect(await say("show A-ZZZZZZ")).toContain("No answer A-ZZZZZZ is kept");
		expect(await say("corrections")).toContain("No changed figure is in the log");
	});

	test("are shown again on the home page too; what is to be done is left to the channel it is for", async () => {
		const { bot, store, say } = await openBot();
		const id = /A-[0-9A-Z]{6}/.exec(await say("kent 2021"))?.[0] ?? "";
		await expect.poll(async () => (await store.citations.ofAnswer(id)).length).toBe(1);
		bot.answerAs("views.publish", {});
		const atHome = async (value: string) => {
			await bot.click({ action: "ask:0", value, channel: null });
			const { method, args } = await bot.nextCall();
			expect(method).toBe("views.publish");
			return args["view"] ?? "";
		};
		expect(await atHome(`show ${id}`)).toMatch(/The data have not changed since.*1,356 offences/);
		expect(await atHome("show A-ZZZZZZ")).toContain("No answer A-ZZZZZZ is kept");
		expect(await atHome(`show ${id.slice(2)}`)).toContain("1,356 offences");
		expect(await atHome(`show ${id} A-ZZZZZZ`)).toContain("One answer at a time");
		expect(await atHome("subscribe cumbria")).toContain("type it there, or under Messages");
		expect(await store.subscriptions.inChannel("T000000001", bot.channel)).toEqual([]);
	});

	test("in a channel they have a message to come back to", async () => {
		const { bot, store } = await openBot();
		await bot.event({
			type: "app_mention",
			user: bot.maria,
			channel: bot.channel,
			ts: "6.1",
			text: "<@U0BOT> kent 2021?",
		});
		const { args } = await bot.nextCall();
		const id = /A-[0-9A-Z]{6}/.exec(args["text"] ?? "")?.[0] ?? "";
		await expect.poll(async () => (await store.citations.ofAnswer(id)).length).toBe(1);
		const [citation] = await store.citations.ofAnswer(id);
		expect(citation).toMatchObject({ as: "public", thread: "6.1", channel: bot.channel });
		expect(citation?.ts).not.toBeNull();
	});
});

describe("a channel's digests", () => {
	test.each(["channel_archive", "channel_left", "channel_shared"])(
		"pause on %s, and a button resumes them",
		async (type) => {
			const { bot, store, say } = await openBot();
			await say("subscribe cumbria");
			await bot.event({ type, channel: bot.channel });
			await expect
				.poll(async () => (await store.subscriptions.inChannel("T000000001", bot.channel))[0]?.state.type)
				.toBe("paused");
			expect((await bot.nextCall()).args["text"]).toContain("are paused");
			const [it] = await store.subscriptions.inChannel("T000000001", bot.channel);
			await bot.click({ action: "digest:resume", value: `resume ${it?.id}` });
			expect((await bot.nextResponse()).text).toContain("Resumed");
			expect((await store.subscriptions.inChannel("T000000001", bot.channel))[0]?.state.type).toBe("active");
		},
	);

	test("go with a deleted channel, and follow one that gets another id", async () => {
		const { bot, store, say } = await openBot();
		await say("subscribe cumbria");
		await bot.event({ type: "channel_id_changed", old_channel_id: bot.channel, new_channel_id: "C0NEW" });
		await expect
			.poll(async () => (await store.subscriptions.inChannel("T000000001", "C0NEW")).length)
			.toBe(1);
		await bot.event({ type: "channel_deleted", channel: "C0NEW" });
		await expect
			.poll(async () => (await store.subscriptions.inChannel("T000000001", "C0NEW")).length)
			.toBe(0);
	});
});

describe("under embargo", () => {
	test("shown and listed where it may be, kept nowhere, in no file; elsewhere there is nothing", async () => {
		const { bot, store, desk, say } = await openBot();
		const subject = { type: "release", id: "nspcc-foi-2024-03" } as const;
		const until = NOW + 86_400_000;
		await store.embargoes.set({
			id: "E-1",
			subject,
			until,
			channels: [bot.channel],
			setBy: "U1",
			setAt: NOW,
			lifted: null,
		});
		await desk.view.load();
		const here = await say("cumbria 2022");
		expect(here).toContain("[Embargoed until 25 November 2026 at 10:00] 371 offences");
		expect(await say("embargo")).toContain("nspcc-foi-2024-03");
		await bot.click({ action: "csv", value: "cumbria 2022/23" });
		expect((await bot.nextResponse()).text).toContain("no files of it");
		const elsewhere = { channel_id: "C0ELSEWHERE" };
		const there = JSON.stringify(await (await bot.command("/offences", "cumbria 2022", elsewhere)).json());
		expect(there).not.toContain("371");
		expect(there).not.toContain("Embargoed");
		const listed = JSON.stringify(await (await bot.command("/offences", "embargo", elsewhere)).json());
		expect(listed).toContain("Nothing is under embargo here");
		const id = /A-[0-9A-Z]{6}/.exec(here)?.[0] ?? "";
		expect(await store.answers.find(id)).toEqual([]);
		expect((await store.embargoes.views("E-1")).length).toBeGreaterThan(0);
	});

	async function withEmbargo() {
		const it = await openDeskBot(data, { deskUsers: ["U0DESK"] });
		return { ...it, set: () => embargo(it) };
	}
	const isTold = (text: string) => /(?<!\d)371(?!\d)|Embargoed|nspcc-foi-2024-03/.test(text);

	test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
		["a channel that became shared", { is_ext_shared: true }, {}],
		["a channel that is about to be", { is_pending_ext_shared: true }, {}],
		["a guest", {}, { is_restricted: true }],
		["somebody of another organisation", {}, { is_stranger: true }],
	])(
		"%s: nothing by command, mention, button, menu or list, though the channel is named",
		async (_, channel, user) => {
			const { bot, set, say, store } = await withEmbargo();
			await set();
			expect(isTold(await say("cumbria 2022"))).toBe(true);
			bot.answerAs("conversations.info", { channel: { id: bot.channel, ...channel } });
			bot.answerAs("users.info", { user: { id: "U0NEW", team_id: "T000000001", ...user } });
			const as = Object.keys(user).length === 0 ? bot.maria : "U0NEW";
			const seen = (await store.embargoes.views("E-1")).length;
			expect(isTold(await say("cumbria 2022", { user_id: as }))).toBe(false);
			expect(await say("embargo", { user_id: as })).toContain("Nothing is under embargo here");
			for (const action of ["ask:0", "copy", "explain", "sources"]) {
				await bot.click({ action, value: "cumbria 2022/23", user: as });
				expect(isTold(JSON.stringify(await bot.nextResponse()))).toBe(false);
			}
			await bot.click({ action: "choose:0", value: "cumbria 2022/23", user: as, isPrivate: false });
			expect(isTold(JSON.stringify(await bot.nextResponse()))).toBe(false);
			await bot.event({
				type: "app_mention",
				user: as,
				channel: bot.channel,
				ts: "7.1",
				text: "<@U0BOT> cumbria 2022?",
			});
			expect(isTold(JSON.stringify(await bot.nextCall()))).toBe(false);
			expect((await store.embargoes.views("E-1")).length).toBe(seen);
		},
	);

	test("not on the home page, in a form, in a direct message, nor among what one was answered last", async () => {
		const { bot, set, say } = await withEmbargo();
		await set();
		expect(isTold(await say("cumbria 2022"))).toBe(true);
		await bot.event({ type: "app_home_opened", user: bot.maria, channel: "D1", tab: "home" });
		const home = await bot.nextCall();
		expect([home.method, isTold(JSON.stringify(home))]).toEqual(["views.publish", false]);
		await bot.click({ action: "ask:0", value: "cumbria 2022/23", channel: null });
		expect(isTold(JSON.stringify(await bot.nextCall()))).toBe(false);
		const form = { force: { chosen: "cumbria" }, period: "2022", measure: { chosen: null } };
		expect(isTold(JSON.stringify(await submit(bot, "figure_form", form)))).toBe(false);
		bot.answerAs("chat.postMessage", { channel: "D1", ts: "9.0" });
		await bot.event({
			type: "message",
			channel_type: "im",
			channel: "D1",
			user: bot.maria,
			ts: "8.1",
			text: "cumbria 2022",
		});
		expect(isTold(JSON.stringify(await bot.nextCall()))).toBe(false);
	});

	test("its sources are told nowhere, and an answer kept from before it was set is not shown again", async () => {
		const { bot, store, set, say } = await withEmbargo();
		const id = /A-[0-9A-Z]{6}/.exec(await say("cumbria 2022"))?.[0] ?? "";
		await expect.poll(async () => (await store.citations.ofAnswer(id)).length).toBe(1);
		await set();
		expect(await say(`show ${id}`)).toContain(`No answer ${id} is kept`);
		expect(await say(`used ${id} in “Rise”`)).toContain(`No answer ${id} is kept`);
		expect((await store.citations.ofAnswer(id)).flatMap((it) => it.stories)).toEqual([]);
		await bot.click({ action: "sources", value: "cumbria 2022/23" });
		expect((await bot.nextResponse()).text).toContain("This is under embargo");
	});

	test("the sign-off is of what is seen, and what is held back is not checked yet", async () => {
		const { set, say, store, desk } = await withEmbargo();
		await set();
		expect(await say("sign off", { user_id: "U0DESK" })).toContain("Signed off");
		expect(await store.signOffs.of(desk.view.open().hash)).toBeDefined();
	});
});

beforeAll(() => {
	ask({ text: "cumbria", style: "command", today: TODAY }, data);
});
