import { financialYear, months, type Period, yearsIn } from "../../../statistics/period.ts";
import { certain, noSuchDate, type PeriodForm, type Reading, yearOf } from "./form.ts";
import { hasDay, month, monthName, monthOf } from "./months.ts";

const dayIn = (name: string) => `(?:(?:the )?(?<${name}>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?`;
const year = "'?(?:19|20)?\\d\\d";

const firstDay = (calendarYear: number, number: number) =>
	Temporal.PlainDate.from({ year: calendarYear, month: number, day: 1 });

function spanOf(start: Temporal.PlainDate, end: Temporal.PlainDate): Period {
	return { start: start.toString(), end: end.add({ months: 1 }).subtract({ days: 1 }).toString() };
}

/** Twelve months are a year, three a quarter, several Aprils to March or whole calendar years a range; anything else is a part year (D22). */
function readSpan(span: Period, label: string): Reading {
	const years = yearsIn(span);
	const [first, last] = [years[0], years.at(-1)];
	if (years.length > 1 && first !== undefined && last !== undefined)
		return certain({ type: "range", first, last });
	const quarterly = months(span) === 3 && Number(span.start.slice(5, 7)) % 3 === 1;
	if (months(span) === 12 || quarterly)
		return certain({ type: "periods", periods: [span], alternatives: [] });
	return certain({ type: "month", label, near: [] });
}

/** "April 2021 to March 2022", "1 January - 31 March 2021", "Jan-Mar 2021". */
export const monthRange: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:from |between )?${dayIn("firstDay")}(?<from>${month})\\.?(?:,? ?(?<fromYear>${year}))?(?: ?(?:to|-|until|till|through|and) ?(?:the )?(?:end (?:of )?)?)${dayIn("lastDay")}(?<to>${month})\\.?,? ?(?:of )?(?<toYear>${year})(?![0-9/])`,
		"g",
	),
	read({ firstDay: day, from = "", fromYear, lastDay, to = "", toYear = "" }) {
		const endYear = yearOf(toYear);
		const [first, last] = [monthOf(from), monthOf(to)];
		const startYear = fromYear === undefined ? (first <= last ? endYear : endYear - 1) : yearOf(fromYear);
		const [start, end] = [firstDay(startYear, first), firstDay(endYear, last)];
		if (Temporal.PlainDate.compare(start, end) > 0) return null;
		const label = `${monthName(first)} ${startYear} to ${monthName(last)} ${endYear}`;
		const isDated = hasDay(Number(day ?? 1), first, startYear) && hasDay(Number(lastDay ?? 1), last, endYear);
		if (!isDated) return noSuchDate(financialYear(first >= 4 ? startYear : startYear - 1));
		const isWhole = Number(day ?? 1) === 1 && Number(lastDay ?? end.daysInMonth) === end.daysInMonth;
		if (isWhole) return readSpan(spanOf(start, end), label);
		return certain({ type: "month", label: `part of ${label}`, near: [] });
	},
};

/** "three months to June 2021", "quarter ending June 2021". */
export const quarterEnding: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:the )?(?:(?:3|three) months|quarter|qtr) (?:to|ending|ended|up to)(?: the end of)? ${dayIn("lastDay")}(?<name>${month})\\.?,? (?<year>${year})(?![0-9/])`,
		"g",
	),
	read({ lastDay, name = "", year: digits = "" }) {
		const end = firstDay(yearOf(digits), monthOf(name));
		if (!hasDay(Number(lastDay ?? 1), end.month, end.year)) return noSuchDate();
		const span = spanOf(end.subtract({ months: 2 }), end);
		return readSpan(span, `three months to ${monthName(monthOf(name))} ${yearOf(digits)}`);
	},
};

const dayMonthYear = (name: string) =>
	`(?<${name}Day>\\d{1,2})[/.](?<${name}Month>\\d{1,2})[/.](?<${name}Year>(?:20)?\\d\\d)`;

/** "01/04/2021 - 31/03/2022": whole months from a first day to a last; other days are no period held. */
export const dateRange: PeriodForm = {
	pattern: new RegExp(
		`(?<![0-9/.])(?:from |between )?${dayMonthYear("from")} ?(?:to|-|until|till|and) ?${dayMonthYear("to")}(?![0-9/])`,
		"g",
	),
	read({ fromDay, fromMonth, fromYear = "", toDay, toMonth, toYear = "" }) {
		const [first, last] = [Number(fromMonth), Number(toMonth)];
		if (Number(fromDay) !== 1 || first < 1 || first > 12 || last < 1 || last > 12) return null;
		const [start, end] = [firstDay(yearOf(fromYear), first), firstDay(yearOf(toYear), last)];
		if (Temporal.PlainDate.compare(start, end) > 0 || Number(toDay) !== end.daysInMonth) return null;
		return readSpan(
			spanOf(start, end),
			`${monthName(first)} ${start.year} to ${monthName(last)} ${end.year}`,
		);
	},
};
