import type { Type } from "./measure-text.ts";

/** Black text on white print; greys and colours that keep apart in lightness, and in dash and mark for those who see no colour. */
export const INK = "#1a1a1a";
export const SOFT = "#555555";
export const GRID = "#d9d9d9";
export const AXIS = "#6b6b6b";
export const GROUND = "#ffffff";

export const FAMILY = "Inter, 'Helvetica Neue', Arial, sans-serif";

export const TYPE = {
	title: { size: 22, weight: "bold" },
	subtitle: { size: 14, weight: "regular" },
	panel: { size: 13, weight: "bold" },
	tick: { size: 12.5, weight: "regular" },
	value: { size: 13, weight: "bold" },
	name: { size: 13, weight: "bold" },
	bar: { size: 13, weight: "regular" },
	small: { size: 12, weight: "regular" },
} as const satisfies Readonly<Record<string, Type>>;

/** How one line is told from the others: by colour, by dash and by the mark on its points. */
export interface Style {
	readonly colour: string;
	/** As `stroke-dasharray` has it; undefined for a solid line. */
	readonly dash: string | undefined;
	readonly mark: "disc" | "square" | "triangle" | "diamond";
}

const STYLES: readonly [Style, ...Style[]] = [
	{ colour: "#0b3c66", dash: undefined, mark: "disc" },
	{ colour: "#c2500f", dash: "9 4", mark: "square" },
	{ colour: "#2f8f83", dash: "2.5 3.5", mark: "triangle" },
	{ colour: "#7a2f75", dash: "12 4 2.5 4", mark: "diamond" },
];

/** More lines than this in one picture cannot be told apart. */
export const MOST_LINES = STYLES.length;

export const styleAt = (at: number): Style => STYLES[at % STYLES.length] ?? STYLES[0];
