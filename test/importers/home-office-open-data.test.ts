import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quarter } from "../../src/core/statistics/period.ts";
import { placesIn } from "../../src/core/wording/places.ts";
import { readOffenceCode } from "../../src/importers/home-office-open-data/offence-code.ts";
import { placeText } from "../../src/importers/import-error.ts";
import { type Cell, cellText, type Row } from "../../src/importers/spreadsheet/cell.ts";
import { fixture, type ReleaseRead, readRelease } from "./support/read.ts";
import { allRows } from "./support/rows.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { type SheetToWrite, type Value, writeOds, writeXlsx } from "./support/write-workbook.ts";

const CSV = fixture("prc-pfa-oct-2023-trimmed.csv.gz");
const HEADING = [
	"Financial Year",
	"Financial Quarter",
	"Force Name",
	"Offence Description",
	"Offence Group",
	"Offence Subgroup",
	"Offence Code",
	"Number of Offences",
];

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

/** A release of a few forces, quarters and groups: that the others have no row is nothing these tests are about. */
async function readSmall(path: string): Promise<ReleaseRead> {
	const release = await readRelease(path);
	const isPart =
		/^there is no row for \d+ of the 43 forces:|^the figures (?:begin|end) on |^counts are given of|^no count is given of/;
	return { ...release, findings: release.findings.filter(({ text }) => !isPart.test(text)) };
}

/** Groups without which a file is a choice of codes, of which no sums are made. */
const OTHER_GROUPS = ["Robbery", "Drug offences", "Sexual offences", "Public order offences"];

/** A cell as a spreadsheet keeps it: numbers where it can. */
const kept = (cell: Cell | undefined): Value => {
	const text = typeof cell === "string" ? cell : "";
	return /^-?(?:\d+|\d+\.\d*[1-9])$/.test(text) ? Number(text) : text;
};

/** The workbook as the Home Office publishes it: cover and notes, then a sheet a year, named with a stray blank. */
function asPublished(rows: readonly Row[]): readonly SheetToWrite[] {
	const years = Map.groupBy(rows.slice(1), ({ cells }) => cellText(cells[0]));
	return [
		{
			name: "Cover",
			rows: [
				["Police recorded crime open data: police force area tables"],
				[],
				["Published: 19 October 2023"],
			],
		},
		{ name: "Notes", rows: [["1", "The figures are those held on the day of extraction."]] },
		...[...years].map(([year, list]) => ({
			name: `${year.replace("/", "-")} `,
			rows: [HEADING, ...list.map(({ cells }) => cells.map(kept))],
		})),
	];
}

describe("the release of October 2023, trimmed", () => {
	const read = new Map<string, ReleaseRead>();
	const of = (kind: string): ReleaseRead => read.get(kind) ?? expect.fail(`${kind} was not read`);
	beforeAll(async () => {
		const sheets = asPublished(await allRows(CSV));
		await writeOds(folder.at("a.ods"), sheets);
		await writeXlsx(folder.at("a.xlsx"), sheets);
		read.set("csv", await readRelease(CSV));
		read.set("ods", await readRelease(folder.at("a.ods")));
		read.set("xlsx", await readRelease(folder.at("a.xlsx")));
	});

	describe.each(["csv", "ods", "xlsx"])("from .%s", (kind) => {
		const published = () => of(kind).observations.filter(({ status }) => status === "published");
		const sum = (list: readonly { readonly value: number | null }[]) =>
			list.reduce((all, { value }) => all + (value ?? 0), 0);

		test("is read by the importer for it, and lacks nothing but the groups that were trimmed", () => {
			expect(of(kind).importer).toBe("home-office-open-data");
			expect(of(kind).findings).toEqual([
				{
					severity: "warning",
					place: null,
					text: "no count is given of criminal damage and arson, drug offences: all crime is added up without",
				},
			]);
		});

		test("has every row, negative counts too", () => {
			expect(published()).toHaveLength(5080);
			expect(published().filter(({ value }) => value !== null && value < 0)).toHaveLength(16);
			expect(sum(published())).toBe(9_178_177);
		});

		test("gives code 86 for the year ending September 2013 as ONS published it", () => {
			const year = published().filter(
				({ measure, period }) =>
					measure === "obscene-publications-86" && period.start >= "2012-10-01" && period.end <= "2013-09-30",
			);
			expect(sum(year)).toBe(3972);
		});

		test("gives Cumbria's eleven financial years of code 86", () => {
			const cumbria = published().filter(
				({ measure, geography }) => measure === "obscene-publications-86" && geography === "cumbria",
			);
			const years = Array.from({ length: 11 }, (_, i) => {
				const [first, last] = [quarter(2012 + i, 1), quarter(2012 + i, 4)];
				return sum(cumbria.filter(({ period }) => period.start >= first.start && period.end <= last.end));
			});
			expect(years).toEqual([23, 45, 74, 105, 154, 226, 255, 231, 259, 346, 378]);
		});

		test("names the line or the sheet and cell of every count", () => {
			const first = published().find(
				({ measure, geography }) => measure === "obscene-publications-86" && geography === "cumbria",
			);
			expect(first).toMatchObject({ period: quarter(2012, 1), value: 5 });
			expect(first?.locator).toMatch(kind === "csv" ? /^line \d+$/ : /^sheet '2012-13 ', cell H\d+$/);
		});

		test("finds each force under one id, and bodies that are no force as what they are", () => {
			const ids = new Set(of(kind).observations.map(({ geography }) => geography));
			expect(ids.size).toBe(47);
			for (const id of [
				"devon-and-cornwall",
				"city-of-london",
				"btp",
				"action-fraud",
				"cifas",
				"uk-finance",
			]) {
				expect(ids).toContain(id);
			}
			expect(of(kind).geographies.map(({ id, kind: is }) => [id, is])).toEqual([
				["action-fraud", "group"],
				["cifas", "group"],
				["uk-finance", "group"],
			]);
		});

		test("has one measure for a code, whatever noise or label it comes with", () => {
			const ids = new Set(of(kind).measures.map(({ id }) => id));
			for (const id of [
				"home-office-code-4-1",
				"home-office-code-4-10",
				"home-office-code-4-4",
				"home-office-code-37-2",
			]) {
				expect(ids).toContain(id);
			}
			expect([...ids].filter((id) => /-\d{6}/.test(id))).toEqual([]);
			const sexual = of(kind).measures.find(({ id }) => id === "home-office-code-71");
			expect(sexual?.definition).toContain(
				"Earlier labelled “Abuse of children through prostitution and pornography”",
			);
		});

		test("adds up subgroups, groups and a total without fraud, and says of what", () => {
			const at = (measure: string, geography: string) =>
				of(kind).observations.find(
					(one) =>
						one.measure === measure && one.geography === geography && one.period.start === "2021-04-01",
				);
			const robbery = ["home-office-code-34a", "home-office-code-34b"].map(
				(id) => at(id, "cumbria")?.value ?? Number.NaN,
			);
			expect(at("home-office-group-robbery", "cumbria")).toMatchObject({
				value: (robbery[0] ?? 0) + (robbery[1] ?? 0),
				status: "derived",
				working: "Sum of the counts of codes 34A, 34B",
			});
			expect(at("home-office-total-excluding-fraud", "action-fraud")).toBeUndefined();
			expect(at("home-office-group-fraud-offences", "action-fraud")?.value).toBe(
				at("home-office-code-af", "action-fraud")?.value,
			);
		});
	});

	test("says when it was published: the day on its cover, or the month of the calendar", () => {
		expect(of("ods").release).toMatchObject({ id: "home-office-prc-2023-10", published: "2023-10-19" });
		expect(of("csv").release).toMatchObject({ id: "home-office-prc-2023-10", published: "2023-10-19" });
		expect(of("ods").release.note).toBe("");
		expect(of("csv").release.note).toBe(
			"The file does not say when it was published; the day is that of the release held under this id.",
		);
	});

	test("marks where a code moved to another subgroup, and where its label changed", () => {
		const breaks = of("csv").breaks;
		expect(
			breaks.find(({ measure }) => measure === "home-office-subgroup-stalking-and-harassment"),
		).toMatchObject({
			date: "2013-04-01",
			kind: "definition",
			comparable: false,
			text: "From 2013-04-01 the Home Office counts “Harassment” (code 8L) under “Stalking and harassment”, before then under “Violence without injury”.",
		});
		expect(breaks.find(({ measure }) => measure === "home-office-code-71")).toMatchObject({
			kind: "name",
			comparable: true,
		});
	});
});

describe("codes", () => {
	test.each<[Cell, string]>([
		["37.200000000000003", "37.2"],
		["4.5999999999999996", "4.6"],
		[4.4000000000000004, "4.4"],
		["86.0", "86"],
		[86, "86"],
		["4.10", "4.10"],
		[{ number: 4.1, shown: "4.10" }, "4.10"],
		["1/4.1/4.10/4.2", "1/4.1/4.10/4.2"],
		["1 / 4.1", "1/4.1"],
		[" 8n ", "8N"],
		["FFA UK", "FFA UK"],
		["UK Finance", "UK Finance"],
	])("%j is %s", (cell, code) => {
		expect(readOffenceCode(cell)).toBe(code);
	});
});

describe("a subgroup of the name of one of its codes", () => {
	const labelled = (year: string, code: string, description: string, subgroup: string) =>
		`${year},1,Cumbria,"${description}",Violence against the person,${subgroup},${code},2`;
	const read = async (...lines: readonly string[]) =>
		readSmall(folder.write("names.csv", `${[HEADING.join(","), ...lines, ...others].join("\n")}\n`));
	const others = OTHER_GROUPS.map((group, at) => `2013/14,1,Action Fraud,A,${group},B,F${at},2`);
	const named = ({ measures }: ReleaseRead, term: string) =>
		measures.filter(({ terms }) => terms.includes(term)).map(({ id }) => id);

	test("is kept where other codes are in it, and is what the name means", async () => {
		const release = await read(
			labelled("2012/13", "1/4.1/4.10/4.2", "Homicide", "Homicide"),
			labelled("2013/14", "1", "Murder", "Homicide"),
			labelled("2013/14", "4.2", "Infanticide", "Homicide"),
		);
		expect(named(release, "homicide")).toEqual(["home-office-subgroup-homicide"]);
		expect(
			release.observations
				.filter(({ measure }) => measure === "home-office-subgroup-homicide")
				.map(({ period, value }) => [period.start, value]),
		).toEqual([
			["2012-04-01", 2],
			["2013-04-01", 4],
		]);
	});

	test("is asked for without “offences” where that says what was done", async () => {
		const release = await read(
			labelled("2013/14", "19C", "Rape of a female", "Rape offences"),
			labelled("2013/14", "19D", "Rape of a male", "Rape offences"),
			labelled("2013/14", "92A", "Trafficking", "Drug offences"),
			labelled("2013/14", "92B", "Possession", "Drug offences"),
		);
		expect(named(release, "rape")).toEqual(["home-office-subgroup-rape-offences"]);
		expect(named(release, "drug")).toEqual([]);
	});

	test("is left out where it is that code in every year, under whatever label", async () => {
		const release = await read(
			labelled("2012/13", "46", "Shoplifting", "Shoplifting"),
			labelled("2013/14", "46", "Shop theft", "Shoplifting"),
		);
		expect(named(release, "shoplifting")).toEqual(["home-office-code-46"]);
	});
});

describe("what does not hold", () => {
	const row = (...changed: readonly (readonly [number, Value])[]) => {
		const cells: Value[] = [
			"2021-22",
			4,
			"Cumbria",
			"Obscene publications",
			"Miscellaneous",
			"Miscellaneous",
			"86",
			90,
		];
		for (const [column, value] of changed) cells[column] = value;
		return cells;
	};
	const readSheet = async (rows: readonly (readonly Value[])[], heading: readonly Value[] = HEADING) => {
		const path = folder.at("b.xlsx");
		await writeXlsx(path, [{ name: "2021-22", rows: [heading, ...rows] }]);
		return readSmall(path);
	};

	test.each<[string, readonly (readonly Value[])[], string]>([
		[
			"a count that is none",
			[row(), row([7, "many"], [2, "Kent"])],
			"sheet '2021-22', cell H3: 'many' is no whole number of offences",
		],
		["half an offence", [row([7, 1.5])], "cell H2: '1.5' is no whole number"],
		["a quarter that is none", [row([1, 5])], "cell A2: '2021-22 5' is no financial year and quarter"],
		["years that do not follow", [row([0, "2021/23"])], "'2021/23 4' is no financial year"],
		["an empty count", [row(), row([2, "Kent"], [7, null])], "cell H3: '' is no whole number of offences"],
		["a row without a force", [row(), row([2, null])], "cell C3: no force is named"],
		["a row without a code", [row([6, null])], "cell G2: no offence code is given"],
		[
			"the same count twice",
			[row(), row([2, "Kent"]), row([7, 91])],
			"cell H4: code 86, Cumbria and the quarter from 2022-01-01 come twice, first in sheet '2021-22', cell H2",
		],
		["no rows", [], "holds no counts under its headings"],
		[
			"more forces than can be",
			Array.from({ length: 1001 }, (_, at) => row([2, `Force ${at}`])),
			"cell C1002: more than 1000 forces are named",
		],
		[
			"more labels than can be",
			Array.from({ length: 5001 }, (_, at) => row([3, `Label ${at}`], [6, `${at}`])),
			"cell G5002: more than 5000 codes and labels are named",
		],
	])("%s is refused", async (_, rows, reason) => {
		await expect(readSheet(rows)).rejects.toThrow(reason);
	});

	test("a note below the table may have a row as wide as the table", async () => {
		const path = folder.write(
			"noted.csv",
			`${HEADING.join(",")}\n${row().join(",")}\nSource: Home Office,,,,,,,\n`,
		);
		expect((await readSmall(path)).findings.filter(({ severity }) => severity === "error")).toEqual([]);
	});

	test("a cell beyond the headings of a text is refused: a number that a comma split has its hundreds there", async () => {
		const read = (line: string, headed = HEADING) =>
			readSmall(folder.write("wide.csv", `${headed.join(",")}\n${line}\n`));
		await expect(read(`${row([7, 1]).join(",")},307`)).rejects.toThrow(
			"wide.csv: line 2, column 9: '307' stands under no heading",
		);
		expect((await read(`${row([7, 1]).join(",")},,`)).observations[0]).toMatchObject({ value: 1 });
		const coded = [...HEADING, "Force Code"];
		expect((await read(`${row([7, 1]).join(",")},E23`, coded)).observations[0]).toMatchObject({ value: 1 });
	});

	test("a column that is missing is named", async () => {
		await expect(readSheet([row()], HEADING.with(5, "Other"))).rejects.toThrow(
			"sheet '2021-22', row 1: no column is headed 'offence subgroup'",
		);
	});

	test("the other heading for counts is known, and a stray copy of a heading does no harm", async () => {
		const { observations } = await readSheet(
			[[...row(), null, "86"]],
			[...HEADING.with(7, "Offence Count"), null, "Offence Code"],
		);
		expect(observations[0]).toMatchObject({
			measure: "obscene-publications-86",
			value: 90,
			period: quarter(2021, 4),
		});
	});

	test("two columns of counts under different headings are refused", async () => {
		await expect(readSheet([[...row(), 7]], [...HEADING, "Offence Count"])).rejects.toThrow(
			"sheet '2021-22', row 1: both 'number of offences' and 'offence count' head counts; which are meant is not told",
		);
	});

	test("a force that is unknown is an error with its place", async () => {
		const { findings } = await readSheet([row(), row([2, "Atlantis"])]);
		expect(findings).toEqual([
			{
				severity: "error",
				place: { sheet: "2021-22", row: 3, column: 2 },
				text: "'Atlantis' is no force that is known",
			},
		]);
	});

	test("a footnote on a force's name does no harm", async () => {
		const { findings, observations } = await readSheet([row([2, "Cumbria [note 3]"])]);
		expect(findings).toEqual([]);
		expect(observations[0]?.geography).toBe("cumbria");
	});

	test("counts under no heading are refused, notes and their numbers are not", async () => {
		const sheet = (name: string, rows: readonly (readonly Value[])[]) => ({ name, rows });
		const path = folder.at("headless.xlsx");
		const good = sheet("2021-22", [HEADING, row()]);
		await writeXlsx(path, [sheet("Notes", [["1", "2021/22", "See the user guide.", 7]]), good]);
		expect((await readSmall(path)).findings).toEqual([]);
		await writeXlsx(path, [good, sheet("2022-23", [row([0, "2022/23"])])]);
		await expect(readSmall(path)).rejects.toThrow(
			"headless.xlsx: sheet '2022-23', cell A1: counts stand here under no heading",
		);
	});

	test("a quarter of which most forces are not there any more is an error, one that all begin with is not", async () => {
		const forces = ["Cumbria", "Kent", "Gwent", "Dorset", "Essex"];
		const of = (part: number, names: readonly string[]) => names.map((name) => row([1, part], [2, name]));
		expect((await readSheet([...of(1, forces), ...of(2, forces.slice(0, 3))])).findings).not.toContainEqual(
			expect.objectContaining({ severity: "error" }),
		);
		expect((await readSheet([...of(1, forces), ...of(2, forces.slice(0, 2))])).findings).toContainEqual({
			severity: "error",
			place: { sheet: "2021-22", row: 8, column: 2 },
			text: "the quarter from 2021-07-01 ends here with 2 of the 5 forces that others have; the file may have been cut off",
		});
	});

	test("two spellings of one force cannot both stand", async () => {
		const { findings } = await readSheet([row([2, "Devon & Cornwall"]), row([2, "Devon and Cornwall"])]);
		expect(findings).toContainEqual({
			severity: "error",
			place: null,
			text: "two names in the file both mean devon-and-cornwall",
		});
	});

	const otherGroups = OTHER_GROUPS.map((group, at) =>
		row([2, "Action Fraud"], [4, group], [5, group], [6, `F${at}`]),
	);

	test("a choice of codes is added up to nothing but its codes, and told", async () => {
		const path = folder.at("choice.xlsx");
		const read = async (...rows: readonly (readonly Value[])[]) => {
			await writeXlsx(path, [{ name: "2021-22", rows: [HEADING, row(), ...rows] }]);
			const { findings, measures } = await readRelease(path);
			const told = findings.filter(({ text }) => /offence groups|no count is given/.test(text));
			return { told, sums: measures.filter(({ id }) => /group|total/.test(id)).length };
		};
		expect(await read(...otherGroups.slice(1))).toEqual({
			told: [
				{
					severity: "left",
					place: null,
					text: "counts are given of 4 of the 9 offence groups: none are added up to groups or all crime",
				},
			],
			sums: 0,
		});
		const { told, sums } = await read(...otherGroups);
		expect(told).toMatchObject([{ severity: "warning", text: expect.stringContaining("theft offences,") }]);
		expect(sums).toBeGreaterThan(5);
	});

	test("a marker is an absence, and a sum it belongs to is one too", async () => {
		const { observations } = await readSheet([row([7, ".."]), row([6, "99"], [7, 4]), ...otherGroups]);
		const cumbria = observations.filter(({ geography }) => geography === "cumbria");
		expect(cumbria.map(({ measure, value, status, note }) => [measure, value, status, note])).toEqual([
			["obscene-publications-86", null, "missing", "Not available"],
			["home-office-code-99", 4, "published", ""],
			["home-office-group-miscellaneous", null, "missing", "A code it is made of has no count"],
			["home-office-total-excluding-fraud", null, "missing", "A code it is made of has no count"],
		]);
	});

	describe("rows that the file lacks", () => {
		const FORCES = ["Cumbria", "Kent", "Gwent", "Essex", "Surrey", "Durham"];
		const CODES = ["46", "49", "86", "99"];
		type Count = readonly [force: string, quarter: number, code: string];
		const whole: readonly Count[] = FORCES.flatMap((force) =>
			[1, 2, 3, 4].flatMap((part) => CODES.map((code): Count => [force, part, code])),
		);
		/** Counts of 10, but for noughts of code 99; Action Fraud gives one code of its own. */
		const readCounts = async (counts: readonly Count[], nought = 0) =>
			readSheet([
				row([2, "Action Fraud"], [6, "AF"], [4, "Fraud offences"]),
				...otherGroups,
				...counts.map(([force, part, code]) =>
					row([1, part], [2, force], [6, code], [7, code === "99" ? nought : 10]),
				),
			]);
		const totals = ({ observations }: ReleaseRead, force: string) =>
			observations
				.filter(
					({ measure, geography }) =>
						measure === "home-office-total-excluding-fraud" && geography === force.toLowerCase(),
				)
				.map(({ value, status, note }) => (value === null ? `${status}: ${note}` : value));
		const GONE = "missing: The file has no row for a code it is made of";

		test("there are none where every force has every code, and bodies their own", async () => {
			const read = await readCounts(whole);
			expect(read.findings).toEqual([]);
			expect(totals(read, "Cumbria")).toEqual([30, 30, 30, 30]);
		});

		test.each<[string, (count: Count) => boolean, readonly (number | string)[], string]>([
			[
				"all codes of a quarter but one",
				([force, part, code]) => force === "Cumbria" && part === 3 && code !== "86",
				[30, 30, GONE, 30],
				"Cumbria has no row for code 46, 49, 99 in the quarter from 2021-10-01; what they would be added to is marked as missing",
			],
			[
				"one code of a quarter",
				([force, part, code]) => force === "Cumbria" && part === 3 && code === "46",
				[30, 30, GONE, 30],
				"Cumbria has no row for code 46 in the quarter from 2021-10-01; what they would be added to is marked as missing",
			],
			[
				"a quarter altogether",
				([force, part]) => force === "Cumbria" && part === 4,
				[30, 30, 30, GONE],
				"Cumbria has no row for 4 of the 4 codes most forces have in the quarter from 2022-01-01; what they would be added to is marked as missing",
			],
		])("%s: told, and no low total", async (_, isLost, expected, text) => {
			const read = await readCounts(whole.filter((count) => !isLost(count)));
			expect(read.findings).toEqual([{ severity: "warning", place: null, text }]);
			expect(totals(read, "Cumbria")).toEqual(expected);
			expect(totals(read, "Kent")).toEqual([30, 30, 30, 30]);
		});

		test("but a force that begins later, or a code that few give, lacks nothing", async () => {
			const few: readonly Count[] = [
				["Kent", 2, "50"],
				["Kent", 3, "50"],
				["Gwent", 3, "50"],
			];
			const read = await readCounts([
				...whole.filter(([force, part]) => force !== "Cumbria" || part > 2),
				...few,
			]);
			expect(read.findings).toEqual([]);
			expect(totals(read, "Cumbria")).toEqual([30, 30]);
		});

		test("and a file that leaves out noughts lacks a code only with most of its quarter", async () => {
			const most = whole.filter(([force, part, code]) => force !== "Cumbria" || part !== 3 || code !== "46");
			const read = await readCounts(most, 10);
			expect(read.findings).toEqual([]);
			expect(totals(read, "Cumbria")).toEqual([40, 40, 30, 40]);
			const few = whole.filter(([force, part, code]) => force !== "Cumbria" || part !== 3 || code === "46");
			expect(totals(await readCounts(few, 10), "Cumbria")).toEqual([40, 40, GONE, 40]);
		});

		test("a text cut off within its last number is told; beside lacking rows it is refused", async () => {
			const lineOf = ([force, part, code]: Count) =>
				`2021/22,${part},${force},A,B,C,${code},${code === "99" ? 0 : 1112}`;
			const text = [HEADING.join(","), ...whole.map(lineOf)].join("\n");
			const read = async (content: string) => readSmall(folder.write("cut.csv", content));
			expect((await read(`${text}\n`)).findings).toEqual([]);
			expect((await read(text)).findings).toEqual([
				{
					severity: "warning",
					place: { line: 97, column: 7 },
					text: "no line break ends the last row: the file may have been cut off within its number",
				},
			]);
			const cut = text.slice(0, text.lastIndexOf("1112") + 2);
			expect((await read(cut)).findings.map(({ severity }) => severity)).toEqual(["error", "warning"]);
		});

		test.each([
			["nothing", 0, undefined],
			["the last force", 4, undefined],
			["part of two forces", 6, "line 91, column 3"],
			["two forces and a code", 9, "line 88, column 3"],
		])(
			"a text cut off between two rows is refused where that is certain: %s is gone",
			async (_, gone, at) => {
				const lines = [1, 2, 3, 4].flatMap((part) =>
					FORCES.flatMap((force) =>
						CODES.map((code) => `2021/22,${part},${force},A,B,C,${code},${code === "99" ? 0 : 10}`),
					),
				);
				const text = [HEADING.join(","), ...lines.slice(0, lines.length - gone), ""].join("\n");
				const { findings } = await readSmall(folder.write("cut.csv", text));
				expect(
					findings.flatMap(({ severity, place }) =>
						severity === "error" && place !== null ? placeText(place) : [],
					),
				).toEqual(at === undefined ? [] : [at]);
			},
		);
	});

	test("a sum names every code it is made of, however many", async () => {
		const codes = Array.from({ length: 60 }, (_, at) => String(100 + at));
		const { observations } = await readSheet([...codes.map((code) => row([6, code])), ...otherGroups]);
		const total = observations.find(({ measure }) => measure === "home-office-total-excluding-fraud");
		expect(total).toMatchObject({
			locator: `rows of codes ${codes.join(", ")}, F0, F1, F2, F3`,
			working: "Sum of the counts of 64 offence codes",
		});
		expect(placesIn(total?.locator ?? "")).toEqual(["rows of 64 offence codes"]);
		expect(placesIn("sheet 'S', cell H2 | rows of codes 34A, 34B")).toEqual([
			"sheet 'S', cell H2",
			"rows of codes 34A, 34B",
		]);
	});

	test("quarters that are missing between others are an error", async () => {
		const { findings } = await readSheet([row([1, 1]), row([1, 4])]);
		expect(findings).toMatchObject([
			{
				severity: "error",
				text: "no quarter is given between 2021-06-30 and 2022-03-31: a release holds every one from its first to its last",
			},
		]);
	});
});

describe("editions of other years", () => {
	const rowOf = (year: string, part: string) =>
		`${year},${part},Cumbria,Shoplifting,Theft offences,Shoplifting,46,12`;
	const readText = async (text: string) => {
		const path = folder.write("other.csv", text);
		const { observations } = await readSmall(path);
		return observations.find(({ measure }) => measure === "home-office-code-46");
	};

	test.each([
		HEADING.join(","),
		HEADING.join(",").toUpperCase(),
		HEADING.map((name, at) => `${name} [note ${at + 1}]`).join(","),
		HEADING.map((name, at) => `${name}${at + 1}`).join(","),
		HEADING.join(",").replaceAll(" ", "_"),
		"Year,Quarter,Force,Offence description,Offence group,Offence sub-group,Offence code,Offence count",
		"Financial year,Financial quarter,Police force area,Offence Description,Offence Group,Offence Sub Group,Offence Code Number,Number of recorded offences",
	])("headed %s", async (heading) => {
		expect(await readText(`${heading}\n${rowOf("2019/20", "4")}\n`)).toMatchObject({
			geography: "cumbria",
			period: quarter(2019, 4),
			value: 12,
			locator: "line 2",
		});
	});

	test.each([
		["2019/20", "4"],
		["2019-20", "Q4"],
		["2019_20", "q4"],
		["2019/2020", "Quarter 4"],
		["2019–20", "4.0"],
		["2019/20", "Jan to Mar"],
		["2019/20", "January - March"],
		["Year ending March 2020", "4"],
	])("with quarters given as %s and %s", async (year, part) => {
		expect((await readText(`${HEADING.join(",")}\n${rowOf(year, part)}\n`))?.period).toEqual(
			quarter(2019, 4),
		);
	});

	test.each([
		["2019/21", "4"],
		["2019/20", "5"],
		["2019/20", "Feb to Apr"],
		["Year ending June 2020", "4"],
		["2019", "4"],
	])("not with %s and %s", async (year, part) => {
		await expect(readText(`${HEADING.join(",")}\n${rowOf(year, part)}\n`)).rejects.toThrow(
			`other.csv: line 2, column 1: '${year} ${part}' is no financial year and quarter`,
		);
	});

	test("the table by community safety partnership is refused by name", async () => {
		await expect(readText(`${HEADING.join(",")},CSP Name\n${rowOf("2019/20", "4")},Eden\n`)).rejects.toThrow(
			"other.csv: line 1: counts by community safety partnership; the table by police force area can be read",
		);
	});
});
