import { createHmac } from "node:crypto";
import type { Traffic } from "../local-slack/traffic.ts";

/** What came of a request to the bot. `error` is the word Slack would show. */
export type Outcome =
	| { readonly type: "taken"; readonly answer: unknown }
	| {
			readonly type: "failed";
			readonly error: "operation_timeout" | "dispatch_failed";
			readonly detail: string;
	  };

/** The way to the bot: requests signed as Slack signs them, given up after as long as Slack waits. */
export interface BotLink {
	/** @param what how the inspector calls it: "/offences", "app_mention" */
	form(what: string, fields: Readonly<Record<string, string>>): Promise<Outcome>;
	json(what: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Outcome>;
}

const SLACK_WAITS_MS = 3000;

/** @param url where the bot listens. Signs by the signing secret; waits at most three seconds for an acknowledgement. */
export function botLink(url: string, signingSecret: string, traffic: Traffic): BotLink {
	async function send(
		what: string,
		sent: unknown,
		body: string,
		headers: Readonly<Record<string, string>>,
	): Promise<Outcome> {
		const at = Date.now();
		const began = performance.now();
		const outcome = await post(url, body, { ...headers, ...signed(signingSecret, body, at) });
		traffic.add({
			at,
			direction: "to the bot",
			what,
			milliseconds: Math.round(performance.now() - began),
			outcome: outcome.type === "taken" ? "200" : `${outcome.error}: ${outcome.detail}`,
			sent,
			answer: outcome.type === "taken" ? outcome.answer : null,
		});
		return outcome;
	}
	return {
		form: (what, fields) =>
			send(
				what,
				fields["payload"] === undefined ? fields : JSON.parse(fields["payload"]),
				new URLSearchParams(fields).toString(),
				{
					"content-type": "application/x-www-form-urlencoded",
				},
			),
		json: (what, body, headers = {}) =>
			send(what, body, JSON.stringify(body), { ...headers, "content-type": "application/json" }),
	};
}

async function post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Outcome> {
	try {
		const signal = AbortSignal.timeout(SLACK_WAITS_MS);
		const response = await fetch(url, { method: "POST", headers, body, signal });
		const text = await response.text();
		if (!response.ok) {
			return { type: "failed", error: "dispatch_failed", detail: `HTTP ${response.status}` };
		}
		return { type: "taken", answer: read(text, response.headers.get("content-type")) };
	} catch (error) {
		if (error instanceof DOMException && error.name === "TimeoutError") {
			return { type: "failed", error: "operation_timeout", detail: "no answer within 3 seconds" };
		}
		return { type: "failed", error: "dispatch_failed", detail: "no connection" };
	}
}

/** An acknowledgement: nothing, a text to show, or JSON. */
function read(text: string, contentType: string | null): unknown {
	if (text === "") return null;
	if (!contentType?.includes("json")) return { text };
	try {
		return JSON.parse(text);
	} catch {
		return { text };
	}
}

function signed(secret: string, body: string, at: number): Readonly<Record<string, string>> {
	const timestamp = String(Math.floor(at / 1000));
	const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
	return { "x-slack-request-timestamp": timestamp, "x-slack-signature": `v0=${signature}` };
}
