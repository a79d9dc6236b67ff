import {
	WebAPIHTTPError,
	WebAPIPlatformError,
	WebAPIRateLimitedError,
	WebAPIRequestError,
	WebClient,
} from "@slack/web-api";
import type { Logger } from "pino";
import { z } from "zod";
import type { Messenger } from "../../core/newsroom/deliveries/carry-delivery.ts";
import type { ClaimedDelivery } from "../../core/newsroom/deliveries/deliveries.ts";
import type { SendOutcome } from "../../core/newsroom/deliveries/delivery-step.ts";
import { NOT_USED_HERE, SHARED_CHANNEL } from "../../core/newsroom/digests/digest-fate.ts";
import { type House, isDirect, mayBeUsedIn, OPEN_HOUSE } from "../house.ts";
import { sharedNow } from "../people/shared-now.ts";
import { clientOptions } from "../post/client.ts";
import { lookFor } from "./look-for-delivery.ts";

/** What names a delivery in the metadata of its message. */
export const DELIVERY_EVENT = "blotter_delivery";

/** Milliseconds a request may take. A lease is longer. */
export const SEND_WITHIN_MS = 10_000;

/** Milliseconds the question before it may take, so that all of it fits into a lease. */
const ASK_WITHIN_MS = 3_000;

/** Slack says of these that something of what was asked may have been done. */
const PERHAPS = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout"]);
const HELD = new Set(["ratelimited", "rate_limited", "message_limit_exceeded"]);
/** What is wrong with the blocks alone; the text says the same. */
const BLOCKS = new Set(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"]);

/** The connection was never made, so nothing was asked. */
const NOT_REACHED = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"UND_ERR_CONNECT_TIMEOUT",
]);

const Accepted = z.object({ ts: z.string() });

/**
 * Sends deliveries through a client of their own, so that what is held back here holds back nobody's answer. Nothing is
 * tried again by itself: what to do is for the ledger to say.
 */
export function slackMessenger(
	{ botToken, apiUrl }: { readonly botToken: string; readonly apiUrl: string },
	log: Logger,
	{ within = SEND_WITHIN_MS, house = OPEN_HOUSE }: { readonly within?: number; readonly house?: House } = {},
): Messenger {
	let slackTime: number | null = null;
	const timed: typeof fetch = async (...request) => {
		const response = await fetch(...request);
		const date = Date.parse(response.headers.get("date") ?? "");
		if (Number.isFinite(date)) slackTime = date;
		return response;
	};
	const client = new WebClient(botToken, { ...clientOptions(apiUrl, log), fetch: timed, timeout: within });
	const look = { event: DELIVERY_EVENT, slackTime: () => slackTime };
	const askWithin = Math.min(within, ASK_WITHIN_MS);
	const asking = new WebClient(botToken, { ...clientOptions(apiUrl, log), timeout: askWithin });
	const whyNot = digestGuard(house, sharedNow(asking, askWithin));
	const send = async (delivery: ClaimedDelivery): Promise<SendOutcome> => {
		const refused = await whyNot(delivery);
		if (refused !== null) return refused;
		try {
			const { ts } = Accepted.parse(await call(client, delivery, delivery.payload));
			return { type: "accepted", ts };
		} catch (error) {
			const { blocks, text } = delivery.payload;
			const isPlain = blocks === undefined || typeof text !== "string" || text === "";
			if (isPlain || !(error instanceof WebAPIPlatformError) || !BLOCKS.has(error.data.error))
				return outcomeOf(error);
			log.warn({ key: delivery.key, error: error.data.error }, "sent as text: Slack refused the blocks");
			const { blocks: _, ...plain } = delivery.payload;
			return call(client, delivery, plain).then(
				(result): SendOutcome => ({ type: "accepted", ts: Accepted.parse(result).ts }),
				outcomeOf,
			);
		}
	};
	return { send, look: (delivery) => lookFor(client, delivery, look) };
}

/** Milliseconds for which a digest's thread trusts what was seen when its first message was sent. */
const TRUSTED_MS = 60_000;
const MOST_TRUSTED = 5_000;

/**
 * Digests go to the newsroom's own people only and where it may be used, so before each Slack is asked whether others have
 * joined its channel: word of it may have been missed. What Slack does not tell is asked again later, and nothing is sent meanwhile.
 */
function digestGuard(
	house: House,
	isShared: (channel: string) => Promise<boolean>,
): (delivery: ClaimedDelivery) => Promise<SendOutcome | null> {
	const seenAt = new Map<string, number>();
	return async ({ key, channel, thread }) => {
		if (!key.startsWith("digest ") || isDirect(channel)) return null;
		if (!mayBeUsedIn(channel, house)) return { type: "refused", error: NOT_USED_HERE };
		const age = performance.now() - (seenAt.get(channel) ?? Number.NEGATIVE_INFINITY);
		if (thread !== null && age < TRUSTED_MS) return null;
		try {
			if (await isShared(channel)) return { type: "refused", error: SHARED_CHANNEL };
			if (seenAt.size >= MOST_TRUSTED) seenAt.clear();
			seenAt.set(channel, performance.now());
			return null;
		} catch (error) {
			const asked = outcomeOf(error);
			if (asked.type === "held" || (asked.type === "refused" && asked.error === "channel_not_found"))
				return asked;
			const why = "error" in asked ? asked.error : "";
			return { type: "unsent", error: `Slack does not say whether the channel is shared: ${why}` };
		}
	};
}

function call(client: WebClient, delivery: ClaimedDelivery, payload: ClaimedDelivery["payload"]) {
	const { key, channel, act, threadTs } = delivery;
	return act.type === "update"
		? client.apiCall("chat.update", { ...payload, channel, ts: act.ts })
		: client.apiCall("chat.postMessage", {
				...payload,
				channel,
				...(threadTs === null ? {} : { thread_ts: threadTs }),
				metadata: { event_type: DELIVERY_EVENT, event_payload: { key } },
			});
}

/** What an error says of whether the message was taken. Where nothing is sure, it may have been. */
function outcomeOf(error: unknown): SendOutcome {
	if (error instanceof WebAPIRateLimitedError) return { type: "held", seconds: error.retryAfter };
	if (error instanceof WebAPIPlatformError) {
		const word = error.data.error;
		if (HELD.has(word)) return { type: "held", seconds: 30 };
		return { type: PERHAPS.has(word) ? "lost" : "refused", error: word };
	}
	if (error instanceof WebAPIHTTPError)
		return {
			type: error.statusCode < 500 && error.statusCode !== 408 ? "refused" : "lost",
			error: `HTTP ${error.statusCode}`,
		};
	if (error instanceof WebAPIRequestError) {
		const code = codeOf(error.original);
		return { type: NOT_REACHED.has(code) ? "unsent" : "lost", error: code };
	}
	return { type: "lost", error: error instanceof Error ? error.message : String(error) };
}

/** The code at the bottom of an error's causes; its message where there is none. */
export function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (error.cause !== undefined) return codeOf(error.cause);
	return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
