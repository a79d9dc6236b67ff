import type { Period } from "../../core/statistics/period.ts";
import { splitNotes } from "../notes.ts";
import { namesTime, periodsIn, takePeriod } from "../periods.ts";
import type { AreaColumn, AreaTable } from "./area-table.ts";
import { NUMBER_OF, unitLeft, unitUnclear } from "./unit.ts";

/** What a column counts, in what period; `notes` are the footnotes of its headings. */
export interface CountColumn {
	readonly column: number;
	readonly subject: Subject;
	/** The publisher's own words, without footnotes: "Violence against the person". */
	readonly label: string;
	readonly period: Period;
	readonly notes: readonly string[];
}

/** Kinds of table that are loaded. */
export type Subject = "recorded-crime" | "knife" | "anti-social-behaviour";

/** Why a column is not loaded. */
export interface LeftColumn {
	readonly left: string;
}

/** Why it cannot be told what a column of counts is of. */
export interface UnclearColumn {
	readonly unclear: string;
}

/** What the column counts, or why it is left out, or cannot be told. */
export function readColumn(
	{ title, scope }: Pick<AreaTable, "title" | "scope">,
	column: AreaColumn,
): CountColumn | LeftColumn | UnclearColumn {
	const left = unitLeft(title, column);
	if (left !== undefined) return { left };
	const subject = subjectOf(title);
	if (subject === undefined) return { left: "tables of this subject are not loaded" };
	if (!column.isHeaded) return { unclear: "figures stand here under no heading of their own" };
	const unsure = unitUnclear(scope, column);
	if (unsure !== undefined) return { unclear: unsure };
	const headings = [...column.above, column.label].map(readHeading);
	const unclear = headings.find(({ isUnclear }) => isUnclear);
	if (unclear !== undefined)
		return { unclear: `'${unclear.heading}' names neither an offence nor a whole year that can be read` };
	const period = headings.findLast(({ taken }) => taken !== undefined)?.taken?.period ?? titlePeriod(title);
	if (period === undefined) return { left: "no period is named" };
	if (period === "several")
		return { unclear: "the title names several years, and no heading says which of them it is" };
	const label = headings.findLast(({ text }) => text !== "")?.text ?? "";
	if (label === "" && subject === "recorded-crime") return { left: "it has no heading" };
	const notes = [...headings.flatMap((heading) => heading.notes), ...splitNotes(column.unit).notes];
	return { column: column.column, subject, label, period, notes: [...new Set(notes)] };
}

/** A heading without the year that it names, and without footnotes. */
function readHeading(heading: string) {
	const taken = takePeriod(heading);
	const bare = taken?.rest ?? heading;
	const whole = splitNotes(bare);
	// "Attempted murder: number of offences involving a knife" counts attempted murders.
	const { text, notes } = splitNotes(whole.text.replace(NUMBER_OF, ""));
	const isUnclear = namesTime(bare) || (taken === undefined && namesNothing(whole.text));
	return { heading, taken, text, isUnclear, notes: [...notes, ...whole.notes, ...(taken?.notes ?? [])] };
}

/** Digits alone, such as a day's serial number, or the name that a spreadsheet gives a column without one. */
const namesNothing = (text: string): boolean =>
	(text !== "" && !/\p{L}/u.test(text)) || /^column$/i.test(text);

function subjectOf(title: string): Subject | undefined {
	if (/knife/i.test(title)) return "knife";
	if (/anti-social behaviour incidents/i.test(title)) return "anti-social-behaviour";
	return /\brecorded (?:crimes?|offences) by offence (?:group|type)/i.test(title)
		? "recorded-crime"
		: undefined;
}

/** The year of the title, whose footnotes bear on the whole table. */
function titlePeriod(title: string): Period | "several" | undefined {
	const [first, ...others] = periodsIn(title);
	if (namesTime(withoutPeriods(title))) return "several";
	return others.some(({ start, end }) => start !== first?.start || end !== first.end) ? "several" : first;
}

/** "Robbery, year ending June 2018 and June 2019" still names a year when the one that can be read is taken out. */
function withoutPeriods(text: string): string {
	const taken = takePeriod(text);
	return taken === undefined ? text : withoutPeriods(taken.rest);
}
