import { pino } from "pino";
import { expect, test } from "vitest";
import { startSlack } from "../../src/slack/app.ts";
import { SlackProblem } from "../../src/slack/problem.ts";
import { FIGURE } from "../support/answers.ts";
import { noData, startBot } from "../support/bot.ts";
import { freePort, type Reply, serve } from "../support/http.ts";

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

/** Stands before a bot's Slack, and answers in its place as long as there is something to answer. */
async function before(apiUrl: string, trouble: Reply | null) {
	let [inTheWay, asked] = [trouble, 0];
	const server = await serve(async ({ path, headers, body }) => {
		asked += 1;
		if (inTheWay !== null) return inTheWay;
		const { "content-type": type = "", authorization = "" } = headers;
		const url = new URL(path, apiUrl);
		const there = await fetch(url, {
			method: "POST",
			headers: { "content-type": type, authorization },
			body,
		});
		return { body: await there.text() };
	});
	return {
		apiUrl: `${server.url}/api/`,
		asked: () => asked,
		clear: () => void (inTheWay = null),
		[Symbol.asyncDispose]: () => server.close(),
	};
}

test.each([
	["a gateway in its place", { status: 503, body: "<html>" }],
	["trouble of its own", { body: '{"ok":false,"error":"internal_error"}' }],
	[
		"too many requests",
		{ status: 429, headers: { "retry-after": "1" }, body: '{"ok":false,"error":"ratelimited"}' },
	],
])("while Slack is out of reach a start waits, is seen to be alive, and says so: %s", async (_, trouble) => {
	await using bot = await startBot(ask);
	await using slack = await before(bot.settings.apiUrl, trouble);
	const port = await freePort();
	const address = `http://127.0.0.1:${port}`;
	const lines: string[] = [];
	const settings = { ...bot.settings, apiUrl: slack.apiUrl, way: { ...bot.settings.way, port } };
	const starting = startSlack({
		settings,
		ask,
		data: noData,
		today,
		log: pino({ level: "error" }, { write: (line: string) => void lines.push(line) }),
	});
	await expect.poll(() => lines.length).toBeGreaterThan(0);
	expect(JSON.parse(lines[0] ?? "")).toMatchObject({
		msg: "Slack cannot be reached yet; trying again",
		err: { message: expect.stringContaining(`Slack cannot be reached at ${slack.apiUrl}`) },
	});
	expect(await (await fetch(`${address}/health`)).json()).toEqual({ ok: true, slack: "not reached yet" });
	const early = await bot.send(
		"command=%2Foffences&user_id=U&channel_id=C&text=kent",
		{},
		`${address}/slack/events`,
	);
	expect(early.status).toBe(503);
	await expect.poll(slack.asked, { timeout: 5_000 }).toBeGreaterThan(1);
	slack.clear();
	const running = await starting;
	expect(await (await fetch(`${address}/health`)).json()).toEqual({ ok: true });
	const late = await bot.send(
		"command=%2Foffences&user_id=U&channel_id=C&text=cumbria",
		{},
		`${address}/slack/events`,
	);
	expect(late.status).toBe(200);
	await running.stop();
});

test("where the token is refused the port is free again", async () => {
	await using bot = await startBot(ask);
	const port = await freePort();
	const settings = { ...bot.settings, way: { ...bot.settings.way, port } };
	const start = () => startSlack({ settings, ask, data: noData, today, log });
	bot.refuse("auth.test", "invalid_auth");
	await expect(start()).rejects.toThrow("Slack does not know this token");
	const running = await start();
	await running.stop();
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
