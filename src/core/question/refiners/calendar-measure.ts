import type { DataSet } from "../../statistics/data-set.ts";
import { calendarYear, financialYearStart, type Period } from "../../statistics/period.ts";
import { isInCalendarYears } from "../../statistics/year-kind.ts";
import type { PeriodRead, PeriodReading, QuestionParts } from "../parts.ts";

/** Words that make a year a financial one whatever is counted: "2021/22", "FY22", "year to March 2022". */
const FINANCIAL = /\d\s*\/\s*\d|financial|fiscal|tax|\bfy|march/i;

/** Of a measure that is told by calendar years "2021" is the calendar year, and "2021 to 2023" three of them. */
export function inYearsOfMeasure(parts: QuestionParts, data: DataSet): QuestionParts {
	const { period, measure } = parts;
	const counted = measure?.measure == null ? undefined : data.measure(measure.measure);
	if (period === null || counted === undefined || isFinancial(period)) return parts;
	if (!isInCalendarYears(counted, data)) return parts;
	return { ...parts, period: { ...period, reading: inCalendarYears(period.reading, period.text) } };
}

const isFinancial = ({ reading, text }: PeriodRead): boolean =>
	reading.type !== "month" && FINANCIAL.test(text);

function inCalendarYears(reading: PeriodReading, text: string): PeriodReading {
	switch (reading.type) {
		case "periods":
			return /\d{4}\s*[-–]\s*\d\d\b/.test(text)
				? reading
				: { ...reading, periods: reading.periods.map(sameNumber), alternatives: [] };
		case "range":
			return { ...reading, first: sameNumber(reading.first), last: sameNumber(reading.last) };
		case "since":
			return { ...reading, first: sameNumber(reading.first) };
		case "until":
			return { ...reading, last: sameNumber(reading.last) };
		case "month": {
			const year = /\b(?:19|20)\d\d\b/.exec(reading.label)?.[0];
			return { ...reading, near: year === undefined ? [] : [calendarYear(Number(year))] };
		}
		case "first":
		case "latest":
		case "last":
		case "change":
		case "all":
		case "shift":
		case "unclear":
			return reading;
	}
}

/** The calendar year of the same number as a financial year; any other span as it is. */
function sameNumber(period: Period): Period {
	const start = financialYearStart(period);
	return start === null ? period : calendarYear(start);
}
