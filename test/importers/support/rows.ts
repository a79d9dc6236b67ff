import type { Row } from "../../../src/importers/spreadsheet/cell.ts";
import { readFile } from "../../../src/importers/spreadsheet/read-file.ts";
import type { ReadOptions } from "../../../src/importers/spreadsheet/read-rows.ts";

/** All rows of a file, read without a thread. */
export async function allRows(path: string, options: ReadOptions = {}): Promise<readonly Row[]> {
	const rows: Row[] = [];
	const request = {
		path,
		file: "a file",
		encoding: options.encoding ?? "utf-8",
		head: options.head ?? Infinity,
		merged: options.merged ?? false,
	};
	for await (const batch of readFile(request)) rows.push(...batch);
	return rows;
}
