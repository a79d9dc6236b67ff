import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellText } from "../../src/importers/spreadsheet/cell.ts";
import { fixture, type ReleaseRead, readRelease, realSetting } from "./support/read.ts";
import { allRows } from "./support/rows.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { type SheetToWrite, type Value, writeXlsx } from "./support/write-workbook.ts";

type Rows = readonly (readonly Value[])[];

const [YEAR, QUARTER, FORCE, , GROUP, , CODE, COUNT] = [0, 1, 2, 3, 4, 5, 6, 7];
const MONTHS = ["Apr to Jun", "Jul to Sep", "Oct to Dec", "Jan to Mar"];

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

const figures = ({ observations }: ReleaseRead) =>
	observations.map(
		({ measure, geography, period, value }) => `${measure} ${geography} ${period.start} ${value}`,
	);
/** But for where it begins and the groups that were trimmed, which all but one of these tests are not about. */
const found = ({ findings }: ReleaseRead, severity: string) =>
	findings
		.filter(
			(one) => one.severity === severity && !/^the figures begin on|^no count is given of/.test(one.text),
		)
		.map(({ text }) => text);

describe("the release of October 2023, from April 2020, as other years have it", () => {
	let heading: readonly Value[];
	let rows: Rows;
	let plain: ReleaseRead;
	beforeAll(async () => {
		const all = (await allRows(fixture("prc-pfa-oct-2023-trimmed.csv.gz"))).map(({ cells }) =>
			cells.map(cellText),
		);
		heading = all[0] ?? [];
		rows = all
			.slice(1)
			.filter((cells) => (cells[YEAR] ?? "") >= "2020")
			.map((cells) => cells.map((text) => (/^-?\d+$/.test(text) ? Number(text) : text)));
		plain = await read(sheetsOf());
	});

	/** A sheet a year. */
	function sheetsOf(
		change = (row: readonly Value[]) => row,
		headed = heading,
	): readonly (SheetToWrite & { rows: Rows })[] {
		const years = Map.groupBy(rows, (row) => String(row[YEAR]));
		return [...years].map(([year, list]) => ({
			name: year.replace("/", "_"),
			rows: [headed, ...list.map(change)],
		}));
	}
	async function read(sheets: readonly SheetToWrite[]): Promise<ReleaseRead> {
		await writeXlsx(folder.at("a.xlsx"), sheets);
		return readRelease(folder.at("a.xlsx"));
	}
	const months = (row: readonly Value[]): string => MONTHS[Number(row[QUARTER]) - 1] ?? "";
	const endYear = (row: readonly Value[]): number => Number(String(row[YEAR]).slice(0, 4)) + 1;

	test("lacks nothing but its first years and the groups that were trimmed, which is told", () => {
		expect(plain.findings).toMatchObject([
			{ severity: "warning", text: expect.stringMatching(/^no count is given of criminal damage/) },
			{ severity: "warning", text: expect.stringMatching(/^the figures begin on 2020-04-01, where/) },
		]);
		expect(plain.observations.length).toBeGreaterThan(2000);
	});

	test.each<[string, (row: readonly Value[]) => readonly Value[]]>([
		["years from month to month", (row) => row.with(YEAR, `Apr ${endYear(row) - 1} to Mar ${endYear(row)}`)],
		["quarters Q1: Apr to Jun", (row) => row.with(QUARTER, `Q${row[QUARTER]}: ${months(row)}`)],
		["quarters Q1 2020/21", (row) => row.with(QUARTER, `Q${row[QUARTER]} ${row[YEAR]}`)],
		[
			"quarters Apr-Jun 2020",
			(row) =>
				row.with(
					QUARTER,
					`${months(row).replace(" to ", "-")} ${row[QUARTER] === 4 ? endYear(row) : endYear(row) - 1}`,
				),
		],
		[
			"quarters 1st",
			(row) => row.with(QUARTER, ["1st", "2nd", "3rd", "4th"][Number(row[QUARTER]) - 1] ?? null),
		],
		[
			"quarters Qtr 1 (Apr-Jun)",
			(row) => row.with(QUARTER, `Qtr ${row[QUARTER]} (${months(row).replace(" to ", "-")})`),
		],
		["counts with notes", (row) => row.with(COUNT, `${row[COUNT]} [note 4]`)],
		["counts marked as revised", (row) => row.with(COUNT, `${row[COUNT]} [r]`)],
		["counts with blanks", (row) => row.with(COUNT, `${row[COUNT]}\u00a0`)],
		["Report Fraud", (row) => (row[FORCE] === "Action Fraud" ? row.with(FORCE, "Report Fraud") : row)],
		[
			"a body's name of before",
			(row) => (row[FORCE] === "UK Finance" ? row.with(FORCE, "UK Finance (formerly FFA UK)") : row),
		],
	])("with %s gives the same figures", async (_, change) => {
		const other = await read(sheetsOf(change));
		expect(found(other, "error")).toEqual([]);
		expect(figures(other)).toEqual(figures(plain));
	});

	test.each([
		[
			"Financial year\n(April to March)",
			"Financial\nquarter",
			"Police Force Area Name",
			"Number of\noffences [note 2]",
		],
		["Financial Year", "Financial Quarter", "Force Name [note 1]", "Number of Offences Recorded"],
		["Financial Year", "Financial Quarter", "PFA", "Recorded crimes"],
	])("headed %s, %s, %s, %s", async (year, quarter, force, count) => {
		const headed = heading.with(YEAR, year).with(QUARTER, quarter).with(FORCE, force).with(COUNT, count);
		expect(figures(await read(sheetsOf((row) => row, headed)))).toEqual(figures(plain));
	});

	test("with its sheets joined to one, headings and all", async () => {
		const joined = sheetsOf().flatMap((sheet) => sheet.rows);
		expect(figures(await read([{ name: "all", rows: joined }]))).toEqual(figures(plain));
	});

	test("a marker beside a count is told in its note", async () => {
		const other = await read(sheetsOf((row) => row.with(COUNT, `${row[COUNT]} [p]`)));
		expect(other.observations[0]).toMatchObject({ status: "published", note: "Provisional" });
	});

	test("a quarter whose number, months and year do not agree is none", async () => {
		const wrong = sheetsOf((row) => row.with(QUARTER, `${months(row)} ${endYear(row) - 1}`));
		await expect(read(wrong)).rejects.toThrow("'2020/21 Jan to Mar 2020' is no financial year and quarter");
		const other = sheetsOf((row) => row.with(QUARTER, `Q1 (${months(row)})`));
		await expect(read(other)).rejects.toThrow("'2020/21 Q1 (Jul to Sep)' is no financial year and quarter");
	});

	test("totals among the offences or the forces are refused: they would be counted again", async () => {
		const [first, ...others] = sheetsOf();
		const total = (cells: readonly (readonly [number, Value])[]) =>
			cells.reduce((row, [column, value]) => row.with(column, value), rows[0] ?? []);
		const withRow = (row: readonly Value[]) => [
			{ name: "2020_21", rows: [...(first?.rows ?? []), row] },
			...others,
		];
		expect(
			found(
				await read(
					withRow(
						total([
							[CODE, "Total"],
							[3, "Total recorded crime"],
						]),
					),
				),
				"error",
			),
		).toEqual(["'Total' is a total that stands among the offences it is made of"]);
		expect(found(await read(withRow(total([[FORCE, "North West"]]))), "error")).toEqual([
			"'North West' is an area of several forces, among them",
		]);
	});

	test("an offence of no group is refused: the group's sum would be too low", async () => {
		const other = await read(sheetsOf((row) => (row[CODE] === 86 ? row.with(GROUP, null) : row)));
		expect(found(other, "error")).toEqual(["no offence group is given for code 86"]);
	});

	test("a year that was lost is an error, as are sheets of a year that hold no counts", async () => {
		const lost = await read(sheetsOf().filter(({ name }) => name !== "2021_22"));
		expect(found(lost, "error")).toEqual([
			"no quarter is given between 2021-03-31 and 2022-06-30: a release holds every one from its first to its last",
		]);
		const last = (list: Rows) =>
			sheetsOf().map((sheet) => (sheet.name === "2023_24" ? { ...sheet, rows: list } : sheet));
		for (const list of [[heading], [["Data not available"]]]) {
			expect((await read(last(list))).findings).toContainEqual({
				severity: "error",
				place: { sheet: "2023_24" },
				text: "no counts stand in it, though it is headed or named as a sheet of them",
			});
		}
	});

	test.each<[string, string, (name: string) => boolean]>([
		["Cover", "Police force area tables, year ending March 2021 onwards", (name) => name !== "2020_21"],
		["Contents", "2020-21", (name) => name !== "2020_21"],
		["Table of contents", "2023/24", (name) => name !== "2023_24"],
	])("a %s that says “%s” of which no sheet is left is an error", async (name, text, isKept) => {
		const said = { name, rows: [["Police recorded crime open data"], [text]] };
		const whole = await read([said, ...sheetsOf()]);
		expect(found(whole, "error")).toEqual([]);
		expect(figures(whole)).toEqual(figures(plain));
		const lost = await read([said, ...sheetsOf().filter((sheet) => isKept(sheet.name))]);
		expect(lost.findings.filter(({ severity }) => severity === "error")).toEqual([
			{
				severity: "error",
				place: { sheet: name, row: 2, column: 0 },
				text: expect.stringMatching(
					/^'.*' is said here, but the figures are for 202\d-04-01 to 202\d-\d\d-\d\d: a sheet may be lost$/,
				),
			},
		]);
	});

	test.each<[string, string | undefined, readonly (readonly [string, string])[]]>([
		["Published 20 July 2023", undefined, []],
		["Published 18 October 2023", undefined, [["error", "on 2023-10-18, its day of publication"]]],
		["Published 18 October 2023", "2023-07-20", []],
		["Police recorded crime", "2023-10-18", [["warning", "on 2023-10-18, its day of publication"]]],
		["Police recorded crime", undefined, [["warning", "by now"]]],
	])(
		"the last quarter is held to the day of publication: %s, said to be %s",
		async (cover, published, said) => {
			const sheets = [
				{ name: "Cover", rows: [[cover]] },
				...sheetsOf().filter(({ name }) => name !== "2023_24"),
			];
			await writeXlsx(folder.at("cut.xlsx"), sheets);
			const { findings } = await readRelease(folder.at("cut.xlsx"), {
				...realSetting(),
				releases: [],
				stated: published === undefined ? {} : { published },
			});
			expect(findings.filter(({ text }) => text.startsWith("the figures end on 2023-03-31"))).toMatchObject(
				said.map(([severity, text]) => ({ severity, text: expect.stringContaining(text) })),
			);
		},
	);

	test("tables of earlier years end where they do, and are titled by their years", async () => {
		const shifted = sheetsOf((row) => {
			const start = Number(String(row[YEAR]).slice(0, 4)) - 13;
			return row.with(YEAR, `${start}/${String(start + 1).slice(2)}`);
		});
		const { findings, release } = await read(shifted);
		expect(findings.filter(({ text }) => text.startsWith("the figures"))).toEqual([]);
		expect(release.title).toBe(
			"Police recorded crime open data: police force area tables, year ending March 2008 to year ending March 2011",
		);
	});

	test("years that notes name are none that a workbook must have", async () => {
		const notes = { name: "Notes", rows: [["2010/11"], ["Revised in the year ending March 2013."]] };
		expect(found(await read([notes, ...sheetsOf()]), "error")).toEqual([]);
	});

	test.each([
		[";", "semicolons"],
		["\t", "tabs"],
	])("columns that %j parts are told to be parted by %s", async (mark, name) => {
		const path = folder.write("other.csv", [heading, ...rows].map((row) => row.join(mark)).join("\n"));
		await expect(readRelease(path)).rejects.toThrow(
			`other.csv: parts its columns by ${name}; save it with commas, or as .xlsx`,
		);
	});

	test("forces without a row in all of the file are told", async () => {
		const other = await read(
			sheetsOf().map((sheet) => ({
				...sheet,
				rows: sheet.rows.filter((row) => row[FORCE] !== "Kent" && row[FORCE] !== "Gwent"),
			})),
		);
		expect(found(other, "warning")).toEqual([
			"there is no row for Gwent, Kent: their figures stay as earlier releases give them, if any does",
		]);
	});

	test("nought for every code of a quarter is no count but a force that gave no figures", async () => {
		const isSilent = (row: readonly Value[]) =>
			row[FORCE] === "Cumbria" && row[YEAR] === "2022/23" && row[QUARTER] === 4;
		expect(new Set(rows.filter(isSilent).map((row) => row[CODE])).size).toBe(15);
		const other = await read(sheetsOf((row) => (isSilent(row) ? row.with(COUNT, 0) : row)));
		expect(found(other, "warning")).toEqual([
			"Cumbria has nought for every code in the quarter from 2023-01-01, as where a force gave no figures: they are marked as missing",
		]);
		const cumbria = other.observations.filter(
			({ geography, period }) => geography === "cumbria" && period.start === "2023-01-01",
		);
		expect(new Set(cumbria.map(({ value, status }) => `${value} ${status}`))).toEqual(
			new Set(["null missing"]),
		);
		const changed = figures(other).filter((one, at) => one !== figures(plain)[at]);
		expect(changed).toHaveLength(cumbria.length);
	});
});
