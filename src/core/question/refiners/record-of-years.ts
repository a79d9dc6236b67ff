import type { PeriodRead, QuestionOptions, QuestionParts } from "../parts.ts";
import { isOneYear } from "./one-year.ts";

const extreme =
	/^(?:the )?(?:(?<low>lowest|fewest|smallest|least)|highest|most|biggest|largest|peak|worst)(?: (?:one|point|number|figure|count|total|recorded))*$/i;

/** "Highest?" after the years of one place: the highest of those, where after one year it is its place among forces. */
export function asRecordOfYears(
	{ geographies, period, cues: before }: QuestionParts,
	parts: QuestionParts,
): QuestionParts {
	const [cue, ...more] = parts.cues;
	const match = cue?.kind === "rank" ? extreme.exec(cue.text) : null;
	const isAlone = more.length === 0 && parts.geographies.length === 0 && parts.period === null;
	if (cue === undefined || match === null || !isAlone || geographies.length !== 1) return parts;
	if (!isOfYears(period) && !before.some((it) => it.kind === "trend")) return parts;
	const { order: _, direction: __, ...options }: QuestionOptions = parts.options;
	const isLow = match.groups?.["low"] !== undefined;
	return {
		...parts,
		cues: [{ ...cue, kind: "record", weight: 2 }],
		options: isLow ? { ...options, direction: "down" } : options,
	};
}

const isOfYears = (period: PeriodRead | null): boolean =>
	period !== null &&
	!isOneYear(period) &&
	["periods", "range", "since", "until", "last", "all"].includes(period.reading.type);
