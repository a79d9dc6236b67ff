import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { MENU } from "../../../src/blocks/action-ids.ts";
import { CLARIFY, FIGURE, REFUSED } from "../../support/answers.ts";
import type { Asked } from "../../support/asked.ts";
import { type Bot, startBot } from "../../support/bot.ts";
import { interact } from "../../support/interactions.ts";

let asked: Asked[] = [];
let bot: Bot;

beforeAll(async () => {
	bot = await startBot((question) => {
		asked.push(question);
		return { yorkshire: CLARIFY, nothing: REFUSED }[question.text] ?? FIGURE;
	});
});
beforeEach(() => {
	asked = [];
});
afterAll(() => bot[Symbol.asyncDispose]());

test("another question is answered beside the message, to the one who clicked", async () => {
	await bot.click({ action: "ask:0", value: "trend cumbria" });
	expect(await bot.nextResponse()).toMatchObject({ response_type: "ephemeral", replace_original: false });
	expect(asked).toMatchObject([{ text: "trend cumbria", style: "command" }]);
});

test("in a thread it is answered there", async () => {
	await bot.click({
		action: "ask:1",
		value: "trend cumbria",
		isPrivate: false,
		message: "7.0",
		thread: "5.0",
	});
	expect(await bot.nextResponse()).toMatchObject({ response_type: "ephemeral", thread_ts: "5.0" });
});

test("from the menu too", async () => {
	await bot.click({ action: "more", option: `${MENU.ask}rank 2021/22` });
	await bot.nextResponse();
	expect(asked).toMatchObject([{ text: "rank 2021/22", style: "command" }]);
});

test("from a form's answer it is answered in a direct message, and the form says so", async () => {
	await interact(bot, {
		type: "block_actions",
		container: { type: "view", view_id: "V1" },
		view: { id: "V1", type: "modal" },
		actions: [{ type: "button", action_id: "ask", block_id: "b", value: "cumbria 2021" }],
	});
	const { method, args } = await bot.nextCall();
	expect(method).toBe("chat.postMessage");
	expect(args["channel"]).toBe(bot.maria);
	const { method: then, args: changed } = await bot.nextCall();
	expect(then).toBe("views.update");
	expect(changed["view_id"]).toBe("V1");
	expect(changed["view"]).toContain("Sent to your messages with Blotter.");
	expect(changed["view"]).not.toContain("Send to My Messages");
});

test.each([
	["another question", { action: "ask:0", value: "trend cumbria" }],
	["a line to copy", { action: "copy", value: "cumbria 2021" }],
	["how it was worked out", { action: "explain", value: "cumbria 2021" }],
])("between two people %s is for the one who clicked alone", async (_, click) => {
	await bot.click({ ...click, channel: "D1", isPrivate: true });
	const { response_type, blocks } = await bot.nextResponse();
	expect(response_type).toBe("ephemeral");
	expect(JSON.stringify(blocks)).not.toContain("Used in Story");
});

test("in a conversation between people it says why nothing is shared there", async () => {
	bot.refuse("chat.postMessage", "channel_not_found");
	await bot.click({ action: "share", value: "cumbria 2021", channel: "D1", isPrivate: true });
	expect((await bot.nextCall()).method).toBe("chat.postMessage");
	expect((await bot.nextResponse()).text).toContain("conversation between people");
});

test("in a direct conversation it is answered as a message that stays", async () => {
	await bot.click({ action: "ask:0", value: "trend cumbria", channel: "D1", isPrivate: false });
	const { response_type, blocks } = await bot.nextResponse();
	expect(response_type).toBe("in_channel");
	expect(JSON.stringify(blocks)).not.toContain("Share in Channel");
});

test.each([
	["private", true, "ephemeral"],
	["public", false, "in_channel"],
])("a choice takes the place of the %s question back", async (_, isPrivate, type) => {
	const message = isPrivate ? "4.0" : "4.1";
	await bot.click({ action: "choose:2", value: "west yorkshire 2021/22", isPrivate, message });
	const answer = await bot.nextResponse();
	expect(answer).toMatchObject({ response_type: type, replace_original: true });
	expect(JSON.stringify(answer.blocks).includes("Share in Channel")).toBe(isPrivate);
	expect(JSON.stringify(answer.blocks).includes(`asked by <@${bot.maria}>`)).toBe(!isPrivate);
});

test("sharing asks again, posts for all, names who asked, and takes the private copy away", async () => {
	await bot.click({ action: "share", value: "cumbria 2021/22" });
	const { args } = await bot.nextCall();
	expect(args).toMatchObject({ channel: bot.channel, text: expect.stringContaining("307") });
	expect(args["blocks"]).toContain(`asked by <@${bot.maria}>`);
	expect(args["blocks"]).not.toContain("Share in Channel");
	expect(await bot.nextResponse()).toMatchObject({ delete_original: true });
	expect((await bot.history())[0]?.text).toContain("307 offences");
	expect(asked).toMatchObject([{ text: "cumbria 2021/22", style: "command" }]);
});

test("sharing where the bot is not explains how to invite it, and keeps the private copy", async () => {
	bot.refuse("chat.postMessage", "not_in_channel");
	await bot.click({ action: "share", value: "cumbria 2021/22", message: "10.0" });
	await bot.nextCall();
	const told = await bot.nextResponse();
	expect(told.text).toContain("/invite");
	expect(told).toMatchObject({ response_type: "ephemeral", replace_original: false });
	expect(told).not.toHaveProperty("delete_original");
});

test("what is shared is not called a failure where the private copy cannot be taken away", async () => {
	await bot.click({
		action: "share",
		value: "cumbria",
		message: "6.5",
		responseUrl: "http://127.0.0.1:1/gone",
	});
	expect((await bot.nextCall()).args["channel"]).toBe(bot.channel);
	await setTimeout(300);
	expect(bot.isQuiet()).toBe(true);
});

test("what Slack does not take for a reason nobody can help is told with a reference", async () => {
	bot.refuse("chat.postMessage", "internal_error");
	await bot.click({ action: "share", value: "cumbria", message: "6.6" });
	expect((await bot.nextResponse()).text).toMatch(/reference is E-[0-9A-F]{8}/);
	await bot.nextCall();
});

test("a form that comes too late is told of beside what was clicked", async () => {
	bot.refuse("views.open", "expired_trigger_id");
	await bot.click({ action: "wrong", value: "A-9C9NPE" });
	expect((await bot.nextResponse()).text).toContain("try again");
	await bot.nextCall();
});

test("a copy of the line is given without formatting", async () => {
	await bot.click({ action: "copy", value: "cumbria 2021/22" });
	const { text, blocks } = await bot.nextResponse();
	expect(text).toBe(FIGURE.copy);
	expect(JSON.stringify(blocks)).toContain("rich_text_preformatted");
});

test("where there is nothing to copy it says so", async () => {
	await bot.click({ action: "copy", value: "nothing" });
	expect((await bot.nextResponse()).text).toContain("nothing to copy");
});

let settling = 1_000;
/** Until all that was clicked before is done with. */
async function settled(): Promise<void> {
	await bot.click({ action: "copy", value: "nothing", message: `${settling++}.0` });
	while (!(await bot.nextResponse()).text.includes("nothing to copy"));
}

test("pressed twice, an answer is shared once; pressed later, that is said", async () => {
	const before = (await bot.history()).length;
	const click = { action: "share", value: "cumbria 2021/22", message: "11.0" };
	await Promise.all([bot.click(click), bot.click(click)]);
	expect((await bot.nextCall()).method).toBe("chat.postMessage");
	while ((await bot.nextResponse()).delete_original !== true);
	await settled();
	expect(await bot.history()).toHaveLength(before + 1);
	await bot.click(click);
	expect((await bot.nextResponse()).text).toContain("shared already");
	expect(bot.isQuiet()).toBe(true);
});

test.each([
	["explain", "cumbria 2021/22"],
	["copy", "cumbria 2021/22"],
	["ask:0", "trend cumbria"],
	["choose:0", "west yorkshire 2021/22"],
])("pressed twice, “%s” is answered once; on another message it is answered there", async (action, value) => {
	const click = { action, value, message: `${settling++}.0` };
	await bot.click(click);
	await bot.nextResponse();
	await bot.click(click);
	await bot.click({ ...click, message: `${settling++}.0` });
	await bot.nextResponse();
	await settled();
	expect(bot.isQuiet()).toBe(true);
});

test("pressed again where it could not be shared at first, it is", async () => {
	const click = { action: "share", value: "cumbria 2021/22", message: "12.0" };
	bot.refuse("chat.postMessage", "no_permission");
	await bot.click(click);
	await bot.nextCall();
	expect((await bot.nextResponse()).text).toMatch(/Not shared: Slack does not let me.*\/invite/);
	await bot.click(click);
	expect((await bot.nextCall()).method).toBe("chat.postMessage");
	expect(await bot.nextResponse()).toMatchObject({ delete_original: true });
});

test.each([
	["a button", { action: "from-another-time", value: "x" }],
	["a choice in a menu", { action: "more", option: "from-another-time" }],
])("%s that is no longer known is said to be", async (_, click) => {
	await bot.click(click);
	expect(await bot.nextResponse()).toMatchObject({
		response_type: "ephemeral",
		replace_original: false,
		text: expect.stringContaining("ask again"),
	});
	expect(asked).toEqual([]);
	expect(bot.isQuiet()).toBe(true);
});
