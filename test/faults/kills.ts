import { type ChildProcess, fork } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../../src/core/newsroom/store.ts";
import { delivery } from "../support/store/records.ts";
import { compare, type SlackProcess } from "./slack-process.ts";

export interface KillRun {
	readonly slack: SlackProcess;
	readonly store: Store;
	/** Where the workers find the store: a file or the address of a Postgres. */
	readonly place: string;
	readonly sends: number;
	readonly kills: number;
	/** Of the kills, those made between acceptance and answer. */
	readonly held: number;
	readonly channels: number;
}

export interface KillResult {
	readonly kills: number;
	readonly held: number;
	readonly doubled: readonly string[];
	readonly lost: readonly string[];
	readonly unclear: number;
	readonly looks: number;
	readonly seconds: number;
}

const LEASE_MS = 700;
const WITHIN_MS = 500;

export function stand(): { readonly child: ChildProcess; readonly ready: Promise<unknown> } {
	const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "blotter-compile-cache") };
	const child = fork(new URL("worker.ts", import.meta.url), { stdio: "inherit", env });
	return { child, ready: new Promise((resolve) => child.once("message", resolve)) };
}

/**
 * Plans so many messages and kills (-9) the process that sends them, four at once, so many times; the next one stands
 * ready. Then lets a last one finish, and compares what the local Slack accepted with what was planned.
 */
export async function killWhileSending(run: KillRun): Promise<KillResult> {
	const { slack, store, place, sends, kills, channels } = run;
	const began = performance.now();
	const planned = Array.from({ length: sends }, (_, i) => `send ${i}`);
	await store.deliveries.plan(
		planned.map((key, i) =>
			delivery({ key, channel: `C${i % channels}`, notBefore: 0, payload: { text: key } }),
		),
		Date.now(),
	);
	const orders = {
		store: place,
		apiUrl: slack.apiUrl,
		lease: LEASE_MS,
		within: WITHIN_MS,
		pace: 0,
		most: 4,
		ahead: 0,
	};
	let spare = stand();
	let held = 0;
	for (let kill = 0; kill < kills; kill++) {
		const { child, ready } = spare;
		await ready;
		spare = stand();
		const gone = new Promise((resolve) => child.once("exit", resolve));
		const until = Math.floor(sends * ((kill + 1) / kills) * 0.95);
		const isHeld = Math.floor(((kill + 1) * run.held) / kills) > Math.floor((kill * run.held) / kills);
		const due = isHeld ? nextHeld(slack) : acceptedAtLeast(slack, until, kill);
		child.send(orders);
		await due;
		held += isHeld ? 1 : 0;
		child.kill("SIGKILL");
		await gone;
	}
	await spare.ready;
	spare.child.send(orders);
	await settled(store);
	spare.child.kill();
	const { kept, seen } = await slack.kept();
	const counts = await store.deliveries.count();
	return {
		kills,
		held,
		...compare(kept, planned),
		unclear: counts.unknown + counts.failed,
		looks: seen.looks,
		seconds: (performance.now() - began) / 1_000,
	};
}

/** The answer of the next message is held back; resolves once it is accepted. */
async function nextHeld(slack: SlackProcess): Promise<void> {
	const held = slack.held();
	await slack.faults({ hold: true });
	return held;
}

/** Until so many were accepted, then a few milliseconds more, so that kills fall everywhere. */
async function acceptedAtLeast(slack: SlackProcess, count: number, kill: number): Promise<void> {
	await slack.accepted(count);
	await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 11));
}

async function settled({ deliveries }: Store): Promise<void> {
	for (;;) {
		const { planned, sending } = await deliveries.count();
		if (planned + sending === 0) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
