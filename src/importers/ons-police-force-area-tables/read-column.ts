import type { Period } from "../../core/statistics/period.ts";
import { splitNotes } from "../notes.ts";
import { type NamedPeriod, readSpan, readYearEnding } from "../periods.ts";
import type { AreaColumn } from "./area-table.ts";

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

/** What the column counts, or why it is left out. */
export function readColumn(title: string, column: AreaColumn): CountColumn | LeftColumn {
	const headings = [...column.above, column.label];
	const left = unitLeft(title, column);
	if (left !== undefined) return { left };
	const subject = subjectOf(title);
	if (subject === undefined) return { left: "tables of this subject are not loaded" };
	const named = periodOf(headings.toReversed(), title);
	if (named === undefined) return { left: "no period is named" };
	const labels = headings
		.filter((text) => readSpan(text) === undefined && readYearEnding(text) === undefined)
		.map(splitNotes);
	// "Attempted murder: number of offences involving a knife" counts attempted murders.
	const label = labels.map(({ text }) => text.replace(NUMBER_OF, "")).findLast((text) => text !== "") ?? "";
	if (label === "" && subject === "recorded-crime") return { left: "it has no heading" };
	return {
		column: column.column,
		subject,
		label,
		period: named.period,
		notes: [
			...new Set([...labels.flatMap(({ notes }) => notes), ...splitNotes(column.unit).notes, ...named.notes]),
		],
	};
}

const NUMBER_OF = /\s*[-–:,]?\s*\bnumber of\b.*$/i;

/** What the figures are, when they are no counts. */
function unitLeft(title: string, { label, above, unit }: AreaColumn): string | undefined {
	const headings = [label, ...above];
	if (headings.some((text) => /%|percent/i.test(text))) return "percentages";
	if (headings.some((text) => /^rate\b/i.test(text))) return "rates";
	if (/^rank(?:ing)?\b/i.test(label)) return "ranks";
	if (headings.some((text) => /^(?:population|household)\b/i.test(text)))
		return "rounded population and household estimates";
	if (headings.some((text) => NUMBER_OF.test(text))) return undefined;
	if (/percent|%/i.test(unit)) return "percentages";
	if (/^rate\b/i.test(unit)) return "rates";
	if (/^numbers?\b/i.test(unit)) return undefined;
	if (/percentage change|\bper cent\b/i.test(title)) return "percentages";
	if (/rate of offences|\brates?\b/i.test(title)) return "rates";
	if (/(?:population|household) estimates/i.test(title)) return "rounded population and household estimates";
	return /number of (?:offences|incidents)/i.test(title) ? undefined : "it does not say that it counts";
}

function subjectOf(title: string): Subject | undefined {
	if (/knife/i.test(title)) return "knife";
	if (/anti-social behaviour incidents/i.test(title)) return "anti-social-behaviour";
	return /police recorded crime by offence group/i.test(title) ? "recorded-crime" : undefined;
}

/** The period of the nearest heading that names one, else of the title, whose footnotes bear on the whole table. */
function periodOf(headings: readonly string[], title: string): NamedPeriod | undefined {
	for (const text of headings) {
		const named = readSpan(text) ?? readYearEnding(text);
		if (named !== undefined) return named;
	}
	const named = readYearEnding(title);
	return named && { ...named, notes: [] };
}
