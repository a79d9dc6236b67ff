import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FOLDER, MADE, stampOf, whatToStart } from "../src/one-file.js";

const SOURCES = pathToFileURL(join(import.meta.dirname, "../src/start.ts")).href;
let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "blotter-one-file-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function made(): { readonly source: string } {
	const source = join(folder, "ask.ts");
	writeFileSync(source, "export const one = 1;");
	writeFileSync(
		join(folder, MADE),
		JSON.stringify({ file: "start-1.js", of: { [source]: stampOf(source) } }),
	);
	return { source };
}

test("what was made is started while its sources are as they were", () => {
	made();
	expect(whatToStart(folder)).toBe(pathToFileURL(join(folder, "start-1.js")).href);
});

test.each<readonly [string, (source: string) => void]>([
	["changed", (source) => writeFileSync(source, "export const one = 22;")],
	["written anew", (source) => utimesSync(source, 1, 1)],
	["gone", (source) => rmSync(source)],
])("the sources themselves where one is %s", (_, change) => {
	change(made().source);
	expect(whatToStart(folder)).toBe(SOURCES);
});

test("the sources themselves where nothing was made, or half", () => {
	expect(whatToStart(folder)).toBe(SOURCES);
	writeFileSync(join(folder, MADE), '{"file":"start-1.js","of":');
	expect(whatToStart(folder)).toBe(SOURCES);
});

test("npm install makes it: in ASCII, and looking for what lies beside the sources where they lie", () => {
	execFileSync(process.execPath, ["src/make-one-file.js"]);
	expect(whatToStart()).toContain(pathToFileURL(FOLDER).href);
	const parts = readdirSync(FOLDER).filter((name) => name.endsWith(".js"));
	const code = parts.map((name) => readFileSync(join(FOLDER, name), "utf8")).join("\n");
	expect(/[^\0-\x7f]/.exec(code)).toBeNull();
	expect(/import\.meta\.(?:url|dirname)/.exec(code)).toBeNull();
	expect(code.includes(JSON.stringify(join(import.meta.dirname, "../src")))).toBe(true);
});
