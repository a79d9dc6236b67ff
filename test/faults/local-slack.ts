import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/*
 * A Slack of its own process that keeps what it accepted, and can be told to misbehave. Run with Node; prints its address,
 * then a line for each message accepted, and for each whose answer it holds back.
 */

interface Kept {
	readonly ts: string;
	readonly channel: string;
	readonly thread: string | null;
	readonly key: string;
	readonly metadata: unknown;
}

/** What is to go wrong. Shares are of all messages accepted. */
interface Faults {
	/** The connection breaks after acceptance. */
	readonly lost: number;
	/** HTTP 500 after acceptance. */
	readonly failed: number;
	/** No answer at all to the next message accepted, and its key is printed. */
	readonly hold: boolean;
	/** The next message is accepted only so many milliseconds after it came, whatever became of who sent it; none: 0. */
	readonly late: number;
	/** One message a second and channel, as Slack has it; in a storm also refused at random. */
	readonly limited: boolean;
	/** Milliseconds an answer takes. */
	readonly latency: number;
}

let faults: Faults = { lost: 0, failed: 0, hold: false, late: 0, limited: false, latency: 5 };
const kept: Kept[] = [];
const lastIn = new Map<string, number>();
const seen = { posts: 0, refused: 0, looks: 0, lost: 0, failed: 0, held: 0 };

/** Timestamp of the last message, in microseconds since 1970. */
let last = 0;

const channelOf = (form: URLSearchParams) => form.get("channel") ?? "";

type Answer =
	| { readonly status?: number; readonly body?: unknown; readonly retryAfter?: number }
	| "none"
	| "broken";

function post(form: URLSearchParams): Answer {
	seen.posts++;
	const channel = channelOf(form);
	const now = performance.now();
	if (faults.limited && now - (lastIn.get(channel) ?? Number.NEGATIVE_INFINITY) < 1_000) {
		seen.refused++;
		return { status: 429, retryAfter: 1, body: { ok: false, error: "ratelimited" } };
	}
	lastIn.set(channel, now);
	const metadata = JSON.parse(form.get("metadata") ?? "null");
	last = Math.max(last + 1, Date.now() * 1_000);
	const ts = (last / 1e6).toFixed(6);
	const key = String(metadata?.event_payload?.key);
	kept.push({ ts, channel, thread: form.get("thread_ts"), key, metadata });
	process.stdout.write(`accepted ${kept.length}\n`);
	if (faults.hold) {
		faults = { ...faults, hold: false };
		seen.held++;
		process.stdout.write(`held ${key}\n`);
		return "none";
	}
	const chance = Math.random();
	if (chance < faults.lost) {
		seen.lost++;
		return "broken";
	}
	if (chance < faults.lost + faults.failed) {
		seen.failed++;
		return { status: 500, body: { ok: false } };
	}
	return { body: { ok: true, ts, channel } };
}

function look(form: URLSearchParams): Answer {
	seen.looks++;
	const thread = form.get("ts");
	const oldest = Number(form.get("oldest") ?? 0);
	const all = kept.filter(
		(it) =>
			it.channel === channelOf(form) && Number(it.ts) >= oldest && (thread === null || it.thread === thread),
	);
	const from = Number(form.get("cursor") ?? 0);
	const limit = Number(form.get("limit") ?? 100);
	const page = all.toReversed().slice(from, from + limit);
	const next = from + limit < all.length ? String(from + limit) : "";
	return {
		body: {
			ok: true,
			messages: page.map(({ ts, metadata }) => ({ type: "message", ts, text: "", metadata })),
			response_metadata: { next_cursor: next },
		},
	};
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const path = new URL(request.url ?? "/", "http://localhost").pathname;
	const body = await text(request);
	if (path === "/faults") {
		faults = { ...faults, ...JSON.parse(body) };
		return void response.end();
	}
	if (path === "/kept") return void response.end(JSON.stringify({ kept, seen }));
	const form = new URLSearchParams(body);
	if (path.endsWith("chat.postMessage") && faults.late > 0) {
		const { late } = faults;
		faults = { ...faults, late: 0 };
		process.stdout.write("late 1\n");
		await new Promise((resolve) => setTimeout(resolve, late));
	}
	const answer = path.endsWith("chat.postMessage")
		? post(form)
		: path.endsWith("auth.test")
			? { body: { ok: true, bot_id: "B1", user_id: "U0", team_id: "T1" } }
			: /conversations\.(history|replies)$/.test(path)
				? look(form)
				: { body: { ok: true, channel: { id: channelOf(form) } } };
	if (answer === "none") return;
	setTimeout(() => {
		if (answer === "broken") return void request.socket.destroy();
		const { status = 200, body: said, retryAfter } = answer;
		response.writeHead(status, {
			"content-type": "application/json",
			...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
		});
		response.end(JSON.stringify(said));
	}, faults.latency);
}

const server = createServer((request, response) => void serve(request, response));

server.listen(0, "127.0.0.1", () => {
	const address = server.address();
	if (address !== null && typeof address === "object")
		process.stdout.write(`listening http://127.0.0.1:${address.port}/api/\n`);
});
process.once("disconnect", () => process.exit());
