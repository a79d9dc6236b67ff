import type { Population } from "../../core/statistics/data-set.ts";
import { ImportError } from "../import-error.ts";
import type { Finding, ImportedRelease, Importer, ImportSetting } from "../importer.ts";
import { statedDay } from "../origin.ts";
import { readSheets } from "../sheets.ts";
import { openSourceFile, type SourceFile } from "../source-file.ts";
import { checkAges, checkLookup } from "./checks.ts";
import { type Lookup, readLookup } from "./lookup.ts";
import { sumOf } from "./sum-of.ts";
import { findAges, findSummary, holdsSummary, type PopulationTable } from "./tables.ts";

const PAGE =
	"https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates/datasets/estimatesofthepopulationforenglandandwales";

/** Residents by local authority, added up to force areas by a lookup. */
export const onsPopulation: Importer = {
	id: "ons-population",
	version: 2,
	title: "ONS mid-year population estimates by local authority (give the lookup to force areas with --with)",
	recognises: (file) => file.heads.some(holdsSummary),
	read: readFile,
};

async function readFile(file: SourceFile, setting: ImportSetting): Promise<ImportedRelease> {
	if (setting.companion === null) {
		throw new ImportError(
			file.name,
			null,
			"needs the lookup from local authorities to police force areas; give it with --with",
		);
	}
	const lookup = await readLookup(await openSourceFile(setting.companion), setting.geographies);
	const sheets = await readSheets(file);
	const summary = sheets.map(findSummary).find((table) => table !== undefined);
	if (summary === undefined)
		throw new ImportError(file.name, null, "holds no table of residents by mid-year");
	const ages = sheets.map(findAges).find((table) => table !== undefined);
	const years = [...new Set([...summary.values.values()].flatMap((row) => [...row.keys()]))].toSorted(
		(a, b) => a - b,
	);
	const latest = years.at(-1) ?? 0;
	const { stated, today } = setting;
	const release = {
		id: `ons-mye-${latest}`,
		producer: "Office for National Statistics",
		title:
			stated.title ??
			`Mid-year population estimates by local authority, England and Wales, mid-${years[0]} to mid-${latest}`,
		published: stated.published ?? statedDay(file) ?? `${latest + 1}-07`,
		retrieved: stated.retrieved ?? today,
		url: stated.url ?? PAGE,
		licence: "OGL-UK-3.0",
		sha256: file.sha256,
		note: `Added up to police force areas by ${lookup.size} local authorities.`,
	};
	return {
		release,
		change: stated.correction === true ? "correction" : "revision",
		reason: stated.reason ?? "Estimates are revised when a later one shows the earlier to have drifted.",
		measures: [],
		geographies: [],
		breaks: [],
		observations: [],
		population: populationOf(summary, ages?.under18, lookup, years, setting, release.id),
		statements: [],
		footnotes: [],
		findings: [
			...[summary, ...(ages === undefined ? [] : [ages.all, ages.under18])].flatMap(({ faults }) =>
				faults.map((fault): Finding => ({ severity: "error", ...fault })),
			),
			...checkLookup(summary, lookup, years, setting.geographies),
			...checkAges(summary, ages, lookup),
		],
	};
}

function populationOf(
	summary: PopulationTable,
	under18: PopulationTable | undefined,
	lookup: Lookup,
	years: readonly number[],
	{ geographies }: ImportSetting,
	release: string,
): readonly Population[] {
	const authorities = Map.groupBy(lookup.keys(), (authority) => lookup.get(authority) ?? "");
	return geographies.all.flatMap(({ id, code }) => {
		if (code === null) return [];
		const codes = authorities.get(code) ?? (summary.values.has(code) ? [code] : []);
		return years.flatMap((midYear): Population[] => {
			const all = sumOf(summary, codes, midYear);
			return all === null
				? []
				: [
						{
							geography: id,
							midYear,
							all,
							under18: under18 === undefined ? null : sumOf(under18, codes, midYear),
							release,
						},
					];
		});
	});
}
