import type { Chart, Figure, Table } from "../answer.ts";
import { canonical } from "../question/canonical.ts";
import { settlePeriods } from "../question/refiners/settle-period.ts";
import { breaksBetween } from "../statistics/break.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { type Period, shiftYears } from "../statistics/period.ts";
import { changeCell, fromTo } from "../wording/change-words.ts";
import { figureWords } from "../wording/figure-words.ts";
import { count, inWords } from "../wording/numbers.ts";
import { listed, periodLabel } from "../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { marked } from "./comparison-table.ts";
import { changeBetween, reach } from "./comparisons.ts";
import { BLANK } from "./draft.ts";
import { hasNumber, periodOf } from "./figures.ts";
import type { Kind, Reply, Setting } from "./kind.ts";
import { periodProblem } from "./period-problem.ts";
import { readSubject, type Subject } from "./subject.ts";
import { areaFigure, areaYears } from "./sums.ts";
import { changeLine, rowLine } from "./working.ts";

const SPANS = new Set(["range", "since", "last", "all"]);

/** One geography over several years: every figure, and the change between the two ends. */
export const trend: Kind = {
	name: "trend",
	examples: ["cumbria last five years", "trend gwent", "kent since 2016", "wales 2016-21"],
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "trend" || it.kind === "chart" || it.kind === "csv");
		if (parts.geographies.length > 1) return 0;
		return (cue ? 1 + cue.weight : 0) + (SPANS.has(parts.period?.reading.type ?? "") ? 2 : 0);
	},
	answer(parts, setting) {
		const read = readSubject(parts, setting, "trend");
		if ("problem" in read) return read;
		const { subject } = read;
		const [geography] = subject.geographies;
		if (geography === undefined) return { problem: { type: "no-geography", choices: [] } };
		const held = areaYears(setting.data, subject.measure, geography);
		const problem = periodProblem(parts, subject, geography, held, setting, "trend");
		if (problem !== null) return { problem };
		const reading = parts.period?.reading ?? null;
		const whole =
			reading === null || reading.type === "periods" || reading.type === "latest"
				? ({ type: "all" } as const)
				: reading;
		const years = settlePeriods(whole, held).periods;
		if (years.length === 0) {
			return {
				problem: {
					type: "geography-not-held",
					geography: geography.id,
					measure: subject.measure.id,
					choices: [],
				},
			};
		}
		return trendReply(subject, geography, years, parts.period?.text ?? null, setting);
	},
};

function trendReply(
	subject: Subject,
	geography: Geography,
	years: readonly Period[],
	typed: string | null,
	{ data }: Setting,
): Reply {
	const { measure } = subject;
	const figures = years.map((period) => areaFigure(data, measure, geography, period).figure);
	const exact = figures.flatMap((it, at) => (it.value === null ? [] : [at]));
	const [from, to] = [exact[0], exact.at(-1)];
	const [first, last] = [figures[from ?? -1], figures[to ?? -1]];
	const breaks =
		first && last
			? breaksBetween(data.breaks(), measure.id, reach(geography), periodOf(first), periodOf(last))
			: [];
	const comparable = breaks.length === 0;
	const change =
		from === undefined || to === undefined || from === to
			? null
			: changeBetween(figures, from, to, comparable);
	const span = { start: years[0]?.start ?? "", end: years.at(-1)?.end ?? "" };
	const label =
		years.length === 1
			? periodLabel(span)
			: `${periodLabel(years[0] ?? span)} to ${periodLabel(years.at(-1) ?? span)}`;
	const drawn = figures.filter((it) => drawnValue(it) !== null).length >= 4;
	const question = (kind: string) =>
		canonical({ kind, geographies: [geography.id], periods: years, measure: measure.id }, data);
	return {
		draft: {
			...BLANK,
			kind: "trend",
			question: {
				canonical: question("trend"),
				geographies: [geography.id],
				periods: years.map((it) => ({ label: periodLabel(it), ...it })),
				measure: measure.id,
				assumed: [
					...subject.assumed,
					...(typed === null ? ["every year held is shown"] : [`“${typed}” read as ${label}`]),
				],
			},
			figures,
			changes: change === null ? [] : [change],
			caveats: measure.caveats.slice(0, 2),
			sources: sourcesOf(releasesOf(figures, data)),
			about: `${geography.name} · ${measure.noun} recorded by police · ${label}`,
			notices: [...subject.assumed, ...subject.notes],
			finding: finding(first, last, comparable),
			warnings: breaks.map((it) => it.text),
			table: trendTable(figures),
			chart: drawn ? trendChart(geography, measure, figures, breaks) : null,
			lines: asides(figures),
			provenance: provenanceLine([span], measure, figures.filter(hasNumber), data),
			working: [
				...figures.filter(hasNumber).map((it) => rowLine(data, measure, it)),
				...(first && last && first !== last ? [changeLine(first, last)] : []),
			],
			next: [
				{
					label: "Statements",
					question: canonical(
						{ kind: "quote", geographies: [geography.id], periods: [], measure: measure.id },
						data,
					),
				},
				{
					label: "Latest Year",
					question: canonical(
						{ kind: "figure", geographies: [geography.id], periods: years.slice(-1), measure: measure.id },
						data,
					),
				},
			],
		},
	};
}

function finding(first: Figure | undefined, last: Figure | undefined, comparable: boolean): string {
	if (first?.value === null || first === undefined || last?.value === null || last === undefined)
		return "No exact figures in these years";
	if (first === last) return `One exact figure: ${count(first.value)} in ${periodLabel(first)}`;
	if (!comparable)
		return `${count(first.value)} in ${periodLabel(first)}, ${count(last.value)} in ${periodLabel(last)}`;
	let years = 1;
	while (shiftYears(periodOf(first), years).start < last.start) years++;
	return `${fromTo(first.value, last.value)} in ${years === 1 ? "a year" : `${inWords(years)} years`}`;
}

/** The value to draw: a narrow derived range by its middle, said in words beside it; a wide one, a bound or an absence is a gap. */
function drawnValue({ value, low, high }: Figure): number | null {
	if (value !== null) return value;
	if (low === null || high === null || (high - low) * 50 > high) return null;
	return (low + high) / 2;
}

function trendChart(
	geography: Geography,
	measure: Measure,
	figures: readonly Figure[],
	breaks: readonly { date: string; short: string }[],
): Chart {
	const labels = figures.map((it) => periodLabel(it));
	return {
		type: "line",
		title: `Offences recorded, ${geography.name}`,
		xLabel: "Financial year",
		yLabel: "Offences",
		categories: labels,
		series: [{ name: geography.name, values: figures.map(drawnValue) }],
		breaks: breaks.map((it) => ({
			before: figures.findIndex((figure) => figure.end >= it.date),
			text: it.short,
		})),
		alt: `${measure.noun} recorded in ${geography.name}: ${figures.map((it) => `${periodLabel(it)} ${figureWords(it)}`).join(", ")}.`,
	};
}

function trendTable(figures: readonly Figure[]): Table {
	return {
		caption: "Each year and the change on the year before",
		columns: [
			{ label: "Year", align: "left" },
			{ label: "Offences", align: "right" },
			{ label: "On the year before", align: "left" },
		],
		rows: figures.map((it, at) => {
			const before = figures[at - 1]?.value;
			const change = typeof before === "number" && it.value !== null ? changeCell(before, it.value) : "–";
			return [periodLabel(it), marked(it), change];
		}),
	};
}

/** What the numbers alone do not tell: years worked out, years without a figure. */
function asides(figures: readonly Figure[]): string[] {
	const derived = figures
		.filter((it) => it.status === "derived")
		.map((it) => `${periodLabel(it)} (${figureWords(it)})`);
	const without = figures
		.filter((it) => !hasNumber(it))
		.map((it) => `${periodLabel(it)} (${figureWords(it)})`);
	return [
		...(derived.length === 0
			? []
			: [`Worked out from published totals, not published themselves: ${listed(derived)}.`]),
		...(without.length === 0 ? [] : [`No figure: ${listed(without)}.`]),
	];
}
