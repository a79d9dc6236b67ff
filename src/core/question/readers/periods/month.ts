import { financialYear, type Period } from "../../../statistics/period.ts";
import { certain, implied, noSuchDate, type PeriodForm, type Reading, yearOf } from "./form.ts";
import { hasDay, month, monthName, monthOf } from "./months.ts";

const th = "(?:st|nd|rd|th)?";
const day = `(?:(?:the )?(?<day>\\d{1,2})${th}(?: of)? )?`;
const year = "'?(?:19|20)?\\d\\d";

/** The financial year a month lies in. */
function around(calendarYear: number, number: number): Period {
	return financialYear(number >= 4 ? calendarYear : calendarYear - 1);
}

/** A month, or a day in it where there is one. */
function partOf(number: number, calendar: number, dayText: string | undefined): Reading {
	const near = around(calendar, number);
	if (dayText !== undefined && !hasDay(Number(dayText), number, calendar)) return noSuchDate(near);
	return certain({ type: "month", label: `${monthName(number)} ${calendar}`, near: [near] });
}

/** "April 2021", "3 April 2021", "Apr '21": never derived (D22), so the year around it is offered. */
export const monthAndYear: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])${day}(?<name>${month})\\.?(?: (?<dayAfter>\\d{1,2})${th},)?(?:,? (?:of )?|[-/])?(?<year>${year})(?![0-9/]|[a-z])`,
		"g",
	),
	read: ({ name = "", year: digits = "", day: before, dayAfter }) =>
		partOf(monthOf(name), yearOf(digits), before ?? dayAfter),
};

/** "2021 April", "2021-04". */
export const yearAndMonth: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9/-])(?<year>(?:19|20)\\d\\d)(?:[ -](?<name>${month})(?![a-z])|-(?<number>0[1-9]|1[0-2])(?:-(?<day>[0-3]\\d))?(?![0-9-]))`,
		"g",
	),
	read({ year: digits = "", name, number: numeral, day: text }) {
		const calendar = yearOf(digits);
		const number = name === undefined ? Number(numeral) : monthOf(name);
		// "2011-12" is the financial year far more often than the month.
		if (name === undefined && text === undefined && number === (calendar + 1) % 100) return null;
		return partOf(number, calendar, text);
	},
};

/** "01/04/2021"; "12/25/2021" only with the month first. */
export const numericDate: PeriodForm = {
	pattern:
		/(?<![0-9/.-])(?<first>\d{1,2})(?<joint>[/.-])(?<second>\d{1,2})\k<joint>(?<year>20\d\d|\d\d)(?![0-9/-])/g,
	read({ first = "", second = "", year: digits = "", joint }) {
		// "16-17-18" is no date.
		if (joint === "-" && digits.length < 4) return null;
		const [a, b, calendar] = [Number(first), Number(second), yearOf(digits)];
		if (hasDay(a, b, calendar)) return partOf(b, calendar, first);
		return hasDay(b, a, calendar) && b > 12
			? partOf(a, calendar, second)
			: noSuchDate(financialYear(calendar));
	},
};

/** "30 February", "31st of June": dates no year has. */
export const noDate: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9/.-])(?:the )?(?:(?<day>3[01])${th}(?: of)? (?<name>${month})|(?<before>${month}) (?:the )?(?<after>3[01])${th})(?![a-z0-9%/-])`,
		"g",
	),
	read({ day: first, name, before, after }) {
		const number = monthOf(name ?? before ?? "");
		return hasDay(Number(first ?? after), number) ? null : noSuchDate();
	},
};

/** "in April": no year, so none near. "May" and "March" need the word before them. */
export const monthAlone: PeriodForm = {
	pattern: new RegExp(`(?<![a-z])(?:in|during|for|since|last) (?<name>${month})(?![a-z0-9])`, "g"),
	read: ({ name = "" }) => implied({ type: "month", label: monthName(monthOf(name)), near: [] }),
};

/** "first half of 2021", "summer 2021". */
export const partOfYear: PeriodForm = {
	pattern:
		/(?<![a-z0-9])(?:the )?(?<part>first half|second half|1st half|2nd half|h[12]|spring|summer|autumn|winter|christmas|easter)(?: of| in)? (?<year>(?:19|20)\d\d)(?:[/-]\d\d)?(?![0-9])/g,
	read({ part = "", year: digits = "" }) {
		const start = yearOf(digits);
		return certain({ type: "month", label: `${part} ${start}`, near: [financialYear(start)] });
	},
};

/** "weekly breakdown", "month by month", "by quarter". */
export const shorterThanYears: PeriodForm = {
	pattern:
		/(?<![a-z])(?<label>(?:daily|weekly|monthly|quarterly) (?:break-?downs?|figures|split|numbers|data|totals|trends?|counts?|series)|(?:by|per|each|every) (?:month|quarter|week) (?:break-?down|split)|(?:month|week|quarter|day) by (?:month|week|quarter|day)|by (?:the )?(?:month|week|quarter)|break-?down by (?:month|week|quarter|day))(?![a-z])/g,
	read({ label = "" }) {
		const unit = /week|month|quarter/.exec(label)?.[0] ?? "day";
		return certain({ type: "month", label: `single ${unit}s`, near: [] });
	},
};

/** "This year so far", "year to date": the year that is not over, of which nothing is held. */
export const yearSoFar: PeriodForm = {
	pattern:
		/(?<![a-z])(?<label>(?:this|the|the current) (?:financial |calendar )?(?:year|yr) (?:so far|to date|thus far)|(?:so far|thus far|up to now) (?:in )?this (?:financial |calendar )?(?:year|yr)|year to date|ytd)(?![a-z])/g,
	read: ({ label = "" }) => implied({ type: "month", label, near: [] }),
};

/** "this month", "last week", "yesterday". */
export const recentDays: PeriodForm = {
	pattern:
		/(?<![a-z])(?<label>(?:this|last|past|previous|prior|preceding|earlier) (?:month|week|weekend|(?:\d+|six|twelve) (?:months|weeks|days))|(?:12|twelve) months (?:before|earlier|prior)|(?<!(?:ask(?:ed)?|said|told|spoke|sent|gave|did|checked|wrote|emailed|looked|called|messaged|were|was)(?: (?:you|u|me|us|him|her|them|it|this|that|these|about|for|to|the bot|blotter))* )yesterday|today|tonight)(?![a-z]|'?s (?:programme|paper|bulletin|show|piece|story|edition|news|page|splash|deadline|meeting|conference|copy|online|website|list|diary))/g,
	read: ({ label = "" }) => implied({ type: "month", label, near: [] }),
};
