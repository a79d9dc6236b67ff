import { beforeAll, describe, expect, test } from "vitest";
import { type Layout, layoutsOf } from "./support/lay-out.ts";
import { fixture, type ReleaseRead, readRelease, realSetting } from "./support/read.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { type SheetToWrite, type Value, writeXlsx } from "./support/write-workbook.ts";

type Rows = Layout["rows"];

const setting = realSetting();
const isArea = (row: readonly Value[]): boolean =>
	/^[A-Z]\d{8}$/.test(String(row[0] ?? "")) || String(row[1] ?? "").startsWith("British Transport");
const isHeading = (row: readonly Value[]): boolean => /^Area code/i.test(String(row[0] ?? ""));
const isTotal = (row: readonly Value[]): boolean => /^[EKW](?:12|92|04)/.test(String(row[0] ?? ""));
const titled =
	(words: string) =>
	(rows: Rows): Rows =>
		rows.map((row, at) => (at === 0 ? [String(row[0]).replace(/year ending.*/, words)] : row));

/** A table as newer workbooks have it: one row of headings, no empty columns, a line on notes above. */
function withOneHeading(rows: Rows): Rows {
	const at = rows.findIndex(isHeading);
	const [over = [], own = []] = [rows[at - 1], rows[at]];
	const columns = Array.from({ length: 40 }, (_, column) => column).filter((column) =>
		rows.some((row) => isArea(row) && row[column] != null),
	);
	const heading = columns.map((column) => own[column] ?? over[column] ?? null);
	const areas = rows.filter(isArea).map((row) => columns.map((column) => row[column] ?? null));
	return [rows[0] ?? [], ["This worksheet contains one table."], [], heading, ...areas];
}

/** The same with columns added, each figure made of the area's row. */
const withColumns =
	(headings: readonly string[], figure: (row: readonly Value[]) => Value) =>
	(rows: Rows): Rows =>
		withOneHeading(rows).map((row) => {
			if (isHeading(row)) return [...row, ...headings];
			return isArea(row) ? [...row, ...headings.map(() => figure(row))] : row;
		});

const figures = ({ observations }: ReleaseRead) =>
	observations.map(({ measure, geography, value, status }) => `${measure} ${geography} ${value} ${status}`);
const found = ({ findings }: ReleaseRead, severity: string) =>
	findings.filter((one) => one.severity === severity).map(({ place, text }) => ({ place, text }));

function sheetNamed(sheets: readonly Layout[], name: string): Layout {
	const sheet = sheets.find((one) => one.name.trim() === name);
	if (sheet === undefined) throw new Error(`no sheet ${name}`);
	return sheet;
}

async function readSheets(sheets: readonly SheetToWrite[]): Promise<ReleaseRead> {
	using folder = temporaryFolder();
	await writeXlsx(folder.at("other.xlsx"), sheets);
	return await readRelease(folder.at("other.xlsx"), setting);
}

describe("table P1 of December 2019, as other years have it", () => {
	let notes: Layout;
	let p1: Rows;
	let plain: ReleaseRead;
	beforeAll(async () => {
		const sheets = await layoutsOf(fixture("ons-pfa-dec-2019-trimmed.xlsx"));
		notes = sheetNamed(sheets, "Notes");
		p1 = sheetNamed(sheets, "Table P1").rows;
		plain = await read((rows) => rows);
	});
	const read = async (change: (rows: Rows) => Rows, name = "Table P1") =>
		readSheets([notes, { name, rows: change(p1) }]);

	test.each([
		["2019/20", "2019-04-01", "2020-03-31"],
		["2019-20 [note 1]", "2019-04-01", "2020-03-31"],
		["2019/201,2", "2019-04-01", "2020-03-31"],
		["April 2018 to March 2019", "2018-04-01", "2019-03-31"],
		["12 months to June 2019", "2018-07-01", "2019-06-30"],
	])("with %s in its title", async (words, start, end) => {
		const other = await read(titled(words));
		expect(figures(other)).toEqual(figures(plain));
		expect(new Set(other.observations.map(({ period }) => `${period.start} ${period.end}`))).toEqual(
			new Set([`${start} ${end}`]),
		);
		expect(other.release.id).toBe(`ons-pfa-${end.slice(0, 7)}`);
	});

	test.each([
		"Table P1: Number of police recorded crimes by offence group, police force area, year ending December 2019",
		"Table P1: Recorded crime by offence group by police force area, number of offences, year ending December 2019",
	])("titled %s", async (title) => {
		expect(figures(await read((rows) => [[title], ...rows.slice(1)]))).toEqual(figures(plain));
	});

	test("with one row of headings", async () => {
		expect(figures(await read(withOneHeading))).toEqual(figures(plain));
	});

	test("with columns that count nothing, whole numbers though they are", async () => {
		const headings = [
			"Robbery rate per 1,000 population",
			"Offences per 1,000 households",
			"Robbery change on year",
			"Difference from year ending December 2018",
			"Robbery: per cent change",
			"Share of all offences",
		];
		const other = await read(withColumns(headings, () => 7));
		expect(figures(other)).toEqual(figures(plain));
		expect(found(other, "left").map(({ text }) => text)).toEqual([
			"2 columns: rates",
			"2 columns: changes",
			"1 column: percentages",
			"1 column: shares and averages",
		]);
	});

	test.each([
		"45016",
		"2019-06-30",
		"2019",
		"June 2019",
		"Jun-19",
		"Robbery, April to June 2019",
		"Robbery Q1 2019/20",
		"Column1",
	])("a column headed %s is no offence of the year in the title", async (heading) => {
		const other = await read(withColumns([heading], () => 7));
		expect(found(other, "error")).toEqual([
			{
				place: { sheet: "Table P1", row: 4, column: 26 },
				text: `'${heading}' names neither an offence nor a whole year that can be read`,
			},
		]);
		expect(figures(other)).toEqual(figures(plain));
	});

	test.each([
		["2017/18", "2018/19", "2018-03-31", "2019-03-31"],
		["July 2017 - June 2018 [note 2]", "July 2018 - June 2019 [note 3]", "2018-06-30", "2019-06-30"],
		["Year ending\nMarch 2018", "Year ending\nMarch 2019", "2018-03-31", "2019-03-31"],
	])("two years side by side, %s and %s", async (before, after, first, second) => {
		const robbery = withOneHeading(p1).find(isHeading)?.indexOf("Robbery") ?? -1;
		const other = await read((rows) =>
			withOneHeading(rows).flatMap((row): Rows => {
				if (isHeading(row))
					return [
						[null, null, before, after],
						[...row.slice(0, 2), "Robbery", "Robbery"],
					];
				const figure = row[robbery] ?? null;
				return [
					isArea(row) ? [...row.slice(0, 2), figure, typeof figure === "number" ? figure * 2 : figure] : row,
				];
			}),
		);
		const cumbria = other.observations.filter(({ geography }) => geography === "cumbria");
		expect(cumbria.map(({ measure, period, value }) => [measure, period.end, value])).toEqual([
			["ons-robbery", first, 161],
			["ons-robbery", second, 322],
		]);
	});

	test("a year in the heading of an offence is that offence's", async () => {
		const other = await read(withColumns(["Fraud offences\nApr 2017 to Mar 2018 [note 3]"], () => 7));
		const fraud = other.observations.filter(({ measure }) => measure === "ons-fraud-offences");
		expect(new Set(fraud.map(({ period }) => period.end))).toEqual(new Set(["2018-03-31"]));
		expect(fraud).toHaveLength(56);
	});

	test("two years in the title and none in the headings: which is meant is not told", async () => {
		const other = await read(titled("year ending December 2018 and year ending December 2019"));
		expect(other.observations).toEqual([]);
		expect(found(other, "error")[0]).toEqual({
			place: { sheet: "Table P1", row: 4, column: 2 },
			text: "the title names several years, and no heading says which of them it is",
		});
	});

	test("a total with fraud in it is another than the one without", async () => {
		const headings = ["Total recorded crime - all offences including fraud", "Total recorded crime"];
		const { measures } = await read(withColumns(headings, (row) => row[2] ?? null));
		expect(measures.filter(({ id }) => id.startsWith("ons-total")).map(({ id, noun }) => [id, noun])).toEqual(
			[
				["ons-total-recorded-crime-excluding-fraud", "offences of all kinds, excluding fraud"],
				["ons-total-recorded-crime-including-fraud", "offences of all kinds, including fraud"],
				["ons-total-recorded-crime", "offences of all kinds"],
			],
		);
	});

	test("the same figure twice, and not alike, is an error: an older copy may be the first", async () => {
		const older = p1.map((row) => row.map((value) => (typeof value === "number" ? value + 1 : value)));
		const other = await readSheets([
			{ name: "old", rows: older },
			{ name: "Table P1", rows: p1 },
		]);
		expect(found(other, "error").filter(({ text }) => !text.includes("groups of offences"))).toEqual([
			{
				place: null,
				text: expect.stringMatching(
					/^ons-total-.* is 5013285 in sheet 'old', cell C7 and 5013284 in sheet 'Table P1', cell C7, and so with \d+ more figures; which is meant is not told$/,
				),
			},
		]);
	});

	test.each([
		["England and Wales excluding Greater Manchester Police", "england-and-wales-without-greater-manchester"],
		["England and Wales, excl. GMP", "england-and-wales-without-greater-manchester"],
		[
			"England & Wales [note 5] (not including Greater Manchester)",
			"england-and-wales-without-greater-manchester",
		],
	])("a total named %s is of the others", async (name, id) => {
		const other = await read((rows) =>
			rows
				.map((row) => (row[0] === "K04000001" ? [row[0], name, ...row.slice(2)] : row))
				.filter((row) => row[0] !== "England and Wales (excluding Greater Manchester Police)"),
		);
		const total = other.observations.find(({ locator }) => locator === "sheet 'Table P1', cell C6");
		expect(total).toMatchObject({ geography: id, value: 5_013_284 });
	});

	test("a total that takes in what is no force is told", async () => {
		const other = await read((rows) =>
			rows.map((row) =>
				row[0] === "K04000001" ? row.with(1, "England and Wales (including Action Fraud)") : row,
			),
		);
		expect(found(other, "warning")[0]?.text).toBe(
			"the name 'England and Wales (including Action Fraud)' is not known; by its code it is England and Wales",
		);
	});

	test("a sheet that was cut off is known by a printed total that needs more forces", async () => {
		const other = await read((rows) => rows.slice(0, rows.findIndex(isArea) + 20));
		expect(found(other, "error")).toEqual([
			{
				place: { sheet: "Table P1", row: 7, column: 2 },
				text: expect.stringMatching(
					/^5013284 is printed for England and Wales, but the forces that have a row add up to \d+, and \d+ of its forces have none: the sheet may have been cut off$/,
				),
			},
		]);
	});

	test("without any total the forces that have no row are told; regions alone are no fault", async () => {
		const forces = await read((rows) => rows.filter((row) => !isTotal(row)));
		expect(found(forces, "warning")).toEqual([]);
		const cut = await read((rows) => rows.filter((row) => !isTotal(row)).slice(0, 24));
		expect(found(cut, "warning").at(-1)?.text).toMatch(
			/^no table has a row for Avon and Somerset, .* or a total$/,
		);
		const regions = await read((rows) => rows.filter((row) => !isArea(row) || isTotal(row)));
		expect(found(regions, "error")).toEqual([]);
	});

	test.each(["38183 [note 8]", "38,183 [8]", "38183⁸"])(
		"a footnote on a number, %s, is no part of it, and is kept",
		async (text) => {
			const other = await read((rows) =>
				rows.map((row) => (row[0] === "E23000002" ? row.with(2, text) : row)),
			);
			expect(figures(other)).toEqual(figures(plain));
			const total = other.observations.find(
				({ measure, geography }) =>
					measure === "ons-total-recorded-crime-excluding-fraud" && geography === "cumbria",
			);
			expect(total?.note).toContain("Following the implementation of a new IT system in July 2019");
		},
	);
});

test("knife offences of several kinds, the kind and the year in one heading", async () => {
	const sheets = await layoutsOf(fixture("ons-pfa-june-2018-corrected-trimmed.xlsx"));
	const p4 = sheetNamed(sheets, "Table P4");
	const at = p4.rows.findIndex(isHeading);
	const over = p4.rows[at - 1] ?? [];
	const flat = p4.rows.map((row, number) => {
		if (number === at - 1) return [];
		let kind: Value = null;
		return number !== at
			? row
			: row.map((value, column) => {
					kind = over[column] ?? kind;
					return column < 2 || value === null ? value : `${kind}, year ending June 2018: ${value}`;
				});
	});
	expect(figures(await readSheets([{ name: "P4", rows: flat }]))).toEqual(figures(await readSheets([p4])));
});
