import type { Measure } from "../../core/statistics/measure.ts";
import type { Observation, Status } from "../../core/statistics/observation.ts";
import type { Period } from "../../core/statistics/period.ts";
import type { Release } from "../../core/statistics/release.ts";
import type { GeographyNames } from "../geography-names.ts";
import { ImportError, placeText } from "../import-error.ts";
import type { Finding } from "../importer.ts";
import { absence, dropMarks, splitNotes } from "../notes.ts";
import type { SourceFile } from "../source-file.ts";
import { type Cell, cellNumber, cellText, type Row } from "../spreadsheet/cell.ts";
import { headingsOf, type Mapping } from "./mapping.ts";
import { placeOf, readHeading, type TidyColumns } from "./read-heading.ts";
import { readPeriod } from "./read-period.ts";
import { createSplitNumbers, QUOTED } from "./split-numbers.ts";

export async function readTidyRows(
	file: SourceFile,
	mapping: Mapping,
	names: GeographyNames,
	measure: Measure,
	release: Pick<Release, "id" | "published">,
): Promise<{ readonly observations: readonly Observation[]; readonly findings: readonly Finding[] }> {
	const found = new Map<string, Observation>();
	const findings: Finding[] = [];
	const split = createSplitNumbers();
	const columnsOf = new Map<string, TidyColumns | null>();
	for await (const rows of file.rows({ encoding: mapping.encoding })) {
		for (const row of rows) {
			const known = columnsOf.get(row.sheet) ?? null;
			const mayHead = known === null || isHeadedAgain(row, known);
			const heading = mayHead ? readHeading(row, mapping, measure, file.name) : null;
			if (known === null || heading !== null) {
				columnsOf.set(row.sheet, heading);
				findings.push(...(heading?.findings ?? []));
			} else for (const observation of readRow(row, known)) add(observation);
		}
	}
	findings.push(...split.findings());
	const bare = [...columnsOf].flatMap(([sheet, heading]) => (heading === null ? [sheet] : []));
	if (bare.length < columnsOf.size)
		findings.push(
			...bare.map(
				(sheet): Finding => ({
					severity: "left",
					place: { sheet },
					text: "no row in it heads what the mapping names",
				}),
			),
		);
	else
		throw new ImportError(
			file.name,
			null,
			`has no row that heads ${headingsOf(mapping.columns)
				.map((heading) => `'${heading}'`)
				.join(", ")}${mapping.columns.period === undefined ? " and years" : ""}`,
		);
	if (found.size === 0 && findings.length === 0)
		throw new ImportError(file.name, null, "holds no figures under its headings");
	return { observations: [...found.values()], findings };

	/** Tables that were joined to one bring their headings along: one of them stands where an area does elsewhere. */
	function isHeadedAgain({ cells }: Row, { geography }: TidyColumns): boolean {
		const text = cellText(cells[geography]).toLowerCase();
		return headingsOf(mapping.columns).some((heading) => heading.toLowerCase() === text);
	}

	function readRow(row: Row, at: TidyColumns): readonly Observation[] {
		const name = splitNotes(cellText(row.cells[at.geography])).text;
		const say = (text: string, column: number) =>
			findings.push({ severity: "error", place: placeOf(row, column), text });
		const stray = row.cells.findIndex((cell, column) => cellText(cell) !== "" && !at.headed[column]);
		if (stray !== -1) {
			say(`'${cellText(row.cells[stray])}' stands under no heading; ${QUOTED}`, stray);
			return [];
		}
		if (name === "") {
			const isFilled = [at.period ?? -1, ...at.values.map(({ column }) => column)].some(
				(column) => cellText(row.cells[column]) !== "",
			);
			if (isFilled) say("no force or area is named; each row of one names it", at.geography);
			return [];
		}
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
			split.look(row, column, at);
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
