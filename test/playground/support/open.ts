import { pino } from "pino";
import { onTestFinished } from "vitest";
import {
	type BotConnection,
	type Playground,
	type RunningBot,
	startPlayground,
} from "../../../src/playground/playground.ts";
import { type Reply, serve } from "../../support/http.ts";
import { SHOW_MANIFEST } from "./show-bot.ts";

export const SUGGESTIONS = [
	"/show cumbria 2021",
	"/show everything",
	"/show public",
	"@blotter how many?",
	"hello",
];

/** A playground on any free port. */
export function open(
	startBot: (connection: BotConnection) => Promise<RunningBot>,
	more: { readonly port?: number; readonly manifest?: string } = {},
): Promise<Playground> {
	return startPlayground({
		port: 0,
		manifest: SHOW_MANIFEST,
		suggestions: SUGGESTIONS,
		log: pino({ level: "silent" }),
		startBot,
		...more,
	});
}

/** What the bot was sent: the fields of a command, an event's envelope, or an interaction's payload. */
export type Sent = Readonly<Record<string, unknown>> & {
	readonly headers: Readonly<Record<string, unknown>>;
};

/** A bot that keeps what it is sent and answers what it is told to; and a person at the page, without a browser. */
export interface Tried {
	readonly url: string;
	readonly sent: readonly Sent[];
	readonly connection: BotConnection;
	stopBot(): Promise<void>;
	answer(reply: Reply | ((sent: Sent) => Reply | Promise<Reply>)): void;
	/** Posts a form of the page. */
	post(path: string, form: Readonly<Record<string, string>>): Promise<Response>;
	page(path: string): Promise<string>;
	json(path: string): Promise<Readonly<Record<string, unknown>>>;
	/** Calls the Web API as the bot. */
	call(method: string, args: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
}

const silently = (): Reply => ({ body: "" });

export async function tryOut(manifest = SHOW_MANIFEST): Promise<Tried> {
	const sent: Sent[] = [];
	let answer: (sent: Sent) => Reply | Promise<Reply> = silently;
	let connection: BotConnection | null = null;
	const bot = await serve(async ({ body, headers }) => {
		const what = { ...read(body, headers["content-type"] ?? ""), headers };
		sent.push(what);
		return answer(what);
	});
	const playground = await open(
		(given) => {
			connection = given;
			return Promise.resolve({
				url: `${bot.url}/slack/events`,
				stop: () => bot.close().catch(() => undefined),
			});
		},
		{ manifest },
	);
	onTestFinished(() => playground.stop());
	if (connection === null) throw new Error("the bot was not started");
	const { apiUrl, botToken }: BotConnection = connection;
	const url = playground.url.replace("localhost", "127.0.0.1");
	return {
		url,
		sent,
		connection,
		stopBot: () => bot.close(),
		answer: (reply) => {
			answer = typeof reply === "function" ? reply : () => reply;
		},
		post: (path, form) =>
			fetch(url + path, { method: "POST", body: new URLSearchParams(form), redirect: "manual" }),
		page: async (path) => (await fetch(url + path)).text(),
		json: async (path) => (await fetch(url + path)).json() as Promise<Readonly<Record<string, unknown>>>,
		call: async (method, args) => {
			const response = await fetch(apiUrl + method, {
				method: "POST",
				headers: { authorization: `Bearer ${botToken}`, "content-type": "application/json" },
				body: JSON.stringify(args),
			});
			return response.json() as Promise<Readonly<Record<string, unknown>>>;
		},
	};
}

function read(body: string, contentType: string): Readonly<Record<string, unknown>> {
	if (contentType.includes("json")) return JSON.parse(body);
	const fields = Object.fromEntries(new URLSearchParams(body));
	return fields["payload"] === undefined ? fields : JSON.parse(fields["payload"]);
}
