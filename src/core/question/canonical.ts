import type { DataSet } from "../statistics/data-set.ts";
import type { Measure } from "../statistics/measure.ts";
import {
	calendarYear,
	financialYearStart,
	months,
	type Period,
	samePeriod,
	shiftYears,
} from "../statistics/period.ts";
import { initialsOf } from "../statistics/short-terms.ts";
import { foldText } from "./clean-text.ts";
import { lexiconOf, lookUpName } from "./names/lexicon.ts";
import type { ChangeBound, QuestionOptions } from "./parts.ts";
import { commandFor } from "./phrases/commands.ts";
import { monthName } from "./readers/periods/months.ts";
import { percentText } from "./thirds.ts";

export interface CanonicalQuestion {
	readonly kind: string;
	readonly geographies: readonly string[];
	/** Left out of what is ranged over. */
	readonly without?: readonly string[];
	readonly periods: readonly Period[];
	/** An id; null or the data set's first measure goes without saying. */
	readonly measure: string | null;
	/** The first measure is named too: without its name the question would be another. */
	readonly isMeasureNamed?: boolean;
	readonly options?: QuestionOptions;
	/** Places that are asked for together, in place of their names: "top 3 regions". */
	readonly called?: string;
}

/** A text that, read as a command, gives this question again, whatever today is; with another time where that is given. */
export function canonical(question: CanonicalQuestion, data: DataSet, time?: string): string {
	const { kind, without = [], options = {}, called, measure, isMeasureNamed = false } = question;
	const names = question.geographies.map((id) => geographyText(id, data));
	const out = without.map((id) => geographyText(id, data)).join(" + ");
	const parts = [
		called ?? commandFor(kind),
		options.id ?? "",
		...(options.list === undefined ? [] : [options.list]),
		called === undefined ? names.join(kind === "compare" ? " vs " : " + ") : "",
		out === "" ? "" : `excluding ${out}`,
		time ?? periodsText(question.periods),
		measureText(measure, isMeasureNamed, data),
		...optionTexts(options),
	];
	return parts.filter((part) => part !== "").join(" ");
}

const texts = new WeakMap<DataSet, Map<string, string>>();

function geographyText(id: string, data: DataSet): string {
	const known = texts.get(data) ?? new Map<string, string>();
	texts.set(data, known);
	const text = known.get(id) ?? nameFor(id, data);
	known.set(id, text);
	return text;
}

/** A name that means this geography and no other. */
function nameFor(id: string, data: DataSet): string {
	const geography = data.geography(id);
	if (geography === undefined) return id;
	const lexicon = lexiconOf(data);
	const names = [
		geography.name,
		`${geography.name} region`,
		`${geography.name} together`,
		geography.officialName,
		...geography.aliases,
	];
	const own = names.find((name) => {
		const meaning = lookUpName(lexicon, name)?.meaning;
		return meaning?.geographies.length === 1 && meaning.geographies[0] === id && meaning.how !== "place";
	});
	return own?.replace(/^the /, "") ?? id;
}

function measureText(id: string | null, isNamed: boolean, data: DataSet): string {
	const [first] = data.measures();
	if (id === null) return "";
	if (id === first?.id) return isNamed ? firstCalled(data) : "";
	const measure = data.measure(id);
	return measure === undefined ? "" : measureCalled(measure, data);
}

/** What only this measure is called. */
export function measureCalled({ id, terms }: Measure, data: DataSet): string {
	const others = data.measures().filter((it) => it.id !== id);
	return terms.find((term) => others.every((it) => !it.terms.includes(term))) ?? id;
}

/** The first measure by who counted it, where it is called so: what it counts, another may count as well. */
export function firstCalled(data: DataSet): string {
	const [first] = data.measures();
	if (first === undefined) return "";
	const whose = [foldText(first.producer), initialsOf(first.producer)];
	return first.terms.find((it) => whose.includes(it)) ?? measureCalled(first, data);
}

function periodsText(periods: readonly Period[]): string {
	const [first, last] = [periods[0], periods.at(-1)];
	if (first === undefined || last === undefined) return "";
	const isRun = periods.every((it, i) => i === 0 || samePeriod(it, shiftYears(periods[i - 1] ?? it, 1)));
	if (periods.length > 2 && isRun) return `${periodText(first)} to ${periodText(last)}`;
	return periods.map(periodText).join(" vs ");
}

/** "2021/22", "calendar year 2021", "year ending September 2022", "Q1 2021/22"; else first month to last. */
export function periodText(period: Period): string {
	const start = financialYearStart(period);
	if (start !== null) return yearText(start);
	const [startYear, startMonth] = period.start.split("-").map(Number);
	const [endYear, endMonth] = period.end.split("-").map(Number);
	if (startYear === undefined || startMonth === undefined || endYear === undefined || endMonth === undefined)
		return "";
	if (samePeriod(period, calendarYear(startYear))) return `calendar year ${startYear}`;
	if (months(period) === 12) return `year ending ${monthName(endMonth)} ${endYear}`;
	if (months(period) === 3 && startMonth % 3 === 1) {
		const number = startMonth === 1 ? 4 : (startMonth - 1) / 3;
		return `Q${number} ${yearText(startMonth === 1 ? startYear - 1 : startYear)}`;
	}
	return `${monthName(startMonth)} ${startYear} to ${monthName(endMonth)} ${endYear}`;
}

const yearText = (start: number): string => `${start}/${String((start + 1) % 100).padStart(2, "0")}`;

const NOT_MOVED = { up: "did not rise", down: "did not fall", either: "stayed the same" } as const;

/** "rises", "falls by at least 10%", "changes by more than 100", "not rising". */
function movesText({ direction, by, not }: QuestionOptions): readonly string[] {
	const moves = direction === undefined ? [] : [direction === "up" ? "rises" : "falls"];
	if (not !== undefined) return [`which ${NOT_MOVED[not]}`];
	if (by === undefined) return moves;
	return [...(moves.length === 0 ? ["changes"] : moves), `by ${boundText(by)}`];
}

/** "2nd place". */
const placeText = ({ place }: QuestionOptions): readonly string[] => {
	if (place === undefined) return [];
	const ending = place > 10 && place < 14 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
	return [`${place}${ending} place`];
};

const written = (value: number): string => value.toLocaleString("en-GB");

/** "over 500", "at least 500", "under 600", "between 300 and 500". */
function passingText({ over, under, least, most }: QuestionOptions): readonly string[] {
	if (least !== undefined && most !== undefined) return [`between ${written(least)} and ${written(most)}`];
	return [
		...(over === undefined ? [] : [`over ${written(over)}`]),
		...(least === undefined ? [] : [`at least ${written(least)}`]),
		...(under === undefined ? [] : [`under ${written(under)}`]),
		...(most === undefined ? [] : [`at most ${written(most)}`]),
	];
}

/** "more than 50 per 100,000 people". */
const ratedText = ({ rated, per }: QuestionOptions): readonly string[] =>
	rated === undefined ? [] : [`${BOUND[rated.than]} ${written(rated.size)} ${perText(per)}`];

const perText = (per: QuestionOptions["per"]): string =>
	per === "1000-children" ? "per 1,000 children" : "per 100,000 people";

/** What forces are to meet, as a question states it. */
export const conditionTexts = (options: QuestionOptions): readonly string[] => [
	...passingText(options),
	...ratedText(options),
	...placeText(options),
	...(options.by === undefined && options.not === undefined ? [] : boundTexts(options)),
];

/** A bound, and the number of those to be shown, which is no part of a ranking then. */
const boundTexts = (options: QuestionOptions): readonly string[] => [
	movesText(options).join(" "),
	...(options.top === undefined ? [] : [`top ${options.top}`]),
];

/** "more than 10%", "at least 1,000". */
const boundText = ({ than, size, unit }: ChangeBound): string =>
	`${BOUND[than]} ${unit === "percent" ? percentText(size) : written(size)}`;

const BOUND = { over: "more than", least: "at least", under: "less than", most: "at most" } as const;

function optionTexts(options: QuestionOptions): readonly string[] {
	const named = [
		["speaker", options.speaker],
		["organisation", options.organisation],
		["body", options.body],
		["words", options.words],
		["style", options.style],
		["as-of", options.asOf],
	] as const;
	const isPerSaid = options.per !== undefined && options.rated === undefined && options.oneIn === undefined;
	return [
		...movesText(options),
		...(options.order === undefined ? [] : [options.order]),
		...placeText(options),
		...(options.top === undefined ? [] : [`top ${options.top}`]),
		...passingText(options),
		...ratedText(options),
		...(isPerSaid ? [perText(options.per)] : []),
		...(options.oneIn === true
			? [`one in how many ${options.per === "1000-children" ? "children" : "people"}`]
			: []),
		...(options.median === true ? ["median"] : []),
		...(options.mean === true ? ["yearly average"] : []),
		...(options.pace === undefined ? [] : [options.pace === "minute" ? "how often" : `per ${options.pace}`]),
		...named.flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`])),
		...(options.public === true ? ["--public"] : []),
		...(options.claim === undefined ? [] : [options.claim]),
	];
}
