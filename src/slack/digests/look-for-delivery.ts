import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from "@slack/web-api";
import { z } from "zod";
import type { ClaimedDelivery } from "../../core/newsroom/deliveries/deliveries.ts";
import type { LookOutcome } from "../../core/newsroom/deliveries/delivery-step.ts";

/** What of a page of messages matters. */
const Page = z.object({
	messages: z.array(
		z.object({
			ts: z.string(),
			metadata: z
				.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
				.optional()
				.catch(undefined),
		}),
	),
	response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

const PER_PAGE = 200;
const MOST_PAGES = 10;
/** Our clock and Slack's may differ, and either may be set: older messages than this before the first try are not read. */
const CLOCKS_DIFFER_MS = 26 * 3_600_000;
const SECONDS_APART_MS = 60_000;

/** What passes by itself; anything else means that we may not read there. */
const PASSES = new Set([
	"internal_error",
	"fatal_error",
	"service_unavailable",
	"request_timeout",
	"ratelimited",
]);

/** What a look needs to know besides the delivery. */
export interface Look {
	/** What names a delivery in the metadata of its message. */
	readonly event: string;
	/** Slack's own time as its last answer said it, in milliseconds since 1970; null where it said none. */
	readonly slackTime: () => number | null;
}

/**
 * Looks through the channel or thread, the latest first, for the message that carries the delivery's key. It is absent
 * only when all that was said since it may have been sent was read.
 */
export async function lookFor(
	client: WebClient,
	delivery: ClaimedDelivery,
	look: Look,
): Promise<LookOutcome> {
	const { firstTried } = delivery;
	const since = Math.max(0, (firstTried ?? 0) - CLOCKS_DIFFER_MS);
	const outcome = await lookSince(since, client, delivery, look);
	// Tried first in what is still to come: our clock was ahead then, who knows how far, and all has to be read.
	const isFuture = (firstTried ?? 0) > (look.slackTime() ?? Number.POSITIVE_INFINITY) + SECONDS_APART_MS;
	return outcome.type === "absent" && isFuture ? lookSince(0, client, delivery, look) : outcome;
}

async function lookSince(
	since: number,
	client: WebClient,
	{ key, channel, threadTs }: ClaimedDelivery,
	{ event }: Look,
): Promise<LookOutcome> {
	let cursor: string | undefined;
	try {
		for (let page = 0; page < MOST_PAGES; page++) {
			const asked = {
				channel,
				oldest: (since / 1_000).toFixed(6),
				limit: PER_PAGE,
				include_all_metadata: true,
				...(cursor === undefined ? {} : { cursor }),
			};
			const { messages, response_metadata } = Page.parse(
				threadTs === null
					? await client.conversations.history(asked)
					: await client.conversations.replies({ ...asked, ts: threadTs }),
			);
			const found = messages.find(
				({ metadata }) => metadata?.event_type === event && metadata.event_payload["key"] === key,
			);
			if (found !== undefined) return { type: "found", ts: found.ts };
			cursor = response_metadata?.next_cursor;
			if (cursor === undefined || cursor === "") return { type: "absent" };
		}
		return { type: "unreadable", error: "too much was said there since to tell" };
	} catch (error) {
		if (error instanceof WebAPIRateLimitedError)
			return { type: "unfinished", error: "ratelimited", seconds: error.retryAfter };
		if (error instanceof WebAPIPlatformError && !PASSES.has(error.data.error))
			return { type: "unreadable", error: error.data.error };
		return { type: "unfinished", error: error instanceof Error ? error.message : String(error), seconds: 1 };
	}
}
