import type { RespondArguments, RespondFn } from "@slack/bolt";
import { RespondError } from "@slack/bolt/dist/errors.js";
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from "@slack/web-api";
import { z } from "zod";
import { forms } from "../../blocks/degrade.ts";
import type { Message } from "../../blocks/message.ts";

/** Links never unfold, names and channels in text stay text. */
const QUIET = { unfurl_links: false, unfurl_media: false, parse: "none", link_names: false } as const;

/** Slack's words for blocks it does not take: simpler ones may do. */
const REFUSED_BLOCKS = new Set([
	"invalid_blocks",
	"invalid_blocks_format",
	"msg_blocks_too_long",
	"only_one_table_allowed",
]);
/** Slack asks for patience; longer than this nobody waits for an answer. */
const LONGEST_WAIT_SECONDS = 5;

export interface Place {
	readonly channel: string;
	readonly thread_ts?: string | undefined;
}

/** Where the message stands, or Slack's word for why it does not: "not_in_channel". */
export type Posted =
	| {
			readonly channel: string;
			readonly ts: string;
			/** The form Slack took lacks rows: a file with all of them belongs beside it. */
			readonly needsFile?: boolean;
	  }
	| { readonly refused: string };

/** The message as an answer to a command, for a `response_url` or an acknowledgment. */
export function toRespond(message: Message, more: RespondArguments): RespondArguments {
	return {
		...QUIET,
		...more,
		text: message.text,
		...(message.blocks.length === 0 ? {} : { blocks: [...message.blocks] }),
	};
}

/** Posts in the fullest form Slack takes. Sent once: where it is unknown whether Slack took it, nothing is sent again. */
export async function post(client: WebClient, message: Message, place: Place): Promise<Posted> {
	const to =
		place.thread_ts === undefined
			? { channel: place.channel }
			: { channel: place.channel, thread_ts: place.thread_ts };
	return inFullestForm(message, async ({ text, blocks }) => {
		const send = () =>
			client.chat.postMessage({
				...QUIET,
				...to,
				text,
				...(blocks.length === 0 ? {} : { blocks: [...blocks] }),
			});
		const sent = await patiently(send);
		return { channel: sent.channel ?? place.channel, ts: sent.ts ?? "" };
	});
}

/** Posts for one person alone, who has to be in the channel, as the bot has. Gone when they leave; sent once. */
export async function postPrivately(
	client: WebClient,
	message: Message,
	{ channel, thread_ts, user }: Place & { readonly user: string },
): Promise<Posted> {
	return inFullestForm(message, async ({ text, blocks }) => {
		const send = () =>
			client.chat.postEphemeral({
				link_names: false,
				parse: "none",
				channel,
				user,
				...(thread_ts === undefined ? {} : { thread_ts }),
				text,
				...(blocks.length === 0 ? {} : { blocks: [...blocks] }),
			});
		const sent = await patiently(send);
		return { channel, ts: sent.message_ts ?? "" };
	});
}

/** Answers at a `response_url` in the fullest form Slack takes. Throws when it takes none. */
export async function respondWith(
	respond: RespondFn,
	message: Message,
	more: RespondArguments,
): Promise<void> {
	const outcome = await inFullestForm(message, async (form) => {
		const response = await respond(toRespond(form, more));
		const said = ResponseUrlAnswer.safeParse(await response.json().catch(() => null));
		if (said.success && !said.data.ok) throw new ResponseRefused(said.data.error ?? "unknown");
		return { channel: "", ts: "" };
	});
	if ("refused" in outcome) throw new ResponseRefused(outcome.refused);
}

const ResponseUrlAnswer = z.object({ ok: z.boolean(), error: z.string().optional() });

class ResponseRefused extends Error {
	override readonly name = "ResponseRefused";
	readonly word: string;
	constructor(word: string) {
		super(`Slack did not take the answer: ${word}`);
		this.word = word;
	}
}

async function inFullestForm(message: Message, send: (form: Message) => Promise<Posted>): Promise<Posted> {
	let refused = "no_text";
	for (const form of forms(message)) {
		try {
			const posted = await send(form);
			return form.needsFile ? { ...posted, needsFile: true } : posted;
		} catch (error) {
			const word = wordOf(error);
			if (word === null) throw error;
			refused = word;
			if (!REFUSED_BLOCKS.has(word)) break;
		}
	}
	return { refused };
}

function wordOf(error: unknown): string | null {
	if (error instanceof WebAPIPlatformError) return error.data.error;
	if (error instanceof ResponseRefused) return error.word;
	// Slack answers a response_url with a bare status when it does not like what is posted.
	return error instanceof RespondError && (error.statusCode === 400 || error.statusCode === 500)
		? "invalid_blocks"
		: null;
}

/** Waits once where Slack asks to: a refused call was surely not carried out. */
export async function patiently<Result>(call: () => Promise<Result>): Promise<Result> {
	try {
		return await call();
	} catch (error) {
		if (!(error instanceof WebAPIRateLimitedError) || error.retryAfter > LONGEST_WAIT_SECONDS) throw error;
		const { promise, resolve } = Promise.withResolvers<void>();
		setTimeout(resolve, error.retryAfter * 1_000);
		await promise;
		return call();
	}
}
