import type { DataSet } from "../../statistics/data-set.ts";
import type { GivenAnswer } from "../corrections/answers-given.ts";
import { statedFigures } from "../corrections/stated.ts";
import type { Delivery, NewDelivery } from "../deliveries/deliveries.ts";
import type { Scope } from "../instructions/instruction.ts";
import { composeDigest } from "./compose-digest.ts";
import type { Digest } from "./digest.ts";
import { digestSent } from "./digest-fate.ts";
import type { DueParts } from "./due-parts.ts";
import { baselineOf, scopeOf } from "./followed.ts";
import type { Occurrence, OccurrenceOutcome } from "./occurrences.ts";
import { nextDue } from "./schedule.ts";
import type { Baseline, Schedule, Subscription } from "./subscriptions.ts";

/** A digest that comes later than this after it was due says so. */
const LATE = 10 * 60_000;
/** Past this it is not sent any more: its news is told by the next. A day and a half, so that a lost weekend day is not a lost week. */
const GRACE = 36 * 3_600_000;
export type Compose = (occurrence: Occurrence, subscription?: Subscription) => Promise<OccurrenceOutcome>;

/** A digest, what is known once it is sent, and the answers it tells, to be cited. */
interface Composed {
	readonly digest: Digest;
	readonly baseline: Baseline;
	readonly answers: readonly GivenAnswer[];
}

const withWhatItTells = (digest: Digest, scope: Scope, data: DataSet, now: number): Composed => ({
	digest,
	baseline: baselineOf(scope, data, now),
	answers: digest.answers.map((answer) => ({
		answer,
		figures: statedFigures(answer, data),
		firstGiven: now,
	})),
});

/** Composes one digest each; those that come out alike are composed once. */
export function composer(parts: DueParts, label: string, now: number): Compose {
	const data = parts.data();
	const digests = new Map<string, Composed>();
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
		const isWanted = occurrence.local.startsWith("now");
		const wait = before === undefined ? null : waitingFor(before, isWanted, now);
		if (wait !== null) return skipped(wait);
		if (before?.state === "sent") await digestSent(parts.store.subscriptions, before);
		const baseline =
			before?.state === "sent" ? (subscription.pending?.baseline ?? null) : subscription.baseline;
		const { schedule, what } = subscription;
		const scope = scopeOf(subscription);
		const lateSince = late > LATE ? occurrence.local : null;
		const next = nextLocal(schedule);
		const day = baseline === null ? null : Math.floor(baseline.at / 86_400_000);
		const key = JSON.stringify([scope, what, schedule, baseline?.dataset, day, lateSince, next]);
		const composed =
			digests.get(key) ??
			withWhatItTells(
				composeDigest({
					...schedule,
					scope,
					what,
					baseline,
					data,
					ask: parts.ask,
					lateSince,
					next,
					rhythms: await parts.rhythms(),
					reasonOf: parts.reasonOf,
					label,
				}),
				scope,
				data,
				now,
			);
		digests.set(key, composed);
		const { digest } = composed;
		if (digest.kind === "nothing" && !subscription.always && !isWanted) return skipped("nothing new");
		if (before?.state === "unknown")
			await parts.store.deliveries.withdraw(subscription.id, "another digest was sent", now);
		return {
			type: "planned",
			deliveries: deliveriesOf(digest, subscription, occurrence, parts, now),
			baseline: composed.baseline,
			answers: composed.answers,
		};
	};
}

const skipped = (reason: string): OccurrenceOutcome => ({ type: "skipped", reason });

/**
 * Why the next has to wait for the digest before it. One of which nobody knows whether it was posted is the desk's to
 * decide, as it does by wanting the next; after the grace period it counts as not posted, so that its news is told, perhaps again, rather than never;
 * its thread is not posted any more.
 */
function waitingFor({ state, changed }: Delivery, isWanted: boolean, now: number): string | null {
	if (state === "planned" || state === "sending") return "the digest before it is not sent yet";
	const isOpen = state === "unknown" && !isWanted && now - changed <= GRACE;
	return isOpen ? "nobody knows whether the digest before it was posted" : null;
}

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
