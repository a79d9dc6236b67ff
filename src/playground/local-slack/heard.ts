import { z } from "zod";
import type { Unread } from "./unread.ts";

type Call = (method: string, args: Args, token: string) => Promise<unknown>;
type Args = Readonly<Record<string, unknown>>;

const READING = new Set(["conversations.history", "conversations.replies"]);
const CHANGING = /^(?:chat\.(?!postEphemeral$)|reactions\.|files\.|conversations\.(?:invite|join|leave)$)/;

const Posted = z.object({ channel: z.string(), ts: z.string() });
const Shared = z.object({ channel_id: z.string(), thread_ts: z.string().optional() });
const Deleted = z.object({ channel: z.string(), ts: z.string() });

/** What is known of conversations from the calls that pass. */
export interface Heard {
	/** Reads a conversation or a thread, and only once until something in one of them has changed; any other call is made. */
	readonly call: Call;
	/** A call the Web API has taken, and by the id of whom. */
	readonly took: (method: string, args: Args, result: unknown, by: string) => void;
}

/** @param call asks the emulation, which takes 5,000 calls an hour from each: a page that reads anew at every look uses them up */
export function heard(call: Call, whose: (token: string) => string, unread: Unread): Heard {
	const readings = new Map<string, Promise<unknown>>();

	function took(method: string, args: Args, result: unknown, by: string): void {
		if (CHANGING.test(method)) readings.clear();
		const isReply = args["thread_ts"] !== undefined;
		if (method === "chat.postMessage" && !isReply) {
			const { channel, ts } = Posted.parse(result);
			unread.arrived({ conversation: channel, ts, by, only: null });
		} else if (method === "files.completeUploadExternal") {
			const shared = Shared.safeParse(args);
			if (!shared.success || shared.data.thread_ts !== undefined) return;
			unread.arrived({ conversation: shared.data.channel_id, ts: "", by, only: null });
		} else if (method === "chat.delete") {
			const deleted = Deleted.safeParse(args);
			if (deleted.success) unread.gone(deleted.data.channel, deleted.data.ts);
		}
	}

	async function read(method: string, args: Args, token: string): Promise<unknown> {
		const key = JSON.stringify([method, args, token]);
		const reading = readings.get(key) ?? call(method, args, token);
		readings.set(key, reading);
		try {
			return await reading;
		} catch (error) {
			readings.delete(key);
			throw error;
		}
	}

	return {
		took,
		async call(method, args, token) {
			if (READING.has(method)) return read(method, args, token);
			const result = await call(method, args, token);
			took(method, args, result, whose(token));
			return result;
		},
	};
}
