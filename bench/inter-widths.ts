/**
 * Writes src/core/chart/inter-widths.ts from the font files:
 * node bench/inter-widths.ts > src/core/chart/inter-widths.ts
 */
import { readFileSync } from "node:fs";
import { FONT_FILES } from "../src/pictures/fonts.ts";

const range = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŴŵŶŷ‐–—‘’“”•…−€`;

/** Advance widths in thousandths of the font's size, read from the tables `cmap` and `hmtx`. */
function widths(path: string): readonly number[] {
	const font = readFileSync(path);
	const tables = new Map(
		Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
			const at = 12 + i * 16;
			return [font.toString("latin1", at, at + 4), font.readUInt32BE(at + 8)] as const;
		}),
	);
	const at = (name: string) => tables.get(name) ?? 0;
	const unitsPerEm = font.readUInt16BE(at("head") + 18);
	const metrics = font.readUInt16BE(at("hhea") + 34);
	const glyphOf = glyphsOf(font, at("cmap"));
	return Array.from(characters, (character) => {
		const glyph = Math.min(glyphOf(character.codePointAt(0) ?? 0), metrics - 1);
		return Math.round((font.readUInt16BE(at("hmtx") + glyph * 4) * 1_000) / unitsPerEm);
	});
}

/** The subtable of format 4, which has every character of the first plane. */
function glyphsOf(font: Buffer, cmap: number): (code: number) => number {
	const count = font.readUInt16BE(cmap + 2);
	const start = Array.from({ length: count }, (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8)).find(
		(one) => font.readUInt16BE(one) === 4,
	);
	if (start === undefined) throw new Error("the font has no cmap of format 4");
	const segments = font.readUInt16BE(start + 6) / 2;
	const [ends, starts] = [start + 14, start + 16 + segments * 2];
	const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
	return (code) => {
		for (let i = 0; i < segments; i++) {
			if (font.readUInt16BE(ends + i * 2) < code) continue;
			const first = font.readUInt16BE(starts + i * 2);
			if (first > code) return 0;
			const offset = font.readUInt16BE(offsets + i * 2);
			const delta = font.readInt16BE(deltas + i * 2);
			if (offset === 0) return (code + delta) & 0xffff;
			const glyph = font.readUInt16BE(offsets + i * 2 + offset + (code - first) * 2);
			return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
		}
		return 0;
	};
}

const lines = (numbers: readonly number[]) => `[\n\t\t${numbers.join(", ")},\n\t]`;
console.log(`/** How far each character of Inter advances, in thousandths of its size. Made by bench/inter-widths.ts. */
export const INTER = {
	characters: ${JSON.stringify(characters)},
	regular: ${lines(widths(FONT_FILES.regular))},
	bold: ${lines(widths(FONT_FILES.bold))},
} as const;`);
