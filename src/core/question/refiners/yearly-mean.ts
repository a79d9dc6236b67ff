import type { PeriodRead, QuestionParts } from "../parts.ts";
import { isOneYear } from "./follow-period.ts";

/** "Average?" of several years of one place and of nothing else: what they come to in a year. */
export function asYearlyMean(parts: QuestionParts, places: number, period: PeriodRead | null): QuestionParts {
	const [cue, ...more] = parts.cues;
	const isBare = cue?.kind === "average" && /^(?:the |an? )?(?:averages?|mean)$/i.test(cue.text);
	const { type } = period?.reading ?? { type: "latest" };
	if (!isBare || more.length > 0 || places !== 1 || isOneYear(period) || !ofYears.has(type)) return parts;
	return { ...parts, cues: [{ ...cue, kind: "total" }], options: { ...parts.options, mean: true } };
}

const ofYears: ReadonlySet<string> = new Set(["periods", "range", "since", "until", "last", "all", "change"]);
