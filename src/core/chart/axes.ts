import { type Box, label } from "./frame.ts";
import { AXIS, GRID, INK, SOFT, TYPE } from "./look.ts";
import { textWidth } from "./measure-text.ts";
import { decimalsIn, numberWords } from "./number-words.ts";
import type { BreakMark } from "./picture.ts";
import type { Scale } from "./scale.ts";
import { element } from "./svg.ts";

export interface Sides {
	readonly left: number;
	readonly right: number;
}

/** Where years and values lie in a box. */
export interface Plot {
	readonly box: Box;
	readonly scale: Scale;
	/** How far the lines across reach past the first and the last year. */
	readonly reach: number;
	/** Room beside the first and the last year that is there for their values. */
	readonly beside: Sides;
	readonly x: (category: number) => number;
	readonly y: (value: number) => number;
}

/** For the years below a plot. */
export const TICK_ROOM = 24;
const GAP = 8;
/** Between two categories. */
const APART = 10;

/** How wide the numbers of an axis are. */
export const tickRoom = ({ ticks }: Scale): number =>
	Math.max(...ticks.map((it) => textWidth(numberWords(it, decimalsIn(ticks)), TYPE.tick))) + GAP;

/** The plot inside a box, with room for the axis's numbers at its left and the years below. */
export function plotIn(
	box: Box,
	scale: Scale,
	categories: number,
	room: Sides & { readonly reach: number },
	beside: Sides = { left: 0, right: 0 },
): Plot {
	const inner = {
		left: box.left + room.left + beside.left,
		right: box.right - room.right - beside.right,
		top: box.top,
		bottom: box.bottom - TICK_ROOM,
	};
	const step = categories > 1 ? (inner.right - inner.left) / (categories - 1) : 0;
	const alone = categories > 1 ? inner.left : (inner.left + inner.right) / 2;
	return {
		box: inner,
		scale,
		reach: room.reach,
		beside,
		x: (category) => alone + category * step,
		y: (value) => inner.bottom - scale.at(value) * (inner.bottom - inner.top),
	};
}

/** Lines across for the round values, the one at zero darker, with their numbers where there is room for them. */
export function valueAxis({ box, scale, reach, beside, y }: Plot, withNumbers = true): readonly string[] {
	const decimals = decimalsIn(scale.ticks);
	const [left, right] = [box.left - beside.left - reach, box.right + beside.right + reach];
	return scale.ticks.flatMap((tick) => [
		element("path", {
			d: `M${left} ${Math.round(y(tick)) + 0.5}H${right}`,
			stroke: tick === 0 ? AXIS : GRID,
			fill: "none",
		}),
		...(withNumbers
			? [
					label(numberWords(tick, decimals), TYPE.tick, {
						x: left - GAP,
						y: y(tick) + 4.5,
						anchor: "end",
						fill: SOFT,
					}),
				]
			: []),
	]);
}

const widestOf = (categories: readonly string[]): number =>
	Math.max(...categories.map((it) => textWidth(it, TYPE.tick))) + APART;

/** How wide the first and the last category are beside each other. */
export const endsWidth = (categories: readonly string[]): number => 2 * widestOf(categories);

/** The categories below, as many as stand clear of each other; the first and the last always. */
export function categoryAxis(
	{ box, x }: Plot,
	categories: readonly string[],
	onlyEnds = false,
): readonly string[] {
	const last = categories.length - 1;
	const widest = widestOf(categories);
	const between = last > 0 ? x(1) - x(0) : widest;
	const every = onlyEnds ? Math.max(1, last) : Math.max(1, Math.ceil(widest / between));
	return categories.flatMap((category, at) => {
		const isShown = at === last || (at % every === 0 && last - at >= every);
		if (!isShown) return [];
		const anchor = onlyEnds && last > 0 ? (at === 0 ? "start" : "end") : "middle";
		return [label(category, TYPE.tick, { x: x(at), y: box.bottom + 18, anchor, fill: SOFT })];
	});
}

/** Half the size of the number on a break. */
export const BADGE = 9;

/** A break lies midway between the year before it and its own. */
export const breakX = ({ before }: BreakMark, { x }: Plot): number => (x(before - 1) + x(before)) / 2;

/** A dashed line before each break, with the number its note has. */
export function breakMarks(plot: Plot, breaks: readonly BreakMark[]): readonly string[] {
	const { box } = plot;
	return breaks.flatMap((brk) => {
		const middle = breakX(brk, plot);
		return [
			element("path", {
				d: `M${middle} ${box.top}V${box.bottom}`,
				stroke: INK,
				"stroke-dasharray": "4 3",
				fill: "none",
			}),
			element("circle", { cx: middle, cy: box.top, r: BADGE, fill: INK }),
			label(String(brk.number), TYPE.small, {
				x: middle,
				y: box.top + 4.2,
				anchor: "middle",
				fill: "#ffffff",
			}),
		];
	});
}
