import { type Lexicon, lookUpName } from "../names/lexicon.ts";
import { matchesOf, type Passage, type Span } from "../passage.ts";

/** What a question is for, before a colon: "Border telly:", "50 second VO:", "tonight 6.30 prog:", "Written Q prep:". */
const occasion =
	/^[ |,]*(?<label>(?:[a-z0-9][a-z0-9.'&/-]* ){0,4}(?:telly|tv|radio|vo|v\/o|voice-?overs?|ooc|oov|ulay|prog(?:ramme)?s?|bulletins?|packages?|show|script|strapline|standfirst|caption|graphic|infographic|explainer|nibs?|sidebar|fact ?box|panel|podcast|newsletter|briefings?|briefs?|prep|written (?:q|question|answer)|pq|wq|oral q|debate|speech|hearing|committee|meeting|conference|splash|page lead|lead|piece|feature|web|online|social|tweet|push alert|alert)(?: (?:only|prep|desk|team|script|piece|para|par|line))?) ?:(?![a-z0-9])/;

/** Its words name no time and no measure; a place in it is read as one, unless it is told beside what it is for alone. */
export function readLabel({ folded }: Passage, lexicon: Lexicon): readonly Span[] {
	const match = occasion.exec(folded);
	const label = match?.groups?.["label"];
	if (match === null || label === undefined) return [];
	const at = match[0].indexOf(label);
	const words = matchesOf(label, /[a-z0-9][a-z0-9.'&/-]*/g);
	const isNamed =
		words.some((it) => lookUpName(lexicon, it[0]) !== undefined) || /(?:19|20)\d\d|\d\d[/-]\d\d/.test(label);
	return isNamed ? [] : [{ start: at, end: match[0].length }];
}
