import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";
import { delivery } from "../support/store/records.ts";
import { stand } from "./kills.ts";
import { compare, startSlackProcess } from "./slack-process.ts";

const SECOND = 1_000;
const HOUR = 3_600_000;
const KEYS = ["first", "second", "third"];

/**
 * A process is killed while Slack has its message in hand, before or after taking it; the next one's clock is another. The
 * clocks of both, in milliseconds ahead of the true time.
 */
test.each<[string, number, number, "held" | "late"]>([
	["set forward 30 s, after acceptance", 0, 30 * SECOND, "held"],
	["set forward a day, before acceptance", 0, 24 * HOUR, "late"],
	["a month ahead then and still, after acceptance", 720 * HOUR, 720 * HOUR, "held"],
	["an hour behind, and then right, before acceptance", -HOUR, 0, "late"],
])(
	"killed, the clock %s: nothing lost, nothing doubled",
	async (_, before, after, fault) => {
		const folder = mkdtempSync(join(tmpdir(), "blotter-clocks-"));
		const place = join(folder, "store.sqlite");
		const slack = await startSlackProcess();
		const store = await openSqliteStore(place, Date.now());
		const orders = { store: place, apiUrl: slack.apiUrl, lease: 700, within: 500, pace: 0, most: 4 };
		const [one, two] = [stand(), stand()];
		try {
			await store.deliveries.plan(
				KEYS.map((key) => delivery({ key, channel: "C1", notBefore: 0, payload: { text: key } })),
				0,
			);
			await Promise.all([one.ready, two.ready]);
			const handed = fault === "held" ? slack.held() : slack.late();
			await slack.faults(fault === "held" ? { hold: true } : { late: 450 });
			one.child.send({ ...orders, ahead: before });
			await handed;
			const gone = once(one.child, "exit");
			one.child.kill("SIGKILL");
			await gone;
			two.child.send({ ...orders, ahead: after });
			await expect.poll(async () => (await store.deliveries.count()).sent, { timeout: 20_000 }).toBe(3);
			const { kept } = await slack.kept();
			expect({ ...compare(kept, KEYS), kept: kept.length }).toEqual({ doubled: [], lost: [], kept: 3 });
		} finally {
			for (const { child } of [one, two]) child.kill("SIGKILL");
			await store[Symbol.asyncDispose]();
			slack.stop();
			rmSync(folder, { recursive: true });
		}
	},
	40_000,
);
