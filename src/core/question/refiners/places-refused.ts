import type { QuestionParts } from "../parts.ts";
import { swappedIn } from "./swapped-in.ts";

export const refusing =
	/(?<![a-z])(?:(?:but |and )?not|don'?t (?:mean|want|need)|didn'?t mean|instead of|rather than|never mind|forget|ignore|other than|apart from)(?: (?:for|in|the|from|of))*[ ,]*$/;

/** "Essex, not Kent": what is named only to be left aside is not asked about. Where nothing else is named it stays, and so does what another comes in the stead of. */
export function withoutRefusedPlaces(
	parts: QuestionParts,
	folded: string,
	before: QuestionParts | undefined,
): QuestionParts {
	if (before !== undefined && swappedIn(before, parts, folded) !== null) return parts;
	const wanted = parts.geographies.filter((it) => !refusing.test(folded.slice(0, it.start)));
	return wanted.length === 0 || wanted.length === parts.geographies.length
		? parts
		: { ...parts, geographies: wanted };
}
