import type { KeyObject } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { App, Receiver } from "@slack/bolt";
import type { Logger } from "pino";
import { type Control, isCertificateCheck, readBody } from "./body.ts";
import { deliver } from "./deliver.ts";
import { onceInMemory } from "./once.ts";
import { SlackProblem } from "./problem.ts";
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
}

export const EVENTS_PATH = "/slack/events";

const MOST_BYTES = 1024 * 1024;
/** More signed requests than Slack delivers in ten minutes; older ones are forgotten first. */
const MOST_SIGNATURES = 100_000;
const RESPONSES: Readonly<Record<number, string>> = {
	400: "not a request Slack sends",
	401: "not signed by Slack, or not now",
	404: "nothing here",
	405: "post to this address",
	413: "too large",
	500: "something went wrong",
};

/**
 * Takes Slack's signed requests on `node:http` and hands them to Bolt. Refuses what is not signed, off by more than
 * five minutes either way, or seen before (401), and what Slack does not send (400); no body ends the process.
 */
export class HttpReceiver implements Receiver {
	readonly #settings: HttpSettings;
	readonly #key: KeyObject;
	readonly #signatures;
	readonly #server: Server;
	#app: App | undefined;

	constructor(settings: HttpSettings) {
		this.#settings = settings;
		this.#key = signingKey(settings.signingSecret);
		this.#signatures = onceInMemory(2 * WINDOW_SECONDS * 1_000, MOST_SIGNATURES, settings.now);
		this.#server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
			this.#take(request, response).catch((error: unknown) => {
				settings.log.error({ err: error }, "a request could not be handled");
				refuse(response, 500);
			});
		});
	}

	init(app: App): void {
		this.#app = app;
	}

	/** Resolves to the address requests are taken at. Throws `SlackProblem` when the port cannot be had. */
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

	/** Takes no new requests, lets those under way finish. */
	async stop(): Promise<void> {
		if (!this.#server.listening) return;
		const { promise, resolve } = Promise.withResolvers<void>();
		this.#server.close(() => resolve());
		this.#server.closeIdleConnections();
		await promise;
	}

	async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const path = request.url?.split("?", 1)[0];
		if (path === "/health" && request.method === "GET")
			return send(response, 200, bodyOf({ ok: true }), JSON_TYPE);
		if (path !== EVENTS_PATH) return refuse(response, 404);
		if (request.method !== "POST") return refuse(response, 405);
		const body = await readAll(request);
		if (body === null) return refuse(response, 413);
		const problem = this.#refusal(request, body);
		if (problem !== null) {
			if (isCertificateCheck(body.toString("latin1"))) return send(response, 200, NOTHING);
			this.#settings.log.warn({ reason: problem }, "a request was refused");
			return refuse(response, 401);
		}
		const read = readBody(request.headers["content-type"], body.toString("utf8"));
		if (read === null) return refuse(response, 400);
		if ("control" in read) return this.#control(read.control, response);
		const app = this.#app;
		if (app === undefined) return refuse(response, 500);
		const reply = {
			acknowledge: (answer: unknown) => send(response, 200, bodyOf(answer), JSON_TYPE),
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
		return this.#signatures.claim(`${String(timestamp)} ${String(signature)}`)
			? null
			: "a request seen before";
	}

	#control(control: Control, response: ServerResponse): void {
		if (control.type === "url_verification")
			return send(response, 200, bodyOf({ challenge: control.challenge }), JSON_TYPE);
		this.#settings.log.warn("Slack holds events back: too many in an hour");
		send(response, 200, NOTHING);
	}
}

/** The whole body, or null when it is larger than any Slack sends. */
function readAll(request: IncomingMessage): Promise<Buffer | null> {
	const { promise, resolve, reject } = Promise.withResolvers<Buffer | null>();
	const chunks: Buffer[] = [];
	let bytes = 0;
	request.on("data", (chunk: Buffer) => {
		bytes += chunk.length;
		if (bytes <= MOST_BYTES) chunks.push(chunk);
		else resolve(null);
	});
	request.on("end", () => {
		const [only] = chunks;
		resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
	});
	request.on("error", reject);
	return promise;
}

function retryOf({ headers }: IncomingMessage) {
	const number = Number(headers["x-slack-retry-num"]);
	const reason = headers["x-slack-retry-reason"];
	return {
		...(Number.isInteger(number) ? { retryNum: number } : {}),
		...(typeof reason === "string" ? { retryReason: reason } : {}),
	};
}

const written = new WeakMap<object, Buffer>();
const NOTHING = Buffer.alloc(0);

/** The same object is written out once. */
function bodyOf(answer: unknown): Buffer {
	if (typeof answer === "string") return Buffer.from(JSON.stringify({ text: answer }));
	if (typeof answer !== "object" || answer === null) return NOTHING;
	const bytes = written.get(answer) ?? Buffer.from(JSON.stringify(answer));
	written.set(answer, bytes);
	return bytes;
}

const JSON_TYPE = "application/json; charset=utf-8";
const TEXT_TYPE = "text/plain; charset=utf-8";

function send(response: ServerResponse, status: number, body: Buffer, type = TEXT_TYPE): void {
	if (response.headersSent) return;
	response.writeHead(status, { "content-type": type, "content-length": body.length });
	response.end(body);
}

function refuse(response: ServerResponse, status: number): void {
	// What is left of a body too large is not read.
	if (status === 413) response.setHeader("connection", "close");
	send(response, status, Buffer.from(RESPONSES[status] ?? ""));
}
