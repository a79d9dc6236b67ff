import { samePeriod } from "../../statistics/period.ts";
import type { GeographyRead, QuestionParts } from "../parts.ts";
import type { Span } from "../passage.ts";
import { isAgainst } from "./set-against.ts";

const back =
	"(?:(?:go(?:ing)?|get|jump|switch) )?back to|return(?:ing)? to|(?:same|again) for|what about|how about";
const thing = "(?:one|force|place|area|county|region|question|answer|figure|number)(?:'?s)?";
const first = "(?:the |my |our |your )(?:very )?(?:first|1st|original)";
const ends =
	"(?= ?(?:[?.!,;:]|$)| (?:again|please|pls|and|but|in|for|is|was|up|down|since|over|per|by|on|i|we|you|then|now|instead|as|with|against|compared|rate|trend|source|share|too)(?![a-z]))";

/** "The first one", "back to the first": the place or the question that a thread began with. */
const theFirst = new RegExp(
	`(?<![a-z])(?:(?<back>${back}) ${first}(?: ${thing})?|${first} ${thing}|(?<=(?<![a-z])(?:with|to|against|than|from|vs?\\.?|versus|and) )${first})${ends}`,
);
/** "The other one", of two places asked about one after the other. */
const theOther =
	/(?<![a-z])the other(?: (?:one|force|place|area|county|region))?(?:'?s)?(?= ?(?:[?.!,;:]|$)| (?:again|please|pls|in|for|is|was|since|over|per|by|then|now|instead|too|trend|rate)(?![a-z]))/;
const ofWords = /^(?:back|return|returning|jump|switch|original|first|hang)$/;

/** Their answers have a first of their own. */
const listing: ReadonlySet<string> = new Set(["rank", "count", "list", "quote"]);

export interface OneMeant {
	/** What the reply is completed with. */
	readonly before: QuestionParts;
	readonly parts: QuestionParts;
}

/**
 * A reply that speaks of the first of the thread: about that question, or with its place or its year set against the last one.
 * Where earlier ones are no longer known it has to be asked which; null where it speaks of none or there is only one.
 */
export function firstMeant(
	before: QuestionParts,
	parts: QuestionParts,
	reply: string,
	questionsBefore: () => readonly QuestionParts[],
	areAllKept: boolean,
): OneMeant | null {
	const match = parts.geographies.length > 0 ? null : theFirst.exec(reply);
	if (match === null) return null;
	const questions = questionsBefore();
	const span = { start: match.index, end: match.index + match[0].length };
	const said = { ...parts, unread: parts.unread.filter((word) => !ofWords.test(word)) };
	if (!areAllKept) return { before, parts: { ...said, geographies: [whichOf(span, match[0], questions)] } };
	const start = questions.at(-1) ?? before;
	const [place, second] = start.geographies;
	const isOfList = place === undefined || before.cues.some((it) => listing.has(it.kind));
	if (isOfList && match.groups?.["back"] === undefined) return null;
	if (place === undefined) return { before: start, parts: said };
	const isOnly = questions.every((it) => it === start || it === before) && start === before;
	if (isOnly && second !== undefined)
		return { before, parts: { ...said, geographies: [{ ...place, ...span, text: match[0] }] } };
	if (!isAgainst(reply.slice(0, match.index))) return { before: start, parts: said };
	if (second !== undefined || isOnly) return null;
	const isSamePlace =
		before.geographies.length === 1 && before.geographies[0]?.geographies[0] === place.geographies[0];
	if (!isSamePlace)
		return { before, parts: { ...said, geographies: [{ ...place, ...span, text: match[0] }] } };
	const [year, ...more] = start.period?.reading.type === "periods" ? start.period.reading.periods : [];
	const [now] = before.period?.reading.type === "periods" ? before.period.reading.periods : [];
	if (start.period === null || year === undefined || more.length > 0) return null;
	if (now === undefined || samePeriod(year, now)) return null;
	return { before, parts: { ...said, period: { ...start.period, ...span, text: match[0] } } };
}

/** "The other one" where two places were asked about: the one that was not asked about last; null where there are more or fewer. */
export function otherMeant(
	before: QuestionParts,
	parts: QuestionParts,
	reply: string,
	questionsBefore: () => readonly QuestionParts[],
): OneMeant | null {
	const match = parts.geographies.length > 0 || before.geographies.length !== 1 ? null : theOther.exec(reply);
	if (match === null) return null;
	const reads = questionsBefore().flatMap((it) => it.geographies);
	const others = reads.filter((it) => it.geographies[0] !== before.geographies[0]?.geographies[0]);
	const [other] = others;
	if (other === undefined || others.some((it) => it.geographies[0] !== other.geographies[0])) return null;
	const span = { start: match.index, end: match.index + match[0].length, text: match[0] };
	return { before, parts: { ...parts, geographies: [{ ...other, ...span }] } };
}

/** The places known of, of which the first was one, or another that no longer is. */
function whichOf(span: Span, text: string, questions: readonly QuestionParts[]): GeographyRead {
	const ids = questions.flatMap((it) => it.geographies.flatMap((read) => read.geographies.slice(0, 1)));
	return {
		...span,
		text,
		certainty: "implied",
		outcome: "ambiguous",
		geographies: [...new Set(ids)].toReversed(),
		how: "suggested",
		place: null,
		otherwise: [],
		note: "So much was asked that it is not known here which came first: name it.",
	};
}
