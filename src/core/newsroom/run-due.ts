import type { Answer } from "../answer.ts";
import type { DataSet } from "../statistics/data-set.ts";
import { composeDigest } from "./compose-digest.ts";
import type { Delivery, NewDelivery } from "./deliveries.ts";
import type { Digest, ReasonOf } from "./digest.ts";
import { digestSent } from "./digest-fate.ts";
import { baselineOf } from "./followed.ts";
import type { Scope } from "./instruction.ts";
import type { Occurrence, OccurrenceOutcome } from "./occurrences.ts";
import { type Due, dueBetween, nextDue } from "./schedule.ts";
import type { Store } from "./store.ts";
import type { Baseline, Schedule, Subscription } from "./subscriptions.ts";

type Payload = NewDelivery["payload"];

/** What digests are made with. Instants are milliseconds since 1970. */
export interface DueParts {
	readonly store: Pick<Store, "subscriptions" | "occurrences" | "deliveries">;
	/** The data set in use; asked for once for each batch. */
	readonly data: () => DataSet;
	readonly ask: (text: string) => Answer;
	readonly reasonOf: ReasonOf;
	/** What is said of every figure of a data set; empty for nothing. */
	readonly label: () => string;
	/** The arguments of the messages: the one in the channel, and those in its thread. */
	readonly render: (
		digest: Digest,
		subscription: Subscription,
	) => { parent: Payload; thread: readonly Payload[] };
}

/** A digest that comes later than this after it was due says so. */
const LATE = 10 * 60_000;
/** Past this it is not sent any more: its news is told by the next. A day and a half, so that a lost weekend day is not a lost week. */
const GRACE = 36 * 3_600_000;
/** Left by a process that died between claiming and settling. */
const LEFT_BEHIND = 60_000;
const BATCH = 500;
/** Of times missed in a long outage only the latest are written down. */
const MOST_MISSED = 40;

export const scopeOf = ({ geographies, measure }: Subscription): Scope => ({ geographies, measure });

/**
 * Plans every digest that is due: claims each time of each subscription once, composes, and puts the messages into the
 * ledger. Nothing is sent here. Safe to run anywhere, any number of times at once, by any clock. Gives back how many
 * times were settled.
 */
export async function runDue(parts: DueParts, now: number): Promise<number> {
	const { subscriptions, occurrences } = parts.store;
	const left = (await occurrences.open(BATCH)).filter((it) => it.due <= now - LEFT_BEHIND);
	const composing = composers(parts, now);
	let settled = await settleAll(parts, composing, left, await named(left, parts), now);
	const timesOf = timesUntil(now);
	for (;;) {
		const due = await subscriptions.due(now, BATCH);
		const claimed = await occurrences.claim(due.flatMap(timesOf));
		for (const it of due)
			if (timesOf(it).length === 0)
				await subscriptions.change(it.id, { nextDue: nextDue(it.schedule, now)?.due ?? null });
		settled += await settleAll(parts, composing, claimed, due, now);
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

/** Sends the digest of these subscriptions now, whatever their schedule: on publication, or because the desk wants it. `what` names the reason and is part of the key. */
export async function runNow(
	parts: DueParts,
	subscriptions: readonly Subscription[],
	what: string,
	now: number,
): Promise<number> {
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

type Compose = (occurrence: Occurrence, subscription?: Subscription) => Promise<OccurrenceOutcome>;

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
): Promise<number> {
	if (claimed.length === 0) return 0;
	const { occurrences } = parts.store;
	const compose = await composing();
	const byId = new Map(subscriptions.map((it) => [it.id, it]));
	const last = new Map<string, number>();
	for (const it of claimed) last.set(it.subscription, Math.max(it.due, last.get(it.subscription) ?? it.due));
	for (let from = 0; from < claimed.length; from += BATCH) {
		const batch = claimed.slice(from, from + BATCH);
		const settled: { occurrence: Occurrence; outcome: OccurrenceOutcome }[] = [];
		for (const occurrence of batch) {
			const isLast = last.get(occurrence.subscription) === occurrence.due;
			settled.push({
				occurrence,
				outcome: isLast
					? await compose(occurrence, byId.get(occurrence.subscription))
					: { type: "skipped", reason: "missed; its news is told with the next" },
			});
		}
		await occurrences.settle(settled, now);
	}
	return claimed.length;
}

/** Composes one digest each; those that come out alike are composed once. */
function composer(parts: DueParts, label: string, now: number): Compose {
	const data = parts.data();
	const digests = new Map<string, { readonly digest: Digest; readonly baseline: Baseline }>();
	const nexts = new Map<string, string | null>();
	const nextLocal = (schedule: Schedule): string | null => {
		const key = `${schedule.rule} ${schedule.zone}`;
		const next = nexts.get(key) ?? nextDue(schedule, now)?.local ?? null;
		nexts.set(key, next);
		return next;
	};
	return async (occurrence, subscription) => {
		if (subscription === undefined) return skipped("the subscription is gone");
		if (subscription.state.type === "paused") return skipped("paused");
		const late = now - occurrence.due;
		if (late > GRACE) return skipped("too late; its news is told by the next");
		const before = await digestBefore(subscription, parts);
		if (before !== undefined && OPEN.has(before.state))
			return skipped("the digest before it is not sent yet");
		if (before?.state === "sent") await digestSent(parts.store.subscriptions, before);
		const baseline =
			before?.state === "sent" ? (subscription.pending?.baseline ?? null) : subscription.baseline;
		const { schedule, what } = subscription;
		const scope = scopeOf(subscription);
		const lateSince = late > LATE ? occurrence.local : null;
		const next = nextLocal(schedule);
		const day = baseline === null ? null : Math.floor(baseline.at / 86_400_000);
		const key = JSON.stringify([scope, what, schedule, baseline?.dataset, day, lateSince, next]);
		const composed = digests.get(key) ?? {
			digest: composeDigest({
				...schedule,
				scope,
				what,
				baseline,
				data,
				ask: parts.ask,
				lateSince,
				next,
				reasonOf: parts.reasonOf,
				label,
			}),
			baseline: baselineOf(scope, data, now),
		};
		digests.set(key, composed);
		const { digest } = composed;
		if (digest.kind === "nothing" && !subscription.always && !occurrence.local.startsWith("now"))
			return skipped("nothing new");
		return {
			type: "planned",
			deliveries: deliveriesOf(digest, subscription, occurrence, parts, now),
			baseline: composed.baseline,
		};
	};
}

const skipped = (reason: string): OccurrenceOutcome => ({ type: "skipped", reason });

const OPEN: ReadonlySet<string> = new Set(["planned", "sending", "unknown"]);

/** The delivery whose fate its subscription has not heard of yet. */
async function digestBefore({ pending }: Subscription, { store }: DueParts): Promise<Delivery | undefined> {
	return pending === null ? undefined : store.deliveries.find(pending.delivery);
}

function deliveriesOf(
	digest: Digest,
	subscription: Subscription,
	{ local }: Occurrence,
	parts: DueParts,
	now: number,
): readonly NewDelivery[] {
	const { id, team, channel } = subscription;
	const { parent, thread } = parts.render(digest, subscription);
	const key = `digest ${id} ${local}`;
	const common = { team, channel, act: { type: "post" }, notBefore: now, of: id } as const;
	return [
		{ ...common, key, thread: null, payload: parent },
		...thread.map((payload, at) => ({
			...common,
			key: `${key} #${at + 1}`,
			thread: { after: key },
			payload,
		})),
	];
}
