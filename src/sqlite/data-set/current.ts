import { readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { flush, writeFlushed } from "./flush.ts";

const Name = z.string().regex(/^[\w.-]+$/);
const Current = z.object({
	/** Name of the file in use, in the same folder. */
	file: Name,
	/** Fingerprint of the package it was built from. */
	source: z.string(),
	/** Name of the one in use before; null at first. */
	previous: Name.nullable(),
	/** Those in use before that, the latest first. */
	earlier: z.array(Name).readonly().default([]),
});

/** Which of the built data sets is in use. */
export type Current = z.infer<typeof Current>;

/** Data sets that are kept, with the one in use. */
const KEPT = 5;

/** The note of which data set is in use. */
export const currentFile = (folder: string): string => join(folder, "current.json");

/** Null when none is in use yet, or the note of it cannot be read. */
export function readCurrent(folder: string): Current | null {
	try {
		return Current.parse(JSON.parse(readFileSync(currentFile(folder), "utf8")));
	} catch {
		return null;
	}
}

/** Names of the data sets that can be put to use again, the one used last first. */
export const keptBefore = (current: Current | null): readonly string[] =>
	current === null || current.previous === null ? [] : [current.previous, ...current.earlier];

/** Puts a data set of the folder to use, in one step; those used before it are kept, as many as there is room for. */
export function setCurrent(folder: string, file: string, source: string): void {
	const before = readCurrent(folder);
	const name = basename(file);
	const used = before === null ? [] : [before.file, ...keptBefore(before)];
	const [previous = null, ...earlier] = [...new Set(used)].filter((one) => one !== name).slice(0, KEPT - 1);
	const draft = `${currentFile(folder)}.${process.pid}.draft`;
	writeFlushed(draft, `${JSON.stringify({ file: name, source, previous, earlier } satisfies Current)}\n`);
	renameSync(draft, currentFile(folder));
	flush(folder);
}

const HOUR = 3_600_000;

/** Removes data sets that are not kept; one younger than an hour may be on its way to be used. */
export function clearUnkept(folder: string): void {
	const current = readCurrent(folder);
	if (current === null) return;
	const kept = [current.file, ...keptBefore(current)];
	for (const name of readdirSync(folder)) {
		const built = /^([0-9a-f]{16}\.sqlite)(?:\.sha256)?$/.exec(name)?.[1];
		if (built === undefined || kept.includes(built)) continue;
		const age = Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
		if (age > HOUR) rmSync(join(folder, name), { force: true });
	}
}
