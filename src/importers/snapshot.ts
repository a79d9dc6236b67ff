import { createHash } from "node:crypto";
import {
	constants,
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { ImportError } from "./import-error.ts";

/** What is kept of an import besides its file, so that it can be done again. */
export interface Origin {
	readonly release: string;
	readonly importer: string;
	readonly version: number;
	readonly imported: string;
	readonly stated: object;
}

/**
 * Keeps a copy of an imported file, and of the one given with it, in a folder named by the file's checksum.
 * Throws an `ImportError` when the file is no longer the one that was read.
 */
export function keepSnapshot(
	folder: string,
	path: string,
	sha256: string,
	companion: string | null,
	origin: Origin,
): void {
	const place = join(folder, sha256.slice(0, 16));
	mkdirSync(place, { recursive: true });
	copyWhole(path, place);
	const copy = readFileSync(join(place, basename(path)));
	if (createHash("sha256").update(copy).digest("hex") !== sha256) {
		rmSync(join(place, basename(path)), { force: true });
		throw new ImportError(basename(path), null, "was changed while it was imported");
	}
	if (companion !== null) copyWhole(companion, place);
	const note = {
		...origin,
		file: basename(path),
		sha256,
		companion: companion === null ? null : basename(companion),
	};
	writeFileSync(join(place, "import.json"), `${JSON.stringify(note, null, "\t")}\n`, { flush: true });
}

/** Under another name first, so that a copy that was cut short is never taken for the file. */
function copyWhole(path: string, folder: string): void {
	const to = join(folder, basename(path));
	if (existsSync(to) && join(path) === to) return;
	const draft = `${to}.${process.pid}.draft`;
	copyFileSync(path, draft, constants.COPYFILE_FICLONE);
	renameSync(draft, to);
}
