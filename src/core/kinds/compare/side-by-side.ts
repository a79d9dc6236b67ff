import type { Figure, Table } from "../../answer.ts";
import { type Break, breaksWithin } from "../../statistics/break.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import { reach } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, shiftYears } from "../../statistics/period.ts";
import { notesBeside, regimeNotes } from "../../statistics/regimes.ts";
import { residents } from "../../statistics/residents.ts";
import { breakNotes, breakWarnings, brokenCell } from "../../wording/break-warnings.ts";
import { capital } from "../../wording/capital.ts";
import { changeCell } from "../../wording/change-words.ts";
import { countingUnit, unitHeading } from "../../wording/counting-unit.ts";
import { figureWords } from "../../wording/figure-words.ts";
import { inWords } from "../../wording/numbers.ts";
import { listed, monthAndYear, periodLabel } from "../../wording/periods.ts";
import { headingOf, namesOf } from "../../wording/place-names.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { BETWEEN_FORCES, caveatsFor } from "../beside/caveats.ts";
import { elsewhere } from "../beside/elsewhere.ts";
import { barChart } from "../charts/bar-chart.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { breaksShown } from "../figures/breaks-shown.ts";
import { marked } from "../figures/comparison-table.ts";
import { changeBetween } from "../figures/comparisons.ts";
import { hasNumber } from "../figures/figures.ts";
import { figureBeside } from "../figures/one-release.ts";
import { rateOf } from "../figures/population.ts";
import { rowName } from "../figures/row-name.ts";
import { partOfSum, wholeFigure } from "../figures/sums.ts";
import { changeLine, rowLine } from "../figures/working.ts";
import type { Reply } from "../kind.ts";
import { type Subject } from "../subject/subject.ts";
import { publishedFor, togetherLine } from "../total/published-for.ts";
import { differenceLine } from "./difference-line.ts";
import { type InOrder, NO_ORDER, orderFinding, sortedBy } from "./in-order.ts";
import { ratesBeside } from "./rates-beside.ts";
import { widerInstead } from "./wider-instead.ts";

interface OneYearOfSeveral {
	readonly subject: Subject;
	readonly year: Period;
	readonly assumed: readonly string[];
	/** Other readings of the year typed (D18). */
	readonly alternatives: readonly Period[];
	/** Whether it was asked by how much two of them differ. */
	readonly isDifference: boolean;
	/** Whether one of them was asked to be so many times another. */
	readonly isMultiple: boolean;
	/** Whether it was asked of so many people. */
	readonly isPerHead: boolean;
	/** Which end of them was asked for; null where they stand as they were named. */
	readonly inOrder: InOrder | null;
	/** What is told before all else. */
	readonly notes?: readonly string[];
}

interface Row {
	readonly geography: Geography;
	readonly now: Figure;
	readonly before: Figure;
	/** Per 100,000 people; null where no population is held. */
	readonly rate: string | null;
	/** What lies between the year before and this one. */
	readonly between: readonly Break[];
	readonly warnings: readonly string[];
}

/** Several geographies in one year, in the order they were named: no place, no ranking. */
export function sideBySide(of: OneYearOfSeveral, data: DataSet): Reply {
	const {
		subject,
		year,
		assumed,
		alternatives,
		isDifference,
		isMultiple,
		isPerHead,
		inOrder,
		notes = [],
	} = of;
	const { geographies, measure } = subject;
	const named = geographies.map((it) => rowOf(data, measure, it, year));
	const sorted = inOrder === null ? null : sortedBy(named, inOrder);
	const rows = sorted ?? named;
	const now = rows.map((it) => it.now);
	const together = now.every(hasNumber) ? null : publishedFor(data, measure, geographies, year);
	const figures = [
		...now,
		...rows.map((it) => it.before).filter(hasNumber),
		...(together === null ? [] : [together]),
	];
	const regimes = regimeNotes(data, geographies);
	const question = {
		kind: "compare",
		geographies: geographies.map((it) => it.id),
		periods: [year],
		measure: measure.id,
	};
	const inTheirOrder = inOrder === null ? question : { ...question, called: inOrder.called };
	const releases = releasesOf(figures, data);
	const populations = rows
		.filter((it) => it.rate !== null)
		.flatMap((it) => residents(data, it.geography, year)?.releases ?? []);
	return {
		draft: {
			...BLANK,
			kind: figures.some(hasNumber) ? "compare" : "not-held",
			question: asked(inTheirOrder, assumed, data),
			figures,
			changes: rows.flatMap((row, at) => {
				const from = figures.indexOf(row.before);
				return from < 0 ? [] : (changeBetween(figures, from, at, row.between.length === 0) ?? []);
			}),
			caveats: caveatsFor(measure, figures, [BETWEEN_FORCES]),
			sources: sourcesOf([...releases, ...[...new Set(populations)].flatMap((id) => data.release(id) ?? [])]),
			choices: now.every(hasNumber)
				? []
				: [
						...elsewhere(data, measure, inTheirOrder, (it) =>
							geographies.every((place) => hasNumber(wholeFigure(data, it, place, year))),
						),
						...(geographies.length > 3 ? [] : widerInstead(data, measure, geographies)),
					],
			about: `${headingOf(geographies, data)} · ${measure.noun} recorded by police · ${periodLabel(year)}`,
			notices: [...notes, ...assumed, ...notesBeside(subject.notes, regimes, geographies), ...regimes.notes],
			finding:
				sorted === null || inOrder === null
					? finding(rows, measure, year)
					: orderFinding(sorted, inOrder, measure, year),
			warnings: [...new Set([...regimes.warnings, ...rows.flatMap((it) => it.warnings)])],
			table: tableOf(rows, measure, year, data),
			chart: barChart(
				`${capital(measure.noun)} recorded in ${periodLabel(year)}`,
				unitHeading(measure),
				rows.map((row) => ({
					name: rowName(row.geography),
					value: row.now.value,
					words: marked(row.now),
				})),
			),
			lines: [
				...(inOrder !== null && sorted === null ? [NO_ORDER] : []),
				...(isDifference || isMultiple ? differenceLine(rows, periodLabel(year), isMultiple) : []),
				...(together === null ? [] : [togetherLine(`${namesOf(geographies)} together`, together, measure)]),
				...geographies.flatMap((it) => partOfSum(data, measure, it, year)),
				...ratesBeside(data, rows, year, isPerHead),
			],
			provenance: provenanceLine([year], measure, figures, data),
			working: [
				...figures.filter(hasNumber).map((it) => rowLine(data, measure, it)),
				...rows.filter((it) => hasNumber(it.before)).map((it) => changeLine(it.before, it.now)),
			],
			next: [
				...alternatives.map((it) =>
					link(`Meant Year to ${monthAndYear(it.end)}`, { ...question, periods: [it] }, data),
				),
				link("Last Five Years", { ...question, periods: lastFive(year) }, data),
				workingLink(question, data),
				...geographies.map((it) =>
					link(
						it.name,
						{ ...question, kind: it.members.length > 0 ? "total" : "figure", geographies: [it.id] },
						data,
					),
				),
			],
		},
	};
}

function rowOf(data: DataSet, measure: Measure, geography: Geography, year: Period): Row {
	const earlier = shiftYears(year, -1);
	const now = wholeFigure(data, measure, geography, year);
	const before = figureBeside(data, measure, geography, earlier, now);
	const within = breaksWithin(data.breaks(), measure.id, reach(geography), year).filter(
		(it) => !it.comparable,
	);
	const { between, doubts } = breaksShown(data, measure, geography, [before, now]);
	return {
		geography,
		now,
		before,
		rate: rateOf(now, residents(data, geography, year)?.all ?? null),
		between,
		warnings: breakWarnings(data, geography, [...(hasNumber(now) ? within : []), ...between, ...doubts]),
	};
}

const lastFive = (year: Period): readonly Period[] => [-4, -3, -2, -1, 0].map((it) => shiftYears(year, it));

/** More places than this are not all named in a finding. */
const NAMED = 4;

/** The fewest and the most; null where not all are exact counts by the same rules, or two share an end. */
function endsOf(rows: readonly Row[]): readonly [Row, Row] | null {
	if (new Set(rows.map((it) => it.geography.regime)).size > 1 || rows.some((it) => it.now.value === null))
		return null;
	const sorted = rows.toSorted((a, b) => (a.now.value ?? 0) - (b.now.value ?? 0));
	const [first, second, beforeLast, last] = [sorted[0], sorted[1], sorted.at(-2), sorted.at(-1)];
	if (first === undefined || last === undefined) return null;
	const isShared = first.now.value === second?.now.value || last.now.value === beforeLast?.now.value;
	return isShared ? null : [first, last];
}

function finding(rows: readonly Row[], measure: Measure, year: Period): string {
	const when = periodLabel(year);
	const [held, without] = [rows.filter((it) => hasNumber(it.now)), rows.filter((it) => !hasNumber(it.now))];
	const none = listed(
		without.map((it) => it.geography.name),
		"or",
	);
	if (held.length === 0) return `No figure for ${none} in ${when}`;
	const ends = held.length > NAMED ? endsOf(held) : null;
	if (ends !== null && none === "")
		return `From ${ends.map(({ geography, now }) => `${figureWords(now)} in ${geography.name}`).join(" to ")}: ${countingUnit(measure).many} in ${inWords(held.length)} places in ${when}`;
	const text = held.map(({ geography, now }) => `${geography.name} ${figureWords(now)}`).join(", ");
	const rest = without.length === 0 ? "" : `; no figure for ${none}`;
	return `${text} in ${when}${rest}`;
}

function tableOf(rows: readonly Row[], measure: Measure, year: Period, data: DataSet): Table {
	const [now, before] = [periodLabel(year), periodLabel(shiftYears(year, -1))];
	const rated = rows.some((it) => it.rate !== null);
	return {
		caption: `${unitHeading(measure)} recorded in ${now}`,
		columns: [
			{ label: "Force or area", align: "left" },
			{ label: before, align: "right" },
			{ label: now, align: "right" },
			{ label: "On the year before", align: "left" },
			...(rated ? [{ label: "Per 100,000 people", align: "right" as const }] : []),
		],
		rows: rows.map((row) => [
			rowName(row.geography),
			marked(row.before),
			marked(row.now),
			brokenCell(
				row.before.value === null || row.now.value === null
					? null
					: changeCell(row.before.value, row.now.value),
				breakNotes(data, row.geography, row.between),
			),
			...(rated ? [row.rate ?? (row.now.value === null ? "–" : "no population held")] : []),
		]),
	};
}
