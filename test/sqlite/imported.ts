import type { Observation } from "../../src/core/statistics/observation.ts";
import { type Period, quarter } from "../../src/core/statistics/period.ts";
import { fingerprint } from "../../src/data-package/fingerprint.ts";
import { readOtherFiles } from "../../src/data-package/package-files.ts";
import { readDataPackage } from "../../src/data-package/read-data-package.ts";
import type { OpenDataSet } from "../../src/sqlite/data-set.ts";
import { dataSetFolder, ensureDataSet } from "../../src/sqlite/ensure-data-set.ts";
import { type ImportRecord, importsIn } from "../../src/sqlite/imports-in.ts";
import { type StagedDataSet, stageImport } from "../../src/sqlite/stage-import.ts";

export const SHOPLIFTING = "test-shoplifting";

/** A release of one measure counted by quarters. */
export function record(id: string, published: string, more: Partial<ImportRecord> = {}): ImportRecord {
	return {
		release: {
			id,
			producer: "Home Office",
			title: `Release ${id}`,
			published,
			retrieved: "2026-11-24",
			url: "https://example.org/",
			licence: "OGL-UK-3.0",
			sha256: id.padEnd(64, "0").replace(/[^0-9a-f]/g, "a"),
			note: "",
		},
		importer: "a-test",
		version: 1,
		file: `${id}.csv`,
		sha256: id.padEnd(64, "0").replace(/[^0-9a-f]/g, "a"),
		companion: null,
		imported: "2026-11-24",
		change: "revision",
		reason: "Revised every quarter.",
		measures: [
			{
				id: SHOPLIFTING,
				name: "shoplifting (test)",
				noun: "shoplifting offences",
				producer: "Home Office",
				collection: "from a test",
				definition: "Shoplifting.",
				coverage: "Two forces.",
				periodicity: "quarter",
				caveats: ["A caveat."],
				status: "No statistics.",
				terms: ["shoplifting"],
				related: [],
				difference: "",
			},
		],
		geographies: [],
		breaks: [],
		population: [],
		statements: [],
		footnotes: [{ number: "1", text: "A footnote.", sheet: "S", measure: SHOPLIFTING, geography: null }],
		...more,
	};
}

export function count(
	geography: string,
	period: Period,
	value: number | null,
	release: string,
	measure = SHOPLIFTING,
): Observation {
	const status = value === null ? "missing" : "published";
	const locator = `sheet 'S', cell H${period.start.replaceAll("-", "").slice(2, 6)}`;
	return {
		measure,
		geography,
		period,
		value,
		low: null,
		high: null,
		status,
		release,
		working: "",
		note: "",
		locator,
	};
}

/** Four quarters of a financial year from 1 April of `year`. */
export const quarters = (
	geography: string,
	year: number,
	values: readonly (number | null)[],
	release: string,
): readonly Observation[] =>
	values.map((value, at) =>
		count(geography, quarter(year, ([1, 2, 3, 4] as const)[at] ?? 1), value, release),
	);

/** The data set in use of a package and home. */
export function inUse(data: string, home: string): OpenDataSet {
	const { dataSet, problems } = ensureDataSet(data, home);
	if (dataSet === null) throw new Error(JSON.stringify(problems));
	return dataSet;
}

/** Stages an import beside what is in use. */
export async function stage(
	data: string,
	home: string,
	imported: ImportRecord,
	observations: readonly Observation[],
): Promise<StagedDataSet> {
	using before = inUse(data, home);
	const { content } = readDataPackage(data);
	if (content === null) throw new Error("the package has problems");
	return await stageImport(
		{
			content,
			files: readOtherFiles(data),
			source: fingerprint(data) ?? "",
			file: before.file,
			imports: importsIn(before.file),
			folder: dataSetFolder(home),
		},
		imported,
		[observations],
	);
}

/** Stages an import and puts it to use. */
export async function goLive(
	data: string,
	home: string,
	imported: ImportRecord,
	observations: readonly Observation[],
): Promise<string> {
	using staged = await stage(data, home, imported, observations);
	staged.publish();
	return staged.file;
}
