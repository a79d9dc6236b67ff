import type { Delivery, DeliveryChange } from "./deliveries.ts";

/** What came of handing a message to Slack. */
export type SendOutcome =
	| { readonly type: "accepted"; readonly ts: string }
	/** Refused because too much was sent; to be tried again after so many seconds. */
	| { readonly type: "held"; readonly seconds: number }
	/** It surely did not get there. */
	| { readonly type: "unsent"; readonly error: string }
	/** It may have got there: the answer was lost, or tells of trouble after the message was taken. */
	| { readonly type: "lost"; readonly error: string }
	/** Slack will not take it, however often it is tried. */
	| { readonly type: "refused"; readonly error: string };

/** What came of looking for a message where it should be. */
export type LookOutcome =
	| { readonly type: "found"; readonly ts: string }
	| { readonly type: "absent" }
	/** The look could not be finished now; worth another after so many seconds. */
	| { readonly type: "unfinished"; readonly error: string; readonly seconds: number }
	/** There is no way to tell: Slack does not let us read there, or too much was said since. */
	| { readonly type: "unreadable"; readonly error: string };

/** A message that was not taken is tried so often: about half a day, with the waits between. */
const MOST_ATTEMPTS = 150;
/** A message that may have been taken is looked for so often, in about three hours; then a person is asked. */
const MOST_LOOKUPS = 40;
const LONGEST_WAIT_MS = 5 * 60_000;
/** How long Slack may take to show what it accepted while the answer was lost, in milliseconds. */
const APPEARS_WITHIN_MS = 2_000;

/** Twice as long after each failure, from a second up to five minutes. */
const wait = (failures: number): number => Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** Math.min(failures, 20));

/** What becomes of a delivery after a try. `now` is in milliseconds since 1970. */
export function afterSend(outcome: SendOutcome, delivery: Delivery, now: number): DeliveryChange {
	switch (outcome.type) {
		case "accepted":
			return { type: "sent", ts: outcome.ts };
		case "held": {
			const until = now + Math.max(1, outcome.seconds) * 1_000;
			return { type: "again", notBefore: until, error: "ratelimited", channelUntil: until };
		}
		case "refused":
			return { type: "failed", error: outcome.error };
		case "unsent":
			return again(outcome.error, delivery, now);
		case "lost":
			// Writing the same over a message twice is as good as once.
			return delivery.act.type === "update"
				? again(outcome.error, delivery, now)
				: { type: "doubt", lookAt: now + APPEARS_WITHIN_MS, error: outcome.error };
	}
}

function again(error: string, { attempts }: Delivery, now: number): DeliveryChange {
	return attempts >= MOST_ATTEMPTS
		? { type: "failed", error: `given up after ${attempts} tries: ${error}` }
		: { type: "again", notBefore: now + wait(attempts - 1), error };
}

/** What becomes of a delivery in doubt after a look; `send` when it surely is not there. */
export function afterLook(
	outcome: LookOutcome,
	{ lookups }: Delivery,
	now: number,
): DeliveryChange | { readonly type: "send" } {
	switch (outcome.type) {
		case "found":
			return { type: "sent", ts: outcome.ts };
		case "absent":
			return { type: "send" };
		case "unreadable":
			return { type: "unknown", error: outcome.error };
		case "unfinished":
			return lookups >= MOST_LOOKUPS
				? { type: "unknown", error: `could not be looked for: ${outcome.error}` }
				: {
						type: "doubt",
						lookAt: now + Math.max(wait(lookups), outcome.seconds * 1_000),
						error: outcome.error,
					};
	}
}
