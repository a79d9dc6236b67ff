import { createServer } from "node:http";
import { createEmulator } from "emulate";
import { pino } from "pino";
import { startSlack } from "../../src/slack/app.ts";
import { sign, signingKey } from "../../src/slack/signature.ts";
import type { Ask } from "../../src/slack/surface.ts";

export const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
export const BOT_TOKEN = "xoxb-1-2-bot";

const QUIET = pino({ level: "silent" });

/** What was posted to a `response_url`. */
export type Posted = Readonly<Record<string, unknown>>;

export interface Bot extends AsyncDisposable {
	readonly url: string;
	readonly api: string;
	/** Ids in the local Slack. */
	readonly channel: string;
	readonly maria: string;
	/** Where answers to commands and clicks may be posted; each carries its own path. */
	readonly responseUrl: string;
	/** The next answer posted to `responseUrl`. */
	nextResponse(): Promise<Posted>;
	/** Signed as Slack signs, unless told otherwise. */
	send(body: string, options?: SendOptions): Promise<Response>;
	command(command: string, text: string, more?: Readonly<Record<string, string>>): Promise<Response>;
	event(event: Readonly<Record<string, unknown>>, id?: string): Promise<Response>;
	click(click: Click): Promise<Response>;
	/** The conversation's messages as the local Slack holds them, newest first. */
	history(channel?: string): Promise<readonly SlackMessage[]>;
	replies(ts: string, channel?: string): Promise<readonly SlackMessage[]>;
	call(method: string, args: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>>;
}

export interface SlackMessage {
	readonly ts: string;
	readonly text: string;
	readonly user?: string;
	readonly thread_ts?: string;
	readonly blocks?: readonly { readonly type: string; readonly [key: string]: unknown }[];
}

interface SendOptions {
	readonly type?: string;
	/** Seconds to add to the true time. */
	readonly skew?: number;
	readonly secret?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

interface Click {
	readonly action: string;
	readonly value?: string;
	/** For menus. */
	readonly option?: string;
	readonly user?: string;
	readonly message?: string;
	readonly thread?: string;
	readonly isPrivate?: boolean;
	readonly channel?: string;
}

let counter = 0;
const unique = (start: string): string => `${start}${Date.now()}.${counter++}`;

/** The real bot over signed HTTP, with a local Slack as its Web API. */
export async function startBot(ask: Ask, more: { readonly log?: typeof QUIET } = {}): Promise<Bot> {
	const slack = await createEmulator({
		service: "slack",
		port: 0,
		seed: {
			slack: {
				users: [{ name: "maria" }, { name: "blotter" }],
				channels: [{ name: "newsdesk" }],
				tokens: [{ token: BOT_TOKEN, user: "blotter", bot_id: "B0BLOTTER" }],
				signing_secret: SECRET,
			},
		},
	});
	const api = `${slack.url}/api/`;
	const responses = await responseServer();
	const running = await startSlack({
		settings: {
			botToken: BOT_TOKEN,
			apiUrl: api,
			way: { type: "http", signingSecret: SECRET, port: 0, host: "127.0.0.1" },
		},
		ask,
		log: more.log ?? QUIET,
	});
	const url = running.url ?? "";

	const call: Bot["call"] = async (method, args) => {
		const headers = { authorization: `Bearer ${BOT_TOKEN}` };
		const response = await fetch(api + method, { method: "POST", headers, body: new URLSearchParams(args) });
		return (await response.json()) as Readonly<Record<string, unknown>>;
	};
	const { channels } = (await call("conversations.list", {})) as {
		channels: { id: string; name: string }[];
	};
	const channel = channels.find(({ name }) => name === "newsdesk")?.id ?? "";
	const { members } = (await call("users.list", {})) as unknown as {
		members: { id: string; name: string }[];
	};
	const maria = members.find(({ name }) => name === "maria")?.id ?? "";

	const send: Bot["send"] = (body, options = {}) => {
		const timestamp = String(Math.floor(Date.now() / 1_000) + (options.skew ?? 0));
		return fetch(url, {
			method: "POST",
			headers: {
				"content-type": options.type ?? "application/x-www-form-urlencoded",
				"x-slack-request-timestamp": timestamp,
				"x-slack-signature": sign(signingKey(options.secret ?? SECRET), timestamp, body),
				...options.headers,
			},
			body,
		});
	};
	const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString();

	return {
		url,
		api,
		channel,
		maria,
		responseUrl: responses.url,
		nextResponse: responses.next,
		send,
		command: (command, text, fields = {}) =>
			send(
				form({
					command,
					text,
					user_id: maria,
					channel_id: channel,
					team_id: "T000000001",
					trigger_id: unique("trigger"),
					response_url: responses.url,
					...fields,
				}),
			),
		event: (event, id = unique("Ev")) =>
			send(JSON.stringify({ type: "event_callback", event_id: id, team_id: "T000000001", event }), {
				type: "application/json",
			}),
		click: ({
			action,
			value,
			option,
			user = maria,
			message,
			thread,
			isPrivate = true,
			channel: where = channel,
		}) =>
			send(
				form({
					payload: JSON.stringify({
						type: "block_actions",
						user: { id: user, team_id: "T000000001" },
						team: { id: "T000000001" },
						channel: { id: where },
						trigger_id: unique("trigger"),
						response_url: responses.url,
						container: {
							type: "message",
							message_ts: message ?? "1.000001",
							channel_id: where,
							is_ephemeral: isPrivate,
							...(thread === undefined ? {} : { thread_ts: thread }),
						},
						...(isPrivate
							? {}
							: { message: { ts: message, ...(thread === undefined ? {} : { thread_ts: thread }) } }),
						actions: [
							{
								type: option === undefined ? "button" : "overflow",
								action_id: action,
								block_id: "b",
								...(option === undefined ? { value } : { selected_option: { value: option } }),
							},
						],
					}),
				}),
			),
		history: async (where = channel) =>
			((await call("conversations.history", { channel: where })) as unknown as { messages: SlackMessage[] })
				.messages,
		replies: async (ts, where = channel) =>
			(
				(await call("conversations.replies", { channel: where, ts })) as unknown as {
					messages: SlackMessage[];
				}
			).messages,
		call,
		async [Symbol.asyncDispose]() {
			await running.stop();
			await responses.close();
			await slack.close();
		},
	};
}

/** Plays the other end of every `response_url`. */
async function responseServer() {
	const waiting: ((posted: Posted) => void)[] = [];
	const arrived: Posted[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			const posted = JSON.parse(Buffer.concat(chunks).toString()) as Posted;
			const first = waiting.shift();
			if (first === undefined) arrived.push(posted);
			else first(posted);
			response.end("ok");
		});
	});
	const { promise, resolve } = Promise.withResolvers<void>();
	server.listen(0, "127.0.0.1", resolve);
	await promise;
	const address = server.address();
	const port = typeof address === "object" && address !== null ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}/commands/1`,
		next: () => {
			const first = arrived.shift();
			if (first !== undefined) return Promise.resolve(first);
			const { promise: posted, resolve: give } = Promise.withResolvers<Posted>();
			waiting.push(give);
			return posted;
		},
		close: async () => {
			const { promise: closed, resolve: done } = Promise.withResolvers<void>();
			server.close(() => done());
			server.closeAllConnections();
			await closed;
		},
	};
}
