import type { QuestionParts } from "../parts.ts";
import type { OneMeant } from "./one-before.ts";
import { severalBefore } from "./several-before.ts";

const aside =
	"(?:ok|okay|no|nope|actually|right|now|and|then|so|sorry|please|pls|plz|can (?:you|we)|could (?:you|we)|lets|let's|just|i want to|we want to|(?:drop|scrap|forget|ditch|undo|lose|ignore|cancel|bin) (?:that|this|it)(?: one)?|never ?mind|nvm)";
const start = `^[ |,]*(?:${aside}[ ,.;|-]+)*`;
const end = "(?:,? (?:please|pls|plz|then|now|thanks|ta|again|instead))*[ ?.!]*$";
const goBack = "(?:(?:go(?:ing)?|take (?:me|us|it)|switch|put it|get|jump) )?(?:back to|return(?:ing)? to)";
const places = "(?: (?:forces|areas|places|counties|regions|police forces))?";

/** "Drop that, go back to all three", "back to both": the last question of so many. */
const toSeveral = new RegExp(
	`${start}${goBack} (?:both|the (?:pair|lot)|(?:all|the|those|these|all (?:the|those|these)) (?<number>two|three|four|five|six|[2-6])|all(?: of)?(?: (?:them|those|these|the))?)(?: of (?:them|those|these))?${places}${end}`,
);
/** "Undo that", "go back a step", "back to what we had before": the question before the last. */
const toLast = new RegExp(
	`${start}(?:go back(?: (?:one|a|1) (?:step|question))?|undo(?: (?:that|it|this|the last (?:one|bit|step|thing)))?|revert(?: (?:that|it))?|${goBack} (?:before|(?:what|how|where) (?:it|we|i|you|that) (?:was|were|had)(?: (?:it|before|earlier))?|the (?:previous|last|earlier) (?:one|question|answer)|the (?:one|question|answer) before))${end}`,
);
const numbers: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6 };

/** A reply that goes back to what was asked before the last question and says nothing else; null for any other. */
export function backTo(
	before: QuestionParts,
	parts: QuestionParts,
	reply: string,
	questionsBefore: () => readonly QuestionParts[],
): OneMeant | null {
	const isNamed = parts.geographies.some(({ outcome }) => outcome === "matched");
	const several = toSeveral.exec(reply);
	if (isNamed || (several === null && !toLast.test(reply))) return null;
	const said = { ...parts, geographies: [], period: null, measure: null, cues: [], options: {}, unread: [] };
	const questions = questionsBefore();
	if (several === null) {
		const last = questions.find((it) => it !== before);
		return last === undefined ? null : { before: last, parts: said };
	}
	const number = several.groups?.["number"] ?? (several[0].includes("both") ? "two" : undefined);
	const many = number === undefined ? undefined : (numbers[number] ?? Number(number));
	const isOfSo = ({ geographies }: QuestionParts) =>
		many === undefined ? geographies.length > 1 : geographies.length === many;
	const known = questions.find(isOfSo);
	if (known !== undefined) return { before: known, parts: said };
	const geographies = severalBefore(reply, questions);
	return geographies === null ? null : { before: { ...before, geographies }, parts: said };
}
