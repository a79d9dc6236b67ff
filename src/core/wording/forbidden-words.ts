/**
 * Words that never stand in a sentence of ours (D31-D34): sensational ones, causes, and what the figures do not count.
 * Verbatim statements are exempt.
 */
const FORBIDDEN =
	/\b(?:worst|hotspots?|epidemic|plagued?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|rocket(?:s|ed|ing)?|skyrocket(?:s|ed|ing)?|explo(?:de|des|ded|ding|sion)|shocking|alarming|child porn(?:ography)?|kiddie porn|%age|because of|due to|thanks to|caused by|as a result of|highest ever|record high|crimes committed)\b/gi;

/** The forbidden words in a text, as they stand there. */
export const forbiddenWords = (text: string): readonly string[] => text.match(FORBIDDEN) ?? [];
