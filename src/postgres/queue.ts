import { setTimeout } from "node:timers/promises";
import { type Job, PgBoss } from "pg-boss";
import { carryDelivery, type Messenger } from "../core/newsroom/deliveries/carry-delivery.ts";
import type { Deliveries } from "../core/newsroom/deliveries/deliveries.ts";
import type { DatabaseClock } from "./database-clock.ts";

export interface QueueParts {
	/** Address of the Postgres. */
	readonly url: string;
	readonly ledger: Deliveries;
	readonly messenger: Messenger;
	readonly clock: DatabaseClock;
	/** Plans what is due, each minute on one of the replicas. `now` is in milliseconds since 1970. */
	readonly plan: (now: number) => Promise<unknown>;
	/** Names this run of this process among all others. */
	readonly holder: string;
	/** How long a lease lasts, in milliseconds: longer than the messenger can take. */
	readonly lease: number;
	/** Milliseconds between two messages to a channel. */
	readonly pace: number;
	readonly tell: (what: { readonly error: unknown; readonly key?: string }, text: string) => void;
}

export interface Queue {
	/** Looks at once for what is due; for after something was planned. */
	wake(): Promise<void>;
	/** Finishes what has begun. */
	stop(): Promise<void>;
}

const PLAN = "plan";
/** One job for a channel that has something to be sent, in one replica at a time. */
const CHANNEL = "channel";
const DEAD = "given-up";

/** A channel's job makes room for others after this; what is due later than the second is left for another job. */
const TURN_MS = 10_000;
const NEAR_MS = 3_000;
const LOOK_EVERY_MS = 5_000;
const LOOK_AGAIN_MS = 50;
const CHANNELS_AT_ONCE = 20;
const MOST_CHANNELS = 1_000;

interface ChannelJob {
	readonly channel: string;
}

/**
 * Spreads the work over replicas with pg-boss: which of them plans, and which sends to a channel. A job says only where
 * to look; the ledger alone decides what is sent, so one that runs twice or is lost does no harm.
 */
export async function startQueue(parts: QueueParts): Promise<Queue> {
	const { ledger, clock, tell } = parts;
	const boss = new PgBoss({
		connectionString: parts.url,
		application_name: "blotter queue",
		max: 5,
		superviseIntervalSeconds: 5,
		monitorIntervalSeconds: 5,
	});
	boss.on("error", (error) => tell({ error }, "the queue is in trouble"));
	await boss.start();
	await boss.createQueue(DEAD);
	const tried = { retryLimit: 5, retryBackoff: true, deadLetter: DEAD, heartbeatSeconds: 10 };
	await boss.createQueue(PLAN, { ...tried, policy: "exclusive", expireInSeconds: 120 });
	await boss.createQueue(CHANNEL, {
		...tried,
		policy: "stately",
		expireInSeconds: 60,
		deleteAfterSeconds: 60,
	});

	const sweep = async () => {
		const due = await ledger.channelsDue(clock.now(), MOST_CHANNELS);
		if (due.length > 0)
			await boss.insert(
				CHANNEL,
				due.map(({ channel }) => ({ singletonKey: channel, data: { channel } satisfies ChannelJob })),
			);
	};

	const began = performance.now();
	let run = 0;
	const workChannel = async ([job]: Job<ChannelJob>[]) => {
		if (job === undefined) return;
		const { channel } = job.data;
		const end = performance.now() + TURN_MS;
		while (performance.now() < end && !job.signal.aborted) {
			const now = clock.now();
			const holder = `${parts.holder}-${++run}`;
			const [delivery] = await ledger.claim({
				holder,
				now,
				until: now + parts.lease,
				pace: parts.pace,
				limit: 1,
				takeOver: performance.now() - began >= parts.lease,
				channel,
			});
			if (delivery === undefined) {
				const next = await ledger.nextDue(channel);
				if (next === null || next > clock.now() + NEAR_MS) return;
				await setTimeout(Math.max(LOOK_AGAIN_MS, next - clock.now()));
				continue;
			}
			const change = await carryDelivery(delivery, { ...parts, now: () => clock.now() });
			if (change?.type !== "sent") tell({ error: change, key: delivery.key }, "a delivery is not sent");
		}
		await boss.send(CHANNEL, { channel } satisfies ChannelJob, { singletonKey: channel });
	};

	await boss.work(PLAN, async () => {
		await clock.set();
		await parts.plan(clock.now());
		await sweep();
	});
	await boss.work<ChannelJob>(
		CHANNEL,
		{ localConcurrency: CHANNELS_AT_ONCE, pollingIntervalSeconds: 0.5 },
		workChannel,
	);
	await boss.work<object>(DEAD, async (jobs) => {
		for (const { data } of jobs)
			tell({ error: data }, "a job was given up; what it was to send is looked at again");
	});
	await boss.schedule(PLAN, "* * * * *");

	const stopping = new AbortController();
	const looking = (async () => {
		while (!stopping.signal.aborted) {
			await sweep().catch((error: unknown) => tell({ error }, "the ledger could not be read"));
			await setTimeout(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
		}
	})();
	return {
		wake: sweep,
		async stop() {
			stopping.abort();
			await looking;
			await boss.stop({ graceful: true, timeout: 15_000 });
		},
	};
}
