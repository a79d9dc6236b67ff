import { createHash } from "node:crypto";
import {
	constants,
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { ReadFrom } from "./edition.ts";
import { ImportError } from "./import-error.ts";

/** What is kept of an import besides its file, so that it can be done again. */
export interface Origin {
	readonly release: string;
	readonly importer: string;
	readonly version: number;
	readonly imported: string;
	readonly stated: object;
}

const Stated = z.object({
	published: z.string().optional(),
	url: z.string().optional(),
	title: z.string().optional(),
	reason: z.string().optional(),
	correction: z.literal(true).optional().catch(undefined),
});
const Note = z.object({
	release: z.string(),
	importer: z.string(),
	version: z.int(),
	imported: z.string(),
	stated: Stated,
	file: z.string().regex(/^[^/\\]+$/),
	sha256: z.string(),
	companion: z
		.string()
		.regex(/^[^/\\]+$/)
		.nullable(),
});

/** A kept copy with all that its import was told. */
export interface Snapshot extends z.infer<typeof Note> {
	/** Paths of the copy and of the one given with it. */
	readonly path: string;
	readonly with: string | null;
	/** Checksum of the one given with it. */
	readonly withSum: string | null;
}

/** What is kept in a folder, in the order in which it was imported; copies that were cut short are none. */
export function readSnapshots(folder: string): readonly Snapshot[] {
	const places = existsSync(folder) ? readdirSync(folder) : [];
	const found = places.flatMap((name): Snapshot[] => {
		const place = join(folder, name);
		try {
			const note = Note.parse(JSON.parse(readFileSync(join(place, "import.json"), "utf8")));
			const companion = note.companion === null ? null : join(place, note.companion);
			const withSum = companion === null ? null : hashOf(companion);
			return [{ ...note, path: join(place, note.file), with: companion, withSum }];
		} catch {
			return [];
		}
	});
	return found
		.filter((one) => [one.path, one.with].every((path) => path === null || existsSync(path)))
		.toSorted((a, b) => (`${a.imported} ${a.release}` < `${b.imported} ${b.release}` ? -1 : 1));
}

/** Whether an import is of this copy. What earlier versions imported does not say what was given with it. */
export const isImportOf = ({ sha256, withSum }: Snapshot, held: ReadFrom): boolean =>
	held.sha256 === sha256 && (held.companion === null || held.companion === withSum);

/**
 * Keeps a copy of an imported file, and of the one given with it, in a folder named by their checksums.
 * Throws an `ImportError` when one of them is no longer what was read.
 */
export function keepSnapshot(
	folder: string,
	path: string,
	companion: string | null,
	{ sha256, companion: companionSum }: ReadFrom,
	origin: Origin,
): void {
	const place = join(folder, [sha256, companionSum].flatMap((sum) => sum?.slice(0, 16) ?? []).join("-"));
	mkdirSync(place, { recursive: true });
	copyWhole(path, sha256, place);
	if (companion !== null) copyWhole(companion, companionSum, place);
	const note = {
		...origin,
		file: basename(path),
		sha256,
		companion: companion === null ? null : basename(companion),
	};
	writeFileSync(join(place, "import.json"), `${JSON.stringify(note, null, "\t")}\n`, { flush: true });
}

/** Under another name first, so that a copy that was cut short, or of another file, is never taken for the file. */
function copyWhole(path: string, sha256: string | null, folder: string): void {
	const to = join(folder, basename(path));
	if (existsSync(to) && join(path) === to) return;
	const draft = `${to}.${process.pid}.draft`;
	copyFileSync(path, draft, constants.COPYFILE_FICLONE);
	if (hashOf(draft) !== sha256) {
		rmSync(draft, { force: true });
		throw new ImportError(basename(path), null, "was changed while it was imported");
	}
	renameSync(draft, to);
}

const hashOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
