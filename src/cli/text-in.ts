const MARKS = [
	{ bytes: [0xff, 0xfe], encoding: "utf-16le" },
	{ bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Control characters but those that lay out text: no text has these; pictures, archives and PDFs do. */
const CONTROLS = /(?![\t-\r\x7F-\x9F])\p{Cc}/u;
/** Begins a colour in a terminal. */
const ESCAPE = "\u001b";

/** The text that bytes hold: UTF-8, UTF-16 with its mark, or else as older pages of the web are written; null where they are no text. */
export function textIn(bytes: Uint8Array): string | null {
	const marked = MARKS.find((it) => it.bytes.every((byte, at) => bytes[at] === byte));
	const text = marked === undefined ? decoded(bytes) : new TextDecoder(marked.encoding).decode(bytes);
	return CONTROLS.test(text.replaceAll(ESCAPE, "")) || text.startsWith("%PDF-") ? null : text;
}

function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
