import { pino } from "pino";
import { z } from "zod";
import { steadyClock } from "../../src/operations/steady-clock.ts";
import { workLedger } from "../../src/operations/work-ledger.ts";
import { slackMessenger } from "../../src/slack/deliveries.ts";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";
import { start } from "../requests/blotter.ts";

/* The whole bot, answering commands; told to, it sends what the ledger holds as well. */

const Orders = z.object({ apiUrl: z.string(), file: z.string() });

const [apiUrl = "", file = ""] = process.argv.slice(2);
const orders = Orders.parse({ apiUrl, file });
const store = await openSqliteStore(orders.file, Date.now());
const port = await start(orders.apiUrl);
const log = pino({ level: "silent" });
process.on("message", () =>
	workLedger({
		ledger: store.deliveries,
		messenger: slackMessenger({ botToken: "xoxb-local", apiUrl: orders.apiUrl }, log),
		passed: () => performance.now(),
		clock: steadyClock(Date.now, () => performance.now()),
		log,
		holder: "storm",
	}),
);
process.once("disconnect", () => process.exit());
process.send?.(port);
