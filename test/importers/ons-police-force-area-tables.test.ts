import { beforeAll, describe, expect, test } from "vitest";
import type { Observation } from "../../src/core/statistics/observation.ts";
import { findAreaTable } from "../../src/importers/ons-police-force-area-tables/area-table.ts";
import { readTable } from "../../src/importers/ons-police-force-area-tables/read-table.ts";
import { makeSheet } from "../../src/importers/sheets.ts";
import type { Cell } from "../../src/importers/spreadsheet/cell.ts";
import { fixture, type ReleaseRead, readRelease, realSetting } from "./support/read.ts";

const YEAR_2019 = { start: "2019-01-01", end: "2019-12-31" };

function figure(read: ReleaseRead, measure: string, geography: string, end?: string): Observation {
	const [found, ...others] = read.observations.filter(
		(one) =>
			one.measure === measure && one.geography === geography && (end === undefined || one.period.end === end),
	);
	if (found === undefined || others.length > 0)
		throw new Error(`not one figure of ${measure} for ${geography}`);
	return found;
}

describe("the workbook for the year ending December 2019", () => {
	let read: ReleaseRead;
	beforeAll(async () => {
		read = await readRelease(fixture("ons-pfa-dec-2019-trimmed.xlsx"));
	});

	test("is read by the importer for it; no error, and only what is no count left out", () => {
		expect(read.importer).toBe("ons-police-force-area-tables");
		expect(read.findings).toEqual([
			{ severity: "left", place: { sheet: "Table P5 " }, text: "13 columns: percentages" },
			{ severity: "left", place: { sheet: "Table P6" }, text: "2 columns: rates" },
		]);
	});

	test("is a release of the month of the publication calendar", () => {
		expect(read.release).toMatchObject({
			id: "ons-pfa-2019-12",
			published: "2020-04",
			producer: "Office for National Statistics",
		});
		expect(read.change).toBe("revision");
	});

	test("gives counts their labels without footnotes, over merged headings", () => {
		expect(figure(read, "ons-violence-against-the-person", "cumbria")).toMatchObject({
			period: YEAR_2019,
			value: 15_847,
			status: "published",
			locator: "sheet 'Table P1', cell E15",
		});
		expect(figure(read, "ons-total-recorded-crime-excluding-fraud", "cumbria").value).toBe(38_183);
		expect(figure(read, "ons-miscellaneous-crimes-against-society", "cumbria").value).toBe(779);
		expect(figure(read, "ons-residential-burglary", "city-of-london").value).toBe(26);
	});

	test("finds areas whose names carry footnotes, blanks or nothing beside them", () => {
		expect(figure(read, "ons-homicide", "essex").value).toBe(60);
		expect(figure(read, "ons-homicide", "lancashire").value).toBe(20);
		expect(figure(read, "ons-homicide", "east-of-england").value).toBe(101);
		expect(figure(read, "ons-homicide", "west-midlands").value).toBe(42);
		expect(figure(read, "ons-homicide", "west-midlands-region").value).toBe(71);
		expect(figure(read, "ons-homicide", "btp").value).toBe(7);
	});

	test("says that Greater Manchester's are not available, by the publisher's own footnotes", () => {
		const figureOf = figure(read, "ons-robbery", "greater-manchester");
		expect(figureOf).toMatchObject({ value: null, status: "missing" });
		expect(figureOf.note).toContain("Not available");
		expect(figureOf.note).toContain("Greater Manchester Police have been unable to supply data");
	});

	test("keeps totals that leave Greater Manchester out apart from those that take it in", () => {
		const without = figure(
			read,
			"ons-total-recorded-crime-excluding-fraud",
			"england-and-wales-without-greater-manchester",
		);
		expect(without).toMatchObject({ value: 5_013_284, status: "published" });
		const whole = figure(read, "ons-total-recorded-crime-excluding-fraud", "england-and-wales");
		expect(whole).toMatchObject({ value: null, status: "missing" });
		expect(whole.note).toContain(
			"Published only for England and Wales without Greater Manchester: 5,013,284.",
		);
		expect(figure(read, "ons-robbery", "north-west-without-greater-manchester").value).toBe(3290);
		expect(figure(read, "ons-robbery", "north-east").value).toBe(1714);
		expect(figure(read, "ons-robbery", "wales").value).toBe(1122);
		const area = read.geographies.find(({ id }) => id === "north-west-without-greater-manchester");
		expect(area).toMatchObject({
			kind: "group",
			name: "the North West without Greater Manchester",
			code: null,
		});
		expect(area?.members).not.toContain("greater-manchester");
		expect(area?.members).toContain("cumbria");
	});

	test("hangs a footnote on what it applies to, and where two meet only there", () => {
		const undercount =
			"Due to a technical issue there is an undercount of Dyfed-Powys violence against the person offences";
		const carrying = read.observations.filter(({ note }) => note.includes(undercount));
		expect(carrying.map(({ measure, geography }) => [measure, geography])).toEqual([
			["ons-violence-against-the-person", "dyfed-powys"],
		]);
		const national = read.footnotes.filter(({ text }) =>
			text.includes("not designated as National Statistics"),
		);
		expect(national.every(({ measure, geography }) => measure === null && geography === null)).toBe(true);
		expect(figure(read, "ons-homicide", "essex").note).toContain("39 migrants");
	});

	test("reads a table of several years by its headings", () => {
		expect(figure(read, "ons-knife-offences", "kent", "2011-03-31").value).toBe(346);
		expect(figure(read, "ons-knife-offences", "kent", "2019-12-31").value).toBe(793);
		expect(figure(read, "ons-knife-offences", "greater-manchester", "2019-12-31").value).toBeNull();
		expect(figure(read, "ons-knife-offences", "england-and-wales", "2019-12-31")).toMatchObject({
			value: null,
			status: "missing",
		});
		expect(
			figure(read, "ons-knife-offences", "england-and-wales-without-greater-manchester", "2019-12-31").value,
		).toBe(45_627);
	});
});

describe("the workbook for the year ending June 2018, corrected", () => {
	let read: ReleaseRead;
	beforeAll(async () => {
		read = await readRelease(fixture("ons-pfa-june-2018-corrected-trimmed.xlsx"));
	});

	test("is a correction of its first edition, with its day and its reason as its first sheet gives them", async () => {
		const setting = realSetting();
		const [one] = setting.releases;
		if (one === undefined) throw new Error("no release is held");
		const releases = [...setting.releases, { ...one, id: "ons-pfa-2018-06" }];
		const after = await readRelease(fixture("ons-pfa-june-2018-corrected-trimmed.xlsx"), {
			...setting,
			releases,
		});
		expect(after.change).toBe("correction");
		expect(after.reason).toMatch(/^A small error occurred in the data in Table P5/);
		expect(after.release).toMatchObject({ id: "ons-pfa-2018-06-corrected", published: "2019-02-06" });
	});

	test("revises the publications before it, where its first edition is not held", () => {
		expect(read.change).toBe("revision");
		expect(read.reason).toMatch(/^Each publication takes in/);
		expect(read.release).toMatchObject({ id: "ons-pfa-2018-06-corrected", published: "2019-02-06" });
		expect(read.release.note).toContain("A small error occurred in the data in Table P5");
	});

	test("takes two-digit years with footnotes for the years they are", () => {
		expect(figure(read, "ons-knife-attempted-murder", "england").period).toEqual({
			start: "2017-07-01",
			end: "2018-06-30",
		});
		expect(figure(read, "ons-knife-offences", "cumbria", "2011-03-31").value).toBe(132);
	});

	test("takes a dash among counts for the absence it is", () => {
		expect(figure(read, "ons-knife-attempted-murder", "cleveland")).toMatchObject({
			value: null,
			status: "missing",
		});
		expect(read.findings.filter(({ severity }) => severity === "error")).toEqual([]);
	});

	test("loads no percentage: a dash there means a base under 50", () => {
		expect(read.findings).toContainEqual({
			severity: "left",
			place: { sheet: "Table P2" },
			text: "23 columns: percentages",
		});
	});
});

describe("the workbook for the year ending March 2018, second edition", () => {
	let read: ReleaseRead;
	beforeAll(async () => {
		read = await readRelease(fixture("ons-pfa-march-2018-v2-trimmed.xlsx"));
	});

	test("keeps the publisher's remark on its figures for North Wales", () => {
		expect(read.release.note).toContain("North Wales Police inadvertently reported");
	});

	test("tells that a printed total is not the sum of its forces, with its cell", () => {
		expect(read.findings.filter(({ severity }) => severity === "warning")).toEqual([
			{
				severity: "warning",
				place: { sheet: "Table P5", row: 8, column: 14 },
				text: "33647 is printed for England, but its forces add up to 33589",
			},
		]);
	});

	test("keeps incidents apart from offences, with British Transport Police and without", () => {
		expect(figure(read, "ons-anti-social-behaviour-incidents", "england-and-wales", "2018-03-31").value).toBe(
			1_661_455,
		);
		expect(
			figure(read, "ons-anti-social-behaviour-incidents", "england-and-wales-without-btp", "2018-03-31")
				.value,
		).toBe(1_632_548);
		expect(figure(read, "ons-anti-social-behaviour-incidents", "city-of-london", "2018-03-31").value).toBe(
			1672,
		);
		expect(figure(read, "ons-anti-social-behaviour-incidents", "btp", "2008-03-31")).toMatchObject({
			value: null,
			status: "missing",
		});
	});

	test("leaves out tables of a survey, of rates and of rounded populations", () => {
		const left = read.findings.filter(({ severity }) => severity === "left").map(({ place }) => place);
		for (const sheet of ["Table P6", "Table P9"]) expect(left).toContainEqual({ sheet });
	});
});

/** A table as newer workbooks lay it out: all headings in one row further down, notes in square brackets. */
function newer(...rows: readonly (readonly Cell[])[]) {
	const title =
		"Table P1: Police recorded crime by offence group and police force area, English regions and Wales, number of offences, year ending March 2023 [note 1] [note 2]";
	const lines: readonly (readonly Cell[])[] = [
		[title],
		["This worksheet contains one table."],
		["Source: Police recorded crime from the Home Office"],
		[],
		["Some cells refer to notes, which are on the notes worksheet."],
		[],
		["Area code", "Area name", "Total recorded crime (excluding fraud) [note 3]", "Robbery [notes 4 and 5]"],
		...rows,
	];
	const sheet = makeSheet(
		"Table_P1",
		lines.map((cells, at) => ({ sheet: "Table_P1", number: at + 1, cells })),
	);
	const table = findAreaTable(sheet);
	if (table === undefined) throw new Error("no table");
	return readTable(table, {
		names: realSetting().geographies,
		release: "ons-pfa-2023-03",
		notes: new Map([
			["3", "Fraud is recorded nationally."],
			["8", "No figures were supplied."],
		]),
	});
}

describe("a newer layout", () => {
	test("is read with no other code", () => {
		const { observations, findings } = newer(
			["E23000006", "Cheshire", 100, 3],
			["E23000002", "Cumbria [note 8]", "[x]", "[c]"],
			["E23000005", "Greater Manchester", "1,234 [r]", 0],
		);
		expect(findings).toEqual([]);
		expect(
			observations.map(({ measure, geography, value, status, note }) => [
				measure,
				geography,
				value,
				status,
				note,
			]),
		).toEqual([
			[
				"ons-total-recorded-crime-excluding-fraud",
				"cheshire",
				100,
				"published",
				"Fraud is recorded nationally.",
			],
			[
				"ons-total-recorded-crime-excluding-fraud",
				"cumbria",
				null,
				"missing",
				"Not available Fraud is recorded nationally. No figures were supplied.",
			],
			[
				"ons-total-recorded-crime-excluding-fraud",
				"greater-manchester",
				1234,
				"published",
				"Revised Fraud is recorded nationally.",
			],
			["ons-robbery", "cheshire", 3, "published", ""],
			[
				"ons-robbery",
				"cumbria",
				null,
				"suppressed",
				"Suppressed to keep persons from being identified No figures were supplied.",
			],
			["ons-robbery", "greater-manchester", 0, "published", ""],
		]);
	});

	test("may have its two rows of headings in one, and a marker for a code there is none of", () => {
		const rows: readonly (readonly Cell[])[] = [
			[
				"Table P4: Knife or sharp instrument offences recorded by the police for selected offences, by police force area, year ending March 2022 [note 1]",
			],
			[
				"Area Code [note 2]",
				"Area Name",
				"Attempted murder: number of offences involving a knife [note 3]",
				"Attempted murder: % involving a knife",
			],
			["E23000006", "Cheshire", 5, 12.5],
			["[z]", "British Transport Police", 3, "[c]"],
			["Source: Home Office"],
		];
		const sheet = makeSheet(
			"P4",
			rows.map((cells, at) => ({ sheet: "P4", number: at + 1, cells })),
		);
		const table = findAreaTable(sheet);
		if (table === undefined) throw new Error("no table");
		const { observations, findings } = readTable(table, {
			names: realSetting().geographies,
			release: "r",
			notes: new Map(),
		});
		expect(
			observations.map(({ measure, geography, value, period }) => [measure, geography, value, period.end]),
		).toEqual([
			["ons-knife-attempted-murder", "cheshire", 5, "2022-03-31"],
			["ons-knife-attempted-murder", "btp", 3, "2022-03-31"],
		]);
		expect(findings).toEqual([{ severity: "left", place: { sheet: "P4" }, text: "1 column: percentages" }]);
	});

	test("an area that is unknown, and a cell that is neither count nor marker, are errors with their place", () => {
		const { findings } = newer(["E23000006", "Cheshire", 100.5, "soon"], ["E23999999", "Atlantis", 1, 2]);
		expect(findings).toEqual([
			{
				severity: "error",
				place: { sheet: "Table_P1", row: 9, column: 1 },
				text: "'Atlantis' (E23999999) is no area that is known",
			},
			{
				severity: "error",
				place: { sheet: "Table_P1", row: 8, column: 2 },
				text: "100.5 is no whole number of offences",
			},
			{
				severity: "error",
				place: { sheet: "Table_P1", row: 8, column: 3 },
				text: "'soon' is neither a count nor a marker that is known",
			},
		]);
	});
});
