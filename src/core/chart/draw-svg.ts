import { bars } from "./bars.ts";
import { type Box, framed } from "./frame.ts";
import { lineChart } from "./line.ts";
import { leastHeight, panels } from "./panels.ts";
import type { Picture } from "./picture.ts";

const DRAWINGS: Readonly<Record<Picture["type"], (picture: Picture, box: Box) => readonly string[]>> = {
	line: lineChart,
	panels,
	bars,
};

/** The picture as SVG text, complete in itself: it needs nothing but the font, and does with another. */
export const drawSvg = (picture: Picture): string =>
	framed(
		picture,
		(box) => DRAWINGS[picture.type](picture, box),
		picture.type === "panels" ? leastHeight(picture) : 0,
	);
