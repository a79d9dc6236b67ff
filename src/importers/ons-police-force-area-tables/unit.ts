import { splitNotes } from "../notes.ts";
import type { AreaColumn } from "./area-table.ts";

/** "Attempted murder: number of offences involving a knife": the words after what is counted. */
export const NUMBER_OF = /[\s\-–:,]*\bnumbers? of\b.*$/i;

const NUMBER_OF_OFFENCES =
	/\bnumbers? of (?:(?:police|selected|serious|recorded|all) )*(?:offences|incidents|crimes?)\b/i;

/** What figures are when they are no counts, by what is said of them. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
	[/%|\bper ?cent|\bpercentage/i, "percentages"],
	[/\brates?\b|\bper\b|\b(?:daily|weekly|monthly)\b/i, "rates"],
	[/\branks?\b|\branking\b/i, "ranks"],
	[/^(?:population|household)s?\b/i, "rounded population and household estimates"],
	[/\bchanges?\b|\bdifferences?\b|\bincreases?\b|\bdecreases?\b/i, "changes"],
	[/\bproportions?\b|\bshares?\b|\bratios?\b|\baverages?\b/i, "shares and averages"],
	[
		/\b(?:victims|offenders|suspects|arrests|charges|detections|outcomes|officers)\b/i,
		"counts of other things than offences",
	],
];

/** What may stand between a heading and its counts. */
const COUNTS =
	/^(?:(?:numbers?|counts?)(?: of (?:(?:police|selected|recorded) )*(?:offences|incidents|crimes?))?|offences|incidents)?$/i;

/** Words for figures that are a part of the count: "Numbers (thousands)", "000s", "in 1,000s". */
const SCALE =
	/\b(?:hundreds|thousands?|millions?)\b|(?<![\d.,])['’]?000(?:s|['’]s)?\b|\b1,?000s\b|\b\d{2},?000s\b/i;

/** What the figures of a column are, when they are no counts; undefined when they are. */
export function unitLeft(title: string, { label, above, unit }: AreaColumn): string | undefined {
	const headings = [label, ...above];
	const other = OTHERS.find(([pattern]) => headings.some((text) => pattern.test(text)));
	if (other !== undefined) return other[1];
	if (headings.some((text) => NUMBER_OF.test(text))) return undefined;
	if (/percent|%/i.test(unit)) return "percentages";
	if (/^rates?\b|\bper\b/i.test(unit)) return "rates";
	if (/^numbers?\b/i.test(unit)) return undefined;
	if (/percentage change|\bper cent\b/i.test(title)) return "percentages";
	if (/rate of offences|\brates?\b/i.test(title)) return "rates";
	if (/(?:population|household) estimates/i.test(title)) return "rounded population and household estimates";
	return /\bnumbers? of (?:police )?(?:recorded )?(?:offences|incidents|crimes?)\b/i.test(title)
		? undefined
		: "it does not say that it counts";
}

/** Why figures cannot be taken for whole counts, by what is said of the column or above the whole table. */
export function unitUnclear(
	lines: readonly string[],
	{ label, above, unit }: AreaColumn,
): string | undefined {
	const scaled = [...lines, ...above, label, unit].find((text) => SCALE.test(text));
	if (scaled !== undefined) return `'${scaled}' says that these are no whole counts`;
	const other = [...above, label].find((text) => NUMBER_OF.test(text) && !NUMBER_OF_OFFENCES.test(text));
	if (other !== undefined) return `'${other}' does not say that offences are counted`;
	return COUNTS.test(splitNotes(unit).text)
		? undefined
		: `'${unit}' stands between the heading and the figures, and is no unit that is known`;
}
