import type { Figure } from "../../answer.ts";
import type { QuestionOptions } from "../../question/parts.ts";
import { days, months } from "../../statistics/period.ts";
import { count, inWords, ratio } from "../../wording/numbers.ts";
import { periodLabel } from "../../wording/periods.ts";

/** What somebody wants a count by. */
export type Pace = NonNullable<QuestionOptions["pace"]>;

const HOURS = 24;
const MINUTES = HOURS * 60;
const SECONDS = MINUTES * 60;
const MONTHS = 12;

/** "About four a day", "about one every 17 minutes", by the days there really were (D9); empty for all but an exact count of twelve months. */
export function paceWords(main: Figure, pace: Pace): string {
	const all = days(main);
	const { value } = main;
	if (value === null || value < 1 || months(main) !== MONTHS) return "";
	const by: Readonly<Record<Exclude<Pace, "minute">, readonly [number, number]>> = {
		hour: [value, all * HOURS],
		day: [value, all],
		week: [value * 7, all],
		month: [value, MONTHS],
	};
	if (pace === "minute") return oneEvery(value, all);
	const [over, under] = by[pace];
	return over < under
		? oneEvery(value, all)
		: `about ${fewOrMany(over, under)} ${pace === "hour" ? "an" : "a"} ${pace}`;
}

/** "2.3" below ten, where a whole number would be far off; "six" and "40" from there (D9). */
function fewOrMany(over: number, under: number): string {
	const exact = ratio(over, under, 1);
	return over < 10 * under && !exact.endsWith(".0") ? exact : inWords(Number(ratio(over, under, 0)));
}

/** "About one every 17 minutes", in the unit that tells it in a small number. */
function oneEvery(value: number, all: number): string {
	if (value < all) return `about one every ${ratio(all, value, all < 10 * value ? 1 : 0)} days`;
	if (value < all * HOURS) return `about one every ${ratio(all * HOURS, value, 1)} hours`;
	const minutes = ratio(all * MINUTES, value, 0);
	return Number(minutes) < 2
		? `about one every ${ratio(all * SECONDS, value, 0)} seconds`
		: `about one every ${minutes} minutes`;
}

/** The division behind `paceWords`: "1,356 × 7 ÷ 365 days = 26.0 a week." */
export function paceWorking(main: Figure, pace: Pace | undefined): string[] {
	const all = days(main);
	const { value } = main;
	if (pace === undefined || value === null || paceWords(main, pace) === "") return [];
	const own = count(value);
	switch (pace) {
		case "minute":
			return [
				`${count(all)} days × ${count(MINUTES)} minutes ÷ ${own} = ${ratio(all * MINUTES, value, 1)} minutes.`,
			];
		case "hour":
			return [`${own} ÷ (${count(all)} days × ${HOURS}) = ${ratio(value, all * HOURS, 2)} an hour.`];
		case "day":
			return [`${own} ÷ ${count(all)} days = ${ratio(value, all, 2)} a day.`];
		case "week":
			return [`${own} × 7 ÷ ${count(all)} days = ${ratio(value * 7, all, 1)} a week.`];
		case "month":
			return [`${own} ÷ ${MONTHS} months = ${ratio(value, MONTHS, 1)} a month.`];
	}
}

/** The division behind `yearlyMean`. */
export const meanWorking = ({ value }: Figure, years: number): string[] =>
	value === null ? [] : [`${count(value)} ÷ ${years} years = ${ratio(value, years, 1)} a year.`];

/** "About 366 a year", of a count over so many years; empty where it is no exact count. */
export const yearlyMean = ({ value }: Figure, years: number): string =>
	value === null ? "" : `about ${inWords(Number(ratio(value, years, 0)))} a year on average`;

/** How often that is, from one a day on, where a number stops saying much by itself; below that where it is asked for. */
export function scaleLine(main: Figure, isAsked = false): string[] {
	const all = days(main);
	if (main.value === null || (main.value < all && !isAsked)) return [];
	const daily = paceWords(main, "day");
	if (daily === "") return [];
	const often = main.value >= all * HOURS ? `, or ${paceWords(main, "minute")}` : "";
	return [`Over the ${count(all)} days of ${periodLabel(main)} that is ${daily}${often}.`];
}
