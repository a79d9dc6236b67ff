import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Where `npm install` puts what `npm start` runs: see make-one-file.js. */
export const FOLDER = join(import.meta.dirname, "..", "node_modules", ".cache", "blotter");
/** Which file it is, and what that was made of. */
export const MADE = "made.json";

/**
 * Another after each change, without reading the file.
 * @param {string} file
 */
export function stampOf(file) {
	const { mtimeMs, size } = statSync(file);
	return `${mtimeMs} ${size}`;
}

/**
 * The address of what is to be started: start.ts and all it imports in one file, or start.ts itself where that was never
 * made or a source has changed since. To open, link and keep a thousand small files takes half of a start.
 * @param {string} folder
 */
export function whatToStart(folder = FOLDER) {
	try {
		const { file, of } = JSON.parse(readFileSync(join(folder, MADE), "utf8"));
		if (Object.entries(of).every(([source, stamp]) => stampOf(source) === stamp))
			return pathToFileURL(join(folder, file)).href;
	} catch {
		// Not made, or a source is gone.
	}
	return new URL("start.ts", import.meta.url).href;
}
