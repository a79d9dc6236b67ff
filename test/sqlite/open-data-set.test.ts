import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { earlierThan } from "../../src/sqlite/data-changes.ts";
import { checksumFile, checksumLine, hashFile } from "../../src/sqlite/data-set/checksum.ts";
import { setCurrent } from "../../src/sqlite/data-set/current.ts";
import { openDataSet, openEarlier } from "../../src/sqlite/data-set.ts";
import { DataSetError, type DataSetFault } from "../../src/sqlite/data-set-error.ts";
import { temporaryFolder } from "../data-package/package-copy.ts";
import { built, realContent } from "./built.ts";

const content = realContent();

function faultOf(file: string): DataSetFault | "none" {
	try {
		openDataSet(file).close();
		return "none";
	} catch (error) {
		if (!(error instanceof DataSetError)) throw error;
		return error.fault;
	}
}

/** Makes the checksum fit again, as somebody who changes a file by hand might. */
const sign = (file: string) => writeFileSync(checksumFile(file), checksumLine(file, hashFile(file)));

test("a whole file opens, and is closed at the end of a block", () => {
	const { file, hash } = built(content);
	using dataSet = openDataSet(file);
	expect(dataSet.hash).toBe(hash);
	expect(dataSet.asOf).toBeNull();
	dataSet.close();
	expect(() =>
		dataSet.observation("child-abuse-images-foi", "cumbria", { start: "2021-04-01", end: "2022-03-31" }),
	).toThrow(/not open/);
});

test("of 60 files with one bit flipped, not one opens", () => {
	const { file } = built(content);
	const whole = readFileSync(file);
	fc.assert(
		fc.property(fc.nat(whole.length - 1), fc.nat(7), (byte, bit) => {
			const flipped = Buffer.from(whole);
			flipped[byte] = (flipped[byte] ?? 0) ^ (1 << bit);
			writeFileSync(file, flipped);
			expect(faultOf(file)).toBe("damaged");
		}),
		{ numRuns: 60 },
	);
	writeFileSync(file, whole);
	expect(faultOf(file)).toBe("none");
});

test("a refusal names the file and says what to do", () => {
	const { file } = built(content);
	truncateSync(file, 100);
	const message = `${file} is damaged: its bytes do not match its checksum. Run "npx blotter data build" to build it anew from data/, and "npx blotter data restore" to import again what was imported.`;
	expect(() => openDataSet(file)).toThrow(message);
});

describe("refused, by name", () => {
	test("a file that is not there", () =>
		expect(faultOf(join(temporaryFolder(), "none.sqlite"))).toBe("missing"));

	test("a folder in its place", () => expect(faultOf(temporaryFolder())).toBe("missing"));

	test.each([0, 1, 100, 4096, 100_000])("a file cut off after %i bytes", (bytes) => {
		const { file } = built(content);
		truncateSync(file, bytes);
		expect(faultOf(file)).toBe("damaged");
	});

	test("a file with something added", () => {
		const { file } = built(content);
		writeFileSync(file, "x", { flag: "a" });
		expect(faultOf(file)).toBe("damaged");
	});

	test("a file without its checksum, or with a damaged one", () => {
		const { file } = built(content);
		const line = readFileSync(checksumFile(file), "utf8");
		writeFileSync(
			checksumFile(file),
			line.replace(/^./, (first) => (first === "0" ? "1" : "0")),
		);
		expect(faultOf(file)).toBe("damaged");
		writeFileSync(checksumFile(file), "");
		expect(faultOf(file)).toBe("damaged");
		rmSync(checksumFile(file));
		expect(faultOf(file)).toBe("no-checksum");
	});

	test("the checksum of another file", () => {
		const [first, second] = [built(content), built({ ...content, contacts: [], places: [] })];
		writeFileSync(checksumFile(first.file), readFileSync(checksumFile(second.file)));
		expect(faultOf(first.file)).toBe("damaged");
	});

	test.each([
		["no database", (file: string) => writeFileSync(file, "name,value\n")],
		["an empty file", (file: string) => writeFileSync(file, "")],
		[
			"another program's database",
			(file: string) => {
				rmSync(file);
				const db = new Database(file);
				db.exec("CREATE TABLE t (a)");
				db.close();
			},
		],
		["a database without its tables", (file: string) => change(file, "DROP TABLE about")],
		[
			"a database with a row that cannot be read",
			(file: string) => change(file, "UPDATE releases SET published = 'soon'"),
		],
	])("%s, though its checksum fits", (_name, spoil) => {
		const { file } = built(content);
		spoil(file);
		sign(file);
		expect(faultOf(file)).toBe("not-a-data-set");
	});

	test("a file of another version", () => {
		const { file } = built(content);
		change(file, "PRAGMA user_version = 99");
		sign(file);
		expect(faultOf(file)).toBe("other-version");
	});
});

describe("one that an earlier version built", () => {
	/** As version 2 had it: without packed years. */
	function aged(): string {
		const { file } = built(content);
		change(file, "DROP TABLE packed_year; PRAGMA user_version = 2");
		sign(file);
		return file;
	}

	test("does not open to be asked, and does to tell what has changed since", () => {
		const file = aged();
		expect(faultOf(file)).toBe("other-version");
		using earlier = openEarlier(file);
		using now = openDataSet(built(content).file);
		for (const { id: measure } of content.measures)
			for (const { id: geography } of content.geographies) {
				const series = now.series(measure, geography);
				expect(earlier.series(measure, geography)).toEqual(series);
				for (const { period } of series) {
					expect(earlier.observation(measure, geography, period)).toEqual(
						now.observation(measure, geography, period),
					);
				}
			}
	});

	test.each([1, 99])("of version %i does neither", (version) => {
		const file = aged();
		change(file, `PRAGMA user_version = ${version}`);
		sign(file);
		expect(() => openEarlier(file)).toThrow(DataSetError);
	});

	test("is among those that were in use before", () => {
		const folder = temporaryFolder();
		const [old, now] = [aged(), built({ ...content, statements: [] }).file];
		for (const file of [old, now]) {
			for (const one of [file, checksumFile(file)]) copyFileSync(one, join(folder, basename(one)));
			setCurrent(folder, file, "source");
		}
		expect([...earlierThan(folder, now)].map(({ file }) => basename(file))).toEqual([basename(old)]);
	});
});

function change(file: string, sql: string): void {
	const db = new Database(file);
	db.exec(sql);
	db.close();
}
