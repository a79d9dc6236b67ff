import type { GeographyRead, QuestionParts } from "../parts.ts";
import { replyLead as lead } from "../phrases/leaving-out.ts";
import { said } from "./said.ts";

const comes =
	"(?:put|add|include|stick|chuck|throw|bring|use|try|do|have|show|give|get|swap)(?: (?:me|us))?(?: in)?(?: the)?";
const goes = "(?:drop|remove|exclude|lose|ditch|scrap|skip|bin|forget|(?:take|leave)(?: out)?)(?: the)?";
const apart =
	"(?: police)?(?: (?:in|out|off|on|away))?(?: instead)?[ ,;.|]*(?:(?:and|but|then|now|just|actually) )*";

/** What stands before the first name, and between it and the second, which comes in its stead. */
const outThenIn: readonly (readonly [RegExp, RegExp])[] = [
	[
		new RegExp(`${lead}(?:swap|replace|switch|change|exchange)(?: out)?(?: the)? $`),
		/^ (?:police )?(?:for|with|to|by)(?: the)? $/,
	],
	[new RegExp(`${lead}${goes} $`), new RegExp(`^${apart}(?:instead )?${comes} $`)],
	[new RegExp(`${lead}${goes} $`), new RegExp(`^(?: police)? ?[,;.] ?${lead.slice(1)}(?:the )?$`)],
	[
		new RegExp(`${lead}instead of(?: the)? $`),
		new RegExp(`^(?: police)?(?:, ?| )(?:${comes} |(?:can|could) (?:you|we|i) ${comes} )?$`),
	],
	[new RegExp(`${lead}not(?: the)? $`), /^(?: police)?, ?(?:but |it's |make it |i meant )?(?:the )?$/],
];
/** The same where the second is what goes out. */
const inThenOut: readonly (readonly [RegExp, RegExp])[] = [
	[new RegExp(`${lead}(?:${comes} )?(?:the )?$`), new RegExp(`^${apart}${goes} $`)],
	[
		new RegExp(`${lead}(?:(?:${comes}|with|make it|i meant?) )?(?:the )?$`),
		/^(?: police)?(?: in)?,? (?:instead of|in place of|rather than|and not|not)(?: the)? $/,
	],
	[new RegExp(`${lead}${comes} $`), /^(?: police)?(?: in)? for(?: the)? $/],
];

/**
 * "Swap Essex for Hampshire", "drop Essex, put Hampshire in", "Hampshire instead of Essex": the places asked about before, one
 * of them changed for another; null where a reply does not say so.
 */
export function swappedIn(
	{ geographies: earlier }: QuestionParts,
	{ geographies, without = [] }: QuestionParts,
	reply: string,
): readonly GeographyRead[] | null {
	const [first, second, ...more] = [...geographies, ...without].toSorted((a, b) => a.start - b.start);
	if (first === undefined || second === undefined || more.length > 0) return null;
	const [before, between] = [reply.slice(0, first.start), reply.slice(first.end, second.start)];
	const says = ([start, link]: readonly [RegExp, RegExp]) => start.test(before) && link.test(between);
	const [out, put] = outThenIn.some(says)
		? [first, second]
		: inThenOut.some(says)
			? [second, first]
			: [undefined, undefined];
	if (out === undefined || !earlier.some((it) => isSame(it, out))) return null;
	if (earlier.some((it) => isSame(it, put))) return null;
	return earlier.map((it) => (isSame(it, out) ? put : said(it)));
}

const isSame = (a: GeographyRead, b: GeographyRead): boolean => a.geographies[0] === b.geographies[0];
