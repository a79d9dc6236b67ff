import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";
import { killWhileSending } from "./kills.ts";
import { startSlackProcess } from "./slack-process.ts";

test("a process killed while sending, also between acceptance and answer: nothing lost, nothing doubled", async () => {
	const folder = mkdtempSync(join(tmpdir(), "blotter-kills-"));
	const place = join(folder, "store.sqlite");
	const slack = await startSlackProcess();
	const store = await openSqliteStore(place, Date.now());
	try {
		const result = await killWhileSending({
			slack,
			store,
			place,
			sends: 50,
			kills: 4,
			held: 2,
			channels: 10,
		});
		expect(result).toMatchObject({ kills: 4, held: 2, doubled: [], lost: [], unclear: 0 });
		expect(result.looks).toBeGreaterThanOrEqual(2);
	} finally {
		await store[Symbol.asyncDispose]();
		slack.stop();
		rmSync(folder, { recursive: true });
	}
}, 120_000);
