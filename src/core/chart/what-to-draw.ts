import type { Answer, Chart, Figure } from "../answer.ts";
import { financialYear, type Period, spanning } from "../statistics/period.ts";
import { capital } from "../wording/capital.ts";
import { figureWords } from "../wording/figure-words.ts";
import { labelWithSpan, periodLabel } from "../wording/periods.ts";
import { INNER_WIDTH, MOST_TITLE_LINES } from "./frame.ts";
import { MOST_LINES, TYPE } from "./look.ts";
import { wrapped } from "./measure-text.ts";
import { altText, NO_FIGURE, notesOf, WORKED_OUT } from "./notes.ts";
import { decimalsIn, numberWords } from "./number-words.ts";
import type { BreakMark, Picture, Point, Series } from "./picture.ts";

/** More than these do not fit, even in the tall size. */
const MOST = { bars: 48, points: 48, panels: 20 } as const;
/** From here on the tall size is needed. */
const TALL = { bars: 13, panels: 7 } as const;

/** What to draw of an answer; null where it has nothing to draw or more than a picture holds. */
export function whatToDraw(answer: Answer): Picture | null {
	const { chart } = answer;
	if (chart === null || !isDrawable(chart)) return null;
	const many = chart.series.length > MOST_LINES;
	const type = chart.type === "bar" ? "bars" : many ? "panels" : "line";
	const series = seriesOf(answer, chart);
	const breaks = marksOf(chart);
	const tall = type === "bars" ? chart.categories.length >= TALL.bars : chart.series.length >= TALL.panels;
	const parts = { type, categories: chart.categories, series, breaks } as const;
	return {
		...parts,
		size: tall ? "tall" : "wide",
		title: titleOf(
			answer,
			type === "bars" ? chart.categories.length : chart.series.length,
			type === "panels",
		),
		subtitle: subtitleOf(answer, chart),
		notes: notesOf(answer, parts),
		source: sourceOf(answer),
		id: answer.id,
		alt: altText(chart, parts),
	};
}

/** Whether a picture holds all of a chart. */
export function isDrawable({ type, series, categories }: Chart): boolean {
	if (series.length === 0 || categories.length === 0) return false;
	return type === "bar"
		? series.length === 1 && categories.length <= MOST.bars
		: categories.length <= MOST.points && series.length <= MOST.panels;
}

function seriesOf(answer: Answer, chart: Chart): readonly Series[] {
	const decimals = decimalsIn(chart.series.flatMap(({ values }) => values));
	return chart.series.map(({ name, values }, which) => ({
		name,
		points: chart.categories.map((category, at): Point => {
			const value = values[at] ?? null;
			const figure = figureBehind(answer, chart, which, at);
			const said = figure === undefined ? inTable(answer, category, [name, chart.yLabel]) : asSaid(figure);
			if (value !== null) {
				const mark = said.endsWith(WORKED_OUT) ? WORKED_OUT : "";
				return { value, range: null, words: numberWords(value, decimals) + mark };
			}
			const { low = null, high = null } = figure ?? {};
			return { value, range: low === null || high === null ? null : { low, high }, words: said };
		}),
	}));
}

/** A figure in words, marked where it is worked out and not published. */
const asSaid = (figure: Figure): string =>
	figureWords(figure) + (figure.status === "derived" ? WORKED_OUT : "");

/** The figure a point was made of: by its year for one series, by its place for several, which stand one after the other. */
function figureBehind(
	{ figures, question }: Answer,
	{ series, categories }: Chart,
	which: number,
	at: number,
): Figure | undefined {
	const category = categories[at];
	const own = figures.filter(({ measure }) => measure === question.measure);
	if (series.length === 1) return own.find((it) => periodLabel(it) === category);
	const one =
		own.length === series.length * categories.length ? own[which * categories.length + at] : undefined;
	return one !== undefined && periodLabel(one) === category ? one : undefined;
}

/** Why a year or place has no value, as the table beside the chart says it: in the column so headed, or that of the period asked for. */
function inTable({ table, question }: Answer, category: string, heads: readonly string[]): string {
	const asked = [...heads, ...question.periods.map(({ label }) => label)];
	const column = table?.columns.findIndex(({ label }, at) => at > 0 && asked.includes(label)) ?? -1;
	const row = table?.rows.find(([name]) => name === category);
	return (row?.[column] ?? NO_FIGURE).replace(" (worked out)", WORKED_OUT);
}

function marksOf({ breaks, categories, series }: Chart): readonly BreakMark[] {
	const inside = breaks.filter(({ before }) => before > 0 && before < categories.length);
	const positions = [...new Set(inside.map(({ before }) => before))].toSorted((a, b) => a - b);
	return positions.map((before, at) => {
		const own = inside.filter((it) => it.before === before);
		const named = own.map(({ text, series: which }) => {
			const name = which === undefined ? undefined : series[which]?.name;
			return name === undefined ? text : `${name}, ${text}`;
		});
		const known = own.flatMap((it) => it.series ?? []);
		const ofAll = known.length < own.length;
		return { number: at + 1, before, texts: [...new Set(named)], series: ofAll ? null : known };
	});
}

/**
 * "Cumbria: child abuse image offences recorded by police", from the first line of the answer without its period. More
 * names than a title holds, and those that stand over a panel each, are counted, for what is drawn names each: what is
 * counted must not be what is cut.
 */
function titleOf({ about }: Answer, many: number, isEachNamed: boolean): string {
	const parts = about.split(" · ");
	const [what = "", ...before] = (parts.length === 1 ? parts : parts.slice(0, -1).slice(-2)).toReversed();
	const title = capital([...before, what].join(": "));
	const isTooLong = wrapped(title, TYPE.title, INNER_WIDTH).length > (isEachNamed ? 1 : MOST_TITLE_LINES);
	return isTooLong && before.length > 0 ? `${capital(what)}: ${many} forces or areas` : title;
}

function subtitleOf({ question, figures }: Answer, { type, xLabel, yLabel, categories }: Chart): string {
	const own = figures.filter(({ measure }) => measure === question.measure);
	const producers = [...new Set(own.map(({ producer }) => producer))].join(", ");
	const span = type === "line" ? spanOfYears(categories) : spanOfPeriods(question.periods);
	const what = type === "line" ? `${yLabel} by ${xLabel.toLowerCase()}` : yLabel;
	return [[what, span].filter((it) => it !== "").join(", "), producers].filter((it) => it !== "").join(" · ");
}

function spanOfYears(categories: readonly string[]): string {
	const [first = "", last = ""] = [categories[0], categories.at(-1)];
	const [from, to] = [yearNamed(first), yearNamed(last)];
	if (from !== null && to !== null) return labelWithSpan(spanning(from, to));
	return first === last ? first : `${first} to ${last}`;
}

const spanOfPeriods = (periods: readonly Period[]): string =>
	periods.map(({ start, end }) => labelWithSpan({ start, end })).join("; ");

function yearNamed(label: string): Period | null {
	const year = Number(/^(\d{4})\/\d{2}$/.exec(label)?.[1]);
	return Number.isNaN(year) ? null : financialYear(year);
}

function sourceOf({ provenance, sources }: Answer): string {
	const line = provenance.split(" · ").at(-1) ?? "";
	return `Source: ${line === "" ? (sources[0]?.title ?? "not recorded") : line}`;
}
