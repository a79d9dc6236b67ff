import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { describeProblem } from "../../src/data-package/problem.ts";
import { readDataPackage } from "../../src/data-package/read-data-package.ts";
import { copyOfData, DATA, edit, lineOf } from "./package-copy.ts";

const told = (folder: string) => readDataPackage(folder).problems.map(describeProblem);

test("the package in the repository has no problems", () => {
	expect(told(DATA)).toEqual([]);
	expect(readDataPackage(DATA).content?.observations.length).toBeGreaterThan(600);
});

interface Damage {
	readonly name: string;
	readonly file: string;
	/** The damaged line starts with this. */
	readonly at: string;
	/** Replaced in that line, first occurrence only. */
	readonly from: string;
	readonly to: string;
	readonly tells: RegExp;
}

const CUMBRIA = "child-abuse-images-foi,cumbria,2021-04-01,2022-03-31,nspcc-foi-2023-02,307";
const RANGE = "child-abuse-images-foi,cumbria,2017-04-01,2018-03-31,nspcc-foi-2024-03";
const BOUND = "child-abuse-images-foi,uk,2022-04-01,2023-03-31,nspcc-foi-2024-03";
const DERIVED = "child-abuse-images-foi,cumbria,2017-04-01,2022-03-31,nspcc-foi-2023-02,1254";
const O = "observations.csv";
const GRAY = "mail-2023-02-cumbria-gray";

const DAMAGES: readonly Damage[] = [
	{
		name: "a count with a comma",
		file: O,
		at: CUMBRIA,
		from: ",307,",
		to: ',"3,071",',
		tells: /value: "3,071" is not a whole number\. Write digits only/,
	},
	{
		name: "a count with a letter",
		file: O,
		at: CUMBRIA,
		from: ",307,",
		to: ",3O7,",
		tells: /value: "3O7" is not a whole number/,
	},
	{
		name: "a count beyond whole numbers",
		file: O,
		at: CUMBRIA,
		from: ",307,",
		to: ",30700000000000000,",
		tells: /is not a whole number/,
	},
	{
		name: "a published row without a value",
		file: O,
		at: CUMBRIA,
		from: ",307,",
		to: ",,",
		tells: /A published figure needs a value/,
	},
	{
		name: "a published row with a range",
		file: O,
		at: CUMBRIA,
		from: ",307,,,",
		to: ",307,300,310,",
		tells: /A published figure needs a value, and no low or high/,
	},
	{
		name: "a missing row with a value",
		file: O,
		at: CUMBRIA,
		from: "published",
		to: "missing",
		tells: /A figure that is missing has no number/,
	},
	{
		name: "a status nobody knows",
		file: O,
		at: CUMBRIA,
		from: "published",
		to: "guessed",
		tells: /status: "guessed" is not known here\. Use one of: published, derived/,
	},
	{
		name: "a derived row without working",
		file: O,
		at: DERIVED,
		from: '"1,402 for 2016/17 to 2021/22 less 148"',
		to: "",
		tells: /A derived figure has its working/,
	},
	{
		name: "a published row with working",
		file: O,
		at: DERIVED,
		from: "derived",
		to: "published",
		tells: /A derived figure has its working, and no other has/,
	},
	{
		name: "a range with one end",
		file: O,
		at: RANGE,
		from: ",220,221,",
		to: ",220,,",
		tells: /A derived figure has a value, or a low and a high/,
	},
	{
		name: "a range upside down",
		file: O,
		at: RANGE,
		from: ",220,221,",
		to: ",221,220,",
		tells: /The range from 221 to 220 is none/,
	},
	{
		name: "a bound with two ends",
		file: O,
		at: BOUND,
		from: ",33000,,",
		to: ",33000,34000,",
		tells: /A bound has a low/,
	},
	{
		name: "a day that does not exist",
		file: O,
		at: CUMBRIA,
		from: "2021-04-01",
		to: "2021-02-29",
		tells: /period_start: "2021-02-29" is not a day of the calendar/,
	},
	{
		name: "a day the British way",
		file: O,
		at: CUMBRIA,
		from: "2021-04-01",
		to: "01/04/2021",
		tells: /"01\/04\/2021" is not a day/,
	},
	{
		name: "a period upside down",
		file: O,
		at: CUMBRIA,
		from: "2021-04-01",
		to: "2022-04-01",
		tells: /It ends on 2022-03-31, before it starts on 2022-04-01/,
	},
	{
		name: "a period after its publication",
		file: O,
		at: CUMBRIA,
		from: "2022-03-31",
		to: "2023-03-31",
		tells: /It ends on 2023-03-31, after nspcc-foi-2023-02 was published/,
	},
	{
		name: "an unknown geography",
		file: O,
		at: CUMBRIA,
		from: "cumbria",
		to: "cumbira",
		tells: /geography: "cumbira" is not in geographies\.csv/,
	},
	{
		name: "an unknown measure",
		file: O,
		at: CUMBRIA,
		from: "child-abuse-images-foi",
		to: "child-abuse",
		tells: /measure: "child-abuse" is not in measures\.csv/,
	},
	{
		name: "an unknown release",
		file: O,
		at: CUMBRIA,
		from: "nspcc-foi-2023-02",
		to: "nspcc-2023",
		tells: /release: "nspcc-2023" is not in releases\.csv/,
	},
	{
		name: "no locator",
		file: O,
		at: CUMBRIA,
		from: "https://www.nwemail.co.uk/news/23336425.child-abuse-image-crimes-recorded-cumbria-constabulary-rise/",
		to: "",
		tells: /locator: It is empty\. Fill it in/,
	},
	{
		name: "a cell too many",
		file: O,
		at: CUMBRIA,
		from: ",307,",
		to: ",307,,",
		tells: /It has 13 cells where the header has 12/,
	},
	{
		name: "an id with a capital",
		file: "releases.csv",
		at: "nspcc-foi-2018-09",
		from: "nspcc-foi-2018-09",
		to: "NSPCC",
		tells: /id: "NSPCC" is not an id/,
	},
	{
		name: "a month that does not exist",
		file: "releases.csv",
		at: "nspcc-foi-2021-12",
		from: ",2021-12,",
		to: ",2021-13,",
		tells: /published: "2021-13" is not a day or a month/,
	},
	{
		name: "an address without https",
		file: "releases.csv",
		at: "nspcc-foi-2021-12",
		from: "https://",
		to: "",
		tells: /url: "www\.nspcc\.org\.uk.*" is not a web address/,
	},
	{
		name: "a short checksum",
		file: "releases.csv",
		at: "home-office-prc-2023-10",
		from: "b99bc928ec",
		to: "",
		tells: /sha256: ".*" is not a SHA-256/,
	},
	{
		name: "a word changed in a statement",
		file: "statements.csv",
		at: GRAY,
		from: "I would urge",
		to: "I urge",
		tells: /hash: The words are not those that were entered/,
	},
	{
		name: "a comma mended in a statement",
		file: "statements.csv",
		at: "mail-2023-02-cumbria-spokesman-2",
		from: "from conducted",
		to: "conducted",
		tells: /The words are not those that were entered/,
	},
	{
		name: "half a period on a statement",
		file: "statements.csv",
		at: "mail-2023-02-nspcc-wanless-1",
		from: "2022-03-31",
		to: "",
		tells: /The period has one end only/,
	},
	{
		name: "two statements in one place",
		file: "statements.csv",
		at: GRAY,
		from: ",6,",
		to: ",5,",
		tells: /has the same place in the same source/,
	},
	{
		name: "a member that is no force",
		file: "geographies.csv",
		at: "north-west,",
		from: "|cumbria|",
		to: "|wales|",
		tells: /members: "wales" is not a force/,
	},
	{
		name: "a force with members",
		file: "geographies.csv",
		at: "cumbria,",
		from: ",england-and-wales",
		to: "kent,england-and-wales",
		tells: /A force has no members/,
	},
	{
		name: "an alias of another force",
		file: "geographies.csv",
		at: "kent,",
		from: "Kent County Constabulary",
		to: "Essex",
		tells: /"essex" also names essex/,
	},
	{
		name: "a region that is a nation",
		file: "geographies.csv",
		at: "cumbria,",
		from: ",north-west,",
		to: ",wales,",
		tells: /region: "wales" is a nation/,
	},
	{
		name: "a place of no force",
		file: "places.csv",
		at: "Carlisle,",
		from: "cumbria",
		to: "carlisle",
		tells: /forces: "carlisle" is not a force/,
	},
	{
		name: "an ambiguous place without a note",
		file: "places.csv",
		at: "Carlisle,",
		from: "cumbria",
		to: "cumbria|northumbria",
		tells: /nothing that tells them apart/,
	},
	{
		name: "a place twice",
		file: "places.csv",
		at: "Carluke,",
		from: "Carluke",
		to: "Carlisle",
		tells: /It repeats line \d+: name is again Carlisle/,
	},
	{
		name: "a place twice in other letters",
		file: "places.csv",
		at: "Carluke,",
		from: "Carluke",
		to: "CARLISLE",
		tells: /Line \d+ has the same name/,
	},
	{
		name: "a list with a gap",
		file: "measures.csv",
		at: "obscene-publications-86",
		from: "code 86|",
		to: "code 86||",
		tells: /terms: ".*" is not a list/,
	},
	{
		name: "a related measure that is not held",
		file: "measures.csv",
		at: "obscene-publications-86",
		from: ",child-abuse-images-foi,",
		to: ",child-abuse-images,",
		tells: /related: "child-abuse-images" is not another measure/,
	},
	{
		name: "a break that ends before it begins",
		file: "breaks.csv",
		at: "cheshire-2019",
		from: "2019-06-30",
		to: "2018-06-30",
		tells: /until: It ends on 2018-06-30, before it begins/,
	},
	{
		name: "a break neither true nor false",
		file: "breaks.csv",
		at: "scotland-regime",
		from: ",false",
		to: ",no",
		tells: /comparable: "no" is not true or false/,
	},
	{
		name: "a population without its release",
		file: "population.csv",
		at: "cumbria,2021",
		from: "ons-mye-2023",
		to: "",
		tells: /release: It is empty/,
	},
];

describe("a damaged row is refused, with file and line", () => {
	test.each(DAMAGES)("$name", ({ file, at, from, to, tells }) => {
		const folder = copyOfData();
		const line = lineOf(file, at);
		edit(folder, file, (text) =>
			text
				.split("\n")
				.map((row, index) => (index + 1 === line ? row.replace(from, () => to) : row))
				.join("\n"),
		);
		const { content, problems } = readDataPackage(folder);
		expect(content).toBeNull();
		const here = problems
			.filter((problem) => problem.file === file && problem.line === line)
			.map(describeProblem);
		expect(here.join("\n")).toMatch(tells);
		expect(here[0]).toMatch(new RegExp(`^${file}:${line}`));
	});
});

describe("a damaged file is refused", () => {
	test("a row that stands twice", () => {
		const folder = copyOfData();
		const line = lineOf(O, CUMBRIA);
		edit(folder, O, (text) => `${text}${text.split("\n")[line - 1]}\n`);
		expect(told(folder)).toEqual([
			expect.stringMatching(
				new RegExp(`^observations\\.csv:\\d+: It repeats line ${line}: .*\\. Keep one of the two\\.$`),
			),
		]);
	});

	test("all problems of all files at once, in order", () => {
		const folder = copyOfData();
		edit(folder, "statements.csv", (text) => text.replace("I would urge", "I urge"));
		edit(folder, O, (text) => text.replace(",307,", ",,").replace(",255,", ",x,"));
		edit(folder, "places.csv", (text) => text.replace("Carlisle,cumbria", "Carlisle,carlisle"));
		expect(told(folder).map((line) => line.split(":")[0])).toEqual([O, O, "places.csv", "statements.csv"]);
	});

	test("a file that is missing", () => {
		const folder = copyOfData();
		rmSync(join(folder, "breaks.csv"));
		expect(told(folder)).toEqual(["breaks.csv: The file is missing. Restore it, or its permissions."]);
	});

	test("a missing table that others refer to is told once, with the rows that need it", () => {
		const folder = copyOfData();
		rmSync(join(folder, "releases.csv"));
		expect(told(folder)).toContain("releases.csv: The file is missing. Restore it, or its permissions.");
	});

	test.each([0, 1, 20_000, 60_000, 143_000])("a file cut off after %i bytes", (bytes) => {
		const folder = copyOfData();
		edit(folder, O, (text) => text.slice(0, bytes));
		const { content, problems } = readDataPackage(folder);
		expect(content).toBeNull();
		expect(problems.map((problem) => problem.file)).toContain(O);
	});

	test("a quotation mark left open", () => {
		const folder = copyOfData();
		edit(folder, "releases.csv", (text) => text.replace(",307,", ",").replace('"', ""));
		expect(told(folder).join("\n")).toMatch(/releases\.csv:\d+: It (is not CSV|has \d+ cells)/);
	});

	test("a file in another encoding", () => {
		const folder = copyOfData();
		writeFileSync(join(folder, "contacts.csv"), Buffer.from([0x67, 0xe9, 0x6f]));
		expect(told(folder)).toEqual(["contacts.csv: It is not UTF-8 text. Save it as CSV in UTF-8."]);
	});

	test("columns in another order", () => {
		const folder = copyOfData();
		edit(folder, "places.csv", (text) => text.replace("name,forces", "forces,name"));
		expect(told(folder)).toEqual([
			"places.csv:1: Its columns are forces, name, kind, note. They must be name, forces, kind, note.",
		]);
	});

	test("a byte order mark is read over", () => {
		const folder = copyOfData();
		edit(folder, "places.csv", (text) => `\uFEFF${text}`);
		expect(told(folder)).toEqual([]);
	});

	test("a folder that is not there", () => {
		expect(told(join(copyOfData(), "nowhere"))).toEqual([
			"datapackage.json: The file is missing. Restore it, or its permissions.",
		]);
	});

	test.each([
		["not JSON", (text: string) => text.slice(0, 400), /It is not JSON/],
		["without resources", () => '{"name": "x"}', /It is not a data package/],
		[
			"without a resource",
			(text: string) => text.replace('"name": "breaks"', '"name": "brakes"'),
			/It has no resource "breaks"/,
		],
		[
			"with another field",
			(text: string) => text.replace('"name": "locator"', '"name": "place"'),
			/Its "observations" has the fields/,
		],
	])("a descriptor %s", (_name, change, tells) => {
		const folder = copyOfData();
		edit(folder, "datapackage.json", change);
		expect(told(folder)[0]).toMatch(tells);
	});
});
