import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";
import { ImportError } from "../import-error.ts";
import type { Cell, Row } from "./cell.ts";
import { LIMITS } from "./limits.ts";

const BATCH = 512;
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
	let line = 1;
	let rows = 0;
	let batch: Row[] = [];
	const parser = parse({ bom: true, relax_column_count: true, max_record_size: LIMITS.token });
	const flow = pipeline(readText(path, file, options), parser);
	// Awaited at the end; until then the parser is what fails.
	flow.catch(() => {});
	try {
		for await (const record of parser) {
			const texts: readonly string[] = record;
			const cells = texts.length === 1 && texts[0] === "" ? [] : texts.map(readCell);
			if (cells.length > LIMITS.columns) refuse(`there are more than ${LIMITS.columns} columns`);
			if (cells.length > 0) {
				if (++rows > LIMITS.rows) refuse(`there are more than ${LIMITS.rows} rows`);
				batch.push({ sheet: "", number: line, cells });
			}
			line += 1 + lineBreaks(texts);
			if (batch.length < BATCH && rows < options.head) continue;
			yield batch;
			batch = [];
			if (rows >= options.head) return;
		}
		await flow;
	} catch (error) {
		if (error instanceof ImportError) throw error;
		refuse(reason(error), error);
	} finally {
		parser.destroy();
	}
	if (batch.length > 0) yield batch;
	if (rows === 0) throw new ImportError(file, null, "is empty");

	function readCell(text: string): Cell {
		if (text.length > LIMITS.cell) refuse("a cell is too long");
		return text === "" ? null : text;
	}

	function refuse(why: string, cause?: unknown): never {
		throw new ImportError(file, { line }, why, { cause });
	}
}

/** The file's bytes, unpacked, with their encoding checked or changed to UTF-8. */
async function* readText(
	path: string,
	file: string,
	options: CsvOptions,
): AsyncGenerator<string | Uint8Array> {
	// Rows cost far more than bytes: a bomb is unpacked once to be known as one before any row is read.
	if (options.gzipped) for await (const _ of unpack(path, file)) continue;
	const decoder = new TextDecoder(options.encoding, { fatal: true });
	const source = options.gzipped ? unpack(path, file) : createReadStream(path, { highWaterMark: PIECE });
	for await (const piece of source) {
		const bytes: Uint8Array = piece;
		const text = decode(bytes);
		yield options.encoding === "utf-8" ? bytes : text;
	}
	decode(undefined);

	function decode(bytes: Uint8Array | undefined): string {
		try {
			const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
			if (text.includes("\0")) throw new ImportError(file, null, "is no text: it holds zero bytes");
			return text;
		} catch (error) {
			if (error instanceof ImportError) throw error;
			throw new ImportError(file, null, "is not UTF-8; save it as UTF-8, or name its encoding", {
				cause: error,
			});
		}
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
		throw new ImportError(file, null, `cannot be unpacked (${reason(error)})`, { cause: error });
	} finally {
		raw.destroy();
	}
}

const REASONS: Readonly<Record<string, string>> = {
	CSV_MAX_RECORD_SIZE: "the line is too long",
	CSV_QUOTE_NOT_CLOSED: "a quotation mark is never closed",
	CSV_INVALID_CLOSING_QUOTE: "a quotation mark stands within a cell",
	INVALID_OPENING_QUOTE: "a quotation mark stands within a cell",
};

function reason(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return ("code" in error ? REASONS[String(error.code)] : undefined) ?? error.message;
}

function lineBreaks(texts: readonly string[]): number {
	let breaks = 0;
	for (const text of texts) {
		for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) breaks++;
	}
	return breaks;
}
