import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nextDue } from "../../src/core/newsroom/digests/schedule.ts";
import { compare, type SlackProcess } from "../../test/faults/slack-process.ts";
import { subscription } from "../../test/support/store/records.ts";
import { dueParts } from "./due-parts.ts";
import type { Place } from "./places.ts";

const SUBSCRIPTIONS = 100;

/**
 * Three copies on one Postgres, one of them killed (-9) and started anew every so many seconds; a hundred subscriptions
 * each due at two minutes, two apart: exactly two hundred messages.
 */
export async function replicas(
	{ store, place }: Place,
	slack: SlackProcess,
	killEvery: number,
): Promise<unknown> {
	const home = join(tmpdir(), "blotter-bench");
	dueParts(store, home)[Symbol.dispose]();
	const first = Temporal.Now.zonedDateTimeISO("UTC").add({ seconds: 75 });
	const second = first.add({ minutes: 2 });
	const schedule = { rule: `${first.minute},${second.minute} * * * *`, zone: "UTC" };
	for (let i = 0; i < SUBSCRIPTIONS; i++)
		await store.subscriptions.add(
			subscription({
				id: `S-${i}`,
				channel: `C${i}`,
				schedule,
				always: true,
				nextDue: nextDue(schedule, Date.now())?.due ?? null,
			}),
		);
	const start = () =>
		fork(new URL("replica.ts", import.meta.url), [place, slack.apiUrl, home], { stdio: "inherit" });
	const running: ChildProcess[] = [start(), start(), start()];
	const expected = 2 * SUBSCRIPTIONS;
	const over = new AbortController();
	let kills = 0;
	const killing = (async () => {
		while (!over.signal.aborted) {
			await new Promise((resolve) => setTimeout(resolve, killEvery * 1_000));
			const victim = over.signal.aborted ? undefined : running.shift();
			if (victim === undefined) break;
			const gone = once(victim, "exit");
			victim.kill("SIGKILL");
			await gone;
			kills++;
			running.push(start());
		}
	})();
	await slack.accepted(expected);
	// Whatever comes twice comes soon after.
	await new Promise((resolve) => setTimeout(resolve, 30_000));
	over.abort();
	await killing;
	await Promise.all(
		running.map(async (it) => {
			const gone = once(it, "exit");
			it.kill("SIGKILL");
			await gone;
		}),
	);
	const { kept, seen } = await slack.kept();
	const settled = await store.deliveries.count();
	return { messages: kept.length, expected, kills, ...compare(kept, []), looks: seen.looks, ...settled };
}
