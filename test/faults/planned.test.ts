import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";
import { NINE, subscription } from "../support/store/records.ts";
import { stand } from "./kills.ts";
import { startSlackProcess } from "./slack-process.ts";

test("a digest whose planner was killed is sent by another, and corrections follow what it tells", async () => {
	const folder = mkdtempSync(join(tmpdir(), "blotter-planned-"));
	const place = join(folder, "store.sqlite");
	const slack = await startSlackProcess();
	const store = await openSqliteStore(place, NINE);
	const worker = stand();
	try {
		await store.subscriptions.add(subscription());
		const planner = fork(new URL("planner.ts", import.meta.url), [folder, String(NINE)]);
		await once(planner, "message");
		const gone = once(planner, "exit");
		planner.kill("SIGKILL");
		await gone;
		await worker.ready;
		const orders = {
			store: place,
			apiUrl: slack.apiUrl,
			lease: 700,
			within: 500,
			pace: 0,
			most: 4,
			ahead: 0,
		};
		worker.child.send(orders);
		await expect
			.poll(async () => (await store.deliveries.count()).sent, { timeout: 20_000 })
			.toBeGreaterThan(0);
		const [message] = (await slack.kept()).kept;
		const cited = await store.citations.inMessage("C1", message?.ts ?? "");
		expect(cited.length).toBeGreaterThan(0);
		expect(cited[0]).toMatchObject({ channel: "C1", askedBy: "U1", as: "public" });
		const figures = (await store.answers.find(cited[0]?.answer ?? ""))[0]?.figures ?? [];
		expect(figures.length).toBeGreaterThan(0);
		expect((await store.citations.stating(figures, 0)).map((it) => it.id)).toContain(cited[0]?.id);
	} finally {
		worker.child.kill("SIGKILL");
		await store[Symbol.asyncDispose]();
		slack.stop();
		rmSync(folder, { recursive: true });
	}
}, 60_000);
