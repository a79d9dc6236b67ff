import type { AnyBlock } from "@slack/types";
import type { Chart, Table } from "../core/answer.ts";
import { count } from "../core/wording/numbers.ts";
import { LIMITS } from "./limits.ts";
import { cut } from "./mrkdwn.ts";

/** Slack's own chart. Its package of types does not know it yet. */
export interface ChartBlock {
	readonly type: "data_visualization";
	readonly title: string;
	readonly chart: {
		readonly type: "line" | "bar";
		readonly series: readonly {
			readonly name: string;
			readonly data: readonly { readonly label: string; readonly value: number }[];
		}[];
		readonly axis_config: {
			readonly categories: readonly string[];
			readonly x_label?: string;
			readonly y_label?: string;
		};
	};
}

export interface Drawn {
	readonly block: ChartBlock & AnyBlock;
	/** What the chart cannot show: points left out, breaks. */
	readonly said: readonly string[];
}

/** Fewer points say more as a table. */
const FEWEST = 4;

/** The chart as Slack draws it, with what it cannot show in words; null where a table has to do. */
export function draw(chart: Chart): Drawn | null {
	const { categories, series } = chart;
	const kept = categories.flatMap((label, at) =>
		series.every(({ values }) => typeof values[at] === "number") ? [{ label, at }] : [],
	);
	const marked = new Set(chart.breaks.map(({ before }) => before));
	const labels = kept.map(({ label, at }) =>
		marked.has(at) ? `${cut(label, LIMITS.chart.category - 2)} *` : cut(label, LIMITS.chart.category),
	);
	const names = series.map(({ name }) => cut(name, LIMITS.chart.name));
	const fits =
		kept.length >= FEWEST &&
		kept.length <= LIMITS.chart.points &&
		series.length > 0 &&
		series.length <= LIMITS.chart.series &&
		isDistinct(labels) &&
		isDistinct(names);
	if (!fits) return null;
	const axis = {
		categories: labels,
		...(chart.xLabel === "" ? {} : { x_label: cut(chart.xLabel, LIMITS.chart.axis) }),
		...(chart.yLabel === "" ? {} : { y_label: cut(chart.yLabel, LIMITS.chart.axis) }),
	};
	const block: ChartBlock = {
		type: "data_visualization",
		title: cut(chart.title, LIMITS.chart.title),
		chart: {
			type: chart.type,
			series: series.map(({ values }, which) => ({
				name: names[which] ?? "",
				data: kept.map(({ at }, i) => ({ label: labels[i] ?? "", value: values[at] ?? 0 })),
			})),
			axis_config: axis,
		},
	};
	return { block, said: [...leftOut(chart, kept.length), ...breakLines(chart)] };
}

/** The same figures as a table, for where no chart can be drawn. */
export function tableOf(chart: Chart): Table {
	return {
		caption: chart.title,
		columns: [
			{ label: chart.xLabel, align: "left" },
			...chart.series.map(({ name }) => ({ label: name, align: "right" as const })),
		],
		rows: chart.categories.map((label, at) => [
			label,
			...chart.series.map(({ values }) => shown(values[at] ?? null)),
		]),
	};
}

const isDistinct = (names: readonly string[]): boolean =>
	new Set(names).size === names.length && !names.includes("");

const shown = (value: number | null): string =>
	value === null ? "no figure" : Number.isInteger(value) ? count(value) : String(value);

/** Slack draws no gaps, so a category without a value in any series leaves the chart and is named here. */
function leftOut({ type, categories, series }: Chart, kept: number): readonly string[] {
	if (kept === categories.length) return [];
	const gaps = categories.flatMap((label, at) => {
		const without = series.filter(({ values }) => typeof values[at] !== "number").map(({ name }) => name);
		if (without.length === 0) return [];
		return [series.length === 1 ? label : `${label} (no exact figure for ${without.join(", ")})`];
	});
	const why = series.length === 1 ? ", no exact figure" : "";
	const joined = type === "line" ? " The line joins the years beside them." : "";
	return [`Not in the chart${why}: ${gaps.join("; ")}.${joined}`];
}

function breakLines({ breaks, categories, series }: Chart): readonly string[] {
	return breaks.map(({ before, text, series: which }) => {
		const name = which === undefined ? undefined : series[which]?.name;
		return `* ${categories[before] ?? ""}${name === undefined ? "" : `, ${name}`}: ${text}`;
	});
}
