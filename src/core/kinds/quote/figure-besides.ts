import type { QuestionOptions, QuestionParts } from "../../question/parts.ts";

const joins = /(?<![a-z])(?:and|plus|also|with|as well as|then)(?![a-z])|[&+;.?]/i;
const joinsBefore =
	/(?:^|[^a-z])(?:and|plus|also|with|as well as|then|&|\+)(?: (?:also|a|any|some|the|all|get|their|police|force|police force|official)(?:'s)?)* $/i;

/**
 * "How many in Cumbria and what did the police say", "Cumbria 2021/22 plus any quotes": the figure is asked for as much as
 * the words are. Not of "what did the NSPCC say about the numbers".
 */
export function asksFigureToo({ text, cues, geographies, period }: QuestionParts): boolean {
	const words = cues.find((it) => it.kind === "quote");
	const place = geographies.find((it) => it.outcome === "matched");
	if (words === undefined || place === undefined || words.weight === 3) return false;
	const number = cues.find((it) => it.kind === "figure" && !/^(?:data|stat)/i.test(it.text));
	if (number !== undefined) {
		const [a, b] = number.start < words.start ? [number, words] : [words, number];
		return joins.test(text.slice(a.end, b.start));
	}
	const isNamedHere = place.end > 0;
	const isNamedBefore =
		isNamedHere && place.end <= words.start && period !== null && period.end <= words.start;
	return isNamedBefore && joinsBefore.test(text.slice(0, words.start));
}

/** Nobody is named whose words are wanted, or the police. */
export const isOfForce = ({ speaker, organisation, body }: QuestionOptions): boolean =>
	speaker === undefined && organisation === undefined && (body === undefined || body === "force");
