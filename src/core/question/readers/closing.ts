import { type Lexicon, lookUpName } from "../names/lexicon.ts";
import type { Passage, Span } from "../passage.ts";

/** As a letter ends. What follows is who sends it: a name, a post, a paper, a telephone. */
const ofLetters =
	/(?<![a-z])(?:(?:(?:with|many|very|kind|kindest|best|warm|warmest) )+(?:regards|wishes)|regards|rgds|(?:yours|your) (?:sincerely|faithfully|truly|ever)|sincerely|all the best|sent (?:from|via) (?:my )?(?:[a-z]+ (?:for )?)?(?:iphone|ipad|android|phone|mobile|blackberry|samsung(?: galaxy)?|outlook|gmail|ios)|get outlook for (?:ios|android))(?![a-z])/;
/** As a message ends; who sends it follows with a capital letter. */
const ofMessages =
	/(?<![a-z])(?:(?:many |with )?thanks(?: (?:so much|a lot|again|in advance|a million|very much))?|thank you(?: (?:so much|again|in advance|very much))?|cheers|ta|thx|best|xx?)(?: -|[,.!-])* (?<name>[a-z][a-z'-]+(?:[ ,]+[a-z][a-z'-]+){0,4})[ .!x]*$/;

/** What is asked comes before the end of a letter, unless it is all that stands there. */
const fewestAsked = 2;

/** The end of a message that says who sends it: "Kind regards, Jo, Kent Messenger". No place in it is asked about. */
export function readClosing({ text, folded }: Passage, lexicon: Lexicon): readonly Span[] {
	const letter = ofLetters.exec(folded);
	if (letter !== null) {
		if (wordsBefore(folded, letter.index) >= fewestAsked)
			return [{ start: letter.index, end: folded.length }];
		return [{ start: letter.index, end: letter.index + letter[0].length }];
	}
	const message = ofMessages.exec(folded);
	const name = message?.groups?.["name"] ?? "";
	if (message === null || wordsBefore(folded, message.index) < fewestAsked) return [];
	const start = message.index + message[0].indexOf(name, message[0].search(/[ ,.!-]/));
	const words = text.slice(start, start + name.length).split(/[ ,]+/);
	const isName = words.every((word) => /^\p{Lu}/u.test(word) && lookUpName(lexicon, word) === undefined);
	return isName && lookUpName(lexicon, name) === undefined
		? [{ start: message.index, end: folded.length }]
		: [];
}

const wordsBefore = (text: string, end: number): number =>
	(text.slice(0, end).match(/[a-z0-9][a-z0-9'/-]*/g) ?? []).length;
