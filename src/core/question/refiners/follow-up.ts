import type { DataSet } from "../../statistics/data-set.ts";
import type { Cue, GeographyRead, PeriodRead, QuestionParts } from "../parts.ts";
import { againstBefore } from "./against-before.ts";
import { asTotal } from "./areas-within.ts";
import { isChangeInPercent } from "./as-meant.ts";
import { asBareReply } from "./bare-reply.ts";
import { isCheckedBy } from "./claim-of-before.ts";
import { aboutAnother, optionsAfter, saysAnything } from "./follow-options.ts";
import { periodsAfter, standingAlone } from "./follow-period.ts";
import { leftOutBefore, ofTaking, placesAfter, withoutTaking } from "./follow-places.ts";
import { leavingOut, stillLeftOut } from "./left-out-places.ts";
import { asOpen, mayBeLeftOutToo } from "./left-out-too.ts";
import { ratesWithin } from "./narrowed-rates.ts";
import { isOneYear } from "./one-year.ts";
import { inOtherMeasure } from "./other-measure.ts";
import { isToPost } from "./post-it.ts";
import { asRecordOfYears } from "./record-of-years.ts";
import { said, saidIfAny } from "./said.ts";
import { isAllAlone } from "./several-before.ts";
import { inWholeRegion } from "./whole-region.ts";
import { asYearlyMean } from "./yearly-mean.ts";

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
/** "Which years have you got", "since when": of the place asked about. */
const ofYears = /years|far back|when/i;
/** Kinds about the word for what is counted or what an area takes in. */
const ofWords = new Set(["definition", "coverage"]);

/** Whether an answer of this kind is what the next short question is about. */
export const isFollowedUp = (kind: string): boolean => !selfContained.has(kind) && !ofWords.has(kind);

/** A short question in a thread, completed with what was asked before it. */
export function completeWith(
	before: QuestionParts,
	typed: QuestionParts,
	reply: string,
	data: DataSet,
): QuestionParts {
	const now = inOtherMeasure(before, inWholeRegion(before, typed, reply, data), reply, data);
	const { geographies: placed, how, without } = placesAfter(before, now, reply, data);
	const asked = ofTaking.has(how) ? withoutTaking(now) : now;
	const isBareReply = asked.geographies.length === 0 && asked.period === null;
	const set = asRecordOfYears(before, againstBefore(before, asked));
	const parts = isBareReply ? asYearlyMean(set, before.geographies.length, before.period) : set;
	const isOfAll = how === "before" && isOneForce(before, data) && parts.cues.some(isOfWhom);
	const geographies = isOfAll ? [] : placed;
	const own = parts.cues.some(
		(it) => selfContained.has(it.kind) && !(it.kind === "list" && ofYears.test(it.text)),
	);
	const named = parts.geographies.length > 0;
	const isOfBefore = how !== "own" && how !== "joined";
	const isWhole = named && !isOfBefore && parts.period !== null && !isShift(parts.period);
	const says = saysAnything(parts);
	if (isChangeInPercent(before, parts)) return again(before, parts);
	if (isToPost(parts)) return { ...again(before, parts), options: { ...before.options, public: true } };
	if (isCheckedBy(before, parts)) return { ...again(before, parts), measure: parts.measure };
	const isAskable = before.geographies.length > 1 || before.geographies[0]?.outcome === "ambiguous";
	if (!says && isAllAlone(reply) && isAskable) return again(before, parts);
	if (asksOpposite.test(reply) && before.cues.some((it) => ofOrder.has(it.kind)))
		return again(opposite(before), parts);
	if (asksWhich.test(reply) && before.cues.some((it) => ofMany.has(it.kind))) return again(before, parts);
	if (asksWhen.test(reply)) return again(before, parts);
	const bare = asBareReply(before, parts, reply);
	if (bare !== null) return again(bare, parts);
	if (!says && parts.options.style !== undefined && before.cues.some((it) => it.kind === "copy"))
		return { ...again(before, parts), options: { ...before.options, ...parts.options } };
	if (own || !says) return standingAlone(parts, reply);
	if (isWhole) return { ...standingAlone(parts, reply), measure: measureAfter(before, parts) };
	// "And Northern Ireland and Scotland" after one nation's total asks for no sum of the two.
	const isOfSeveral = before.geographies.length === 1 && parts.geographies.length > 1;
	// "Just Kent" after Kent and Essex side by side is set against nothing.
	const isOfOne = before.geographies.length > 1 && how === "own" && parts.geographies.length === 1;
	const isKept = ({ kind }: Cue) =>
		isFollowedUp(kind) &&
		kind !== "check" &&
		!(isOfSeveral && kind === "total") &&
		!(isOfOne && kind === "compare");
	const previous = { ...before, cues: before.cues.filter(isKept) };
	const isByRate =
		how === "before" &&
		parts.cues.length > 0 &&
		parts.cues.every(isRate) &&
		(!isOneForce(before, data) || before.cues.some(isPlain));
	const cues = cuesAfter(
		isOneYear(parts.period) ? withoutSpans(previous.cues, geographies.length) : previous.cues,
		parts.cues,
		{
			isTogether: how === "beside",
			isByRate,
			isOfMoves: parts.options.direction !== undefined,
			isOfSize: parts.options.by !== undefined,
		},
	);
	const isOpen = how === "own" && mayBeLeftOutToo(before, parts, reply);
	const after = {
		...parts,
		geographies: isOpen ? geographies.map(asOpen) : geographies,
		period: asksForSpan(previous, parts) ? null : periodsAfter(previous.period, parts, reply),
		measure: measureAfter(before, parts),
		cues:
			how === "summed"
				? restCues(geographies, cues)
				: how === "without"
					? cuesWithout(cues, before, geographies)
					: how === "rest"
						? restCues(geographies, cues)
						: [...cues, ...ratesWithin(before, parts, reply, data)],
		options: { ...optionsAfter(previous, parts), ...parts.options },
	};
	return leavingOut(after, isOpen ? leftOutBefore(before) : (without ?? stillLeftOut(before, after, data)));
}

/** What was named to be counted is so until something else is. */
const measureAfter = (before: QuestionParts, { measure }: QuestionParts): QuestionParts["measure"] =>
	measure ?? saidIfAny(before.measure);

const isOneForce = ({ geographies: [place, ...more] }: QuestionParts, data: DataSet): boolean =>
	more.length === 0 && data.geography(place?.geographies[0] ?? "")?.kind === "force";

/** "Which force is top", "how many forces rose" after one force: of all of them, where "where does that rank" is of the one. */
const isOfWhom = ({ kind, text }: Cue): boolean =>
	(kind === "rank" && /^(?:which|what|whose|who)/i.test(text)) ||
	((kind === "rank" || kind === "count") && ofForces.test(text));
const ofForces =
	/^(?:(?:list|show|name|give|tell|find|get|send|see|how many|number of|me|us|all|every|each|any|the|of|single|police) )*(?:forces?|areas?|constabular(?:y|ies))(?:'?s?)(?![a-z'])|(?:every|each|all|by|per)(?: (?:of|the|single|individual|police))* (?:forces?|areas?)$/i;

/** Answers that list what they count. */
const ofMany = new Set(["count", "rank", "missing"]);
const asksWhich =
	/^[ |,]*(?:(?:and|so|ok|okay|please|pls|can you|could you|just) )*(?:(?:name|list|show(?: me)?|give me) (?:them|those|these|the (?:names|forces|ones))|(?:which|what|who)(?: (?:ones?|forces?|areas?))?(?: (?:are|were|is|was) (?:they|them|those|these|it))?)(?: (?:all|please|pls|then))*[ ?!.]*$/;

/** "When was that?": the answer before it says. */
const asksWhen =
	/^[ |,]*(?:(?:and|so|ok|okay|sorry|which|what|in) )*(?:when|year)(?: (?:was|is|were|are) (?:that|this|it|they|those|these))?(?: (?:in|for|from|exactly|again|please|pls))*[ ?!.]*$/;

/** "Other way round" after the biggest rises: the biggest falls; after the most: the fewest. */
const asksOpposite =
	/^[ |,]*(?:(?:and|now|ok|okay|please|pls|do|try|show(?: me)?) )*(?:(?:the )?(?:other way (?:round|around)|opposite(?: end)?|reverse(?: (?:it|that|order))?)|(?:flip|turn) (?:it|that)(?: (?:round|around|over))?)(?: (?:please|pls|then))*[ ?!.]*$/;
const ofOrder = new Set(["rank", "count", "record"]);

function opposite({ options: { order, direction, ...options }, ...before }: QuestionParts): QuestionParts {
	if (direction !== undefined)
		return { ...before, options: { ...options, direction: direction === "up" ? "down" : "up" } };
	return { ...before, options: order === undefined ? { ...options, order: "fewest" } : options };
}

/** "Name them", "which ones" after a count: it lists them. */
export const again = (before: QuestionParts, { text, style }: QuestionParts): QuestionParts => ({
	...before,
	text,
	style,
	geographies: before.geographies.map(said),
	period: saidIfAny(before.period),
	measure: saidIfAny(before.measure),
	cues: before.cues.map(said),
});

/** "Trend", "as a chart" after two places in one year: both over every year. */
const asksForSpan = ({ geographies, period }: QuestionParts, parts: QuestionParts): boolean =>
	geographies.length > 1 &&
	isOneYear(period) &&
	parts.period === null &&
	parts.geographies.length === 0 &&
	parts.cues.some((it) => overYears.has(it.kind));

const overYears = new Set(["trend", "chart", "csv"]);

const isShift = (read: PeriodRead): boolean => read.reading.type === "shift";

/** Kinds that are about several years: one year named afterwards asks for that year alone. */
const ofSpans = new Set(["trend", "change", "chart", "csv"]);

/** Two years of one place side by side are such too. */
const withoutSpans = (cues: readonly Cue[], places: number): readonly Cue[] =>
	cues.filter((it) => !ofSpans.has(it.kind) && (places > 1 || it.kind !== "compare"));

/** "Rank Cumbria", "where does Cumbria come": its place, and nothing told beside. */
const isPlain = ({ kind }: Cue): boolean => kind === "rank";
const isRate = ({ kind }: Cue): boolean => kind === "rate";
/** "Where does that rank", "lowest?" after rates: by rate still. */
const isPlaceByRate = (before: readonly Cue[], now: readonly Cue[]): boolean =>
	before.some(isRate) && now.length > 0 && now.every((it) => it.kind === "rank");

/** Asked about a figure in passing; the next question for a number is about the figure itself. */
const besideFigures = new Set(["source", "explain", "contact", "copy", "quote", "definition", "missing"]);
const ofSeries = new Set(["trend", "chart"]);
const ofFigures = new Set(["figure", "change", "total"]);

function cuesAfter(
	before: readonly Cue[],
	now: readonly Cue[],
	{
		isTogether,
		isByRate,
		isOfMoves,
		isOfSize,
	}: Readonly<Record<"isTogether" | "isByRate" | "isOfMoves" | "isOfSize", boolean>>,
): readonly Cue[] {
	if (now.some((it) => aboutAnother.has(it.kind))) return [...now, ...before.map(said)];
	if (!isOfMoves && isPlaceByRate(before, now)) return [...before.filter(isRate).map(said), ...now];
	// "How does that compare with the Met" after a rate: by rate still.
	if (isTogether && before.some(isRate) && now.every((it) => it.kind === "compare"))
		return before.filter(isRate).map(said);
	// "Per 100,000 instead" after a ranking of forces by their counts.
	if (isByRate && before.some((it) => it.kind === "rank"))
		return [...before.filter((it) => it.kind === "rank").map(said), ...now];
	if (isTogether || now.some((it) => it.weight > 1)) return now;
	const isOfFigure = now.some((it) => ofFigures.has(it.kind));
	// "Add them up" after two side by side.
	const isSum = now.some((it) => it.kind === "total");
	// "Did it rise by more than half" after a series: from its first year to its last.
	const isOfEnds = isOfSize && now.some((it) => it.kind === "change");
	const others = before.filter(
		({ kind }) => !(isSum && kind === "compare") && !(isOfEnds && ofSeries.has(kind)),
	);
	const kept = isOfFigure ? others.filter((it) => !besideFigures.has(it.kind)) : others;
	return [...kept.map(said), ...now];
}

/** The rest of an area is added up. */
const restCues = (geographies: readonly GeographyRead[], cues: readonly Cue[]): readonly Cue[] =>
	geographies[0] === undefined || cues.some((it) => it.weight > 1) ? cues : asTotal(geographies[0], cues);

/** What is left of several is compared still; what is left of one area is added up. */
function cuesWithout(
	cues: readonly Cue[],
	{ geographies: [area, ...more] }: QuestionParts,
	left: readonly GeographyRead[],
): readonly Cue[] {
	if (area !== undefined && more.length === 0 && left.length > 1) return asTotal(area, cues);
	return left.length > 1 ? cues : cues.filter((it) => it.kind !== "compare");
}
