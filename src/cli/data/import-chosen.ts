import type { DataSet } from "../../core/statistics/data-set.ts";
import type { ChosenImporter } from "../../importers/choose-importer.ts";
import { editionBefore, editionId, type HeldEdition, isReadFrom } from "../../importers/edition.ts";
import { nameGeographies } from "../../importers/geography-names.ts";
import type { ImportedRelease, StatedOrigin } from "../../importers/importer.ts";
import { keepSnapshot } from "../../importers/snapshot.ts";
import { compareReleases } from "../../sqlite/compare-releases.ts";
import { coverageOfRelease } from "../../sqlite/coverage.ts";
import { lockFolder } from "../../sqlite/data-set/lock.ts";
import { mergeImports, placeBehind } from "../../sqlite/data-set/merge.ts";
import { type OpenDataSet, openDataSet } from "../../sqlite/data-set.ts";
import { dataSetFolder } from "../../sqlite/ensure-data-set.ts";
import { type ImportRecord, importsIn } from "../../sqlite/imports-in.ts";
import { stageImport } from "../../sqlite/stage-import.ts";
import { packageProblems, recordProblems } from "./check-record.ts";
import { companionSum } from "./companion.ts";
import { confirm } from "./confirm.ts";
import { datingProblems } from "./dating-problems.ts";
import type { ImportOptions } from "./import-options.ts";
import { findingLines, previewLines } from "./import-preview.ts";
import { holdForImport, home, importsFolder, openInUse, today } from "./open.ts";
import { bar, showProgress } from "./progress.ts";
import { saysTheSame } from "./same-edition.ts";

const say = (lines: readonly string[]): void =>
	void process.stdout.write(lines.map((line) => `${line}\n`).join(""));

/** A file that an importer recognises, and what was given with it. */
export interface FileToImport extends ChosenImporter {
	readonly path: string;
	readonly companion: string | null;
}

/** Reads a file, checks it, shows what it changes, and with consent puts it to use. Exit status 1 when it does not go live. */
export async function importChosen(chosen: FileToImport, options: ImportOptions): Promise<void> {
	using inUse = openInUse();
	using stack = new DisposableStack();
	stack.use(lockFolder(dataSetFolder(home())));
	const { file, importer } = chosen;
	const from = { sha256: file.sha256, companion: companionSum(chosen.companion) };
	const before = importsIn(inUse.file).find(
		(one) => isReadFrom(one, from) && one.importer === importer.id && one.version === importer.version,
	);
	if (before !== undefined) {
		say([`${file.name} was imported on ${before.imported} as ${before.release.id}; nothing is to be done.`]);
		return;
	}
	say([`Reading ${file.name}: ${importer.title}.`]);
	const read = await readWith(chosen, inUse, options);
	const record = recordOf(read, chosen, from.companion, inUse);
	// What is made of rows that are wrong is wrong as they are.
	if (refused(findingLines(read.findings, "error")) || refused(recordProblems(record))) return;
	await goLive(record, read, { inUse, chosen, options });
}

/** Tells what is wrong with an import and that it stays out; false when nothing is. */
function refused(wrong: readonly string[]): boolean {
	if (wrong.length === 0) return false;
	say([...wrong, "Nothing was changed."]);
	process.exitCode = 1;
	return true;
}

function readWith(
	{ file, importer, companion }: FileToImport,
	data: DataSet,
	options: ImportOptions,
): Promise<ImportedRelease> {
	return importer.read(file, {
		geographies: nameGeographies(data.geographies()),
		measures: data.measures(),
		releases: data.releases(),
		today: today(),
		stated: statedIn(options),
		companion,
	});
}

function statedIn({ published, url, title, reason, correction }: ImportOptions): StatedOrigin {
	return {
		...(published === undefined ? {} : { published }),
		...(url === undefined ? {} : { url }),
		...(title === undefined ? {} : { title }),
		...(reason === undefined ? {} : { reason }),
		...(correction === undefined ? {} : { correction }),
	};
}

/** Every release held, with the file that it was read from; the package's own have none. */
function editionsIn(inUse: OpenDataSet): readonly HeldEdition[] {
	const imports = importsIn(inUse.file);
	const own = inUse.releases().filter(({ id }) => !imports.some(({ release }) => release.id === id));
	return [...imports, ...own.map((release) => ({ release, sha256: null, companion: null }))];
}

function recordOf(
	read: ImportedRelease,
	{ file, importer }: ChosenImporter,
	companion: string | null,
	inUse: OpenDataSet,
): ImportRecord {
	const { measures, geographies, breaks, population, statements, footnotes, change, reason } = read;
	const { sha256 } = file;
	const id = editionId(read.release, { sha256, companion }, editionsIn(inUse));
	return {
		release: { ...read.release, id },
		importer: importer.id,
		version: importer.version,
		file: file.name,
		sha256,
		companion,
		imported: today(),
		change,
		reason,
		measures,
		geographies,
		breaks,
		population: population.map((row) => ({ ...row, release: id })),
		// Which of two imports of one day was the first is kept nowhere else.
		statements: placeBehind(inUse.statements({}), statements),
		footnotes,
	};
}

interface GoingLive {
	readonly inUse: DataSet & { readonly file: string };
	readonly chosen: FileToImport;
	readonly options: ImportOptions;
}

async function goLive(
	record: ImportRecord,
	read: ImportedRelease,
	{ inUse, chosen: { importer, path, companion }, options }: GoingLive,
): Promise<void> {
	const held = holdForImport(inUse.file);
	const others = held.imports.filter(({ release }) => release.id !== record.release.id);
	const beside = mergeImports(held.content, others);
	if (refused(packageProblems(held.descriptor, beside, record))) return;
	using progress = showProgress();
	using staged = await stageImport(held, record, read.observations, (rows) =>
		progress.say(`Writing ${bar(rows, null)}`),
	);
	const coverage = coverageOfRelease(staged.file, record.release.id);
	const earlier = others.filter((one) => importer.goesOn === true && one.importer === importer.id);
	if (refused(datingProblems(record, coverage, { file: inUse.file, earlier }))) return;
	const same = editionBefore(record.release.id);
	const comparison = same === null ? undefined : compareReleases(staged.file, same, record.release.id);
	if (
		same !== null &&
		comparison !== undefined &&
		comparison.changed.length + comparison.removed.length + comparison.added === 0 &&
		coverageOfRelease(staged.file, same)?.figures === coverage?.figures &&
		saysTheSame(record, same, beside, others)
	) {
		say([`${record.file} gives the same figures as ${same}, in another form; nothing is to be done.`]);
		return;
	}
	using after = openDataSet(staged.file);
	say(
		previewLines({
			record,
			findings: read.findings,
			coverage,
			before: inUse,
			after,
			all: options.all === true,
		}),
	);
	if (options.dryRun) {
		say(["Nothing was changed: this was to look at it."]);
		return;
	}
	if (options.yes !== true && !(await confirm(`Put ${record.release.id} to use?`))) {
		process.exitCode = 1;
		return;
	}
	const { release, version, imported } = record;
	keepSnapshot(importsFolder(), path, companion, record, {
		release: release.id,
		importer: importer.id,
		version,
		imported,
		stated: statedIn(options),
	});
	staged.publish();
	say([
		`In use: data set ${staged.hash.slice(0, 16)} with ${release.id}. "blotter data rollback" goes back to the one before.`,
	]);
}
