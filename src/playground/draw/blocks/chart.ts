import { z } from "zod";
import { type Html, html } from "../html.ts";
import { blockDrawing } from "./block-drawing.ts";
import { cartesian } from "./cartesian.ts";
import { pie } from "./pie.ts";

export const Cartesian = z.object({
	type: z.enum(["line", "area", "bar"]),
	series: z
		.array(z.object({ name: z.string(), data: z.array(z.object({ label: z.string(), value: z.number() })) }))
		.min(1),
	axis_config: z.object({
		categories: z.array(z.string()),
		x_label: z.string().optional(),
		y_label: z.string().optional(),
	}),
});

export const Pie = z.object({
	type: z.literal("pie"),
	segments: z.array(z.object({ label: z.string(), value: z.number().positive() })).min(1),
});

/** A chart with its figures as a table beneath it: what can be seen can be read. */
export const dataVisualization = blockDrawing(
	"data_visualization",
	z.object({ title: z.string(), chart: z.discriminatedUnion("type", [Cartesian, Pie]) }),
	({ title, chart }) => {
		const { drawing, names, columns, rows } =
			chart.type === "pie"
				? { drawing: pie(title, chart), ...pieTable(chart) }
				: { drawing: cartesian(title, chart), ...cartesianTable(chart) };
		return html`<figure class="chart">
			<figcaption>${title}</figcaption>
			${drawing}
			<ul class="legend" aria-hidden="true">${names.map((name, at) => html`<li class="series-${at % 6}">${name}</li>`)}</ul>
			<details><summary>Figures</summary>${figures(title, columns, rows)}</details>
		</figure>`;
	},
);

function cartesianTable({ series, axis_config }: z.infer<typeof Cartesian>) {
	return {
		names: series.map(({ name }) => name),
		columns: [axis_config.x_label ?? "", ...series.map(({ name }) => name)],
		rows: axis_config.categories.map((category) => [
			category,
			...series.map(({ data }) => number(data.find((point) => point.label === category)?.value)),
		]),
	};
}

function pieTable({ segments }: z.infer<typeof Pie>) {
	return {
		names: segments.map(({ label }) => label),
		columns: ["", "Value"],
		rows: segments.map(({ label, value }) => [label, number(value)]),
	};
}

function number(value: number | undefined): string {
	return value === undefined ? "–" : value.toLocaleString("en-GB");
}

function figures(
	title: string,
	[first = "", ...others]: readonly string[],
	rows: readonly (readonly string[])[],
): Html {
	return html`<div class="table-block"><table>
		<caption>${title}</caption>
		<thead><tr>${first ? html`<th scope="col">${first}</th>` : html`<td></td>`}${others.map((name) => html`<th scope="col" class="right">${name}</th>`)}</tr></thead>
		<tbody>${rows.map(
			([name = "", ...values]) =>
				html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td class="right">${value}</td>`)}</tr>`,
		)}</tbody>
	</table></div>`;
}
