import type { Logger } from "pino";
import { carryDelivery, type Messenger } from "../core/newsroom/deliveries/carry-delivery.ts";
import type { ClaimedDelivery, Deliveries } from "../core/newsroom/deliveries/deliveries.ts";
import type { SteadyClock } from "./steady-clock.ts";

export interface LedgerWork {
	readonly ledger: Deliveries;
	readonly messenger: Messenger;
	readonly clock: SteadyClock;
	readonly log: Logger;
	/** Names this run of this process among all others. */
	readonly holder: string;
	/** How long a lease lasts, in milliseconds: longer than the messenger can take. */
	readonly lease?: number;
	/** Milliseconds between two messages to a channel. */
	readonly pace?: number;
	/** How many messages may be on their way at once. */
	readonly most?: number;
	/** Milliseconds that have passed since some start, by a clock that nobody sets. */
	readonly passed: () => number;
}

/** Longer than a question and two requests may take (Slack may refuse the blocks of the first), with time to write down what came of it. */
export const LEASE_MS = 25_000;
/** Slack takes one message a second to a channel. */
export const PACE_MS = 1_005;
const MOST_AT_ONCE = 25;
/** Another process may plan something at any time. */
const LOOK_EVERY_MS = 500;
/** What is due may be in another's hands. */
const LOOK_AGAIN_MS = 20;

/** Carries what the ledger holds, as it comes due, until stopped. For one process; others may plan meanwhile. */
export function workLedger(work: LedgerWork): { stop(): Promise<void> } {
	const { ledger, clock, log, holder, passed, lease = LEASE_MS, pace = PACE_MS, most = MOST_AT_ONCE } = work;
	const began = passed();
	const active = new Set<Promise<void>>();
	const nap = napper();
	const stopping = new AbortController();
	let run = 0;

	const carry = async (delivery: ClaimedDelivery): Promise<void> => {
		try {
			const change = await carryDelivery(delivery, { ...work, now: () => clock.now(), lease, pace });
			if (change === null) log.warn({ key: delivery.key }, "a delivery took longer than its lease");
			else if (change.type !== "sent") log.warn({ key: delivery.key, ...change }, "a delivery is not sent");
		} catch (error) {
			log.error({ err: error, key: delivery.key }, "the ledger could not be kept");
		}
	};

	/** Gives how long to wait for the next, in milliseconds. */
	const round = async (): Promise<number> => {
		if (active.size === 0) clock.set();
		if (active.size >= most) return LOOK_EVERY_MS;
		const now = clock.now();
		const claimed = await ledger.claim({
			holder: `${holder}-${++run}`,
			now,
			until: now + lease,
			pace,
			limit: most - active.size,
			takeOver: passed() - began >= lease,
		});
		for (const delivery of claimed) {
			const done = carry(delivery).finally(() => {
				active.delete(done);
				nap.end();
			});
			active.add(done);
		}
		const next = (await ledger.nextDue()) ?? Number.POSITIVE_INFINITY;
		const soonest = claimed.length > 0 ? 0 : LOOK_AGAIN_MS;
		return Math.min(LOOK_EVERY_MS, Math.max(soonest, next - clock.now()));
	};

	const loop = async (): Promise<void> => {
		while (!stopping.signal.aborted) {
			let rest = LOOK_EVERY_MS;
			try {
				rest = await round();
			} catch (error) {
				log.error({ err: error }, "the ledger could not be read");
			}
			await nap.take(rest);
		}
		await Promise.all(active);
	};

	const ended = loop();
	return {
		stop() {
			stopping.abort();
			nap.end();
			return ended;
		},
	};
}

/** A wait that may be ended early; one that was ended before it began is none. */
function napper(): { take(ms: number): Promise<void>; end(): void } {
	let wake: (() => void) | null = null;
	let isEnded = false;
	return {
		async take(ms) {
			if (!isEnded)
				await new Promise<void>((resolve) => {
					const timer = setTimeout(resolve, ms);
					wake = () => {
						clearTimeout(timer);
						resolve();
					};
				});
			wake = null;
			isEnded = false;
		},
		end() {
			isEnded = true;
			wake?.();
		},
	};
}
