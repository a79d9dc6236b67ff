import { financialYear, yearEnding } from "../../../statistics/period.ts";
import { certain, implied, type PeriodForm, yearOf } from "./form.ts";
import { month, monthOf } from "./months.ts";

const lead =
	"(?:(?:(?:financial|fiscal|fin) )?(?:years?|yrs?)|(?:12|twelve)[ -]?(?:months|month|mths?|m)|12m)(?: period)? ?-?(?:up to|to|ending|ended|ends|end|endng|until|till)|y[./]?e\\.?|yr[ -]?end(?:ing|ed)?";
const day = "(?:(?:the )?(?:end of |end |31(?:st)? |30(?:th)? |29(?:th)? |28(?:th)? ))?";

/** "year ending March 2022", "YE Mar 22", "12 months to September 2021" (D19). */
export const yearEndingMonth: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:${lead}) ?(?:in )?${day}(?<month>${month})\\.?(?: (?:31|30|29|28)(?:st|th)?)?(?:,? (?:of )?|[-/])(?<year>'?\\d\\d|(?:19|20)\\d\\d)(?![0-9])`,
		"g",
	),
	read({ month: name = "", year = "" }) {
		return certain({
			type: "periods",
			periods: [yearEnding(yearOf(year), monthOf(name))],
			alternatives: [],
		});
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
		`(?<![a-z0-9])(?:(?:(?:financial|fiscal|fin) )?(?:year|yr) ?(?:ending|ended|end)|y[./]?e\\.?) ?(?:in )?(?<year>'?\\d\\d|(?:19|20)\\d\\d)(?![0-9/-])`,
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
