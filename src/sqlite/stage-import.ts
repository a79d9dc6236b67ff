import { rmSync } from "node:fs";
import { basename } from "node:path";
import type { Observation } from "../core/statistics/observation.ts";
import type { DataSetContent } from "../data-package/content.ts";
import { notImported } from "./build-data-set.ts";
import { checksumFile } from "./data-set/checksum.ts";
import { keptBefore, readCurrent } from "./data-set/current.ts";
import { startDraft } from "./data-set/draft.ts";
import type { ImportRecord } from "./data-set/imported.ts";
import type { PackageFile } from "./data-set/package-file.ts";
import { putToUse } from "./put-to-use.ts";

/** What is held now, and is to stay beside what is imported. */
export interface HeldForImport {
	/** Of the package. */
	readonly content: DataSetContent;
	readonly files: readonly PackageFile[];
	/** Fingerprint of the package. */
	readonly source: string;
	/** The data set in use. */
	readonly file: string;
	readonly imports: readonly ImportRecord[];
	readonly folder: string;
}

/** A whole data set with the import in it, built and verified, that nobody asks yet. */
export interface StagedDataSet extends Disposable {
	readonly file: string;
	readonly hash: string;
	/** Puts it to use, in one step. */
	publish(): void;
}

/** Builds a data set that holds what is held now and one import more; an import of the same release is replaced. */
export async function stageImport(
	held: HeldForImport,
	record: ImportRecord,
	observations: Iterable<readonly Observation[]> | AsyncIterable<readonly Observation[]>,
	onRows: (rows: number) => void = () => {},
): Promise<StagedDataSet> {
	const { observations: own, ...plain } = held.content;
	const kept = held.imports.filter(({ release }) => release.id !== record.release.id);
	const imports = [...kept, record];
	using draft = startDraft({ plain, files: held.files, imports }, held.folder);
	draft.add(notImported(own, imports));
	draft.carry(
		held.file,
		kept.map(({ release }) => release.id),
	);
	let rows = 0;
	for await (const batch of observations) {
		draft.add(batch, record.release.id);
		rows += batch.length;
		onRows(rows);
	}
	const { file, hash } = draft.finish();
	let published = false;
	return {
		file,
		hash,
		publish() {
			putToUse(held.folder, file, held.source);
			published = true;
		},
		[Symbol.dispose]() {
			const inUse = readCurrent(held.folder);
			const isKept = [inUse?.file, ...keptBefore(inUse)].includes(basename(file));
			if (published || isKept) return;
			for (const left of [file, checksumFile(file)]) rmSync(left, { force: true });
		},
	};
}
