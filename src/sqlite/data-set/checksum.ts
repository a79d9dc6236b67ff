import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { basename } from "node:path";
import { DataSetError } from "../data-set-error.ts";

/** SQLite alone answers wrongly and silently from a file with one bit flipped, so every file has its checksum beside it. */
export const checksumFile = (file: string): string => `${file}.sha256`;

/** The line `sha256sum --check` reads. */
export const checksumLine = (file: string, hash: string): string => `${hash}  ${basename(file)}\n`;

/** SHA-256 of a file's bytes, read piece by piece. */
export function hashFile(file: string): string {
	const hash = createHash("sha256");
	const piece = Buffer.allocUnsafe(1 << 20);
	const handle = openSync(file, "r");
	try {
		for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
			hash.update(piece.subarray(0, read));
		}
	} finally {
		closeSync(handle);
	}
	return hash.digest("hex");
}

/** Throws a `DataSetError` unless the file is there and is, bit for bit, what was built. */
export function verifyChecksum(file: string): void {
	const hash = orFault(file, "missing", () => hashFile(file));
	const line = orFault(file, "no-checksum", () => readFileSync(checksumFile(file), "utf8"));
	if (line !== checksumLine(file, hash)) throw new DataSetError("damaged", file);
}

function orFault<Value>(file: string, fault: "missing" | "no-checksum", read: () => Value): Value {
	try {
		return read();
	} catch (cause) {
		throw new DataSetError(fault, file, { cause });
	}
}
