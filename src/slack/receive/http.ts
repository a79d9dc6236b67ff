import type { IncomingMessage, ServerResponse } from "node:http";

const MOST_BYTES = 1024 * 1024;

/** The whole body, or null when it is larger than any Slack sends. */
export function readAll(request: IncomingMessage): Promise<Buffer | null> {
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

/** Answers 200 with JSON, a string as a message of that text, nothing with nothing. */
export function sendJson(response: ServerResponse, value: unknown): void {
	if (typeof value === "string") return send(response, 200, JSON.stringify({ text: value }), JSON_TYPE);
	if (typeof value !== "object" || value === null) return sendText(response, 200, "");
	const kept = written.get(value);
	if (kept !== undefined) return send(response, 200, kept, JSON_TYPE, "latin1");
	const json = JSON.stringify(value);
	if (sent.has(value)) written.set(value, ascii(json));
	else sent.add(value);
	send(response, 200, json, JSON_TYPE);
}

export function sendText(response: ServerResponse, status: number, text: string): void {
	send(response, status, text, TEXT_TYPE);
}

const sent = new WeakSet<object>();
/** What is sent a second time is written out once more and kept. */
const written = new WeakMap<object, string>();
const JSON_TYPE = "application/json; charset=utf-8";
const TEXT_TYPE = "text/plain; charset=utf-8";

/** In ASCII an answer leaves without being encoded anew; in a string of its own it takes a byte a character. */
function ascii(json: string): string {
	const escaped = json.replace(
		/[^\0-\x7f]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
	return Buffer.from(escaped, "latin1").toString("latin1");
}

function send(
	response: ServerResponse,
	status: number,
	body: string,
	type: string,
	encoding: "utf8" | "latin1" = "utf8",
): void {
	if (response.headersSent) return;
	response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(body, encoding) });
	response.end(body, encoding);
}
