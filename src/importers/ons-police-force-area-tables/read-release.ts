import type { Period } from "../../core/statistics/period.ts";
import type { Release } from "../../core/statistics/release.ts";
import { ImportError } from "../import-error.ts";
import type { ImportedRelease, ImportSetting } from "../importer.ts";
import { statedDay } from "../origin.ts";
import { calendarMonth, periodsIn, readDay } from "../periods.ts";
import type { Sheet } from "../sheets.ts";
import type { SourceFile } from "../source-file.ts";
import { cellText } from "../spreadsheet/cell.ts";
import type { AreaTable } from "./area-table.ts";

const PAGE =
	"https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/policeforceareadatatables";

/** The publication a workbook is, and whether it corrects an earlier one. */
export function readRelease(
	file: SourceFile,
	sheets: readonly Sheet[],
	tables: readonly AreaTable[],
	{ stated, today, releases }: ImportSetting,
): Pick<ImportedRelease, "release" | "change" | "reason"> {
	const period = yearOf(tables);
	if (period === undefined)
		throw new ImportError(file.name, null, "no title of its tables says which year it is for");
	if (period.end >= today)
		throw new ImportError(
			file.name,
			null,
			`a title of its tables names the year that ends on ${period.end}, which is not over`,
		);
	const correction = sheets.find(({ name }) => /^corrections?$/i.test(name.trim()));
	const correctionTexts =
		correction?.rows.flatMap(({ cells }) => cells.map(cellText)).filter((text) => text !== "") ?? [];
	// A day that the figures reach is none on which they could have been published.
	const saidDays = [statedDay(file), ...correctionTexts.map(readDay)];
	const said = stated.published ?? saidDays.find((day) => day !== undefined && day > period.end);
	const published = said ?? calendarMonth(period.end);
	const month = period.end.slice(0, 7);
	const first = `ons-pfa-${month}`;
	const isCorrected = correction !== undefined;
	// Without the edition it corrects, what changes are figures of earlier publications, which it revises.
	const isCorrection = stated.correction ?? (isCorrected && releases.some(({ id }) => id === first));
	const release: Release = {
		id: isCorrected || isCorrection ? `${first}-corrected` : first,
		producer: "Office for National Statistics",
		title:
			stated.title ??
			`Police force area data tables, year ending ${monthName(period.end)}${isCorrected || isCorrection ? ", corrected" : ""}`,
		published,
		retrieved: stated.retrieved ?? today,
		url: stated.url ?? PAGE,
		licence: "OGL-UK-3.0",
		sha256: file.sha256,
		note: [
			...correctionTexts,
			...remarks(sheets),
			...(said === undefined
				? ["The workbook does not say when it was published; the month is that of the publication calendar."]
				: []),
		].join(" "),
	};
	return {
		release,
		change: isCorrection ? "correction" : "revision",
		reason:
			stated.reason ??
			(isCorrection ? correctionTexts.find((text) => !/^published on/i.test(text)) : undefined) ??
			"Each publication takes in what forces have changed in their records since the one before.",
	};
}

/** Remarks on the whole workbook: "Note: North Wales Police inadvertently ...". */
const remarks = (sheets: readonly Sheet[]): readonly string[] =>
	sheets
		.filter(({ name }) => /\b(?:notes?|cover)\b/i.test(name.replaceAll("_", " ")))
		.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(cellText)))
		.filter((text) => /^note\s*:/i.test(text));

/** The latest year that the titles name: one of them may compare it with the year before. */
export const yearOf = (tables: readonly AreaTable[]): Period | undefined =>
	tables
		.flatMap(({ title }) => periodsIn(title))
		.toSorted((a, b) => (a.end < b.end ? -1 : 1))
		.at(-1);

const monthName = (day: string): string =>
	Temporal.PlainDate.from(day).toLocaleString("en-GB", { month: "long", year: "numeric" });
