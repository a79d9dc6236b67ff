import { afterAll, expect, test } from "vitest";
import type { Bot } from "../../support/bot.ts";
import { openDeskBot } from "../../support/desk-bot.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data.close());

const OTHERS = { U0ROBIN: {}, U0SAM: { is_restricted: true } } as const;

/** Mentions the bot in a thread, as Maria unless told otherwise, and gives what is answered and how. */
async function mention(bot: Bot, text: string, thread: string, user = bot.maria) {
	const own = user in OTHERS ? OTHERS[user as keyof typeof OTHERS] : {};
	bot.answerAs("users.info", { user: { id: user, team_id: "T000000001", ...own } });
	bot.answerAs("chat.postEphemeral", { message_ts: "9.0" });
	const [ts, channel] = [`${thread}${Math.random().toString().slice(2, 8)}`, bot.channel];
	const inThread = ts === thread ? {} : { thread_ts: thread };
	await bot.event({ type: "app_mention", user, channel, ts, text: `<@U0BOT> ${text}`, ...inThread });
	const { method, args } = await bot.nextCall();
	return { isPublic: method === "chat.postMessage", thread: args["thread_ts"], text: args["text"] ?? "" };
}

/** Presses a button under an answer in the thread, for the eyes of the one who presses. */
async function press(bot: Bot, action: string, value: string, thread: string, user = bot.maria) {
	await bot.click({ action, value, thread, user, isPrivate: false, message: "5.5" });
	return (await bot.nextResponse()).text;
}

test("what is shared begins a thread that goes on from it", async () => {
	const { bot } = await openDeskBot(data);
	await bot.click({ action: "share", value: "cumbria 2019/20" });
	await bot.nextCall();
	await bot.nextResponse();
	const ts = (await bot.history())[0]?.ts ?? "";
	expect((await mention(bot, "and Lancashire?", ts, "U0ROBIN")).text).toMatch(/Lancashire · .*2019\/20/);
	expect((await mention(bot, "and the year before?", ts)).text).toMatch(/Cumbria · .*2018\/19/);
});

test("what is shared in a thread is what the thread goes on from", async () => {
	const { bot } = await openDeskBot(data);
	await mention(bot, "kent 2021", "5.0");
	await mention(bot, "cumbria 2019/20", "5.0", "U0SAM");
	bot.answerAs("users.info", { user: { id: bot.maria, team_id: "T000000001" } });
	await bot.click({ action: "share:confirmed", value: "cumbria 2019/20", thread: "5.0", user: "U0SAM" });
	await bot.nextCall();
	await bot.nextResponse();
	expect((await mention(bot, "and the year before?", "5.0", "U0ROBIN")).text).toMatch(/Cumbria · .*2018\/19/);
});

test("what a button showed one person is the context of that person alone", async () => {
	const { bot } = await openDeskBot(data);
	await mention(bot, "kent 2021/22", "5.0");
	await press(bot, "ask:0", "trend home office essex", "5.0", "U0SAM");
	const { text } = await mention(bot, "and the year before?", "5.0", "U0ROBIN");
	expect(text).toMatch(/^Kent · child abuse image offences .* 2020\/21$/m);
	expect(text).not.toContain("Essex");
	expect((await mention(bot, "and Kent?", "5.0", "U0SAM")).text).toContain("Home Office");
});

test("what a guest was told alone is the guest's context alone, and what it hung on is not another's earlier question", async () => {
	const { bot } = await openDeskBot(data);
	await mention(bot, "kent 2021/22", "5.0");
	expect((await mention(bot, "and Essex?", "5.0", "U0SAM")).isPublic).toBe(false);
	expect((await mention(bot, "and the year before?", "5.0", "U0ROBIN")).text).toMatch(/^Kent · /);
	expect((await mention(bot, "and the year before?", "5.0", "U0SAM")).text).toContain("Essex · ");
});

test("what one goes on from privately is not handed on with what one then asks aloud", async () => {
	const { bot } = await openDeskBot(data);
	await mention(bot, "kent 2021/22", "5.0");
	await press(bot, "ask:0", "essex 2021/22", "5.0");
	await mention(bot, "cumbria 2021/22", "5.0");
	const { text } = await mention(bot, "compare all three", "5.0", "U0ROBIN");
	expect(text).not.toContain("Essex");
});

test("a choice made in public is the context of all", async () => {
	const { bot } = await openDeskBot(data);
	await mention(bot, "kent 2021/22", "5.0");
	await press(bot, "choose:0", "cumbria 2021/22", "5.0");
	expect((await mention(bot, "and the year before?", "5.0", "U0ROBIN")).text).toMatch(/Cumbria/);
});
