import type { QuestionParts } from "../parts.ts";
import { isOneYear } from "./follow-period.ts";

const onYearBefore = /^(?:difference|gap|margin|comparable)$/i;
const againstNothing = new RegExp(`^(?:which|what|who)|${onYearBefore.source}`, "i");

/** After one place, where there is nothing to hold it against: "who is worse" ranks all, "difference?", "comparable?" is on the year before. */
export function againstBefore({ geographies, period }: QuestionParts, parts: QuestionParts): QuestionParts {
	const cue = parts.cues.find((it) => it.kind === "compare" && againstNothing.test(it.text));
	const gap = parts.cues.find(
		(it) => it.kind === "change" && /^by (?:what|how (?:much|many))/i.test(it.text),
	);
	if (gap !== undefined && geographies.length === 2 && parts.geographies.length === 0 && isOneYear(period))
		return { ...parts, cues: [{ ...gap, kind: "compare", text: "difference" }] };
	if (cue === undefined || geographies.length !== 1 || parts.geographies.length > 0) return parts;
	// "Which one is higher" after two years of one place.
	if (period?.reading.type === "periods" && !isOneYear(period) && /^which/i.test(cue.text)) return parts;
	if (onYearBefore.test(cue.text)) {
		const isOne = parts.period === null && (period === null || isOneYear(period));
		return isOne ? { ...parts, cues: [{ ...cue, kind: "change" }] } : parts;
	}
	const isLess = /(?:lower|fewer|less|better|smaller)/i.test(cue.text);
	return {
		...parts,
		cues: parts.cues.map((it) => (it === cue ? { ...it, kind: "rank" } : it)),
		options: { ...parts.options, ...(isLess ? { order: "fewest" } : {}) },
	};
}
