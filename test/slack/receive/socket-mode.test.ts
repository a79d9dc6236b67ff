import { setTimeout } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { startSlack } from "../../../src/slack/app.ts";
import { FIGURE } from "../../support/answers.ts";
import { noData } from "../../support/bot.ts";
import { type Peer, serveWebSockets } from "../../support/web-socket-server.ts";

/** Plays `apps.connections.open` and the other end of its WebSockets. */
async function localSlack() {
	const peers = new Set<Peer>();
	const acknowledged = new Map<string, (payload: unknown) => void>();
	const posted: Readonly<Record<string, unknown>>[] = [];
	let changed = Promise.withResolvers<void>();
	let refusal: string | null = null;
	let goodbye: string | null = null;
	let opened = 0;
	const server = await serveWebSockets({
		open(peer) {
			opened += 1;
			peer.send(JSON.stringify({ type: "hello", num_connections: peers.size + 1 }));
			if (goodbye !== null) peer.send(JSON.stringify({ type: "disconnect", reason: goodbye }));
			peers.add(peer);
			changed.resolve();
		},
		closed(peer) {
			peers.delete(peer);
			changed.resolve();
		},
		message(_, text) {
			const { envelope_id, payload } = JSON.parse(text) as { envelope_id: string; payload: unknown };
			acknowledged.get(envelope_id)?.(payload);
		},
		request({ url }, body) {
			if (url === "/api/apps.connections.open")
				return refusal === null
					? { ok: true, url: `ws://127.0.0.1:${server.port}/` }
					: { ok: false, error: refusal };
			if (url === "/api/auth.test") return { ok: true, user_id: "U0BOT", bot_id: "B0BOT", team_id: "T1" };
			if (url?.endsWith(".info") === true) return { ok: true, channel: { id: "C1" }, user: { id: "U1" } };
			posted.push(
				url === "/response"
					? (JSON.parse(body) as (typeof posted)[0])
					: Object.fromEntries(new URLSearchParams(body)),
			);
			changed.resolve();
			return { ok: true, ts: "2.0", channel: "C1" };
		},
	});
	return {
		peers,
		posted,
		opened: () => opened,
		refuse: (word: string | null) => {
			refusal = word;
		},
		/** Greets each connection, and sends it away in the same breath, as long as there is a reason. */
		sendAway: (reason: string | null) => {
			goodbye = reason;
		},
		responseUrl: `http://127.0.0.1:${server.port}/response`,
		settings: {
			botToken: "xoxb-1-2-bot",
			apiUrl: `http://127.0.0.1:${server.port}/api/`,
			way: { type: "socket", appToken: "xapp-1-A-2-b" },
		} as const,
		/** Waits for connections to come or go, or something to be posted, until it is as wanted. */
		async until(wanted: () => boolean): Promise<void> {
			while (!wanted()) {
				await changed.promise;
				changed = Promise.withResolvers();
			}
		},
		/** Sends an envelope down one connection, and more with it; resolves with what it is acknowledged with. */
		deliver(peer: Peer, type: string, payload: unknown, ...more: readonly string[]): Promise<unknown> {
			const { promise, resolve } = Promise.withResolvers<unknown>();
			const id = crypto.randomUUID();
			acknowledged.set(id, resolve);
			const accepts = type !== "events_api";
			peer.send(
				JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: accepts }),
				...more,
			);
			return promise;
		},
		close: () => server.close(),
	};
}

const log = pino({ level: "silent" });
const today = () => "2026-11-24";
const ask = () => FIGURE;
const command = (trigger: string, more = {}) => ({
	command: "/offences",
	text: "cumbria 2021",
	user_id: "U1",
	channel_id: "C1",
	team_id: "T1",
	trigger_id: trigger,
	...more,
});

let slack: Awaited<ReturnType<typeof localSlack>>;
const running: { stop(): Promise<void> }[] = [];
async function start() {
	slack = await localSlack();
	running.push(await startSlack({ settings: slack.settings, ask, data: noData, today, log }));
	await slack.until(() => slack.peers.size === 2);
	const [first, second] = slack.peers;
	if (first === undefined || second === undefined) throw new Error("two connections were expected");
	return { first, second };
}
afterEach(async () => {
	await Promise.all(running.splice(0).map((one) => one.stop()));
	await slack.close();
});

test("a command is answered within the acknowledgment, whichever connection it comes by", async () => {
	const { first, second } = await start();
	for (const [at, peer] of [first, second].entries())
		expect(await slack.deliver(peer, "slash_commands", command(`t${at}`))).toMatchObject({
			response_type: "ephemeral",
			text: expect.stringContaining("307"),
			blocks: expect.any(Array),
		});
});

test("no command is lost while one connection is refreshed, and the second stands again", async () => {
	const { first, second } = await start();
	first.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
	const answers = Array.from({ length: 50 }, (_, at) =>
		slack.deliver(second, "slash_commands", command(`r${at}`)),
	);
	expect(await Promise.all(answers)).toHaveLength(50);
	await slack.until(() => slack.opened() === 3 && slack.peers.size === 2 && !slack.peers.has(first));
	const [, fresh] = slack.peers;
	if (fresh === undefined) throw new Error("no new connection");
	expect(await slack.deliver(fresh, "slash_commands", command("after"))).toMatchObject({
		blocks: expect.any(Array),
	});
});

test("a cut wire is mended", async () => {
	const { first } = await start();
	first.drop();
	await slack.until(() => slack.opened() === 3 && slack.peers.size === 2);
	expect(slack.peers.has(first)).toBe(false);
});

test("a connection that has gone silent is given up and opened anew", { timeout: 40_000 }, async () => {
	const { first } = await start();
	first.fallSilent();
	await slack.until(() => slack.opened() === 3);
	const [, second, third] = slack.peers;
	const answers = [];
	for (const [at, peer] of [second, third].entries())
		answers.push(peer && (await slack.deliver(peer, "slash_commands", command(`s${at}`))));
	expect(answers).toEqual([
		expect.objectContaining({ blocks: expect.anything() as unknown }),
		expect.objectContaining({ blocks: expect.anything() as unknown }),
	]);
});

test("while Slack refuses new connections it keeps trying, and comes back", async () => {
	const { first, second } = await start();
	slack.refuse("internal_error");
	first.drop();
	second.drop();
	await slack.until(() => slack.peers.size === 0);
	slack.refuse(null);
	await slack.until(() => slack.peers.size === 2);
	expect(slack.opened()).toBe(4);
});

test("where Slack greets and sends away at once it is not asked again and again, and comes back", async () => {
	const { first, second } = await start();
	slack.sendAway("link_disabled");
	const before = slack.opened();
	first.drop();
	second.drop();
	await setTimeout(1_500);
	expect(slack.opened() - before).toBeLessThanOrEqual(8);
	slack.sendAway(null);
	await slack.until(() => slack.peers.size === 2);
});

test("unreadable messages end nothing", async () => {
	const { first } = await start();
	for (const odd of [
		"null",
		"[]",
		"1",
		"{",
		'{"type":"events_api"}',
		'{"type":"events_api","payload":{"event":null}}',
		'{"type":"slash_commands","payload":null,"envelope_id":"x"}',
	])
		first.send(odd);
	expect(await slack.deliver(first, "slash_commands", command("fine"))).toMatchObject({
		blocks: expect.any(Array),
	});
});

test("the same event twice has one answer", async () => {
	const { first, second } = await start();
	const event = { type: "app_mention", user: "U1", channel: "C1", ts: "1.0", text: "<@U0BOT> cumbria 2021" };
	const body = { type: "event_callback", event_id: "Ev1", team_id: "T1", event };
	await slack.deliver(first, "events_api", body);
	await slack.deliver(second, "events_api", body);
	await slack.deliver(second, "events_api", { ...body, event_id: "Ev2", event: { ...event, ts: "2.0" } });
	await slack.until(() => slack.posted.length === 2);
	expect(slack.posted.map(({ thread_ts }) => thread_ts)).toEqual(["1.0", "2.0"]);
});

test("an answer whose connection is closing goes to the response_url", async () => {
	const { first } = await start();
	const goodbye = JSON.stringify({ type: "disconnect", reason: "refresh_requested" });
	void slack.deliver(first, "slash_commands", command("last", { response_url: slack.responseUrl }), goodbye);
	await slack.until(() => slack.posted.length === 1);
	expect(slack.posted[0]).toMatchObject({ response_type: "ephemeral", text: expect.stringContaining("307") });
});

test.each([
	["invalid_auth", /SLACK_APP_TOKEN: make an App-Level Token/],
	["access_denied", /Check the network, and that Socket Mode is on/],
])("a start refused with %s says what to do", async (word, expected) => {
	slack = await localSlack();
	slack.refuse(word);
	await expect(startSlack({ settings: slack.settings, ask, data: noData, today, log })).rejects.toThrow(
		expected,
	);
});

test("a start while Slack is out of reach waits until it is not", async () => {
	slack = await localSlack();
	slack.refuse("internal_error");
	const lines: string[] = [];
	const told = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
	const starting = startSlack({ settings: slack.settings, ask, data: noData, today, log: told });
	await expect.poll(() => lines.join("")).toMatch(/"retryInMs":500,"msg":"Slack cannot be reached yet/);
	slack.refuse(null);
	running.push(await starting);
	await slack.until(() => slack.peers.size === 2);
});
