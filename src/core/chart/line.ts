import { breakMarks, categoryAxis, plotIn, tickRoom, valueAxis } from "./axes.ts";
import type { Box } from "./frame.ts";
import { styleAt } from "./look.ts";
import { nameLabels, nameRoom } from "./name-labels.ts";
import { breaksOf, numbersOf, type Picture } from "./picture.ts";
import { scaleOf } from "./scale.ts";
import { strokesOf } from "./strokes.ts";
import { gapLabels, valueLabels } from "./value-labels.ts";

const TICKS = 5;
/** How far the lines across reach past the first and the last year. */
const REACH = 16;

/** One to four lines over the years, named where they end; a single one with its values. */
export function lineChart({ categories, series, breaks }: Picture, box: Box): readonly string[] {
	const scale = scaleOf(numbersOf(series), TICKS);
	const isOne = series.length === 1;
	const room = {
		left: tickRoom(scale) + REACH,
		right: isOne ? REACH + 10 : nameRoom(series, categories) + REACH,
		reach: REACH,
	};
	const plot = plotIn({ ...box, top: box.top + 16 }, scale, categories.length, room);
	return [
		...valueAxis(plot),
		...categoryAxis(plot, categories),
		...breakMarks(plot, breaks),
		...series.flatMap((one, at) => strokesOf(one, plot, styleAt(at), breaksOf(breaks, at))),
		...(isOne
			? series.flatMap((one) => [
					...gapLabels(one, plot, breaks),
					...valueLabels(one, plot, styleAt(0), breaks),
				])
			: nameLabels(series, categories, { ...plot, box: { ...plot.box, right: plot.box.right + REACH } })),
	];
}
