import type { QuestionParts } from "../question/parts.ts";
import { settlePeriods } from "../question/refiners/settle-period.ts";
import type { DataSet } from "../statistics/data-set.ts";
import type { Geography } from "../statistics/geography.ts";
import type { Measure } from "../statistics/measure.ts";
import { type Period, spanning } from "../statistics/period.ts";
import { listed, periodLabel } from "../wording/periods.ts";
import { namesOf } from "../wording/place-names.ts";
import { figuresOf } from "../wording/producer.ts";
import { nothingHeld } from "./beside/elsewhere.ts";
import { changeReply } from "./change.ts";
import { orderAsked } from "./compare/in-order.ts";
import { nationalAverage, nationBeside } from "./compare/national-average.ts";
import { asksMeanOfForces, NO_AVERAGE } from "./compare/no-average.ts";
import { overYears } from "./compare/over-years.ts";
import { asksPerHead } from "./compare/rates-beside.ts";
import { sideBySide } from "./compare/side-by-side.ts";
import { twoCounts } from "./compare/two-counts.ts";
import { wholeCountry } from "./compare/whole-country.ts";
import { figure } from "./figure.ts";
import { hasNumber } from "./figures/figures.ts";
import { toldYears, wholeFigure } from "./figures/sums.ts";
import { twoEnds } from "./figures/two-ends.ts";
import type { Kind, Reply, Setting } from "./kind.ts";
import { changeAsked } from "./ranking/change-asked.ts";
import { countries } from "./subject/enclosing.ts";
import { nothingSince } from "./subject/nothing-since.ts";
import { figureOfOne } from "./subject/one-force.ts";
import { settledOn } from "./subject/one-year.ts";
import { endsProblem, periodProblem } from "./subject/period-problem.ts";
import { readSubject, whichGeography } from "./subject/subject.ts";
import { yearTyped } from "./subject/years-assumed.ts";
import { total } from "./total.ts";

/** Several places are drawn and written out over every year, where none was named. */
const OVER_YEARS = new Set(["trend", "chart", "csv"]);

/** "How many more in Kent than in Essex", "the gap between". */
const ASKS_HOW_MANY =
	/(?<![a-z])(?:more|fewer|less|higher|lower|bigger|smaller|difference|gap|margin|how far)(?![a-z])/i;

/** "Is Kent double Essex". */
const ASKS_HOW_MANY_TIMES = /(?<![a-z])(?:double|treble|triple|twice|thrice|times|half)(?![a-z])/i;

/** "Which of them grew most", "who rose faster". */
const ASKS_WHICH_MOST =
	/(?<![a-z])(?:most|more|further|furthest|fast(?:er|est)|quick(?:er|est)|bigger|biggest|larger|largest|great(?:er|est)|high(?:er|est)|top|bottom|lowest|rank(?:ed|ing)?|worst|by region|steep(?:er|est)|sharp(?:er|est))(?![a-z])/i;

/** Scotland and Northern Ireland have one force each. */
const isCountryOrRegion = ({ kind, regime }: Geography, first: Geography): boolean =>
	kind === "nation" || kind === "region" || regime !== first.regime;

/** Several geographies in the same years, or one geography in years named side by side. */
export const compare: Kind = {
	name: "compare",
	examples: [
		"cumbria vs lancashire 2021",
		"gmp 2018 vs 2020",
		"compare kent and essex over the last three years",
		"scotland vs england",
		"how does the met compare with the national average",
	],
	isSaidInFinding: true,
	fits: (parts) => {
		const cue = parts.cues.find((it) => it.kind === "compare" || it.kind === "average");
		const reading = parts.period?.reading;
		const several = parts.geographies.length > 1;
		const years = reading?.type === "periods" && reading.periods.length > 1;
		return Math.max(cue ? 1 + cue.weight : 0, several ? 2.5 : 0, years ? 1.8 : 0);
	},
	answer(parts, setting) {
		const read = readSubject(parts, setting, "compare");
		if ("problem" in read) return read;
		const { subject } = read;
		const { data } = setting;
		const { geographies, measure } = subject;
		const [first] = geographies;
		if (first === undefined) {
			const counts = twoCounts(parts, setting, compare);
			if (counts !== null) return counts;
			const country = wholeCountry(parts, measure, data);
			return country === null
				? { problem: whichGeography(parts, setting, "compare") }
				: compare.answer({ ...parts, geographies: [country] }, setting);
		}
		const alsoNamed = parts.geographies[0]?.alsoNamed;
		const isOnAverage = parts.cues.some((it) => it.kind === "average");
		if (geographies.length === 1 && alsoNamed !== undefined && !isOnAverage)
			return figureOfOne(parts, alsoNamed, first, setting);
		const beside = isOnAverage ? nationBeside(data, measure, first) : undefined;
		const isOfThose = parts.cues.some((it) => it.kind === "average" && it.weight === 1);
		const isNamed =
			isOnAverage &&
			geographies.length > 1 &&
			(isOfThose || geographies.some((it) => it.id !== beside?.id && isCountryOrRegion(it, first)));
		const isAlone = geographies.length === 1;
		const isWhole = isAlone && countries(data, first).length === 0 && isAgainstNation(parts, geographies);
		if (isWhole || (isAlone && first.members.length > 0 && asksMeanOfForces(parts)))
			return alone(parts, first, setting);
		if (isAgainstNation(parts, geographies) && !isNamed) {
			return nationalAverage({ parts, subject, geography: first }, setting);
		}
		const isTrend = geographies.length > 1 && parts.cues.some((it) => OVER_YEARS.has(it.kind));
		const held = yearsOf(data, measure, geographies, parts.period === null && !isTrend);
		const reading = parts.period?.reading ?? (isTrend ? { type: "all" as const } : null);
		const problem = periodProblem(parts, subject, geographies, held, setting, "compare");
		if (problem !== null) return { problem };
		const isChange = reading?.type === "change" || parts.cues.some((it) => it.kind === "change");
		const since = isChange ? nothingSince("compare", reading, subject, held, data) : null;
		if (since !== null) return { problem: since };
		const isYearOnYear = geographies.length === 1 && reading?.type === "latest";
		const settled =
			isChange || isYearOnYear ? (twoEnds(reading, held) ?? []) : settlePeriods(reading, held).periods;
		const years = settled.toSorted((a, b) => a.start.localeCompare(b.start));
		const [year] = years;
		if (year === undefined)
			return { problem: nothingHeld(measure, first, data, "compare", { geographies, reading }) };
		if (years.length === 1 && geographies.length === 1) {
			return nationalAverage({ parts: settledOn(year, parts), subject, geography: first }, setting);
		}
		const question = {
			kind: "compare",
			geographies: geographies.map((it) => it.id),
			periods: years,
			measure: measure.id,
		};
		const outside = years.length > 2 ? null : endsProblem(years, question, geographies, measure, held, data);
		if (outside !== null) return { problem: outside };
		const typed = parts.period?.text ?? null;
		const alternatives = reading?.type === "periods" ? reading.alternatives : [];
		const assumed = [
			...subject.assumed,
			...yearsAssumed({ data, measure, geographies, years, typed, isBare: alternatives.length > 0 }),
		];
		if (years.length === 1 && geographies.length > 1) {
			const isDifference = parts.cues.some((it) => it.kind === "compare" && ASKS_HOW_MANY.test(it.text));
			const isMultiple = parts.cues.some((it) => it.kind === "compare" && ASKS_HOW_MANY_TIMES.test(it.text));
			const isPerHead = asksPerHead(parts.text);
			const notes = isNamed ? [NO_AVERAGE] : [];
			const inOrder = isDifference || isMultiple ? null : orderAsked(parts, geographies);
			return sideBySide(
				{ subject, year, assumed, alternatives, isDifference, isMultiple, isPerHead, inOrder, notes },
				data,
			);
		}
		const furthest =
			isChange && ASKS_WHICH_MOST.test(parts.text) ? (parts.options.direction ?? ofChange(parts)) : undefined;
		if (geographies.length > 1) {
			const inOrder =
				furthest === undefined || parts.options.direction ? null : orderAsked(parts, geographies);
			const called = inOrder === null ? {} : { called: `${inOrder.called} by % change` };
			return overYears({ subject, years, assumed, furthest, ...called }, data);
		}
		const against = parts.options.by === undefined ? {} : { against: changeAsked(parts.options) };
		return changeReply({ kind: "compare", subject, geography: first, years, assumed, ...against }, setting);
	},
};

/** "Rank regions by % change": the rises first; "bottom three by change": from the other end. */
const ofChange = ({ text, options }: QuestionParts): "up" | "lowest" | undefined => {
	if (options.order === "fewest" || /(?<![a-z])bottom(?![a-z])/i.test(text)) return "lowest";
	return /(?<![a-z])(?:rank(?:ed|ing)?|top|highest|lowest)(?![a-z])/i.test(text) ? "up" : undefined;
};

/** What lies in no larger area has nothing to be held against, nor has an area of whose own forces the average is asked. */
function alone(parts: QuestionParts, geography: Geography, setting: Setting): Reply {
	const reply = (geography.members.length > 0 ? total : figure).answer(parts, setting);
	if ("problem" in reply || parts.cues.every((it) => it.kind !== "average")) return reply;
	return { draft: { ...reply.draft, notices: [NO_AVERAGE, ...reply.draft.notices] } };
}

/** "How does Kent compare", in one year or none: against the country, since nothing else was named. */
function isAgainstNation({ cues, period }: QuestionParts, geographies: readonly Geography[]): boolean {
	if (cues.some((it) => it.kind === "average")) return true;
	const isOneYear =
		period === null || (period.reading.type === "periods" && period.reading.periods.length === 1);
	return geographies.length === 1 && isOneYear;
}

/**
 * The years in which any has a figure, oldest first. Where no time was said, those in which all have one, so that there is
 * something to compare; "last year" is the latest held of any.
 */
function yearsOf(
	data: DataSet,
	measure: Measure,
	geographies: readonly Geography[],
	inAll: boolean,
): readonly Period[] {
	const each = geographies.map((it) => toldYears(data, measure, it));
	const any = each.flat().toSorted((a, b) => a.start.localeCompare(b.start));
	const years = any.filter((it, at) => any.findIndex((other) => other.start === it.start) === at);
	const common = years.filter((it) => each.every((own) => own.some((other) => other.start === it.start)));
	return inAll && common.length > 0 ? common : years;
}

interface Years {
	readonly data: DataSet;
	readonly measure: Measure;
	readonly geographies: readonly Geography[];
	readonly years: readonly Period[];
	readonly typed: string | null;
	/** A year typed without saying which kind of year it is (D18). */
	readonly isBare: boolean;
}

function yearsAssumed({ data, measure, geographies, years, typed, isBare }: Years): readonly string[] {
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined) return [];
	const label = years.length > 2 ? periodLabel(spanning(first, last)) : listed(years.map(periodLabel));
	if (typed === null) {
		const inAll = geographies.every((it) => hasNumber(wholeFigure(data, measure, it, last)));
		const are = years.length > 1 ? "are the latest years" : "is the latest year";
		return [
			`${label} ${are} with ${figuresOf(measure, data)} for ${inAll ? namesOf(geographies) : "any of them"}`,
		];
	}
	if (isBare) return [`${yearTyped(typed)} read as the financial year ${label}`];
	return /\d\d/.test(typed) ? [] : [`“${typed}” read as ${label}`];
}
