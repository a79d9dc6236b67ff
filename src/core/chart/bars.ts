import { type Box, label } from "./frame.ts";
import { AXIS, GRID, INK, SOFT, styleAt, TYPE } from "./look.ts";
import { shortened, type Type, textWidth } from "./measure-text.ts";
import { numbersOf, type Picture } from "./picture.ts";
import { element } from "./svg.ts";

const GAP = 8;
const MOST_NAME = 250;
/** A bar and the space to the next take between these, so that two bars are no slabs and 48 still fit. */
const ROW = { most: 60, bar: 0.68 };
/** Below this height of a row its letters shrink with it. */
const FULL_SIZE = 18;

/** A bar for each category from zero, the longest first as the answer has them, named at its left and numbered at its end. */
export function bars({ categories, series }: Picture, box: Box): readonly string[] {
	const points = series[0]?.points ?? [];
	const row = Math.min(ROW.most, (box.bottom - box.top) / Math.max(1, categories.length));
	const type: Type = { ...TYPE.bar, size: TYPE.bar.size * Math.min(1, row / FULL_SIZE) };
	const strong: Type = { ...type, weight: "bold" };
	const names = Math.min(MOST_NAME, Math.max(...categories.map((it) => textWidth(it, type))));
	const numbers = Math.max(...points.map(({ words }) => textWidth(words, strong))) + GAP;
	const least = Math.min(0, ...numbersOf(series));
	const most = Math.max(0, ...numbersOf(series));
	const below = least < 0 ? numbers : 0;
	const [left, right] = [box.left + names + GAP + 4 + below, box.right - numbers];
	// The longest bar reaches as far as there is room; the axis has no marks, for every bar has its number.
	const x = (value: number) => left + ((value - least) / (most - least || 1)) * (right - left);
	// A few bars stand a little below the top, not stretched.
	const top = box.top + (box.bottom - box.top - row * categories.length) / 3;
	return [
		...categories.flatMap((name, at) => {
			const point = points[at];
			const y = top + row * at;
			const baseline = y + row / 2 + type.size * 0.35;
			const said = [
				label(shortened(name, type, names), type, {
					x: box.left + names,
					y: baseline,
					anchor: "end",
					fill: INK,
				}),
			];
			if (point === undefined) return said;
			const { value, range, words } = point;
			if (value === null && range === null)
				return [...said, label(words, type, { x: x(0) + GAP, y: baseline, fill: SOFT })];
			const [from, to] = value === null ? [range?.low ?? 0, range?.high ?? 0] : [0, value];
			const [start, end] = [x(Math.min(from, to)), x(Math.max(from, to))];
			const isNegative = value !== null && value < 0;
			return [
				...said,
				element("rect", {
					x: start,
					y: y + (row * (1 - ROW.bar)) / 2,
					width: Math.max(end - start, value === 0 ? 0 : 1),
					height: row * ROW.bar,
					fill: value === null ? GRID : styleAt(0).colour,
				}),
				label(words, value === null ? type : strong, {
					x: isNegative ? start - GAP + 2 : end + GAP - 2,
					y: baseline,
					anchor: isNegative ? "end" : "start",
					fill: INK,
				}),
			];
		}),
		element("path", {
			d: `M${x(0)} ${top - 2}V${top + row * categories.length + 2}`,
			stroke: AXIS,
			fill: "none",
		}),
	];
}
