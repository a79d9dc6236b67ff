import type { Delivery } from "../deliveries/deliveries.ts";
import type { Store } from "../store.ts";
import { nextDue } from "./schedule.ts";
import type { Subscription } from "./subscriptions.ts";

type Subscriptions = Pick<Store, "subscriptions">["subscriptions"];

/** After so many failures in a row nobody is served by trying on. */
export const MOST_FAILURES = 3;

/** Why a digest is not sent to a channel that others have joined. */
export const SHARED_CHANNEL = "the channel is shared with another organisation";

/** Why a digest is not sent to a channel that the settings no longer name. */
export const NOT_USED_HERE = "Blotter is no longer used in the channel";

/** What Slack says of channels that will not come back; one such word is enough to stop. */
const FINAL = new Set([
	"is_archived",
	"channel_not_found",
	"not_in_channel",
	"is_inactive",
	"account_inactive",
	SHARED_CHANNEL,
	NOT_USED_HERE,
]);

/** A digest went out: what it told is known from here on. Repeating it changes nothing. */
export async function digestSent(subscriptions: Subscriptions, delivery: Delivery): Promise<void> {
	const subscription = await pendingFor(subscriptions, delivery);
	if (subscription?.pending == null) return;
	await subscriptions.change(subscription.id, {
		baseline: subscription.pending.baseline,
		pending: null,
		failures: 0,
		lastError: null,
	});
}

/** Nobody knows whether a digest was posted: said of its subscription until the desk decides, or another is sent. */
export async function digestInDoubt(subscriptions: Subscriptions, delivery: Delivery): Promise<void> {
	const subscription = await pendingFor(subscriptions, delivery);
	if (subscription === undefined) return;
	const text = `nobody knows whether it was posted (${delivery.error ?? "no reason is known"}); no other is sent until the desk decides, as it does by “digest send”, or a day and a half is over`;
	await subscriptions.change(subscription.id, { lastError: { text, at: delivery.changed } });
}

/** A digest was refused for good: its news stays news. Gives the subscription back when it is paused for it, so that somebody is told. */
export async function digestFailed(
	subscriptions: Subscriptions,
	delivery: Delivery,
	now: number,
): Promise<Subscription | null> {
	const subscription = await pendingFor(subscriptions, delivery);
	if (subscription === undefined) return null;
	const text = delivery.error ?? "unknown";
	const failures = subscription.failures + 1;
	const isOver = failures >= MOST_FAILURES || FINAL.has(text);
	const state = isOver ? ({ type: "paused", reason: text, at: now } as const) : subscription.state;
	const change = { pending: null, failures, lastError: { text, at: now }, state };
	await subscriptions.change(subscription.id, change);
	return isOver ? { ...subscription, ...change } : null;
}

/** Pauses a subscription; what of its digests is in the ledger and was not sent yet stays unsent, and its news stays news. */
export async function pause(
	{ subscriptions, deliveries }: Pick<Store, "subscriptions" | "deliveries">,
	it: Subscription,
	reason: string,
	now: number,
): Promise<void> {
	await subscriptions.change(it.id, { state: { type: "paused", reason, at: now } });
	await deliveries.withdraw(it.id, reason, now);
	if (it.pending === null) return;
	const last = await deliveries.find(it.pending.delivery);
	if (last?.state === "failed") await subscriptions.change(it.id, { pending: null });
}

/** Ends a subscription, and what of its digests was not sent yet. */
export async function stop(
	{ subscriptions, deliveries }: Pick<Store, "subscriptions" | "deliveries">,
	{ id }: Subscription,
	now: number,
): Promise<void> {
	await subscriptions.remove(id);
	await deliveries.withdraw(id, "the digest was stopped", now);
}

/** Takes up a paused subscription again, from the next time it is due. */
export async function resume(subscriptions: Subscriptions, it: Subscription, now: number): Promise<void> {
	await subscriptions.change(it.id, {
		state: { type: "active" },
		failures: 0,
		nextDue: nextDue(it.schedule, now)?.due ?? null,
	});
}

/** Only the digest's first message decides: its thread may fail without anything being lost to the next. */
async function pendingFor(
	subscriptions: Subscriptions,
	{ key, of }: Delivery,
): Promise<Subscription | undefined> {
	const subscription = of === null ? undefined : await subscriptions.find(of);
	return subscription?.pending?.delivery === key ? subscription : undefined;
}
