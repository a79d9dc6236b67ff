import { pino } from "pino";
import { z } from "zod";
import type { Store } from "../../src/core/newsroom/store.ts";
import { steadyClock } from "../../src/operations/steady-clock.ts";
import { workLedger } from "../../src/operations/work-ledger.ts";
import { slackMessenger } from "../../src/slack/digests/deliveries.ts";

/*
 * A process that works a ledger until it is killed. It stands ready, its modules loaded, and begins when told.
 */

const Orders = z.object({
	/** A file, or the address of a Postgres. */
	store: z.string(),
	apiUrl: z.string(),
	lease: z.number(),
	within: z.number(),
	pace: z.number(),
	most: z.number(),
	/** Milliseconds by which its clock is ahead. */
	ahead: z.number(),
});

/** Loads only what that store needs: a process that stands ready costs a good deal. */
async function openAt(place: string): Promise<Store> {
	if (place.startsWith("postgres:")) {
		const { openPostgres } = await import("../../src/postgres/open-store.ts");
		return (await openPostgres(place, Date.now(), () => {})).store;
	}
	const { openSqliteStore } = await import("../../src/sqlite/store/open-store.ts");
	return openSqliteStore(place, Date.now());
}

async function work(message: unknown): Promise<void> {
	const { store: place, apiUrl, lease, within, pace, most, ahead } = Orders.parse(message);
	const log = pino({ level: "silent" });
	const passed = () => performance.now();
	const clock = steadyClock(() => Date.now() + ahead, passed);
	const store = await openAt(place);
	const messenger = slackMessenger({ botToken: "xoxb-local", apiUrl }, log, { within });
	const holder = `worker ${process.pid}`;
	workLedger({ ledger: store.deliveries, messenger, clock, passed, log, holder, lease, pace, most });
}

process.on("message", (message) => void work(message));
process.once("disconnect", () => process.exit());
process.send?.("ready", () => {});
