import { pino } from "pino";
import type { Store } from "../../src/core/newsroom/store.ts";
import { steadyClock } from "../../src/operations/steady-clock.ts";
import { workLedger } from "../../src/operations/work-ledger.ts";
import { slackMessenger } from "../../src/slack/digests/deliveries.ts";
import { delivery } from "../support/store/records.ts";
import { compare, type SlackProcess } from "./slack-process.ts";

export interface SendRun {
	readonly slack: SlackProcess;
	readonly store: Store;
	readonly sends: number;
	readonly channels: number;
	readonly pace: number;
	/** Milliseconds a request may take. */
	readonly within: number;
}

export interface SendResult {
	readonly doubled: readonly string[];
	readonly lost: readonly string[];
	readonly unclear: number;
	/** What the local Slack saw. */
	readonly posts: number;
	readonly refused: number;
	readonly looks: number;
	readonly lostAnswers: number;
	readonly failedAnswers: number;
	readonly seconds: number;
}

/** Plans so many messages at once, sends them in this process, and compares what was accepted with what was planned. */
export async function sendAll({ slack, store, sends, channels, pace, within }: SendRun): Promise<SendResult> {
	const log = pino({ level: "silent" });
	const planned = Array.from({ length: sends }, (_, i) => `send ${i}`);
	await store.deliveries.plan(
		planned.map((key, i) =>
			delivery({ key, channel: `C${i % channels}`, notBefore: 0, payload: { text: key } }),
		),
		Date.now(),
	);
	const began = performance.now();
	const work = workLedger({
		ledger: store.deliveries,
		messenger: slackMessenger({ botToken: "xoxb-local", apiUrl: slack.apiUrl }, log, { within }),
		clock: steadyClock(Date.now, () => performance.now()),
		passed: () => performance.now(),
		log,
		holder: "one",
		pace,
	});
	let counts = await store.deliveries.count();
	while (counts.planned + counts.sending > 0) {
		await new Promise((resolve) => setTimeout(resolve, 20));
		counts = await store.deliveries.count();
	}
	const seconds = (performance.now() - began) / 1_000;
	await work.stop();
	const { kept, seen } = await slack.kept();
	return {
		...compare(kept, planned),
		unclear: counts.unknown + counts.failed,
		posts: seen.posts,
		refused: seen.refused,
		looks: seen.looks,
		lostAnswers: seen.lost,
		failedAnswers: seen.failed,
		seconds,
	};
}
