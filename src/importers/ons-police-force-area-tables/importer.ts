import type { Footnote } from "../../core/statistics/footnote.ts";
import type { Geography } from "../../core/statistics/geography.ts";
import type { Measure } from "../../core/statistics/measure.ts";
import type { Observation } from "../../core/statistics/observation.ts";
import { samePeriod } from "../../core/statistics/period.ts";
import { ImportError } from "../import-error.ts";
import type { Finding, ImportedRelease, Importer, ImportSetting } from "../importer.ts";
import { splitMarked, splitNotes } from "../notes.ts";
import { makeSheet, readSheets, type Sheet } from "../sheets.ts";
import type { SourceFile } from "../source-file.ts";
import { type AreaTable, findAreaTable } from "./area-table.ts";
import { footnotesBelow, notesOfWorkbook } from "./footnotes.ts";
import { readRelease, yearOf } from "./read-release.ts";
import { readTable, type TableRead } from "./read-table.ts";
import { unlistedForces } from "./totals.ts";
import { unlikeYears } from "./unlike-years.ts";

/** Figures of a year by offence group and force, as .xlsx or .ods, each workbook laid out a little differently. */
export const onsPoliceForceAreaTables: Importer = {
	id: "ons-police-force-area-tables",
	version: 5,
	title: "ONS police force area data tables",
	recognises: (file) =>
		file.heads.some(({ name, rows }) => {
			const table = findAreaTable(makeSheet(name, rows));
			return table !== undefined && /police force area/i.test(table.title) && /recorded/i.test(table.title);
		}),
	read: readFile,
};

async function readFile(file: SourceFile, setting: ImportSetting): Promise<ImportedRelease> {
	const sheets = await readSheets(file);
	const tables = sheets.flatMap((sheet) => findAreaTable(sheet) ?? []);
	const release = readRelease(file, sheets, tables, setting);
	const notes = notesOfWorkbook(sheets);
	const both = tables.map((table) => ({
		table,
		read: readTable(table, {
			names: setting.geographies,
			release: release.release.id,
			notes: new Map([...notes, ...footnotesBelow(table.below)]),
		}),
	}));
	const reads = both.map(({ read }) => read);
	const { observations, findings } = withoutDoubles(reads.flatMap((one) => one.observations));
	const all = [
		...reads.flatMap((one) => one.findings),
		...findings,
		...beyond(observations, tables),
		...unlikeYears(sheets, both),
		...absentForces(reads, setting),
	];
	if (observations.length === 0 && all.every(({ severity }) => severity !== "error"))
		throw new ImportError(file.name, null, "holds no table of counts by police force area");
	return {
		...release,
		measures: unique<Measure>(reads.flatMap(({ measures }) => measures)),
		geographies: unique<Geography>(reads.flatMap((one) => one.geographies)),
		breaks: [],
		observations: [observations],
		population: [],
		statements: [],
		footnotes: [...reads.flatMap((one) => one.footnotes), ...titleNotes(tables, notes)],
		findings: [...leftSheets(sheets, tables), ...all],
	};
}

const unique = <One extends { readonly id: string }>(all: readonly One[]): readonly One[] => [
	...new Map(all.map((one) => [one.id, one])).values(),
];

/** The same figure may stand in two tables; where they differ, neither can be told to be the right one. */
function withoutDoubles(all: readonly Observation[]): Pick<TableRead, "observations" | "findings"> {
	const kept = new Map<string, Observation>();
	const unlike: string[] = [];
	for (const one of all) {
		const key = `${one.measure} ${one.geography} ${one.period.start} ${one.period.end}`;
		const before = kept.get(key);
		if (before === undefined || (before.value === null && one.value !== null)) kept.set(key, one);
		else if (one.value !== null && one.value !== before.value && samePeriod(one.period, before.period)) {
			unlike.push(
				`${one.measure} for ${one.geography} is ${before.value} in ${before.locator} and ${one.value} in ${one.locator}`,
			);
		}
	}
	const more = unlike.length > 1 ? `, and so with ${unlike.length - 1} more figures` : "";
	const findings = unlike.slice(0, 1).map(
		(text): Finding => ({
			severity: "error",
			place: null,
			text: `${text}${more}; which is meant is not told`,
		}),
	);
	return { observations: [...kept.values()], findings };
}

/** Figures of years after the publication's own, which it cannot have. */
function beyond(all: readonly Observation[], tables: readonly AreaTable[]): readonly Finding[] {
	const end = yearOf(tables)?.end ?? "";
	const first = all.find(({ period }) => period.end > end);
	if (first === undefined) return [];
	const text = `the figure in ${first.locator} would be of a year that ends on ${first.period.end}, after that of the publication, ${end}`;
	return [{ severity: "error", place: null, text }];
}

/** Forces without a row in any table, where no total is there that would show it. */
function absentForces(
	reads: readonly TableRead[],
	{ geographies: names }: ImportSetting,
): readonly Finding[] {
	const listed = new Set(reads.flatMap(({ observations }) => observations.map(({ geography }) => geography)));
	const listedAreas = [...listed].flatMap((id) => names.byId(id) ?? []);
	if (listedAreas.some(({ kind }) => kind !== "force")) return [];
	const absent = unlistedForces(
		[names.byId("england-and-wales"), ...listedAreas].filter((area) => area !== undefined),
		names,
	);
	const list = absent.map(({ name }) => name).join(", ");
	return absent.length === 0
		? []
		: [{ severity: "warning", place: null, text: `no table has a row for ${list}, or a total` }];
}

/** Footnotes of titles bear on everything in their table. */
function titleNotes(
	tables: readonly AreaTable[],
	workbookNotes: ReadonlyMap<string, string>,
): readonly Footnote[] {
	return tables.flatMap(({ title, sheet, below }) => {
		const texts = new Map([...workbookNotes, ...footnotesBelow(below)]);
		return splitNotes(title)
			.notes.concat(glued(title))
			.flatMap((number): Footnote[] => {
				const text = texts.get(number);
				return text === undefined
					? []
					: [{ number, text, sheet: sheet.name, measure: null, geography: null }];
			});
	});
}

/** "…, year ending December 20191,2" */
const glued = (title: string): readonly string[] =>
	/(?:\b(?:19|20)\d\d|\s\d\d)(\d{1,2}(?:,\s?\d{1,2})*)$/.exec(splitMarked(title).text)?.[1]?.match(/\d+/g) ??
	[];

function leftSheets(sheets: readonly Sheet[], tables: readonly AreaTable[]): readonly Finding[] {
	const read = new Set(tables.map(({ sheet }) => sheet));
	return sheets
		.filter(
			(sheet) =>
				!read.has(sheet) &&
				!/\b(?:notes?|correction|cover|contents)\b/i.test(sheet.name.replaceAll("_", " ")),
		)
		.map((sheet) => ({
			severity: "left",
			place: { sheet: sheet.name },
			text: "no table by police force area was found in it",
		}));
}
