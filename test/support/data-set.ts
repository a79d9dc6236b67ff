import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSet } from "../../src/core/statistics/data-set.ts";
import { ensureDataSet } from "../../src/sqlite/ensure-data-set.ts";

/** The real data set, built from data/ into a folder of its own. */
export function withDataSet(): Disposable & { readonly data: DataSet } {
	const home = mkdtempSync(join(tmpdir(), "blotter-"));
	const { dataSet, problems } = ensureDataSet(join(import.meta.dirname, "../../data"), home);
	if (dataSet === null) throw new Error(JSON.stringify(problems));
	return {
		data: dataSet,
		[Symbol.dispose]: () => {
			dataSet[Symbol.dispose]();
			rmSync(home, { recursive: true });
		},
	};
}
