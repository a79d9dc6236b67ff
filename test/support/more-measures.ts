import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measure } from "../../src/core/statistics/measure.ts";
import type { Observation } from "../../src/core/statistics/observation.ts";
import { buildDataSet } from "../../src/sqlite/build-data-set.ts";
import { type OpenDataSet, openDataSet } from "../../src/sqlite/data-set.ts";
import { realContent } from "../sqlite/built.ts";
import { record } from "../sqlite/imported.ts";

const {
	release,
	measures: [example],
} = record("r-one", "2023-10-19");

/** A Home Office measure counted by quarters; its id is its noun in letters and hyphens. */
export function measureCalled(noun: string, terms: readonly string[]): Measure {
	if (example === undefined) throw new Error("the record has changed");
	return {
		...example,
		id: noun.replace(/[^a-z -]/g, "").replaceAll(" ", "-"),
		name: `${noun} (Home Office)`,
		noun,
		terms,
	};
}

/** The data set of data/ with these beside it, of the release "r-one"; it goes when the caller closes it. */
export function withMeasures(
	measures: readonly Measure[],
	observations: readonly Observation[],
): OpenDataSet {
	const content = realContent();
	const folder = mkdtempSync(join(tmpdir(), "blotter-"));
	const { file } = buildDataSet(
		{
			...content,
			measures: [...content.measures, ...measures],
			releases: [...content.releases, release],
			observations: [...content.observations, ...observations],
		},
		folder,
	);
	const opened = openDataSet(file);
	const close = () => {
		opened.close();
		rmSync(folder, { recursive: true });
	};
	return { ...opened, close, [Symbol.dispose]: close };
}
