import type { AreaColumn } from "./area-table.ts";

/** "Attempted murder: number of offences involving a knife": the words after what is counted. */
export const NUMBER_OF = /[\s\-–:,]*\bnumbers? of\b.*$/i;

/** What figures are when they are no counts, by what is said of them. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
	[/%|\bper ?cent|\bpercentage/i, "percentages"],
	[/\brates?\b|\bper\s+(?:[\d,]+|thousand|hundred|million|head|capita|person|household)/i, "rates"],
	[/\branks?\b|\branking\b/i, "ranks"],
	[/^(?:population|household)s?\b/i, "rounded population and household estimates"],
	[/\bchanges?\b|\bdifferences?\b|\bincreases?\b|\bdecreases?\b/i, "changes"],
	[/\bproportions?\b|\bshares?\b|\bratios?\b|\baverages?\b/i, "shares and averages"],
];

/** What the figures of a column are, when they are no counts; undefined when they are. */
export function unitLeft(title: string, { label, above, unit }: AreaColumn): string | undefined {
	const headings = [label, ...above];
	const other = OTHERS.find(([pattern]) => headings.some((text) => pattern.test(text)));
	if (other !== undefined) return other[1];
	if (headings.some((text) => NUMBER_OF.test(text))) return undefined;
	if (/percent|%/i.test(unit)) return "percentages";
	if (/^rate\b/i.test(unit)) return "rates";
	if (/^numbers?\b/i.test(unit)) return undefined;
	if (/percentage change|\bper cent\b/i.test(title)) return "percentages";
	if (/rate of offences|\brates?\b/i.test(title)) return "rates";
	if (/(?:population|household) estimates/i.test(title)) return "rounded population and household estimates";
	return /\bnumbers? of (?:police )?(?:recorded )?(?:offences|incidents|crimes?)\b/i.test(title)
		? undefined
		: "it does not say that it counts";
}
