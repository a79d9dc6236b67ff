import { join } from "node:path";
import { z } from "zod";
import { dueParts } from "../../bench/deliveries/due-parts.ts";
import { runDue } from "../../src/core/newsroom/digests/run-due.ts";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";

/* A process that plans what is due and then waits to be killed: what only it remembers is lost. */

const [folder = "", at = ""] = z.array(z.string()).parse(process.argv.slice(2));
const store = await openSqliteStore(join(folder, "store.sqlite"), Number(at));
await runDue(dueParts(store, folder), Number(at));
process.send?.("planned");
