import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Row } from "./spreadsheet/cell.ts";
import { type ReadOptions, readRows } from "./spreadsheet/read-rows.ts";

/** A file to import: what is known of it before it is read whole. */
export interface SourceFile {
	readonly name: string;
	readonly path: string;
	/** SHA-256 of its bytes. */
	readonly sha256: string;
	/** The first rows of each sheet; one sheet without a name for a text file. */
	readonly heads: readonly SheetHead[];
	/** All rows, sheet by sheet. */
	rows(options?: ReadOptions): AsyncGenerator<readonly Row[]>;
}

export interface SheetHead {
	readonly name: string;
	readonly rows: readonly Row[];
}

/** Rows of a sheet in which its heading is found. */
const HEAD = 40;

/** Throws an `ImportError` when the file is damaged, hostile or of no known kind. */
export async function openSourceFile(path: string, options: ReadOptions = {}): Promise<SourceFile> {
	const heads = new Map<string, Row[]>();
	for await (const rows of readRows(path, { ...options, head: HEAD })) {
		for (const row of rows) {
			const head = heads.get(row.sheet);
			if (head === undefined) heads.set(row.sheet, [row]);
			else head.push(row);
		}
	}
	const hash = createHash("sha256");
	await pipeline(createReadStream(path), hash);
	return {
		name: basename(path),
		path,
		sha256: hash.digest("hex"),
		heads: [...heads].map(([name, rows]) => ({ name, rows })),
		rows: (more = {}) => readRows(path, { ...options, ...more }),
	};
}
