import type { Figure, Table } from "../answer.ts";
import type { Choice } from "../problem.ts";
import { canonical } from "../question/canonical.ts";
import { settlePeriods } from "../question/refiners/settle-period.ts";
import { breaksBetween } from "../statistics/break.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { type Period, samePeriod, shiftYears } from "../statistics/period.ts";
import { changeCell, comparedWith } from "../wording/change-words.ts";
import { copyLine } from "../wording/copy-line.ts";
import { absent, figureWords, offences } from "../wording/figure-words.ts";
import { count, inWords } from "../wording/numbers.ts";
import { listed, monthAndYear, periodLabel } from "../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { comparisonTable } from "./comparison-table.ts";
import { type Comparison, changeBetween, reach } from "./comparisons.ts";
import { BLANK } from "./draft.ts";
import { hasNumber } from "./figures.ts";
import type { Kind, Reply, Setting } from "./kind.ts";
import { periodProblem } from "./period-problem.ts";
import { relatedFigures, relatedLines } from "./related.ts";
import { readSubject, type Subject } from "./subject.ts";
import { areaFigure, areaYears, likeForLike, type Sum } from "./sums.ts";
import { figureWorking, rowLine } from "./working.ts";

/** A nation, region or group in one year: the published total, or the sum of its forces, never confused (D27, D28). */
export const total: Kind = {
	name: "total",
	examples: ["Wales 2017/18", "UK 17/18", "east midlands", "england and wales 2022/23"],
	fits: (parts, { data }) => {
		const [only, ...more] = parts.geographies;
		if (only === undefined || more.length > 0 || only.outcome !== "matched") return 0;
		const members = data.geography(only.geographies[0] ?? "")?.members ?? [];
		return members.length > 0 ? 1.5 : 0;
	},
	answer(parts, setting) {
		const read = readSubject(parts, setting, "total");
		if ("problem" in read) return read;
		const [geography] = read.subject.geographies;
		if (geography === undefined) return { problem: { type: "no-geography", choices: [] } };
		const { subject } = read;
		const held = areaYears(setting.data, subject.measure, geography);
		const problem = periodProblem(parts, subject, geography, held, setting, "total");
		if (problem !== null) return { problem };
		const reading = parts.period?.reading ?? null;
		const [period] = settlePeriods(reading, held).periods;
		if (period === undefined) {
			return {
				problem: {
					type: "geography-not-held",
					geography: geography.id,
					measure: subject.measure.id,
					choices: [],
				},
			};
		}
		const alternatives = reading?.type === "periods" ? reading.alternatives : [];
		return totalReply(
			{ subject, geography, period, alternatives, typed: parts.period?.text ?? null },
			setting,
		);
	},
};

interface Settled {
	readonly subject: Subject;
	readonly geography: Geography;
	readonly period: Period;
	readonly alternatives: readonly Period[];
	readonly typed: string | null;
}

function totalReply({ subject, geography, period, alternatives, typed }: Settled, { data }: Setting): Reply {
	const { measure } = subject;
	const { figure: main, sum } = areaFigure(data, measure, geography, period);
	const comparisons = hasNumber(main) ? totalComparisons(data, measure, geography, period) : [];
	const members = sum?.counted ?? [];
	const related = relatedTotals(data, measure, geography, period);
	const own = [main, ...comparisons.map((it) => it.figure)];
	const figures = [...own, ...related, ...members];
	const ask = (when: Period | null, kind = "total", id = geography.id, of = measure) =>
		canonical({ kind, geographies: [id], periods: when === null ? [] : [when], measure: of.id }, data);
	const assumed = [...subject.assumed, ...assumption(period, typed, alternatives, geography)];
	const lead = comparisons.find((it) => it.breaks.length === 0) ?? null;
	const release = releasesOf([main], data)[0] ?? null;
	return {
		draft: {
			...BLANK,
			kind: "total",
			question: {
				canonical: ask(period),
				geographies: [geography.id],
				periods: [{ label: periodLabel(period), ...period }],
				measure: measure.id,
				assumed,
			},
			figures,
			changes: comparisons.flatMap(
				(it, at) => changeBetween(figures, at + 1, 0, it.breaks.length === 0) ?? [],
			),
			caveats: [...measure.caveats, ...(geography.regime === "mixed" ? [MIXED] : [])].slice(0, 3),
			sources: sourcesOf(releasesOf(figures, data)),
			about: `${geography.name} · ${measure.noun} recorded by police · ${periodLabel(period)}`,
			notices: [...assumed, ...subject.notes],
			finding: finding(main, measure, sum, lead),
			warnings: [...new Set(comparisons.flatMap((it) => it.breaks.map((brk) => brk.text)))],
			table: comparisonTable(main, comparisons) ?? membersTable(data, members),
			lines: [
				...madeOf(data, main, sum),
				...sameForces(data, measure, geography, period, sum),
				...relatedLines(data, related),
			],
			provenance: provenanceLine([period], measure, own, data),
			working: [
				...(sum === null || sum.counted.length === 0
					? []
					: [sumLine(data, sum), ...sum.counted.map((it) => rowLine(data, measure, it))]),
				...figureWorking(data, measure, main, comparisons),
			],
			next: next(data, geography, period, alternatives, members, ask),
			copy:
				main.status === "published"
					? copyLine({ geography, measure, figure: main, against: lead, release })
					: "",
		},
	};
}

const MIXED =
	"Scotland records crime under rules of its own, so its figures are not directly comparable with those of England and Wales.";

function assumption(
	period: Period,
	typed: string | null,
	alternatives: readonly Period[],
	geography: Geography,
): string[] {
	const label = periodLabel(period);
	if (typed === null)
		return [`${label} is the latest year with a figure for ${geography.name} or its forces`];
	if (alternatives.length > 0) return [`${typed} read as the financial year ${label}`];
	return /\d/.test(typed) ? [] : [`“${typed}” read as ${label}, counted from the latest year held`];
}

/** Earlier totals of the same making: published against published, or sums over exactly the same forces (D27). */
function totalComparisons(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	period: Period,
): readonly Comparison[] {
	const now = areaFigure(data, measure, geography, period);
	return [
		[1, "the year before"],
		[5, "five years before"],
	].flatMap(([years, label]) => {
		const earlier = shiftYears(period, -Number(years));
		const then = areaFigure(data, measure, geography, earlier);
		if (
			then.figure.status !== now.figure.status &&
			(then.figure.status === "summed" || now.figure.status === "summed")
		)
			return [];
		if (!hasNumber(then.figure) || (now.figure.status === "summed" && !sameSet(then.sum, now.sum))) return [];
		const breaks = breaksBetween(data.breaks(), measure.id, reach(geography), earlier, period);
		return [{ figure: then.figure, label: String(label), breaks }];
	});
}

const ids = (sum: Sum | null): string => (sum?.counted ?? []).map((it) => it.geography).join();

const sameSet = (a: Sum | null, b: Sum | null): boolean => ids(a) === ids(b);

function relatedTotals(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	period: Period,
): readonly Figure[] {
	const published = relatedFigures(data, measure, geography.id, period);
	const summed = measure.related.flatMap((id) => {
		const other = data.measure(id);
		if (other === undefined || published.some((it) => it.measure === id)) return [];
		const { figure, sum } = areaFigure(data, other, geography, period);
		return figure.value !== null && sum?.left.length === 0 ? [figure] : [];
	});
	return [...published, ...summed];
}

function finding(main: Figure, measure: Measure, sum: Sum | null, lead: Comparison | null): string {
	if (!hasNumber(main)) return absent(main, measure);
	const partly = main.status === "summed" && sum !== null && sum.left.length > 0;
	const where = partly
		? ` in the ${inWords(sum.counted.length)} of ${count(sum.counted.length + sum.left.length)} forces with a figure`
		: "";
	const total = `${offences(main)}${where}`;
	const capital = total.charAt(0).toUpperCase() + total.slice(1);
	if (lead === null || lead.figure.value === null || main.value === null)
		return `${capital} in ${periodLabel(main)}`;
	return `${capital}, ${comparedWith(lead.figure.value, main.value, periodLabel(lead.figure))}`;
}

const nameIn = (data: DataSet) => (figure: Figure) =>
	data.geography(figure.geography)?.name ?? figure.geography;

/** Says whether the total is published or added up here, from how many forces, and which are missing (D27, D28). */
function madeOf(data: DataSet, main: Figure, sum: Sum | null): string[] {
	if (sum === null) return [];
	const name = nameIn(data);
	const of = sum.counted.length + sum.left.length;
	const parts = sum.counted.map((it) => `${name(it)} ${figureWords(it)}`);
	const made = `${inWords(sum.counted.length)} of ${inWords(of)} forces${of <= 12 && parts.length > 0 ? `: ${listed(parts)}` : ""}`;
	const left =
		sum.left.length === 0
			? ""
			: ` Left out: ${sum.left.length <= 12 ? listed(sum.left.map((it) => `${name(it)} (${figureWords(it)})`)) : `${count(sum.left.length)} forces without a figure`}.`;
	if (main.status === "summed") return [`Added up here, not published as a total, from ${made}.${left}`];
	if (!hasNumber(main)) return [];
	if (sum.counted.length === 0)
		return ["A published total. No figures of its forces are held for that year."];
	const own = sum.figure.value ?? 0;
	if (sum.left.length > 0) return [`A published total. Held of its forces: ${made}.${left}`];
	if (main.value === own) return [`A published total; the forces add up to the same, from ${made}.`];
	return [`A published total. The forces add up to ${count(own)} instead, from ${made}.`];
}

/** The like-for-like change where the sets of forces differ (D27). */
function sameForces(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	period: Period,
	sum: Sum | null,
): string[] {
	const earlier = shiftYears(period, -1);
	const before = areaFigure(data, measure, geography, earlier).sum;
	if (
		sum === null ||
		before === null ||
		sum.left.length === 0 ||
		before.counted.length === 0 ||
		sameSet(before, sum)
	)
		return [];
	const both = likeForLike(before, sum);
	if (both.forces.length === 0) return [];
	const forces = both.forces.length === 1 ? "the one force" : `the ${inWords(both.forces.length)} forces`;
	return [
		`In ${forces} with a figure in both years: ${count(both.earlier)} in ${periodLabel(earlier)}, ${count(both.later)} in ${periodLabel(period)}, ${changeCell(both.earlier, both.later)}.`,
	];
}

const sumLine = (data: DataSet, sum: Sum): string =>
	`${sum.counted.map((it) => `${nameIn(data)(it)} ${figureWords(it)}`).join(" + ")} = ${figureWords(sum.figure)}.`;

function membersTable(data: DataSet, members: readonly Figure[]): Table | null {
	if (members.length < 2 || members.length > 12) return null;
	return {
		caption: "The forces in the total",
		columns: [
			{ label: "Force", align: "left" },
			{ label: "Offences", align: "right" },
		],
		rows: members.map((it) => [nameIn(data)(it), figureWords(it)]),
	};
}

function next(
	data: DataSet,
	geography: Geography,
	period: Period,
	alternatives: readonly Period[],
	members: readonly Figure[],
	ask: (when: Period | null, kind?: string, id?: string) => string,
): Choice[] {
	const forces = members.length <= 5 ? members.flatMap((it) => data.geography(it.geography) ?? []) : [];
	return [
		...alternatives
			.filter((it) => !samePeriod(it, period))
			.map((it) => ({ label: `Meant Year to ${monthAndYear(it.end)}`, question: ask(it) })),
		{ label: "Working", question: ask(period, "explain") },
		{ label: "Trend", question: ask(null, "trend") },
		...forces.map((it) => ({ label: it.name, question: ask(period, "figure", it.id) })),
		{ label: "Statements", question: ask(null, "quote") },
	].filter(
		(it, at, all) => all.findIndex((other) => other.label === it.label) === at && it.label !== geography.name,
	);
}
