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

const nameIn = (folder: string) => join(folder, "current.json");

/** Null when none is in use yet, or the note of it cannot be read. */
export function readCurrent(folder: string): Current | null {
	try {
		return Current.parse(JSON.parse(readFileSync(nameIn(folder), "utf8")));
	} catch {
		return null;
	}
}

/** Puts a data set of the folder to use, in one step. */
export function setCurrent(folder: string, file: string, source: string): void {
	const before = readCurrent(folder);
	const name = basename(file);
	const previous = before === null || before.file === name ? (before?.previous ?? null) : before.file;
	const draft = `${nameIn(folder)}.${process.pid}.draft`;
	writeFlushed(draft, `${JSON.stringify({ file: name, source, previous })}\n`);
	renameSync(draft, nameIn(folder));
	flush(folder);
}
