import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openSqliteStore } from "../../../src/sqlite/store/open-store.ts";
import { StoreTooNew } from "../../../src/store/migrate.ts";
import { storeContract } from "../../contracts/store.ts";
import { NINE } from "../../support/store/records.ts";

const folder = () => {
	const path = mkdtempSync(join(tmpdir(), "blotter-store-"));
	return { file: join(path, "store.sqlite"), [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
};

describe("the store in SQLite", () => {
	storeContract({
		async open() {
			const { file, [Symbol.dispose]: remove } = folder();
			const store = await openSqliteStore(file, NINE);
			const other = await openSqliteStore(file, NINE);
			return {
				store,
				other,
				async close() {
					await store[Symbol.asyncDispose]();
					await other[Symbol.asyncDispose]();
					remove();
				},
			};
		},
	});

	test("many open it at once, and one makes the tables", async () => {
		using place = folder();
		const stores = await Promise.all(Array.from({ length: 8 }, () => openSqliteStore(place.file, NINE)));
		for (const [i, store] of stores.entries()) expect(await store.claims.claim("Ev1", NINE)).toBe(i === 0);
		for (const store of stores) await store[Symbol.asyncDispose]();
	});

	test("one of a later version is left alone, and says so", async () => {
		using place = folder();
		await (await openSqliteStore(place.file, NINE))[Symbol.asyncDispose]();
		const file = new SQLite(place.file);
		file.exec("insert into migrations values ('9999-later', 1)");
		file.close();
		await expect(openSqliteStore(place.file, NINE)).rejects.toThrow(StoreTooNew);
	});
});
