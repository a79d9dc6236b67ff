import type { PeriodRead } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { calendarYear, type Period, samePeriod } from "../../statistics/period.ts";
import type { Statement } from "../../statistics/statement.ts";
import { dayMonthYear, listed, periodLabel } from "../../wording/periods.ts";

export interface SaidWhen {
	readonly statements: readonly Statement[];
	/** For the question: the years they speak of or were said in. */
	readonly periods: readonly Period[];
	/** Which of the two it is, or that it is neither. */
	readonly notices: readonly string[];
}

/** Those that speak of the years named, else those said in them, else all; a year alone is the calendar's when it is said when (D40). */
export function saidWhen(all: readonly Statement[], period: PeriodRead | null, data: DataSet): SaidWhen {
	const reading = period?.reading;
	if (period === null || reading === undefined || all.length === 0)
		return { statements: all, periods: [], notices: [] };
	if (reading.type === "month") {
		const said = all.filter((it) => it.date !== null && dayMonthYear(it.date.slice(0, 7)) === reading.label);
		if (said.length > 0)
			return { statements: said, periods: [], notices: [`These were said in ${reading.label}.`] };
		return {
			statements: all,
			periods: [],
			notices: [`None was said in ${reading.label}; all held are shown.`],
		};
	}
	if (reading.type !== "periods") {
		const isTopic = reading.type === "unclear" && reading.why === "pandemic";
		const unused = `“${period.text}” is left out: statements are looked up by one year or month.`;
		return { statements: all, periods: [], notices: isTopic ? [] : [unused] };
	}
	const years = reading.periods;
	const about = all.filter((it) => years.some((year) => speaksOf(it, year, data)));
	const label = listed(years.map(periodLabel), "or");
	if (about.length > 0) {
		const others = all.length - about.length;
		const left = others === 0 ? "" : ` ${others} more ${others === 1 ? "is" : "are"} held.`;
		return {
			statements: about,
			periods: years,
			notices: [`These speak of ${label}, or of a release that has its figures.${left}`],
		};
	}
	const isBare = /^(?:19|20)\d\d$/.test(period.text.trim());
	const spans = isBare ? [calendarYear(Number(period.text))] : years;
	const said = all.filter((it) => spans.some((span) => isWithin(it.date, span)));
	const when = isBare ? period.text.trim() : label;
	if (said.length > 0)
		return {
			statements: said,
			periods: spans,
			notices: [`None speaks of ${label} as its own year; these were said in ${when}.`],
		};
	return {
		statements: all,
		periods: years,
		notices: [`None of them speaks of ${label} or was said in ${when}; all that are held are shown.`],
	};
}

/** Whether a statement names a year, or was made about a release that brought its figures (D40). */
function speaksOf({ period, release, measure }: Statement, year: Period, data: DataSet): boolean {
	if (period !== null) return samePeriod(period, year);
	if (release === null || measure === null) return false;
	return data.across(measure, year).some((it) => it.release === release);
}

/** That what some of them speak of, or all, is not recorded (D40). */
export function periodUnrecorded(statements: readonly Statement[]): readonly string[] {
	const open = statements.filter((it) => it.period === null).length;
	if (open === 0) return [];
	if (open < statements.length) return ["Where no year spoken of is named, none is recorded."];
	return [`What year ${open === 1 ? "it speaks" : "they speak"} of is not recorded.`];
}

/** A date known to the month is within a span that has the month. */
const isWithin = (date: string | null, { start, end }: Period): boolean =>
	date !== null && date.slice(0, 7) >= start.slice(0, 7) && date.slice(0, 7) <= end.slice(0, 7);
