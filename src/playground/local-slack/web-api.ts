import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { z } from "zod";
import { bodyOf } from "../body.ts";
import { AMENDMENTS } from "./amendments.ts";
import { EFFECTS } from "./effects.ts";
import type { LocalSlack } from "./local-slack.ts";
import { OWN_METHODS } from "./own-methods.ts";
import { Response, respond } from "./respond.ts";
import { USED_UP } from "./workspace.ts";

const MOST_BYTES = 20_000_000;

const Result = z.looseObject({ ok: z.boolean(), error: z.string().optional() });

/**
 * What the bot takes for Slack: `/api/<method>`, passed on to the emulated Web API and looked at on the way, and the
 * response_urls. What the emulation does not keep (ephemeral messages, open views) is kept from here.
 */
export function webApi(slack: LocalSlack): RequestListener {
	return (request, response) => {
		answer(slack, request, response).catch((error: unknown) => {
			if (!response.headersSent) response.writeHead(500);
			response.end(String(error));
		});
	};
}

async function answer(slack: LocalSlack, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const path = request.url ?? "/";
	const body = (await bodyOf(request, MOST_BYTES)) ?? "";
	const at = Date.now();
	const began = performance.now();
	const took = path.startsWith("/api/")
		? await callMethod(slack, path.slice("/api/".length), request, body)
		: await takeResponse(slack, path, body);
	slack.traffic.add({
		at,
		direction: "from the bot",
		milliseconds: Math.round(performance.now() - began),
		...took.exchange,
		answer: took.answer,
	});
	response.writeHead(took.status, { "content-type": "application/json; charset=utf-8" });
	response.end(JSON.stringify(took.answer));
}

interface Taken {
	readonly status: number;
	readonly answer: unknown;
	readonly exchange: { readonly what: string; readonly outcome: string; readonly sent: unknown };
}

async function callMethod(
	slack: LocalSlack,
	method: string,
	request: IncomingMessage,
	body: string,
): Promise<Taken> {
	const args = argumentsOf(request, body);
	const refused = await refusal(slack, method, args);
	const own = OWN_METHODS[method]?.(slack, args);
	const told = Result.parse(refused ?? (await (own ?? passOn(slack, method, request, body))));
	const result = Result.parse(AMENDMENTS[method]?.(slack, told) ?? told);
	if (result.ok) slack.took(method, args, result, slack.workspace.app.botUserId);
	if (result.ok) await EFFECTS[method]?.(slack, args, result);
	const outcome = result.ok ? "ok" : (result.error ?? "error");
	return { status: 200, answer: result, exchange: { what: method, outcome, sent: args } };
}

async function passOn(
	{ workspace }: LocalSlack,
	method: string,
	request: IncomingMessage,
	body: string,
): Promise<unknown> {
	const { "content-type": contentType = "", authorization = "" } = request.headers;
	const headers = { "content-type": contentType, authorization };
	const reply = await fetch(`${workspace.url}/api/${method}`, { method: "POST", headers, body });
	if (reply.status === USED_UP) return { ok: false, error: "ratelimited" };
	return reply.status === 404 ? { ok: false, error: "unknown_method" } : reply.json();
}

const POSTING = new Set(["chat.postMessage", "chat.postEphemeral", "files.completeUploadExternal"]);

/** The emulation lets the app post where it was not invited; Slack does not, unless the app asks for the right to. */
async function refusal({ workspace }: LocalSlack, method: string, args: Readonly<Record<string, unknown>>) {
	if (!POSTING.has(method)) return null;
	const named = z
		.string()
		.catch("")
		.parse(args["channel"] ?? args["channel_id"])
		.replace(/^#/, "");
	const channel = workspace.channels.find(({ id, slug }) => id === named || slug === named);
	if (!channel || (await workspace.hasApp(channel.id))) return null;
	return { ok: false, error: "not_in_channel" } as const;
}

async function takeResponse(slack: LocalSlack, path: string, body: string): Promise<Taken> {
	const refuse = (status: number, error: string): Taken => ({
		status,
		answer: { ok: false, error },
		exchange: { what: "response_url", outcome: error, sent: body },
	});
	const payload = Response.safeParse(parsed(body));
	if (!payload.success) return refuse(400, "invalid_payload");
	const use = slack.responseUrls.use(path);
	if ("error" in use) return refuse(404, use.error);
	await respond(slack, use.origin, payload.data);
	return {
		status: 200,
		answer: { ok: true },
		exchange: { what: "response_url", outcome: "ok", sent: payload.data },
	};
}

/** The arguments as Slack reads them: a form whose fields may hold JSON, or JSON. */
function argumentsOf(request: IncomingMessage, body: string): Readonly<Record<string, unknown>> {
	if (request.headers["content-type"]?.includes("json"))
		return z.looseObject({}).catch({}).parse(parsed(body));
	const fields = [...new URLSearchParams(body)].filter(([name]) => name !== "token");
	return Object.fromEntries(
		fields.map(([name, value]) => [name, /^[[{]/.test(value) ? (parsed(value) ?? value) : value]),
	);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
