import { samePeriod } from "../../statistics/period.ts";
import type { Cue, GeographyRead, PeriodRead, QuestionParts } from "../parts.ts";
import { asTyped } from "../phrases/short-spellings.ts";
import { asksAmongThem } from "./among-those.ts";
import { isRanging } from "./left-out-places.ts";
import { said } from "./said.ts";

const numbers: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };
const number = "(?<number>[2-5]|two|three|four|five)";
const ends =
	"(?= ?(?:[?.!,;|]|$)| (?:together|of (?:them|those|these)|(?:police )?forces|areas|counties|places|combined|added|side|next|home office|ho|nspcc|foi|code|obscene|please|pls|plz|ta|thanks|as|on|in|per|by|over|since|for|up|then|now|against|with|compare|compared|comparable|really|fairly|actually|like|is|are|was|were|has|had|have|do|did|recorded|saw|seen|see|went|gone|go|going|rose|risen|rise|rising|fell|fallen|fall|falling|grew|grown|grow|growing|(?:increas|decreas|declin)(?:e|ed|ing)|dropp?(?:ed)?|moved?|changed?)(?![a-z]))";
const counted = new RegExp(
	`(?<![a-z])(?:(?<both>(?:both|either|neither)(?: of (?:them|those|these))?|the pair|each other)|(?:all|those|these|the|them|all of (?:those|these|the)) ${number}(?: of (?:them|those|these))?)${ends}`,
);
const uncounted = new RegExp(
	`(?<![a-z])(?:compare|compared|comparing|rank|total|chart|plot|graph|put|see|show|have|add|sum|get|give me) (?:up )?(?:all (?:of )?)?(?:them|those|these|the lot)(?: all)?(?: up)?(?: |$|[?.!,])(?:together|side by side|in (?:order|one)|next to|against each other|on one)?|(?<![a-z])(?:(?:what|how (?:much|many))(?:'s| do| does| did| would| will| is| are| were)?|(?:do|does|did|would) )(?: ?all| both)?(?: of)? ?(?:those|these|they|them)(?: (?:all|both|figures|numbers|years|counts|ones))* (?:com(?:e|ing) to|add(?:s|ed)? up|amount to|make|sum|total|altogether|all together|in total|combined)|(?<![a-z])(?:is|'s) (?:that|it|this) (?:altogether|all together|all told|in all|in total)(?![a-z])|(?<![a-z])(?:sum|total)(?: of)? (?:all )?(?:of )?(?:them|those|these)|(?:those|these|them|they)(?: (?:all|both|figures|numbers|years|counts|ones))* (?:altogether|all together|in total|combined|summed)(?![a-z])`,
);
const joint =
	/(?<![a-z])(?:compar|rank|total|together|altogether|side by side|in order|on one|in one|add|sum|com(?:e|ing) to|amount to|combined|all told|in all(?![a-z])|in total)/;

/** "Both", "all three please": so many, and nothing else. */
const alone =
	/^[ |,]*(?:(?:i|i'd|we|like|want|need|meant?|give|show|me|us|let's|do|have|ok|okay|yes|yeah|well|oh|actually|can|could|for|the|see) )*(?:both|all|the pair|the lot|all (?:of )?(?:them|those|these)|(?:all )?(?:two|three|four|five|[2-5]))(?: of (?:them|those|these))?(?:,? (?:please|pls|plz|then|thanks|ta))*[ ?!.]*$/;

/** Whether a reply is nothing but "both", "all of them". */
export const isAllAlone = (reply: string): boolean => alone.test(reply);

/** Every place that a name may have meant, asked about, where the reply is "both" or "all of them"; null where there are not so many. */
export function allMeant(unanswered: QuestionParts | undefined, reply: string): QuestionParts | null {
	const [read, ...others] = unanswered?.geographies ?? [];
	if (unanswered === undefined || read?.outcome !== "ambiguous" || others.length > 0) return null;
	const match = counted.exec(reply);
	const many = read.geographies.length;
	if (!isAllAlone(reply) || many < 2 || (match !== null && numberIn(match) !== many)) return null;
	const geographies = read.geographies.map((id) => ({
		...said(read),
		outcome: "matched" as const,
		geographies: [id],
		place: null,
		note: "",
	}));
	return { ...unanswered, geographies };
}

/** Whether a reply speaks of several of the places asked about one after the other: "both together", "rank those three", "which of them". */
const meansSeveral = (reply: string, cues: readonly Cue[], before: QuestionParts): boolean =>
	counted.test(reply) ||
	(uncounted.test(reply) && joint.test(reply)) ||
	(asksAmongThem(reply) &&
		cues.some((it) => ofFigures.has(it.kind)) &&
		before.geographies.length === 1 &&
		!isRanging(before));

const ofFigures = new Set(["rank", "count", "compare", "change", "trend", "record", "rate", "share"]);

/**
 * The places of the last questions, the earliest first: as many as were said, or all those asked for in the same way. Where
 * fewer were asked about it has to be asked which; null where the last question was of so many itself.
 */
export function severalBefore(
	reply: string,
	questions: readonly QuestionParts[],
): readonly GeographyRead[] | null {
	const [last] = questions;
	const match = counted.exec(reply);
	const most = match === null ? Number.POSITIVE_INFINITY : numberIn(match);
	if (last === undefined || last.geographies.length >= Math.min(most, 2)) return null;
	const isAlike = (it: QuestionParts) => match !== null || it.measure?.measure === last.measure?.measure;
	const reads = questions.filter(isAlike).flatMap((it) => it.geographies.toReversed());
	const places = reads
		.filter((it, at) => reads.findIndex((other) => other.geographies[0] === it.geographies[0]) === at)
		.slice(0, Math.min(most, reads.length));
	if (match === null) return places.length > 1 ? places.map(said).toReversed() : null;
	return places.length < most ? [whichOf(match, places)] : places.map(said).toReversed();
}

/** "Across the lot", "over all of them": from the first to the last of what was asked about. */
const acrossAll =
	/(?<![a-z])(?:across|over) (?:the (?:whole )?lot|all (?:of )?(?:them|those|these)|them all)(?![a-z])/;

/**
 * The years of the last questions where they are of one place: as many as were said, all that follow each other for "add those
 * up" and "across the lot", else two, for "compare the two" after "the year before".
 */
export function yearsBefore(reply: string, questions: readonly QuestionParts[]): PeriodRead | null {
	const match = counted.exec(reply);
	const [last] = questions;
	if (last?.period?.reading.type !== "periods") return null;
	const isOfPlace = (it: QuestionParts) =>
		it.geographies.length === 1 && it.geographies[0]?.geographies[0] === last.geographies[0]?.geographies[0];
	const isOfAll = match === null && (uncounted.test(reply) || acrossAll.test(reply));
	const isElse = (it: QuestionParts) =>
		!isOfPlace(it) || it.measure?.measure !== last.measure?.measure || it.period?.reading.type !== "periods";
	const until = isOfAll ? questions.findIndex(isElse) : -1;
	const years = (until < 0 ? questions : questions.slice(0, until))
		.filter(isOfPlace)
		.flatMap((it) => (it.period?.reading.type === "periods" ? it.period.reading.periods : []));
	const all = years.filter((it, at) => years.findIndex((other) => samePeriod(it, other)) === at);
	const most = match !== null ? numberIn(match) : isOfAll ? Math.max(all.length, 2) : 2;
	if (last.period.reading.periods.length >= most || all.length < most) return null;
	const periods = all.slice(0, most).toReversed();
	return { ...said(last.period), reading: { type: "periods", periods, alternatives: [] } };
}

/** The first and the last of several years. */
function endsOf(read: PeriodRead): PeriodRead {
	if (read.reading.type !== "periods") return read;
	const years = read.reading.periods.toSorted((a, b) => a.start.localeCompare(b.start));
	const periods = [years[0], years.at(-1)].filter((it) => it !== undefined);
	return { ...read, reading: { ...read.reading, periods } };
}

function whichOf({ 0: text, index }: RegExpExecArray, places: readonly GeographyRead[]): GeographyRead {
	return {
		start: index,
		end: index + text.length,
		text,
		certainty: "implied",
		outcome: "ambiguous",
		geographies: places.flatMap((it) => it.geographies.slice(0, 1)),
		how: "suggested",
		place: null,
		otherwise: [],
		note: "Not so many places were asked about before: name those you mean.",
	};
}

function numberIn({ groups: { both, number: text = "" } = {} }: RegExpExecArray): number {
	return both === undefined ? (numbers[text] ?? Number(text)) : 2;
}

/** The question before it, of all the places that "both" or "those three" means. */
export function withEarlier(
	before: QuestionParts,
	{ geographies, period, cues }: QuestionParts,
	reply: string,
	questionsBefore: () => readonly QuestionParts[],
): QuestionParts {
	const isChange = period === null && cues.length > 0 && cues.every(isOfDifference);
	if (geographies.length > 0 || !(isChange || meansSeveral(reply, cues, before))) return before;
	const questions = questionsBefore();
	const years = yearsBefore(reply, questions);
	if (years !== null) {
		// Between two years nothing is added up.
		const kept = before.cues.filter((it) => !(isChange && it.kind === "total"));
		return { ...before, period: isChange ? endsOf(years) : years, cues: kept };
	}
	if (isChange && !meansSeveral(reply, cues, before)) {
		const isOfTwo = before.geographies.length === 1 && cues.some((it) => it.kind === "compare");
		const both = isOfTwo ? severalBefore("both", questions) : null;
		return both?.some((it) => it.outcome !== "matched") === false ? { ...before, geographies: both } : before;
	}
	return { ...before, geographies: severalBefore(reply, questions) ?? before.geographies };
}

/** "Difference?", "did it rise by more than half", "who is higher": between what was asked about one after the other. */
const isOfDifference = ({ kind, text }: Cue): boolean =>
	kind === "change" || (kind === "compare" && ofDifference.test(text));

const ofDifference = new RegExp(asTyped("^(?:(?:difference|gap|margin)$|who|which|what)"), "i");
