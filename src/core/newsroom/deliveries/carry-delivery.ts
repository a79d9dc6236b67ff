import type { ClaimedDelivery, Deliveries, DeliveryChange } from "./deliveries.ts";
import { afterLook, afterSend, type LookOutcome, type SendOutcome } from "./delivery-step.ts";

/** Hands messages to Slack, and looks whether one is there. Neither throws, nor takes longer than its time. */
export interface Messenger {
	send(delivery: ClaimedDelivery): Promise<SendOutcome>;
	look(delivery: ClaimedDelivery): Promise<LookOutcome>;
}

export interface CarryParts {
	readonly ledger: Pick<Deliveries, "change" | "renew">;
	readonly messenger: Messenger;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** How long a lease lasts, in milliseconds: longer than `Messenger.send` can take. */
	readonly lease: number;
	/** Milliseconds between the answer to one message and the next to the same channel. */
	readonly pace: number;
}

/**
 * Carries a claimed delivery one step: one in doubt is looked for first and sent only if it surely is not there. Gives
 * what it became; null when the lease had run out and another has it.
 */
export async function carryDelivery(
	delivery: ClaimedDelivery,
	{ ledger, messenger, now, lease, pace }: CarryParts,
): Promise<DeliveryChange | null> {
	const { key } = delivery;
	const holder = delivery.lease?.holder ?? "";
	// From the answer on: however long each takes on the way, they arrive further apart than that.
	const settle = async (change: DeliveryChange) =>
		(await ledger.change(key, holder, change, now(), now() + pace)) ? change : null;
	if (delivery.inDoubt) {
		if (delivery.act.type === "post") {
			const step = afterLook(await messenger.look(delivery), delivery, now());
			if (step.type !== "send") return settle(step);
		}
		if (!(await ledger.renew(key, holder, now() + lease))) return null;
	}
	return settle(afterSend(await messenger.send(delivery), delivery, now()));
}
