import { join } from "node:path";
import type { Observation } from "../../../src/core/statistics/observation.ts";
import { readDataPackage } from "../../../src/data-package/read-data-package.ts";
import { chooseImporter } from "../../../src/importers/choose-importer.ts";
import { nameGeographies } from "../../../src/importers/geography-names.ts";
import type { ImportedRelease, ImportSetting } from "../../../src/importers/importer.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

export const fixture = (name: string): string => join(ROOT, "test", "importers", "fixtures", name);

/** What an importer may know: the real geographies, measures and releases. */
export function realSetting(): ImportSetting {
	const { content } = readDataPackage(join(ROOT, "data"));
	if (content === null) throw new Error("data/ has problems");
	return {
		geographies: nameGeographies(content.geographies),
		measures: content.measures,
		releases: content.releases,
		today: "2026-11-24",
		stated: {},
		companion: null,
	};
}

/** A release as it was read, with all its observations. */
export interface ReleaseRead extends Omit<ImportedRelease, "observations"> {
	readonly importer: string;
	readonly observations: readonly Observation[];
}

/** Reads a file with the importer that recognises it. */
export async function readRelease(
	path: string,
	setting: ImportSetting = realSetting(),
): Promise<ReleaseRead> {
	const { file, importer } = await chooseImporter(path, setting.companion);
	const { observations, ...release } = await importer.read(file, setting);
	const all: Observation[] = [];
	for await (const batch of observations) all.push(...batch);
	return { ...release, importer: importer.id, observations: all };
}
