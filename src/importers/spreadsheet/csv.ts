import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { ImportError } from "../import-error.ts";
import type { Cell, Row } from "./cell.ts";
import { CsvError, type CsvRecord, createCsvScanner } from "./csv-scanner.ts";
import { LIMITS } from "./limits.ts";

const PIECE = 256 * 1024;

export type Encoding = "utf-8" | "windows-1252";

/** How a text file is read; `head` stops after that many rows. */
export interface CsvOptions {
	readonly encoding: Encoding;
	readonly gzipped: boolean;
	readonly head: number;
}

/** Reads comma-separated values in batches of rows numbered by their lines. Every cell is text. */
export async function* readCsv(
	path: string,
	file: string,
	options: CsvOptions,
): AsyncGenerator<readonly Row[]> {
	const scanner = createCsvScanner();
	let rows = 0;
	for await (const text of readText(path, file, options)) {
		const batch = rowsOf(scan(() => scanner.write(text)));
		if (batch.length > 0) yield batch;
		if (rows >= options.head) return;
	}
	const last = rowsOf(scan(() => scanner.end()));
	if (last.length > 0) yield last.map((row) => ({ ...row, isCut: true }));
	if (rows === 0) throw new ImportError(file, null, "is empty");

	function rowsOf(records: readonly CsvRecord[]): readonly Row[] {
		const batch: Row[] = [];
		for (const { line, cells } of records) {
			if ((cells.length === 1 && cells[0] === "") || rows >= options.head) continue;
			if (++rows > LIMITS.rows) refuse(line, `there are more than ${LIMITS.rows} rows`);
			if (cells.length > LIMITS.columns) refuse(line, `there are more than ${LIMITS.columns} columns`);
			for (const cell of cells) if (cell.length > LIMITS.cell) refuse(line, "a cell is too long");
			batch.push({ sheet: "", number: line, cells: cells.includes("") ? cells.map(blankToNull) : cells });
		}
		return batch;
	}

	function scan(work: () => readonly CsvRecord[]): readonly CsvRecord[] {
		try {
			return work();
		} catch (error) {
			if (error instanceof CsvError) return refuse(scanner.line, error.message, error);
			throw error;
		}
	}

	function refuse(line: number, reason: string, cause?: unknown): never {
		throw new ImportError(file, { line }, reason, { cause });
	}
}

const blankToNull = (text: string): Cell => (text === "" ? null : text);

/** The file's text, unpacked, with its encoding checked. */
async function* readText(path: string, file: string, options: CsvOptions): AsyncGenerator<string> {
	// Rows cost far more than bytes: a bomb is unpacked once to be known as one before any row is read.
	if (options.gzipped && options.head === Number.POSITIVE_INFINITY)
		for await (const _ of unpack(path, file)) continue;
	const decoder = new TextDecoder(options.encoding, { fatal: true });
	const source = options.gzipped ? unpack(path, file) : createReadStream(path, { highWaterMark: PIECE });
	for await (const piece of source) yield decode(() => decoder.decode(piece, { stream: true }));
	yield decode(() => decoder.decode());

	function decode(work: () => string): string {
		let text: string;
		try {
			text = work();
		} catch (cause) {
			throw new ImportError(file, null, "is not UTF-8; save it as UTF-8, or name its encoding", { cause });
		}
		if (text.includes("\0")) throw new ImportError(file, null, "is no text: it holds zero bytes");
		return text;
	}
}

async function* unpack(path: string, file: string): AsyncGenerator<Uint8Array> {
	const raw = createReadStream(path, { highWaterMark: PIECE });
	const source = raw.pipe(createGunzip({ chunkSize: PIECE }));
	raw.on("error", (error) => source.destroy(error));
	let size = 0;
	try {
		for await (const piece of source) {
			const bytes: Uint8Array = piece;
			size += bytes.length;
			const tooMuch = size > 1_000_000 && size > raw.bytesRead * LIMITS.ratio;
			if (tooMuch) throw new ImportError(file, null, `unpacks to more than ${LIMITS.ratio} times its size`);
			if (size > LIMITS.entry) throw new ImportError(file, null, "unpacks to too much");
			yield bytes;
		}
	} catch (error) {
		if (error instanceof ImportError) throw error;
		const reason = error instanceof Error ? error.message : String(error);
		throw new ImportError(file, null, `cannot be unpacked (${reason})`, { cause: error });
	} finally {
		raw.destroy();
	}
}
