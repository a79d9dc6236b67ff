import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** SHA-256 over the bytes of the package's files, by which a change is noticed; null when the folder cannot be read. */
export function fingerprint(folder: string): string | null {
	try {
		const files = readdirSync(folder).filter((file) => file === "datapackage.json" || file.endsWith(".csv"));
		const hash = createHash("sha256");
		for (const file of files.toSorted()) {
			hash.update(
				`${file}\n${createHash("sha256")
					.update(readFileSync(join(folder, file)))
					.digest("hex")}\n`,
			);
		}
		return hash.digest("hex");
	} catch {
		return null;
	}
}
