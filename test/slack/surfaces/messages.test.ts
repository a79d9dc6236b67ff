import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CLARIFY, FIGURE } from "../../support/answers.ts";
import type { Asked } from "../../support/asked.ts";
import { type Bot, startBot } from "../../support/bot.ts";

const WHICH = {
	...CLARIFY,
	finding: "Which?",
	question: { ...CLARIFY.question, canonical: "yorkshire" },
};

let asked: Asked[] = [];
let bot: Bot;
let conversation: string;

beforeAll(async () => {
	bot = await startBot((question) => {
		asked.push(question);
		return question.text === "yorkshire" ? WHICH : FIGURE;
	});
	const { channel } = await bot.call<{ channel: { id: string } }>("conversations.open", { users: bot.maria });
	conversation = channel.id;
});
beforeEach(() => {
	asked = [];
});
afterAll(() => bot[Symbol.asyncDispose]());

const message = (more: Readonly<Record<string, unknown>>) =>
	bot.event({
		type: "message",
		channel_type: "im",
		channel: conversation,
		user: bot.maria,
		ts: "1.0",
		text: "cumbria 2021",
		...more,
	});

test("a direct message is answered there, outside any thread", async () => {
	await message({});
	const { method, args } = await bot.nextCall();
	expect(method).toBe("chat.postMessage");
	expect(args).toMatchObject({ channel: conversation, text: expect.stringContaining("307") });
	expect(args).not.toHaveProperty("thread_ts");
	expect(asked).toMatchObject([{ text: "cumbria 2021", style: "sentence" }]);
});

test("the next message is read against the one before; in a thread, against the thread", async () => {
	await message({});
	await bot.nextCall();
	await message({ text: "and Durham?", ts: "2.0" });
	await bot.nextCall();
	await message({ text: "and Kent?", ts: "3.0", thread_ts: "1.5" });
	expect((await bot.nextCall()).args["thread_ts"]).toBe("1.5");
	expect(asked.map(({ previous }) => previous)).toEqual(["cumbria 2021/22", "cumbria 2021/22", undefined]);
});

test.each([
	["an edit", { subtype: "message_changed", message: { text: "x" } }],
	["a deletion", { subtype: "message_deleted" }],
	["another bot", { bot_id: "B1" }],
	["a bot message", { subtype: "bot_message", bot_id: "B1" }],
	["a channel", { channel_type: "channel" }],
])("%s is no question", async (_, more) => {
	await message(more);
	await message({ ts: "9.0", text: "the next one" });
	await bot.nextCall();
	expect(asked.map(({ text }) => text)).toEqual(["the next one"]);
});

test.each(["thread_broadcast", "me_message"])("a question is one with the subtype %s", async (subtype) => {
	await message({ subtype });
	expect((await bot.nextCall()).args["text"]).toContain("307");
	expect(asked).toMatchObject([{ text: "cumbria 2021", style: "sentence" }]);
});

test("a message with a file attached is one, and a message without words too", async () => {
	await message({ subtype: "file_share", text: "" });
	await bot.nextCall();
	expect(asked).toHaveLength(1);
});

test("what was asked back is kept beside the question before it, for the next message to settle", async () => {
	await message({ thread_ts: "20.0" });
	await bot.nextCall();
	await message({ text: "yorkshire", ts: "20.1", thread_ts: "20.0" });
	await bot.nextCall();
	await message({ text: "the west one", ts: "20.2", thread_ts: "20.0" });
	await bot.nextCall();
	expect(asked.at(-1)?.previous).toBe(`${FIGURE.question.canonical}\n${WHICH.question.canonical}`);
});
