import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { financialYear, quarter } from "../../src/core/statistics/period.ts";
import { readDataPackage } from "../../src/data-package/read-data-package.ts";
import { checksumFile, checksumLine, hashFile } from "../../src/sqlite/data-set/checksum.ts";
import { lockFolder } from "../../src/sqlite/data-set/lock.ts";
import { dataSetFolder, ensureDataSet } from "../../src/sqlite/ensure-data-set.ts";
import { exportPackage } from "../../src/sqlite/export-package.ts";
import { importsIn } from "../../src/sqlite/imports-in.ts";
import { keptDataSets, rollBack } from "../../src/sqlite/roll-back.ts";
import { copyOfData, DATA, edit, temporaryFolder } from "../data-package/package-copy.ts";
import { count, goLive, inUse, quarters, record, SHOPLIFTING, stage } from "./imported.ts";

const FIRST = record("r-one", "2023-10-19");
const figures = (release: string, last = 4) => [
	...quarters("cumbria", 2021, [1, 2, 3, last], release),
	...quarters("kent", 2021, [0, 0, 0, 0], release),
];

const shoplifting = (data: string, home: string) => {
	using dataSet = inUse(data, home);
	return dataSet.observation(SHOPLIFTING, "cumbria", financialYear(2021))?.value;
};
function inUseFile(data: string, home: string): string {
	using dataSet = inUse(data, home);
	return dataSet.file;
}
const images = (data: string, home: string) => {
	using dataSet = inUse(data, home);
	return dataSet.observation("child-abuse-images-foi", "cumbria", financialYear(2021))?.value;
};
const sqliteFiles = (home: string) =>
	readdirSync(dataSetFolder(home)).filter((name) => name.endsWith(".sqlite"));

describe("an import", () => {
	test("answers nobody until it is put to use, and leaves nothing when it is not", async () => {
		const home = temporaryFolder();
		{
			using staged = await stage(DATA, home, FIRST, figures("r-one"));
			expect(existsSync(staged.file)).toBe(true);
			expect(shoplifting(DATA, home)).toBeUndefined();
		}
		expect(sqliteFiles(home)).toHaveLength(1);
		expect(shoplifting(DATA, home)).toBeUndefined();
	});

	test("of a measure that was held before stays with every later import and every build", async () => {
		const [data, home] = [copyOfData(), temporaryFolder()];
		using before = inUse(data, home);
		const held = before.measure("child-abuse-images-foi");
		if (held === undefined) throw new Error("data/ has changed");
		const own = record("ours", "2024-05-01", { measures: [held] });
		const figure = { ...count("cumbria", financialYear(2021), 999, "ours", held.id), note: "Ours." };
		await goLive(data, home, own, [figure]);
		expect(images(data, home)).toBe(999);
		await goLive(data, home, FIRST, figures("r-one"));
		expect([images(data, home), shoplifting(data, home)]).toEqual([999, 10]);
		edit(data, "observations.csv", (text) => text.replace(",255,", ",256,"));
		expect(images(data, home)).toBe(999);
		edit(data, "measures.csv", (text) => text.replace("child abuse image offences,NSPCC", "images,NSPCC"));
		expect(images(data, home)).toBe(999);
	});

	test("is not lost where the package no longer has the place it is of: that is told, and what was built answers", async () => {
		const [data, home] = [copyOfData(), temporaryFolder()];
		edit(data, "geographies.csv", (text) => `${text}atlantis,group,Atlantis,Atlantis,,,,,,Sunk.,,,mixed\n`);
		await goLive(data, home, FIRST, [...figures("r-one"), count("atlantis", quarter(2021, 1), 5, "r-one")]);
		edit(data, "geographies.csv", (text) => text.replace(/atlantis.*\n/, ""));
		const { dataSet, problems } = ensureDataSet(data, home);
		expect(problems).toMatchObject([
			{ file: "geographies.csv", what: expect.stringContaining('"atlantis"') },
		]);
		expect(dataSet?.observation(SHOPLIFTING, "atlantis", quarter(2021, 1))?.value).toBe(5);
		dataSet?.close();
	});

	test("of an earlier version, which listed no measure that was held, stays too", async () => {
		const home = temporaryFolder();
		const figure = count("cumbria", financialYear(2021), 999, "ours", "child-abuse-images-foi");
		await goLive(DATA, home, record("ours", "2024-05-01", { measures: [], footnotes: [] }), [figure]);
		await goLive(DATA, home, FIRST, figures("r-one"));
		expect(images(DATA, home)).toBe(999);
	});

	test("stands beside what was held, with its origin", async () => {
		const home = temporaryFolder();
		const file = await goLive(DATA, home, FIRST, figures("r-one"));
		expect([shoplifting(DATA, home), images(DATA, home)]).toEqual([10, 307]);
		expect(importsIn(file)).toEqual([FIRST]);
		using data = inUse(DATA, home);
		expect(data.release("r-one")).toEqual(FIRST.release);
		expect(data.observation(SHOPLIFTING, "cumbria", quarter(2021, 2))?.locator).toBe("sheet 'S', cell H2107");
	});

	test("keeps every release: one more stands beside the first, the same again takes its place", async () => {
		const home = temporaryFolder();
		await goLive(DATA, home, FIRST, figures("r-one"));
		await goLive(DATA, home, record("r-two", "2024-01-25"), figures("r-two", 5));
		using data = inUse(DATA, home);
		expect(data.vintages(SHOPLIFTING, "cumbria", financialYear(2021)).map(({ value }) => value)).toEqual([
			11, 10,
		]);
		await goLive(DATA, home, { ...FIRST, version: 2 }, figures("r-one", 6));
		using again = inUse(DATA, home);
		expect(again.vintages(SHOPLIFTING, "cumbria", financialYear(2021)).map(({ value }) => value)).toEqual([
			11, 12,
		]);
		expect(importsIn(again.file).map(({ release, version }) => [release.id, version])).toEqual([
			["r-one", 2],
			["r-two", 1],
		]);
	});

	test("stays when the package changes, also when the file in use is damaged but for the one before", async () => {
		const [data, home] = [copyOfData(), temporaryFolder()];
		await goLive(data, home, FIRST, figures("r-one"));
		edit(data, "observations.csv", (text) => text.replace(",307,", ",308,"));
		expect([images(data, home), shoplifting(data, home)]).toEqual([308, 10]);
		const name = JSON.parse(readFileSync(join(dataSetFolder(home), "current.json"), "utf8")).file;
		writeFileSync(join(dataSetFolder(home), name), "");
		expect([images(data, home), shoplifting(data, home)]).toEqual([308, 10]);
	});

	test("of a release that the package holds takes the place of the package's figures of its measures", async () => {
		const home = temporaryFolder();
		using before = inUse(DATA, home);
		const own = before.release("home-office-prc-2023-10");
		const measure = before.measure("obscene-publications-86");
		if (own === undefined || measure === undefined) throw new Error("the package has changed");
		const imported = record(own.id, own.published, {
			measures: [{ ...measure, name: "another name", periodicity: "quarter" }],
		});
		const rows = quarters("cumbria", 2021, [78, 55, 99, 114], own.id).map((row) => ({
			...row,
			measure: measure.id,
		}));
		await goLive(DATA, home, imported, rows);
		using after = inUse(DATA, home);
		expect(after.observation(measure.id, "cumbria", financialYear(2021))).toMatchObject({
			value: 346,
			status: "derived",
		});
		expect(after.observation(measure.id, "kent", financialYear(2021))).toBeUndefined();
		expect(after.measure(measure.id)).toEqual({ ...measure, periodicity: "quarter" });
	});

	test("with a figure twice, or for a place nobody knows, is refused whole", async () => {
		const home = temporaryFolder();
		const [one] = figures("r-one");
		if (one === undefined) throw new Error("no figures");
		await expect(stage(DATA, home, FIRST, [one, one])).rejects.toThrow(
			"Two figures have one key: test-shoplifting, cumbria, r-one",
		);
		await expect(stage(DATA, home, FIRST, [{ ...one, geography: "atlantis" }])).rejects.toThrow(
			"names the geography 'atlantis', which is not there",
		);
		expect(images(DATA, home)).toBe(307);
		expect(readdirSync(dataSetFolder(home)).filter((name) => name.includes("draft"))).toEqual([]);
	});
});

describe("going back", () => {
	test("puts the one before to use, and forth again", async () => {
		const home = temporaryFolder();
		await goLive(DATA, home, FIRST, figures("r-one"));
		const folder = dataSetFolder(home);
		expect(rollBack(folder)).not.toBeNull();
		expect(shoplifting(DATA, home)).toBeUndefined();
		expect(rollBack(folder)).not.toBeNull();
		expect(shoplifting(DATA, home)).toBe(10);
	});

	test("the data sets that are kept are told from those that are damaged", async () => {
		const home = temporaryFolder();
		const folder = dataSetFolder(home);
		const first = inUseFile(DATA, home);
		const second = await goLive(DATA, home, FIRST, figures("r-one"));
		const third = await goLive(DATA, home, record("r-two", "2024-01-25"), figures("r-two"));
		const name = (file: string) => basename(file, ".sqlite");
		expect(keptDataSets(folder)).toEqual({ whole: [name(second), name(first)], refused: [] });
		writeFileSync(third, "");
		using data = inUse(DATA, home);
		expect(importsIn(data.file)).toEqual([FIRST]);
		expect(keptDataSets(folder)).toEqual({ whole: [name(first)], refused: [name(third)] });
	});

	test("in place of a damaged one that answers is named, with the imports it has", async () => {
		const home = temporaryFolder();
		inUseFile(DATA, home);
		const second = await goLive(DATA, home, FIRST, figures("r-one"));
		const third = await goLive(DATA, home, record("r-two", "2024-01-25"), figures("r-two"));
		writeFileSync(third, "");
		const { dataSet, refused } = ensureDataSet(DATA, home);
		expect(dataSet?.file).toBe(second);
		dataSet?.close();
		const one = basename(second);
		expect(refused).toEqual([
			expect.stringContaining(`${one} answers in its place, built from data/ with the import of ${one}; `),
		]);
	});

	test("is refused where there is none before, or that one is damaged", async () => {
		const home = temporaryFolder();
		inUse(DATA, home).close();
		expect(rollBack(dataSetFolder(home))).toBeNull();
		using before = inUse(DATA, home);
		await goLive(DATA, home, FIRST, figures("r-one"));
		writeFileSync(before.file, "");
		expect(() => rollBack(dataSetFolder(home))).toThrow("is damaged");
		expect(shoplifting(DATA, home)).toBe(10);
	});
});

test("five data sets are kept, each to be put to use again by name; older files are cleared after an hour", async () => {
	const home = temporaryFolder();
	const folder = dataSetFolder(home);
	const made: string[] = [];
	for (const [at, last] of [1, 2, 3, 4, 5, 6].entries()) {
		made.push(await goLive(DATA, home, FIRST, figures("r-one", last)));
		for (const name of readdirSync(folder)) utimesSync(join(folder, name), 0, 0);
		expect(sqliteFiles(home)).toHaveLength(Math.min(at + 2, 5));
	}
	const [first = "", second = ""] = made;
	expect(existsSync(first) || existsSync(`${first}.sha256`)).toBe(false);
	expect(rollBack(folder, basename(first, ".sqlite"))).toBeNull();
	expect(shoplifting(DATA, home)).toBe(12);
	expect(rollBack(folder, basename(second, ".sqlite"))).toMatchObject({ to: second });
	expect(shoplifting(DATA, home)).toBe(8);
	expect(rollBack(folder)).not.toBeNull();
	expect(shoplifting(DATA, home)).toBe(12);
});

test("imports in a data set that an earlier version built are taken over", async () => {
	const home = temporaryFolder();
	const file = await goLive(DATA, home, FIRST, figures("r-one"));
	const old = new Database(file);
	old.exec("DROP TABLE packed_year");
	old.pragma("user_version = 2");
	old.close();
	writeFileSync(checksumFile(file), checksumLine(file, hashFile(file)));
	expect(shoplifting(DATA, home)).toBe(10);
	expect(importsIn(inUseFile(DATA, home)).map(({ release }) => release.id)).toEqual(["r-one"]);
});

describe("the Data Package it came from", () => {
	test("is written byte for byte", async () => {
		const [home, folder] = [temporaryFolder(), temporaryFolder()];
		using data = inUse(DATA, home);
		await exportPackage(data.file, folder);
		const files = (at: string) =>
			readdirSync(at, { recursive: true, encoding: "utf8" })
				.filter((name) => /\.(?:csv|json|md)$/.test(name))
				.toSorted();
		expect(files(folder)).toEqual(files(DATA));
		for (const name of files(DATA))
			expect(readFileSync(join(folder, name), "utf8")).toBe(readFileSync(join(DATA, name), "utf8"));
	});

	test("with an import in it is sound, and builds the same content", async () => {
		const [home, folder] = [temporaryFolder(), temporaryFolder()];
		await goLive(DATA, home, FIRST, figures("r-one"));
		using data = inUse(DATA, home);
		await exportPackage(data.file, folder);
		expect(readDataPackage(folder).problems).toEqual([]);
		using again = inUse(folder, temporaryFolder());
		expect(again.hash).toBe(data.hash);
		expect(again.footnotes("r-one")).toMatchObject([{ number: "1", text: "A footnote." }]);
	});
});

test("two imports at once: the second is told to wait, and a lock of the dead is none", () => {
	const folder = temporaryFolder();
	{
		using stack = new DisposableStack();
		stack.use(lockFolder(folder));
		expect(() => lockFolder(folder)).toThrow(`Another import is at work (process ${process.pid})`);
	}
	writeFileSync(join(folder, "import.lock"), "999999999");
	lockFolder(folder)[Symbol.dispose]();
	writeFileSync(join(folder, "import.lock"), "");
	lockFolder(folder)[Symbol.dispose]();
	expect(readdirSync(folder)).toEqual([]);
});

/** A program that imports over and over, a new release each time, and says when it begins. */
const IMPORTER = `
	const { goLive, record, quarters } = await import(${JSON.stringify(new URL("imported.ts", import.meta.url).href)});
	const [data, home] = process.argv.slice(1);
	process.stdout.write("importing");
	for (let i = 0; ; i++) {
		const id = "r-" + process.pid + "-" + i;
		await goLive(data, home, record(id, "2024-01-25"), quarters("cumbria", 2021, [1, 2, 3, 4], id));
	}
`;

test("killed at any moment, what was held answers, and the next import works", {
	timeout: 120_000,
}, async () => {
	const home = temporaryFolder();
	inUse(DATA, home).close();
	for (const delay of [0, 40, 90, 150, 230, 320]) {
		const importer = spawn(process.execPath, ["--input-type=module", "--eval", IMPORTER, DATA, home], {
			stdio: ["ignore", "pipe", "inherit"],
		});
		await once(importer.stdout, "data");
		await setTimeout(delay);
		importer.kill("SIGKILL");
		await once(importer, "exit");
		expect(images(DATA, home)).toBe(307);
	}
	await goLive(DATA, home, FIRST, figures("r-one"));
	using data = inUse(DATA, home);
	expect(data.vintages(SHOPLIFTING, "cumbria", financialYear(2021)).at(-1)?.value).toBe(10);
});

/** The same once, as far as the space allows. */
const ONE = IMPORTER.replace('process.stdout.write("importing");', "").replace("; ; i++", "; i < 1; i++");

test("with no space left at any step, what was held answers, and the next import works", {
	timeout: 120_000,
}, async () => {
	const home = temporaryFolder();
	inUse(DATA, home).close();
	const whole = readFileSync(join(dataSetFolder(home), sqliteFiles(home)[0] ?? "")).length;
	for (const part of [0, 0.05, 0.3, 0.6, 0.9]) {
		// No file can grow beyond so many blocks of 512 bytes.
		const blocks = Math.floor((whole * part) / 512);
		const command = `ulimit -f ${blocks}; exec "$0" "$@"`;
		const importer = spawn(
			"sh",
			["-c", command, process.execPath, "--input-type=module", "--eval", ONE, DATA, home],
			{ stdio: "ignore" },
		);
		const [status] = await once(importer, "exit");
		expect(status).not.toBe(0);
		expect(images(DATA, home)).toBe(307);
	}
	await goLive(DATA, home, FIRST, figures("r-one"));
	expect(shoplifting(DATA, home)).toBe(10);
});
