import type { GeographyRead, PeriodReading, QuestionParts } from "../../src/core/question/parts.ts";
import {
	calendarYear,
	financialYearStart,
	months,
	type Period,
	samePeriod,
} from "../../src/core/statistics/period.ts";

/** "2021/22", "calendar 2021", else first day to last. */
export function periodWords(period: Period): string {
	const start = financialYearStart(period);
	if (start !== null) return `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
	const year = Number(period.start.slice(0, 4));
	if (samePeriod(period, calendarYear(year))) return `calendar ${year}`;
	return months(period) === 12
		? `year to ${period.end.slice(0, 7)}`
		: `${period.start.slice(0, 7)} to ${period.end.slice(0, 7)}`;
}

function readingWords(reading: PeriodReading): string {
	switch (reading.type) {
		case "periods": {
			const or = reading.alternatives.map((it) => ` or ${periodWords(it)}`).join("");
			return reading.periods.map(periodWords).join(" + ") + or;
		}
		case "range":
			return `${periodWords(reading.first)} .. ${periodWords(reading.last)}`;
		case "since":
			return `${periodWords(reading.first)} ..`;
		case "until":
			return `.. ${periodWords(reading.last)}`;
		case "latest":
			if (reading.back === 0) return "latest";
			return reading.back > 0 ? `latest - ${reading.back}` : `latest + ${-reading.back}`;
		case "first":
			return "first";
		case "last":
			return `last ${reading.years}`;
		case "change":
			return `change ${reading.years}`;
		case "all":
			return "all";
		case "shift":
			return `shift ${reading.years}`;
		case "unclear":
			return `ask ${reading.why}: ${reading.choices.map(periodWords).join(" ")}`.replace(/: $/, "");
		case "month":
			return `part year${reading.near.map((it) => ` in ${periodWords(it)}`).join("")}`;
	}
}

/** "cumbria", "thames-valley (Oxford)", "sussex ~ or essex", "ask metropolitan city-of-london". */
function geographyWords(read: GeographyRead): string {
	const { outcome, geographies, place, how, otherwise } = read;
	if (outcome === "none") return `unknown ${read.text}`;
	const ids = outcome === "ambiguous" ? `ask ${geographies.join(" ")}` : (geographies[0] ?? "");
	const where = place === null ? "" : ` (${place})`;
	return ids + where + (how === "misspelt" ? " ~" : "") + otherwise.map((id) => ` or ${id}`).join("");
}

export interface ReadingWords {
	readonly geographies: string;
	readonly period: string;
	readonly measure: string;
	/** The strongest cues in order of weight, without repetition. */
	readonly kind: string;
	readonly options: string;
	readonly unread: string;
}

/** What was read, in words short enough for a line of a table. */
export function readingInWords(parts: QuestionParts): ReadingWords {
	const strongest = Math.max(0, ...parts.cues.map((it) => it.weight));
	const kinds = parts.cues.filter((it) => it.weight === strongest).map((it) => it.kind);
	const { measure } = parts;
	const named = measure === null ? "" : (measure.measure ?? `not held: ${measure.label}`);
	return {
		geographies: parts.geographies.map(geographyWords).join(" + "),
		period: parts.period === null ? "" : readingWords(parts.period.reading),
		measure: named + (measure?.deprecated ? " !" : ""),
		kind: [...new Set(kinds)].join(" "),
		options: Object.entries(parts.options)
			.map(
				([name, value]) =>
					`${name}=${typeof value === "object" ? Object.values(value).join(" ") : String(value)}`,
			)
			.join(", "),
		unread: parts.unread.join(" "),
	};
}
