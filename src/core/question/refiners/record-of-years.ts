import type { PeriodRead, QuestionOptions, QuestionParts } from "../parts.ts";
import { isOneYear } from "./one-year.ts";
import { said } from "./said.ts";

const extreme =
	/^(?:the )?(?:(?<low>lowest|fewest|smallest|least)|highest|most|biggest|largest|peak|worst)(?: (?:one|point|number|figure|count|total|recorded))*$/i;

/** "Highest?" after the years of one place: the highest of those, where after one year it is its place among forces. */
export function asRecordOfYears(
	{ geographies, period, cues: before }: QuestionParts,
	parts: QuestionParts,
): QuestionParts {
	const [cue, ...more] = parts.cues;
	if (cue?.kind === "record" && more.length === 0 && parts.period === null)
		return { ...parts, period: laterEnd(period, cue.text) };
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

/**
 * "Is that a record" after a change from one year to another: of the later of the two among all that are held; "which was the
 * record year": of all.
 */
function laterEnd(before: PeriodRead | null, asked: string): PeriodRead | null {
	if (before === null) return null;
	const { reading } = before;
	const ends = reading.type === "periods" ? reading.periods : [];
	if (ends.length !== 2 && reading.type !== "change") return null;
	if (/(?<![a-z])(?:years?$|which|what|when)/i.test(asked))
		return { ...said(before), reading: { type: "all" } };
	const last = ends.toSorted((a, b) => a.start.localeCompare(b.start)).slice(-1);
	return {
		...said(before),
		reading:
			last.length === 0 ? { type: "latest", back: 0 } : { type: "periods", periods: last, alternatives: [] },
	};
}
