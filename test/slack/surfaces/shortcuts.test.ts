import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import { FIGURE } from "../../support/answers.ts";
import type { Asked } from "../../support/asked.ts";
import { type Bot, startBot } from "../../support/bot.ts";
import { withDataSet } from "../../support/data-set.ts";
import { onMessage, runShortcut } from "../../support/interactions.ts";

const held = withDataSet();
let asked: Asked[] = [];
let bot: Bot;

beforeAll(async () => {
	bot = await startBot(
		(question) => {
			asked.push(question);
			return FIGURE;
		},
		undefined,
		{
			data: () => held.data,
			house: { deskUsers: [], deskGroup: null, deskChannel: null, channels: [] },
		},
	);
});
beforeEach(() => {
	asked = [];
});
afterAll(async () => {
	await bot[Symbol.asyncDispose]();
	held[Symbol.dispose]();
});

async function opened() {
	const { method, args } = await bot.nextCall();
	expect(method).toBe("views.open");
	const view = JSON.parse(args["view"] ?? "") as { blocks: { type: string }[]; title: { text: string } };
	expect(problemsIn(view.blocks, "modal")).toEqual([]);
	return { view, shown: JSON.stringify(view) };
}

test("a message is checked in a modal that only the one who asked sees", async () => {
	await onMessage(bot, "check_figures", { text: "Cumbria recorded 307 offences in 2021/22." });
	const { view, shown } = await opened();
	expect(asked).toEqual([{ text: "check Cumbria recorded 307 offences in 2021/22.", style: "command" }]);
	expect(shown).toContain("307 offences");
	expect(view.blocks.map(({ type }) => type)).not.toContain("table");
	expect(bot.isQuiet()).toBe(true);
});

test.each([
	["a thread", { message: { ts: "2.0", thread_ts: "1.0", text: "Kent had 5." } }],
	["a direct message", { channel: { id: "D0ELSE", name: "directmessage" } }],
	["a channel the bot is not in", { channel: { id: "C0ELSE", name: "privategroup" } }],
])("works in %s", async (_, more) => {
	await onMessage(bot, "check_figures", { text: "Kent had 5." }, more);
	await opened();
	expect(asked).toHaveLength(1);
});

test("what comes too late for a modal goes to the response_url, for nobody else to see", async () => {
	bot.refuse("views.open", "expired_trigger_id");
	await onMessage(bot, "check_figures", { text: "Kent had 5." });
	await bot.nextCall();
	const told = await bot.nextResponse();
	expect(told).toMatchObject({ response_type: "ephemeral", replace_original: false });
	expect(told.text).toContain("307 offences");
});

test("the form of the shortcuts menu that comes too late is told of in a direct message", async () => {
	bot.refuse("views.open", "expired_trigger_id");
	await runShortcut(bot, "ask_figure");
	await bot.nextCall();
	expect((await bot.nextCall()).args).toMatchObject({
		channel: bot.maria,
		text: expect.stringContaining("try again"),
	});
});

test("what would stand in a modal stands beside the message where it comes too late", async () => {
	bot.refuse("views.open", "expired_trigger_id");
	await onMessage(bot, "check_figures", { text: "" });
	await bot.nextCall();
	expect((await bot.nextResponse()).text).toContain("no words");
});

test("an answer of the bot's own is not held against itself: its id says where its working is", async () => {
	const blocks = [{ type: "actions", block_id: "answer:A-9C9NPE Cumbria 2021/22", elements: [] }];
	await onMessage(bot, "check_figures", { bot_id: "B1", text: "307 offences", blocks });
	expect((await opened()).shown).toContain("/offences show A-9C9NPE");
	expect(asked).toEqual([]);
});

test("what a person wrote is checked, whatever is beside it", async () => {
	const blocks = [{ type: "actions", block_id: "answer:A-9C9NPE Cumbria 2021/22", elements: [] }];
	await onMessage(bot, "check_figures", { text: "Kent had 5.", blocks });
	await opened();
	expect(asked).toEqual([{ text: "check Kent had 5.", style: "command" }]);
});

test("a message without words says so", async () => {
	await onMessage(bot, "check_figures", { text: "", files: [{ id: "F1" }] });
	expect((await opened()).shown).toContain("no words");
	expect(asked).toEqual([]);
});

test("the form has three fields, and names the latest year held", async () => {
	await runShortcut(bot, "ask_figure");
	const { view, shown } = await opened();
	expect(view.title.text).toBe("Ask for a figure");
	expect(view.blocks.map(({ type }) => type)).toEqual(["input", "input", "input"]);
	expect(shown).toMatch(/"placeholder":\{"type":"plain_text","text":"20\d\d\/\d\d"/);
});

test("`/offences check` alone opens a form to paste into, and says how much fits", async () => {
	const response = await bot.command("/offences", " Check ");
	expect(await response.text()).toBe("");
	expect((await opened()).shown).toContain("3,000 characters in a field, 12,000 in all");
	expect(asked).toEqual([]);
});

test("where the form comes too late, that is said", async () => {
	bot.refuse("views.open", "expired_trigger_id");
	await bot.command("/offences", "check");
	await bot.nextCall();
	expect((await bot.nextResponse()).text).toContain("try again");
});

test("`/offences check` with words checks them at once", async () => {
	await bot.command("/offences", "check Kent had 5");
	expect(asked).toMatchObject([{ text: "check Kent had 5", style: "command" }]);
});
