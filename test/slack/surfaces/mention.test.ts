import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CLARIFY, FIGURE } from "../../support/answers.ts";
import type { Asked } from "../../support/asked.ts";
import { type Bot, startBot } from "../../support/bot.ts";

let asked: Asked[] = [];
let bot: Bot;

beforeAll(async () => {
	bot = await startBot((question) => {
		asked.push(question);
		return question.text.includes("yorkshire") ? CLARIFY : FIGURE;
	});
});
beforeEach(() => {
	asked = [];
});
afterAll(() => bot[Symbol.asyncDispose]());

/** Maria writes in the channel and Slack tells the bot. */
async function mention(text: string, thread?: string): Promise<string> {
	const { ts } = await bot.call<{ ts: string }>("chat.postMessage", {
		channel: bot.channel,
		text,
		...(thread === undefined ? {} : { thread_ts: thread }),
	});
	const inThread = thread === undefined ? {} : { thread_ts: thread };
	await bot.event({ type: "app_mention", user: bot.maria, channel: bot.channel, ts, text, ...inThread });
	return ts;
}

test("a mention is answered in a thread of its own, in blocks and in words", async () => {
	const ts = await mention("<@U0BOT> how many in Cumbria in 2021?");
	expect((await bot.nextCall()).method).toBe("chat.postMessage");
	const [, answer] = await bot.replies(ts);
	expect(answer?.text).toContain("307 offences");
	expect(answer?.blocks?.map(({ type }) => type)).toContain("header");
	expect(asked).toMatchObject([{ text: "<@U0BOT> how many in Cumbria in 2021?", style: "sentence" }]);
});

test("nothing is unfolded or linked, and the asker is named", async () => {
	await mention("<@U0BOT> cumbria");
	const { args } = await bot.nextCall();
	expect(args).toMatchObject({
		unfurl_links: "false",
		unfurl_media: "false",
		parse: "none",
		link_names: "false",
	});
	expect(args["blocks"]).toContain(`asked by <@${bot.maria}>`);
	expect(args["blocks"]).not.toContain("Share in Channel");
});

test("a follow-up in the thread is read against the question before", async () => {
	const ts = await mention("<@U0BOT> how many in Cumbria in 2021?");
	await bot.nextCall();
	await mention("<@U0BOT> and Durham?", ts);
	expect((await bot.nextCall()).args["thread_ts"]).toBe(ts);
	expect(asked[1]).toMatchObject({
		text: "<@U0BOT> and Durham?",
		style: "sentence",
		previous: "cumbria 2021/22",
	});
});

test("another thread is another conversation", async () => {
	await mention("<@U0BOT> how many in Cumbria in 2021?");
	await bot.nextCall();
	await mention("<@U0BOT> and Durham?");
	await bot.nextCall();
	expect(asked[1]).not.toHaveProperty("previous");
});

test("a retry of an event that was answered has no second answer; one that was never seen has its answer", async () => {
	const event = { type: "app_mention", user: bot.maria, channel: bot.channel, ts: "5.0", text: "cumbria" };
	await bot.event(event, "Ev-same");
	await bot.nextCall();
	for (const retry of ["1", "2", "3"])
		await bot.send(JSON.stringify({ type: "event_callback", event_id: "Ev-same", team_id: "T1", event }), {
			type: "application/json; charset=utf-8",
			skew: Number(retry),
			headers: { "x-slack-retry-num": retry, "x-slack-retry-reason": "http_timeout" },
		});
	await bot.send(JSON.stringify({ type: "event_callback", event_id: "Ev-new", team_id: "T1", event }), {
		type: "application/json",
		headers: { "x-slack-retry-num": "1", "x-slack-retry-reason": "connection_failed" },
	});
	await bot.nextCall();
	expect(asked).toHaveLength(2);
	expect(bot.isQuiet()).toBe(true);
});

test("other bots are not answered", async () => {
	await bot.event({
		type: "app_mention",
		user: "U0OTHER",
		bot_id: "B1",
		channel: bot.channel,
		ts: "6.0",
		text: "x",
	});
	await mention("<@U0BOT> cumbria");
	await bot.nextCall();
	expect(asked).toHaveLength(1);
});

test("where the bot may not post, the asker is told in a direct message how to invite it", async () => {
	bot.refuse("chat.postMessage", "not_in_channel");
	await mention("<@U0BOT> cumbria");
	await bot.nextCall();
	const { args } = await bot.nextCall();
	expect(args["channel"]).toBe(bot.maria);
	expect(args["text"]).toContain("/invite");
});

test("an event delivered a thousand times has one answer, and so has a command", async () => {
	const event = { type: "app_mention", user: bot.maria, channel: bot.channel, ts: "7.0", text: "cumbria" };
	const body = JSON.stringify({ type: "event_callback", event_id: "Ev-thousand", team_id: "T1", event });
	// Signed at another second each, as a delivery of its own; beyond that the same request is refused.
	const sent = Array.from({ length: 500 }, (_, at) =>
		bot.send(body, {
			type: "application/json",
			skew: (at % 250) - 125,
			headers: { "x-slack-retry-num": "1" },
		}),
	);
	const statuses = (await Promise.all(sent)).map(({ status }) => status);
	expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(250);
	expect(new Set(statuses)).toEqual(new Set([200, 401]));
	await bot.nextCall();
	const commands = Array.from({ length: 500 }, () =>
		bot.command("/offences", "cumbria", { trigger_id: "trigger-thousand" }),
	);
	const texts = await Promise.all((await Promise.all(commands)).map((response) => response.text()));
	expect(texts.filter((text) => text.includes("blocks"))).toHaveLength(1);
	expect(asked).toHaveLength(2);
	expect(bot.isQuiet()).toBe(true);
});
