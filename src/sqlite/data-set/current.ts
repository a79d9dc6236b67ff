import { readFileSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { flush, writeFlushed } from "./flush.ts";

const Current = z.object({
	/** Name of the file in use, in the same folder. */
	file: z.string().regex(/^[\w.-]+$/),
	/** Fingerprint of the package it was built from. */
	source: z.string(),
	/** Name of the one in use before; null at first. */
	previous: z
		.string()
		.regex(/^[\w.-]+$/)
		.nullable(),
});

/** Which of the built data sets is in use. */
export type Current = z.infer<typeof Current>;

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

/** Puts a data set of the folder to use, in one step. */
export function setCurrent(folder: string, file: string, source: string): void {
	const before = readCurrent(folder);
	const name = basename(file);
	const previous = before === null || before.file === name ? (before?.previous ?? null) : before.file;
	write(folder, { file: name, source, previous });
}

/** Puts the one before to use, and keeps the present one as the one before. */
export function swapCurrent(folder: string): void {
	const before = readCurrent(folder);
	if (before === null || before.previous === null) return;
	write(folder, { ...before, file: before.previous, previous: before.file });
}

function write(folder: string, current: Current): void {
	const draft = `${currentFile(folder)}.${process.pid}.draft`;
	writeFlushed(draft, `${JSON.stringify(current)}\n`);
	renameSync(draft, currentFile(folder));
	flush(folder);
}
