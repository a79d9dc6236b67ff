import { afterAll, describe, expect, test } from "vitest";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import type { Correction } from "../../../src/core/newsroom/corrections/corrections.ts";
import { waitingFor } from "../../../src/core/newsroom/corrections/waiting-corrections.ts";
import { storyName } from "../../../src/core/newsroom/instructions/story-name.ts";
import type { DataSet } from "../../../src/core/statistics/data-set.ts";
import type { Json } from "../../support/bot.ts";
import { type DeskBot, NOW, openDeskBot } from "../../support/desk-bot.ts";
import { submit } from "../../support/interactions.ts";
import { publishedData } from "../../support/published-data.ts";
import { correction } from "../../support/store/records.ts";

const TEAM = "T000000001";
const data = publishedData();
afterAll(() => data.close());

interface View {
	readonly callback_id?: string;
	readonly private_metadata: string;
	readonly blocks: readonly unknown[];
}

/** What the bot opened. */
async function opened({ bot }: DeskBot): Promise<View> {
	const { method, args } = await bot.nextCall();
	expect(method).toBe("views.open");
	const view = JSON.parse(args["view"] ?? "") as View;
	expect(problemsIn(view.blocks, "modal")).toEqual([]);
	return view;
}

/** The words that took a form's place. */
function said(answer: Json | null): string {
	expect(answer).toMatchObject({ response_action: "update", view: { type: "modal" } });
	return JSON.stringify(answer);
}

const by = (user: string) => ({ user: { id: user, team_id: TEAM } });

/** Who is refused: a guest, and somebody of another organisation. */
const OTHERS: readonly (readonly [string, Json])[] = [
	["a guest", { is_restricted: true }],
	["somebody of another organisation", { is_stranger: true }],
	["somebody of another workspace", { team_id: "T0ELSE" }],
];
const asOther = ({ bot }: DeskBot, who: Json) =>
	bot.answerAs("users.info", { user: { id: "U0OTHER", team_id: TEAM, ...who } });

/** An answer in the channel, with its id and message. */
async function answered(it: DeskBot, text = "kent 2021?") {
	const { bot, store } = it;
	await bot.event({ type: "app_mention", user: bot.maria, channel: bot.channel, ts: "6.1", text });
	const { args } = await bot.nextCall();
	const id = /A-[0-9A-Z]{6}/.exec(args["text"] ?? "")?.[0] ?? "";
	await expect.poll(async () => (await store.citations.ofAnswer(id)).length).toBe(1);
	const [citation] = await store.citations.ofAnswer(id);
	const message = citation?.ts ?? "";
	const click = (more: Json = {}) =>
		bot.click({ action: "used", value: id, isPrivate: false, message, ...more });
	const hand = (story: string, metadata: string, user = bot.maria) =>
		submit(bot, "story_form", { story }, { private_metadata: metadata }, by(user));
	const stories = async () => (await store.citations.ofAnswer(id)).flatMap((one) => one.stories);
	return { id, message, blocks: args["blocks"] ?? "", click, hand, stories };
}

describe("the story an answer went into", () => {
	test("a button under what all see, a form, a mark that the desk reads in its preview", async () => {
		const it = await openDeskBot(data, { deskUsers: ["U0DESK"], deskChannel: "C0DESK" });
		const { id, message, blocks, click, hand, stories } = await answered(it);
		expect(blocks).toContain("Used in Story");
		await click();
		const form = await opened(it);
		expect(JSON.stringify(form)).toContain(`${id}: `);
		expect(JSON.stringify(form)).not.toContain("Marked already");
		expect(said(await hand(" “Rise in <Kent> & beyond” ", form.private_metadata))).toContain(
			`${id} is marked as used in “Rise in &lt;Kent&gt; &amp; beyond”`,
		);
		expect(await stories()).toEqual([{ story: "Rise in <Kent> & beyond", by: it.bot.maria, at: NOW }]);
		await click();
		expect(JSON.stringify(await opened(it))).toContain("Marked already: “Rise in &lt;Kent&gt;");
		await hand("https://example.org/kent?a=1&b=2", form.private_metadata);
		await hand("Rise in <Kent> & beyond", form.private_metadata);
		expect((await stories()).length).toBe(2);

		const citation = `${it.bot.channel} ${message} ${id}`;
		await it.store.corrections.propose([soIn(data, "C-1", "cumbria", [citation])], []);
		const preview = await shownToDesk(it);
		expect(preview.channel).toBe("C0DESK");
		expect(preview.blocks).toContain(
			`Rise in &lt;Kent&gt; &amp; beyond (${id}, marked by <@${it.bot.maria}> on 24 November 2026)`,
		);
		expect(preview.blocks).toContain("https://example.org/kent?a=1&amp;b=2");
		expect(problemsIn(JSON.parse(preview.blocks) as unknown[])).toEqual([]);
	});

	test("no button where only the asker sees the answer, nor where nothing is said", async () => {
		const it = await openDeskBot(data);
		expect(await it.say("kent 2021")).not.toContain("Used in Story");
		const { blocks } = await (async () => {
			await it.bot.event({
				type: "app_mention",
				user: it.bot.maria,
				channel: it.bot.channel,
				ts: "6.2",
				text: "help",
			});
			return { blocks: (await it.bot.nextCall()).args["blocks"] ?? "" };
		})();
		expect(blocks).not.toContain("Used in Story");
	});

	test.each(["", "  ", "“”", "...", "\u200b\u00a0"])("%j names no story", async (story) => {
		const it = await openDeskBot(data);
		const { click, hand, stories } = await answered(it);
		await click();
		const { private_metadata } = await opened(it);
		expect(await hand(story, private_metadata)).toEqual({
			response_action: "errors",
			errors: { story: "Say in which story: its title or its address." },
		});
		expect(await stories()).toEqual([]);
	});

	test.each(OTHERS)("%s opens no form, and hands none in", async (_, who) => {
		const it = await openDeskBot(data);
		const { click, hand, stories } = await answered(it);
		await click();
		const { private_metadata } = await opened(it);
		asOther(it, who);
		await click({ user: "U0OTHER" });
		expect(JSON.stringify(await opened(it))).toContain("by members of this workspace");
		expect(said(await hand("A story", private_metadata, "U0OTHER"))).toContain(
			"by members of this workspace",
		);
		expect(await it.say("used A-7F3KQ2 in “A story”", { user_id: "U0OTHER" })).toContain(
			"for members of this workspace",
		);
		expect(await stories()).toEqual([]);
	});

	test("not in another message or channel than the answer stands in, nor one where it may not be used", async () => {
		const it = await openDeskBot(data);
		const { id, message, click, hand, stories } = await answered(it);
		for (const more of [{ message: "1.5" }, { channel: "C0ELSE" }, { value: "A-ZZZZZZ" }]) {
			await click(more);
			expect(JSON.stringify(await opened(it))).toContain("not kept");
		}
		const forged = JSON.stringify({ channel: "C0ELSE", message, answer: id });
		expect(said(await hand("A story", forged))).toContain("not kept");
		expect(await stories()).toEqual([]);
	});

	test.each([
		["Rise in offences", "Rise in offences"],
		["“Rise in offences”.", "Rise in offences"],
		["  two\n lines\t", "two lines"],
		["https://example.org/a?b=c", "https://example.org/a?b=c"],
		["x".repeat(300), "x".repeat(200)],
		["‮evil", "evil"],
		["?!", null],
	])("%j is kept as %j", (typed, kept) => {
		expect(storyName(typed)).toBe(kept);
	});
});

describe("the form of a digest", () => {
	const FIELDS = {
		places: "kent and essex",
		what: { chosen: "revisions" },
		when: "weekly on Friday at 4pm",
		always: { chosen: "yes" },
	};

	async function withForm() {
		const it = await openDeskBot(data, { deskUsers: ["U0DESK"] });
		await it.say("subscribe cumbria weekly monday 9am");
		const one = async () => (await it.store.subscriptions.inChannel(TEAM, it.bot.channel))[0];
		const id = (await one())?.id ?? "";
		await it.bot.click({ action: "digest:edit", value: `edit ${id}` });
		const { private_metadata, blocks } = await opened(it);
		expect(JSON.stringify(blocks)).toContain("weekly on Monday at 09:00");
		const hand = (fields: Parameters<typeof submit>[2], user = it.bot.maria, metadata = private_metadata) =>
			submit(it.bot, "subscription_form", fields, { private_metadata: metadata }, by(user));
		return { ...it, one, id, hand };
	}

	test("changes all of it, and says what it is now", async () => {
		const { one, hand } = await withForm();
		expect(said(await hand(FIELDS))).toContain(
			"Saved: Kent and Essex · revisions only · weekly on Friday at 16:00 · even if nothing is new",
		);
		expect(await one()).toMatchObject({
			geographies: ["kent", "essex"],
			what: "revisions",
			schedule: { rule: "0 16 * * 5" },
			always: true,
			state: { type: "active" },
		});
	});

	test("one that is to come with what is published knows from now on what is held, by form and by words", async () => {
		const { bot, store, say, one, hand } = await withForm();
		expect((await one())?.baseline).toBeNull();
		await hand({ ...FIELDS, when: "as soon as something is published" });
		const kent = Object.keys((await one())?.baseline?.figures ?? {}).filter((it) => it.endsWith(" kent"));
		expect(kent.length).toBeGreaterThan(0);
		await say("subscribe wales");
		await say("subscribe wales as soon as something is published");
		const [, wales] = await store.subscriptions.inChannel(TEAM, bot.channel);
		expect(wales?.schedule.rule).toBe("@published");
		expect(wales?.baseline).not.toBeNull();
	});

	test.each<[string, Record<string, string>, string, RegExp]>([
		["no place", { places: "" }, "places", /Which place|Name a force/],
		["an unknown place", { places: "atlantis" }, "places", /atlantis/],
		["an open name", { places: "yorkshire" }, "places", /Which place.*South Yorkshire/],
		["words nobody understands", { places: "kent bananas" }, "places", /bananas/],
		["no time we keep", { when: "every 5 minutes" }, "when", /not a time/],
		["an hour that is none", { when: "daily at 25:00" }, "when", /not a time/],
		[
			"words that are no time",
			{ when: "tuesdays noonish" },
			"when",
			/“tuesdays noonish” is not a time.*like “on weekdays/,
		],
		["words about something else", { when: "kent bananas" }, "when", /not a time/],
		["no time at all", { when: " " }, "when", /Write it like/],
		["both wrong", { places: "atlantis", when: "noonish" }, "places", /atlantis/],
		["what is not held", { places: "kent knife crime" }, "places", /[Nn]othing is held/],
	])("%s stands beside its field, and nothing changes", async (_, bad, field, why) => {
		const { one, hand } = await withForm();
		const before = await one();
		expect(await hand({ ...FIELDS, ...bad })).toEqual({
			response_action: "errors",
			errors: { [field]: expect.stringMatching(why) as string },
		});
		expect(await one()).toEqual(before);
	});

	test.each(OTHERS)("%s changes nothing, neither by form nor by button nor by words", async (_, who) => {
		const it = await withForm();
		const before = await it.one();
		asOther(it, who);
		expect(said(await it.hand(FIELDS, "U0OTHER"))).toContain("Digests are changed in the channel");
		for (const act of ["edit", "stop", "resume"]) {
			await it.bot.click({ action: `digest:${act}`, value: `${act} ${it.id}`, user: "U0OTHER" });
			expect((await it.bot.nextResponse()).text).toContain("Digests are changed in the channel");
		}
		expect(await it.say("unsubscribe all", { user_id: "U0OTHER" })).toContain(
			"for members of this workspace",
		);
		expect(await it.one()).toEqual(before);
	});

	test("a colleague of another channel changes nothing; the desk may", async () => {
		const { one, id, hand } = await withForm();
		const before = await one();
		const elsewhere = JSON.stringify({ subscription: id, channel: "C0ELSE" });
		expect(said(await hand(FIELDS, "U0COLLEAGUE", elsewhere))).toContain(
			"Digests are changed in the channel",
		);
		expect(await one()).toEqual(before);
		expect(said(await hand(FIELDS, "U0DESK", elsewhere))).toContain("Saved");
	});

	test("one stopped meanwhile is not brought back", async () => {
		const { store, id, hand } = await withForm();
		await store.subscriptions.remove(id);
		expect(said(await hand(FIELDS))).toContain("stopped meanwhile");
		expect(await store.subscriptions.find(id)).toBeUndefined();
	});

	test("one whose channel others have joined stays paused, whoever hands it in or presses Resume", async () => {
		const { bot, store, one, id, hand } = await withForm();
		await store.subscriptions.change(id, { state: { type: "paused", reason: "shared", at: NOW } });
		bot.answerAs("conversations.info", { channel: { id: bot.channel, is_ext_shared: true } });
		expect(said(await hand(FIELDS, "U0DESK"))).toContain("people of other organisations are in it");
		await bot.click({ action: "digest:resume", value: `resume ${id}`, user: "U0DESK" });
		expect((await bot.nextResponse()).text).toContain("No digests go to this channel");
		expect((await one())?.state.type).toBe("paused");
	});
});

describe("the form of a correction", () => {
	const DATASET = "b".repeat(64);
	const FIELDS = { kind: { chosen: "correction" }, reason: "Counted twice" };

	async function withForm() {
		const it = await openDeskBot(data, { deskUsers: ["U0DESK"], deskChannel: "C0DESK" });
		await it.store.corrections.propose([soIn(data, "C-1", "cumbria"), soIn(data, "C-2", "kent")], []);
		const { shown } = await waitingFor(DATASET, it.store);
		const hand = (fields: Parameters<typeof submit>[2], user = "U0DESK", metadata = shown) =>
			submit(it.bot, "correction_form", fields, { private_metadata: metadata }, by(user));
		const reasons = async () =>
			(await it.store.corrections.list(["proposed", "posted"], NOW * 2, 10)).map((one) => [
				one.kind,
				one.reason,
			]);
		return { ...it, shown, hand, reasons };
	}

	test("the desk says why, and the preview is shown anew", async () => {
		const it = await withForm();
		expect((await shownToDesk(it)).text).toContain("revision: Late returns");
		await it.bot.click({ action: "correction:reword", value: `reword ${it.shown}`, user: "U0DESK" });
		expect((await opened(it)).private_metadata).toBe(it.shown);
		expect(said(await it.hand(FIELDS))).toContain("Saved: correction, Counted twice");
		expect(await it.reasons()).toEqual([
			["correction", "Counted twice"],
			["correction", "Counted twice"],
		]);
		const preview = await shownToDesk(it);
		expect(preview.channel).toBe("C0DESK");
		expect(preview.text).toContain("correction: Counted twice");
		expect(preview.text).not.toContain("Late returns");
	});

	test("a form opened before they were worded otherwise changes nothing", async () => {
		const it = await withForm();
		await it.hand(FIELDS);
		expect(said(await it.hand({ ...FIELDS, reason: "Late" }))).toContain("has changed since this form");
		expect((await it.reasons())[0]).toEqual(["correction", "Counted twice"]);
	});

	test.each(["", " ", "\n"])("%j is no reason", async (reason) => {
		const { hand, reasons } = await withForm();
		expect(await hand({ ...FIELDS, reason })).toEqual({
			response_action: "errors",
			errors: { reason: "Say why, in a few words." },
		});
		expect((await reasons())[0]).toEqual(["revision", "Late returns"]);
	});

	test("a kind nobody offers is the graver one, and hostile words stay words", async () => {
		const it = await withForm();
		await it.hand({ kind: { chosen: "rumour" }, reason: "<!channel> & *bold*" });
		expect((await it.reasons())[0]).toEqual(["correction", "<!channel> & *bold*"]);
		expect((await shownToDesk(it)).text).toContain("&lt;!channel&gt; &amp;");
	});

	test.each(["U0OTHER", "maria"])("%s, not of the desk, neither opens it nor hands it in", async (user) => {
		const it = await withForm();
		const before = await it.reasons();
		const id = user === "maria" ? it.bot.maria : user;
		for (const act of ["reword", "tell", "dismiss"]) {
			await it.bot.click({ action: `correction:${act}`, value: `${act} ${it.shown}`, user: id });
			expect((await it.bot.nextResponse()).text).toContain("Only the data desk");
		}
		expect(said(await it.hand(FIELDS, id))).toContain("Only the data desk");
		expect(await it.reasons()).toEqual(before);
		expect(it.bot.isQuiet()).toBe(true);
	});

	test("what is decided already is not worded anew", async () => {
		const it = await withForm();
		await it.store.corrections.decide(["C-1", "C-2"], "dismissed", { by: "U0DESK", at: NOW }, []);
		expect(said(await it.hand(FIELDS))).toContain("decided already");
		expect((await it.store.corrections.find("C-1"))?.reason).toBe("Late returns");
		expect(it.bot.isQuiet()).toBe(true);
	});
});

/** A correction to what the data say. */
function soIn(from: DataSet, id: string, geography: string, citations: readonly string[] = []): Correction {
	const it = correction(id, { geography, citations });
	const { measure, start, end } = it;
	return { ...it, to: from.observation(measure, geography, { start, end })?.value ?? null };
}

/** The preview that the desk's channel is shown last. */
async function shownToDesk({ desk, store, house, deskMembers }: DeskBot) {
	await desk.plan({ team: "T000000001", tell: async () => {}, house, deskMembers })(NOW);
	const planned = await store.deliveries.inState("planned", 9);
	const [shown] = planned;
	const { text, blocks = [] } = shown?.payload ?? {};
	return { channel: shown?.channel, text: String(text), blocks: JSON.stringify(blocks) };
}
