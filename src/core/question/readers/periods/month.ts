import { financialYear, type Period } from "../../../statistics/period.ts";
import { certain, implied, type PeriodForm, yearOf } from "./form.ts";
import { month, monthName, monthOf } from "./months.ts";

const day = "(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?";
const year = "'?(?:19|20)?\\d\\d";

/** The financial year a month lies in. */
function around(calendarYear: number, number: number): Period {
	return financialYear(number >= 4 ? calendarYear : calendarYear - 1);
}

/** "April 2021", "3 April 2021", "Apr '21": never derived (D22), so the year around it is offered. */
export const monthAndYear: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])${day}(?<name>${month})\\.?(?: \\d{1,2}(?:st|nd|rd|th)?,)?(?:,? (?:of )?|[-/])?(?<year>${year})(?![0-9/]|[a-z])`,
		"g",
	),
	read({ name = "", year: digits = "" }) {
		const number = monthOf(name);
		const calendar = yearOf(digits);
		return certain({
			type: "month",
			label: `${monthName(number)} ${calendar}`,
			near: [around(calendar, number)],
		});
	},
};

/** "2021 April", "2021-04". */
export const yearAndMonth: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9/-])(?<year>(?:19|20)\\d\\d)(?:[ -](?<name>${month})(?![a-z])|-(?<number>0[1-9]|1[0-2])(?:-[0-3]\\d)?(?![0-9-]))`,
		"g",
	),
	read({ year: digits = "", name, number: numeral }) {
		const calendar = yearOf(digits);
		const number = name === undefined ? Number(numeral) : monthOf(name);
		// "2011-12" is the financial year far more often than the month.
		if (name === undefined && number === (calendar + 1) % 100) return null;
		return certain({
			type: "month",
			label: `${monthName(number)} ${calendar}`,
			near: [around(calendar, number)],
		});
	},
};

/** "01/04/2021". */
export const numericDate: PeriodForm = {
	pattern: /(?<![0-9/.-])(?<day>[0-3]?\d)[/.](?<number>0?[1-9]|1[0-2])[/.](?<year>20\d\d|\d\d)(?![0-9/])/g,
	read({ number: numeral = "", year: digits = "" }) {
		const number = Number(numeral);
		const calendar = yearOf(digits);
		return certain({
			type: "month",
			label: `${monthName(number)} ${calendar}`,
			near: [around(calendar, number)],
		});
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

/** "this month", "last week", "yesterday". */
export const recentDays: PeriodForm = {
	pattern:
		/(?<![a-z])(?<label>(?:this|last|past|previous) (?:month|week|weekend|\d+ (?:months|weeks|days))|yesterday|today|tonight|year to date|ytd|so far this year)(?![a-z])/g,
	read: ({ label = "" }) => implied({ type: "month", label, near: [] }),
};
