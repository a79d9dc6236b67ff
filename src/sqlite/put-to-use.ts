import { basename, join } from "node:path";
import { clearUnkept, setCurrent } from "./data-set/current.ts";
import { writeFlushed } from "./data-set/flush.ts";
import { openDataSet } from "./data-set.ts";
import { datasetteMetadata } from "./datasette-metadata.ts";

/** Puts a built data set of the folder to use, in one step, after writing what Datasette shows of it beside it. */
export function putToUse(folder: string, file: string, source: string): void {
	describe(folder, file);
	setCurrent(folder, file, source);
	clearUnkept(folder);
}

function describe(folder: string, file: string): void {
	using dataSet = openDataSet(file);
	const metadata = datasetteMetadata(dataSet, basename(file, ".sqlite"));
	writeFlushed(join(folder, "metadata.json"), `${JSON.stringify(metadata, null, "\t")}\n`);
}
