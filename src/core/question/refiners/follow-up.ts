import { type Period, shiftYears } from "../../statistics/period.ts";
import type { Cue, PeriodRead, QuestionParts, Read } from "../parts.ts";

/** Kinds that ask for something of their own, whatever was asked before. */
const selfContained = new Set([
	"help",
	"about",
	"greeting",
	"thanks",
	"list",
	"status",
	"reload",
	"digest",
	"subscriptions",
	"corrections",
	"embargo",
	"show",
	"images",
	"other-subject",
	"story-writing",
	"not-a-force",
]);
/** Kinds that are about the answer before: how it was worked out, its line to paste, its drawing. */
const aboutAnother = new Set(["explain", "copy", "csv", "chart"]);
const adds =
	/^[ |,]*(?:(?:and |now )?(?:compare[ds]?|comparing)(?: (?:it|that|this|them))?(?: (?:with|to|against))|(?:and )?(?:add|include|plus|with)(?: in)?|vs?\.?|versus|against|alongside)(?![a-z])/;

/** A short question in a thread, completed with what was asked before it. */
export function completeWith(previous: QuestionParts, parts: QuestionParts, folded: string): QuestionParts {
	const own = parts.cues.some((it) => selfContained.has(it.kind));
	const isWhole = parts.geographies.length > 0 && parts.period !== null && !isShift(parts.period);
	const says =
		parts.geographies.length > 0 || parts.period !== null || parts.measure !== null || parts.cues.length > 0;
	if (own || isWhole || !says) return shiftedAlone(parts);
	const named = parts.geographies.length > 0;
	const together = named && adds.test(folded);
	const joins = named && !together && previous.geographies.length > 1 && alsoOf.test(folded);
	return {
		...parts,
		geographies:
			together || joins
				? [...previous.geographies.map(said), ...parts.geographies]
				: named
					? parts.geographies
					: previous.geographies.map(said),
		period: periodAfter(previous.period, parts.period),
		measure: parts.measure ?? (previous.measure === null ? null : said(previous.measure)),
		cues: cuesAfter(
			isOneYear(parts.period) ? withoutSpans(previous.cues) : previous.cues,
			parts.cues,
			together,
		),
		options: { ...optionsAfter(previous, parts), ...parts.options },
	};
}

/** "and Surrey" after "Kent vs Essex": all three. */
const alsoOf = /^[ |,]*(?:and|also|&)(?![a-z])/;

/** "top 3" after "biggest falls" are falls still. */
function optionsAfter(previous: QuestionParts, parts: QuestionParts): QuestionParts["options"] {
	const { direction, order } = previous.options;
	if (!parts.cues.some((it) => it.weight > 1)) return previous.options;
	const isOnlyTop = parts.options.top !== undefined && parts.cues.every((it) => it.kind === "rank");
	if (!isOnlyTop || !previous.cues.some((it) => it.kind === "rank")) return {};
	return { ...(direction === undefined ? {} : { direction }), ...(order === undefined ? {} : { order }) };
}

/** Read in the question before, so nowhere in this text. */
const said = <T extends Read>(read: T): T => ({ ...read, start: 0, end: 0 });

const isShift = (read: PeriodRead): boolean => read.reading.type === "shift";

/** Kinds that are about several years: one year named afterwards asks for that year alone. */
const ofSpans = new Set(["trend", "change", "chart", "csv"]);

const withoutSpans = (cues: readonly Cue[]): readonly Cue[] => cues.filter((it) => !ofSpans.has(it.kind));

const isOneYear = (read: PeriodRead | null): boolean =>
	read?.reading.type === "periods" && read.reading.periods.length === 1;

function cuesAfter(before: readonly Cue[], now: readonly Cue[], together: boolean): readonly Cue[] {
	if (now.some((it) => aboutAnother.has(it.kind))) return [...now, ...before.map(said)];
	if (together || now.some((it) => it.weight > 1)) return now;
	return [...before.map(said), ...now];
}

function periodAfter(before: PeriodRead | null, now: PeriodRead | null): PeriodRead | null {
	if (now === null) return before === null ? null : said(before);
	if (now.reading.type !== "shift") return now;
	const { years } = now.reading;
	if (before?.reading.type === "periods") {
		const periods = before.reading.periods.map((it) => shiftYears(it, years));
		return { ...now, certainty: "certain", reading: { type: "periods", periods, alternatives: [] } };
	}
	if (before?.reading.type === "range") {
		const move = (it: Period) => shiftYears(it, years);
		return {
			...now,
			reading: { type: "range", first: move(before.reading.first), last: move(before.reading.last) },
		};
	}
	return latestShifted(now, years, before);
}

/** With no year to count from, from the latest held. */
function latestShifted(now: PeriodRead, years: number, before: PeriodRead | null): PeriodRead {
	const back = before?.reading.type === "latest" ? before.reading.back : 0;
	return { ...now, certainty: "implied", reading: { type: "latest", back: back - years } };
}

/** Without a question before it, "the year before" is the one before the latest held. */
export function shiftedAlone(parts: QuestionParts): QuestionParts {
	const { period } = parts;
	if (period?.reading.type !== "shift") return parts;
	return { ...parts, period: latestShifted(period, period.reading.years, null) };
}
