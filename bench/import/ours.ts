import { statSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "../../src/data-package/fingerprint.ts";
import { readOtherFiles } from "../../src/data-package/package-files.ts";
import { readDataPackage } from "../../src/data-package/read-data-package.ts";
import { chooseImporter } from "../../src/importers/choose-importer.ts";
import { nameGeographies } from "../../src/importers/geography-names.ts";
import { dataSetFolder, ensureDataSet } from "../../src/sqlite/ensure-data-set.ts";
import { type HeldForImport, stageImport } from "../../src/sqlite/stage-import.ts";

const DATA = join(import.meta.dirname, "../../data");

/** A newsroom with the package built and nothing imported. */
export function newsroom(home: string): HeldForImport {
	const { dataSet } = ensureDataSet(DATA, home);
	const { content } = readDataPackage(DATA);
	if (dataSet === null || content === null) throw new Error("data/ has problems");
	dataSet.close();
	return {
		content,
		files: readOtherFiles(DATA),
		source: fingerprint(DATA) ?? "",
		file: dataSet.file,
		imports: [],
		folder: dataSetFolder(home),
	};
}

/** A whole import: recognised, read, checked, added up, written, read back and hashed. Gives the bytes of the data set. */
export async function importWhole(path: string, held: HeldForImport): Promise<number> {
	const { file, importer } = await chooseImporter(path, null);
	const { content } = held;
	const read = await importer.read(file, {
		geographies: nameGeographies(content.geographies),
		measures: content.measures,
		releases: [],
		today: "2026-11-24",
		stated: {},
		companion: null,
	});
	const wrong = read.findings.find(({ severity }) => severity === "error");
	if (wrong !== undefined) throw new Error(wrong.text);
	const { observations, ...rest } = read;
	using staged = await stageImport(
		held,
		{
			...rest,
			importer: importer.id,
			version: importer.version,
			file: file.name,
			sha256: file.sha256,
			companion: null,
			imported: "2026-11-24",
		},
		observations,
	);
	return statSync(staged.file).size;
}
