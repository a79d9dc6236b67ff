import type { KeyObject } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { App, Receiver } from "@slack/bolt";
import type { Logger } from "pino";
import { SlackProblem } from "../problem.ts";
import { type Control, isCertificateCheck, readBody } from "./body.ts";
import { deliver } from "./deliver.ts";
import { readAll, sendJson, sendText } from "./http.ts";
import { onceInMemory } from "./once.ts";
import { refusal, signingKey, WINDOW_SECONDS } from "./signature.ts";

export interface HttpSettings {
	readonly signingSecret: string;
	/** 0 takes any free port. */
	readonly port: number;
	/** The address to listen on; all of them when left out. */
	readonly host?: string;
	readonly log: Logger;
	/** The time now in milliseconds. */
	readonly now: () => number;
	/** Stands in the log beside what is refused. */
	readonly reference: () => string;
}

export const EVENTS_PATH = "/slack/events";

/** Half of them are what Slack delivers in the ten minutes they count for: it holds back after 30,000 an hour. */
const MOST_SIGNATURES = 10_000;
/** Proxies in front keep an idle connection for a minute: a request sent on one that is just being closed here would be lost. */
const TIMEOUTS = { requestTimeout: 10_000, headersTimeout: 5_000, keepAliveTimeout: 65_000 };
const REFUSALS: Readonly<Record<number, string>> = {
	400: "not a request Slack sends",
	401: "not signed by Slack, or not now",
	404: "nothing here",
	405: "post to this address",
	413: "too large",
	500: "something went wrong",
	503: "not ready: Slack has not been reached yet",
};
/** Alive, and before it is known who the bot is. */
const WAITING = { ok: true, slack: "not reached yet" };

/**
 * Takes Slack's signed requests on `node:http` and hands them to Bolt. Refuses what is not signed, off by more than
 * five minutes either way, or seen before (401), and what Slack does not send (400); no body ends the process.
 */
export class HttpReceiver implements Receiver {
	readonly #settings: HttpSettings;
	readonly #key: KeyObject;
	readonly #signatures;
	readonly #server: Server;
	/** How many requests are being answered. Counted only: a set of them would leave a table behind for each. */
	#underWay = 0;
	#whenNoneIs: () => void = () => undefined;
	#app: App | undefined;

	constructor(settings: HttpSettings) {
		this.#settings = settings;
		this.#key = signingKey(settings.signingSecret);
		this.#signatures = onceInMemory(2 * WINDOW_SECONDS * 1_000, MOST_SIGNATURES, settings.now);
		this.#server = createServer(TIMEOUTS, (request, response) => {
			void this.#answer(request, response);
		});
	}

	init(app: App): void {
		this.#app = app;
	}

	/** May listen before it knows its app: until then it says that it is not ready. Resolves to the address requests are taken at. Throws `SlackProblem` when the port cannot be had. */
	async start(): Promise<string> {
		const { port, host } = this.#settings;
		this.#server.listen({ port, ...(host === undefined ? {} : { host }) });
		try {
			await once(this.#server, "listening");
		} catch (error) {
			const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
			throw new SlackProblem(
				`Port ${port} cannot be used (${why}). Set PORT to a free one and pass Slack's requests on to it.`,
				{ cause: error },
			);
		}
		const address = this.#server.address();
		const bound = typeof address === "object" && address !== null ? address.port : port;
		return `http://127.0.0.1:${bound}${EVENTS_PATH}`;
	}

	/** Takes no new requests; lets what is under way finish, also what was acknowledged and is still to be posted. */
	async stop(): Promise<void> {
		if (!this.#server.listening) return;
		const closed = once(this.#server, "close");
		this.#server.close();
		const { promise, resolve } = Promise.withResolvers<void>();
		if (this.#underWay === 0) resolve();
		else this.#whenNoneIs = resolve;
		await promise;
		this.#server.closeIdleConnections();
		await closed;
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		this.#underWay += 1;
		try {
			await this.#take(request, response);
		} catch (error) {
			this.#settings.log.error({ err: error }, "a request could not be handled");
			refuse(response, 500);
		} finally {
			this.#underWay -= 1;
			if (this.#underWay === 0) this.#whenNoneIs();
		}
	}

	async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const path = request.url === EVENTS_PATH ? EVENTS_PATH : request.url?.split("?", 1)[0];
		if (path === "/health" && request.method === "GET")
			return sendJson(response, this.#app === undefined ? WAITING : { ok: true });
		if (path !== EVENTS_PATH) return refuse(response, 404);
		if (request.method !== "POST") return refuse(response, 405);
		const body = await readAll(request);
		if (body === null) return refuse(response, 413);
		const problem = this.#refusal(request, body);
		const checksCertificate = () => isCertificateCheck(body.toString("latin1"));
		if (problem !== null) {
			if (checksCertificate()) return sendText(response, 200, "");
			this.#settings.log.warn(
				{ reason: problem },
				problem === "a wrong signature"
					? "a request was refused: if it is Slack's, SLACK_SIGNING_SECRET is not that of this app (Basic Information, Signing Secret)"
					: "a request was refused",
			);
			return refuse(response, 401);
		}
		const read = readBody(request.headers["content-type"], body.toString("utf8"));
		if ("unreadable" in read) {
			if (checksCertificate()) return sendText(response, 200, "");
			const reference = this.#settings.reference();
			const { unreadable } = read;
			this.#settings.log.warn({ reference, unreadable }, "a request was refused: it could not be read");
			return refuse(response, 400, `${unreadable.join(", ")} (${reference})`);
		}
		if ("control" in read) return this.#control(read.control, response);
		const app = this.#app;
		if (app === undefined) return refuse(response, 503);
		const reply = {
			acknowledge: (answer: unknown) => sendJson(response, answer),
			unheard: () => refuse(response, 404),
		};
		return deliver(app, read.delivery, reply, this.#settings.log, retryOf(request));
	}

	#refusal(request: IncomingMessage, body: Buffer): string | null {
		const timestamp = request.headers["x-slack-request-timestamp"];
		const signature = request.headers["x-slack-signature"];
		const now = this.#settings.now();
		const problem = refusal(this.#key, { timestamp, signature, body }, now / 1_000);
		if (problem !== null) return problem;
		// The signature is made over the time, so it stands for both.
		return this.#signatures.claim(String(signature)) ? null : "a request seen before";
	}

	#control(control: Control, response: ServerResponse): void {
		if (control.type === "url_verification") return sendJson(response, { challenge: control.challenge });
		this.#settings.log.warn("Slack holds events back: too many in an hour");
		sendText(response, 200, "");
	}
}

function retryOf({ headers }: IncomingMessage) {
	const number = Number(headers["x-slack-retry-num"]);
	const reason = headers["x-slack-retry-reason"];
	return {
		...(Number.isInteger(number) ? { retryNum: number } : {}),
		...(typeof reason === "string" ? { retryReason: reason } : {}),
	};
}

function refuse(response: ServerResponse, status: number, why = ""): void {
	// What is left of a body too large is not read.
	if (status === 413) response.setHeader("connection", "close");
	sendText(response, status, [REFUSALS[status] ?? "", why].filter((it) => it !== "").join(": "));
}
