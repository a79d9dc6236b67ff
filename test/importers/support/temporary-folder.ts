import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is gone at the end of the test: `using folder = temporaryFolder()`. */
export interface TemporaryFolder extends Disposable {
	readonly path: string;
	/** The path of a file in it. */
	at(name: string): string;
	/** Writes a file; gives its path. */
	write(name: string, content: string | Uint8Array): string;
}

export function temporaryFolder(): TemporaryFolder {
	const path = mkdtempSync(join(tmpdir(), "blotter-"));
	const at = (name: string) => join(path, name);
	return {
		path,
		at,
		write(name, content) {
			writeFileSync(at(name), content);
			return at(name);
		},
		[Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
	};
}
