import type { Problem } from "../../problem.ts";
import type { QuestionOptions, QuestionParts, RateBound } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import type { Geography } from "../../statistics/geography.ts";
import type { Measure } from "../../statistics/measure.ts";
import { type Period, samePeriod } from "../../statistics/period.ts";
import { residents } from "../../statistics/residents.ts";
import { count } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";
import { link } from "../draft.ts";
import { PER_PEOPLE, type Per, peopleFor } from "../figures/population.ts";
import { exactYears } from "../figures/sums.ts";
import { whyApart } from "../ranking/field.ts";

/** What has to be said in a question for this rate to be meant; 100,000 people go without saying. */
export const perOptions = (per: Per, rated?: RateBound, oneIn?: true): QuestionOptions => ({
	...(oneIn === undefined ? {} : { oneIn }),
	...(per.of === "children" ? { per: "1000-children" } : {}),
	...(rated === undefined ? {} : { rated }),
});

const denominator =
	/(?:per|every) (?<number>\d[\d,]*(?: ?[km](?![a-z]))?|(?:(?:ten|hundred) )?thousand|(?:a )?million)(?: (?:people|residents|inhabitants|population|head|children|kids|under[- ]18s?|young people))?/i;

const inFigures: Readonly<Record<string, number>> = {
	thousand: 1000,
	"ten thousand": 10_000,
	"hundred thousand": 100_000,
	million: 1_000_000,
	"a million": 1_000_000,
};

/** Another number of people than a rate is by that was asked for, with the words: "per 10,000 people". */
export function perAsked(
	{ text }: QuestionParts,
	per: Per,
): { readonly typed: string; readonly number: number } | null {
	const typed = denominator.exec(text);
	const number = (typed?.groups?.["number"] ?? "").toLowerCase();
	const asked =
		inFigures[number] ?? Number(number.replace(/,/g, "").replace(/ ?k$/, "000").replace(/ ?m$/, "000000"));
	return typed === null || asked === per.number ? null : { typed: typed[0], number: asked };
}

export function perAssumed(parts: QuestionParts, per: Per): readonly string[] {
	const asked = perAsked(parts, per);
	return asked === null ? [] : [`“${asked.typed}” read as per ${count(per.number)} ${per.of}`];
}

/** Whether the people are counted of any of the places. */
export const isPeopled = (data: DataSet, places: readonly Geography[], year: Period, per: Per): boolean =>
	places.some((it) => peopleFor(residents(data, it, year), per) !== null);

/** Whether the people of a place are counted in any year with a figure. */
export const isEverPeopled = (data: DataSet, place: Geography): boolean =>
	data
		.measures()
		.some((it) => exactYears(data, it, place).some((year) => isPeopled(data, [place], year, PER_PEOPLE)));

/** The years with both an exact count and a number of people, of one place or of any of several, oldest first. */
export const yearsWithPeople =
	(per: Per) =>
	(data: DataSet, measure: Measure, of: Geography | readonly Geography[]): readonly Period[] => {
		const places = "id" in of ? [of] : of;
		const years = places.flatMap((place) =>
			exactYears(data, measure, place).filter((year) => isPeopled(data, [place], year, per)),
		);
		return [...new Map(years.map((it) => [it.start, it])).values()].toSorted((a, b) =>
			a.start.localeCompare(b.start),
		);
	};

/** The years in which every one of the places has both, oldest first. */
export function yearsOfAll(
	data: DataSet,
	measure: Measure,
	places: readonly Geography[],
	per: Per,
): readonly Period[] {
	const [first = [], ...others] = places.map((it) => yearsWithPeople(per)(data, measure, it));
	return first.filter((year) => others.every((years) => years.some((it) => samePeriod(it, year))));
}

/** Nobody is counted there, or not in that year, or not by age; `geography` is null for all forces. */
export function noPopulation(
	data: DataSet,
	measure: Measure,
	geography: Geography | null,
	year: Period | null,
	per: Per,
): Problem {
	const without =
		geography !== null &&
		whyApart(geography) !== null &&
		geography.regime === "mixed" &&
		geography.kind === "force";
	const question = {
		kind: "figure",
		geographies: geography === null ? [] : [geography.id],
		periods: year === null ? [] : [year],
		measure: measure.id,
	};
	const isOther =
		per.of === "children" &&
		geography !== null &&
		year !== null &&
		isPeopled(data, [geography], year, PER_PEOPLE);
	return {
		type: "population-not-held",
		geography: geography?.id ?? null,
		year: year === null ? null : periodLabel(year),
		why: without ? "no-area" : "not-held",
		of: per.of,
		choices: [
			...(isOther ? [link("Per 100,000 People", { ...question, kind: "rate" }, data)] : []),
			...(geography === null
				? [link("Most Recorded", { ...question, kind: "rank" }, data)]
				: [link("The Count", question, data)]),
		],
	};
}
