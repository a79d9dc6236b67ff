import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { HomeDigests } from "../../../src/blocks/home-digests.ts";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import { asking } from "../../support/asking.ts";
import { type Bot, startBot } from "../../support/bot.ts";
import { withDataSet } from "../../support/data-set.ts";
import { interact } from "../../support/interactions.ts";

const held = withDataSet();
let bot: Bot;
let digests: HomeDigests | Error = { own: [], others: [] };
beforeAll(async () => {
	bot = await startBot(({ text, ...more }) => asking(held.data)(text, more), undefined, {
		data: () => held.data,
		subscriptionsOf: () => (digests instanceof Error ? Promise.reject(digests) : Promise.resolve(digests)),
	});
});
beforeEach(() => {
	bot.answerAs("views.publish", {});
	bot.answerAs("chat.postMessage", { channel: "D1", ts: "9.0" });
	digests = { own: [], others: [] };
});
afterAll(async () => {
	await bot[Symbol.asyncDispose]();
	held[Symbol.dispose]();
});

const open = (user = bot.maria, tab = "home") =>
	bot.event({ type: "app_home_opened", user, channel: "D1", tab });

/** The page as it was published. */
async function page() {
	const { method, args } = await bot.nextCall();
	expect(method).toBe("views.publish");
	const view = JSON.parse(args["view"] ?? "") as { blocks: unknown[] };
	expect(problemsIn(view.blocks, "home")).toEqual([]);
	return { user: args["user_id"], shown: JSON.stringify(view) };
}

test("the home page is drawn when it is opened, and only then", async () => {
	await open(bot.maria, "messages");
	await open();
	const { user, shown } = await page();
	expect(user).toBe(bot.maria);
	expect(shown).toContain("/offences cumbria 2021");
	expect(bot.isQuiet()).toBe(true);
});

test("it says what is held: the latest release, measures, years and forces", async () => {
	await open();
	const { shown } = await page();
	expect(shown).toMatch(/Latest release: <https:\/\/[^|]+\|[^>]+> · \w+/);
	expect(shown).toMatch(/Child abuse image offences.*: 20\d\d\/\d\d to 20\d\d\/\d\d, \d+ forces/);
	expect(shown).not.toContain("Your last answers");
});

test.each([
	["typed", { type: "plain_text_input", action_id: "ask", block_id: "ask", value: "cumbria 2021" }],
	["a button", { type: "button", action_id: "ask:0", block_id: "b", value: "cumbria 2021" }],
	["what was asked back", { type: "button", action_id: "choose:0", block_id: "b", value: "cumbria 2021/22" }],
])("what is asked on it is answered on it, and kept as a last answer: %s", async (_, action) => {
	await interact(bot, {
		type: "block_actions",
		container: { type: "view", view_id: "V1" },
		view: { id: "V1", type: "home" },
		actions: [action],
	});
	const { shown } = await page();
	expect(shown).toContain('"text":"307 offences');
	expect(shown).toMatch(/Your last answers.*\*Cumbria · [^*]*2021\/22\* · A-\w{6}/);
	expect(bot.isQuiet()).toBe(true);
});

test.each([
	["null", { value: null }, "U0NULL"],
	["nothing", {}, "U0NOTHING"],
	["an empty text", { value: "" }, "U0EMPTY"],
	["spaces", { value: "  " }, "U0SPACES"],
])("Enter in the empty box is answered with what to type: %s", async (_, value, user) => {
	const click = {
		type: "block_actions",
		container: { type: "view", view_id: "V1" },
		view: { id: "V1", type: "home" },
		actions: [{ type: "plain_text_input", action_id: "ask", block_id: "ask", ...value }],
	};
	await interact(bot, click, user);
	expect((await page()).shown).toContain("Type a question first, such as “cumbria 2021”");
	expect(bot.isQuiet()).toBe(true);
});

test("what goes to the direct messages is told of on it, beside the answer it was asked of", async () => {
	const block = "answer:cumbria 2021/22";
	await bot.click({ action: "copy", value: "cumbria 2021/22", block, channel: null });
	const sent = await bot.nextCall();
	expect(sent).toMatchObject({ method: "chat.postMessage", args: { channel: bot.maria } });
	expect(sent.args["text"]).toContain("307 child abuse image offences");
	const { shown } = await page();
	expect(shown).toContain("What you asked for is under Messages.");
	expect(shown).toContain('"text":"307 offences');
	await open();
	expect((await page()).shown).not.toContain("What you asked for");
});

test("answers given by command, mention and message come up too, each person's own", async () => {
	await bot.command("/offences", "kent 2021");
	await bot.event({
		type: "message",
		channel_type: "im",
		channel: "D1",
		user: bot.maria,
		ts: "1.0",
		text: "how many in Surrey in 2020?",
	});
	await bot.nextCall();
	await open();
	expect((await page()).shown).toMatch(/\*Surrey · [^*]*2020\/21\*.*\*Kent · [^*]*2021\/22\*/);
	await open("U0OTHER");
	expect((await page()).shown).not.toContain("Kent 2021/22");
});

test("no question stands there as it is written for the program", async () => {
	await bot.command("/offences", "quote nspcc");
	await open();
	const { shown } = await page();
	expect(shown).toMatch(/Your last answers.*\*Statements · NSPCC/);
	expect(shown.replaceAll(/"value":"(?:[^"\\]|\\.)*"/g, "")).not.toContain("organisation=");
});

test("no more than the last five", async () => {
	for (const force of ["kent", "surrey", "essex", "dorset", "gwent", "norfolk"])
		await bot.command("/offences", `${force} 2019`);
	await open();
	const { shown } = await page();
	expect(shown).toContain("*Norfolk · ");
	expect(shown).not.toContain("*Kent · ");
});

test("a person's digests stand on it", async () => {
	const creator = bot.maria;
	const own = [
		{ channel: "C0NEWS", creator, words: "Cumbria & Kent, weekly on Monday at 09:00" },
		{ channel: "D0MARIA", creator, words: "Wales, daily at 08:00" },
	];
	digests = { own, others: [{ channel: "C0CRIME", creator: "U0OTHER", words: "Essex" }] };
	await open();
	const { shown } = await page();
	expect(shown).toContain("<#C0NEWS>: Cumbria &amp; Kent, weekly on Monday at 09:00");
	// Slack has no name to show for a conversation of two.
	expect(shown).toContain("Direct messages: Wales, daily at 08:00");
	expect(shown).not.toContain("<#D");
	expect(shown).toMatch(/Digests of your channels.*<#C0CRIME>: Essex · set by <@U0OTHER>/);
	expect(shown).not.toContain("There are more");
});

test("of many digests it says where the others are", async () => {
	const many = Array.from({ length: 11 }, (_, at) => ({ channel: "C0", creator: "U0", words: `No ${at}` }));
	digests = { own: many, others: many };
	await open();
	const { shown } = await page();
	expect(shown.match(/No 9/g)).toHaveLength(2);
	expect(shown).not.toContain("No 10");
	expect(shown.match(/There are more/g)).toHaveLength(2);
});

test("where they cannot be read the page comes without them", async () => {
	digests = new Error("the store is away");
	await open();
	expect((await page()).shown).not.toContain("Your digests");
});
