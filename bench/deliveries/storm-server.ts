import { pino } from "pino";
import { z } from "zod";
import { steadyClock } from "../../src/operations/steady-clock.ts";
import { LEASE_MS, PACE_MS, workLedger } from "../../src/operations/work-ledger.ts";
import { openPostgres } from "../../src/postgres/open-store.ts";
import { startQueue } from "../../src/postgres/queue.ts";
import { slackMessenger } from "../../src/slack/digests/deliveries.ts";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";
import { start } from "../requests/blotter.js";

/* The whole bot, answering commands; told to, it sends what the ledger holds as well. */

const Orders = z.object({ apiUrl: z.string(), file: z.string() });

const orders = Orders.parse({ apiUrl: process.argv[2], file: process.argv[3] });
const port = await start(orders.apiUrl);
const log = pino({ level: "silent" });
const messenger = slackMessenger({ botToken: "xoxb-local", apiUrl: orders.apiUrl }, log);
const go = orders.file.startsWith("postgres:") ? await onPostgres(orders.file) : await onSqlite(orders.file);
process.on("message", go);

function passed(): number {
	return performance.now();
}

async function onSqlite(file: string): Promise<() => void> {
	const store = await openSqliteStore(file, Date.now());
	return () =>
		void workLedger({
			ledger: store.deliveries,
			messenger,
			passed,
			clock: steadyClock(Date.now, passed),
			log,
			holder: "storm",
		});
}

/** The queue runs already, as it does when a plan is made; it is told that there is something to send. */
async function onPostgres(url: string): Promise<() => Promise<void>> {
	const { store, clock } = await openPostgres(url, Date.now(), () => {});
	const queue = await startQueue({
		url,
		ledger: store.deliveries,
		messenger,
		clock,
		plan: () => Promise.resolve(),
		holder: "storm",
		lease: LEASE_MS,
		pace: PACE_MS,
		tell: () => {},
	});
	return () => queue.wake();
}

process.once("disconnect", () => process.exit());
process.send?.(port);
