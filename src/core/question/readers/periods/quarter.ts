import { type Period, quarter, shiftYears } from "../../../statistics/period.ts";
import { certain, implied, type PeriodForm, type Reading, yearOf } from "./form.ts";

const numbers: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
	"1": 1,
	"2": 2,
	"3": 3,
	"4": 4,
	"1st": 1,
	"2nd": 2,
	"3rd": 3,
	"4th": 4,
	first: 1,
	second: 2,
	third: 3,
	fourth: 4,
	last: 4,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
};

const number =
	"(?:q ?|qtr ?|quarter )(?<number>[1-4]|one|two|three|four)|(?<order>1st|2nd|3rd|4th|first|second|third|fourth|last) (?:quarter|qtr|q)";
const year = "'?(?<year>(?:19|20)?\\d\\d)(?: ?[/-] ?(?<next>(?:20)?\\d\\d))?";

function quarterOf(name: string, first: string, next: string | undefined): Reading | null {
	const n = numbers[name];
	if (n === undefined) return null;
	const start = yearOf(first);
	if (next !== undefined) {
		if (yearOf(next) !== start + 1) return null;
		return certain({ type: "periods", periods: [quarter(start, n)], alternatives: [] });
	}
	return implied({
		type: "periods",
		periods: [quarter(start, n)],
		alternatives: [calendarQuarter(start, n)],
	});
}

/** The nth three months of a calendar year. */
function calendarQuarter(calendarYear: number, n: 1 | 2 | 3 | 4): Period {
	return n === 1
		? shiftYears(quarter(calendarYear, 4), -1)
		: quarter(calendarYear, n === 2 ? 1 : n === 3 ? 2 : 3);
}

/** "Q1 2021", "first quarter of 2021/22": of the financial year, with the calendar year's beside it. */
export const quarterThenYear: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:the )?(?:${number})(?: of| in|,)?(?: the)?(?: f[./]?y| financial year)? ?${year}(?![0-9])`,
		"g",
	),
	read: ({ number: plain, order, year: first = "", next }) => quarterOf(plain ?? order ?? "", first, next),
};

/** "2021 Q1", "2021/22 Q1". */
export const yearThenQuarter: PeriodForm = {
	pattern: new RegExp(`(?<![a-z0-9/-])${year},? ?(?:${number})(?![a-z0-9])`, "g"),
	read: ({ number: plain, order, year: first = "", next }) => quarterOf(plain ?? order ?? "", first, next),
};

/** "Q1" with no year has to be asked. */
export const quarterAlone: PeriodForm = {
	pattern:
		/(?<![a-z0-9])q[1-4](?![a-z0-9])|(?<![a-z])(?:last|latest|this|previous) (?:quarter|qtr)(?![a-z])/g,
	read: () => implied({ type: "unclear", why: "not-a-year", choices: [] }),
};
