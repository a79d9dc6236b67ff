import { describe, expect, test } from "vitest";
import { readRelease, realSetting } from "./support/read.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writeXlsx } from "./support/write-workbook.ts";

const LONG = `
title: Image offences by force, our own requests
producer: Our Newsroom
published: 2024-03-01
measure: child-abuse-images-foi
columns: { geography: Force, period: Year, value: Offences, note: Remark }
markers: { "no reply": missing, "s12": refused, "not asked": not-asked }
`;

const WIDE = `
title: Image offences by force, our own requests
producer: Our Newsroom
published: "2024-03"
id: our-foi-2024
encoding: windows-1252
change: correction
reason: The force had counted twice.
measure:
  id: our-image-offences
  name: image offences (our requests)
  noun: image offences
  definition: As each force counted them.
columns: { geography: force }
`;

async function read(csv: string | Uint8Array, mapping: string) {
	using folder = temporaryFolder();
	const path = folder.write("foi.csv", csv);
	return await readRelease(path, { ...realSetting(), companion: folder.write("foi.yml", mapping) });
}

test("a measure is asked for by its noun where its mapping gives no other terms", async () => {
	const table = 'force,"2021/22"\nCumbria,307\n';
	expect((await read(table, WIDE)).measures[0]?.terms).toEqual(["image offences", "image offence"]);
	const named = WIDE.replace("noun: image", "terms: [pictures]\n  noun: image");
	expect((await read(table, named)).measures[0]?.terms).toEqual(["pictures"]);
});

test("a noun that is no plural is told of: its figures would be told as offences", async () => {
	const table = 'force,"2021/22"\nCumbria,307\n';
	const named = (noun: string) => WIDE.replace("noun: image offences", `noun: ${noun}`);
	expect((await read(table, named("stop and searches"))).findings).toEqual([]);
	const { findings } = await read(table, named("stop and search"));
	expect(findings).toMatchObject([{ severity: "warning", text: expect.stringContaining("no plural") }]);
});

test("what another measure is asked for by cannot be a term of one's own, in any case", async () => {
	const table = 'force,"2021/22"\nCumbria,307\n';
	const named = (terms: string) => WIDE.replace("noun: image", `terms: [${terms}]\n  noun: image`);
	await expect(read(table, named("pictures, Indecent Images"))).rejects.toThrow(
		"foi.csv: is to be asked for by 'indecent images', which means child abuse image offences (NSPCC",
	);
	expect((await read(table, named("indecent pictures of ours"))).findings).toEqual([]);
});

describe("a newsroom's own table", () => {
	test("with a row for each force and year", async () => {
		const { importer, release, observations, measures, findings, change } = await read(
			'Force,Year,Offences,Remark\nCumbria Constabulary,2021/22,307,\n"London, City of",2021-22,0,none found\nKent,2021/22,s12,cost limit\nGwent,year ending March 2022,no reply,\nEssex,2021/22,"1,204",\n\n',
			LONG,
		);
		expect(importer).toBe("tidy-csv");
		expect(findings).toEqual([]);
		expect(change).toBe("revision");
		expect(measures).toMatchObject([{ id: "child-abuse-images-foi", producer: "NSPCC" }]);
		expect(release).toMatchObject({
			id: "our-newsroom-2024-03-01",
			producer: "Our Newsroom",
			published: "2024-03-01",
		});
		const period = { start: "2021-04-01", end: "2022-03-31" };
		expect(observations).toMatchObject([
			{
				measure: "child-abuse-images-foi",
				geography: "cumbria",
				period,
				value: 307,
				status: "published",
				locator: "line 2, column 3",
			},
			{ geography: "city-of-london", period, value: 0, status: "published", note: "none found" },
			{ geography: "kent", period, value: null, status: "refused", note: "cost limit" },
			{ geography: "gwent", period, value: null, status: "missing" },
			{ geography: "essex", period, value: 1204, status: "published" },
		]);
	});

	test("with a column for each year, in another encoding, under headings that are not the first row", async () => {
		const bytes = Buffer.from(
			"Compiled by the desk \u0096 final\nForce,2019/20,2020/21,Jan 2021 to Dec 2021\nGwent,1,..,3\nDyfed-Powys [note 2],4,5,*\n",
			"latin1",
		);
		const { release, observations, measures, findings, change, reason } = await read(bytes, WIDE);
		expect(findings).toEqual([]);
		expect([release.id, change, reason]).toEqual([
			"our-foi-2024",
			"correction",
			"The force had counted twice.",
		]);
		expect(measures).toMatchObject([
			{ id: "our-image-offences", producer: "Our Newsroom", periodicity: "financial-year" },
		]);
		expect(
			observations.map(({ geography, period, value, status }) => [geography, period.start, value, status]),
		).toEqual([
			["gwent", "2019-04-01", 1, "published"],
			["gwent", "2020-04-01", null, "missing"],
			["gwent", "2021-01-01", 3, "published"],
			["dyfed-powys", "2019-04-01", 4, "published"],
			["dyfed-powys", "2020-04-01", 5, "published"],
			["dyfed-powys", "2021-01-01", null, "suppressed"],
		]);
	});

	test.each([
		[
			"an unknown force",
			"Atlantis,2021/22,1,",
			{ line: 2, column: 0 },
			"'Atlantis' is no force or area that is known",
		],
		[
			"a year that may be two",
			"Kent,2021,1,",
			{ line: 2, column: 1 },
			"'2021' may be the financial year 2021/22 or the calendar year; write '2021/22' or 'Jan 2021 to Dec 2021'",
		],
		[
			"a year that was not over",
			"Kent,2031/32,1,",
			{ line: 2, column: 1 },
			"2031-04-01 to 2032-03-31 was not over when the table was published (2024-03-01)",
		],
		["no year", "Kent,soon,1,", { line: 2, column: 1 }, "'soon' is no year, year ending or span"],
		[
			"no count",
			"Kent,2021/22,about 5,",
			{ line: 2, column: 2 },
			"'about 5' is neither a whole number nor a marker that is mapped",
		],
		[
			"a thousands comma without quotes, at the end of a row",
			"Kent,2021/22,1,,307",
			{ line: 2, column: 4 },
			"'307' stands under no heading; a number with a comma in it is written \"1,307\" or 1307",
		],
		[
			"a thousands comma without quotes, before a remark",
			"Kent,2021/22,1,307",
			{ line: 2, column: 2 },
			"'1,307' may be one number; a number with a comma in it is written \"1,307\" or 1307, or leave out the next column",
		],
		[
			"a force that is not named, as where cells were merged",
			",2021/22,1,",
			{ line: 2, column: 0 },
			"no force or area is named; each row of one names it",
		],
	])("%s is an error with its place", async (_, line, place, text) => {
		const { findings } = await read(`Force,Year,Offences,Remark\n${line}\n`, LONG);
		expect(findings).toEqual([{ severity: "error", place, text }]);
	});

	test("a bare year heads a column of calendar years where the measure counts by them, and is refused elsewhere", async () => {
		const table = "force,2021,2022\nGwent,3,4\n";
		const { findings, observations } = await read(table, WIDE);
		expect(observations).toEqual([]);
		expect(findings.map(({ text }) => text.slice(0, 45))).toEqual([
			"'2021' may be the financial year 2021/22 or t",
			"'2022' may be the financial year 2022/23 or t",
		]);
		const calendar = WIDE.replace("noun:", "periodicity: calendar-year\n  noun:");
		const read2 = await read(table, calendar);
		expect(read2.findings).toEqual([]);
		expect(read2.observations.map(({ period, value }) => [period.start, period.end, value])).toEqual([
			["2021-01-01", "2021-12-31", 3],
			["2022-01-01", "2022-12-31", 4],
		]);
	});

	test("what stands under a table in other columns than its figures is no row of it", async () => {
		const { findings, observations } = await read(
			"Force,Year,Offences,Remark\nKent,2021/22,1,307 in the year before\n,,,From 43 forces\n",
			LONG,
		);
		expect(findings).toEqual([]);
		expect(observations).toMatchObject([{ value: 1, note: "307 in the year before" }]);
	});

	test.each([
		["20211/22", "error", "'20211/22' is no year, year ending or span"],
		["FY22", "error", "'FY22' is no year, year ending or span"],
		["Apr 2021", "error", "'Apr 2021' is no year, year ending or span"],
		["2021/22 %", "left", "the column '2021/22 %', which is of no year"],
		["Change to 2021/22", "left", "the column 'Change to 2021/22', which is of no year"],
		["Total", "left", "the column 'Total', which is of no year"],
	])("a column headed %s among those of years is told of", async (heading, severity, text) => {
		const { findings } = await read(`Force,2020/21,${heading}\nKent,1,2\n`, WIDE);
		expect(findings).toEqual([{ severity, place: { line: 1, column: 2 }, text }]);
	});

	const OTHER = "Force,Year,Offences,Arrests,Remark\n";
	test.each([
		["a column of words", "Kent,2021/22,1,307\nGwent,2021/22,12,see below\n", [1]],
		["a column that is empty elsewhere", "Kent,2021/22,1,307\nGwent,2021/22,12\n", [1]],
		["a column that holds nothing else", "Kent,2021/22,1,307\nGwent,2021/22,2,012\n", [1, 2]],
		["a column of numbers in every row", "Kent,2021/22,1,307\nGwent,2021/22,12,45\n", []],
		["longer numbers", "Kent,2021/22,1,3070\nGwent,2021/22,1200,345\n", []],
	])(
		"the hundreds of a number without quotes, in a column that is not mapped: %s",
		async (_, rows, lines) => {
			const { findings } = await read(OTHER + rows, LONG);
			expect(findings).toMatchObject(
				lines.map((line) => ({ severity: "error", place: { line: line + 1, column: 2 } })),
			);
		},
	);

	test("cells of a workbook are not parted by commas, and each of its sheets has headings of its own", async () => {
		using folder = temporaryFolder();
		const path = folder.at("foi.xlsx");
		const heading = ["Force", "Year", "Offences", "Remark"];
		await writeXlsx(path, [
			{ name: "About", rows: [["Answers to our requests"], ["Kent", "2021/22", 5]] },
			{ name: "North", rows: [heading, ["Cumbria", "2021/22", 1, 307], heading, ["Durham", "2021/22", 2]] },
			{
				name: "South",
				rows: [["Table 2"], ["Year", "Force", "Remark", "Offences"], ["2021/22", "Kent", null, 3]],
			},
		]);
		const companion = folder.write("foi.yml", LONG);
		const { observations, findings } = await readRelease(path, { ...realSetting(), companion });
		expect(observations.map(({ geography, value }) => [geography, value])).toEqual([
			["cumbria", 1],
			["durham", 2],
			["kent", 3],
		]);
		expect(findings).toEqual([
			{ severity: "left", place: { sheet: "About" }, text: "no row in it heads what the mapping names" },
		]);
	});

	test("a remark that is a heading's word makes no heading of its row", async () => {
		const { observations } = await read(
			"Force,2020/21,2021/22,Told by\nKent,2021,2022,force\nGwent,1,2,\n",
			WIDE,
		);
		expect(observations.map(({ value }) => value)).toEqual([2021, 2022, 1, 2]);
	});

	test("a row that heads some of it only is no heading, and the rows below it are read", async () => {
		const { observations, findings } = await read(
			"Force,Year,Offences,Remark\nKent,2021/22,1,\nForce,Year,Count,Remark\nGwent,2021/22,2,\n",
			LONG,
		);
		expect(observations.map(({ geography }) => geography)).toEqual(["kent", "gwent"]);
		expect(findings).toMatchObject([{ severity: "error", place: { line: 3, column: 0 } }]);
	});

	test("a row of years is held to its headings too", async () => {
		const { findings } = await read("Force,2020/21,2021/22\nKent,1,307,255\n", WIDE);
		expect(findings).toMatchObject([{ severity: "error", place: { line: 2, column: 3 } }]);
	});

	test("a heading that stands twice is refused where the mapping names it", async () => {
		const table = (heading: string) => `Force,Year,Offences,Remark,${heading}\nKent,2021/22,1,,2\n`;
		await expect(read(table("offences"), LONG)).rejects.toThrow(
			"foi.csv: line 1, column 5: 'offences' heads two columns",
		);
		expect((await read(table("Area"), LONG)).observations).toMatchObject([{ value: 1 }]);
	});

	test.each([
		["21/22", "2021-04-01", "2022-03-31"],
		["FY2021/22", "2021-04-01", "2022-03-31"],
		["FY21-22", "2021-04-01", "2022-03-31"],
		["1 April 2021 to 31 March 2022", "2021-04-01", "2022-03-31"],
		["1st Jan 2021 - 31st Dec 2021", "2021-01-01", "2021-12-31"],
		["Q1 2021/22", "2021-04-01", "2021-06-30"],
		["2021/22 Q4", "2022-01-01", "2022-03-31"],
	])("%s is %s to %s, in a row and in a heading", async (text, start, end) => {
		const mapping = WIDE.replace("noun:", "periodicity: quarter\n  noun:");
		const long = mapping.replace("geography: force", "geography: force, period: year, value: count");
		const period = { start, end };
		expect((await read(`force,${text}\nKent,1\n`, mapping)).observations).toMatchObject([{ period }]);
		expect((await read(`force,year,count\nKent,${text},1\n`, long)).observations).toMatchObject([{ period }]);
	});

	test.each([
		"21/23",
		"11/12",
		"FY22",
		"1 April 2021 to 30 March 2022",
		"2 April 2021 to 31 March 2022",
		"1 April 2021 to 31 March 2023",
		"Q1 2021",
		"Q5 2021/22",
		"Q1 2021/22 Q2",
	])("%s is no period that is certain", async (text) => {
		const { findings, observations } = await read(`Force,Year,Offences,Remark\nKent,${text},1,\n`, LONG);
		expect(observations).toEqual([]);
		expect(findings.map((one) => one.text)).toEqual([`'${text}' is no year, year ending or span`]);
	});

	test("a quarter is none of a measure of years", async () => {
		const { findings } = await read("Force,Year,Offences,Remark\nKent,Q1 2021/22,1,\n", LONG);
		expect(findings).toMatchObject([{ severity: "error", place: { line: 2, column: 1 } }]);
		expect(findings[0]?.text).toContain("'Q1 2021/22' is a quarter, where the measure is of years");
	});

	test("the same force and year twice is an error that names both lines", async () => {
		const { findings } = await read(
			"Force,Year,Offences,Remark\nKent,2021/22,1,\nKent Police,2021-22,2,\n",
			LONG,
		);
		expect(findings.map(({ text }) => text)).toEqual([
			"kent, 2021-04-01 to 2022-03-31, comes twice: line 2, column 3 and line 3, column 3",
		]);
	});

	test.each([
		["no YAML", "columns: [", "foi.yml: is no mapping in YAML"],
		["a missing line", LONG.replace("producer: Our Newsroom", ""), "foi.yml: producer:"],
		["a stray line", `${LONG}author: me\n`, 'Unrecognized key: "author"'],
		[
			"a date that is none",
			LONG.replace("2024-03-01", "March"),
			"published: write it as 2024-03-01, or 2024-03",
		],
		[
			"a measure that is not held",
			LONG.replace("child-abuse-images-foi", "none-such"),
			"mapped to the measure 'none-such', which is not held",
		],
		[
			"the id of another publication",
			`${LONG}id: nspcc-foi-2023-02\n`,
			"would be the release 'nspcc-foi-2023-02', which is held: NSPCC, ",
		],
		[
			"a correction that does not say of what",
			`${LONG}change: correction\n`,
			"foi.yml: reason: a correction says what was wrong",
		],
		["one column for two", LONG.replace("Remark", "offences"), "columns: 'offences' is given twice"],
		["a value and no period", LONG.replace("period: Year, ", ""), "columns: period and value are given both"],
		[
			"a number for a marker",
			LONG.replace("s12", "1,000"),
			"markers: '1,000' is a number, and is read as one",
		],
		[
			"a remark that is not there",
			LONG.replace("Remark", "Comment"),
			"has no row that heads 'Force', 'Year'",
		],
		["a column that is not there", LONG.replace("Force", "Police"), "has no row that heads 'Police'"],
	])("a mapping with %s is refused", async (_, mapping, reason) => {
		await expect(read("Force,Year,Offences,Remark\nKent,2021/22,1,\n", mapping)).rejects.toThrow(reason);
	});
});
