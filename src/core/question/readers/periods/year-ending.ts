import { financialYear, shiftYears, yearEnding } from "../../../statistics/period.ts";
import { certain, count, countOf, implied, noSuchDate, type PeriodForm, yearOf } from "./form.ts";
import { hasDay, month, monthName, monthOf } from "./months.ts";

const lead =
	"(?:(?:(?:financial|fiscal|fin) )?(?:years?|yrs?)|(?:12|twelve)[ -]?(?:months|month|mnths?|mths?|mos|m)|12m)(?: period)? ?-?(?:(?:that|which) )?(?:up to|to|ending|ended|ends|end|endng|until|till)|y[./]?e\\.?|yr[ -]?end(?:ing|ed)?";
const day = "(?:(?:the )?(?:end of |end |(?<day>31|30|29|28)(?:st|th)? ))?";

/** "the two years to March 2022": so many financial years, the last of which ends then; other ends are no years held. */
export const yearsEndingMonth: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:the )?(?:last |past )?(?<count>${count})[ -](?:(?:financial|fiscal) )?(?:years?|yrs?)(?: period)? (?:up to|to|ending|ended|until)(?: in)? ${day}(?<month>${month})\\.?(?: (?<dayAfter>31|30|29|28)(?:st|th)?)?(?:,? (?:of )?|[-/])(?<year>'?\\d\\d|(?:19|20)\\d\\d)(?![0-9])`,
		"g",
	),
	read({ count: text = "", month: name = "", year: digits = "", day: before, dayAfter }) {
		const [years, end, ends] = [countOf(text), yearOf(digits), monthOf(name)];
		const last = before ?? dayAfter;
		if (years === null || years < 1) return null;
		if (last !== undefined && !hasDay(Number(last), ends, end)) return noSuchDate(yearEnding(end, ends));
		const period = yearEnding(end, ends);
		if (years === 1) return certain({ type: "periods", periods: [period], alternatives: [] });
		return certain({ type: "range", first: shiftYears(period, 1 - years), last: period });
	},
};

/** "year ending March 2022", "YE Mar 22", "12 months to September 2021" (D19). */
export const yearEndingMonth: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:${lead}) ?(?:in )?${day}(?<month>${month})\\.?(?: (?<dayAfter>31|30|29|28)(?:st|th)?)?(?:,? (?:of )?|[-/])(?<year>'?\\d\\d|(?:19|20)\\d\\d)(?![0-9])`,
		"g",
	),
	read({ month: name = "", year: digits = "", day: before, dayAfter }) {
		const [year, number, last] = [yearOf(digits), monthOf(name), before ?? dayAfter];
		const period = yearEnding(year, number);
		if (last !== undefined && !hasDay(Number(last), number, year)) return noSuchDate(period);
		return certain({ type: "periods", periods: [period], alternatives: [] });
	},
};

/** "March 2022 year end", "mar-22 YE". */
export const monthThenYearEnd: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:the )?(?<month>${month})\\.?[ -](?<year>'?\\d\\d|(?:19|20)\\d\\d) (?:(?:financial |fiscal )?(?:year|yr)[- ]?end(?:ing|ed)?|y[./]?e\\.?)(?![a-z0-9])`,
		"g",
	),
	read({ month: name = "", year = "" }) {
		return certain({ type: "periods", periods: [yearEnding(yearOf(year), monthOf(name))], alternatives: [] });
	},
};

/** "year starting April 2021", "12 months from 1 April 2021". */
export const yearStartingMonth: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:the )?(?:(?:financial |fiscal )?(?:year|yr)|(?:12|twelve) ?months) (?:(?:that|which) )?(?:starting|beginning|commencing|from|start(?:s|ed)|began|begins)(?: (?:in|on|from))? (?:(?:the )?1(?:st)?(?: of)? )?(?<month>${month})\\.?,? (?:of )?(?<year>'?\\d\\d|(?:19|20)\\d\\d)(?![0-9])(?! ?(?:to|-|until|till) )`,
		"g",
	),
	read({ month: name = "", year = "" }) {
		const [start, first] = [yearOf(year), monthOf(name)];
		const period = first === 1 ? yearEnding(start, 12) : yearEnding(start + 1, first - 1);
		return certain({ type: "periods", periods: [period], alternatives: [] });
	},
};

/** "year ended 31.3.23", "12 months to 31/03/2023". */
export const yearEndingDate: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:${lead}) ?(?:the )?(?<day>\\d{1,2})(?<joint>[./-])(?<month>\\d{1,2})\\k<joint>(?<year>(?:20)?\\d\\d)(?![0-9/-])`,
		"g",
	),
	read({ day: last = "", month: number = "", year: digits = "" }) {
		const [year, ends] = [yearOf(digits), Number(number)];
		if (!hasDay(Number(last), ends, year)) return noSuchDate(financialYear(year - 1));
		const period = yearEnding(year, ends);
		if (period.end.endsWith(`-${last.padStart(2, "0")}`))
			return certain({ type: "periods", periods: [period], alternatives: [] });
		const label = `the year to ${Number(last)} ${monthName(ends)} ${year}`;
		return certain({ type: "month", label, near: [financialYear(year - 1)] });
	},
};

/** "year to March": the latest. */
export const yearToMarch: PeriodForm = {
	pattern: new RegExp(`(?<![a-z0-9])(?:the )?(?:latest )?(?:${lead}) ?${day}mar(?:ch)?(?![a-z])`, "g"),
	read: () => implied({ type: "latest", back: 0 }),
};

/** "year ending 2022": ends in March 2022, or so we say. */
export const yearEndingYear: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:(?:(?:financial|fiscal|fin) )?(?:year|yr) ?(?:ending|ended|end)|y[./]?e\\.?) ?(?:in )?(?<year>'?\\d\\d|(?:19|20)\\d\\d)(?![0-9/-]|\\.\\d)`,
		"g",
	),
	read({ year = "" }) {
		const end = yearOf(year);
		return implied({
			type: "periods",
			periods: [financialYear(end - 1)],
			alternatives: [financialYear(end)],
		});
	},
};
