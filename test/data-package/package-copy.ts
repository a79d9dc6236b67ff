import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export const DATA = join(import.meta.dirname, "../../data");

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "blotter-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** The real package in a folder of its own, to be damaged. */
export function copyOfData(): string {
	const folder = join(temporaryFolder(), "data");
	cpSync(DATA, folder, { recursive: true });
	return folder;
}

/** Rewrites a file of the package; throws when the edit changed nothing, so that no test damages in vain. */
export function edit(folder: string, file: string, change: (text: string) => string): void {
	const before = readFileSync(join(folder, file), "utf8");
	const after = change(before);
	if (after === before) throw new Error(`The edit of ${file} found nothing to change.`);
	writeFileSync(join(folder, file), after);
}

/** Line of a file that starts with the text given; 1 is the header. */
export function lineOf(file: string, start: string): number {
	const at = readFileSync(join(DATA, file), "utf8")
		.split("\n")
		.findIndex((line) => line.startsWith(start));
	if (at < 0) throw new Error(`${file} has no line that starts with ${start}.`);
	return at + 1;
}
