import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { financialYear } from "../../src/core/statistics/period.ts";
import { dataSetFolder, type EnsuredDataSet, ensureDataSet } from "../../src/sqlite/ensure-data-set.ts";
import { copyOfData, DATA, edit, temporaryFolder } from "../data-package/package-copy.ts";

function ensured(data: string, home: string): EnsuredDataSet {
	const result = ensureDataSet(data, home);
	onTestFinished(() => result.dataSet?.close());
	return result;
}

const cumbria = ({ dataSet }: EnsuredDataSet) =>
	dataSet?.observation("child-abuse-images-foi", "cumbria", financialYear(2021))?.value;

const mistype = (data: string) => edit(data, "observations.csv", (text) => text.replace(",307,", ",3O7,"));

test("the first start builds, the second opens what was built", () => {
	const home = join(temporaryFolder(), "not", "there", "yet");
	expect(ensured(DATA, home)).toMatchObject({ built: true, problems: [] });
	const again = ensured(DATA, home);
	expect(again.built).toBe(false);
	expect(cumbria(again)).toBe(307);
});

test("a changed package is built anew, and the earlier one is kept", () => {
	const [data, home] = [copyOfData(), temporaryFolder()];
	const before = ensured(data, home);
	edit(data, "observations.csv", (text) => text.replace(",307,", ",308,"));
	const after = ensured(data, home);
	expect(after.built).toBe(true);
	expect(cumbria(after)).toBe(308);
	expect(cumbria(before)).toBe(307);
	expect(readdirSync(dataSetFolder(home)).filter((file) => file.endsWith(".sqlite"))).toHaveLength(2);
});

test("a damaged package leaves the last good data set answering, and is told", () => {
	const [data, home] = [copyOfData(), temporaryFolder()];
	ensured(data, home);
	mistype(data);
	const result = ensured(data, home);
	expect(result.built).toBe(false);
	expect(cumbria(result)).toBe(307);
	expect(result.problems).toMatchObject([{ file: "observations.csv", column: "value" }]);
});

test("a package that is gone leaves the last good data set answering, and is told", () => {
	const [data, home] = [copyOfData(), temporaryFolder()];
	ensured(data, home);
	rmSync(data, { recursive: true });
	const result = ensured(data, home);
	expect(cumbria(result)).toBe(307);
	expect(result.problems).toMatchObject([{ file: "datapackage.json" }]);
});

test("a damaged package and nothing built before: no data set, and every problem", () => {
	const [data, home] = [copyOfData(), temporaryFolder()];
	mistype(data);
	expect(ensured(data, home)).toMatchObject({ dataSet: null, built: false, problems: [{ column: "value" }] });
	expect(readdirSync(home)).toEqual([]);
});

test("a built file that was damaged is built anew", () => {
	const [data, home] = [copyOfData(), temporaryFolder()];
	ensured(data, home).dataSet?.close();
	const file = builtFile(home);
	const bytes = readFileSync(file);
	bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
	writeFileSync(file, bytes);
	const result = ensured(data, home);
	expect(result.built).toBe(true);
	expect(cumbria(result)).toBe(307);
	expect(result.refused).toEqual([
		expect.stringMatching(
			/is damaged: .*\.sqlite answers in its place, built from data\/ without any import; .*data restore/,
		),
	]);
	expect(ensured(data, home).refused).toEqual([]);
});

test("a built file that was damaged while data/ changed is missed for what was imported into it", () => {
	const [data, home] = [copyOfData(), temporaryFolder()];
	ensured(data, home).dataSet?.close();
	writeFileSync(builtFile(home), "");
	edit(data, "observations.csv", (text) => text.replace(",255,", ",256,"));
	expect(ensured(data, home).refused).toEqual([
		expect.stringMatching(/imported cannot be read.*data restore/),
	]);
});

test("with the package and the built file damaged, the one before answers", () => {
	const [data, home] = [copyOfData(), temporaryFolder()];
	ensured(data, home);
	const first = builtFile(home);
	edit(data, "observations.csv", (text) => text.replace(",255,", ",256,"));
	ensured(data, home);
	const second = readdirSync(dataSetFolder(home)).find(
		(file) => file.endsWith(".sqlite") && !first.endsWith(file),
	);
	writeFileSync(join(dataSetFolder(home), second ?? ""), "");
	mistype(data);
	const result = ensured(data, home);
	expect(result.dataSet?.file).toBe(first);
	expect(result.problems).toHaveLength(1);
	expect(result.refused).toEqual([
		expect.stringMatching(/is damaged: .* [0-9a-f]{16}\.sqlite from before answers; .*data restore/),
	]);
});

test.each(["", "{", '{"file":"../../../etc/passwd","source":"x","previous":null}'])(
	"the note of what is in use says %o: built anew",
	(note) => {
		const home = temporaryFolder();
		ensured(DATA, home);
		writeFileSync(join(dataSetFolder(home), "current.json"), note);
		expect(ensured(DATA, home)).toMatchObject({ built: true, problems: [] });
	},
);

test("a home that cannot be written to says so", () => {
	const home = join(temporaryFolder(), "home");
	writeFileSync(home, "a file");
	chmodSync(home, 0o444);
	expect(() => ensureDataSet(DATA, home)).toThrow(/ENOTDIR|EEXIST/);
});

/** A program that builds over and over, and says when it begins. */
const BUILDER = `
	const source = ${JSON.stringify(new URL("../../src/", import.meta.url).href)};
	const { readDataPackage } = await import(source + "data-package/read-data-package.ts");
	const { buildDataSet } = await import(source + "sqlite/build-data-set.ts");
	const { setCurrent } = await import(source + "sqlite/data-set/current.ts");
	const { dataSetFolder } = await import(source + "sqlite/ensure-data-set.ts");
	const [data, home] = process.argv.slice(1);
	const { content } = readDataPackage(data);
	process.stdout.write("building");
	for (;;) setCurrent(dataSetFolder(home), buildDataSet(content, dataSetFolder(home)).file, "another");
`;

test("killed at any moment, the next start has a whole data set", { timeout: 60_000 }, async () => {
	const home = temporaryFolder();
	for (const delay of [0, 30, 60, 100, 150]) {
		const builder = spawn(process.execPath, ["--input-type=module", "--eval", BUILDER, DATA, home], {
			stdio: ["ignore", "pipe", "inherit"],
		});
		await once(builder.stdout, "data");
		await setTimeout(delay);
		builder.kill("SIGKILL");
		await once(builder, "exit");
		expect(cumbria(ensured(DATA, home))).toBe(307);
	}
});

function builtFile(home: string): string {
	const name = readdirSync(dataSetFolder(home)).find((file) => file.endsWith(".sqlite"));
	return join(dataSetFolder(home), name ?? "");
}
