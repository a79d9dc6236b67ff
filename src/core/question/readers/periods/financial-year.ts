import { financialYear } from "../../../statistics/period.ts";
import { areInOrder, certain, implied, type PeriodForm, type Reading, yearOf } from "./form.ts";

const prefix =
	"(?:(?:in |for )?(?:the )?(?:financial|fiscal|fin|finacial|finanical|tax) (?:years?|yrs?)(?: of)? ?|f[./]?y[./]?e? ?)";
const years =
	"(?<first>'?(?:19|20)?\\d\\d) ?(?<joint>[/_-]|\\\\|(?<=20\\d\\d)\\.(?=\\d)) ?'?(?<second>(?:19|20)?\\d\\d)";

function pair(first: string, second: string, joint: string, named: boolean): Reading | null {
	const from = yearOf(first);
	const to = endOf(from, second);
	if (to === from + 1) return certain({ type: "periods", periods: [financialYear(from)], alternatives: [] });
	if (to === from - 1) return implied({ type: "unclear", why: "not-a-year", choices: [financialYear(to)] });
	if (to < from && joint === "-" && from >= 2000 && first.length === 4)
		return implied({ type: "range", first: financialYear(to), last: financialYear(from) });
	if (to <= from) return null;
	if (joint === "-" && !named)
		return implied({ type: "range", first: financialYear(from), last: financialYear(to) });
	return implied({
		type: "unclear",
		why: "not-a-year",
		choices: [financialYear(from), financialYear(to - 1)],
	});
}

/** Two figures are of the first year's century, or of the next after its last year: "1995/96", "1999/00". */
function endOf(from: number, second: string): number {
	const end = Number(second.replace("'", ""));
	if (end >= 100) return end;
	const century = from - (from % 100);
	return end === 0 && from % 100 === 99 ? century + 100 : century + end;
}

/** "2018/19-2021/22". */
export const pairToPair: PeriodForm = {
	pattern:
		/(?<![a-z0-9£$.,/-])'?(?<first>(?:20)?\d\d)[/-]'?(?<firstEnd>(?:20)?\d\d) ?- ?'?(?<last>(?:20)?\d\d)[/-]'?(?<lastEnd>(?:20)?\d\d)(?![0-9%/-]|[.,]\d)/g,
	read({ first = "", firstEnd = "", last = "", lastEnd = "" }) {
		const [from, to] = [yearOf(first), yearOf(last)];
		if (yearOf(firstEnd) !== from + 1 || yearOf(lastEnd) !== to + 1 || to <= from) return null;
		return certain({ type: "range", first: financialYear(from), last: financialYear(to) });
	},
};

/** "FY21/22", "financial year 2021-22". */
export const namedPair: PeriodForm = {
	pattern: new RegExp(`(?<![a-z0-9])${prefix}${years}(?![0-9/-]|[.,]\\d)`, "g"),
	read: ({ first = "", second = "", joint = "" }) => pair(first, second, joint, true),
};

/** "Financial year 2017 to 2018": one year, where "financial years" and years further apart are a range. */
export const namedToNext: PeriodForm = {
	pattern:
		/(?<![a-z0-9])(?:(?:in |for )?(?:the )?(?:financial|fiscal|fin|tax) (?:year|yr)|f[./]?y)(?: of)? ?(?<first>20\d\d) (?:to|into|through) (?<second>20\d\d)(?![0-9/-]|[.,]\d)/g,
	read: ({ first = "", second = "" }) =>
		Number(second) === Number(first) + 1 ? pair(first, second, "/", true) : null,
};

/**
 * "2021/22", "21-22", "2021-2022", "2021.22": a year when the two follow each other (D19). Further apart, a hyphen makes a
 * range, whichever is named first, and a stroke is asked about. Two figures alone may be ages: "over 16-18", but "over 2019/20".
 */
export const plainPair: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9£$.,/]|(?<!(?<![a-z])pre)-|(?<![a-z])(?:aged?|ages|under|over|top|code) (?!(?:19|20)\\d\\d))${years}(?![0-9%/-]|[.,]\\d|[- ]?(?:year|yr)s?[- ]olds?)`,
		"g",
	),
	read: ({ first = "", second = "", joint = "" }) => pair(first, second, joint, false),
};

const notCounted =
	"(?![0-9%/-]|[.,]\\d|\\u0000* ?(?:%|per ?cent|percent|years?|yrs?|offences|crimes|cases|people|children|images|forces|areas|days|months|hours|minutes|am|pm|(?:high|low|bigg|larg|small)est|most)(?![a-z]))";

/** "2019 to 23", "between 2019 and 23": what "2019-23" is, but for what is counted: "2019 to 23 offences". */
export const pairInWords: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9£$.,/-])(?:(?<first>20\\d\\d)\\u0000* (?:to|thr(?:ough|u)|until|till?|up to|\\.{2,}|…|-+>)|(?<=(?<![a-z])between (?:the years )?)(?<first>20\\d\\d)\\u0000* (?:and|&)) '?(?<second>[1-3]\\d)${notCounted}`,
		"g",
	),
	read: ({ first = "", second = "" }) => pair(first, second, "-", false),
};

/** "2021,2022", "2020&21", "2020-2021-2022", "2013, 14 and 15", "2017,19": each of those years. */
export const listedYears: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9£$€.,/-])(?<list>20\\d\\d(?:(?:,(?:20\\d\\d)|[;&|]'?(?:20\\d\\d|[12]\\d))+|(?:-20\\d\\d){2,}|(?<short>(?:, ?'?[12]\\d)+,? (?:and|&|then|or) '?[12]\\d|(?:(?:, ?| )'?[12]\\d){2,}|,'?[12]\\d)))${notCounted}`,
		"g",
	),
	read({ list = "", short }) {
		const named = (list.match(/\d+/g) ?? []).map(yearOf);
		const isOneYear = named.length === 2 && named[1] === (named[0] ?? 0) + 1;
		if (short !== undefined && (isOneYear || !areInOrder(named))) return null;
		const periods = [...new Set(named)].map(financialYear);
		return implied({ type: "periods", periods, alternatives: [] });
	},
};

/** "2019 and 22", "2017 v 21": two years. */
export const yearAndShort: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9£$.,/-])(?<first>20\\d\\d)\\u0000* (?:and|&|v|vs\\.?|versus|against|or|then) '?(?<second>1\\d|2\\d)${notCounted}`,
		"g",
	),
	read({ first = "", second = "" }) {
		const [from, to] = [Number(first), yearOf(second)];
		if (from === to) return null;
		return implied({ type: "periods", periods: [financialYear(from), financialYear(to)], alternatives: [] });
	},
};

/** "2022 23": two figures after a year are of the one that follows it, where they count nothing. */
export const spacedPair: PeriodForm = {
	pattern:
		/(?<![a-z0-9£$.,/-])(?<first>20\d\d)[ ,](?<second>\d\d)(?= ?(?:[?!;)|]|,(?! ?\d)|\.(?!\d)|$)| (?:for|in|and|vs?|versus|to|from|please|pls|plz|home|code|nspcc|ho|the|compared|figures?|numbers?)(?![a-z]))/g,
	read({ first = "", second = "" }) {
		const start = Number(first);
		if ((start + 1) % 100 !== Number(second)) return null;
		return implied({ type: "periods", periods: [financialYear(start)], alternatives: [] });
	},
};

/** "2016/7", "22/3": the year after is told by its last figure. */
export const shortPair: PeriodForm = {
	pattern:
		/(?<![a-z0-9£$.,/-])(?<first>(?:19|20)\d\d|[12]\d(?=[/-])) ?[/-] ?(?<second>\d)(?![0-9%/-]|[.,]\d)/g,
	read({ first = "", second = "" }) {
		const start = yearOf(first);
		if ((start + 1) % 10 !== Number(second)) return null;
		return (first.length < 4 ? implied : certain)({
			type: "periods",
			periods: [financialYear(start)],
			alternatives: [],
		});
	},
};

/** "FY22", "FYE 2022": the year that ends in March 2022 (D18). */
export const namedYear: PeriodForm = {
	pattern: /(?<![a-z0-9])f[./]?y[./]?e? ?'?(?<year>(?:19|20)?\d\d)(?![0-9/-])/g,
	read({ year = "" }) {
		const end = yearOf(year);
		return implied({
			type: "periods",
			periods: [financialYear(end - 1)],
			alternatives: [financialYear(end)],
		});
	},
};

/** "financial year 2021": the one that begins in it, as a bare year does (D18). */
export const spelledYear: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])${prefix}(?:starting |beginning |from )?(?:in )?(?:april )?(?<year>(?:19|20)\\d\\d)(?![0-9/-])|(?<![a-z0-9/])(?<before>(?:19|20)\\d\\d) (?:financial|fiscal|fin) (?:year|yr)`,
		"g",
	),
	read({ year, before }) {
		const start = yearOf(year ?? before ?? "");
		return implied({
			type: "periods",
			periods: [financialYear(start)],
			alternatives: [financialYear(start - 1)],
		});
	},
};

/** "2122", "202122", "20212022": too many meanings, so asked. */
export const runTogether: PeriodForm = {
	pattern: /(?<![a-z0-9£$.,/-])(?<first>20)?(?<start>\d\d)(?<end>\d\d|20\d\d)(?![0-9%]|[.,]\d)/g,
	read({ first, start = "", end = "" }) {
		const from = yearOf(start);
		if (first === undefined && (start === "20" || end.length === 4)) return null;
		if (yearOf(end) !== from + 1 || from < 2010) return null;
		return implied({ type: "unclear", why: "not-a-year", choices: [financialYear(from)] });
	},
};
