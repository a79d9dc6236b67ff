import { shiftYears } from "../../statistics/period.ts";
import type { Time } from "../read/time.ts";
import type { Sentence } from "../text/sentences.ts";
import { isBaseYear } from "./base-year.ts";
import { type CountMention, isDifference } from "./difference.ts";
import type { TextCount } from "./ends.ts";
import { placeFor } from "./place-for.ts";
import { between, clauseAt, inside, type Scene } from "./scene.ts";
import { spanOfPart, spanToldBefore } from "./span-told-before.ts";
import type { State } from "./state.ts";
import { foreignHead, inTable, isOfChanges, timeOfColumn } from "./table.ts";
import { theNext } from "./the-next.ts";
import {
	isOfNoCount,
	standsWithTime,
	tellsLater,
	timeAfter,
	timeBefore,
	timeOfBracket,
	timeToldNext,
	yearToMonth,
} from "./time-for.ts";
import { unitOf } from "./unit-of.ts";
import { yearsInRow } from "./years-in-row.ts";

/** The counts of offences in a sentence, each with the time and the places it speaks of. */
export function textCountsIn(scene: Scene, sentence: Sentence, state: State): readonly TextCount[] {
	const mentions = inside(scene.mentions, sentence).filter(
		// "11.6 offences for each one back then" is a ratio.
		(it): it is CountMention => it.type === "count" && !it.vague && it.quantity.value.under === 1n,
	);
	const counts = mentions.filter(
		(it) =>
			!isDifference(scene, sentence, it) &&
			unitOf(scene, it).type !== "other" &&
			!isOfChanges(scene, sentence, it) &&
			!isOfOthers(scene, sentence, it),
	);
	const row = yearsInRow(scene, sentence, counts, state);
	const own = counts.map((it, at) => {
		const inRow = row[at];
		if (inRow !== undefined) return inRow;
		const column = timeOfColumn(scene, sentence, it);
		if (column !== null) return column;
		const [before, after] = [
			timeOfBracket(scene, sentence, it),
			yearToMonth(scene, sentence, it, timeAfter(scene, sentence, it)),
		];
		// "Over five years: 554 in 2018/19": the year right behind it is its own.
		return after !== null && standsWithTime(scene, it, after) && before !== null && before.type !== "year"
			? after
			: (before ?? after);
	});
	const taken = own.filter((it) => it !== null);
	const found: TextCount[] = [];
	for (const [at, mention] of counts.entries()) {
		const places = placeFor(scene, sentence, mention, state).options;
		const time =
			theNext(scene, found.at(-1), mention) ??
			own[at] ??
			nextInRow(scene, found.at(-1), mention) ??
			earlierTime(scene, sentence, mention, taken, at, counts) ??
			sharedTime(scene, found.at(-1), mention, places) ??
			timeOfNext(scene, mention, counts[at + 1], own[at + 1]) ??
			(counts.length === 1
				? (onlyYear(scene, sentence, mention) ??
					timeToldNext(scene, sentence) ??
					spanToldBefore(scene, sentence) ??
					spanOfPart(scene, sentence, mention, state.counts.at(-1)))
				: null);
		found.push({
			mention,
			quantity: mention.quantity,
			sentence,
			time: thenTime(scene, mention, time) ?? yearBefore(scene, sentence, found.at(-1), mention),
			places,
			foreign: isForeign(scene, sentence, mention) || goesOnFromForeign(scene, sentence, mention, state),
		});
	}
	return found;
}

/** "In 2016/17 it was 511, then 829, then 686": each is of the year after. */
function nextInRow(scene: Scene, previous: TextCount | undefined, mention: CountMention): Time | null {
	if (previous?.time?.type !== "year") return null;
	const gap = between(scene, previous.mention.end, mention.start);
	const isThen = thenNext.test(gap);
	// "In 2016/17 it was 226, then 348, 349 and finally 506": what goes on from a number told so is so as well.
	const isInRow =
		/^,? (?:and )?(?:finally |lastly |then |most recently )?$/.test(gap) &&
		inRun.test(between(scene, previous.sentence.start, previous.mention.start));
	if (!isThen && !isFirstOfRun(scene, previous, mention, gap) && !(isInRow && isOfRun(scene, previous)))
		return null;
	const { start, end, periods } = previous.time;
	return { start, end, type: "year", periods: periods.map((it) => shiftYears(it, 1)) };
}

/** "Then", "and then", "before dropping back to". */
const thenNext =
	/^(?:,?|[^.;]{0,80},) (?:and )?then(?: to)? $|^(?: in [\d/-]{4,9})?,? before (?:(?:fall|dropp|slipp|dipp|ris|climb|jump|leap|edg|eas|go|com|sink|mov)ing|heading)(?: [a-z]+){0,2} to (?:just |only )?$/;

/** "Fell for two years running, from 829 in 2017/18 to 686 and then to": the first of the years that run on from the one told. */
const isFirstOfRun = (
	scene: Scene,
	{ sentence }: TextCount,
	{ start, end }: CountMention,
	gap: string,
): boolean =>
	/^ in [\d/-]{4,9} to (?:just |only )?$/.test(gap) &&
	/^,? and then (?:to )?(?:just |only )?\d/.test(between(scene, end, end + 24)) &&
	/(?<![a-z])(?:(?:two|2) years (?:running|in a row|in succession)|(?:two|2) (?:consecutive|successive) years|twice running)(?![a-z])/.test(
		between(scene, sentence.start, start),
	);

/** "Then 348, 349 and": numbers that follow one another from "then" on. */
const inRun = /(?<![a-z])then (?:to )?(?:\d[\d,]*,? (?:and )?)*$/;

/** Whether a number is itself of the year after the one told before it, and not of the year a word names beside it. */
const isOfRun = (scene: Scene, { mention, time }: TextCount): boolean =>
	time !== null &&
	time.end < mention.start &&
	!inside(scene.times, { start: mention.end, end: mention.end + 16 }).length;

/** "Burglary fell 7%, with 4,131 offences": of what is not held, it makes no pair with a count of what is. */
function isForeign(scene: Scene, sentence: Sentence, mention: CountMention): boolean {
	const [named, ...more] = inside(scene.subjects, clauseAt(scene, sentence, mention.start));
	return named?.measures.length === 0 && named.counted && more.length === 0 && named.start < mention.start;
}

/** "214 offences of grooming. In 2017/18 it was 92": of what the sentence before counted. */
const goesOnFromForeign = (
	scene: Scene,
	sentence: Sentence,
	{ start }: CountMention,
	{ counts }: State,
): boolean =>
	counts.at(-1)?.foreign === true &&
	inside(scene.subjects, sentence).length === 0 &&
	/(?<![a-z])(?:it|the (?:figure|number|total|count)) (?:was|had been|stood at|came to)(?: (?:just|only))* $/.test(
		between(scene, sentence.start, start),
	);

/** "My officers, all 40 of them", a column of arrests. */
function isOfOthers(scene: Scene, sentence: Sentence, mention: CountMention): boolean {
	const table = inTable(scene, sentence, mention);
	if (table !== null && foreignHead(scene, table) !== null) return true;
	return (
		/, (?:all|both|only|just) $/.test(between(scene, sentence.start, mention.start)) &&
		/^ of (?:them|us|whom)(?![a-z])/.test(between(scene, mention.end, mention.end + 10))
	);
}

/** "Since 2016/17, when there were 185": the count is of the year the span begins with. */
function thenTime(scene: Scene, mention: CountMention, time: Time | null): Time | null {
	if (time?.type !== "range" || time.last !== null || time.end > mention.start) return time;
	const gap = between(scene, time.end, mention.start);
	return /^,? when [^;.]{0,40}$/.test(gap)
		? { start: time.start, end: time.end, type: "year", periods: time.first }
		: time;
}

/** "570 in 2022/23 after 484": of the year before. */
function yearBefore(
	scene: Scene,
	sentence: Sentence,
	previous: TextCount | undefined,
	{ start }: CountMention,
): Time | null {
	if (previous?.time?.type !== "year") return null;
	return /(?<![a-z])after (?:just |only )*$/.test(between(scene, sentence.start, start))
		? { start, end: start, type: "back", years: 1 }
		: null;
}

/** The one year a sentence names, for the one count it has; a year behind another number is that number's. */
function onlyYear(scene: Scene, sentence: Sentence, mention: CountMention): Time | null {
	const [only, ...more] = inside(scene.times, sentence);
	if (only?.type !== "year" || more.length > 0) return null;
	const behind = inside(scene.mentions, { start: mention.end, end: only.start });
	if (behind.some(({ type }) => type === "count")) return null;
	if (only.end <= mention.start && tellsLater(between(scene, only.end, mention.start))) return null;
	return isBaseYear(scene, sentence, only) || isOfNoCount(scene, sentence, only) ? null : only;
}

/** "802 and 489 offences respectively in 2022/23": the first shares the year of the next. */
const timeOfNext = (
	scene: Scene,
	mention: CountMention,
	next: CountMention | undefined,
	time: Time | null | undefined,
): Time | null =>
	next !== undefined &&
	time?.type === "year" &&
	/^,? ?(?:and |& )?$/.test(between(scene, mention.end, next.start))
		? time
		: null;

const compares =
	/(?:up|down|compared|from|against|versus|than|to)(?: [a-z]+){0,3} $|(?<![a-z])(?:became|has become|had become|turned into)(?: (?:a|just|only|some|about|nearly|almost|over))* $|(?<![a-z])after (?:(?:just|only|the|a) )*(?:(?:[a-z]+ )?(?:peak|high|low|record|total|figure|count|tally) of )?$/;

/** In a list each number shares the time of the one before it. */
function sharedTime(
	scene: Scene,
	previous: TextCount | undefined,
	mention: CountMention,
	places: readonly string[],
): Time | null {
	if (previous?.time?.type !== "year" || isOfNoCount(scene, previous.sentence, previous.time)) return null;
	// "With 931 against 1,212": of two places, in one year.
	if (places.length > 0 && previous.places.length > 0 && !places.some((id) => previous.places.includes(id)))
		return isBaseOfAnother(scene, previous) ? null : previous.time;
	const gap = between(scene, previous.mention.end, mention.start);
	return compares.test(gap) || tellsLater(gap) || isHeldAgainst(scene, previous.mention, gap)
		? null
		: previous.time;
}

/** "Bedfordshire had 476, against 450 in 2021/22; Norfolk, 764": the year is only that of what the number before is held against. */
const isBaseOfAnother = (scene: Scene, { mention: { start } }: TextCount): boolean =>
	/\d,? (?:(?:and|which (?:is|was)|is|was) )?(?:(?:up|down) )?(?:against|compared (?:with|to)|from|versus|on)(?: (?:the|just|only))? $/.test(
		between(scene, Math.max(0, start - 40), start),
	);

/** "62% above the 460 of 2017/18, at 744": the year is that of what it is held against. */
const isHeldAgainst = (scene: Scene, { start }: TextCount["mention"], gap: string): boolean =>
	/(?:above|below|than|on|from|over|against)(?: the| its| that of)? $/.test(
		between(scene, Math.max(0, start - 20), start),
	) &&
	/(?:,| -|,? and)(?: (?:is|was|stands|standing|stood|now|reaching|to reach))* (?:at|to|with) $/.test(gap);

/** A number that another is compared with does not share the other's time. */
function earlierTime(
	scene: Scene,
	sentence: Sentence,
	mention: CountMention,
	taken: readonly Time[],
	at: number,
	counts: readonly CountMention[],
): Time | null {
	const previous = counts[at - 1];
	const time = timeBefore(scene, sentence, mention, taken);
	if (previous === undefined || time === null) return time;
	// "Doubled, to 507, and did so again in 2017/18, to 1,209": when it came to that.
	if (time.start >= previous.end && /^, to (?:just |only )?$/.test(between(scene, time.end, mention.start)))
		return time;
	const gap = between(scene, previous.end, mention.start);
	if (compares.test(gap)) return null;
	// A range of years gives its first to the first number and its last to the second; see `endsIn`.
	return time.start < clauseAt(scene, sentence, mention.start).start && time.type !== "year" ? null : time;
}
