import { INTER } from "./inter-widths.ts";

export type Weight = "regular" | "bold";

/** How a text is set: its size in the picture's units, and its weight. */
export interface Type {
	readonly size: number;
	readonly weight: Weight;
}

/** For a character the table does not have: as wide as the widest that are common. */
const UNKNOWN = 1_000;
const ELLIPSIS = "…";

const WIDTHS: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
	regular: new Map(Array.from(INTER.characters, (it, at) => [it, INTER.regular[at] ?? UNKNOWN])),
	bold: new Map(Array.from(INTER.characters, (it, at) => [it, INTER.bold[at] ?? UNKNOWN])),
};

/** How wide a text is drawn, in the picture's units; kerning, which only narrows it, is left out. */
export function textWidth(text: string, { size, weight }: Type): number {
	let width = 0;
	for (const character of text) width += WIDTHS[weight].get(character) ?? UNKNOWN;
	return (width * size) / 1_000;
}

/** The text in lines no wider than `width`, broken between words; a word wider than that is cut. */
export function wrapped(text: string, type: Type, width: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/u).filter((it) => it !== "")) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && textWidth(longer, type) <= width) lines[lines.length - 1] = longer;
		else lines.push(shortened(word, type, width));
	}
	return lines;
}

/** The lines of a text, at most `most`; the last ends in an ellipsis where there would be more. */
export function wrappedWithin(text: string, type: Type, width: number, most: number): readonly string[] {
	const lines = wrapped(text, type, width);
	if (lines.length <= most) return lines;
	const kept = lines.slice(0, most);
	return [...kept.slice(0, -1), shortened(`${kept.at(-1)} ${ELLIPSIS}`, type, width)];
}

/** The lines of a text and what stands at its end, at most `most`; where there would be more, the end stays whole. */
export function wrappedKeeping(
	text: string,
	end: string,
	type: Type,
	width: number,
	most: number,
): readonly string[] {
	const lines = wrapped(text + end, type, width);
	if (lines.length <= most) return lines;
	const kept = lines.slice(0, most);
	const room = width - textWidth(end, type);
	return [...kept.slice(0, -1), shortened(`${kept.at(-1)} ${ELLIPSIS}`, type, room) + end];
}

/** The text, or as much of its beginning as fits into `width`, with an ellipsis. */
export function shortened(text: string, type: Type, width: number): string {
	if (textWidth(text, type) <= width) return text;
	let kept = "";
	let used = textWidth(ELLIPSIS, type);
	for (const character of text) {
		used += textWidth(character, type);
		if (used > width) break;
		kept += character;
	}
	return `${kept.replace(/[\s…]+$/u, "")}${ELLIPSIS}`;
}
