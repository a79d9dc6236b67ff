import type { QuestionParts } from "../parts.ts";
import { noiseWords } from "../phrases/noise-words.ts";

/** "Did the NSPCC say Lancashire was the worst": whether something was said is asked, not what is so. */
const asksWhetherSaid = /^(?:has|have|had|did) [^?]{2,60} (?:said?|say)(?: that)?$/i;
/** What was said, as a clause of its own. */
const clause =
	/^(?: that)? (?!(?:anything|something|nothing|how|what|why|when|where|which|who|whether|if|and|about|on|in|for|the same)(?![a-z]))[^?]{1,60}? (?:is|are|was|were|had|has|have|will|would)(?![a-z])/i;
const ofFigures: ReadonlySet<string> = new Set(["rank", "record", "change", "trend", "compare", "count"]);

/** What of a statement that was perhaps made would ask for figures is looked for in the words that are held. */
export function saidWhether(parts: QuestionParts): QuestionParts {
	const { cues, text, options, unread } = parts;
	const quote = cues.find((it) => it.kind === "quote" && asksWhetherSaid.test(it.text));
	if (quote === undefined || !clause.test(text.slice(quote.end))) return parts;
	const told = cues.filter((it) => it.start >= quote.end && ofFigures.has(it.kind));
	const words = told
		.flatMap((it) => it.text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
		.filter((it) => !noiseWords.has(it));
	const { direction: _direction, order: _order, top: _top, place: _place, ...others } = options;
	return {
		...parts,
		cues: cues.filter((it) => !told.includes(it)),
		options: told.length === 0 ? options : others,
		unread: [...unread, ...words],
	};
}
