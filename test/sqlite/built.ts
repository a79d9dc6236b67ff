import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { DataSetContent } from "../../src/data-package/content.ts";
import { readDataPackage } from "../../src/data-package/read-data-package.ts";
import { type BuiltDataSet, buildDataSet } from "../../src/sqlite/build-data-set.ts";
import { type OpenDataSet, openDataSet } from "../../src/sqlite/data-set.ts";
import { DATA, temporaryFolder } from "../data-package/package-copy.ts";

/** What the package in the repository holds. */
export function realContent(): DataSetContent {
	const { content } = readDataPackage(DATA);
	if (content === null) throw new Error("the package in the repository has problems");
	return content;
}

/** Built into a folder that is gone after the test. */
export const built = (content: DataSetContent): BuiltDataSet => buildDataSet(content, temporaryFolder());

/** Built and open until all tests of the file are done. */
export function opened(content: DataSetContent): OpenDataSet {
	const folder = mkdtempSync(join(tmpdir(), "blotter-"));
	const dataSet = openDataSet(buildDataSet(content, folder).file);
	afterAll(() => {
		dataSet.close();
		rmSync(folder, { recursive: true });
	});
	return dataSet;
}
