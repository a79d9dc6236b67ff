import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { knownTrouble } from "../../src/cli/known-trouble.ts";
import { DataSetError } from "../../src/sqlite/data-set-error.ts";
import { ensureDataSet } from "../../src/sqlite/ensure-data-set.ts";
import { DATA, temporaryFolder } from "../data-package/package-copy.ts";

function troubleOf(work: () => unknown): string | null {
	try {
		work();
		return "none";
	} catch (error) {
		return knownTrouble(error);
	}
}

test("a file where Blotter's home should be is a sentence, with what to do", () => {
	const home = join(temporaryFolder(), "home");
	writeFileSync(home, "");
	expect(troubleOf(() => ensureDataSet(DATA, home))).toBe(
		`${join(home, "data-set")} cannot be made: a file stands where a folder is needed. Move it away, or set BLOTTER_HOME to another folder.`,
	);
});

test.each([
	["EACCES", /this user is not allowed to/],
	["EROFS", /its disk is read-only/],
	["ENOSPC", /^\/a\/b cannot be written: the disk is full\. What was in use stays in use\.$/],
	["SQLITE_FULL", /the disk is full/],
])("%s is a sentence", (code, words) => {
	expect(knownTrouble(Object.assign(new Error("?"), { code, path: "/a/b" }))).toMatch(words);
});

test("without a path it is one too", () => {
	expect(knownTrouble(Object.assign(new Error("?"), { code: "SQLITE_FULL" }))).toMatch(
		/^A file of Blotter's data cannot be written/,
	);
});

test("a damaged data set is told; what nobody can know keeps its stack", () => {
	expect(knownTrouble(new DataSetError("damaged", "x.sqlite"))).toMatch(/^x\.sqlite is damaged/);
	expect(knownTrouble(new TypeError("undefined is not a function"))).toBeNull();
	expect(knownTrouble(Object.assign(new Error("?"), { code: "ERR_ASSERTION" }))).toBeNull();
	expect(troubleOf(() => mkdirSync("/dev/null/x"))).toMatch(/a file stands where a folder is needed/);
});
