/**
 * Signed bodies that Slack would never send, by the hundred thousand: none may end the process, escape as an unhandled
 * rejection, or wait longer than two and a half seconds for its answer. The whole bot, with its data set and its store.
 *
 * node bench/hostile.ts [how many]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { pino } from "pino";
import { readConfig } from "../src/config.ts";
import { openNewsroom } from "../src/newsroom.ts";
import { openWorkspace } from "../src/open-workspace.ts";
import { sign, signingKey } from "../src/slack/receive/signature.ts";
import { hostileBody } from "../test/support/hostile.ts";
import { listen } from "./requests/port.js";
import { SECRET } from "./requests/roles.js";

const [count = 100_000] = process.argv.slice(2).map(Number);
const IN_FLIGHT = 16;
const BATCH = 10_000;

let escaped = 0;
process.on("unhandledRejection", () => {
	escaped += 1;
});
process.on("uncaughtException", () => {
	escaped += 1;
});

const home = mkdtempSync(join(tmpdir(), "blotter-hostile-"));
const read = readConfig({ BLOTTER_HOME: home });
if ("problems" in read) throw new Error(read.problems.join("\n"));
const newsroom = openNewsroom(read.config);
const slack = createServer((request, response) => {
	request.resume();
	response.setHeader("content-type", "application/json");
	response.end('{"ok":true,"user_id":"U0","bot_id":"B0","team_id":"T0","channel":"C1","ts":"1.0"}');
});
const apiUrl = `http://127.0.0.1:${await listen(slack)}/api/`;
const way = { type: "http", signingSecret: SECRET, port: 0, host: "127.0.0.1" } as const;
const running = await openWorkspace(newsroom, {
	slack: { settings: { botToken: "xoxb-1-2-bench", apiUrl, way } },
	config: read.config,
	log: pino({ level: "silent" }),
});

const key = signingKey(SECRET);
const statuses = new Map<number, number>();
let [sent, worst] = [0, 0];

async function sender(
	bodies: IterableIterator<{ readonly type: string; readonly body: string }>,
): Promise<void> {
	for (const { type, body } of bodies) {
		// Signed at different times, so that two alike are not refused as a replay.
		const timestamp = String(Math.floor(Date.now() / 1_000) - (sent % 290));
		const headers = {
			"content-type": type,
			"x-slack-request-timestamp": timestamp,
			"x-slack-signature": sign(key, timestamp, body),
		};
		const began = performance.now();
		const response = await fetch(running.url ?? "", { method: "POST", headers, body });
		await response.arrayBuffer();
		worst = Math.max(worst, performance.now() - began);
		statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
		sent += 1;
	}
}

for (let begun = 0; begun < count; begun += BATCH) {
	const bodies = fc.sample(hostileBody, Math.min(BATCH, count - begun)).values();
	await Promise.all(Array.from({ length: IN_FLIGHT }, () => sender(bodies)));
}
console.log(
	`${sent} bodies, answered ${JSON.stringify(Object.fromEntries(statuses))}, slowest ${Math.round(worst)} ms, ${escaped} escaped errors`,
);
await running.stop();
newsroom[Symbol.dispose]();
slack.close();
rmSync(home, { recursive: true });
process.exitCode = escaped === 0 && worst < 2_500 && sent === count ? 0 : 1;
