import type { Figure, Table } from "../../answer.ts";
import { canonical } from "../../question/canonical.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, samePeriod, shiftYears } from "../../statistics/period.ts";
import { breakNotes, breakWarnings, brokenCell } from "../../wording/break-warnings.ts";
import { changeCell } from "../../wording/change-words.ts";
import { countingUnit } from "../../wording/counting-unit.ts";
import { count, inWords } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { producerOf } from "../../wording/producer.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../../wording/provenance.ts";
import { shareOf } from "../../wording/shares.ts";
import { BETWEEN_FORCES, caveatsFor } from "../beside/caveats.ts";
import { elsewhere, nothingHeld } from "../beside/elsewhere.ts";
import { asked, BLANK, link, workingLink } from "../draft.ts";
import { type BreaksShown, breaksShown } from "../figures/breaks-shown.ts";
import { marked } from "../figures/comparison-table.ts";
import { changeBetween } from "../figures/comparisons.ts";
import { hasNumber } from "../figures/figures.ts";
import { figureBeside } from "../figures/one-release.ts";
import { rowName } from "../figures/row-name.ts";
import { areaFigure, exactInBoth, wholeFigure } from "../figures/sums.ts";
import { changeLine, rowLine } from "../figures/working.ts";
import type { Reply, Setting } from "../kind.ts";
import { countries } from "../subject/enclosing.ts";
import { periodProblem } from "../subject/period-problem.ts";
import type { Subject } from "../subject/subject.ts";

interface AgainstNation {
	readonly parts: QuestionParts;
	readonly subject: Subject;
	readonly geography: Geography;
}

const WHY =
	"A national average is not shown: forces are of very unequal size, so the total divided by the number of forces describes none of them. The share of the total and the two changes side by side can be compared.";

/** The country a force is held against where none is named: the first with exact figures for the same years. */
export function nationBeside(data: DataSet, measure: Measure, geography: Geography): Geography | undefined {
	const around = countries(data, geography);
	return around.find((it) => exactInBoth(data, measure, geography, it).length > 0) ?? around[0];
}

/** A force beside its country: its share of the total and both changes, and why no average is given. */
export function nationalAverage({ parts, subject, geography }: AgainstNation, setting: Setting): Reply {
	const { data } = setting;
	const { measure } = subject;
	const nation = nationBeside(data, measure, geography);
	if (nation === undefined) return { problem: nothingHeld(measure, geography, data, "compare") };
	const both = (of: Measure) => exactInBoth(data, of, geography, nation);
	const held = both(measure);
	const problem = periodProblem(parts, subject, geography, held, setting, "compare");
	if (problem !== null) return { problem };
	const related = measure.related.flatMap((id) => data.measure(id) ?? []);
	const known = held.length > 0 ? held : (related.map(both).find((it) => it.length > 0) ?? []);
	const [year] = settlePeriods(parts.period?.reading ?? null, known).periods;
	if (year === undefined) return { problem: nothingHeld(measure, geography, data, "compare") };
	const rows = [geography, nation].map((it) => rowOf(data, measure, it, year));
	const figures = rows.flatMap((it) => [it.now, it.before]);
	const [own, all] = [rows[0]?.now.value ?? null, rows[1]?.now.value ?? null];
	const question = {
		kind: "compare",
		geographies: [geography.id, nation.id],
		periods: [year],
		measure: measure.id,
	};
	return {
		draft: {
			...BLANK,
			kind: "compare",
			question: {
				...asked(question, subject.assumed, data),
				canonical: canonical({ ...question, geographies: [geography.id] }, data),
			},
			figures,
			changes: rows.flatMap(
				(it, at) => changeBetween(figures, at * 2 + 1, at * 2, it.breaks.between.length === 0) ?? [],
			),
			caveats: caveatsFor(measure, figures, [BETWEEN_FORCES]),
			sources: sourcesOf(releasesOf(figures, data)),
			choices:
				own !== null && all !== null
					? []
					: [
							...elsewhere(data, measure, { ...question, geographies: [geography.id] }, (it) =>
								both(it).some((other) => samePeriod(other, year)),
							),
						],
			about: `${geography.name} and ${nation.name} · ${measure.noun} recorded by police · ${periodLabel(year)}`,
			notices: [...subject.assumed, ...subject.notes],
			finding:
				own === null || all === null
					? `${producerOf(measure.producer)} figures do not allow the comparison: none is held for ${own === null ? geography.name : nation.name} in ${periodLabel(year)}`
					: `${shareOf(own, all)} of the ${rowName(nation)} total: ${count(own)} of ${count(all)} ${countingUnit(measure).many} in ${periodLabel(year)}`,
			warnings: [
				...new Set(
					rows.flatMap((it) =>
						breakWarnings(data, it.geography, [...it.breaks.between, ...it.breaks.doubts]),
					),
				),
			],
			table: tableOf(rows, year, data),
			lines: [WHY, ...unequal(data, measure, nation, year)],
			provenance: provenanceLine([year], measure, figures.filter(hasNumber), data),
			working: [
				...figures.filter(hasNumber).map((it) => rowLine(data, measure, it)),
				...rows
					.filter((it) => hasNumber(it.before) && hasNumber(it.now))
					.map((it) => changeLine(it.before, it.now)),
			],
			next: [
				link("Rate per 100,000", { ...question, kind: "rate", geographies: [geography.id] }, data),
				link("Its Place Among Forces", { ...question, kind: "rank", geographies: [geography.id] }, data),
				workingLink(question, data),
			],
		},
	};
}

interface Row {
	readonly geography: Geography;
	readonly now: Figure;
	readonly before: Figure;
	readonly breaks: BreaksShown;
}

function rowOf(data: DataSet, measure: Measure, geography: Geography, year: Period): Row {
	const earlier = shiftYears(year, -1);
	const now = wholeFigure(data, measure, geography, year);
	const before = figureBeside(data, measure, geography, earlier, now);
	return { geography, now, before, breaks: breaksShown(data, measure, geography, [before, now]) };
}

/** How unequal the forces are, by the largest and the smallest count. */
function unequal(data: DataSet, measure: Measure, nation: Geography, year: Period): string[] {
	const forces = areaFigure(data, measure, nation, year).sum?.counted ?? [];
	const sorted = forces.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
	const [least, most] = [sorted[0], sorted.at(-1)];
	if (least === undefined || most === undefined || least === most) return [];
	const words = (it: Figure) =>
		`${count(it.value ?? 0)} in ${data.geography(it.geography)?.name ?? it.geography}`;
	return [
		`Of the ${inWords(forces.length)} forces with an exact figure in ${periodLabel(year)}, counts run from ${words(least)} to ${words(most)}.`,
	];
}

function tableOf(rows: readonly Row[], year: Period, data: DataSet): Table {
	return {
		caption: "Each with its own change",
		columns: [
			{ label: "Force or area", align: "left" },
			{ label: periodLabel(shiftYears(year, -1)), align: "right" },
			{ label: periodLabel(year), align: "right" },
			{ label: "On the year before", align: "left" },
		],
		rows: rows.map(({ geography, now, before, breaks }) => [
			rowName(geography),
			marked(before),
			marked(now),
			brokenCell(
				before.value === null || now.value === null ? null : changeCell(before.value, now.value),
				breakNotes(data, geography, breaks.between),
			),
		]),
	};
}
