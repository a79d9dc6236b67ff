import { calendarYear } from "../../../statistics/period.ts";
import { certain, implied, type PeriodForm, yearOf } from "./form.ts";

const calendar = "cal[ea]nd[ae]r|calandar|calender|calendr";
const year = "(?:19|20)\\d\\d";

/** "calendar year 2022", "2022 calendar", "CY2022", "January to December 2022". */
export const calendarYearForm: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9/])(?:(?:the )?(?:${calendar})(?:[ -]?(?:years?|yr))?(?: of)? ?(?<after>${year})|cy ?'?(?<short>(?:20)?\\d\\d)|(?<before>${year}) ?\\(?(?:${calendar})(?:[ -]?(?:year|yr))?\\)?|jan(?:uary)? ?(?:to|-|until) ?dec(?:ember)? (?<span>${year}))(?![0-9/])`,
		"g",
	),
	read({ after, short, before, span }) {
		const text = after ?? short ?? before ?? span ?? "";
		return certain({ type: "periods", periods: [calendarYear(yearOf(text))], alternatives: [] });
	},
};

/** "last calendar year": the last that is over. */
export const lastCalendarYear: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z])(?:last|latest|previous|past) (?:${calendar})(?:[ -]?(?:year|yr))?(?![a-z])`,
		"g",
	),
	read(_, today) {
		const over = Number(today.slice(0, 4)) - 1;
		return implied({ type: "periods", periods: [calendarYear(over)], alternatives: [] });
	},
};
