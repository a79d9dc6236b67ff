import type { Figure } from "../answer.ts";
import type { PeriodReading, QuestionParts } from "../question/parts.ts";
import { breaksOver } from "../statistics/breaks-over.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import { reach } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { financialYearsIn, type Period, samePeriod, shiftYears, spanning } from "../statistics/period.ts";
import { breakWarnings } from "../wording/break-warnings.ts";
import { copyChange } from "../wording/copy-line.ts";
import { absent } from "../wording/figure-words.ts";
import { periodLabel } from "../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { caveatsFor, OVER_TIME } from "./beside/caveats.ts";
import { elsewhere, elsewhereByYear, nothingHeld } from "./beside/elsewhere.ts";
import { trendLink } from "./charts/trend-link.ts";
import { asked, BLANK, link, workingLink } from "./draft.ts";
import { changeHeld, heldAgainst } from "./figures/change-held.ts";
import { changeTold } from "./figures/change-told.ts";
import { comparisonTable } from "./figures/comparison-table.ts";
import { type Comparison, changeBetween } from "./figures/comparisons.ts";
import { hasNumber, periodOf } from "./figures/figures.ts";
import { figureBeside, figuresOfOneRelease, releaseLines } from "./figures/one-release.ts";
import { toldYears, wholeFigure, wholeYears } from "./figures/sums.ts";
import { twoEnds } from "./figures/two-ends.ts";
import { figureWorking } from "./figures/working.ts";
import { asksYearlyChange, NO_YEARLY_CHANGE, yearlyChange } from "./figures/yearly-change.ts";
import type { Kind, Reply, Setting } from "./kind.ts";
import { type ChangeAsked, changeAsked } from "./ranking/change-asked.ts";
import { nothingSince } from "./subject/nothing-since.ts";
import { endsProblem, periodProblem } from "./subject/period-problem.ts";
import { readSubject, type Subject, whichGeography } from "./subject/subject.ts";
import { yearsHeldLine } from "./trend/years-not-held.ts";

/** One geography in two years, both named: by how many offences it changed, and by how much of the earlier count (D21). */
export const change: Kind = {
	name: "change",
	examples: [
		"cumbria 5 year change",
		"change kent 2016 to 2021",
		"gwent change since 2016",
		"change wales 2017",
	],
	isSaidInFinding: true,
	fits: (parts) => {
		if (parts.geographies.length > 1) return 0;
		const cue = parts.cues.find((it) => it.kind === "change");
		const spans = parts.period?.reading.type === "change" && parts.geographies.length === 1;
		return Math.max(cue ? 1 + cue.weight : 0, spans ? 2 : 0);
	},
	answer(parts, setting) {
		const read = readSubject(parts, setting, "change");
		if ("problem" in read) return read;
		const { subject } = read;
		const [geography] = subject.geographies;
		if (geography === undefined) return { problem: whichGeography(parts, setting, "change") };
		const held = wholeYears(setting.data, subject.measure, geography);
		const problem = periodProblem(parts, subject, geography, held, setting, "change");
		if (problem !== null) return { problem };
		const told = toldYears(setting.data, subject.measure, geography);
		const isYearly = asksYearlyChange(parts);
		const meant = readingMeant(parts, told);
		const isOpen = meant === null || (meant.type === "change" && meant.years === 1);
		const reading = isYearly && isOpen ? ({ type: "all" } as const) : meant;
		const since = nothingSince("change", reading, subject, told, setting.data);
		if (since !== null) return { problem: since };
		const ends = twoEnds(reading, told);
		if (ends === null)
			return { problem: nothingHeld(subject.measure, geography, setting.data, "change", { reading }) };
		const question = {
			kind: "change",
			geographies: [geography.id],
			periods: ends,
			measure: subject.measure.id,
		};
		const outside = endsProblem(ends, question, geography, subject.measure, held, setting.data);
		if (outside !== null) return { problem: outside };
		const assumed = [...subject.assumed, ...endsAssumed(ends, parts.period?.text ?? null)];
		const against = parts.options.by === undefined ? {} : { against: changeAsked(parts.options) };
		return changeReply(
			{ kind: "change", subject, geography, years: ends, assumed, isYearly, ...against },
			setting,
		);
	},
};

const ofLastYear = /(?<![a-z])(?:last|past) (?:full |financial )?(?:year|yr)(?![a-z])/i;

/** "Compare with last year" after the latest year itself: with the one before it. */
function readingMeant({ period }: QuestionParts, held: readonly Period[]): PeriodReading | null {
	const reading = period?.reading ?? null;
	const isOfLatest = reading?.type === "since" && reading.first.start === held.at(-1)?.start;
	return isOfLatest && ofLastYear.test(period?.text ?? "") ? { type: "change", years: 1 } : reading;
}

function endsAssumed([earlier, later]: readonly [Period, Period], typed: string | null): readonly string[] {
	const ends = `${periodLabel(later)} against ${periodLabel(earlier)}`;
	if (typed === null)
		return [
			samePeriod(shiftYears(earlier, 1), later)
				? `${ends}: the latest year held and the one before it`
				: `${ends}: the latest two years held`,
		];
	const years = typed.match(/\d{4}/g)?.length ?? 0;
	return years > 1 ? [] : [`“${typed}” read as ${ends}`];
}

export interface OverYears {
	readonly kind: string;
	readonly subject: Subject;
	readonly geography: Geography;
	/** At least two, earliest first. */
	readonly years: readonly Period[];
	readonly assumed: readonly string[];
	/** What the change is held against: "did it rise by more than 10%". */
	readonly against?: ChangeAsked;
	/** Whether it is asked for by the year, on average. */
	readonly isYearly?: boolean;
}

/** The last of the years held against each of those before it. */
export function changeReply(
	{ kind, subject, geography, years, assumed, against, isYearly = false }: OverYears,
	{ data, style }: Setting,
): Reply {
	const { measure } = subject;
	const figures = figuresIn(data, measure, geography, years);
	const [first, main] = [figures[0], figures.at(-1)];
	if (first === undefined || main === undefined) {
		return { problem: nothingHeld(measure, geography, data, kind) };
	}
	const comparisons = figures.slice(0, -1).map((it) => comparison(data, measure, geography, it, main));
	const lacking = figures.filter((it) => !hasNumber(it));
	const told =
		against === undefined && !isYearly ? comparisons.find((it) => hasNumber(it.figure)) : undefined;
	const from = told ?? comparisons[0];
	const breaks = from?.breaks ?? [];
	const yearly = isYearly && breaks.length === 0 ? yearlyChange(first, main) : null;
	const options =
		against === undefined
			? yearly === null
				? {}
				: { options: { mean: true as const } }
			: { options: against };
	const question = { kind, geographies: [geography.id], periods: years, measure: measure.id, ...options };
	const whole =
		lacking.length === 0 ? [] : elsewhere(data, measure, question, holdsAll(data, geography, years));
	const byYear = whole.length > 0 ? [] : elsewhereByYear(data, measure, geography, lacking.map(periodOf));
	const span = spanning(periodOf(first), periodOf(main));
	const answer = against === undefined ? null : changeHeld(first, main, breaks.length === 0, against);
	const release = releasesOf([main], data)[0] ?? null;
	return {
		draft: {
			...BLANK,
			kind,
			question: asked(question, assumed, data),
			figures: [...figures],
			changes: comparisons.flatMap(
				(it, at) => changeBetween(figures, at, figures.length - 1, it.breaks.length === 0) ?? [],
			),
			caveats: caveatsFor(measure, figures, [OVER_TIME]),
			sources: sourcesOf(releasesOf(figures, data)),
			choices: [...whole, ...byYear],
			about: `${geography.name} · ${measure.noun} recorded by police · ${years.map(periodLabel).join(years.length === 2 ? " and " : ", ")}`,
			notices: [...assumed, ...subject.notes],
			finding: heldAgainst(
				yearly?.finding ?? changeTold(measure, from?.figure ?? first, figures, breaks.length === 0),
				answer,
			),
			warnings: breakWarnings(
				data,
				geography,
				comparisons.flatMap((it) => it.breaks),
			),
			table: comparisonTable(main, measure, comparisons),
			lines: [
				...(answer === null ? [] : answer.lines),
				...(yearly?.lines ?? (isYearly ? [NO_YEARLY_CHANGE] : [])),
				...lacking.filter((it) => it !== main).map((it) => `${absent(it, measure)}.`),
				...(lacking.length === 0 ? [] : yearsHeldLine(geography, measure, data)),
				...(byYear.length === 0
					? []
					: [
							"No measure holds all of these years. What others hold of them is offered, each counted in its own way: no change can be told between them.",
						]),
				...releaseLines(data, main, figures.slice(0, -1).filter(hasNumber)),
				...(figures.some(isInexact) ? ["No percentage is worked out from a range or a bound."] : []),
			],
			provenance: provenanceLine([span], measure, [main, ...figures.slice(0, -1)], data),
			working: figureWorking(data, measure, main, comparisons),
			next: [
				trendLink(
					"Every Year Between",
					{ ...question, periods: financialYearsIn(span) },
					{ measure, geography },
					data,
				),
				link("Statements", { ...question, kind: "quote", periods: [] }, data),
				workingLink(question, data),
			],
			copy: copyChange({ geography, measure, figure: main, against: from ?? null, release }, style),
		},
	};
}

/** The figures of the years, each beside the last; two of one release where one holds both. */
function figuresIn(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	years: readonly Period[],
): readonly Figure[] {
	const [first, second, ...more] = years;
	if (first !== undefined && second !== undefined && more.length === 0)
		return figuresOfOneRelease(data, measure, geography, [first, second]);
	const last = years.at(-1);
	if (last === undefined) return [];
	const main = wholeFigure(data, measure, geography, last);
	return [...years.slice(0, -1).map((it) => figureBeside(data, measure, geography, it, main)), main];
}

function comparison(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	figure: Figure,
	main: Figure,
): Comparison {
	const [earlier, later] = [periodOf(figure), periodOf(main)];
	const breaks = breaksOver(data, measure.id, reach(geography), earlier, later);
	return { figure, label: "", breaks };
}

const holdsAll = (data: DataSet, geography: Geography, years: readonly Period[]) => (measure: Measure) =>
	years.every((it) => hasNumber(wholeFigure(data, measure, geography, it)));

const isInexact = (figure: Figure): boolean => hasNumber(figure) && figure.value === null;
