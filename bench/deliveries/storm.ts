import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { compare, type SlackProcess } from "../../test/faults/slack-process.ts";
import { delivery } from "../../test/support/store/records.ts";
import { commandBodies } from "../requests/bodies.ts";
import { load } from "../requests/load.ts";
import type { Place } from "./places.ts";

const MESSAGES = 200;
const CHANNELS = 20;
/** Ten messages to each channel, a second apart. */
const FLOOR_S = 9;
const EVERY_MS = 25;

/** Commands at a newsroom's worst pace until told to stop; gives the latency that 99 of 100 keep under, in milliseconds. */
async function ask(
	port: number,
	isOver: () => boolean,
): Promise<{ readonly p99: number; readonly asked: number }> {
	const latencies: number[] = [];
	for (const body of commandBodies("mixed", 2_000, `storm ${performance.now()}`)) {
		if (isOver()) break;
		const { p50, bad } = await load(port, [body], 1, 5_000);
		if (bad > 0) throw new Error("a command was not answered");
		latencies.push(p50);
		await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
	}
	latencies.sort((a, b) => a - b);
	return { p99: latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN, asked: latencies.length };
}

/** Two hundred messages to twenty channels of a Slack that takes one a second each, while commands are asked. */
export async function storm({ store, place }: Place, slack: SlackProcess): Promise<unknown> {
	await slack.faults({ limited: true });
	const server = fork(new URL("storm-server.ts", import.meta.url), [slack.apiUrl, place]);
	const [port] = z
		.tuple([z.number()])
		.rest(z.unknown())
		.parse(await once(server, "message"));
	const idleEnd = performance.now() + 10_000;
	await ask(port, () => performance.now() > idleEnd - 8_000);
	const idle = await ask(port, () => performance.now() > idleEnd + 2_000);
	const keys = Array.from({ length: MESSAGES }, (_, i) => `send ${i}`);
	await store.deliveries.plan(
		keys.map((key, i) =>
			delivery({ key, channel: `C${i % CHANNELS}`, notBefore: 0, payload: { text: key } }),
		),
		Date.now(),
	);
	const began = performance.now();
	let seconds = 0;
	server.send("go");
	const done = (async () => {
		await slack.accepted(MESSAGES);
		seconds = (performance.now() - began) / 1_000;
	})();
	const busy = await ask(port, () => seconds > 0);
	await done;
	server.kill("SIGKILL");
	const { kept, seen } = await slack.kept();
	return {
		...compare(kept, keys),
		seconds,
		timesFloor: seconds / FLOOR_S,
		refused: seen.refused,
		refusedShare: seen.refused / seen.posts,
		idle,
		busy,
		timesIdle: busy.p99 / idle.p99,
	};
}
