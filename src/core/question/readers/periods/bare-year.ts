import { financialYear } from "../../../statistics/period.ts";
import { areInOrder, implied, type PeriodForm, yearOf } from "./form.ts";

/** Before a number of offences, where elsewhere a year may stand before the word: "kent 2021 offences". */
const counting =
	"recorded|logged|reported|noted|counted|dealt with|over|above|under|below|than|was|were|had|have|has|saw|about|around|nearly|almost|least|most|exactly|only|just|hit|reach(?:ed)?|topp?(?:ed)?|pass(?:ed)?|exceed(?:ed)?|up|by|to|of|with";
const things =
	"(?:recorded |police |more |fewer )?(?:offences|crimes|cases|images|people|victims|children|incidents|arrests|convictions)";
const notCounting = `(?<year>(?:19|20)\\d\\d)(?<!(?<![a-z])(?:${counting}) \\d{4}(?= ${things}))`;

/** "2021": the financial year that begins in it; the one that ends in it is offered (D18). */
export const bareYear: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9£$€#]|(?<!(?<![a-z])pre)-|[0-9.:/]\\/|[0-9][.,])${notCounting}(?![a-z0-9%/]|[.,]\\d)|(?<![a-z0-9])'(?<short>[0-3]\\d)(?![a-z0-9/%-]|[.,]\\d)`,
		"g",
	),
	read({ year, short }) {
		const start = yearOf(year ?? short ?? "");
		return implied({
			type: "periods",
			periods: [financialYear(start)],
			alternatives: [financialYear(start - 1)],
		});
	},
};

/** "in 1066", "the year 2250": a year, though no data set will hold it. */
export const distantYear: PeriodForm = {
	pattern:
		/(?<![a-z0-9£$€])(?:in|for|during|year|since) (?:the )?(?:year )?(?<year>1[0-8]\d\d|2[1-9]\d\d|[3-9]\d{3})(?![a-z0-9%/-]|[.,]\d| (?:recorded |police |more |fewer )?(?:offences|crimes|cases|images|people|victims|children|incidents|arrests|convictions|forces))/g,
	read({ year = "" }) {
		return implied({ type: "periods", periods: [financialYear(Number(year))], alternatives: [] });
	},
};

/** "-2021": a year with something before it that may mean another. */
export const signedYear: PeriodForm = {
	pattern: /(?<=^|[ |])-(?<year>(?:19|20)\d\d)(?![a-z0-9%/-]|[.,]\d)/g,
	read({ year = "" }) {
		const start = Number(year);
		const choices = [financialYear(start), financialYear(start - 1)];
		return implied({ type: "unclear", why: "not-a-year", choices });
	},
};

/** "the 2010s". */
export const decade: PeriodForm = {
	pattern: /(?<![a-z0-9])(?:the )?(?<year>(?:19|20)\d)0'?s(?![a-z])/g,
	read({ year = "" }, today) {
		const start = Number(year) * 10;
		const first = financialYear(start);
		const isUnderWay = start <= Number(today.slice(0, 4)) && Number(today.slice(0, 4)) < start + 10;
		return implied(
			isUnderWay ? { type: "since", first } : { type: "range", first, last: financialYear(start + 9) },
		);
	},
};

/** A year in something that is not understood, "3/2021": asked, since it must not be passed over. */
export const leftYear: PeriodForm = {
	pattern: new RegExp(
		`(?<![0-9£$€]|(?<!20\\d\\d)[.,])(?:\\d{1,2}[./-])?${notCounting}(?![0-9%]|,\\d{3})`,
		"g",
	),
	read({ year = "" }) {
		const start = Number(year);
		const choices = [financialYear(start), financialYear(start - 1)];
		return implied({ type: "unclear", why: "not-a-year", choices });
	},
};

const notYears =
	"top|bottom|code|codes|aged?|ages|every|over|under|than|first|about|nearly|by|up|down|of|in|at|least|most|only|just";

/** What a number before it counts. */
const counted =
	"%|per ?cent|percent|years?|yrs?|year[- ]olds?|days?|weeks?|months?|minutes?|hours?|offences|crimes|cases|times|forces|areas|people|children|images|million|k|most|least|worst|(?:high|low|bigg|larg|small|few|b)est";

/** "17 vs 22", "17 v 22": two years, where nothing else was said about time. */
export const loosePair: PeriodForm = {
	pattern:
		/(?<![a-z0-9£$€.,/'#-]|(?:^|[^a-z])(?:top|bottom|code|codes|aged?|ages|every|over|under|than|first|about|nearly|by|up|down|of|least|most|only|just) )'?(?<first>1\d|2\d) (?:vs?\.?|versus|against|compared (?:with|to)) '?(?<second>1\d|2\d)(?![a-z0-9%/]|[.,-]\d| ?(?:%|per ?cent|percent|years?|yrs?|year[- ]olds?|days?|offences|crimes|cases|forces|people|children|images)(?![a-z]))/g,
	read({ first = "", second = "" }) {
		const [a, b] = [yearOf(first), yearOf(second)];
		if (a === b || Math.min(a, b) < 2010 || Math.max(a, b) > 2029) return null;
		const periods = [financialYear(a), financialYear(b)];
		return implied({ type: "periods", periods, alternatives: [] });
	},
};

/** "17, 18 and 19", "17 and 18": each of them, one year after the other, where nothing else was said about time. */
export const looseList: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9£$€.,/'#-]|(?:^|[^a-z])(?:${notYears}|between|was|were|is|are|has|have|had) )(?<list>'?[12]\\d(?:(?:, ?'?[12]\\d)*,? (?:and|&) '?[12]\\d|(?:, ?'?[12]\\d){2,}))(?![a-z0-9%/]|[.,-]\\d| ?(?:${counted})(?![a-z]))`,
		"g",
	),
	read({ list = "" }) {
		const years = (list.match(/\d\d/g) ?? []).map(yearOf);
		return areInOrder(years)
			? implied({ type: "periods", periods: years.map(financialYear), alternatives: [] })
			: null;
	},
};

/** "21 to 22": one year as "2021 to 22" is, or a range, where nothing else was said about time and nothing is told to have moved so. */
export const looseSpan: PeriodForm = {
	pattern:
		/(?<![a-z0-9£$€.,/'#-]|(?:^|[^a-z])(?:top|bottom|code|codes|aged?|ages|every|over|under|than|first|about|nearly|by|up|down|of|least|most|only|just|was|were) |(?:^|[^a-z])(?:ris(?:e|en|ing)|rose|f[ae]ll(?:en|ing)?|went|go|gone|goes|up|down|increased?|decreased?|drop(?:ped)?|jump(?:ed)?|gr[eo]wn?|moved?) (?:[a-z]+ )?from )'?(?<first>1\d|2\d) (?:to|thr(?:ough|u)|until|till?) '?(?<second>1\d|2\d)(?![a-z0-9%/]|[.,-]\d| ?(?:%|per ?cent|percent|years?|yrs?|year[- ]olds?|days?|offences|crimes|cases|forces|people|children|images|am|pm|st|nd|rd|th)(?![a-z]))/g,
	read({ first = "", second = "" }) {
		const [from, to] = [yearOf(first), yearOf(second)];
		if (from >= to || from < 2010) return null;
		const [start, end] = [financialYear(from), financialYear(to)];
		if (to === from + 1) return implied({ type: "periods", periods: [start], alternatives: [end] });
		return implied({ type: "range", first: start, last: end });
	},
};

const pairOfYears = "'?(?<first>1\\d|2\\d) '?(?<second>1\\d|2\\d)";

/** "kent 19 20", "19 20 kent": one year, where the second figure is the year after the first and neither counts anything. */
export const looseYear: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9£$€.,/'#-]|[0-9] |(?:^|[^a-z])(?:${notYears}) )(?:${pairOfYears}(?= ?(?:[?!;)|]|,(?! ?\\d)|\\.(?!\\d)|$)| (?:for|in|and|vs?|versus|please|pls|plz|home|code|nspcc|ho|the|compared)(?![a-z]))|(?<=^[ |]*)${pairOfYears}(?= (?!(?:${counted})(?![a-z]))[a-z]))`,
		"g",
	),
	read({ first = "", second = "" }) {
		const start = yearOf(first);
		if (yearOf(second) !== start + 1) return null;
		return implied({
			type: "periods",
			periods: [financialYear(start)],
			alternatives: [financialYear(start + 1)],
		});
	},
};

/** "cumbria 21", "cumbria 21.22" and "cumbria 2,021" may mean two years, "cumbria 12345" none; asked. Only tried when nothing else was said about time. */
export const looseFigures: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9£$€.,/'#-]|(?:^|[^a-z])(?:${notYears}|is|was|are|were|the(?= \\d{3})|[a-z]+'s) )(?<digits>\\d{2,6}(?:[/.-]\\d{1,4})*|2,0[0-4]\\d)(?![a-z0-9%/]|[.,-]\\d| ?(?:%|per(?![a-z])|per ?cent|percent|years?|yrs?|days?|weeks?|months?|minutes?|mins?|hours?|offences|crimes|cases|times|forces|people|children|images|million|k|(?:high|low|bigg|larg|small|few|b)est|most|least|worst|others?)(?![a-z]))`,
		"g",
	),
	read({ digits = "" }) {
		const start = yearOf(digits.replace(/^2,0|[./-].*/, ""));
		const isYear = start >= 2010 && start < 2030;
		const choices = isYear ? [financialYear(start), financialYear(start - 1)] : [];
		const why = isYear && digits.length === 2 ? "two-digit" : "not-a-year";
		return implied({ type: "unclear", why, choices });
	},
};

/** "kent 2016 and cumbria 21": the year of a second place, in two figures at the end: it must not be passed over beside one that is plain. */
export const looseLast: PeriodForm = {
	pattern: new RegExp(
		`(?<=(?<![a-z])(?:and|an|n|&|vs?\\.?|versus|or|,) (?:[a-z'.-]+ ){1,3})(?<!(?<![a-z])(?:${notYears}|is|was|are|were) )(?<digits>[12]\\d)(?= ?[?.!]*$)`,
		"g",
	),
	read({ digits = "" }) {
		const start = yearOf(digits);
		if (start < 2010 || start > 2029) return null;
		return implied({
			type: "periods",
			periods: [financialYear(start)],
			alternatives: [financialYear(start - 1)],
		});
	},
};
