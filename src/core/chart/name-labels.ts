import type { Plot } from "./axes.ts";
import { label, leading } from "./frame.ts";
import { INK, SOFT, type Style, styleAt, TYPE } from "./look.ts";
import { shortened, textWidth } from "./measure-text.ts";
import type { Series } from "./picture.ts";
import { markOf } from "./strokes.ts";
import { element } from "./svg.ts";

/** The key before a name: a stretch of its line with its mark. */
const KEY = 34;
const MOST_WIDTH = 225;

interface Name {
	readonly name: string;
	/** Its last value, with the year where that is not the last of all. */
	readonly said: string;
	readonly style: Style;
	/** Where its line ends. */
	readonly y: number;
}

/** How much room the names need at the right of their lines. */
export function nameRoom(series: readonly Series[], categories: readonly string[]): number {
	const widths = series.flatMap((it) => [
		textWidth(it.name, TYPE.name),
		textWidth(lastOf(it, categories).said, TYPE.small),
	]);
	return KEY + Math.min(MOST_WIDTH, Math.max(...widths)) + 10;
}

/** Each series named where its line ends, with its last value: no legend to look up. Names make way for each other. */
export function nameLabels(
	series: readonly Series[],
	categories: readonly string[],
	plot: Plot,
): readonly string[] {
	const height = leading(TYPE.name) + leading(TYPE.small) + 4;
	const names = series
		.map((it, at): Name => {
			const { value, said } = lastOf(it, categories);
			return { name: it.name, said, style: styleAt(at), y: value === null ? plot.box.bottom : plot.y(value) };
		})
		.toSorted((a, b) => a.y - b.y);
	const places = spread(
		names.map(({ y }) => y),
		height,
		plot.box.bottom - height / 2,
	);
	const left = plot.box.right + 14;
	return names.flatMap(({ name, said, style, y: from }, at) => {
		const y = places[at] ?? from;
		return [
			element("path", {
				d: `M${left} ${y}h${KEY - 12}`,
				stroke: style.colour,
				"stroke-width": 2.5,
				"stroke-dasharray": style.dash,
				fill: "none",
			}),
			markOf(style, left + (KEY - 12) / 2, y),
			label(shortened(name, TYPE.name, MOST_WIDTH), TYPE.name, { x: left + KEY - 6, y: y + 4.5, fill: INK }),
			label(said, TYPE.small, { x: left + KEY - 6, y: y + 4.5 + leading(TYPE.small), fill: SOFT }),
		];
	});
}

function lastOf({ points }: Series, categories: readonly string[]): { value: number | null; said: string } {
	const at = points.findLastIndex(({ value }) => value !== null);
	const point = points[at];
	if (point === undefined) return { value: null, said: "no exact figure" };
	const year = at === categories.length - 1 ? "" : ` in ${categories[at] ?? ""}`;
	return { value: point.value, said: point.words + year };
}

/** Heights in order, moved apart to at least `distance`, the last no lower than `lowest`. */
export function spread(heights: readonly number[], distance: number, lowest: number): readonly number[] {
	const placed: number[] = [];
	for (const y of heights) placed.push(Math.max(y, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + distance));
	let floor = lowest;
	for (let at = placed.length - 1; at >= 0; at--) {
		placed[at] = Math.min(placed[at] ?? 0, floor);
		floor = (placed[at] ?? 0) - distance;
	}
	return placed;
}
