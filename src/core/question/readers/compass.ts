import type { DataSet } from "../../statistics/data-set.ts";
import { asWider } from "../names/whole-areas.ts";
import type { GeographyRead } from "../parts.ts";
import { matchesOf, type Passage } from "../passage.ts";

/** What is called so in England is no official region: these are those it is usually made of, by id. */
const regions: ReadonlyMap<string, readonly string[]> = new Map([
	["north", ["north-east", "north-west", "yorkshire-and-the-humber"]],
	["south", ["south-east", "south-west"]],
]);

/** The ids of the regions that "north" or "the south" means together, where the data set has them all. */
export function regionsCalled(text: string, data: DataSet): readonly string[] {
	const ids = regions.get(text.toLowerCase().replace(/^the /, "")) ?? [];
	return ids.every((id) => data.geography(id) !== undefined) ? ids : [];
}

/** What may follow where the word is a whole name, and not the beginning of one. */
const wordEnd =
	"(?= ?(?:[|.,;:?!)]|$)| ?(?:fy ?)?\\d| (?:in|for|by|with|without|had|has|have|having|since|over|per|last|this|from|excluding|except|not|but|bar|minus|other|apart|saw|seen|recorded|records|rose|fell|went|which|who|what|that|only|please|pls|plz|between|compared|are|is|were|was|did|do|does|during|top|rank|highest|most|fewest|lowest|biggest|to|on|at|code|thanks|ta|cheers|and (?:how|what|who|which|the midlands))(?![a-z]))";

const whole = new RegExp(
	`(?<![a-z-])(?:the |up |down )(?<place>north|south)(?: of england)?${wordEnd}|(?<![a-z-])(?:the )?(?<of>north|south)(?:ern (?:england|english)|ern(?= (?:police )?(?:forces?|constabular(?:y|ies)|areas?|regions?|counties))| of england)(?![a-z])`,
	"g",
);

/** "The north", "southern forces": the regions of England that are meant together, where forces are ranged over. */
export function readCompass(passage: Passage, data: DataSet): readonly GeographyRead[] {
	return matchesOf(passage.rest, whole).flatMap((match) => {
		const ids = regionsCalled(match.groups?.["place"] ?? match.groups?.["of"] ?? "", data);
		const [start, end] = [match.index, match.index + match[0].length];
		const text = passage.text.slice(start, end);
		const read = { start, end, text, geographies: [], ...unsettled } as const;
		return ids.map((id) => asWider(read, id));
	});
}

const unsettled = {
	certainty: "implied",
	outcome: "ambiguous",
	how: "alias",
	place: null,
	otherwise: [],
	note: "",
} as const;
