import type { MeasureRead } from "../parts.ts";
import { matchesOf, type Passage } from "../passage.ts";

/** "Code 86/2", "offence code 8n"; and "86/10" alone, which is no year, day or time. */
const codes =
	/(?<![a-z0-9])(?:(?:(?:home office|ho|offence|crime) )*codes? (?<named>\d{1,3}[a-z]?(?:[/.]\d{1,2}[a-z]?)?)|(?<alone>(?:3[2-9]|[4-9]\d|1\d\d)\/\d{1,2}))(?![a-z0-9/%-]|[.,]\d| ?(?:%|per ?cent|per(?![a-z])|forces|offences|areas))/g;

/** A code of the Home Office that is none of those held: a part of one is not the whole. */
export function readOtherCode(
	{ text, rest }: Passage,
	isHeld: (code: string) => boolean,
): MeasureRead | null {
	for (const { 0: match, index: start, groups } of matchesOf(rest, codes)) {
		const { named, alone } = groups ?? {};
		const code = named ?? alone ?? "";
		if (isHeld(code) || (alone !== undefined && isYear(alone))) continue;
		const end = start + match.length;
		return {
			start,
			end,
			text: text.slice(start, end),
			certainty: "certain",
			measure: null,
			label: `code ${code}`,
			deprecated: false,
		};
	}
	return null;
}

/** "98/99", and "50/50", which is no code either. */
function isYear(alone: string): boolean {
	const [first = 0, second = 0] = alone.split("/").map(Number);
	return second === first || second === (first + 1) % 100;
}
