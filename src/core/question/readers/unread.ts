import { type Lexicon, lookUp } from "../names/lexicon.ts";
import { policeMisspelt } from "../names/police-words.ts";
import { type Passage, wordsOf } from "../passage.ts";
import { noiseWords } from "../phrases/noise-words.ts";
import { refusing } from "../refiners/places-refused.ts";

/** Words that nobody has understood, in order; what is named only to be left aside is understood: "Derbyshire, not Derby city". */
export function unreadIn({ rest, folded }: Passage, lexicon: Lexicon): readonly string[] {
	return wordsOf(rest)
		.filter(
			({ text, start }) => !(refusing.test(folded.slice(0, start)) && lookUp(lexicon, [text]) !== undefined),
		)
		.map((word) => word.text)
		.filter(
			(word) =>
				word.length > 1 &&
				!/^[\d'&]+$/.test(word) &&
				!noiseWords.has(word.replace(/'/g, "")) &&
				!noiseWords.has(word.replace(/(.)\1{2,}/g, "$1")) &&
				policeMisspelt(word) === null,
		);
}
