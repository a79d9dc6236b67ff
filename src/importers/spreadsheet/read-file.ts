import { open } from "node:fs/promises";
import { extname } from "node:path";
import { ImportError } from "../import-error.ts";
import type { Row } from "./cell.ts";
import { type Encoding, readCsv } from "./csv.ts";
import { LIMITS } from "./limits.ts";
import { createOdsMergeScanner, createXlsxMergeScanner } from "./merged.ts";
import { createOdsScanner } from "./ods.ts";
import { createRowSink, type RowBatches } from "./rows.ts";
import { createSharedTextScanner, createSheetScanner } from "./xlsx.ts";
import { readXlsxParts } from "./xlsx-parts.ts";
import { scanXmlPart, type XmlPart } from "./xml-part.ts";
import { type Archive, openArchive } from "./zip.ts";

/** What to read of a file. */
export interface ReadRequest {
	readonly path: string;
	/** The file as messages name it. */
	readonly file: string;
	readonly encoding: Encoding;
	/** Rows of each sheet to read; Infinity for all. */
	readonly head: number;
	/** To read, in place of the cells, which of them are merged: each range as a row. */
	readonly merged: boolean;
}

const ODS_TYPE = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/;

/** Reads a spreadsheet or text file in batches of rows; what it is, its first bytes and its parts decide. */
export async function* readFile(request: ReadRequest): AsyncGenerator<readonly Row[]> {
	const { path, file, encoding, head, merged } = request;
	const start = await readStart(path, file);
	if (start.subarray(0, 4).equals(ZIP)) {
		yield* readWorkbook(request);
	} else if (start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
		throw new ImportError(
			file,
			null,
			"is an old .xls workbook or is locked by a password; save it as .xlsx or .ods",
		);
	} else if (start.subarray(0, 4).equals(Buffer.from("%PDF"))) {
		throw new ImportError(file, null, "is a PDF; figures are read from .ods, .xlsx and .csv");
	} else if (start[0] === 0xff || start[0] === 0xfe) {
		throw new ImportError(file, null, "is UTF-16 or no text at all; save it as UTF-8");
	} else if (/^\s*<(?:!doctype|html|\?xml)/i.test(start.toString("latin1"))) {
		throw new ImportError(file, null, "is a web page or XML; figures are read from .ods, .xlsx and .csv");
	} else if (/\.(?:xlsx|xlsm|ods)$/i.test(path)) {
		throw new ImportError(file, null, `is named ${extname(path)}, but is no workbook`);
	} else if (!merged) {
		yield* readCsv(path, file, { encoding, head, gzipped: start[0] === 0x1f && start[1] === 0x8b });
	}
}

/** Whether the file begins as a zip archive does; a file that cannot be opened does not. */
export async function isArchive(path: string): Promise<boolean> {
	const handle = await open(path, "r").catch(() => null);
	if (handle === null) return false;
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
		return bytesRead === 4 && buffer.equals(ZIP);
	} catch {
		return false;
	} finally {
		await handle.close();
	}
}

const ZIP = Buffer.from("PK\u0003\u0004");

const NOT_OPENED: Readonly<Record<string, string>> = {
	ENOENT: "is not there",
	ENOTDIR: "is not there",
	EACCES: "cannot be opened: this user may not read it",
	EPERM: "cannot be opened: this user may not read it",
};

async function readStart(path: string, file: string): Promise<Buffer> {
	const handle = await open(path, "r").catch((error: unknown) => {
		const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
		throw new ImportError(file, null, NOT_OPENED[code] ?? `cannot be opened (${code})`, { cause: error });
	});
	try {
		const stat = await handle.stat();
		const { size } = stat;
		if (stat.isDirectory()) throw new ImportError(file, null, "is a folder; name a file in it");
		if (size === 0) throw new ImportError(file, null, "is empty");
		if (size > LIMITS.file)
			throw new ImportError(file, null, `is larger than ${LIMITS.file / 1_000_000} megabytes`);
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

async function* readWorkbook(request: ReadRequest): AsyncGenerator<readonly Row[]> {
	const { path, file } = request;
	const archive = await openArchive(path, file);
	try {
		const type = await archive.readText("mimetype");
		if (type !== undefined && ODS_TYPE.test(type)) yield* readOds(archive, request);
		else if (archive.names.includes("[Content_Types].xml")) yield* readXlsx(archive, request);
		else throw new ImportError(file, null, "is an archive but no .ods or .xlsx workbook");
	} finally {
		archive.close();
	}
}

/** XML of an OpenDocument file in which the first rows of its first sheets are found; its sheets are one part. */
const ODS_HEAD = 64_000_000;

async function* readOds(
	archive: Archive,
	{ file, head, merged }: ReadRequest,
): AsyncGenerator<readonly Row[]> {
	const sink = createRowSink(file, head);
	const enough = (bytes: number) => head !== Infinity && bytes > ODS_HEAD;
	const scanner = merged ? createOdsMergeScanner(sink) : createOdsScanner(sink);
	yield* readRows({ archive, part: "content.xml", file, sink, scanner, enough });
}

async function* readXlsx(
	archive: Archive,
	{ file, head, merged }: ReadRequest,
): AsyncGenerator<readonly Row[]> {
	const parts = await readXlsxParts(archive, file);
	const sink = createRowSink(file, head);
	const texts: string[] = [];
	if (parts.sharedStrings !== undefined && !merged) {
		const part = parts.sharedStrings;
		const scanner = createSharedTextScanner(texts, (reason) => {
			throw new ImportError(file, { part }, reason);
		});
		// It makes no rows.
		yield* readRows({ archive, part, file, sink, scanner, enough: () => false });
	}
	for (const { name, part } of parts.sheets) {
		sink.sheet(name);
		const scanner = merged ? createXlsxMergeScanner(sink) : createSheetScanner(sink, parts, texts);
		yield* readRows({ archive, part, file, sink, scanner, enough: () => sink.full() });
	}
}

interface PartScan extends XmlPart {
	readonly sink: RowBatches;
	/** Whether to stop after so many bytes. */
	readonly enough: (bytes: number) => boolean;
}

/** Hands on the rows a part gives as it is scanned. */
async function* readRows({ sink, enough, ...part }: PartScan): AsyncGenerator<readonly Row[]> {
	let idleSince = 0;
	let made = sink.made();
	for await (const bytes of scanXmlPart(part)) {
		if (sink.made() > made) idleSince = bytes;
		made = sink.made();
		if (bytes - idleSince > LIMITS.betweenRows) {
			throw new ImportError(part.file, { part: part.part }, "holds next to nothing for its size");
		}
		const stop = enough(bytes);
		const rows = sink.take(stop);
		if (rows !== undefined) yield rows;
		if (stop) return;
	}
	const rest = sink.take(true);
	if (rest !== undefined) yield rest;
}
