import type { Measure } from "../../core/statistics/measure.ts";
import { ImportError } from "../import-error.ts";
import type { ImportedRelease, Importer, ImportSetting } from "../importer.ts";
import type { SourceFile } from "../source-file.ts";
import { isMappingFile, type Mapping, readMapping } from "./mapping.ts";
import { readTidyRows } from "./read-rows.ts";

/** A newsroom's own table, read by a mapping. */
export const tidyCsv: Importer = {
	id: "tidy-csv",
	version: 1,
	title: "a newsroom's own table, with a mapping in YAML beside it or given with --with",
	recognises: (_, companion) => isMappingFile(companion),
	read: readFile,
};

async function readFile(file: SourceFile, setting: ImportSetting): Promise<ImportedRelease> {
	if (setting.companion === null)
		throw new ImportError(file.name, null, "needs a mapping; give it with --with");
	const mapping = readMapping(setting.companion);
	const { stated, today } = setting;
	const { measure, isNew } = measureOf(mapping, setting, file.name);
	const release = {
		id: mapping.id ?? `${slug(mapping.producer)}-${mapping.published}`,
		producer: mapping.producer,
		title: stated.title ?? mapping.title,
		published: stated.published ?? mapping.published,
		retrieved: stated.retrieved ?? today,
		url: stated.url ?? mapping.url,
		licence: mapping.licence,
		sha256: file.sha256,
		note: "",
	};
	const { observations, findings } = await readTidyRows(
		file,
		mapping,
		setting.geographies,
		measure.id,
		release.id,
	);
	return {
		release,
		change: stated.correction === true ? "correction" : mapping.change,
		reason: stated.reason ?? mapping.reason,
		measures: isNew ? [measure] : [],
		geographies: [],
		breaks: [],
		observations: [observations],
		population: [],
		statements: [],
		footnotes: [],
		findings,
	};
}

function measureOf(
	{ measure, producer }: Mapping,
	{ measures }: ImportSetting,
	file: string,
): { readonly measure: Measure; readonly isNew: boolean } {
	if (typeof measure !== "string") {
		const terms = measure.terms.length === 0 ? [measure.noun.toLowerCase()] : measure.terms;
		return { measure: { ...measure, producer, terms }, isNew: true };
	}
	const held = measures.find(({ id }) => id === measure);
	if (held === undefined)
		throw new ImportError(file, null, `is mapped to the measure '${measure}', which is not held`);
	return { measure: held, isNew: false };
}

const slug = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
