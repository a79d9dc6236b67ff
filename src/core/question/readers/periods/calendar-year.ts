import { calendarYear, financialYear } from "../../../statistics/period.ts";
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

const to = (name: string) => ` ?(?<${name}>to|-|/|until|through) ?`;
const against = " (?:vs?\\.?|versus|against|compared (?:with|to)) ";
const last = "(?:20)?\\d\\d(?![0-9/-])";

/** "calendar years 2013 to 2015", "2013-2015 calendar years"; "calendar 2015 v 2014"; "calendar year 2021-22" contradicts itself. */
export const calendarYearsForm: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9/])(?:(?:the )?(?:${calendar})(?:[ -]?(?:years?|yrs?))?(?: of)? ?(?:between |from )?(?<first>${year})(?:${to("joint")}| and |(?<against>${against}))(?<last>${last})|(?<from>${year})(?:${to("jointBefore")}|(?<againstBefore>${against}))(?<until>${last}),? \\(?(?:in )?(?:${calendar})(?:[ -]?(?:years?|yrs?))?\\)?)`,
		"g",
	),
	read({ first: after, last: afterLast, from, until, joint, jointBefore, against: vs, againstBefore }) {
		const [start, end] = [yearOf(after ?? from ?? ""), yearOf(afterLast ?? until ?? "")];
		const isOneYear = end === start + 1 && /[/-]/.test(joint ?? jointBefore ?? "");
		if (isOneYear || (joint ?? jointBefore) === "/") {
			const choices = [calendarYear(start), financialYear(start)];
			return implied({ type: "unclear", why: "not-a-year", choices });
		}
		if (end === start) return null;
		if ((vs ?? againstBefore) !== undefined) {
			const periods = [start, end].toSorted((a, b) => a - b).map(calendarYear);
			return certain({ type: "periods", periods, alternatives: [] });
		}
		if (end < start) return null;
		return certain({ type: "range", first: calendarYear(start), last: calendarYear(end) });
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
