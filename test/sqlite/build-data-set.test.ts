import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { buildDataSet } from "../../src/sqlite/build-data-set.ts";
import { hashFile } from "../../src/sqlite/data-set/checksum.ts";
import { joinLocator, splitLocator } from "../../src/sqlite/data-set/locator.ts";
import { temporaryFolder } from "../data-package/package-copy.ts";
import { contentHash } from "../support/content-hash.ts";
import { built, realContent } from "./built.ts";

const content = realContent();

test("is named by its content and has its checksum beside it, and nothing is left over", () => {
	const { file, hash } = built(content);
	expect(hash).toBe(contentHash(content));
	expect(readdirSync(dirname(file)).toSorted()).toEqual([
		`${hash.slice(0, 16)}.sqlite`,
		`${hash.slice(0, 16)}.sqlite.sha256`,
	]);
	expect(readFileSync(`${file}.sha256`, "utf8")).toBe(`${hashFile(file)}  ${hash.slice(0, 16)}.sqlite\n`);
});

test("two builds are the same bytes", () => {
	expect(hashFile(built(content).file)).toBe(hashFile(built(content).file));
});

test("building again over a built one leaves one whole file", () => {
	const folder = temporaryFolder();
	const { file } = buildDataSet(content, folder);
	expect(buildDataSet(content, folder).file).toBe(file);
	expect(readdirSync(folder)).toHaveLength(2);
});

test("a content that cannot be written leaves nothing behind", () => {
	const folder = temporaryFolder();
	const [first] = content.observations;
	if (first === undefined) throw new Error("no observations");
	expect(() => buildDataSet({ ...content, observations: [first, first] }, folder)).toThrow(
		/^Two figures have one key: .*, .*, /,
	);
	expect(() =>
		buildDataSet({ ...content, observations: [{ ...first, geography: "nowhere" }] }, folder),
	).toThrow("names the geography 'nowhere', which is not there");
	expect(readdirSync(folder)).toEqual([]);
});

test("what a killed builder left is cleared away after an hour, not before", () => {
	const folder = temporaryFolder();
	const [old, young] = [join(folder, ".0123.x.draft"), join(folder, ".0123.y.draft")];
	const others = [`${old}-journal`, `${old}.sha256`, join(folder, "current.json.7.draft")];
	for (const draft of [old, young, ...others]) writeFileSync(draft, "");
	for (const draft of [old, ...others]) utimesSync(draft, 0, 0);
	buildDataSet(content, folder);
	expect(readdirSync(folder).filter((name) => name.includes(".draft"))).toEqual([".0123.y.draft"]);
});

test("any program can read the figures with their names, dates and words", () => {
	const db = new Database(built(content).file, { readonly: true });
	const row = db
		.prepare(
			"SELECT * FROM observations WHERE geography = 'cumbria' AND measure = 'child-abuse-images-foi' AND period_start = '2017-04-01' AND period_end = '2018-03-31'",
		)
		.get();
	const wrong = db.pragma("integrity_check", { simple: true });
	const statistics = db
		.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'")
		.get();
	db.close();
	expect(row).toMatchObject({
		value: null,
		low: 220,
		high: 221,
		status: "derived",
		release: "nspcc-foi-2024-03",
	});
	expect(wrong).toBe("ok");
	expect(statistics).toEqual({ n: 0 });
});

test.each(["2021-22!H1204", "https://a.b/c", "https://a.b/007", "line 0", "99999999999999999999", "", "5"])(
	"the locator %o comes back as it was",
	(locator) => {
		const { words, line } = splitLocator(locator);
		expect(joinLocator(words, line)).toBe(locator);
	},
);
