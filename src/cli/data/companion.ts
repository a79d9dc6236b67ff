import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { ImportError } from "../../importers/import-error.ts";

/** The file named with --with; else a mapping that lies beside the file under its name. */
export function companionOf(path: string, named: string | undefined): string | null {
	if (named !== undefined) return named;
	const stem = path.replace(/(?:\.csv)?(?:\.gz)?$|\.[^./]+$/i, "");
	return [`${stem}.yml`, `${stem}.yaml`].find((beside) => existsSync(beside)) ?? null;
}

/** SHA-256 of what is given with a file; null where nothing is. Throws an `ImportError` when it is not there. */
export function companionSum(companion: string | null): string | null {
	if (companion === null) return null;
	if (!existsSync(companion)) throw new ImportError(basename(companion), null, "is not there");
	return createHash("sha256").update(readFileSync(companion)).digest("hex");
}
