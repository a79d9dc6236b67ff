import { type Lexicon, lookUp } from "../names/lexicon.ts";
import type { GeographyRead } from "../parts.ts";
import type { Passage, Span } from "../passage.ts";
import { readOf } from "./geography.ts";

const joint = "(?:,? ?(?:and|or|plus|vs?\\.?|versus|with|than|[&+/,]) ?)";
const after = new RegExp(
	`^(?: police)?${joint}(?:the )?(?<city>city)(?= ?(?:[?.!,;:|)]|$)| (?:police|force|in|for|last|this|since|together|combined|summed|added|per|rate|trend|by|home|code|\\d|'\\d)(?![a-z]))`,
);
const before = new RegExp(`(?<![a-z])(?:the )?(?<city>city)(?: police)?${joint}(?:the )?$`);

/** "Met + city", "the City and the Met": London's two forces, of which the one is the City only beside the other. */
export function readCityBesideMet(
	passage: Passage,
	names: readonly GeographyRead[],
	lexicon: Lexicon,
): readonly GeographyRead[] {
	const city = lookUp(lexicon, ["city", "of", "london"]);
	const met = lookUp(lexicon, ["met"])?.meaning.geographies[0];
	const named = names.find((it) => it.outcome === "matched" && it.geographies[0] === met);
	if (city === undefined || named === undefined || names.length > 1) return [];
	const span = behind(passage, named.end) ?? ahead(passage, named.start);
	return span === null ? [] : [readOf(passage, span, city)];
}

function behind({ rest }: Passage, end: number): Span | null {
	const match = after.exec(rest.slice(end));
	const at = match === null ? -1 : end + match[0].lastIndexOf("city");
	return at < 0 ? null : { start: at, end: at + "city".length };
}

function ahead({ rest }: Passage, start: number): Span | null {
	const match = before.exec(rest.slice(0, start));
	const at = match === null ? -1 : match.index + match[0].indexOf("city");
	return at < 0 ? null : { start: at, end: at + "city".length };
}
