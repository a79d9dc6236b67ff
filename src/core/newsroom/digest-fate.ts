import type { Delivery } from "./deliveries.ts";
import { nextDue } from "./schedule.ts";
import type { Store } from "./store.ts";
import type { Subscription } from "./subscriptions.ts";

type Subscriptions = Pick<Store, "subscriptions">["subscriptions"];

/** After so many failures in a row nobody is served by trying on. */
export const MOST_FAILURES = 3;

/** What Slack says of channels that will not come back; one such word is enough to stop. */
const FINAL = new Set([
	"is_archived",
	"channel_not_found",
	"not_in_channel",
	"is_inactive",
	"account_inactive",
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
