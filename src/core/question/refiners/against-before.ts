import type { PeriodRead, QuestionParts } from "../parts.ts";
import { asTyped } from "../phrases/short-spellings.ts";
import { isOneYear } from "./one-year.ts";

const onYearBefore = new RegExp(asTyped("^(?:difference|gap|margin|comparable)$"), "i");
const againstNothing = new RegExp(`^(?:which|what|who)|${onYearBefore.source}`, "i");

/** "Compare with last year" after an earlier one: from that year to the latest. */
function againstLatest(before: PeriodRead | null, parts: QuestionParts): QuestionParts | null {
	const [first] = before?.reading.type === "periods" ? before.reading.periods : [];
	const { period, cues } = parts;
	const isLatest = period?.reading.type === "latest" && period.reading.back === 0;
	if (first === undefined || !isOneYear(before) || !isLatest) return null;
	if (!cues.some((it) => it.kind === "compare") || cues.some((it) => it.weight > 1 && it.kind !== "compare"))
		return null;
	return {
		...parts,
		period: { ...period, reading: { type: "since", first } },
		cues: cues.map((it) => (it.kind === "compare" ? { ...it, kind: "change" } : it)),
	};
}

/** After one place, where there is nothing to hold it against: "who is worse" ranks all, "difference?", "comparable?" is on the year before. */
export function againstBefore({ geographies, period }: QuestionParts, parts: QuestionParts): QuestionParts {
	const cue = parts.cues.find((it) => it.kind === "compare" && againstNothing.test(it.text));
	const gap = parts.cues.find(
		(it) => it.kind === "change" && /^by (?:what|how (?:much|many))/i.test(it.text),
	);
	if (gap !== undefined && geographies.length === 2 && parts.geographies.length === 0 && isOneYear(period))
		return { ...parts, cues: [{ ...gap, kind: "compare", text: "difference" }] };
	const latest = againstLatest(period, parts);
	if (latest !== null && geographies.length === 1 && parts.geographies.length === 0) return latest;
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
