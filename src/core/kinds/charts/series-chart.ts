import type { Chart, Figure } from "../../answer.ts";
import type { Break } from "../../statistics/break.ts";
import type { Measure } from "../../statistics/measure.ts";
import { calendarYearsIn, financialYearStart } from "../../statistics/period.ts";
import { capital } from "../../wording/capital.ts";
import { unitHeading } from "../../wording/counting-unit.ts";
import { periodLabel } from "../../wording/periods.ts";
import { marked } from "../figures/comparison-table.ts";

/** Fewer points say more as a table. */
export const FEWEST_YEARS = 4;

/** A geography's figures, one for each of the same years in the same order. */
export interface Line {
	readonly name: string;
	readonly figures: readonly Figure[];
	/** What keeps its years from being compared: its own breaks, and those of forces inside it. */
	readonly breaks: readonly Break[];
}

/**
 * Years side by side as lines; null with too few points to draw. A year without a value is a gap (D54). A break is marked
 * where it lies; what makes a single year doubtful is told beside it.
 */
export function seriesChart(
	measure: Measure,
	lines: readonly Line[],
	doubts: readonly Break[] = [],
): Chart | null {
	const years = lines[0]?.figures ?? [];
	const drawn = years.filter((_, at) => lines.some(({ figures }) => valueToDraw(figures[at]) !== null));
	if (drawn.length < FEWEST_YEARS) return null;
	const names = lines.map(({ name }) => name);
	return {
		type: "line",
		title: `${unitHeading(measure)} recorded${names.length === 1 ? `, ${names.join("")}` : ""}`,
		xLabel: kindOfYear(years),
		yLabel: unitHeading(measure),
		categories: years.map((it) => periodLabel(it).replace(/ \(calendar year\)$|^year ending /, "")),
		series: lines.map(({ name, figures }) => ({ name, values: figures.map(valueToDraw) })),
		breaks: marksOn(lines),
		...(doubts.length === 0 ? {} : { notes: [...new Set(doubts.map(({ text }) => text))] }),
		alt: lines.map((line) => inWords(measure, line)).join(" "),
	};
}

/** The breaks of each line; one that all of them have in the same words is told once. */
function marksOn(lines: readonly Line[]): Chart["breaks"] {
	const marks = lines.flatMap(({ figures, breaks }, series) =>
		breaks.flatMap((it) => {
			const before = figures.findIndex((year) => year.end >= it.date);
			if (before < 0) return [];
			// A few words do where the line says whose break it is; that of a force inside it has to name the force.
			const isOwn = it.geography === null || it.geography === figures[0]?.geography;
			return [{ before, text: isOwn ? it.short : it.text.replace(/\.$/, ""), series }];
		}),
	);
	const same = Map.groupBy(marks, ({ before, text }) => `${before} ${text}`);
	return [...same.values()].flatMap((its) => {
		const each = [...new Map(its.map((it) => [it.series, it])).values()];
		return each.length < lines.length ? each : each.slice(0, 1).map(({ before, text }) => ({ before, text }));
	});
}

/** What the years along the bottom are; twelve months of another kind say themselves when they end. */
function kindOfYear(years: readonly Figure[]): string {
	if (years.every((it) => financialYearStart(it) !== null)) return "Financial year";
	return years.every((it) => calendarYearsIn(it).length === 1) ? "Calendar year" : "Twelve months";
}

/** The value to draw: only an exact count. A range, a bound or an absence is a gap, said in words beside it (D54). */
const valueToDraw = (figure: Figure | undefined): number | null => figure?.value ?? null;

const inWords = (measure: Measure, { name, figures }: Line): string =>
	`${capital(measure.noun)} recorded in ${name}: ${figures.map((it) => `${periodLabel(it)} ${marked(it)}`).join(", ")}.`;
