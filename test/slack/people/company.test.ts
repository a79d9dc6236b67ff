import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FIGURE } from "../../support/answers.ts";
import type { Asked } from "../../support/asked.ts";
import { type Bot, type Json, startBot } from "../../support/bot.ts";

const TEAM = "T000000001";
let bot: Bot;
let counter = 0;
let events = 0;
const asked: Asked[] = [];
beforeAll(async () => {
	bot = await startBot((question) => {
		asked.push(question);
		return FIGURE;
	});
});
beforeEach(() => {
	bot.answerAs("users.info", { user: { id: "U1", team_id: TEAM } });
	bot.answerAs("conversations.info", { channel: { id: "C1" } });
	bot.answerAs("chat.postMessage", { channel: "C1", ts: "9.0" });
	bot.answerAs("chat.postEphemeral", { message_ts: "9.0" });
});
afterAll(() => bot[Symbol.asyncDispose]());

/** Each in a channel and by a user of their own. */
const fresh = () => ({ user: `U0NEW${counter++}`, channel: `C0NEW${counter}` });

async function mention(more: Json = {}, envelope: Json = {}) {
	const event = { type: "app_mention", ts: "1.0", text: "cumbria", ...fresh(), ...more };
	const body = { type: "event_callback", event_id: `Ev${events++}`, team_id: TEAM, event, ...envelope };
	await bot.send(JSON.stringify(body), { type: "application/json" });
	return bot.nextCall();
}

test("among the newsroom's own people a mention is answered in the thread", async () => {
	expect((await mention()).method).toBe("chat.postMessage");
});

test.each<[string, Json, RegExp]>([
	["a guest", { is_restricted: true }, /you are a guest/],
	["a guest of one channel", { is_ultra_restricted: true }, /you are a guest/],
	["someone of another organisation", { is_stranger: true }, /you are of another organisation/],
	["someone of another workspace", { team_id: "T0ELSE" }, /you are of another organisation/],
])("%s sees the answer alone, and why", async (_, user, why) => {
	bot.answerAs("users.info", { user: { id: "U1", team_id: TEAM, ...user } });
	const { method, args } = await mention({ thread_ts: "0.5" });
	expect(method).toBe("chat.postEphemeral");
	expect(args["thread_ts"]).toBe("0.5");
	expect(args["text"]).toMatch(why);
	expect(args["blocks"]).toContain("Share in Channel");
});

test.each<[string, Json, Json]>([
	["the event says so", {}, { is_ext_shared_channel: true }],
	["the channel says so", { is_ext_shared: true }, {}],
	["it is about to be", { is_pending_ext_shared: true }, {}],
])("in a channel shared with others the asker sees the answer alone: %s", async (_, channel, envelope) => {
	bot.answerAs("conversations.info", { channel: { id: "C1", ...channel } });
	const { method, args } = await mention({}, envelope);
	expect(method).toBe("chat.postEphemeral");
	expect(args["text"]).toMatch(/people of other organisations are in this channel/);
	// So nothing under embargo is told there.
	expect(asked.at(-1)).not.toHaveProperty("channel");
});

test("what Slack does not tell counts as not ours", async () => {
	bot.refuse("users.info", "missing_scope");
	const { method, args } = await mention();
	expect(method).toBe("chat.postEphemeral");
	expect(args["text"]).toMatch(/does not tell me/);
});

test.each<[string, string, Json]>([
	["the channel is shared", "conversations.info", { channel: { id: "C1", is_ext_shared: true } }],
	["the asker is a guest", "users.info", { user: { id: "U1", team_id: TEAM, is_restricted: true } }],
])("what was so a moment ago counts for nothing: %s now", async (_, method, answer) => {
	const who = fresh();
	expect((await mention(who)).method).toBe("chat.postMessage");
	await bot.click({ action: "share", value: "cumbria 2021/22", ...who });
	expect((await bot.nextCall()).method).toBe("chat.postMessage");
	await bot.nextResponse();
	bot.answerAs(method, answer);
	await bot.click({ action: "share", value: "cumbria 2021/22", message: "2.0", ...who });
	expect(JSON.stringify((await bot.nextResponse()).blocks)).toContain("share:confirmed");
	expect((await mention(who)).method).toBe("chat.postEphemeral");
	expect((await mention(who, { is_ext_shared_channel: false })).method).toBe("chat.postEphemeral");
	expect(bot.isQuiet()).toBe(true);
});

test("sharing there is asked about first, and done when it is confirmed", async () => {
	const { channel } = fresh();
	bot.answerAs("conversations.info", { channel: { id: channel, is_ext_shared: true } });
	await bot.click({ action: "share", value: "cumbria 2021/22", channel });
	const back = await bot.nextResponse();
	expect(back).toMatchObject({ response_type: "ephemeral", replace_original: true });
	expect(back.text).toContain("people of other organisations");
	const button = JSON.stringify(back.blocks);
	expect(button).toContain("share:confirmed");
	expect(button).toContain("cumbria 2021/22");
	await bot.click({ action: "share:confirmed", value: "cumbria 2021/22", channel });
	expect(await bot.nextCall()).toMatchObject({ method: "chat.postMessage", args: { channel } });
	expect(await bot.nextResponse()).toMatchObject({ delete_original: true });
});

test("what a guest chooses in public is answered to the guest", async () => {
	bot.answerAs("users.info", { user: { id: "U1", team_id: TEAM, is_restricted: true } });
	await bot.click({ action: "choose:0", value: "cumbria 2021/22", isPrivate: false, ...fresh() });
	expect(await bot.nextResponse()).toMatchObject({ response_type: "ephemeral", replace_original: false });
});
