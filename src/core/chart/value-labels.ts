import { BADGE, breakX, type Plot, type Sides } from "./axes.ts";
import { label } from "./frame.ts";
import { GROUND, SOFT, type Style, TYPE } from "./look.ts";
import { textWidth } from "./measure-text.ts";
import { WORKED_OUT } from "./notes.ts";
import type { BreakMark, Point, Series } from "./picture.ts";
import { element } from "./svg.ts";

/** Up to here every value of a line is written at its point, if it stands clear; beyond only the telling ones. */
const EVERY = 12;
/** How far a label reaches above and below its baseline. */
const RISE = 10;
const FALL = 2;
/** How far labels may reach past the plot: over its top, at its right, and at its left so near to the numbers of the axis. */
const OVER = { top: 20, right: 22, left: ({ reach }: Pick<Plot, "reach">) => reach - 4 } as const;
/** White at both sides of a value. */
const BESIDE = 2;

interface Area {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

interface Candidate {
	readonly at: number;
	readonly text: string;
	readonly x: number;
	readonly y: number;
}

/**
 * The values of one line at their points: above, below or beside, wherever they cover neither the line nor each other.
 * The telling ones are always written; the line of a break gives way to one that has no other place. `ends` writes the first and the last only, for where there is room for no more.
 */
export function valueLabels(
	{ points }: Series,
	plot: Plot,
	{ colour }: Style,
	breaks: readonly BreakMark[],
	ends: "ends" | "all" = "all",
): readonly string[] {
	const shown = points.flatMap((point, at) => candidate(point, at, plot));
	const telling = ends === "ends" ? endsOf(points) : tellingOf(points);
	const isWanted = ({ at }: Candidate) => ends === "all" && points.length <= EVERY && !telling.has(at);
	const line = sampled(points, plot);
	const isOffBreaks = (area: Area) => !crosses(area, breaks, plot);
	const taken: Area[] = breaks.map((it) => badgeArea(it, plot));
	return [...shown.filter(({ at }) => telling.has(at)), ...shown.filter(isWanted)].flatMap((it) => {
		const free = areasFor(it, plot, breaks).filter((area) => isFree(area, plot, taken));
		const clear = free.filter((one) => isOffLine(one, line));
		const area = clear.find(isOffBreaks) ?? (telling.has(it.at) ? (clear[0] ?? free[0]) : undefined);
		if (area === undefined) return [];
		taken.push(area);
		const x = (area.left + area.right) / 2;
		return [
			...(isOffBreaks(area) ? [] : [plate(area)]),
			label(it.text, TYPE.value, { x, y: area.bottom - FALL, fill: colour, anchor: "middle", halo: true }),
		];
	});
}

/**
 * How much further in than it reaches the first and the last year of a plot have to stand, so that a value beside a break
 * finds room between it and the plot's edge: `width` is from the one year to the other, and of it they give `most` each.
 */
export function roomBeside(
	series: readonly Series[],
	breaksOf: (which: number) => readonly BreakMark[],
	{ width, reach, most }: { readonly width: number; readonly reach: number; readonly most: number },
): Sides {
	const last = (series[0]?.points.length ?? 0) - 1;
	const step = width / Math.max(1, last);
	const widest = (at: number, before: number) =>
		Math.max(
			0,
			...series
				.filter((_, which) => breaksOf(which).some((it) => it.before === before))
				.flatMap(({ points }) => points[at] ?? [])
				.filter(isExact)
				.map((it) => textWidth(wordsOf(it.words), TYPE.value) + 2 * BESIDE),
		);
	// Years stand nearer to each other by what is given, at both sides at the most.
	const nearer = 1 - 1 / Math.max(2, last);
	const beyond = (needed: number, over: number) =>
		Math.min(most, Math.max(0, needed - step / 2 - over) / nearer);
	return {
		left: beyond(widest(0, 1), OVER.left({ reach })),
		right: beyond(widest(last, last), OVER.right),
	};
}

function badgeArea(brk: BreakMark, plot: Plot): Area {
	const [x, y] = [breakX(brk, plot), plot.box.top];
	return { left: x - BADGE, right: x + BADGE, top: y - BADGE, bottom: y + BADGE };
}

/** Whether the dashed line of a break would run through an area. */
const crosses = ({ left, right }: Area, breaks: readonly BreakMark[], plot: Plot): boolean =>
	breaks.some((it) => left < breakX(it, plot) && breakX(it, plot) < right);

/** Covers the line of a break behind a label. */
const plate = ({ left, right, top, bottom }: Area): string =>
	element("rect", { x: left, y: top, width: right - left, height: bottom - top, fill: GROUND });

/** Why years have no value, on the spot where there is room for it; the notes say it in any case. */
export function gapLabels({ points }: Series, plot: Plot, breaks: readonly BreakMark[]): readonly string[] {
	const room = points.length > 1 ? plot.x(1) - plot.x(0) - 6 : 0;
	return points.flatMap(({ value, range, words }, at) => {
		const width = textWidth(words, TYPE.small);
		if (value !== null || range !== null || width > room) return [];
		const x = Math.min(plot.x(at), plot.box.right + OVER.right - width / 2);
		const y = plot.box.bottom - 8;
		const area = { left: x - width / 2, right: x + width / 2, top: y - RISE, bottom: y + FALL };
		return crosses(area, breaks, plot)
			? []
			: [label(words, TYPE.small, { x, y, fill: SOFT, anchor: "middle" })];
	});
}

function candidate({ value, range, words }: Point, at: number, plot: Plot): readonly Candidate[] {
	const text = wordsOf(words);
	if (value !== null) return [{ at, text, x: plot.x(at), y: plot.y(value) }];
	return range === null ? [] : [{ at, text, x: plot.x(at), y: plot.y(range.high) }];
}

/** That it is worked out stands in the notes. */
const wordsOf = (words: string): string => words.replace(WORKED_OUT, "");

const endsOf = (points: readonly Point[]): ReadonlySet<number> =>
	new Set([points.findIndex(isExact), points.findLastIndex(isExact)]);

const isExact = ({ value }: Point): boolean => value !== null;

/** The first, the last, the highest and the lowest value. */
function tellingOf(points: readonly Point[]): ReadonlySet<number> {
	const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
	const highest = points.findIndex(({ value }) => value === Math.max(...values));
	const lowest = points.findIndex(({ value }) => value === Math.min(...values));
	return new Set([...endsOf(points), highest, lowest]);
}

/**
 * Places for a label, the best first: above its point, below, beside a break that is near, right, left, and on a slope
 * above or below it to one side. Kept inside the picture at both sides.
 */
function areasFor({ text, x, y }: Candidate, plot: Plot, breaks: readonly BreakMark[]): readonly Area[] {
	const { box } = plot;
	const half = textWidth(text, TYPE.value) / 2 + BESIDE;
	const [least, most] = [
		box.left - plot.beside.left - OVER.left(plot) + half,
		box.right + plot.beside.right + OVER.right - half,
	];
	const at = (middle: number, baseline: number): Area => ({
		left: middle - half,
		right: middle + half,
		top: baseline - RISE,
		bottom: baseline + FALL,
	});
	const [beside, aslant] = [half + 9, half + 2];
	const offBreaks = breaks
		.map((it) => breakX(it, plot))
		.map((line) => line + (line < x ? half : -half))
		.filter((middle) => Math.abs(middle - x) < half)
		.flatMap((middle) => [[middle, y - 11] as const, [middle, y + 19] as const]);
	const sideways = [
		...offBreaks,
		[x + beside, y + 4],
		[x - beside, y + 4],
		[x - aslant, y - 7],
		[x + aslant, y + 15],
		[x + aslant, y - 7],
		[x - aslant, y + 15],
	] as const;
	return [
		at(Math.min(Math.max(x, least), most), y - 11),
		at(Math.min(Math.max(x, least), most), y + 19),
		...sideways.filter(([middle]) => middle >= least && middle <= most).map((it) => at(...it)),
	];
}

const isFree = (area: Area, { box }: Plot, taken: readonly Area[]): boolean =>
	area.bottom <= box.bottom - 1 &&
	area.top >= box.top - OVER.top &&
	!taken.some((other) => overlap(area, other));

const isOffLine = (area: Area, line: readonly (readonly [number, number])[]): boolean =>
	!line.some(([x, y]) => x > area.left && x < area.right && y > area.top - 2 && y < area.bottom + 2);

const overlap = (a: Area, b: Area): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Points close enough along the line that no label slips between two of them. */
function sampled(points: readonly Point[], plot: Plot): readonly (readonly [number, number])[] {
	return points.flatMap(({ value }, at) => {
		const next = points[at + 1]?.value ?? null;
		if (value === null) return [];
		const [x, y] = [plot.x(at), plot.y(value)];
		if (next === null) return [[x, y] as const];
		const [toX, toY] = [plot.x(at + 1), plot.y(next)];
		const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / 3));
		return Array.from(
			{ length: steps },
			(_, i) => [x + ((toX - x) * i) / steps, y + ((toY - y) * i) / steps] as const,
		);
	});
}
