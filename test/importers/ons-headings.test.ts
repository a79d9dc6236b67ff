import { beforeAll, describe, expect, test } from "vitest";
import { type Layout, layoutsOf } from "./support/lay-out.ts";
import { fixture, type ReleaseRead, readRelease, realSetting } from "./support/read.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { type Value, writeXlsx } from "./support/write-workbook.ts";

type Rows = Layout["rows"];

const setting = realSetting();
const isArea = (row: readonly Value[]): boolean => typeof row[2] === "number" || row[2] === "..";
const isHeading = (row: readonly Value[]): boolean => /^Area code/i.test(String(row[0] ?? ""));
const columnOf = (rows: Rows, heading: string): number =>
	rows.find(isHeading)?.findIndex((value) => String(value).startsWith(heading)) ?? -1;

/** Another heading in place of one; `null` takes it away. */
const headed =
	(from: string, to: Value) =>
	(rows: Rows): Rows =>
		rows.map((row) => (isHeading(row) ? row.with(columnOf(rows, from), to) : row));

/** The same figures under headings one column further right, or left. */
const shifted =
	(by: 1 | -1, at: number) =>
	(rows: Rows): Rows =>
		rows.map((row) => {
			if (!isHeading(row)) return row;
			return by === 1 ? [...row.slice(0, at), null, ...row.slice(at)] : row.toSpliced(at, 1);
		});

/** A last column more. */
const added =
	(heading: Value, figure: Value = 7) =>
	(rows: Rows): Rows => {
		const width = Math.max(...rows.filter(isArea).map(({ length }) => length));
		return rows.map((row) => {
			const value = isHeading(row) ? heading : isArea(row) ? figure : undefined;
			return value === undefined
				? row
				: [...row, ...Array.from({ length: width - row.length }, () => null), value];
		});
	};

/** One row of headings for all, without what groups them. */
const ungrouped = (rows: Rows): Rows => {
	const at = rows.findIndex(isHeading);
	const total = rows[at - 1]?.[2] ?? null;
	return rows.flatMap((row, number): Rows => {
		if (number === at - 1) return [[]];
		return [number === at ? row.with(2, total) : row];
	});
};

const withUnit =
	(unit: Value) =>
	(rows: Rows): Rows =>
		rows.map((row) => (row[2] === "Numbers" ? row.with(2, unit) : row));

const titled =
	(from: string | RegExp, to: string) =>
	(rows: Rows): Rows =>
		rows.map((row, at) => (at === 0 ? [String(row[0]).replace(from, to)] : row));

const errors = ({ findings }: ReleaseRead) =>
	findings.filter(({ severity }) => severity === "error").map(({ text }) => text);
const figures = ({ observations }: ReleaseRead) =>
	observations.map(({ measure, geography, period, value }) => [measure, geography, period.end, value]);

describe("table P1 of December 2019 with headings that are not where they were", () => {
	let notes: Layout;
	let p1: Rows;
	let plain: ReleaseRead;
	beforeAll(async () => {
		const sheets = await layoutsOf(fixture("ons-pfa-dec-2019-trimmed.xlsx"));
		const named = (name: string): Layout => {
			const sheet = sheets.find((one) => one.name.trim() === name);
			if (sheet === undefined) throw new Error(`no sheet ${name}`);
			return sheet;
		};
		notes = named("Notes");
		p1 = named("Table P1").rows;
		plain = await read((rows) => rows);
	});

	async function read(change: (rows: Rows) => Rows, merged: readonly string[] = []): Promise<ReleaseRead> {
		using folder = temporaryFolder();
		await writeXlsx(folder.at("a.xlsx"), [notes, { name: "Table P1", rows: change(p1), merged }]);
		return await readRelease(folder.at("a.xlsx"), setting);
	}

	test.each<[string, (rows: Rows) => Rows, string]>([
		["none over an offence within its group", headed("Homicide", null), "Homicide"],
		["none over the first offence of a group", headed("Violence against", null), "Violence against"],
		["none over the first of the last group", headed("Drug", null), "Drug"],
	])("%s: the group's name is none for it", async (_, change, heading) => {
		const { findings } = await read(change);
		expect(findings.filter(({ severity }) => severity === "error")).toEqual([
			{
				severity: "error",
				place: { sheet: "Table P1", row: expect.any(Number), column: columnOf(p1, heading) },
				text: "figures stand here under no heading of their own",
			},
		]);
	});

	test.each<[string, (rows: Rows) => Rows]>([
		["moved right from the first offence", shifted(1, 4)],
		["moved right within a group", shifted(1, 5)],
		["moved left", shifted(-1, 3)],
		["moved right, without groups", (rows) => shifted(1, 2)(ungrouped(rows))],
		["a column more than there are headings", added(null)],
	])("%s: refused", async (_, change) => {
		expect(errors(await read(change))).toContain("figures stand here under no heading of their own");
	});

	test.each<[string, (rows: Rows) => Rows]>([
		["one row of headings", ungrouped],
		["an offence more, right of the last group", added("Modern slavery")],
		["a marker right of the table", added(null, "..")],
		["numbers of offences", withUnit("Number of offences")],
		["no unit", withUnit(null)],
		["a unit with notes", withUnit("Numbers [note 3]")],
	])("%s: the figures are as before", async (_, change) => {
		const other = await read(change);
		expect(errors(other)).toEqual([]);
		expect(figures(other).filter(([measure]) => measure !== "ons-modern-slavery")).toEqual(figures(plain));
	});

	const totalOf = (rows: Rows) => String(rows.find((row) => String(row[2]).startsWith("Total"))?.[2]);
	/** The row above that of the areas' headings holds these texts only, by column. */
	const above = (texts: ReadonlyMap<number, string>) => (rows: Rows) =>
		rows.map((row, at) =>
			isHeading(rows[at + 1] ?? [])
				? Array.from({ length: 30 }, (_, column) => texts.get(column) ?? null)
				: row,
		);

	test("a heading that is merged over both rows is its column's alone, and no group of the next", async () => {
		const total = totalOf(p1);
		const close = (rows: Rows) => rows.map((row) => (row.length > 3 ? row.toSpliced(3, 1) : row));
		const change = (rows: Rows) => close(above(new Map([[2, total]]))(rows));
		expect(errors(await read(change))).toEqual(["figures stand here under no heading of their own"]);
		const merged = await read(change, ["C4:C5"]);
		expect(errors(merged)).toEqual([]);
		expect(figures(merged)).toEqual(figures(plain));
	});

	test("a heading that is merged over several columns is of no other, and not the first one's own", async () => {
		const year = new Map([
			[2, totalOf(p1)],
			[27, "Year ending December 2018"],
		]);
		const two = (rows: Rows) => above(year)(added("Cycle theft")(added("Modern slavery")(rows)));
		const years = ({ observations }: ReleaseRead) =>
			["ons-modern-slavery", "ons-cycle-theft"].map(
				(id) => observations.find(({ measure }) => measure === id)?.period.end,
			);
		expect(years(await read(two, ["C4:C5", "AB4:AC4"]))).toEqual(["2018-12-31", "2018-12-31"]);
		expect(years(await read(two, ["C4:C5", "AB4:AB4"]))).toEqual(["2018-12-31", "2019-12-31"]);
		const over = (rows: Rows) => added("Modern slavery")(added(null)(rows));
		const group = new Map([
			[2, totalOf(p1)],
			[27, "Other offences"],
		]);
		expect(errors(await read((rows) => above(group)(over(rows)), ["C4:C5", "AB4:AC4"]))).toEqual([
			"figures stand here under no heading of their own",
		]);
	});

	test.each([
		["Thousands", "'Thousands' says that these are no whole counts"],
		["000s", "'000s' says that these are no whole counts"],
		["Numbers (thousands)", "'Numbers (thousands)' says that these are no whole counts"],
		["Numbers in 1,000s", "'Numbers in 1,000s' says that these are no whole counts"],
		["Index", "'Index' stands between the heading and the figures, and is no unit that is known"],
		[
			"Year ending June 2018",
			"'Year ending June 2018' stands between the heading and the figures, and is no unit that is known",
		],
	])("%s between headings and figures: refused", async (unit, text) => {
		expect(new Set(errors(await read(withUnit(unit))))).toEqual(new Set([text]));
	});

	test("thousands in the title, or in a line above the table: refused", async () => {
		const title = await read(titled("number of offences", "number of offences (thousands)"));
		expect(errors(title)[0]).toMatch(/\(thousands\).*' says that these are no whole counts$/);
		const line = await read((rows) => rows.with(1, ["Figures in thousands"]));
		expect(errors(line)[0]).toBe("'Figures in thousands' says that these are no whole counts");
		expect(title.observations.concat(line.observations)).toEqual([]);
	});

	test.each(["Percentages", "Rates per 1,000 population", "Offences per day"])(
		"%s between headings and figures: left, and nothing is loaded",
		async (unit) => {
			await expect(read(withUnit(unit))).rejects.toThrow("holds no table of counts");
		},
	);

	test.each(["Robbery per day", "Robbery a week: rate", "Robbery (monthly)", "Robbery victims", "Arrests"])(
		"a column headed %s is left and told",
		async (heading) => {
			const other = await read(added(heading));
			expect(other.findings.filter(({ severity }) => severity === "left")).toHaveLength(1);
			expect(figures(other)).toEqual(figures(plain));
		},
	);

	test.each([
		"Robbery (previous year)",
		"Robbery, last year",
		"Robbery, year before",
		"Robbery in the latest 12 months",
		"Number of homicides",
		"Number of persons",
	])("a column headed %s: refused", async (heading) => {
		const other = await read(added(heading));
		expect(errors(other)).toHaveLength(1);
		expect(errors(other)[0]).toContain(`'${heading}'`);
		expect(figures(other)).toEqual(figures(plain));
	});

	test("a heading over a column that was emptied is told", async () => {
		const robbery = columnOf(p1, "Robbery");
		const other = await read((rows) => rows.map((row) => (isArea(row) ? row.with(robbery, null) : row)));
		expect(other.findings).toContainEqual({
			severity: "warning",
			place: { sheet: "Table P1", row: 5, column: robbery },
			text: "no figure stands under 'Robbery'",
		});
		expect(plain.findings.some(({ text }) => text.startsWith("no figure stands"))).toBe(false);
	});

	test.each(["year ending June 2018 and June 2019", "year ending June 2019 and the previous year"])(
		"titled %s: which year is meant is not told",
		async (words) => {
			const other = await read(titled(/year ending.*/, words));
			expect(other.observations).toEqual([]);
			expect(errors(other)[0]).toBe("the title names several years, and no heading says which of them it is");
		},
	);

	test.each([
		"year ending June 2018, 2019",
		"year ending June 21091,2",
		"year ending June 1812",
		"2018 and 2019",
	])("titled %s: refused, for no title says which year it is", async (words) => {
		await expect(read(titled(/year ending.*/, words))).rejects.toThrow("says which year it is for");
	});

	test("a year that is not over, and one after that of the publication: refused", async () => {
		await expect(read(titled(/year ending.*/, "year ending June 2091"))).rejects.toThrow(
			"names the year that ends on 2091-06-30, which is not over",
		);
		expect(errors(await read(added("Robbery, year ending June 2020")))).toEqual([
			expect.stringMatching(/would be of a year that ends on 2020-06-30, after that of the publication/),
		]);
	});

	test.each([
		["year ending June 20191,2", "2019-06-30"],
		["year ending June 2019 1, 2", "2019-06-30"],
		["year ending June 181,2", "2018-06-30"],
		["year ending June '19", "2019-06-30"],
	])("titled %s, the year is read and the notes are none of it", async (words, end) => {
		const other = await read(titled(/year ending.*/, words));
		expect(errors(other)).toEqual([]);
		expect(new Set(other.observations.map(({ period }) => period.end))).toEqual(new Set([end]));
	});

	const GROUPS_UNLIKE = /groups of offences add up to/;
	test("headings that changed places are seen by the total, which its groups come to", async () => {
		const [rape, burglary] = ["Sexual offences", "Burglary"].map((heading) => columnOf(p1, heading));
		const swapped = await read((rows) =>
			rows.map((row) =>
				isHeading(row) ? row.with(rape ?? 0, "Burglary").with(burglary ?? 0, "Sexual offences") : row,
			),
		);
		expect(errors(swapped)).toEqual([
			expect.stringMatching(
				/^5013284 is printed as the total for England and Wales, but its groups of offences add up to \d+, and so with \d+ more areas: figures may stand under headings that are not theirs$/,
			),
		]);
		const slipped = await read((rows) =>
			rows.map((row) => (row[1] === "Cleveland" ? row.with(rape ?? 0, Number(row[rape ?? 0]) + 9) : row)),
		);
		const told = slipped.findings.filter(({ text }) => GROUPS_UNLIKE.test(text));
		expect(told).toMatchObject([{ severity: "warning", text: expect.stringContaining("for Cleveland,") }]);
		expect(plain.findings.some(({ text }) => GROUPS_UNLIKE.test(text))).toBe(false);
	});

	const unlike = (severity: string, own: string, other: string) => ({
		severity,
		place: { sheet: "Table P1" },
		text: `its title names the year that ends on ${own}, where other sheets name the one that ends on ${other} and none gives these figures for it`,
	});

	test.each([
		["December 2018", [unlike("error", "2018-12-31", "2019-12-31")]],
		["December 2020", [unlike("error", "2020-12-31", "2019-12-31")]],
		["June 2019", [unlike("warning", "2019-06-30", "2019-12-31")]],
		["December 2019", []],
	])("titled year ending %s, in a workbook of December 2019", async (year, told) => {
		const { findings } = await read(titled(/year ending.*/, `year ending ${year}`));
		expect(findings.filter(({ text }) => text.startsWith("its title names"))).toEqual(told);
	});

	test("a table of the year before, beside the one of the year, is none that is titled wrongly", async () => {
		using folder = temporaryFolder();
		const before = titled(/year ending.*/, "year ending December 2018")(p1);
		await writeXlsx(folder.at("a.xlsx"), [
			notes,
			{ name: "Table P1", rows: p1 },
			{ name: "Table P1b", rows: before },
		]);
		const other = await readRelease(folder.at("a.xlsx"), setting);
		expect(errors(other)).toEqual([]);
		expect(other.observations).toHaveLength(2 * plain.observations.length);
	});
});
