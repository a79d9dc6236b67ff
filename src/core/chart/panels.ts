import { breakMarks, categoryAxis, endsWidth, plotIn, TICK_ROOM, tickRoom, valueAxis } from "./axes.ts";
import { type Box, label } from "./frame.ts";
import { INK, styleAt, TYPE } from "./look.ts";
import { shortened, textWidth } from "./measure-text.ts";
import { breaksOf, numbersOf, type Picture, type Series } from "./picture.ts";
import { scaleOf } from "./scale.ts";
import { strokesOf } from "./strokes.ts";
import { roomBeside, valueLabels } from "./value-labels.ts";

const TICKS = 3;
const ACROSS = 3;
/** With so many panels there is room for a fourth beside the others only. */
const MANY = 12;
const GAP = { x: 22, y: 18 };
const NAME = 20;
/** Room above the highest value for its number. */
const HEAD = 18;
const REACH = 8;
/** Lower than this a line tells nothing. */
const LEAST = 100;
/** To so much of their size the letters of a long name may shrink. */
const SMALLEST = 0.8;

const acrossOf = (many: number): number => (many > MANY ? ACROSS + 1 : ACROSS);

/** How high panels are together at the least, with their names and years. */
export function leastHeight({ series }: Picture): number {
	const down = Math.ceil(series.length / acrossOf(series.length));
	return HEAD / 2 + down * (NAME + HEAD + LEAST + TICK_ROOM) + (down - 1) * GAP.y;
}

/** A small chart for each of many series, all on one scale, so that heights can be compared. */
export function panels({ categories, series, breaks }: Picture, box: Box): readonly string[] {
	const scale = scaleOf(numbersOf(series), TICKS);
	const across = acrossOf(series.length);
	const down = Math.ceil(series.length / across);
	const numbers = tickRoom(scale);
	const width = (box.right - box.left - numbers - (across - 1) * GAP.x) / across;
	const start = box.top + HEAD / 2;
	const height = (box.bottom - start - (down - 1) * GAP.y) / down;
	const years = width - 2 * REACH;
	const most = Math.max(0, (years - endsWidth(categories)) / 2);
	const beside = roomBeside(series, (at) => breaksOf(breaks, at), { width: years, reach: REACH, most });
	return series.flatMap((one, at) => {
		const own = breaksOf(breaks, at);
		const column = at % across;
		const left = box.left + numbers + column * (width + GAP.x);
		const top = start + Math.floor(at / across) * (height + GAP.y);
		const inner = { left, right: left + width, top: top + NAME + HEAD, bottom: top + height };
		const plot = plotIn(inner, scale, categories.length, { left: REACH, right: REACH, reach: REACH }, beside);
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
