import type { Figure } from "../answer.ts";
import type { Choice } from "../problem.ts";
import type { GeographyRead, QuestionParts } from "../question/parts.ts";
import { breaksOver } from "../statistics/breaks-over.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import { reach } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { type Period, shiftYears } from "../statistics/period.ts";
import { breakWarnings } from "../wording/break-warnings.ts";
import { copyLine } from "../wording/copy-line.ts";
import { periodLabel } from "../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { caveatsFor, fewOf, MIXED_REGIMES } from "./beside/caveats.ts";
import { elsewhere } from "./beside/elsewhere.ts";
import { laterElsewhere } from "./beside/later-elsewhere.ts";
import { laterLines } from "./beside/later-lines.ts";
import { relatedFigures, relatedLines } from "./beside/related.ts";
import { waysOn } from "./beside/ways-on.ts";
import { trendLink } from "./charts/trend-link.ts";
import { asked, BLANK, link } from "./draft.ts";
import { comparisonTable } from "./figures/comparison-table.ts";
import { type Comparison, changeBetween } from "./figures/comparisons.ts";
import { hasNumber, notHeld } from "./figures/figures.ts";
import { notesOnSum, takenInBesides } from "./figures/forces-apart.ts";
import { paceWords, paceWorking, scaleLine } from "./figures/how-often.ts";
import { figureBeside, releaseLines } from "./figures/one-release.ts";
import { areaFigure, areaYears, isSameSet, toldYears, wholeFigure } from "./figures/sums.ts";
import { vintageLines } from "./figures/vintages.ts";
import { figureWorking, rowLine } from "./figures/working.ts";
import type { Kind, Reply, Setting } from "./kind.ts";
import { alternativeLinks, type OneYear, readOneYear } from "./subject/one-year.ts";
import { readSubject } from "./subject/subject.ts";
import { isSpan, totalOverYears } from "./total/over-years.ts";
import { publishedOfCounted } from "./total/published-for.ts";
import { outermost, totalTogether } from "./total/together.ts";
import { flawsOf, madeOf, membersTable, sameForces, totalFinding } from "./total/total-wording.ts";

/** A nation, region or group in one year: the published total, or the sum of its forces, never confused (D27, D28). */
export const total: Kind = {
	name: "total",
	examples: ["Wales 2017/18", "UK 17/18", "east midlands", "england and wales 2022/23"],
	isSaidInFinding: true,
	fits: (parts, { data }) => {
		const [only, ...more] = parts.geographies;
		const cue = parts.cues.find((it) => it.kind === "total");
		const isOfAll = only === undefined && cue !== undefined;
		const isAdded = more.length > 0 || isSpan(parts.period?.reading ?? null);
		if (cue !== undefined && isAdded) return cue.weight === 3 ? 4.3 : 2.7;
		if (isOfAll && data.geography(EVERYTHING) !== undefined) return 2.3;
		if (only === undefined || more.length > 0 || only.outcome !== "matched") return 0;
		const members = data.geography(only.geographies[0] ?? "")?.members ?? [];
		if (members.length === 0) return 0;
		return parts.cues.some((it) => it.kind === "members") ? 3.4 : 1.5;
	},
	answer(parts, setting) {
		let named = parts.geographies.length > 0 ? parts : { ...parts, geographies: [everything] };
		const isAsked = parts.cues.some((it) => it.kind === "total");
		const isLong = isSpan(parts.period?.reading ?? null);
		if (isAsked && (isLong || named.geographies.length > 1)) {
			const settled = readSubject(named, setting, "total");
			if ("problem" in settled) return settled;
			const [first, ...more] = outermost(settled.subject.geographies);
			if (first !== undefined && more.length > 0)
				return totalTogether(named, settled.subject, [first, ...more], setting);
			if (first !== undefined && isLong) return totalOverYears(named, settled.subject, first, setting);
			named = { ...named, geographies: named.geographies.filter((it) => it.geographies[0] === first?.id) };
		}
		const read = readOneYear(named, setting, "total", areaYears, toldYears);
		return "problem" in read ? read : totalReply(read.settled, parts, setting);
	},
};

/** Where a total is asked for and of nothing in particular. */
const EVERYTHING = "uk";

const everything: GeographyRead = {
	start: 0,
	end: 0,
	text: "",
	certainty: "implied",
	outcome: "matched",
	geographies: [EVERYTHING],
	how: "name",
	place: null,
	otherwise: [],
	note: "",
};

function totalReply(settled: OneYear, parts: QuestionParts, setting: Setting): Reply {
	const { data } = setting;
	const { pace } = parts.options;
	const { subject, geography, period, assumed } = settled;
	const { measure } = subject;
	const { figure: main, sum } = areaFigure(data, measure, geography, period);
	const besides = sum === null ? null : takenInBesides(data, measure, geography, main, sum);
	const comparisons = main.value !== null ? totalComparisons(data, measure, geography, period) : [];
	const members = sum?.counted ?? [];
	const related = relatedTotals(data, measure, geography, period);
	const own = [main, ...comparisons.map((it) => it.figure)];
	const figures = [...own, ...related, ...members];
	const lead = comparisons.find((it) => it.breaks.length === 0 && it.figure.value !== null) ?? null;
	const release = releasesOf([main], data)[0] ?? null;
	const isShown = hasNumber(main);
	const notices = laterElsewhere(parts.period, { measure, geography, period }, data);
	const isWhole = sum === null || sum.left.length === 0 || main.status === "published";
	const often = pace === undefined || !isWhole ? "" : paceWords(main, pace);
	const flaws = [
		...(main.status === "summed" ? members : [main]).flatMap((it) => flawsOf(data, it)),
		...comparisons.flatMap((it) => it.breaks),
	];
	const options = pace === undefined ? {} : { pace };
	const question = {
		kind: "total",
		geographies: [geography.id],
		periods: [period],
		measure: measure.id,
		options,
	};
	return {
		draft: {
			...BLANK,
			kind: isShown ? "total" : "not-held",
			question: asked(question, assumed, data),
			figures,
			changes: comparisons.flatMap(
				(it, at) => changeBetween(figures, at + 1, 0, it.breaks.length === 0) ?? [],
			),
			caveats: isShown
				? caveatsFor(measure, figures, geography.regime === "mixed" ? [MIXED_REGIMES] : [])
				: fewOf(figures),
			sources: sourcesOf(releasesOf(figures, data)),
			choices: isShown ? [] : [...waysOn(settled, setting, "total", options)],
			about: `${geography.name} · ${measure.noun} recorded by police · ${periodLabel(period)}`,
			notices: [
				...assumed,
				...notices,
				...(main.status === "summed" ? notesOnSum(data, geography, subject.notes) : subject.notes),
			],
			finding: totalFinding(main, measure, sum, lead, often),
			warnings: isShown ? breakWarnings(data, geography, flaws) : [],
			table:
				comparisonTable(main, measure, comparisons) ??
				membersTable(data, measure, members, main.status === "summed"),
			lines: [
				...madeOf(data, main, sum, besides),
				...publishedOfCounted(data, measure, main, sum),
				...releaseLines(data, main, comparisons.map((it) => it.figure).filter(hasNumber)),
				...(isWhole ? scaleLine(main, pace !== undefined) : []),
				...sameForces(data, measure, geography, period, sum),
				...laterLines(settled, data),
				...vintageLines(data, measure, main),
				...relatedLines(data, related, pace),
			],
			provenance: provenanceLine([period], measure, own, data),
			working: [
				...figureWorking(data, measure, main, comparisons),
				...members.map((it) => rowLine(data, measure, it)),
				...(isWhole ? paceWorking(main, pace) : []),
			],
			next: next(settled, setting, members, related),
			copy:
				main.status === "published"
					? copyLine({ geography, measure, figure: main, against: lead, release }, setting.style)
					: "",
		},
	};
}

/** Earlier totals of the same making: published against published, or sums over exactly the same forces (D27). */
function totalComparisons(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	period: Period,
): readonly Comparison[] {
	const now = areaFigure(data, measure, geography, period);
	const isSum = now.figure.status === "summed";
	return [
		{ years: 1, label: "the year before" },
		{ years: 5, label: "five years before" },
	].flatMap(({ years, label }) => {
		const earlier = shiftYears(period, -years);
		const then = areaFigure(data, measure, geography, earlier);
		if (!hasNumber(then.figure) || (then.figure.status === "summed") !== isSum) {
			const isGap = years === 1 && !hasNumber(wholeFigure(data, measure, geography, earlier));
			return isGap ? [{ figure: notHeld(measure, geography.id, earlier), label, breaks: [] }] : [];
		}
		if (isSum && !isSameSet(then.sum, now.sum)) return [];
		const breaks = breaksOver(data, measure.id, reach(geography), earlier, period);
		const figure = isSum ? then.figure : figureBeside(data, measure, geography, earlier, now.figure);
		return [{ figure, label, breaks }];
	});
}

/** The related measures for the whole area: published, or added up where every force has a figure. */
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
		const figure = wholeFigure(data, other, geography, period);
		return figure.value === null ? [] : [figure];
	});
	return [...published, ...summed];
}

function next(
	settled: OneYear,
	setting: Setting,
	members: readonly Figure[],
	related: readonly Figure[],
): Choice[] {
	const { data } = setting;
	const { geography, period, subject } = settled;
	const own = { kind: "total", geographies: [geography.id], periods: [period], measure: subject.measure.id };
	const forces = members.length <= 5 ? members.flatMap((it) => data.geography(it.geography) ?? []) : [];
	return [
		...alternativeLinks(settled, setting, "total"),
		link("Working", { ...own, kind: "explain" }, data),
		trendLink("Trend", { ...own, periods: [] }, { measure: subject.measure, geography }, data),
		...forces.map((it) => link(it.name, { ...own, kind: "figure", geographies: [it.id] }, data)),
		link("Statements", { ...own, kind: "quote", periods: [] }, data),
		...(hasNumber(areaFigure(data, subject.measure, geography, period).figure)
			? elsewhere(data, subject.measure, own, (it) => related.some((other) => other.measure === it.id))
			: []),
	];
}
