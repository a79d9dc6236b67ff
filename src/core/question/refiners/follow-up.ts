import { type Period, samePeriod, shiftYears } from "../../statistics/period.ts";
import type { Cue, PeriodRead, QuestionParts, Read } from "../parts.ts";

/** Kinds that ask for something of their own, whatever was asked before, and that nothing said after them is about. */
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
/** Kinds about the word for what is counted, unless a place is named. */
const ofWords = new Set(["definition"]);

/** Whether an answer of this kind, about so many places, is what the next short question is about. */
export const isFollowedUp = (kind: string, places: number): boolean =>
	!selfContained.has(kind) && (places > 0 || !ofWords.has(kind));

const adds =
	/^[ |,]*(?:(?:and |now )?(?:compare[ds]?|comparing)(?: (?:it|that|this|them))?(?: (?:with|to|against))|(?:and )?(?:add|include|plus|with)(?: in)?|vs?\.?|versus|against|alongside)(?![a-z])/;

/** A short question in a thread, completed with what was asked before it. */
export function completeWith(before: QuestionParts, parts: QuestionParts, folded: string): QuestionParts {
	const own = parts.cues.some((it) => selfContained.has(it.kind));
	const named = parts.geographies.length > 0;
	const together = named && (adds.test(folded) || isSetAgainst(parts, folded));
	const isWhole = named && !together && parts.period !== null && !isShift(parts.period);
	const { period, measure, release, cues } = parts;
	const says = named || period !== null || measure !== null || release !== undefined || cues.length > 0;
	if (own || isWhole || !says) return shiftedAlone(parts);
	const places = before.geographies.length;
	const previous = { ...before, cues: before.cues.filter((it) => isFollowedUp(it.kind, places)) };
	const joins = named && !together && previous.geographies.length > 1 && alsoOf.test(folded);
	return {
		...parts,
		geographies:
			together || joins
				? [...previous.geographies.map(said), ...parts.geographies]
				: named
					? parts.geographies
					: previous.geographies.map(said),
		period: asksForSpan(previous, parts) ? null : periodsAfter(previous.period, parts, folded),
		measure: parts.measure ?? (previous.measure === null ? null : said(previous.measure)),
		cues: cuesAfter(
			isOneYear(parts.period) ? withoutSpans(previous.cues) : previous.cues,
			parts.cues,
			together,
		),
		options: { ...optionsAfter(previous, parts), ...parts.options },
	};
}

/** "Trend", "as a chart" after two places in one year: both over every year. */
const asksForSpan = ({ geographies, period }: QuestionParts, parts: QuestionParts): boolean =>
	geographies.length > 1 &&
	isOneYear(period) &&
	parts.period === null &&
	parts.cues.some((it) => overYears.has(it.kind));

const overYears = new Set(["trend", "chart", "csv"]);

const comparing =
	/(?<![a-z])(?:compar(?:e[ds]?|ing|ison|able)|stacks? up|measures? up|differ(?:s|ent|ence)?|(?:higher|lower|more|fewer|less|worse|better|bigger|smaller)(?: .{2,40})? than)(?![a-z])/;
/** What stands between a comparison and what it is with. */
const against =
	/(?<![a-z])(?:with|to|against|than|from|beside|alongside)(?: (?:in|the|for|of|what|that|those|figures?|numbers?|ones?))*[ ,]*$/;
const howDoes = /(?<![a-z])how (?:does|do|did|would|has|have) (?:the )?$/;
const comparesItself = /^(?: police| (?:figures?|numbers?))? (?:compares?|stacks? up|measures? up)[ ?!.]*$/;

/** "How does that compare with Cumbria", "is that worse than Cumbria", "how does Cumbria compare": beside what was asked before. */
function isSetAgainst({ geographies, cues }: QuestionParts, folded: string): boolean {
	const [place, ...more] = geographies;
	if (place === undefined || more.length > 0 || cues.some((it) => it.kind === "average")) return false;
	const [before, after] = [folded.slice(0, place.start), folded.slice(place.end)];
	return (
		(comparing.test(before) && against.test(before)) || (howDoes.test(before) && comparesItself.test(after))
	);
}

/** "How does that compare with the year before": both years. */
function periodsAfter(before: PeriodRead | null, parts: QuestionParts, folded: string): PeriodRead | null {
	const now = parts.period;
	const settled = periodAfter(before, now);
	if (parts.geographies.length > 0 || now === null || before?.reading.type !== "periods") return settled;
	const start = folded.slice(0, now.start);
	const isAgainst = comparing.test(start) && against.test(start);
	if (!isAgainst || settled?.reading.type !== "periods") return settled;
	const periods = [...settled.reading.periods, ...before.reading.periods];
	const both = periods.filter((it, at) => periods.findIndex((other) => samePeriod(it, other)) === at);
	return { ...settled, reading: { type: "periods", periods: both, alternatives: [] } };
}

/** "and Surrey" after "Kent vs Essex": all three. */
const alsoOf = /^[ |,]*(?:and|also|&)(?![a-z])/;

/** "top 3" after "biggest falls" are falls still. */
function optionsAfter(previous: QuestionParts, parts: QuestionParts): QuestionParts["options"] {
	const { list: _list, id: _id, claim: _claim, ...carried } = previous.options;
	const { direction, order } = carried;
	if (!parts.cues.some((it) => it.weight > 1)) return carried;
	const ofSame = parts.options.top !== undefined || parts.options.order !== undefined;
	const isOnlyTop = ofSame && parts.cues.every((it) => it.kind === "rank");
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
