import type { QuestionParts } from "../parts.ts";

/**
 * What a reply is completed with. After a question that could not be answered, what was understood of it where the reply
 * names the place that was wanting or it named one itself; else the last question that was answered. What is not held is
 * asked about still: no other measure is answered in its place.
 */
export function questionBefore(
	answered: QuestionParts | undefined,
	unanswered: QuestionParts | undefined,
	reply: QuestionParts,
): QuestionParts | undefined {
	if (unanswered === undefined) return answered;
	const { geographies, measure } = unanswered;
	const matched = geographies.filter((it) => it.outcome === "matched");
	const understood = { ...unanswered, geographies: matched };
	if (measure?.measure === null)
		return { ...understood, geographies: matched.length > 0 ? matched : (answered?.geographies ?? []) };
	const isOfPlaces = matched.length > 0 && matched.length === geographies.length;
	if (isOfPlaces || (reply.geographies.length > 0 && answered === undefined)) return understood;
	if (reply.geographies.length > 0 && !isKnown(unanswered)) return answered;
	if (reply.geographies.length > 0) return { ...understood, geographies: answered?.geographies ?? [] };
	return answered ?? { ...understood, geographies: geographies.filter((it) => it.outcome !== "none") };
}

/** Whether anything was understood of it but the place. */
const isKnown = ({ period, measure, cues }: QuestionParts): boolean =>
	period !== null || measure !== null || cues.length > 0;
