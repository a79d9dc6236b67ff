import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Files of a package that are no tables. */
export interface OtherFile {
	/** With slashes, from the package's folder. */
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** The descriptor, the README and the house styles, byte for byte. */
export function readOtherFiles(folder: string): readonly OtherFile[] {
	const styles = existsSync(join(folder, "styles")) ? readdirSync(join(folder, "styles")).toSorted() : [];
	return [
		"datapackage.json",
		"README.md",
		...styles.filter((name) => name.endsWith(".json")).map((name) => `styles/${name}`),
	]
		.filter((path) => existsSync(join(folder, path)))
		.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}
