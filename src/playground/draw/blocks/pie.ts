import type { z } from "zod";
import { type Html, html } from "../html.ts";
import type { Pie } from "./chart.ts";

const SIZE = 220;
const CENTRE = SIZE / 2;
const RADIUS = 100;

export function pie(title: string, { segments }: z.infer<typeof Pie>): Html {
	const total = segments.reduce((sum, { value }) => sum + value, 0);
	const starts = segments.map(
		(_, at) => segments.slice(0, at).reduce((sum, { value }) => sum + value, 0) / total,
	);
	const spoken = segments.map(({ label, value }) => `${label} ${value.toLocaleString("en-GB")}`).join(", ");
	return html`<svg class="pie" viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="pie chart. ${title}. ${spoken}">${segments.map(
		({ value }, at) => slice(starts[at] ?? 0, value / total, at),
	)}</svg>`;
}

function slice(start: number, share: number, at: number): Html {
	if (share > 0.9999)
		return html`<circle class="slice series-${at % 6}" cx="${CENTRE}" cy="${CENTRE}" r="${RADIUS}"/>`;
	const point = (turn: number) => {
		const angle = 2 * Math.PI * (turn - 0.25);
		return `${(CENTRE + RADIUS * Math.cos(angle)).toFixed(2)} ${(CENTRE + RADIUS * Math.sin(angle)).toFixed(2)}`;
	};
	const long = share > 0.5 ? 1 : 0;
	const path = `M${CENTRE} ${CENTRE} L${point(start)} A${RADIUS} ${RADIUS} 0 ${long} 1 ${point(start + share)} Z`;
	return html`<path class="slice series-${at % 6}" d="${path}"/>`;
}
