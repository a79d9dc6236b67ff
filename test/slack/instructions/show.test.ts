import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { STEP } from "../../../src/slack/surfaces/workflow-step.ts";
import { type DeskBot, openDeskBot } from "../../support/desk-bot.ts";
import { onMessage, submit } from "../../support/interactions.ts";
import { kentShoplifting } from "../../support/kent-shoplifting.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data.close());

const GUEST = { id: "U0SAM", team_id: "T000000001", is_restricted: true };

async function mention({ bot }: DeskBot, text: string): Promise<string> {
	bot.answerAs("chat.postEphemeral", { message_ts: "9.0" });
	await bot.event({ type: "app_mention", user: "U0SAM", channel: bot.channel, ts: "5.1", text });
	const { method, args } = await bot.nextCall();
	expect(method).toBe("chat.postEphemeral");
	return args["text"] ?? "";
}

async function runStep({ bot }: DeskBot, inputs: Readonly<Record<string, string>>): Promise<string> {
	await bot.event({
		type: "function_executed",
		function: { id: "Fn1", callback_id: STEP.id, title: STEP.title },
		inputs,
		function_execution_id: "Fx1",
		workflow_execution_id: "Wx1",
		bot_access_token: "xwfp-1",
	});
	return (await bot.nextCall()).args["outputs"] ?? "";
}

const kentForm = { force: { chosen: "kent" }, period: "2021/22", measure: { chosen: null } };
const checked = "Kent recorded 1,356 child abuse image offences in 2021/22.";

/** Everywhere an answer is given, what is asked there, and what of the answer is to be seen again. */
const GIVEN: readonly (readonly [string, (it: DeskBot) => Promise<string>, string])[] = [
	["a command", ({ say }) => say("kent 2021"), "1,356 offences"],
	[
		"the home page",
		async ({ bot }) => {
			bot.answerAs("views.publish", {});
			await bot.click({ action: "ask:0", value: "kent 2021", channel: null });
			return (await bot.nextCall()).args["view"] ?? "";
		},
		"1,356 offences",
	],
	["a form", async ({ bot }) => JSON.stringify(await submit(bot, "figure_form", kentForm)), "1,356 offences"],
	[
		"a pasted text",
		async ({ bot }) => JSON.stringify(await submit(bot, "article_form", { part_1: checked })),
		"1 of 1 number checked",
	],
	[
		"a message that is checked",
		async ({ bot }) => {
			await onMessage(bot, "check_figures", { text: checked });
			return (await bot.nextCall()).args["view"] ?? "";
		},
		"1 of 1 number checked",
	],
	[
		"a message that is checked, where the modal came too late",
		async ({ bot }) => {
			bot.refuse("views.open", "expired_trigger_id");
			await onMessage(bot, "check_figures", { text: checked });
			await bot.nextCall();
			return JSON.stringify(await bot.nextResponse());
		},
		"1 of 1 number checked",
	],
	[
		"a guest who mentions it",
		async (it) => {
			it.bot.answerAs("users.info", { user: GUEST });
			return mention(it, "<@U0BOT> kent 2021?");
		},
		"1,356 offences",
	],
	[
		"a mention in a shared channel",
		async (it) => {
			it.bot.answerAs("users.info", { user: { id: "U0SAM", team_id: "T000000001" } });
			it.bot.answerAs("conversations.info", { channel: { id: it.bot.channel, is_ext_shared: true } });
			return mention(it, "<@U0BOT> kent 2021?");
		},
		"1,356 offences",
	],
	[
		"what a guest chooses under a public question back",
		async ({ bot }) => {
			bot.answerAs("users.info", { user: GUEST });
			await bot.click({ action: "choose:0", value: "kent 2021/22", isPrivate: false });
			return JSON.stringify(await bot.nextResponse());
		},
		"1,356 offences",
	],
	[
		"what another chooses under somebody's question back",
		async ({ bot }) => {
			const block = "choices:U0ROBIN";
			await bot.click({ action: "choose:0", value: "kent 2021/22", isPrivate: false, block });
			return JSON.stringify(await bot.nextResponse());
		},
		"1,356 offences",
	],
	["a workflow", (it) => runStep(it, { force: "Kent", period: "2021/22" }), "1,356 offences"],
	[
		"a workflow that has no figure",
		(it) => runStep(it, { force: "Kent", period: "2020/21" }),
		"No NSPCC figure is held",
	],
	[
		"a ranking that has nobody in it",
		({ say }) => say("biggest falls"),
		"None of the three forces compared shows a fall",
	],
	["a definition", ({ say }) => say("what does IIOC mean"), "indecent images of children"],
];

test.each(GIVEN)("%s: the answer is kept, and shown again by its id", async (_, give, words) => {
	const it = await openDeskBot(data);
	const given = await give(it);
	const id = /A-[0-9A-Z]{6}/.exec(given)?.[0] ?? "";
	await expect.poll(async () => (await it.store.citations.ofAnswer(id)).length).toBe(1);
	const [citation] = await it.store.citations.ofAnswer(id);
	expect(citation?.ts).toBeNull();
	const again = await it.say(`show ${id}`);
	expect(again).toContain("The data have not changed since");
	expect(again).toContain(words);
});

test("an answer that names a newer one: that can be shown too", async () => {
	const home = mkdtempSync(join(tmpdir(), "blotter-"));
	const before = await kentShoplifting(home, "r-one", "2026-08-20", 990, "First.");
	const after = await kentShoplifting(home, "r-two", "2026-11-20", 1010, "Late returns.");
	onTestFinished(() => {
		for (const it of [before, after]) it.close();
		rmSync(home, { recursive: true });
	});
	const it = await openDeskBot(before);
	const id = /A-[0-9A-Z]{6}/.exec(await it.say("kent 2022/23 shoplifting"))?.[0] ?? "";
	await expect.poll(async () => (await it.store.citations.ofAnswer(id)).length).toBe(1);
	it.use(after);
	await it.desk.view.load();
	const newer = /newer answer, (A-[0-9A-Z]{6})/.exec(await it.say(`show ${id}`))?.[1] ?? "";
	expect(await it.say(`show ${newer}`)).toContain("1,010");
});
