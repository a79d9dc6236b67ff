import { type Lexicon, lookUp } from "../names/lexicon.ts";
import { nameWords } from "../names/name-key.ts";

/** "Which of Wales and England": of two, though they have a name together. */
const ofEach =
	/(?<![a-z])(?:(?:which|who|what)(?: one)? (?:out )?of|(?:difference|gap|margin) between)(?: the two,?)? $/;

/** Whether a name is that of two areas together, where one of them is asked for. */
export function isOneOfPair(before: string, typed: string, lexicon: Lexicon): boolean {
	if (!ofEach.test(before)) return false;
	const [one, other, ...more] = typed
		.split(/ (?:and|&) /i)
		.map((it) => lookUp(lexicon, nameWords(it))?.meaning.geographies);
	return one?.length === 1 && other?.length === 1 && more.length === 0 && one[0] !== other[0];
}
