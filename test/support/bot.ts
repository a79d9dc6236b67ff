import { createEmulator } from "emulate";
import { type Logger, pino } from "pino";
import { type SlackParts, startSlack } from "../../src/slack/app.ts";
import { sign, signingKey } from "../../src/slack/receive/signature.ts";
import type { Ask } from "../../src/slack/surface.ts";
import { TODAY } from "./asking.ts";
import { inbox, serve } from "./http.ts";

export const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
export const BOT_TOKEN = "xoxb-1-2-bot";
const TEAM = "T000000001";

export type Json = Readonly<Record<string, unknown>>;

/** A call of the bot's to the Web API, after it was answered. */
export interface Call {
	readonly method: string;
	readonly args: Readonly<Record<string, string>>;
}

export interface Posted {
	readonly response_type?: string;
	readonly replace_original?: boolean;
	readonly delete_original?: boolean;
	readonly thread_ts?: string;
	readonly text: string;
	readonly blocks?: readonly { readonly type: string; readonly [key: string]: unknown }[];
}

export interface SlackMessage {
	readonly ts: string;
	readonly text: string;
	readonly user?: string;
	readonly thread_ts?: string;
	readonly blocks?: readonly { readonly type: string; readonly [key: string]: unknown }[];
}

export interface Send {
	readonly type?: string;
	/** Seconds to add to the true time. */
	readonly skew?: number;
	readonly secret?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

export interface Click {
	readonly action: string;
	readonly value?: string;
	/** For menus. */
	readonly option?: string;
	/** The id of the block clicked in. */
	readonly block?: string;
	readonly user?: string;
	readonly message?: string;
	readonly thread?: string;
	readonly isPrivate?: boolean;
	/** Null: on the home page. */
	readonly channel?: string | null;
	readonly responseUrl?: string;
}

/** Surfaces that look into the data set are tried on a real one. */
export const noData = (): never => {
	throw new Error("this test has no data set");
};

/** They ask and change nothing. */
const LOOK_UPS = new Set(["auth.test", "users.info", "conversations.info", "usergroups.users.list"]);

/** What the local Slack has no methods for, or knows no triggers of. */
const OWN_ANSWERS: Readonly<Record<string, string>> = {
	"functions.completeSuccess": '{"ok":true}',
	"functions.completeError": '{"ok":true}',
	"views.open": '{"ok":true,"view":{"id":"V1"}}',
	"views.update": '{"ok":true,"view":{"id":"V1"}}',
	"usergroups.users.list": '{"ok":true,"users":["U0DESK"]}',
};

let counter = 0;
const unique = (start: string): string => `${start}${Date.now()}.${counter++}`;
const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();

/** The real bot over signed HTTP, with a local Slack as its Web API. */
export async function startBot(
	ask: Ask,
	log: Logger = pino({ level: "silent" }),
	parts: Partial<SlackParts> = {},
) {
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
	const answers = new Map(Object.entries(OWN_ANSWERS));
	const calls = inbox<Call>();
	const lookUps: string[] = [];
	const refusals: { method: string; word: string }[] = [];
	// Stands between the bot and the local Slack, to see what is called and to refuse what is to be refused.
	const api = await serve(async ({ path, headers, body }) => {
		const method = path.replace("/api/", "");
		const refusal = refusals.findIndex((it) => it.method === method);
		const [refused] = refusal < 0 ? [] : refusals.splice(refusal, 1);
		const own = answers.get(method);
		const reply =
			refused !== undefined
				? JSON.stringify({ ok: false, error: refused.word })
				: own !== undefined
					? own
					: await (
							await fetch(slack.url + path, {
								method: "POST",
								headers: {
									"content-type": headers["content-type"] ?? "",
									authorization: headers.authorization ?? "",
								},
								body,
							})
						).text();
		if (LOOK_UPS.has(method)) lookUps.push(method);
		else calls.put({ method, args: Object.fromEntries(new URLSearchParams(body)) });
		return { body: reply };
	});
	const responses = inbox<Posted>();
	const responseUrl = await serve(({ body }) => {
		responses.put(JSON.parse(body) as Posted);
		return { body: "ok" };
	});
	const settings = {
		botToken: BOT_TOKEN,
		apiUrl: `${api.url}/api/`,
		way: { type: "http", signingSecret: SECRET, port: 0, host: "127.0.0.1" },
	} as const;
	const running = await startSlack({ settings, ask, data: noData, today: () => TODAY, log, ...parts });
	const url = running.url ?? "";

	async function call<Result>(method: string, args: Readonly<Record<string, string>> = {}): Promise<Result> {
		const headers = { authorization: `Bearer ${BOT_TOKEN}` };
		const body = new URLSearchParams(args);
		const response = await fetch(`${slack.url}/api/${method}`, { method: "POST", headers, body });
		return (await response.json()) as Result;
	}
	const { channels } = await call<{ channels: { id: string; name: string }[] }>("conversations.list");
	const { members } = await call<{ members: { id: string; name: string }[] }>("users.list");
	const channel = channels.find(({ name }) => name === "newsdesk")?.id ?? "";
	const maria = members.find(({ name }) => name === "maria")?.id ?? "";

	/** Posts a body, signed as Slack signs unless told otherwise. */
	function send(body: string, options: Send = {}, to = url): Promise<Response> {
		const timestamp = String(Math.floor(Date.now() / 1_000) + (options.skew ?? 0));
		const headers = {
			"content-type": options.type ?? "application/x-www-form-urlencoded",
			"x-slack-request-timestamp": timestamp,
			"x-slack-signature": sign(signingKey(options.secret ?? SECRET), timestamp, body),
			...options.headers,
		};
		return fetch(to, { method: "POST", headers, body });
	}

	return {
		url,
		settings,
		stop: () => running.stop(),
		/** Ids in the local Slack. */
		channel,
		maria,
		responseUrl: responseUrl.url,
		send,
		call,
		/** The questions the bot asked Slack, by method. */
		lookUps,
		/** The next call of the bot's to the Web API that does something; calls are kept until asked for. */
		nextCall: () => calls.next(),
		/** The next answer posted to a `response_url`. */
		nextResponse: () => responses.next(),
		isQuiet: () => calls.isEmpty() && responses.isEmpty(),
		/** Has a method answer this from now on, and no longer what the local Slack says. */
		answerAs: (method: string, answer: Json): void =>
			void answers.set(method, JSON.stringify({ ok: true, ...answer })),
		/** Has the local Slack refuse the next call of a method. */
		refuse: (method: string, word: string): void => void refusals.push({ method, word }),
		command: (command: string, text: string, more: Readonly<Record<string, string>> = {}) =>
			send(
				form({
					command,
					text,
					user_id: maria,
					channel_id: channel,
					team_id: TEAM,
					trigger_id: unique("trigger"),
					response_url: responseUrl.url,
					...more,
				}),
			),
		event: (event: Json, id = unique("Ev")) =>
			send(JSON.stringify({ type: "event_callback", event_id: id, team_id: TEAM, event }), {
				type: "application/json",
			}),
		click: (click: Click) =>
			send(form({ payload: JSON.stringify(clickPayload(click, maria, channel, responseUrl.url)) })),
		/** The channel's messages as the local Slack holds them, newest first. */
		history: async () =>
			(await call<{ messages: readonly SlackMessage[] }>("conversations.history", { channel })).messages,
		replies: async (ts: string) =>
			(await call<{ messages: readonly SlackMessage[] }>("conversations.replies", { channel, ts })).messages,
		async [Symbol.asyncDispose]() {
			await running.stop();
			await responseUrl.close();
			await api.close();
			await slack.close();
		},
	};
}

export type Bot = Awaited<ReturnType<typeof startBot>>;

function clickPayload(click: Click, maria: string, newsdesk: string, responseUrl: string): Json {
	const { action, value, option, user = maria, message = unique("1"), thread, isPrivate = true } = click;
	const channel = click.channel === undefined ? newsdesk : click.channel;
	const inThread = thread === undefined ? {} : { thread_ts: thread };
	const where =
		channel === null
			? { container: { type: "view", view_id: "V1" }, view: { id: "V1", type: "home" } }
			: {
					channel: { id: channel },
					response_url: click.responseUrl ?? responseUrl,
					container: {
						type: "message",
						message_ts: message,
						channel_id: channel,
						is_ephemeral: isPrivate,
						...inThread,
					},
					...(isPrivate ? {} : { message: { ts: message, ...inThread } }),
				};
	return {
		type: "block_actions",
		user: { id: user, team_id: TEAM },
		team: { id: TEAM },
		trigger_id: unique("trigger"),
		...where,
		actions: [
			{
				type: option === undefined ? "button" : "overflow",
				action_id: action,
				block_id: click.block ?? "b",
				...(option === undefined ? { value } : { selected_option: { value: option } }),
			},
		],
	};
}
