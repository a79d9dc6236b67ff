import { financialYear } from "../../../statistics/period.ts";
import { implied, type PeriodForm, yearOf } from "./form.ts";

/** "2021": the financial year that begins in it; the one that ends in it is offered (D18). */
export const bareYear: PeriodForm = {
	pattern:
		/(?<![a-z0-9£$€.,/#-])(?<year>(?:19|20)\d\d)(?![a-z0-9%/]|[.,]\d| (?:recorded |police |more |fewer )?(?:offences|crimes|cases|images|people|victims|children|incidents|arrests|convictions))|(?<![a-z0-9])'(?<short>[0-3]\d)(?![a-z0-9/%-]|[.,]\d)/g,
	read({ year, short }) {
		const start = yearOf(year ?? short ?? "");
		return implied({
			type: "periods",
			periods: [financialYear(start)],
			alternatives: [financialYear(start - 1)],
		});
	},
};

/** "the 2010s". */
export const decade: PeriodForm = {
	pattern: /(?<![a-z0-9])(?:the )?(?<year>(?:19|20)\d)0'?s(?![a-z])/g,
	read({ year = "" }) {
		const start = Number(year) * 10;
		return implied({ type: "range", first: financialYear(start), last: financialYear(start + 9) });
	},
};

/** "cumbria 21" may mean two years; asked. Only tried when nothing else was said about time. */
export const twoFigures: PeriodForm = {
	pattern:
		/(?<![a-z0-9£$.,/'-]|(?:top|code|aged?|every|over|under|than|first|last|about|nearly|by|up|down) )(?<year>1[0-9]|2[0-9])(?= ?$| ?[?!.]?$)/g,
	read({ year = "" }) {
		const start = yearOf(year);
		return implied({
			type: "unclear",
			why: "two-digit",
			choices: [financialYear(start), financialYear(start - 1)],
		});
	},
};
