import type { z } from "zod";
import { type Html, html } from "../html.ts";
import type { Cartesian } from "./chart.ts";

type Chart = z.infer<typeof Cartesian>;

/** What a chart is drawn into, in pixels of its own: one fills a message, the other a phone, where the first would be too small to read. */
const FRAMES = [
	{ name: "wide", width: 560, left: 76, right: 24 },
	{ name: "narrow", width: 260, left: 66, right: 8 },
] as const;
type Frame = (typeof FRAMES)[number];

const HEIGHT = 256;
const TOP = 14;
const BOTTOM = 30;
/** Room for the name of the horizontal axis. */
const LABEL = 24;
const LETTER = 7;

/** Lines, areas or bars on a base of zero, straight from point to point: twice, of which the page shows the one that fits. */
export function cartesian(title: string, chart: Chart): Html {
	return html`${FRAMES.map((frame) => within(frame, title, chart))}`;
}

function within({ name, width, left, right }: Frame, title: string, chart: Chart): Html {
	const { categories, x_label, y_label } = chart.axis_config;
	const values = chart.series.map(({ data }) =>
		categories.map((category) => data.find((point) => point.label === category)?.value ?? null),
	);
	const ticks = scale(values.flat().filter((value) => value !== null));
	const low = ticks[0] ?? 0;
	const high = ticks.at(-1) ?? 1;
	const step = (width - left - right) / categories.length;
	const x = (at: number) => left + step * (at + 0.5);
	const y = (value: number) => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM);

	return html`<svg class="${name}" viewBox="0 0 ${width} ${x_label ? HEIGHT + LABEL : HEIGHT}" role="img" aria-label="${spoken(title, chart)}">
		${ticks.map(
			(tick) => html`<line class="grid" x1="${left}" x2="${width - right}" y1="${y(tick)}" y2="${y(tick)}"/>
				<text class="tick" x="${left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick.toLocaleString("en-GB")}</text>`,
		)}
		${shownOf(categories, step).map(
			({ label, at }) =>
				html`<text class="tick" x="${x(at)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${label}</text>`,
		)}
		${y_label && html`<text class="axis" transform="translate(14 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${y_label}</text>`}
		${x_label && html`<text class="axis" x="${(left + width - right) / 2}" y="${HEIGHT + LABEL - 8}" text-anchor="middle">${x_label}</text>`}
		${values.map((one, at) =>
			chart.type === "bar"
				? bars(one, at, values.length, step, x, y)
				: line(one, at, x, y, chart.type === "area" ? y(Math.max(low, 0)) : null),
		)}
	</svg>`;
}

/** Years are left out evenly, the last one kept, so that none touch; names are all there, as much of each as there is room for. */
function shownOf(
	categories: readonly string[],
	step: number,
): readonly { readonly label: string; readonly at: number }[] {
	const longest = Math.max(...categories.map(({ length }) => length));
	const labels = categories.map((label, at) => ({ label, at }));
	if (categories.every((label) => /^\d/.test(label))) {
		const every = Math.ceil((longest * LETTER + LETTER) / step);
		return labels.filter(({ at }) => (categories.length - 1 - at) % every === 0);
	}
	const room = Math.max(1, Math.floor(step / LETTER));
	return labels.map(({ label, at }) => ({
		label: label.length > room ? `${label.slice(0, room - 1)}…` : label,
		at,
	}));
}

type Scale = (value: number) => number;
type Values = readonly (number | null)[];

function line(values: Values, series: number, x: Scale, y: Scale, base: number | null): Html {
	const points = values.flatMap((value, at) => (value === null ? [] : [{ x: x(at), y: y(value) }]));
	const path = points.map((point) => `${point.x},${point.y}`).join(" ");
	const area =
		base !== null &&
		html`<polygon class="area series-${series % 6}" points="${points[0]?.x},${base} ${path} ${points.at(-1)?.x},${base}"/>`;
	return html`${area}<polyline class="line series-${series % 6}" points="${path}"/>${points.map(
		(point) => html`<circle class="point series-${series % 6}" cx="${point.x}" cy="${point.y}" r="3.5"/>`,
	)}`;
}

function bars(values: Values, series: number, of: number, step: number, x: Scale, y: Scale): Html {
	const width = Math.min((step * 0.7) / of, 48);
	return html`${values.map((value, at) => {
		if (value === null) return null;
		const left = x(at) + width * (series - of / 2);
		return html`<rect class="bar series-${series % 6}" x="${left}" y="${Math.min(y(value), y(0))}" width="${width - 1}" height="${Math.abs(y(value) - y(0))}"/>`;
	})}`;
}

/** Round steps from zero (or below it) to above the highest value. */
function scale(values: readonly number[]): readonly number[] {
	const low = Math.min(0, ...values);
	const high = Math.max(0, ...values);
	const rough = (high - low || 1) / 4;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step =
		[1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
	const first = Math.floor(low / step);
	const last = Math.ceil(high / step) || 1;
	return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

function spoken(title: string, { type, series }: Chart): string {
	const lines = series.map(
		({ name, data }) =>
			`${name}: ${data.map(({ label, value }) => `${label} ${value.toLocaleString("en-GB")}`).join(", ")}`,
	);
	return `${type} chart. ${title}. ${lines.join(". ")}`;
}
