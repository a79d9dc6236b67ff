import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { Messenger } from "./core/newsroom/deliveries/carry-delivery.ts";
import type { Store } from "./core/newsroom/store.ts";
import { every } from "./operations/every.ts";
import { steadyClock } from "./operations/steady-clock.ts";
import { LEASE_MS, PACE_MS, workLedger } from "./operations/work-ledger.ts";
import { openSqliteStore } from "./sqlite/store/open-store.ts";

/** What sends and plans, each bound to its own. */
export interface WorkParts {
	readonly messenger: Messenger;
	/** Plans what is due and puts it into the ledger. `now` is in milliseconds since 1970. */
	readonly plan: (now: number) => Promise<unknown>;
}

/** The store, and the work on what it holds. */
export interface OpenStore extends AsyncDisposable {
	readonly store: Store;
	/** Milliseconds since 1970; on Postgres by its clock, which all replicas share. */
	readonly now: () => number;
	/** Plans and sends until stopped; on Postgres the replicas share the work. Stopping finishes what has begun. */
	readonly work: (parts: WorkParts) => Promise<{ stop(): Promise<void> }>;
}

const passed = () => performance.now();

const PLAN_EVERY_MS = 10_000;
const DAY_MS = 86_400_000;
/** Questions are followed up within the hour; deliveries and occurrences are looked at by the desk for weeks. */
const THREADS_DAYS = 7;
const DELIVERIES_DAYS = 90;

/** Opens the store the settings name: Postgres where `DATABASE_URL` is set, else a SQLite file in `BLOTTER_HOME`. */
export async function openStore(config: Config, root: string, log: Logger): Promise<OpenStore> {
	const holder = `${hostname()} ${process.pid} ${randomUUID().slice(0, 8)}`;
	const tidyUp = (store: Store, now: number) =>
		store.forget({
			claims: now,
			threads: now - THREADS_DAYS * DAY_MS,
			citations: now - config.keepDays * DAY_MS,
			deliveries: now - DELIVERIES_DAYS * DAY_MS,
		});
	if (config.databaseUrl !== null) return onPostgres(config.databaseUrl, holder, tidyUp, log);

	const store = await openSqliteStore(join(resolve(root, config.home), "store.sqlite"), Date.now());
	return {
		store,
		now: Date.now,
		async work({ messenger, plan }) {
			const trouble = (text: string) => (error: unknown) => log.error({ err: error }, text);
			const clock = steadyClock(Date.now, passed);
			const works = [
				every(PLAN_EVERY_MS, () => plan(Date.now()), trouble("what is due could not be planned")),
				every(DAY_MS, () => tidyUp(store, Date.now()), trouble("old records could not be forgotten")),
				workLedger({ ledger: store.deliveries, messenger, clock, passed, log, holder }),
			];
			return {
				async stop() {
					await Promise.all(works.map((it) => it.stop()));
				},
			};
		},
		[Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
	};
}

async function onPostgres(
	url: string,
	holder: string,
	tidyUp: (store: Store, now: number) => Promise<void>,
	log: Logger,
): Promise<OpenStore> {
	// Read only where there is a Postgres: they take as long to load as Slack's own.
	const { openPostgres } = await import("./postgres/open-store.ts");
	const { startQueue } = await import("./postgres/queue.ts");
	const { store, clock } = await openPostgres(url, Date.now(), (error) =>
		log.error({ err: error }, "a connection to Postgres broke"),
	);
	return {
		store,
		now: () => clock.now(),
		async work({ messenger, plan }) {
			let tidied = Number.NEGATIVE_INFINITY;
			return startQueue({
				url,
				ledger: store.deliveries,
				messenger,
				clock,
				async plan(now) {
					await plan(now);
					if (now - tidied < DAY_MS) return;
					tidied = now;
					await tidyUp(store, now);
				},
				holder,
				lease: LEASE_MS,
				pace: PACE_MS,
				tell: ({ error, key }, text) => log.error({ err: error, key }, text),
			});
		},
		[Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
	};
}
