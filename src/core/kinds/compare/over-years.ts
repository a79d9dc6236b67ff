import type { Figure, Table } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, spanning } from "../../statistics/period.ts";
import { notesBeside, regimeNotes } from "../../statistics/regimes.ts";
import { breakNotes, breakWarnings, brokenCell } from "../../wording/break-warnings.ts";
import { capital } from "../../wording/capital.ts";
import { changeCell } from "../../wording/change-words.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { inWords } from "../../wording/numbers.ts";
import { changeOver, sideBySide } from "../../wording/over-years.ts";
import { listed, periodLabel } from "../../wording/periods.ts";
import { headingOf } from "../../wording/place-names.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { BETWEEN_FORCES, caveatsFor, OVER_TIME } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { seriesChart } from "../charts/series-chart.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { type BreaksShown, breaksShown } from "../figures/breaks-shown.ts";
import { marked } from "../figures/comparison-table.ts";
import { changeBetween } from "../figures/comparisons.ts";
import { hasNumber } from "../figures/figures.ts";
import { figureBeside } from "../figures/one-release.ts";
import { rowName } from "../figures/row-name.ts";
import { partOfSum, wholeFigure } from "../figures/sums.ts";
import { changeLine, rowLine } from "../figures/working.ts";
import type { Reply } from "../kind.ts";
import { type Subject } from "../subject/subject.ts";
import { aheadLine } from "./ahead-line.ts";
import { furthestLine, lowestLine, type PlaceMove } from "./furthest-move.ts";

interface SeveralOverYears {
	readonly subject: Subject;
	/** At least two, earliest first. */
	readonly years: readonly Period[];
	readonly assumed: readonly string[];
	/** Which way the one is asked for that moved most. */
	readonly furthest?: "up" | "down" | "lowest" | undefined;
	/** How they were asked for, where by no names: "bottom 3 regions by % change". */
	readonly called?: string;
}

interface Row {
	readonly geography: Geography;
	readonly figures: readonly Figure[];
	readonly first: Figure;
	readonly last: Figure;
	/** Between the years of it that have a number, and in them. */
	readonly breaks: BreaksShown;
}

/** Several geographies in the same years: a row each, and its own change from the first year to the last. */
export function overYears(
	{ subject, years, assumed, furthest, called }: SeveralOverYears,
	data: DataSet,
): Reply {
	const { geographies, measure } = subject;
	const rows = geographies.flatMap((it) => rowOf(data, measure, it, years) ?? []);
	const figures = rows.flatMap((it) => it.figures);
	const regimes = regimeNotes(data, geographies);
	const question = {
		kind: "compare",
		geographies: geographies.map((it) => it.id),
		periods: years,
		measure: measure.id,
	};
	const inTheirOrder = called === undefined ? question : { ...question, called };
	const held = figures.filter(hasNumber);
	const [from, to] = [years[0] ?? { start: "", end: "" }, years.at(-1) ?? { start: "", end: "" }];
	const span = spanning(from, to);
	return {
		draft: {
			...BLANK,
			kind: held.length > 0 ? "compare" : "not-held",
			question: asked(inTheirOrder, assumed, data),
			figures,
			changes: rows.flatMap(({ breaks: { between } }, at) => {
				const first = at * years.length;
				return changeBetween(figures, first, first + years.length - 1, between.length === 0) ?? [];
			}),
			caveats: caveatsFor(measure, held, [BETWEEN_FORCES, OVER_TIME]),
			sources: sourcesOf(releasesOf(figures, data)),
			choices:
				held.length === figures.length
					? []
					: [
							...elsewhere(data, measure, inTheirOrder, (it) =>
								geographies.every((place) =>
									years.every((year) => hasNumber(wholeFigure(data, it, place, year))),
								),
							),
						],
			about: `${headingOf(geographies, data)} · ${measure.noun} recorded by police · ${periodLabel(from)} to ${periodLabel(to)}`,
			notices: [...assumed, ...notesBeside(subject.notes, regimes, geographies), ...regimes.notes],
			finding: finding(rows),
			warnings: [
				...new Set([
					...regimes.warnings,
					...rows.flatMap((it) =>
						breakWarnings(data, it.geography, [...it.breaks.between, ...it.breaks.doubts]),
					),
				]),
			],
			table: tableOf(rows, measure, years, data),
			chart: seriesChart(
				measure,
				rows.map((it) => ({ name: rowName(it.geography), figures: it.figures, breaks: it.breaks.between })),
				rows.flatMap((it) => it.breaks.doubts),
			),
			lines: [
				...aheadLine(rows),
				...(furthest === undefined || regimes.warnings.length > 0
					? []
					: furthest === "lowest"
						? lowestLine(rows.flatMap(moveOf), rows.length)
						: furthestLine(rows.flatMap(moveOf), rows.length, furthest)),
				...geographies
					.flatMap((it) => years.flatMap((year) => partOfSum(data, measure, it, year)))
					.slice(0, 6),
			],
			provenance: provenanceLine([span], measure, held, data),
			working: [
				...held.map((it) => rowLine(data, measure, it)),
				...rows
					.filter(bothHeld)
					.map((it) => `${capital(it.geography.name)}: ${changeLine(it.first, it.last)}`),
			],
			next: [
				link("Latest of These Years", { ...question, periods: years.slice(-1) }, data),
				workingLink(question, data),
				...geographies.map((it) =>
					link(`Trend in ${it.name}`, { ...question, kind: "trend", geographies: [it.id] }, data),
				),
			],
		},
	};
}

function rowOf(data: DataSet, measure: Measure, geography: Geography, years: readonly Period[]): Row | null {
	const end = years.at(-1);
	if (end === undefined) return null;
	const last = wholeFigure(data, measure, geography, end);
	const figures = [...years.slice(0, -1).map((it) => figureBeside(data, measure, geography, it, last)), last];
	const [first] = figures;
	if (first === undefined) return null;
	return { geography, figures, first, last, breaks: breaksShown(data, measure, geography, figures) };
}

const moveOf = ({ geography, first, last, breaks }: Row): readonly PlaceMove[] =>
	first.value === null || last.value === null || breaks.between.length > 0
		? []
		: [{ geography, earlier: first.value, later: last.value }];

const bothHeld = ({ first, last }: Row): boolean => hasNumber(first) && hasNumber(last);

/** Each change with its counts for two; only how many rose and fell for more. */
function finding(rows: readonly Row[]): string {
	if (rows.length <= 2) {
		return rows
			.map((row) => {
				const { geography, first, last } = row;
				const words =
					row.breaks.between.length > 0 || !bothHeld(row) ? sideBySide(first, last) : changeOver(first, last);
				return `${capital(geography.name)}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
			})
			.join(". ");
	}
	const told = rows.flatMap(moveOf);
	const all = inWords(rows.length);
	const moves = told.map((it) => Math.sign(it.later - it.earlier));
	const parts = [
		["up", moves.filter((it) => it > 0).length],
		["down", moves.filter((it) => it < 0).length],
		["unchanged", moves.filter((it) => it === 0).length],
		["no comparison", rows.length - told.length],
	] as const;
	const said = parts
		.filter(([, number]) => number > 0)
		.map(
			([word, number]) =>
				`${word} in ${number === rows.length ? `all ${all}` : `${inWords(number)} of ${all}`}`,
		);
	return `${listed(said)} from ${name(rows[0]?.first)} to ${name(rows[0]?.last)}`;
}

const name = (figure: Figure | undefined): string => (figure === undefined ? "" : periodLabel(figure));

function tableOf(rows: readonly Row[], measure: Measure, years: readonly Period[], data: DataSet): Table {
	return {
		caption: `${unitHeading(measure)} recorded, ${name(rows[0]?.first)} to ${name(rows[0]?.last)}`,
		columns: [
			{ label: "Force or area", align: "left" },
			...years.map((it) => ({ label: periodLabel(it), align: "right" as const })),
			{ label: `${name(rows[0]?.first)} to ${name(rows[0]?.last)}`, align: "left" },
		],
		rows: rows.map(({ geography, figures, first, last, breaks }) => [
			rowName(geography),
			...figures.map(marked),
			brokenCell(
				first.value === null || last.value === null ? null : changeCell(first.value, last.value),
				breakNotes(data, geography, breaks.between),
			),
		]),
	};
}
