import type { DataSet } from "../../statistics/data-set.ts";
import type { GeographyRead } from "../parts.ts";
import { matchesOf, type Passage } from "../passage.ts";

const others =
	"government|minister|ministers|assembly|parliament|language|affairs|office|secretary|ambulance|water|rugby|channel|defence|household|heritage";

/** Words for a whole country that are no name of it. */
const words: readonly (readonly [id: string, pattern: string])[] = [
	[
		"uk",
		"nationally|nation-?wide|country-?wide|uk-?wide|(?:across|in|for|over) (?:the )?(?:whole |entire )?(?:country|nation)|the (?:whole|entire) (?:country|nation)|(?<!(?:these|they|this|it|those|that|figures|numbers|an?|accredited) )national (?:totals?|figures?|numbers?|picture|data|stats|statistics)",
	],
	["wales", `(?:the )?(?:welsh|(?<slipW>w(?:lesh|eslh|elhs|elsch|elshe|esh)))(?! (?:${others}))`],
	[
		"scotland",
		`(?:the )?(?:scottish|scots|(?<slipS>s(?:cotish|cottsh|cottis|cottihs|cottich|ottish|cotttish|coottish|cotisch)))(?! (?:${others}))`,
	],
	[
		"england",
		`(?:the )?(?:english|(?<slipE>e(?:nglsh|nlgish|nglihs|ngish|glish|nglis|nglsih)))(?! (?:${others}))`,
	],
	["northern-ireland", `(?:the )?northern irish(?! (?:${others}))`],
];

const patterns = words.map(([id, pattern]) => ({
	id,
	pattern: new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`, "g"),
}));

const isSlip = ({ groups = {} }: RegExpMatchArray): boolean =>
	Object.values(groups).some((it) => it !== undefined);

/** "Nationally" is the United Kingdom, "Welsh" is Wales, where the data set has them. */
export function readWholeCountry(passage: Passage, data: DataSet): readonly GeographyRead[] {
	return patterns.flatMap(({ id, pattern }) =>
		data.geography(id) === undefined
			? []
			: matchesOf(passage.rest, pattern).map((match) => ({
					start: match.index,
					end: match.index + match[0].length,
					text: passage.text.slice(match.index, match.index + match[0].length),
					certainty: "implied" as const,
					outcome: "matched" as const,
					geographies: [id],
					how: isSlip(match) ? ("misspelt" as const) : ("alias" as const),
					place: null,
					otherwise: [],
					note: "",
				})),
	);
}
