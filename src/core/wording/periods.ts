import { financialYearStart, financialYearsIn, MONTHS, months, type Period } from "../statistics/period.ts";
import type { HouseStyle } from "./house-style.ts";
import { inWords } from "./numbers.ts";

/** "April 2021" of an ISO date or an ISO year and month; a bare year stays as it is. */
export function monthAndYear(iso: string): string {
	const [year = "", month] = iso.split("-");
	return month === undefined ? year : `${MONTHS[Number(month) - 1]} ${year}`;
}

/** "22 February 2023"; dates known only to the month give the month. */
export function dayMonthYear(iso: string): string {
	const day = iso.split("-")[2];
	return day === undefined ? monthAndYear(iso) : `${Number(day)} ${monthAndYear(iso)}`;
}

/** The short name of a period: "2021/22", "2016/17 to 2021/22", "2021 (calendar year)", "year ending September 2022", "April to June 2021". */
export function periodLabel(period: Period): string {
	const year = financialYearStart(period);
	if (year !== null) return financialLabel(year);
	const startYear = Number(period.start.slice(0, 4));
	const endYear = Number(period.end.slice(0, 4));
	if (period.start.endsWith("-04-01") && period.end.endsWith("-03-31")) {
		return `${financialLabel(startYear)} to ${financialLabel(endYear - 1)}`;
	}
	if (period.start.endsWith("-01-01") && period.end.endsWith("-12-31")) {
		return startYear === endYear
			? `${startYear} (calendar year)`
			: `${startYear} to ${endYear} (calendar years)`;
	}
	if (months(period) === 12) return `year ending ${monthAndYear(period.end)}`;
	return period.start.slice(0, 7) === period.end.slice(0, 7) ? monthAndYear(period.start) : span(period);
}

const financialLabel = (startYear: number) =>
	`${startYear}/${String((startYear + 1) % 100).padStart(2, "0")}`;

/**
 * A sentence with the article that twelve months take inside one: "2,073 offences in the year ending June 2019". Titles of
 * publications, and labels by themselves, have none.
 */
export const withArticles = (text: string): string =>
	text.replace(
		/(?<=^|; |\b(?:in|on|of|for|from|to|than|since|against|and|with|as|before) )year ending (?=[A-Z][a-z]+ \d{4})/g,
		"the year ending ",
	);

/** The whole span in months: "April 2021 to March 2022" (D17). */
export function span(period: Period): string {
	const [from, to] = [monthAndYear(period.start), monthAndYear(period.end)];
	const sameYear = period.start.slice(0, 4) === period.end.slice(0, 4);
	return from === to ? from : `${sameYear ? from.split(" ")[0] : from} to ${to}`;
}

/** "2021/22 (April 2021 to March 2022)" for a first mention (D17). */
export function labelWithSpan(period: Period): string {
	const label = periodLabel(period);
	return label === span(period) ? label : `${label.replace(/ \(calendar years?\)$/, "")} (${span(period)})`;
}

/** Names joined as one reads them: "Gwent, North Wales and South Wales". */
export function listed(names: readonly string[], conjunction = "and"): string {
	if (names.length < 2) return names.join("");
	return `${names.slice(0, -1).join(", ")} ${conjunction} ${names.at(-1)}`;
}

/** The period as a house writes it, to follow "in": "2021/22", "2021-22", "the year to March 2022", "the six years to March 2022" (D20). */
export function periodInStyle(period: Period, years: HouseStyle["years"]): string {
	const label = periodLabel(period).replace(/ \(calendar years?\)$/, "");
	const held = financialYearsIn(period).length;
	if (held === 0 || years === "2021/22")
		return held === 0 && label.startsWith("year ") ? `the ${label}` : label;
	if (years === "2021-22") return label.replaceAll("/", "-");
	return `the ${held === 1 ? "year" : `${inWords(held)} years`} to ${monthAndYear(period.end)}`;
}

/** The same at first mention, with the span where the name does not say it: "2021-22 (April 2021 to March 2022)" (D17). */
export function firstMention(period: Period, years: HouseStyle["years"]): string {
	const name = periodInStyle(period, years);
	return name.startsWith("the ") || name === span(period) ? name : `${name} (${span(period)})`;
}
