import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataProblem } from "./problem.ts";

/** The bytes of a file of the package; null and a problem when it cannot be had. */
export function readPackageFile(folder: string, file: string, problems: DataProblem[]): Buffer | null {
	try {
		return readFileSync(join(folder, file));
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		const what = code === "ENOENT" ? "The file is missing." : `The file cannot be read (${code}).`;
		problems.push({ file, line: null, column: null, what, remedy: "Restore it, or its permissions." });
		return null;
	}
}
