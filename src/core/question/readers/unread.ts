import { policeMisspelt } from "../names/police-words.ts";
import { type Passage, wordsOf } from "../passage.ts";
import { noiseWords } from "../phrases/noise-words.ts";

/** Words that nobody has understood, in order. */
export function unreadIn({ rest }: Passage): readonly string[] {
	return wordsOf(rest)
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
