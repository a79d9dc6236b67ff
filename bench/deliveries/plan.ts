import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { runDue } from "../../src/core/newsroom/digests/run-due.ts";
import { NINE, subscription } from "../../test/support/store/records.ts";
import { dueParts } from "./due-parts.ts";
import type { Place } from "./places.ts";

const CHANNELS = 2_000;

/** Digests due at nine in two thousand channels, one a subscription: claimed, composed and put into the ledger. */
export async function plan({ store }: Place, subscriptions: number): Promise<unknown> {
	using parts = dueParts(store, join(tmpdir(), "blotter-bench"));
	const forces = parts
		.data()
		.geographies()
		.filter(({ kind }) => kind === "force");
	for (let i = 0; i < subscriptions; i++)
		await store.subscriptions.add(
			subscription({
				id: `S-${String(i).padStart(6, "0")}`,
				channel: `C${i % CHANNELS}`,
				geographies: [forces[i % forces.length]?.id ?? "cumbria"],
			}),
		);
	const held = [heldMb()];
	const peak = [peakMb()];
	const began = performance.now();
	const cpu = process.cpuUsage();
	const settled = await runDue(parts, NINE);
	const seconds = (performance.now() - began) / 1_000;
	const { user, system } = process.cpuUsage(cpu);
	held.push(heldMb());
	peak.push(peakMb());
	const again = await runDue(parts, NINE);
	const { planned } = await store.deliveries.count();
	return {
		settled,
		again,
		planned,
		seconds,
		cpuSeconds: (user + system) / 1e6,
		heldMb: held,
		peakMb: peak,
	};
}

const peakMb = () => process.resourceUsage().maxRSS / 1e3;

/** What is still needed; the rest is memory that was used once and has not been asked back yet. */
function heldMb(): number {
	setFlagsFromString("--expose-gc");
	runInNewContext("gc")();
	return process.memoryUsage().heapUsed / 1e6;
}
