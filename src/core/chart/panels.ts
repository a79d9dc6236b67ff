import { breakMarks, categoryAxis, plotIn, tickRoom, valueAxis } from "./axes.ts";
import { type Box, label } from "./frame.ts";
import { INK, styleAt, TYPE } from "./look.ts";
import { shortened, textWidth } from "./measure-text.ts";
import { breaksOf, numbersOf, type Picture, type Series } from "./picture.ts";
import { scaleOf } from "./scale.ts";
import { strokesOf } from "./strokes.ts";
import { valueLabels } from "./value-labels.ts";

const TICKS = 3;
const ACROSS = 3;
/** With so many panels there is room for a fourth beside the others only. */
const MANY = 12;
const GAP = { x: 22, y: 18 };
const NAME = 20;
/** Room above the highest value for its number. */
const HEAD = 18;
const REACH = 8;
/** To so much of their size the letters of a long name may shrink. */
const SMALLEST = 0.8;

/** A small chart for each of many series, all on one scale, so that heights can be compared. */
export function panels({ categories, series, breaks }: Picture, box: Box): readonly string[] {
	const scale = scaleOf(numbersOf(series), TICKS);
	const across = series.length > MANY ? ACROSS + 1 : ACROSS;
	const down = Math.ceil(series.length / across);
	const numbers = tickRoom(scale);
	const width = (box.right - box.left - numbers - (across - 1) * GAP.x) / across;
	const start = box.top + HEAD / 2;
	const height = (box.bottom - start - (down - 1) * GAP.y) / down;
	return series.flatMap((one, at) => {
		const own = breaksOf(breaks, at);
		const column = at % across;
		const left = box.left + numbers + column * (width + GAP.x);
		const top = start + Math.floor(at / across) * (height + GAP.y);
		const inner = { left, right: left + width, top: top + NAME + HEAD, bottom: top + height };
		const plot = plotIn(inner, scale, categories.length, { left: REACH, right: REACH, reach: REACH });
		return [
			nameOf(one, left, top, width),
			...valueAxis(plot, column === 0),
			...categoryAxis(plot, categories, true),
			...breakMarks(plot, own),
			...strokesOf(one, plot, styleAt(0), own),
			...valueLabels(one, plot, styleAt(0), own, "ends"),
		];
	});
}

/** The name of a panel; a long one in smaller letters before it is cut. */
function nameOf({ name }: Series, left: number, top: number, width: number): string {
	const size = TYPE.panel.size * Math.max(SMALLEST, Math.min(1, width / textWidth(name, TYPE.panel)));
	const type = { ...TYPE.panel, size };
	return label(shortened(name, type, width), type, { x: left, y: top + 13, fill: INK });
}
