import { setTimeout } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import { channelsOf } from "./channels-of.ts";
import { standingNow } from "./company.ts";
import { rememberFor } from "./remember-for.ts";

/**
 * In a minute so many channels are asked about one by one, and the others all at once: Slack answers fifty questions about
 * one channel a minute, and people's answers need them too.
 */
const ONE_BY_ONE = 20;
const MINUTE_MS = 60_000;

/**
 * Tells whether others are in a channel: as Slack says now, or, where many channels are asked about, as it said of all of
 * the app's own no more than a minute ago. Throws where Slack does not say so within `ms` milliseconds; what it was
 * asked for all at once is then known a little later.
 */
export function sharedNow(client: WebClient, ms: number): (channel: string) => Promise<boolean> {
	const all = rememberFor(
		MINUTE_MS,
		1,
		() => performance.now(),
		() => sharedOf(client),
	);
	let [began, asked] = [performance.now(), 0];
	const oneNow = async (channel: string) => (await standingNow(channel, client)).isShared;
	const inTime = async (channel: string): Promise<boolean> => {
		if (performance.now() - began >= MINUTE_MS) [began, asked] = [performance.now(), 0];
		if (++asked <= ONE_BY_ONE) return oneNow(channel);
		return (await all("", null)).get(channel) ?? oneNow(channel);
	};
	return async (channel) => {
		const over = new AbortController();
		try {
			return await Promise.race([inTime(channel), late(ms, over.signal)]);
		} finally {
			over.abort();
		}
	};
}

async function late(ms: number, signal: AbortSignal): Promise<never> {
	await setTimeout(ms, undefined, { signal });
	throw new Error("no answer in time");
}

/** The channels the app is in, each with whether others are; those of which Slack does not say it are left out. */
async function sharedOf(client: WebClient): Promise<ReadonlyMap<string, boolean>> {
	const known = new Map<string, boolean>();
	for await (const page of channelsOf(client))
		for (const { id, is_ext_shared, is_pending_ext_shared } of page)
			if (id !== undefined && is_ext_shared !== undefined)
				known.set(id, is_ext_shared || is_pending_ext_shared === true);
	return known;
}
