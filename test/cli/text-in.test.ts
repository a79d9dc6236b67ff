import { expect, test } from "vitest";
import { textIn } from "../../src/cli/text-in.ts";

const WORDS = "Up 30% – to £1,133";

test.each<[string, Uint8Array]>([
	["UTF-8", Buffer.from(WORDS)],
	["UTF-8 with its mark", Buffer.from(`\uFEFF${WORDS}`)],
	["UTF-16", Buffer.from(`\uFEFF${WORDS}`, "utf16le")],
	["windows-1252", Buffer.from([...WORDS].map((it) => (it === "–" ? 0x96 : (it.codePointAt(0) ?? 0))))],
])("text in %s is read", (_, bytes) => {
	expect(textIn(bytes)).toBe(WORDS);
});

test.each<[string, Uint8Array]>([
	["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
	["an archive", Buffer.from("PK\u0003\u0004 307 offences")],
	["a PDF", Buffer.from("%PDF-1.7 307 offences")],
])("%s is no text", (_, bytes) => {
	expect(textIn(bytes)).toBeNull();
});

test.each(["", "a\tb\r\nc\fd", "\u001B[1m307\u001B[0m offences"])("%j is text", (text) => {
	expect(textIn(Buffer.from(text))).toBe(text);
});
