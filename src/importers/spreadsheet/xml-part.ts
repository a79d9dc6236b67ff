import { ImportError } from "../import-error.ts";
import { LIMITS } from "./limits.ts";
import type { XmlScanner } from "./xml.ts";
import { XmlError } from "./xml-text.ts";
import type { Archive } from "./zip.ts";

/** A part of an archive, and what scans it. */
export interface XmlPart {
	readonly archive: Archive;
	readonly part: string;
	readonly file: string;
	readonly scanner: XmlScanner;
}

const CLOSE = ">".charCodeAt(0);

/** Feeds a part to its scanner piece by piece; gives the bytes read so far after each. Not going on stops it. */
export async function* scanXmlPart({ archive, part, file, scanner }: XmlPart): AsyncGenerator<number> {
	const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
	let carried: Uint8Array = new Uint8Array(0);
	let bytesRead = 0;
	for await (const bytes of archive.read(part)) {
		bytesRead += bytes.length;
		// Pieces that end with a tag hardly ever have to be joined to the next.
		const end = bytes.lastIndexOf(CLOSE) + 1;
		if (end > 0) {
			const whole =
				carried.length === 0 ? bytes.subarray(0, end) : Buffer.concat([carried, bytes.subarray(0, end)]);
			scan(() => scanner.write(decoder.decode(whole)));
			carried = bytes.slice(end);
		} else carried = Buffer.concat([carried, bytes]);
		if (carried.length > LIMITS.token)
			throw new ImportError(file, { part }, "holds a text or a tag that is too long");
		yield bytesRead;
	}
	scan(() => {
		scanner.write(decoder.decode(carried));
		scanner.end();
	});

	function scan(work: () => void): void {
		try {
			work();
		} catch (error) {
			if (error instanceof XmlError) throw new ImportError(file, { part }, error.message, { cause: error });
			if (error instanceof TypeError) throw new ImportError(file, { part }, "is not UTF-8", { cause: error });
			throw error;
		}
	}
}
