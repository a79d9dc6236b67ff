import type { Measure } from "../../core/statistics/measure.ts";
import { isShortened } from "../../core/statistics/short-terms.ts";
import { nounForOne, unitOf } from "../../core/wording/counting-unit.ts";
import { ImportError } from "../import-error.ts";
import type { Finding, ImportedRelease, Importer, ImportSetting } from "../importer.ts";
import type { SourceFile } from "../source-file.ts";
import { isMappingFile, type Mapping, readMapping } from "./mapping.ts";
import { readTidyRows } from "./read-rows.ts";

/** A newsroom's own table, read by a mapping. */
export const tidyCsv: Importer = {
	id: "tidy-csv",
	version: 2,
	title: "a newsroom's own table, with a mapping in YAML beside it or given with --with",
	recognises: (_, companion) => isMappingFile(companion),
	read: readFile,
};

async function readFile(file: SourceFile, setting: ImportSetting): Promise<ImportedRelease> {
	if (setting.companion === null)
		throw new ImportError(file.name, null, "needs a mapping; give it with --with");
	const mapping = readMapping(setting.companion);
	const { stated, today } = setting;
	const measure = measureOf(mapping, setting, file.name);
	const release = {
		id: releaseId(mapping, setting, file.name),
		producer: mapping.producer,
		title: stated.title ?? mapping.title,
		published: stated.published ?? mapping.published,
		retrieved: stated.retrieved ?? today,
		url: stated.url ?? mapping.url,
		licence: mapping.licence,
		sha256: file.sha256,
		note: "",
	};
	const { observations, findings } = await readTidyRows(file, mapping, setting.geographies, measure, release);
	return {
		release,
		change: stated.correction === true ? "correction" : mapping.change,
		reason: stated.reason ?? mapping.reason ?? "Newer answers to the same request.",
		measures: [measure],
		geographies: [],
		breaks: [],
		observations: [observations],
		population: [],
		statements: [],
		footnotes: [],
		findings: [...nounFindings(measure), ...findings],
	};
}

/** What is said of a noun from which it cannot be told what is counted. */
const nounFindings = ({ noun }: Measure): readonly Finding[] =>
	unitOf(noun) === null
		? [
				{
					severity: "warning",
					place: null,
					text: `the noun '${noun}' is no plural, so that its figures are told as offences; name what is counted, such as 'searches'`,
				},
			]
		: [];

/** Throws an `ImportError` when another publication is held under it, whose figures would be taken for the newsroom's. */
function releaseId({ id, producer, published }: Mapping, { releases }: ImportSetting, file: string): string {
	const wanted = id ?? `${slug(producer)}-${published}`;
	const held = releases.find((one) => one.id === wanted);
	if (held !== undefined && (held.producer !== producer || held.sha256 === null))
		throw new ImportError(
			file,
			null,
			`would be the release '${wanted}', which is held: ${held.producer}, ${held.title}; give it another id`,
		);
	return wanted;
}

function measureOf({ measure, producer }: Mapping, { measures }: ImportSetting, file: string): Measure {
	if (typeof measure !== "string") {
		const noun = measure.noun.toLowerCase();
		const terms = measure.terms.length === 0 ? [...new Set([noun, nounForOne(noun)])] : measure.terms;
		// A noun that another measure is called by is told of before it goes live.
		refuseTaken(
			measure.terms,
			measures.filter(({ id }) => id !== measure.id),
			file,
		);
		return { ...measure, producer, terms };
	}
	const held = measures.find(({ id }) => id === measure);
	if (held === undefined)
		throw new ImportError(file, null, `is mapped to the measure '${measure}', which is not held`);
	return held;
}

/** Throws an `ImportError` where a question's words mean another measure already, whose figures it would get. */
function refuseTaken(terms: readonly string[], others: readonly Measure[], file: string): void {
	for (const term of terms.map((one) => one.toLowerCase())) {
		const other = others.find((one) => one.terms.includes(term) && !isShortened(one, term));
		if (other !== undefined)
			throw new ImportError(
				file,
				null,
				`is to be asked for by '${term}', which means ${other.name} already; give its measure other terms`,
			);
	}
}

const slug = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
