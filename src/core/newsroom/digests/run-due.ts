import { type Compose, composer } from "./compose-due.ts";
import type { DueParts } from "./due-parts.ts";
import type { Occurrence, OccurrenceOutcome } from "./occurrences.ts";
import { type Due, dueBetween, nextDue } from "./schedule.ts";
import type { Schedule, Subscription } from "./subscriptions.ts";

/** Left by a process that died between claiming and settling. */
const LEFT_BEHIND = 60_000;
const BATCH = 500;
/** Messages are large: once there are so many they go into the ledger, so that they neither fill the memory nor hold up others. */
const SETTLED_AT_ONCE = 200;
/** Of times missed in a long outage only the latest are written down. */
const MOST_MISSED = 40;

/**
 * Plans every digest that is due: claims each time of each subscription once, composes, and puts the messages into the
 * ledger. Nothing is sent here. Safe to run anywhere, any number of times at once, by any clock. Gives back how many
 * times were settled.
 */
export async function runDue(parts: DueParts, now: number): Promise<number> {
	const { subscriptions, occurrences } = parts.store;
	const left = (await occurrences.open(BATCH)).filter((it) => it.due <= now - LEFT_BEHIND);
	const composing = composers(parts, now);
	let settled = (await settleAll(parts, composing, left, await named(left, parts), now)).length;
	const timesOf = timesUntil(now);
	for (;;) {
		const due = await subscriptions.due(now, BATCH);
		const claimed = await occurrences.claim(due.flatMap(timesOf));
		for (const it of due)
			if (timesOf(it).length === 0)
				await subscriptions.change(it.id, { nextDue: nextDue(it.schedule, now)?.due ?? null });
		settled += (await settleAll(parts, composing, claimed, due, now)).length;
		if (due.length < BATCH) return settled;
	}
}

/** The times a subscription is due. Thousands are due alike, at nine, so each schedule is worked out once. */
function timesUntil(now: number) {
	const known = new Map<string, readonly (Due & { readonly nextDue: number | null })[]>();
	const timesFor = (schedule: Schedule, since: number) => {
		const next = nextDue(schedule, now)?.due ?? null;
		return dueBetween(schedule, since - 1, now, MOST_MISSED).map((it) => ({ ...it, nextDue: next }));
	};
	return ({ id, schedule, nextDue: since }: Subscription) => {
		if (since === null) return [];
		const key = `${schedule.rule} ${schedule.zone} ${since}`;
		const times = known.get(key) ?? timesFor(schedule, since);
		known.set(key, times);
		return times.map((it) => ({ subscription: id, ...it }));
	};
}

/** What became of a subscription's digest: `skipped` says why there is none, and is null where it is in the ledger. */
export interface Settled {
	readonly subscription: string;
	readonly skipped: string | null;
}

/**
 * Sends the digest of these subscriptions now, whatever their schedule: on publication, or because the desk wants it.
 * `what` names the reason and is part of the key. Gives back what became of those that were not sent for it before.
 */
export async function runNow(
	parts: DueParts,
	subscriptions: readonly Subscription[],
	what: string,
	now: number,
): Promise<readonly Settled[]> {
	const rows = subscriptions.map((it) => ({
		subscription: it.id,
		local: what,
		due: now,
		nextDue: it.nextDue,
	}));
	const claimed = await parts.store.occurrences.claim(rows);
	return settleAll(parts, composers(parts, now), claimed, subscriptions, now);
}

async function named(
	occurrences: readonly Occurrence[],
	{ store }: DueParts,
): Promise<readonly Subscription[]> {
	const ids = [...new Set(occurrences.map((it) => it.subscription))];
	return (await Promise.all(ids.map((id) => store.subscriptions.find(id)))).filter((it) => it !== undefined);
}

/** Gives what composes from the data set in use; the same for as long as that is. */
function composers(parts: DueParts, now: number): () => Promise<Compose> {
	let made: { readonly hash: string; readonly compose: Compose } | null = null;
	return async () => {
		const { hash } = parts.data();
		if (made?.hash !== hash) made = { hash, compose: composer(parts, parts.label(), now) };
		return made.compose;
	};
}

async function settleAll(
	parts: DueParts,
	composing: () => Promise<Compose>,
	claimed: readonly Occurrence[],
	subscriptions: readonly Subscription[],
	now: number,
): Promise<readonly Settled[]> {
	if (claimed.length === 0) return [];
	const { occurrences } = parts.store;
	const compose = await composing();
	const byId = new Map(subscriptions.map((it) => [it.id, it]));
	const all: Settled[] = [];
	const last = new Map<string, number>();
	for (const it of claimed) last.set(it.subscription, Math.max(it.due, last.get(it.subscription) ?? it.due));
	let batch: { occurrence: Occurrence; outcome: OccurrenceOutcome }[] = [];
	let size = 0;
	for (const [at, occurrence] of claimed.entries()) {
		const isLast = last.get(occurrence.subscription) === occurrence.due;
		const outcome = isLast
			? await compose(occurrence, byId.get(occurrence.subscription))
			: ({ type: "skipped", reason: "missed; its news is told with the next" } as const);
		batch.push({ occurrence, outcome });
		all.push({
			subscription: occurrence.subscription,
			skipped: outcome.type === "skipped" ? outcome.reason : null,
		});
		size += outcome.type === "planned" ? outcome.deliveries.length : 1;
		if (size < SETTLED_AT_ONCE && at < claimed.length - 1) continue;
		await occurrences.settle(batch, now);
		[batch, size] = [[], 0];
	}
	return all;
}
