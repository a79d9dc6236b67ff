import type { Measure } from "../../core/statistics/measure.ts";
import type { Observation, Status } from "../../core/statistics/observation.ts";
import { calendarYear, type Period } from "../../core/statistics/period.ts";
import type { Release } from "../../core/statistics/release.ts";
import type { GeographyNames } from "../geography-names.ts";
import { ImportError, type Place, placeText } from "../import-error.ts";
import type { Finding } from "../importer.ts";
import { absence, dropMarks, splitNotes } from "../notes.ts";
import { readFinancialYear, readSpan, readYearEnding } from "../periods.ts";
import type { SourceFile } from "../source-file.ts";
import { type Cell, cellNumber, cellText, type Row } from "../spreadsheet/cell.ts";
import type { Mapping } from "./mapping.ts";

/** Columns with a figure in each row: one, or one for each period that a heading names, or what is wrong with the heading. */
interface TidyColumns {
	readonly geography: number;
	readonly period: number | null;
	readonly values: readonly { readonly column: number; readonly period: Period | string | null }[];
	readonly note: number | null;
}

export async function readTidyRows(
	file: SourceFile,
	mapping: Mapping,
	names: GeographyNames,
	measure: Measure,
	release: Pick<Release, "id" | "published">,
): Promise<{ readonly observations: readonly Observation[]; readonly findings: readonly Finding[] }> {
	const found = new Map<string, Observation>();
	const findings: Finding[] = [];
	let columns: TidyColumns | null = null;
	for await (const rows of file.rows({ encoding: mapping.encoding })) {
		for (const row of rows) {
			if (columns === null) columns = readHeading(row, mapping, measure);
			else for (const observation of readRow(row, columns)) add(observation);
		}
	}
	if (columns === null)
		throw new ImportError(file.name, null, `has no row that heads '${mapping.columns.geography}'`);
	if (found.size === 0 && findings.length === 0)
		throw new ImportError(file.name, null, "holds no figures under its headings");
	return { observations: [...found.values()], findings };

	function readRow(row: Row, at: TidyColumns): readonly Observation[] {
		const name = splitNotes(cellText(row.cells[at.geography])).text;
		const say = (text: string, column: number) =>
			findings.push({ severity: "error", place: placeOf(row, column), text });
		if (name === "") return [];
		const geography = names.byId(name) ?? names.byCode(name) ?? names.byName(name);
		if (geography === undefined) {
			say(`'${name}' is no force or area that is known`, at.geography);
			return [];
		}
		return at.values.flatMap(({ column, period: headed }): Observation[] => {
			const periodText = cellText(row.cells[at.period ?? -1]);
			const period = whenOver(headed ?? readPeriod(periodText, measure), release);
			if (typeof period === "string") {
				say(period, at.period ?? column);
				return [];
			}
			const figure = readFigure(row.cells[column], mapping);
			if (figure === undefined) {
				say(`'${cellText(row.cells[column])}' is neither a whole number nor a marker that is mapped`, column);
				return [];
			}
			const note = at.note === null ? "" : cellText(row.cells[at.note]);
			const locator = placeText(placeOf(row, column));
			return [
				{
					measure: measure.id,
					geography: geography.id,
					period,
					low: null,
					high: null,
					release: release.id,
					working: "",
					note,
					locator,
					...figure,
				},
			];
		});
	}

	function add(observation: Observation): void {
		const { geography, period, locator } = observation;
		const key = `${geography} ${period.start} ${period.end}`;
		const before = found.get(key);
		if (before === undefined) found.set(key, observation);
		else
			findings.push({
				severity: "error",
				place: null,
				text: `${geography}, ${period.start} to ${period.end}, comes twice: ${before.locator} and ${locator}`,
			});
	}
}

function readHeading(row: Row, { columns }: Mapping, measure: Measure): TidyColumns | null {
	const texts = row.cells.map((cell) => cellText(cell).toLowerCase());
	const find = (name: string | undefined) => (name === undefined ? -1 : texts.indexOf(name.toLowerCase()));
	const geography = find(columns.geography);
	if (geography === -1) return null;
	const [period, value, note] = [find(columns.period), find(columns.value), find(columns.note)];
	const values =
		columns.period === undefined
			? texts.flatMap((text, column) => {
					const bare = splitNotes(text).text;
					const headed = [bare, text].map((one) => readPeriod(one, measure));
					const told = headed.find((one) => typeof one !== "string");
					// A heading that is no period may be a column of another kind; a bare year is one, and not told which.
					return told === undefined && !BARE_YEAR.test(bare)
						? []
						: [{ column, period: told ?? headed[0] ?? "" }];
				})
			: value === -1 || period === -1
				? []
				: [{ column: value, period: null }];
	if (values.length === 0) return null;
	return { geography, period: period === -1 ? null : period, values, note: note === -1 ? null : note };
}

const BARE_YEAR = /^20\d\d$/;

/** "2021/22", "year ending March 2022", "Apr 2021 to Mar 2022"; a bare year only where the measure counts by calendar years. */
function readPeriod(text: string, { periodicity }: Measure): Period | string {
	const period = readFinancialYear(text) ?? readSpan(text)?.period ?? readYearEnding(text)?.period;
	if (period !== undefined) return period;
	if (!BARE_YEAR.test(text)) return `'${text}' is no year, year ending or span`;
	const year = Number(text);
	return periodicity === "calendar-year"
		? calendarYear(year)
		: `'${text}' may be the financial year ${year}/${String(year + 1).slice(2)} or the calendar year; write '${year}/${String(year + 1).slice(2)}' or 'Jan ${year} to Dec ${year}'`;
}

/** A period, unless it was not over when the table was published, which may be known by its month only. */
function whenOver(period: Period | string, { published }: Pick<Release, "published">): Period | string {
	if (typeof period === "string" || period.end.slice(0, published.length) <= published) return period;
	return `${period.start} to ${period.end} was not over when the table was published (${published})`;
}

function readFigure(
	cell: Cell | undefined,
	{ markers }: Mapping,
): { readonly value: number | null; readonly status: Status } | undefined {
	const text = dropMarks(cellText(cell)).text;
	const number = typeof cell === "number" ? cell : cellNumber(text);
	if (number !== undefined)
		return Number.isSafeInteger(number) ? { value: number, status: "published" } : undefined;
	const mapped = Object.entries(markers).find(([marker]) => marker.toLowerCase() === text.toLowerCase())?.[1];
	const status = mapped ?? absence(text);
	return status === undefined ? undefined : { value: null, status };
}

const placeOf = (row: Row, column: number): Place =>
	row.sheet === "" ? { line: row.number, column } : { sheet: row.sheet, row: row.number, column };
