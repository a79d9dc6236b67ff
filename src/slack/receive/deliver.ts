import type { App } from "@slack/bolt";
import type { Logger } from "pino";
import type { Delivery } from "./body.ts";

/** Slack gives up on an answer after three seconds. */
const ANSWER_WITHIN_MS = 2_500;

/** There is no acknowledgment left to carry anything: it was given, came too late, or its connection is gone. */
export class AcknowledgmentLost extends Error {
	override readonly name = "AcknowledgmentLost";
}

export interface Retry {
	readonly retryNum?: number;
	readonly retryReason?: string;
}

/** How one delivery is acknowledged, once: with a message, or empty. `unheard` says that nothing listens for it. */
export interface Reply {
	acknowledge(response: unknown): void | Promise<void>;
	unheard(): void;
}

/**
 * Hands one delivery to Bolt and sees to it that Slack gets exactly one acknowledgment within its three seconds:
 * the listener's, or an empty one when a listener takes long, fails before acknowledging, or there is none.
 */
export async function deliver(
	app: App,
	delivery: Delivery,
	reply: Reply,
	log: Logger,
	retry: Retry = {},
): Promise<void> {
	let state: "open" | "answered" | "given up" = "open";
	const giveUp = () => {
		if (state !== "open") return;
		state = "given up";
		log.warn({ type: typeOf(delivery) }, "no listener acknowledged in time");
		void settle(reply.acknowledge(waiting(delivery)));
	};
	let timer: NodeJS.Timeout | undefined;
	// Most are answered before the event loop turns, and need no timer.
	const turn = setImmediate(() => {
		timer = setTimeout(giveUp, ANSWER_WITHIN_MS);
	});
	const ack = async (response?: unknown): Promise<void> => {
		if (state === "given up") throw new AcknowledgmentLost("acknowledged too late");
		if (state === "answered") throw new AcknowledgmentLost("acknowledged already");
		state = "answered";
		await reply.acknowledge(response);
	};
	const settle = async (sent: void | Promise<void>): Promise<void> => {
		try {
			await sent;
		} catch (error) {
			log.warn({ err: error }, "an acknowledgment was lost");
		}
	};
	try {
		await app.processEvent({ body: delivery, ack, ...retry });
		if (state === "open") {
			state = "answered";
			log.warn({ type: typeOf(delivery) }, "nothing listens for this");
			reply.unheard();
		}
	} catch (error) {
		log.error({ err: error, type: typeOf(delivery) }, "a delivery could not be processed");
		if (state === "open") {
			state = "answered";
			await settle(reply.acknowledge(failed(delivery)));
		}
	} finally {
		clearImmediate(turn);
		clearTimeout(timer);
	}
}

const typeOf = (delivery: Delivery): string =>
	"command" in delivery
		? delivery.command
		: delivery.type === "event_callback"
			? delivery.event.type
			: delivery.type;

const privately = (text: string) => ({ response_type: "ephemeral", text });

const waiting = (delivery: Delivery): unknown =>
	"command" in delivery ? privately("Still working on this; the answer follows.") : undefined;

const failed = (delivery: Delivery): unknown =>
	"command" in delivery
		? privately("Something went wrong here and is in the log. Please try again.")
		: undefined;
