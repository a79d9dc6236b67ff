import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDataPackage } from "../../src/data-package/read-data-package.ts";
import { buildDataSet } from "../../src/sqlite/build-data-set.ts";
import { type OpenDataSet, openDataSet } from "../../src/sqlite/data-set.ts";

/** The data set of data/, built anew in a folder of its own, which goes when the caller closes it. */
export function publishedData(): OpenDataSet {
	const { content, problems } = readDataPackage(join(import.meta.dirname, "../../data"));
	if (content === null) throw new Error(`data/ has problems: ${JSON.stringify(problems)}`);
	const folder = mkdtempSync(join(tmpdir(), "blotter-"));
	const opened = openDataSet(buildDataSet(content, folder).file);
	const close = () => {
		opened.close();
		rmSync(folder, { recursive: true, force: true });
	};
	return { ...opened, close, [Symbol.dispose]: close };
}
