import type { AnyBlock } from "@slack/types";
import type { Chart, Table } from "../core/answer.ts";
import { count } from "../core/wording/numbers.ts";
import { listed } from "../core/wording/periods.ts";
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
	const kept: readonly Kept[] = categories.flatMap((label, at) =>
		series.every(({ values }) => typeof values[at] === "number") ? [{ label, at }] : [],
	);
	const type = chart.type === "line" && isBroken(kept.map(({ at }) => at)) ? "bar" : chart.type;
	const marked = new Set(chart.breaks.map(({ before }) => drawnFrom(before, kept)));
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
			type,
			series: series.map(({ values }, which) => ({
				name: names[which] ?? "",
				data: kept.map(({ at }, i) => ({ label: labels[i] ?? "", value: values[at] ?? 0 })),
			})),
			axis_config: axis,
		},
	};
	return { block, said: [...leftOut(chart, kept.length), ...breakLines(chart, kept)] };
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

interface Kept {
	readonly label: string;
	readonly at: number;
}

/** A line would run on over what is left out between its ends; bars join nothing. */
const isBroken = (places: readonly number[]): boolean =>
	places.some((at, i) => i > 0 && at !== (places[i - 1] ?? at) + 1);

/** The first place drawn at or after a break; -1 where nothing is drawn after it. */
const drawnFrom = (before: number, kept: readonly Kept[]): number =>
	kept.find(({ at }) => at >= before)?.at ?? -1;

/** Slack draws no gaps, so a category without a value in any series leaves the chart and is named here. */
function leftOut({ categories, series }: Chart, kept: number): readonly string[] {
	if (kept === categories.length) return [];
	const gaps = categories.flatMap((label, at) => {
		const without = series.filter(({ values }) => typeof values[at] !== "number").map(({ name }) => name);
		if (without.length === 0) return [];
		return [series.length === 1 ? label : `${label} (no exact figure for ${without.join(", ")})`];
	});
	const why = series.length === 1 ? ", no exact figure" : "";
	return [`Not in the chart${why}: ${gaps.join("; ")}.`];
}

/** Reasons longer than this, all together, are told where the whole answer's words are, and counted here. */
const MOST_REASONS = 240;

/** Each break once, at the year it is marked at; one that lies after all that is drawn divides nothing. */
function breakLines({ breaks, categories, series }: Chart, kept: readonly Kept[]): readonly string[] {
	const marked = breaks
		.flatMap((it) => {
			const at = drawnFrom(it.before, kept);
			return at < 0 ? [] : [{ ...it, at }];
		})
		.toSorted((a, b) => a.at - b.at);
	const whole = marked.map(({ before, text, series: which, at }) => {
		const name = which === undefined ? undefined : series[which]?.name;
		const since = at === before ? "" : ` (since ${categories[before] ?? ""})`;
		return `* ${categories[at] ?? ""}${name === undefined ? "" : `, ${name}`}: ${text}${since}`;
	});
	if (whole.join(" ").length <= MOST_REASONS) return [...new Set(whole)];
	const places = [...new Set(marked.map(({ at }) => categories[at] ?? ""))];
	return [`* From ${listed(places)} on, figures do not compare with those before: see the warning.`];
}
