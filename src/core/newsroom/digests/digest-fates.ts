import type { Delivery } from "../deliveries/deliveries.ts";
import type { Store } from "../store.ts";
import { digestFailed, digestInDoubt, digestSent } from "./digest-fate.ts";
import type { Subscription } from "./subscriptions.ts";

/** Looked back over what was looked at already: clocks of replicas differ by a little. */
const OVERLAP = 60_000;

/**
 * Tells subscriptions what became of their digests since the last look. Gives back those that had to be paused for it.
 * What is told twice is heard once; what is never told is noticed when the next digest is composed.
 */
export function followFates(
	store: Pick<Store, "subscriptions" | "deliveries">,
): (now: number) => Promise<readonly Subscription[]> {
	let lookedUntil = 0;
	return async (now) => {
		const since = lookedUntil;
		const [sent, failed, unknown] = [
			await changedSince(store, "sent", since),
			await changedSince(store, "failed", since),
			await changedSince(store, "unknown", since),
		];
		for (const it of unknown) await digestInDoubt(store.subscriptions, it);
		for (const it of sent) await digestSent(store.subscriptions, it);
		const paused: Subscription[] = [];
		for (const it of failed) {
			const subscription = await digestFailed(store.subscriptions, it, now);
			if (subscription !== null) paused.push(subscription);
		}
		lookedUntil = now - OVERLAP;
		return paused;
	};
}

const FIRST_LOOK = 50;
const MOST = 5_000;

/** Digests that came to this state since, in the order they did. */
async function changedSince(
	{ deliveries }: Pick<Store, "deliveries">,
	state: "sent" | "failed" | "unknown",
	since: number,
): Promise<readonly Delivery[]> {
	for (let limit = FIRST_LOOK; ; limit *= 4) {
		const latest = await deliveries.inState(state, Math.min(limit, MOST));
		const recent = latest.filter(
			(it) => it.changed >= since && it.of !== null && it.key.startsWith("digest "),
		);
		const isAll = latest.length < limit || latest.some((it) => it.changed < since) || limit >= MOST;
		if (isAll) return recent.toReversed();
	}
}
