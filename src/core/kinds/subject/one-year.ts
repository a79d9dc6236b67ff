import type { Choice, Problem } from "../../problem.ts";
import type { PeriodRead, PeriodReading, QuestionParts } from "../../question/parts.ts";
import { settlePeriods } from "../../question/refiners/settle-period.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { months, type Period, samePeriod } from "../../statistics/period.ts";
import { listed, monthAndYear, periodLabel } from "../../wording/periods.ts";
import { figuresOf } from "../../wording/producer.ts";
import { nothingHeld } from "../beside/elsewhere.ts";
import { link } from "../draft.ts";
import { areaYears, wholeYears } from "../figures/sums.ts";
import type { Setting } from "../kind.ts";
import { otherSpans } from "./other-spans.ts";
import { periodProblem } from "./period-problem.ts";
import { readSubject, type Subject, whichGeography } from "./subject.ts";
import { countsBack, yearTyped } from "./years-assumed.ts";

/** One geography and one year, settled from a question: what a figure, a total, a rate and a share are about. */
export interface OneYear {
	readonly subject: Subject;
	readonly geography: Geography;
	readonly period: Period;
	/** Other readings of the year typed (D18). */
	readonly alternatives: readonly Period[];
	/** Other years that were named beside it. */
	readonly besides: readonly Period[];
	/** The years with a figure in the measure, oldest first; empty where it holds none. */
	readonly held: readonly Period[];
	/** What was assumed, for `question.assumed` and to be told to the asker. */
	readonly assumed: readonly string[];
}

/** Settles the first geography of a question and its year, the last of several, or says what has to be asked first. */
export function readOneYear(
	parts: QuestionParts,
	setting: Setting,
	kind: string,
	years: typeof areaYears = areaYears,
	usual: typeof areaYears = years,
): { readonly settled: OneYear } | { readonly problem: Problem } {
	const read = readSubject(parts, setting, kind);
	if ("problem" in read) return read;
	const { subject } = read;
	const [geography] = subject.geographies;
	if (geography === undefined) return { problem: whichGeography(parts, setting, kind) };
	const held = years(setting.data, subject.measure, geography);
	const problem = periodProblem(parts, subject, geography, held, setting, kind);
	if (problem !== null) return { problem };
	const reading = parts.period?.reading ?? null;
	const first = usual(setting.data, subject.measure, geography);
	const mine = first.length > 0 ? first : held;
	const known = mine.length > 0 ? mine : relatedYears(setting.data, subject.measure, geography, years);
	const named = settlePeriods(reading, known).periods.toSorted((a, b) => a.start.localeCompare(b.start));
	const isHeld = (year: Period) => known.some((it) => samePeriod(it, year));
	const period = named.findLast(isHeld) ?? named.at(-1);
	if (period === undefined)
		return { problem: nothingHeld(subject.measure, geography, setting.data, kind, { reading }) };
	const outside = periodProblem(settledOn(period, parts), subject, geography, held, setting, kind);
	if (outside !== null) return { problem: outside };
	const others = reading?.type === "periods" ? reading.alternatives : [];
	const newer = parts.period === null ? newerThan(period, setting.data, subject.measure, geography) : [];
	const alternatives = [...others, ...newer];
	const isWholeLater = wholeYears(setting.data, subject.measure, geography).some(
		(it) => it.start > period.start,
	);
	const whose = figuresOf(subject.measure, setting.data);
	const besides = isSeveral(reading) ? named.filter((it) => !samePeriod(it, period)) : [];
	const assumed = [
		...subject.assumed,
		...yearAssumed({
			period,
			read: parts.period,
			alternatives,
			besides,
			geography,
			held,
			isWholeLater,
			whose,
		}),
	];
	return { settled: { subject, geography, period, alternatives, besides, held, assumed } };
}

/** The last twelve months of another kind that is held and ends later: a year to December beside a financial year. */
const newerThan = (
	{ end }: Period,
	data: DataSet,
	measure: Measure,
	geography: Geography,
): readonly Period[] =>
	otherSpans(data, measure, geography)
		.filter((it) => months(it) === 12 && it.end > end)
		.toSorted((a, b) => a.end.localeCompare(b.end))
		.slice(-1);

/** The question as if the year had been named. */
export function settledOn(period: Period, parts: QuestionParts): QuestionParts {
	const reading = { type: "periods" as const, periods: [period], alternatives: [] };
	const read = parts.period ?? { start: 0, end: 0, text: "", certainty: "implied" as const };
	return { ...parts, period: { ...read, reading } };
}

/** The years of the first related measure that holds the geography: which year to speak of where this one has none. */
function relatedYears(
	data: DataSet,
	measure: Measure,
	geography: Geography,
	years: typeof areaYears,
): readonly Period[] {
	const related = measure.related.flatMap((id) => data.measure(id) ?? []);
	return related.map((it) => years(data, it, geography)).find((it) => it.length > 0) ?? [];
}

interface Taken {
	readonly period: Period;
	readonly read: PeriodRead | null;
	readonly alternatives: readonly Period[];
	readonly besides: readonly Period[];
	readonly geography: Geography;
	readonly held: readonly Period[];
	/** Whether a later year has a figure of the whole, though no exact one; false where only parts of it have. */
	readonly isWholeLater: boolean;
	/** Whose figures these are: another measure may hold a later year. */
	readonly whose: string;
}

function yearAssumed({
	period,
	read,
	alternatives,
	besides,
	geography,
	held,
	isWholeLater,
	whose,
}: Taken): readonly string[] {
	const { name, members } = geography;
	const typed = read?.text ?? null;
	const label = periodLabel(period);
	if (typed === null) {
		if (held.length === 0) return [];
		if (held.some((it) => it.start > period.start))
			return isWholeLater
				? [`${label} is the latest year held for ${name} that is more than a round figure`]
				: [`${label} is the latest year with a figure for all of ${name}`];
		const [newer] = alternatives;
		if (newer !== undefined)
			return [`${label} is the latest financial year held for ${name}; ${periodLabel(newer)} is held too`];
		return members.length === 0
			? [`${label} is the latest year with ${whose} for ${name}`]
			: [`${label} is the latest year with ${whose} for ${name} or its forces`];
	}
	// "And the year before" is beside the year asked before it: neither is read as the other.
	if (besides.length > 0 && !/\d/.test(typed)) return [besidesWords(label, besides, held)];
	if (alternatives.length > 0) return [`${yearTyped(typed)} read as the financial year ${label}`];
	if (read !== null && (SPANS.has(read.reading.type) || isSeveral(read.reading)))
		return [`“${typed}” read as ${label}, the last of those years${held.length > 0 ? " with a figure" : ""}`];
	const isCounted = read !== null && countsBack(read.reading);
	if (/\d/.test(typed) && !isCounted) return [];
	const from = isCounted ? ", counted from the latest year held" : "";
	return [`“${typed}” read as ${label}${from}`];
}

function besidesWords(label: string, besides: readonly Period[], held: readonly Period[]): string {
	const none = besides.filter((it) => !held.some((year) => samePeriod(it, year)));
	const told = listed(besides.map(periodLabel));
	if (none.length === besides.length) return `Shown is ${label}; this count holds no figure for ${told}`;
	return `Shown is ${label}; ${told} ${besides.length === 1 ? "is" : "are"} a click away`;
}

const SPANS: ReadonlySet<string> = new Set(["range", "since", "until", "all"]);

const isSeveral = (reading: PeriodReading | null): boolean =>
	reading?.type === "periods" && reading.periods.length > 1;

/** A button for each other year that was named, and for each other reading of the year typed (D18). */
export const alternativeLinks = (
	{ alternatives, besides, geography, period, subject }: OneYear,
	{ data }: Setting,
	kind: string,
	geographies: readonly string[] = [geography.id],
): readonly Choice[] => {
	const to = (it: Period) => ({ kind, geographies, periods: [it], measure: subject.measure.id });
	return [
		...besides.map((it) => link(`Also Named: ${periodLabel(it)}`, to(it), data)),
		...alternatives
			.filter((it) => !samePeriod(it, period))
			.map((it) => link(`Meant Year to ${monthAndYear(it.end)}`, to(it), data)),
	];
};
