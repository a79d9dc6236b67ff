/**
 * What the whole bot holds in memory while it answers a million commands, three in ten of them misspelt or unknown.
 *
 * node bench/memory.ts [how many]
 */
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { z } from "zod";
import { commandBodies } from "./requests/bodies.ts";
import { load } from "./requests/load.ts";
import { listen } from "./requests/port.js";
import { AS_STARTED } from "./requests/roles.js";

const [count = 1_000_000] = process.argv.slice(2).map(Number);
const BATCH = 10_000;
const TELL_EVERY = 100_000;
const IN_FLIGHT = 16;

const Started = z.tuple([z.number()]).rest(z.unknown());
const Usage = z.tuple([z.object({ rss: z.number() })]).rest(z.unknown());

// As npm install does.
execFileSync(process.execPath, [join(import.meta.dirname, "..", "src", "make-one-file.js")]);

const slack = createServer((_, response) => {
	response.setHeader("content-type", "application/json");
	response.end('{"ok":true,"user_id":"U0","bot_id":"B0","team_id":"T0"}');
});
const api = `http://127.0.0.1:${await listen(slack)}/api/`;
const child = fork(new URL("requests/server.js", import.meta.url), ["blotter", api], {
	execArgv: AS_STARTED,
});
const [port] = Started.parse(await once(child, "message"));

await tell(0, 0);
let bad = 0;
for (let sent = 0; sent < count; sent += BATCH) {
	const result = await load(
		port,
		commandBodies("mixed", BATCH, `${sent}`),
		IN_FLIGHT,
		Number.POSITIVE_INFINITY,
	);
	bad += result.bad + BATCH - result.answered;
	if ((sent + BATCH) % TELL_EVERY === 0) await tell(sent + BATCH, bad);
}
child.kill("SIGKILL");
slack.close();
process.exitCode = bad === 0 ? 0 : 1;

async function tell(answered: number, wrong: number): Promise<void> {
	child.send("usage");
	const [{ rss }] = Usage.parse(await once(child, "message"));
	console.log(
		`${answered.toLocaleString("en-GB").padStart(9)} answered, ${Math.round(rss / 1e6)} MB, ${wrong} not answered rightly`,
	);
}
