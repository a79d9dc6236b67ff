import { tmpdir } from "node:os";
import { join } from "node:path";
import { runDue } from "../../src/core/newsroom/run-due.ts";
import { NINE, subscription } from "../../test/support/store/records.ts";
import { dueParts } from "./due-parts.ts";
import type { Place } from "./places.ts";

const SUBSCRIPTIONS = 10_000;
const CHANNELS = 2_000;

/** Ten thousand digests due at nine in two thousand channels: claimed, composed and put into the ledger. */
export async function plan({ store }: Place): Promise<unknown> {
	using parts = dueParts(store, join(tmpdir(), "blotter-bench"));
	const forces = parts
		.data()
		.geographies()
		.filter(({ kind }) => kind === "force");
	for (let i = 0; i < SUBSCRIPTIONS; i++)
		await store.subscriptions.add(
			subscription({
				id: `S-${String(i).padStart(5, "0")}`,
				channel: `C${i % CHANNELS}`,
				geographies: [forces[i % forces.length]?.id ?? "cumbria"],
			}),
		);
	const before = process.resourceUsage().maxRSS / 1e3;
	const began = performance.now();
	const cpu = process.cpuUsage();
	const settled = await runDue(parts, NINE);
	const seconds = (performance.now() - began) / 1_000;
	const { user, system } = process.cpuUsage(cpu);
	const again = await runDue(parts, NINE);
	const { planned } = await store.deliveries.count();
	return {
		settled,
		again,
		planned,
		seconds,
		cpuSeconds: (user + system) / 1e6,
		peakMb: { before, after: process.resourceUsage().maxRSS / 1e3 },
	};
}
