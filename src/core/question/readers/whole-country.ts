import type { DataSet } from "../../statistics/data-set.ts";
import type { GeographyRead } from "../parts.ts";
import type { Passage } from "../passage.ts";

const words =
	/(?<![a-z])(?:nationally|nation-?wide|country-?wide|uk-?wide|(?:across|in|for|over) (?:the )?(?:whole |entire )?(?:country|nation)|the (?:whole|entire) (?:country|nation)|national (?:totals?|figures?|numbers?|picture|data|stats|statistics))(?![a-z])/g;

/** "Nationally" is the United Kingdom, where the data set has it. */
export function readWholeCountry(passage: Passage, data: DataSet): readonly GeographyRead[] {
	if (data.geography("uk") === undefined) return [];
	return Array.from(passage.rest.matchAll(words), (match) => ({
		start: match.index,
		end: match.index + match[0].length,
		text: passage.text.slice(match.index, match.index + match[0].length),
		certainty: "implied",
		outcome: "matched",
		geographies: ["uk"],
		how: "alias",
		place: null,
		otherwise: [],
		note: "",
	}));
}
