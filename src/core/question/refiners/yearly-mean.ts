import type { PeriodRead, QuestionParts } from "../parts.ts";
import { isOneYear } from "./one-year.ts";

/** "Average?" of several years of one place and of nothing else: what they come to in a year. */
export function asYearlyMean(
	parts: QuestionParts,
	places: number = parts.geographies.length,
	period: PeriodRead | null = parts.period,
): QuestionParts {
	const { type } = period?.reading ?? { type: "latest" };
	const cue = bareAverage(parts);
	if (cue === null || places !== 1 || isOneYear(period) || !ofYears.has(type)) return parts;
	return {
		...parts,
		cues: [{ ...cue, kind: "total", weight: 2 }],
		options: { ...parts.options, mean: true },
	};
}

const ofYears: ReadonlySet<string> = new Set(["periods", "range", "since", "until", "last", "all", "change"]);

/** The only thing asked, where an average is and of nothing else. */
function bareAverage({ cues: [cue, ...more] }: QuestionParts): QuestionParts["cues"][number] | null {
	const isBare =
		cue?.kind === "average" && /^(?:the |an? )?(?:averages?|avge?s?|avarages?|mean)(?: of)?$/i.test(cue.text);
	return isBare && more.length === 0 ? cue : null;
}

/** "The median of Kent since 2018" is not worked out: the years are told, and the word is left as not read. */
export function withoutMedian(parts: QuestionParts): QuestionParts {
	const [cue, ...more] = parts.cues.filter((it) => it.kind === "average");
	const { type } = parts.period?.reading ?? { type: "all" };
	const isOfYears = parts.period === null || (!isOneYear(parts.period) && ofYears.has(type));
	if (cue === undefined || more.length > 0 || !/^median$/i.test(cue.text) || !isOfYears) return parts;
	if (parts.geographies.length !== 1) return parts;
	const { start, end, text } = cue;
	const all = { start, end, text, certainty: "implied", reading: { type: "all" } } as const;
	return {
		...parts,
		cues: parts.cues.filter((it) => it !== cue),
		period: parts.period ?? all,
		unread: [...parts.unread, "median"],
	};
}

/** "The average of South West forces" is one of forces. */
const ofForces = /(?<![a-z])(?:forces|constabularies)(?![a-z])/i;

/** "Average for Kent", "Gwent's annual average": of all its years, where no time is said. */
export function ofAllYears(parts: QuestionParts): QuestionParts {
	const bare = ofForces.test(parts.text) ? null : bareAverage(parts);
	const cue = bare ?? (parts.options.mean === true ? parts.cues[0] : undefined);
	if (cue === undefined || parts.period !== null || parts.geographies.length !== 1) return parts;
	const { start, end, text } = cue;
	return { ...parts, period: { start, end, text, certainty: "implied", reading: { type: "all" } } };
}
