import type { Figure } from "../answer.ts";
import type { QuestionParts } from "../question/parts.ts";
import { settlePeriods } from "../question/refiners/settle-period.ts";
import { breaksOver } from "../statistics/breaks-over.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import { reach } from "../statistics/geography.ts";
import { type Period, yearsIn } from "../statistics/period.ts";
import { breakWarnings } from "../wording/break-warnings.ts";
import { figureWords } from "../wording/figure-words.ts";
import { changeOver, sideBySide } from "../wording/over-years.ts";
import { periodLabel } from "../wording/periods.ts";
import { provenanceLine, releasesOf, sourcesOf } from "../wording/provenance.ts";
import { caveatsFor, OVER_TIME } from "./beside/caveats.ts";
import { elsewhere, nothingHeld } from "./beside/elsewhere.ts";
import { calendarInstead } from "./beside/ways-on.ts";
import { seriesChart } from "./charts/series-chart.ts";
import { asked, BLANK, link } from "./draft.ts";
import { breaksShown } from "./figures/breaks-shown.ts";
import { changeBetween } from "./figures/comparisons.ts";
import { hasNumber, periodOf } from "./figures/figures.ts";
import { type Passing, passingOf, yearsPassing } from "./figures/passing.ts";
import { rowName } from "./figures/row-name.ts";
import { wholeFigure, wholeYears } from "./figures/sums.ts";
import { changeLine, rowLine } from "./figures/working.ts";
import type { Kind, Reply } from "./kind.ts";
import { settledOn } from "./subject/one-year.ts";
import { endsProblem, periodProblem } from "./subject/period-problem.ts";
import { readSubject, type Subject, whichGeography } from "./subject/subject.ts";
import { type MoveAsked, moveAsked, moveLine } from "./trend/moves-asked.ts";
import { asides, endsOf, exactOnly, spanOf, togetherLine, wholeOf } from "./trend/trend-lines.ts";
import { trendTable } from "./trend/trend-table.ts";
import { endsEarly, heldLines, widened, yearsNotHeld } from "./trend/years-not-held.ts";

const SPANS = new Set(["range", "since", "until", "last", "all"]);

/** One geography over several years: every figure, and the change between the two ends. */
export const trend: Kind = {
	name: "trend",
	examples: ["cumbria last five years", "trend gwent", "kent since 2016", "wales 2016-21"],
	isSaidInFinding: true,
	fits: (parts, { data }) => {
		if (parts.geographies.length > 1) return 0;
		const isOfEach = moveAsked(parts, data) !== null || passingOf(parts.options) !== null;
		if (isOfEach && parts.geographies.length === 1 && isOverYears(parts)) return 3.5;
		// Of one year that is named a file has that year; a chart is of several.
		const drawn = isOneYear(parts) ? ["trend", "chart"] : ["trend", "chart", "csv"];
		const cue = parts.cues.find((it) => drawn.includes(it.kind));
		return Math.max(cue ? 1 + cue.weight : 0, SPANS.has(parts.period?.reading.type ?? "") ? 1.7 : 0);
	},
	answer(written, setting) {
		const move = moveAsked(written, setting.data);
		const isYearly = written.period?.reading.type === "change" && written.period.reading.years === 1;
		const passing = passingOf(written.options);
		const parts = (move ?? passing) !== null && isYearly ? { ...written, period: null } : written;
		const read = readSubject(parts, setting, "trend");
		if ("problem" in read) return read;
		const { subject } = read;
		const { data } = setting;
		const [geography] = subject.geographies;
		if (geography === undefined) return { problem: whichGeography(parts, setting, "trend") };
		const held = wholeYears(data, subject.measure, geography);
		const problem = periodProblem(parts, subject, geography, held, setting, "trend");
		if (problem !== null) return { problem };
		const { periods: settled, fromData } = settlePeriods(parts.period?.reading ?? null, held);
		const [only, ...more] = settled;
		if (only !== undefined && more.length === 0 && SPANS.has(parts.period?.reading.type ?? "")) {
			const outside = periodProblem(settledOn(only, parts), subject, geography, held, setting, "trend");
			if (outside !== null) return { problem: outside };
		}
		const every = settlePeriods({ type: "all" }, held).periods;
		// One year makes no chart: what is drawn is every year held.
		const isDrawn = parts.cues.some((it) => it.kind === "chart");
		const isNotHeld =
			only !== undefined &&
			!isDrawn &&
			!fromData &&
			!hasNumber(wholeFigure(data, subject.measure, geography, only));
		const years =
			settled.length > 1
				? settled.toSorted((a, b) => a.start.localeCompare(b.start))
				: isNotHeld
					? yearsNotHeld(only, parts, subject.measure, geography, data)
					: every;
		if (years.length === 0) {
			const reading = parts.period?.reading ?? null;
			return { problem: nothingHeld(subject.measure, geography, data, "trend", { reading }) };
		}
		if (years.length === 2) {
			const question = {
				kind: "trend",
				geographies: [geography.id],
				periods: years,
				measure: subject.measure.id,
			};
			const outside = endsProblem(years, question, geography, subject.measure, held, data);
			if (outside !== null) return { problem: outside };
		}
		const alone = parts.period === null || isDrawn || more.length > 0 ? [] : widened(only, years);
		const early = endsEarly(parts, years, subject.measure, geography, data);
		const of = { ...subject, notes: [...alone, ...early, ...subject.notes] };
		return trendReply(
			{ subject: of, geography, years, typed: parts.period?.text ?? null, move, passing },
			data,
		);
	},
};

const isOneYear = ({ period }: QuestionParts): boolean =>
	period?.reading.type === "periods" && period.reading.periods.length === 1;

/** Whether no year is named, or several: a change in one year is that year's. */
const isOverYears = ({ period }: QuestionParts): boolean =>
	period === null ||
	SPANS.has(period.reading.type) ||
	(period.reading.type === "change" && period.reading.years === 1);

interface Trend {
	readonly subject: Subject;
	readonly geography: Geography;
	readonly years: readonly Period[];
	readonly typed: string | null;
	readonly move: MoveAsked | null;
	readonly passing: Passing | null;
}

function trendReply({ subject, geography, years, typed, move, passing }: Trend, data: DataSet): Reply {
	const { measure } = subject;
	const figures = years.map((period) => wholeFigure(data, measure, geography, period));
	const exact = figures.flatMap((it, at) => (it.value === null ? [] : [{ figure: it, at }]));
	const [first, last] = [exact[0], exact.at(-1)];
	const { between, doubts } = breaksShown(data, measure, geography, figures);
	const comparable =
		first === undefined ||
		last === undefined ||
		breaksOver(data, measure.id, reach(geography), periodOf(first.figure), periodOf(last.figure)).length ===
			0;
	const change =
		first && last && first !== last ? changeBetween(figures, first.at, last.at, comparable) : null;
	const latest = figures.filter((it) => hasNumber(it) && it.status !== "bound").slice(-1);
	const span = spanOf(years);
	const whole = wholeOf(data, measure, geography, figures);
	const label = periodLabel(span);
	const question = {
		kind: "trend",
		geographies: [geography.id],
		periods: years,
		measure: measure.id,
		...(passing === null ? sizeOf(move) : { options: passing }),
	};
	const assumed = [
		...subject.assumed,
		...(typed === null
			? ["every year held is shown"]
			: /\d/.test(typed)
				? []
				: [`“${typed}” read as ${label}`]),
	];
	return {
		draft: {
			...BLANK,
			kind: "trend",
			question: asked(question, assumed, data),
			figures,
			changes: change === null ? [] : [change],
			caveats: figures.some(hasNumber) ? caveatsFor(measure, figures, [OVER_TIME]) : [],
			sources: sourcesOf(releasesOf([...figures, ...whole], data)),
			choices: [
				...(exact.length > 0 ? [] : calendarInstead(data, measure, geography, years)).map((it) =>
					link(periodLabel(it), { ...question, periods: yearsIn(it) }, data),
				),
				...elsewhere(
					data,
					measure,
					question,
					(it) => exact.length < 2 && years.some((year) => hasNumber(wholeFigure(data, it, geography, year))),
				),
			],
			about: `${geography.name} · ${measure.noun} recorded by police · ${label}`,
			notices: [...subject.assumed, ...subject.notes],
			finding:
				passing !== null
					? yearsPassing(figures, passing)
					: finding(
							figures,
							exact.map((it) => it.figure),
							comparable,
						),
			warnings: breakWarnings(data, geography, [...between, ...doubts]),
			table: trendTable(data, measure, geography, figures),
			chart: seriesChart(measure, [{ name: rowName(geography), figures, breaks: between }], doubts),
			lines: [
				...heldLines(geography, measure, figures, data),
				...(move === null ? [] : [moveLine(move, figures, measure, geography, data)]),
				...exactOnly(
					figures,
					exact.map((it) => it.figure),
					comparable,
				),
				...asides(figures),
				...whole.map((it) => togetherLine(it, measure, years.length)),
			],
			provenance: provenanceLine([span], measure, [...figures.filter(hasNumber), ...whole], data),
			working: [
				...figures.filter(hasNumber).map((it) => rowLine(data, measure, it)),
				...(change && first && last ? [changeLine(first.figure, last.figure)] : []),
			],
			next: [
				link("Statements", { ...question, kind: "quote", periods: [] }, data),
				...latest.map((it) =>
					link("Latest Year", { ...question, kind: "figure", periods: [periodOf(it)] }, data),
				),
				link("Highest Year", { ...question, kind: "record", periods: [] }, data),
				...(years.length > 1 && exact.length === years.length
					? [link("Added Up", { ...question, kind: "total" }, data)]
					: []),
			],
		},
	};
}

const sizeOf = (move: MoveAsked | null) =>
	move?.by === undefined ? {} : { options: { direction: move.direction, by: move.by } };

/** Both ends of the series with their years (D21); a range at an end makes no change over the whole of it. */
function finding(figures: readonly Figure[], exact: readonly Figure[], comparable: boolean): string {
	const [only, ...more] = exact;
	if (only === undefined)
		return figures.some(hasNumber)
			? "No exact figures in these years"
			: figures.length > 1
				? "No figures are held for these years"
				: "No figure is held for this year";
	if (more.length === 0) return `One exact figure: ${figureWords(only)} in ${periodLabel(only)}`;
	const [first = only, last = only] = endsOf(figures);
	return comparable && first.value !== null && last.value !== null
		? changeOver(first, last)
		: sideBySide(first, last);
}
