import type { Cue, QuestionParts } from "../parts.ts";

const isDefinition = ({ kind }: Cue): boolean => kind === "definition";

const isOfWord = (before: QuestionParts | undefined): before is QuestionParts =>
	before !== undefined && before.geographies.length === 0 && before.cues.some(isDefinition);

/** "And 86.2?", "what about 8n": a code, where one was asked about. */
const bareCode =
	/^[ |,]*(?:(?:and|or|so|ok|okay|what about|how about|then|the|one) )*(?<code>\d{1,3}[a-z]?(?:[./]\d{1,2}[a-z]?)?)(?: (?:then|too|please|pls))*[ ?!.]*$/;

/** The figures of it are asked for, not what the word means. */
const ofNumbers = /(?<![a-z])(?:figures?|numbers?|counts?|totals?|stats?|data|instead)(?![a-z])/i;

/** "And code 86?", "what about indecent images" after what another is, as a question; null where a place, a year or more is said. */
export function definedToo(
	before: QuestionParts | undefined,
	{ geographies, period, measure, cues, unread, text }: QuestionParts,
	reply: string,
): string | null {
	if (!isOfWord(before)) return null;
	const code = bareCode.exec(reply)?.groups?.["code"];
	if (code !== undefined && /\d/.test(before.measure?.text ?? "")) return `define code ${code}`;
	const isAlone = geographies.length === 0 && period === null && cues.length === 0 && unread.length === 0;
	return measure !== null && isAlone && !ofNumbers.test(text) ? `define ${measure.text}` : null;
}
