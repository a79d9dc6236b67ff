import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openSqliteStore } from "../../../src/sqlite/store/open-store.ts";
import type { Dialect } from "../../../src/store/database.ts";
import { StoreTooNew } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/migrations.ts";
import { storeContract } from "../../contracts/store.ts";
import { given, NINE } from "../../support/store/records.ts";

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

	test("one of an earlier version is brought up to date, with what it holds", async () => {
		using place = folder();
		const [first] = MIGRATIONS;
		const file = new SQLite(place.file);
		file.exec("create table migrations (name text primary key, applied bigint not null)");
		const dialect = { identity: "integer primary key autoincrement" } as Dialect;
		for (const statement of first?.statements(dialect) ?? []) file.exec(statement);
		file.exec("insert into migrations values ('0001-first', 1)");
		const { answer } = given("A-1");
		file
			.prepare("insert into answers (id, dataset, question, answer, first_given) values (?, ?, ?, ?, ?)")
			.run("A-1", "d", "q", JSON.stringify(answer), NINE);
		file.close();
		const store = await openSqliteStore(place.file, NINE);
		expect(await store.answers.find("A-1")).toEqual([{ answer, figures: [], firstGiven: NINE }]);
		await store[Symbol.asyncDispose]();
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
