import type { Plot } from "./axes.ts";
import { GROUND, type Style } from "./look.ts";
import type { BreakMark, Series } from "./picture.ts";
import { element, through } from "./svg.ts";

/** How far a mark reaches from its middle. */
const REACH = 4.2;

/** One series: straight lines between neighbouring values, dotted over a break, none over a gap; a mark on each value (D54). */
export function strokesOf(
	{ points }: Series,
	plot: Plot,
	style: Style,
	breaks: readonly BreakMark[],
): readonly string[] {
	const broken = new Set(breaks.map(({ before }) => before));
	const runs: [number, number][][] = [];
	const crossings: string[] = [];
	let last: [number, number] | null = null;
	for (const [at, { value }] of points.entries()) {
		const here: [number, number] | null = value === null ? null : [plot.x(at), plot.y(value)];
		const run = runs.at(-1);
		if (here !== null && last !== null && broken.has(at)) crossings.push(through([last, here]));
		if (here !== null && last !== null && !broken.has(at) && run !== undefined) run.push(here);
		else if (here !== null) runs.push([here]);
		last = here;
	}
	const line = { stroke: style.colour, "stroke-width": 2.5, fill: "none", "stroke-linejoin": "round" };
	return [
		...crossings.map((d) =>
			element("path", { ...line, d, "stroke-width": 1.5, "stroke-dasharray": "1.5 4" }),
		),
		...runs
			.filter((run) => run.length > 1)
			.map((run) => element("path", { ...line, d: through(run), "stroke-dasharray": style.dash })),
		...points.flatMap(({ value, range }, at) => [
			...(value === null ? [] : [markOf(style, plot.x(at), plot.y(value))]),
			...(range === null ? [] : [rangeMark(style, plot.x(at), plot.y(range.low), plot.y(range.high))]),
		]),
	];
}

/** The mark of a style, on a point or as a key beside a name. */
export function markOf({ mark, colour }: Style, x: number, y: number): string {
	const look = { fill: colour, stroke: GROUND, "stroke-width": 1 };
	const r = REACH;
	if (mark === "disc") return element("circle", { cx: x, cy: y, r, ...look });
	const corners: Readonly<Record<"square" | "triangle" | "diamond", readonly (readonly [number, number])[]>> =
		{
			square: [
				[x - r, y - r],
				[x + r, y - r],
				[x + r, y + r],
				[x - r, y + r],
			],
			triangle: [
				[x, y - r * 1.25],
				[x + r * 1.2, y + r],
				[x - r * 1.2, y + r],
			],
			diamond: [
				[x, y - r * 1.35],
				[x + r * 1.35, y],
				[x, y + r * 1.35],
				[x - r * 1.35, y],
			],
		};
	return element("path", { d: `${through(corners[mark])}Z`, ...look });
}

/** A figure known only to lie between two: a bracket from one to the other, or an open mark where they nearly meet. */
function rangeMark({ colour }: Style, x: number, low: number, high: number): string {
	const look = { stroke: colour, "stroke-width": 1.75 };
	return low - high < 2 * REACH
		? element("circle", { cx: x, cy: (low + high) / 2, r: REACH, fill: GROUND, ...look })
		: element("path", {
				d: `M${x} ${low}V${high}M${x - 4} ${low}h8M${x - 4} ${high}h8`,
				fill: "none",
				...look,
			});
}
