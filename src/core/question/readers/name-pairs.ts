import { foldText } from "../clean-text.ts";
import { type Lexicon, lookUp, type Name } from "../names/lexicon.ts";
import { keyOf, nameWords, withLongForms } from "../names/name-key.ts";
import type { GeographyRead } from "../parts.ts";

/** "Which of Wales and England": of two, though they have a name together. */
const ofEach =
	/(?<![a-z])(?:(?:which|who|what)(?: one)? (?:out )?of|(?:difference|gap|margin) between)(?: the two,?)? $/;

const nation =
	"(?:the )?(?:england|english|eng|wales|welsh|scotland|scottish|scots?|n(?:orthern|'?n|\\.)? ?ire?(?:land)?|northern irish|n\\.?i\\.?|ulster|u\\.?k\\.?|united kingdom|g\\.?b\\.?|(?:great )?britain)";

/** "Scotland, England Wales", "England Wales and Scotland", "compare England Wales": a list goes on before or behind. */
const listBefore = new RegExp(
	`(?<![a-z])(?:${nation}[ ,]+|(?:compar(?:e|ing|ison)|rank(?:ing|ed)?)(?: of| between)? )$`,
);
const listBehind = new RegExp(
	`^(?:[ ,]+(?:(?:and|or|plus|&) )?${nation}(?![a-z])| (?:compared(?! (?:to|with|against))|comparison|side by side|apart|separately|each)(?![a-z]))`,
);
/** Of what is added up it does not matter, and more is held of the two together. */
const asSum =
	/(?<![a-z])(?:totals?|together|combined|altogether|sum|added|adding|add|plus|overall|excluding|except|without)(?![a-z])|\+/;
/** "Compare England Wales with Kent": what is set against another is one side of it. */
const setAgainst = /^ (?:vs?\.?|versus|with|to|against|on)(?![a-z])/;

/** Whether a name is that of two areas together, where both are told apart: where one of them is asked for, or in a list. */
export function isOneOfPair(before: string, typed: string, behind: string, lexicon: Lexicon): boolean {
	if (ofEach.test(before)) {
		const names = typed.split(/ (?:and|&) /i);
		if (names.length === 2 && areTwo(names.map((it) => lookUp(lexicon, nameWords(it))))) return true;
	}
	const isListed = listBehind.test(behind) || (listBefore.test(before) && !setAgainst.test(behind));
	return isListed && !asSum.test(before + behind) && isUnlinkedPair(typed, lexicon);
}

/** "England Wales", read as the two together: that is no name of theirs, and told. */
export const withPairTold = (read: GeographyRead, lexicon: Lexicon): GeographyRead =>
	isUnlinkedPair(read.text, lexicon) ? { ...read, wider: true } : read;

/** "England Wales": two areas side by side, which have a name together. Looked up among names of areas alone. */
function isUnlinkedPair(typed: string, { areas }: Lexicon): boolean {
	const words = withLongForms(nameWords(foldText(typed.replaceAll("-", " "))));
	if (words.includes("and") || words.includes("a")) return false;
	const area = (from: number, to?: number) => areas.get(keyOf(words.slice(from, to)));
	return words.some((_, at) => at > 0 && areTwo([area(0, at), area(at)]));
}

function areTwo(names: readonly (Name | undefined)[]): boolean {
	const [one, other] = names.map((it) => it?.meaning.geographies);
	return one?.length === 1 && other?.length === 1 && one[0] !== other[0];
}
