import { pino } from "pino";
import { z } from "zod";
import { runDue } from "../../src/core/newsroom/digests/run-due.ts";
import { LEASE_MS, PACE_MS } from "../../src/operations/work-ledger.ts";
import { openPostgres } from "../../src/postgres/open-store.ts";
import { startQueue } from "../../src/postgres/queue.ts";
import { slackMessenger } from "../../src/slack/digests/deliveries.ts";
import { dueParts } from "./due-parts.ts";

/* One of several copies that share a Postgres: plans, and sends, until it is killed. */

const [url = "", apiUrl = "", home = ""] = z.array(z.string()).parse(process.argv.slice(2));
const { store, clock } = await openPostgres(url, Date.now(), () => {});
const parts = dueParts(store, home);
await startQueue({
	url,
	ledger: store.deliveries,
	messenger: slackMessenger({ botToken: "xoxb-local", apiUrl }, pino({ level: "silent" })),
	clock,
	plan: (now) => runDue(parts, now),
	holder: `replica ${process.pid}`,
	lease: LEASE_MS,
	pace: PACE_MS,
	tell: ({ error, key }, text) => console.error(text, key, error),
});
process.once("disconnect", () => process.exit());
process.send?.("ready");
