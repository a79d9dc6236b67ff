import type { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { ImportError } from "../import-error.ts";
import { LIMITS } from "./limits.ts";

/** An open archive whose table of contents has passed every check that needs no unpacking. */
export interface Archive {
	readonly names: readonly string[];
	/** The entry's bytes, checked against its declared size and checksum while they are unpacked. */
	read(name: string): AsyncGenerator<Uint8Array>;
	/** The entry as text of at most a million characters; undefined when there is none. */
	readText(name: string): Promise<string | undefined>;
	close(): void;
}

const STORED = 0;
const DEFLATED = 8;
const PIECE = 131072;

/** Opens an archive; refuses what is encrypted, doubled, overlapping, too many, or too large for its size. */
export async function openArchive(path: string, file: string): Promise<Archive> {
	const refuse = (reason: string, part?: string, cause?: unknown): never => {
		throw new ImportError(file, part === undefined ? null : { part }, reason, { cause });
	};
	let zip: ZipFile;
	const entries = new Map<string, Entry>();
	try {
		zip = await openPromise(path, { autoClose: false, strictFileNames: true });
	} catch (error) {
		return refuse(`is no readable archive (${message(error)})`, undefined, error);
	}
	try {
		if (zip.entryCount > LIMITS.entries) refuse(`holds ${zip.entryCount} parts, more than ${LIMITS.entries}`);
		for await (const entry of zip.eachEntry()) {
			if (entries.has(entry.fileName)) refuse("is there twice", entry.fileName);
			checkEntry(entry, refuse);
			entries.set(entry.fileName, entry);
		}
		checkSizes([...entries.values()], zip.fileSize, refuse);
	} catch (error) {
		zip.close();
		if (error instanceof ImportError) throw error;
		return refuse(`is no readable archive (${message(error)})`, undefined, error);
	}
	return { names: [...entries.keys()], read, readText, close: () => zip.close() };

	async function* read(name: string): AsyncGenerator<Uint8Array> {
		const entry = entries.get(name) ?? refuse("is missing", name);
		let size = 0;
		let sum = 0;
		try {
			const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
			for await (const piece of entry.compressionMethod === DEFLATED ? inflate(raw) : raw) {
				const bytes: Uint8Array = piece;
				size += bytes.length;
				if (size > entry.uncompressedSize) refuse("unpacks to more than it declares", name);
				sum = crc32(bytes, sum);
				yield bytes;
			}
		} catch (error) {
			if (error instanceof ImportError) throw error;
			refuse(`cannot be unpacked (${message(error)})`, name, error);
		}
		if (size !== entry.uncompressedSize || sum !== entry.crc32) refuse("is damaged", name);
	}

	async function readText(name: string): Promise<string | undefined> {
		if (!entries.has(name)) return undefined;
		const decoder = new TextDecoder("utf-8", { fatal: true });
		let text = "";
		try {
			for await (const bytes of read(name)) {
				text += decoder.decode(bytes, { stream: true });
				if (text.length > LIMITS.token) refuse("is too long", name);
			}
			return text + decoder.decode();
		} catch (error) {
			if (error instanceof ImportError) throw error;
			return refuse("is not UTF-8", name, error);
		}
	}
}

type Refuse = (reason: string, part?: string) => never;

function checkEntry(entry: Entry, refuse: Refuse): void {
	const { fileName, compressedSize, uncompressedSize } = entry;
	if (entry.isEncrypted()) refuse("is encrypted", fileName);
	if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
		refuse(`is packed in an unknown way (${entry.compressionMethod})`, fileName);
	}
	if (uncompressedSize > LIMITS.entry) refuse(`unpacks to ${megabytes(uncompressedSize)}`, fileName);
	if (uncompressedSize > 1_000_000 && uncompressedSize > compressedSize * LIMITS.ratio) {
		refuse(`unpacks to ${Math.round(uncompressedSize / compressedSize)} times its size`, fileName);
	}
}

function checkSizes(entries: readonly Entry[], fileSize: number, refuse: Refuse): void {
	const sum = (size: (entry: Entry) => number) => entries.reduce((total, entry) => total + size(entry), 0);
	const unpacked = sum((entry) => entry.uncompressedSize);
	if (unpacked > LIMITS.allEntries) refuse(`unpacks to ${megabytes(unpacked)} in all`);
	if (sum((entry) => entry.compressedSize) > fileSize) refuse("has parts that overlap");
}

function inflate(raw: Readable): Readable {
	const filter = createInflateRaw({ chunkSize: PIECE });
	raw.on("error", (error) => filter.destroy(error));
	filter.on("close", () => raw.destroy());
	return raw.pipe(filter);
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} megabytes`;
const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));
