import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { financialYear } from "../../src/core/statistics/period.ts";
import { type DataSetError } from "../../src/sqlite/data-set-error.ts";
import { dataSetFolder } from "../../src/sqlite/ensure-data-set.ts";
import { followDataSet, type LiveDataSet } from "../../src/sqlite/live-data-set.ts";
import { rollBack } from "../../src/sqlite/roll-back.ts";
import { DATA, temporaryFolder } from "../data-package/package-copy.ts";
import { goLive, inUse, quarters, record, SHOPLIFTING } from "./imported.ts";

const HOUR = 3_600_000;

function follow(home: string, more: Partial<Parameters<typeof followDataSet>[2]> = {}): LiveDataSet {
	const live = followDataSet(dataSetFolder(home), inUse(DATA, home), {
		every: HOUR,
		verifyEvery: HOUR,
		onTrouble: (error) => {
			throw error;
		},
		...more,
	});
	onTestFinished(() => live[Symbol.dispose]());
	return live;
}

const importOne = (home: string, release = "r-one") =>
	goLive(DATA, home, record(release, "2023-10-19"), quarters("cumbria", 2021, [1, 2, 3, 4], release));
const shoplifting = (live: LiveDataSet) =>
	live.current().observation(SHOPLIFTING, "cumbria", financialYear(2021))?.value;

describe("a running program", () => {
	test("takes up what is put to use, and what is taken back", async () => {
		const home = temporaryFolder();
		const live = follow(home);
		expect(await live.follow()).toBe(false);
		await importOne(home);
		expect(shoplifting(live)).toBeUndefined();
		expect(await live.follow()).toBe(true);
		expect(shoplifting(live)).toBe(10);
		rollBack(dataSetFolder(home));
		expect(await live.follow()).toBe(true);
		expect(shoplifting(live)).toBeUndefined();
	});

	test("looks by itself", async () => {
		const home = temporaryFolder();
		const { promise, resolve } = Promise.withResolvers<void>();
		const live = follow(home, { every: 20, onSwap: () => resolve() });
		await importOne(home);
		await promise;
		expect(shoplifting(live)).toBe(10);
	});

	test("finishes answers that were begun with the one before", async () => {
		const home = temporaryFolder();
		const live = follow(home);
		const before = live.current();
		await importOne(home);
		await live.follow();
		expect(before.observation("child-abuse-images-foi", "cumbria", financialYear(2021))?.value).toBe(307);
	});

	test("answers without a gap while releases go live", async () => {
		const home = temporaryFolder();
		const live = follow(home, { every: 5 });
		let asked = 0;
		const asking = setInterval(() => {
			asked++;
			if (live.current().observation("child-abuse-images-foi", "cumbria", financialYear(2021))?.value !== 307)
				throw new Error("no answer");
		}, 1);
		onTestFinished(() => clearInterval(asking));
		for (const release of ["r-one", "r-two", "r-three"]) await importOne(home, release);
		await live.follow();
		expect(asked).toBeGreaterThan(0);
		expect(live.current().release("r-three")).toBeDefined();
	});

	test("makes the next ready before it answers", async () => {
		const home = temporaryFolder();
		const told: string[] = [];
		const live: LiveDataSet = follow(home, {
			async beforeSwap(next) {
				told.push(`ready ${next.release("r-one")?.id}, answering ${live.current().release("r-one")?.id}`);
			},
			onSwap: (next) => told.push(`answering ${next.release("r-one")?.id}`),
		});
		await importOne(home);
		await live.follow();
		expect(told).toEqual(["ready r-one, answering undefined", "answering r-one"]);
	});

	test("goes on with what it has when the next cannot be made ready", async () => {
		const home = temporaryFolder();
		const live = follow(home, { beforeSwap: () => Promise.reject(new Error("not ready")) });
		await importOne(home);
		await expect(live.follow()).rejects.toThrow("not ready");
		expect(live.current().release("r-one")).toBeUndefined();
	});

	test("goes on with what it has when the next is damaged, and says so once", async () => {
		const home = temporaryFolder();
		const live = follow(home);
		const file = await importOne(home);
		const bytes = readFileSync(file);
		bytes[5000] = (bytes[5000] ?? 0) ^ 4;
		writeFileSync(file, bytes);
		await expect(live.follow()).rejects.toThrow("is damaged");
		expect(shoplifting(live)).toBeUndefined();
		expect(live.current().observation("child-abuse-images-foi", "cumbria", financialYear(2021))?.value).toBe(
			307,
		);
		expect(await live.follow()).toBe(false);
	});

	test("notices when the file in use is damaged under it", async () => {
		const home = temporaryFolder();
		const live = follow(home);
		await live.verify();
		const bytes = readFileSync(live.current().file);
		bytes[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 1;
		writeFileSync(live.current().file, bytes);
		const fault = await live.verify().catch((error: DataSetError) => error.fault);
		expect(fault).toBe("damaged");
	});

	test("notices it by itself, on a schedule", async () => {
		const home = temporaryFolder();
		const { promise, resolve } = Promise.withResolvers<unknown>();
		const live = follow(home, { verifyEvery: 20, onTrouble: resolve });
		writeFileSync(live.current().file, "");
		expect(String(await promise)).toContain("is damaged");
	});
});
