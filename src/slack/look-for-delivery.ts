import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from "@slack/web-api";
import { z } from "zod";
import type { ClaimedDelivery } from "../core/newsroom/deliveries.ts";
import type { LookOutcome } from "../core/newsroom/delivery-step.ts";

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

/** What passes by itself; anything else means that we may not read there. */
const PASSES = new Set([
	"internal_error",
	"fatal_error",
	"service_unavailable",
	"request_timeout",
	"ratelimited",
]);

/**
 * Looks through the channel or thread, the latest first, for the message that carries the delivery's key. It is absent
 * only when all that was said since it may have been sent was read.
 */
export async function lookFor(
	client: WebClient,
	{ key, channel, threadTs, firstTried }: ClaimedDelivery,
	event: string,
): Promise<LookOutcome> {
	const oldest = Math.max(0, (firstTried ?? 0) - CLOCKS_DIFFER_MS) / 1_000;
	let cursor: string | undefined;
	try {
		for (let page = 0; page < MOST_PAGES; page++) {
			const asked = {
				channel,
				oldest: oldest.toFixed(6),
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
