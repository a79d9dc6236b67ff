import { FAMILY, GRID, GROUND, INK, SOFT, TYPE } from "./look.ts";
import { type Type, wrappedKeeping, wrappedWithin } from "./measure-text.ts";
import { type Picture, SIZES } from "./picture.ts";
import { element, words } from "./svg.ts";

/** Where something is drawn, in the picture's units. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

const MARGIN = 28;
/** How wide words may be in any size. */
export const INNER_WIDTH = SIZES.wide.width - 2 * MARGIN;
export const MOST_TITLE_LINES = 3;
const MOST_LINES = { title: MOST_TITLE_LINES, subtitle: 2, note: 20, source: 4 } as const;
/** Words above and below take so much of a picture's height; for more than these it is made taller, for no note is left out. */
const USUAL_WORDS = 200;
const LEADING = 1.35;
const UNDER_HEAD = 12;
const OVER_SOURCE = 10;

export const leading = ({ size }: Type): number => size * LEADING;

/**
 * The whole picture: title, what is drawn in the box that is left, notes and the source line, on white. It is made taller
 * where the box would be lower than `least`.
 */
export function framed(picture: Picture, drawn: (box: Box) => readonly string[], least: number): string {
	const { width, height: usual } = SIZES[picture.size];
	const inner = width - 2 * MARGIN;
	const head = [
		...linesOf(picture.title, TYPE.title, inner, MOST_LINES.title, INK),
		...linesOf(picture.subtitle, TYPE.subtitle, inner, MOST_LINES.subtitle, SOFT),
	];
	const notes = picture.notes.flatMap((it) => linesOf(it, TYPE.small, inner, MOST_LINES.note, INK));
	const source = wrappedKeeping(picture.source, ` · ${picture.id}`, TYPE.small, inner, MOST_LINES.source).map(
		(text) => ({ text, type: TYPE.small, fill: SOFT }),
	);
	const underNotes = notes.length === 0 ? 4 : 12;
	const text = heightOf([...head, ...notes, ...source]);
	const around = 2 * MARGIN - 4 - 8 + UNDER_HEAD + underNotes + OVER_SOURCE;
	const height = Math.max(usual + Math.max(0, text - USUAL_WORDS), Math.ceil(text + around + least));
	const headEnd = MARGIN - 4 + heightOf(head);
	const sourceStart = height - MARGIN + 8 - heightOf(source);
	const notesStart = sourceStart - OVER_SOURCE - heightOf(notes);
	const box = {
		left: MARGIN,
		right: width - MARGIN,
		top: headEnd + UNDER_HEAD,
		bottom: notesStart - underNotes,
	};
	return element(
		"svg",
		{
			xmlns: "http://www.w3.org/2000/svg",
			viewBox: `0 0 ${width} ${height}`,
			width,
			height,
			role: "img",
			"font-family": FAMILY,
			fill: INK,
		},
		element("title", {}, words(picture.title)),
		element("desc", {}, words(picture.alt)),
		element("rect", { width, height, fill: GROUND }),
		...set(head, MARGIN - 4),
		...drawn(box),
		...set(notes, notesStart),
		element("path", {
			d: `M${MARGIN} ${sourceStart - 5}H${width - MARGIN}`,
			stroke: GRID,
		}),
		...set(source, sourceStart),
	);
}

interface Line {
	readonly text: string;
	readonly type: Type;
	readonly fill: string;
}

const linesOf = (text: string, type: Type, width: number, most: number, fill: string): readonly Line[] =>
	wrappedWithin(text, type, width, most).map((line) => ({ text: line, type, fill }));

const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { type }) => sum + leading(type), 0);

/** Lines under one another from `top` on. */
function set(lines: readonly Line[], top: number): readonly string[] {
	let y = top;
	return lines.map(({ text, type, fill }) => {
		y += leading(type);
		return label(text, type, { x: MARGIN, y: y - type.size * 0.25, fill });
	});
}

export interface Placed {
	readonly x: number;
	readonly y: number;
	readonly fill?: string;
	readonly anchor?: "start" | "middle" | "end";
	/** White around the letters, where they stand on lines. */
	readonly halo?: boolean;
}

/** A line of text with its baseline at `y`. */
export function label(
	text: string,
	{ size, weight }: Type,
	{ x, y, fill, anchor = "start", halo = false }: Placed,
): string {
	return element(
		"text",
		{
			x,
			y,
			"font-size": size,
			"font-weight": weight === "bold" ? 700 : undefined,
			"text-anchor": anchor === "start" ? undefined : anchor,
			fill,
			...(halo
				? { stroke: GROUND, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" }
				: {}),
		},
		words(text),
	);
}
