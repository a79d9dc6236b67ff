import { pino } from "pino";
import { expect, test } from "vitest";
import { startSlack } from "../../src/slack/app.ts";
import { SlackProblem } from "../../src/slack/problem.ts";
import { FIGURE } from "../support/answers.ts";
import { noData, startBot } from "../support/bot.ts";

const log = pino({ level: "silent" });
const today = () => "2026-11-24";
const ask = () => FIGURE;

test.each(["invalid_auth", "not_authed"])("a token Slack does not know: %s", async (word) => {
	await using bot = await startBot(ask);
	bot.refuse("auth.test", word);
	await expect(startSlack({ settings: bot.settings, ask, data: noData, today, log })).rejects.toThrow(
		new SlackProblem(
			"Slack does not know this token. SLACK_BOT_TOKEN: copy the Bot User OAuth Token (xoxb-...) from OAuth & Permissions in your app's settings.",
		),
	);
});

test.each(["token_revoked", "account_inactive"])("a token that is no longer valid: %s", async (word) => {
	await using bot = await startBot(ask);
	bot.refuse("auth.test", word);
	await expect(startSlack({ settings: bot.settings, ask, data: noData, today, log })).rejects.toThrow(
		/install the app again/,
	);
});

test("a Slack out of reach", async () => {
	await using bot = await startBot(ask);
	const settings = { ...bot.settings, apiUrl: "http://127.0.0.1:1/api/" };
	await expect(startSlack({ settings, ask, data: noData, today, log })).rejects.toThrow(
		/cannot be reached at http:\/\/127.0.0.1:1\/api\//,
	);
});

test("a port that is taken", async () => {
	await using bot = await startBot(ask);
	const port = Number(new URL(bot.url).port);
	const settings = { ...bot.settings, way: { ...bot.settings.way, port } };
	await expect(startSlack({ settings, ask, data: noData, today, log })).rejects.toThrow(
		/^Port \d+ cannot be used \(EADDRINUSE\). Set PORT/,
	);
});

test("what has begun is finished before it stops, and nothing new is taken", async () => {
	const bot = await startBot(ask);
	const { channel } = await bot.call<{ channel: { id: string } }>("conversations.open", { users: bot.maria });
	const message = {
		type: "message",
		channel_type: "im",
		channel: channel.id,
		user: bot.maria,
		text: "cumbria",
	};
	await Promise.all(Array.from({ length: 20 }, (_, at) => bot.event({ ...message, ts: `${at}.5` })));
	await bot.stop();
	const { messages } = await bot.call<{ messages: unknown[] }>("conversations.history", {
		channel: channel.id,
	});
	expect(messages).toHaveLength(20);
	await bot[Symbol.asyncDispose]();
	await expect(bot.command("/offences", "cumbria")).rejects.toThrow("fetch failed");
});
