import { type Passage, wordsOf } from "../passage.ts";
import { sentenceWords } from "../phrases/noise-words.ts";

/** Whether a text is a sentence, wherever it was typed: names in it need a reason to be taken for names. */
export const isRunning = ({ folded }: Passage): boolean =>
	wordsOf(folded).some((word) => sentenceWords.has(word.text));

/** Fits what stands before a name with a capital letter: "does Reading". */
export const leadsToCapital =
	/(?:^|[^a-z])(?:than|with|does|did|do|has|have|is|are|was|were|will|compare|between|against|by)[ ,]+(?:the )?$/;

/** Fits what stands before a name: "in", "for the". */
export const leadsToName =
	/(?:^|[^a-z])(?:in|than|for|at|across|around|within|near|from|of|covering|covers?|polices|police in|and|n|or|vs?|versus|about|&)[ ,]+(?:the )?$/;
