import type { Span } from "../../question/passage.ts";
import type { Mention } from "../read/mention.ts";
import { isEvent, type Time } from "../read/time.ts";
import type { Sentence } from "../text/sentences.ts";
import { isBaseYear } from "./base-year.ts";
import { isDifference, isOfMoveAsked } from "./difference.ts";
import { onTopOf } from "./on-top-of.ts";
import { onYearBefore } from "./on-year-before.ts";
import { between, clauseAt, inside, type Scene } from "./scene.ts";

/** The times a change is told of: between the changes told before and after it in its clause, else all of the clause or the sentence. */
export function timesAround(scene: Scene, sentence: Sentence, mention: Span): readonly Time[] {
	const then = whenItMoved(scene, sentence, mention);
	if (then !== null) return [then];
	const told = onYearBefore(scene, sentence, mention) ?? onTopOf(scene, sentence, mention);
	if (told !== null) return told;
	if (isOfMoveAsked(scene, sentence, mention))
		return [{ start: mention.start, end: mention.start, type: "latest" }];
	const clause = clauseAt(scene, sentence, mention.start);
	const changes = inside(scene.mentions, clause).filter((it) => isChange(scene, sentence, it));
	const before = changes.findLast((it) => it.end <= mention.start);
	const after = inside(scene.mentions, { start: mention.end, end: clause.end }).find(
		(it) =>
			(changes.includes(it) && !orElse.test(between(scene, mention.end, it.start))) ||
			(it.type === "rank" && isAnd(scene, mention, it)),
	);
	const [first] = inside(scene.times, { start: mention.end, end: clause.end });
	const next = inside(scene.mentions, clause).find(
		(it) => first !== undefined && it.type === "count" && it.start >= first.end,
	);
	// "64 on the previous year and 223 on 2016/17": a time close behind is its own, and what follows the next number is not.
	const isOwn =
		first !== undefined &&
		/^(?: (?:on|in|since|from|than))?(?: the)? ?$/.test(between(scene, mention.end, first.start));
	const until = Math.min(after?.start ?? clause.end, isOwn ? (next?.start ?? clause.end) : clause.end);
	const behind = inside(scene.times, { start: mention.end, end: until }).filter(
		// "119 higher than in the year before, well above the 490 of 2017/18": another number's base.
		(it) =>
			!isOfOrder(scene, mention, it) &&
			!isOfNextCount.test(between(scene, mention.end, it.start)) &&
			!isOfWhatFollowed.test(between(scene, mention.end, it.start)) &&
			(it === first || !isHeldAgainst.test(between(scene, mention.end, it.start))),
	);
	// "A year before that it was 381, so it has quadrupled in six years": how long it took is told right behind it.
	const isTimed = isOwn && behind[0]?.type === "years" && behind[0].years > 1;
	const ahead = inside(scene.times, { start: before?.end ?? clause.start, end: mention.start }).filter(
		(it) => !(isTimed && it.type === "back") && !tellsHowOften(scene, it),
	);
	// "Fell by 52 in 2019/20, then rose by 65": when it rose is not told.
	if (
		before !== undefined &&
		ahead.length > 0 &&
		(opensBefore.test(between(scene, sentence.start, before.start)) ||
			ahead.some((it) => wentOn.test(between(scene, it.end, mention.start))))
	)
		return behind;
	const dated = behind.filter(isAbsolute).length;
	// "Slipped by 7% in the year before the pandemic, and jumped by 29% to 933 in 2020/21": no other year is the first one's.
	const event = [behind[0], before === undefined || dated === 0 ? ahead.at(-1) : undefined].find(isEvent);
	if (event !== undefined && dated < 2) return [event];
	// What stands between two changes belongs to the first, where the second has times of its own.
	const own =
		before === undefined || behind.length === 0
			? [...ahead, ...behind]
			: behind.some(isAbsolute)
				? behind
				: behind[0]?.type === "years"
					? behind
					: [
							...ahead.filter((it) => it.type === "year" && !isBaseHere(scene, sentence, it, mention)),
							...behind,
						];
	if (own.length > 0)
		return own.some(isAbsolute)
			? own
			: [
					...own,
					...(own.every(({ type }) => type === "years")
						? latestYear(scene, sentence, mention)
						: yearNear(scene, sentence, mention)),
				];
	const near = inside(scene.times, clause).filter(
		(it) =>
			!isOfOrder(scene, mention, it) &&
			!tellsHowOften(scene, it) &&
			!isOfNextChange(scene, mention, after, it) &&
			!isOfNextCount.test(between(scene, mention.end, it.start)),
	);
	if (near.length > 0) return near;
	// "That is a rise of 92%, and the latest tally is 300 higher than the one for 2020/21": of the next change.
	return inside(scene.times, sentence).filter(
		(time) =>
			!isOfOrder(scene, mention, time) &&
			!tellsHowOften(scene, time) &&
			!isOfNextChange(scene, mention, after, time) &&
			!isOfNextCount.test(between(scene, mention.end, time.start)) &&
			!inside(scene.mentions, { start: clause.end, end: time.start }).some((it) =>
				isChange(scene, sentence, it),
			),
	);
}

/** "By 103, or almost 16 per cent, the following year": the same change once more. */
const orElse = /^,? (?:or|\()(?: (?:about|around|almost|nearly|just|over|under|more|less|than|some|by))* ?$/;

/** "Is up 54%, and rose by 75 in the last year": how long the next move took is told of that alone. */
const isOfNextChange = (scene: Scene, mention: Span, next: Span | undefined, time: Time): boolean =>
	next !== undefined &&
	time.start >= next.end &&
	(time.type === "latest" || time.type === "back" || time.type === "years") &&
	andMoved.test(between(scene, mention.end, next.start)) &&
	/^[^.;:\d]{0,20}$/.test(between(scene, next.end, time.start));

const andMoved =
	/(?:,| -)? (?:and|but|then|before|after|having|though|although)(?: [a-z']+){0,4} (?:up|down|ro?se|risen|rising|fell|fallen|falling|grew|grown|growing|climb(?:ed|ing)|jump(?:ed|ing)|leap(?:t|ed|ing)|dropp(?:ed|ing)|dipp(?:ed|ing)|slipp(?:ed|ing)|went|gone|going|surg(?:ed|ing)|soar(?:ed|ing)|increas(?:ed|ing)|decreas(?:ed|ing)|add(?:ed|ing)|declin(?:ed|ing))(?: [a-z]+){0,3} $/;

/** "Went up by 50%, to 1,568, and it also reported 1,356 for 2021/22": the year is that of a count told with a verb of its own. */
const isOfNextCount =
	/,? (?:and|while|but) [^.;:,\d]{1,50}(?<![a-z])(?:recorded|reported|logged|registered|had|counted|gave|saw|handled|told) (?:[a-z]+ ){0,5}\d[\d,]*(?: [a-z]+){0,7},? $/;

/** "In 2017/18, of 54%, after which it rose by one in 2018/19": when it moved next is no time of the move before. */
const isOfWhatFollowed =
	/,? (?:after|before|following) which (?![^.;]*,)[^.;\d]*(?<![a-z])(?:rose|rise|fell|fall|went|grew|climbed|dropped|dipped|slipped|jumped|moved|changed|barely|hardly)(?![a-z])[^.;]*$/;

/** "2017/18, when the number doubled". */
export const whenIt =
	/^, when (?:it|they|there was|that|the (?:number|total|count|figure|tally|annual total))(?: (?:had|more than|almost|nearly|about|was|went|rose|fell|grew|up|down|jumped|climbed|dropped|by|just|over|a (?:rise|fall|jump|drop|increase) of))* $/;

/** "The biggest since 2017/18, when the number doubled": it did in that very year. */
function whenItMoved(scene: Scene, sentence: Sentence, mention: Span): Time | null {
	const time = inside(scene.times, { start: sentence.start, end: mention.start }).at(-1);
	if (time?.type !== "range" || time.last !== null) return null;
	return whenIt.test(between(scene, time.end, mention.start))
		? { start: time.start, end: time.end, type: "year", periods: time.first }
		: null;
}

/** "Fell only once since 2013/14, by 8% in 2019/20": over how many years something was rare is no base of it. */
const tellsHowOften = (scene: Scene, { start }: Span): boolean =>
	howOften.test(between(scene, Math.max(0, start - 40), start));

const howOften =
	/(?<![a-z])(?:once|twice|(?:only|first|second|third|last) (?:time|fall|rise|drop|dip|increase|decrease|decline|year|one))(?: that [a-z ]{2,20})? $/;

const wentOn =
	/^(?: to (?:just |only )?[\d,]+)?,?(?:(?: and| but|;)? (?:then|later|after that)(?: [a-z]+){1,2}(?: by)?(?: another| a further)?| (?:was |were )?(?:came|followed by|gave way to|giving way to|before)(?: [a-z]+){1,3}) $/;

/** "Before the rise of 42% in 2021/22 there was a fall of 2%". */
const opensBefore =
	/^["“' ]*before (?:the|a|an|that|this|its) (?:[a-z]+ )?(?:rise|increase|jump|leap|growth|fall|drop|dip|decrease|decline)(?: of)? $/;

/** "Up 28% on 2021/22 and the highest since 2012/13": an order told with "and" has times of its own. */
const isAnd = (scene: Scene, mention: Span, rank: Span): boolean =>
	/(?:(?:,| and| -)(?: (?:is|was|were|it was))?| (?:is|was)) ?$/.test(
		between(scene, mention.end, rank.start),
	);

/** "A rise of 81 in 2022/23 is its smallest since 2019/20": how far back an order looks is no base of the change. */
const isOfOrder = (scene: Scene, mention: Span, { type, start }: Time): boolean =>
	(type === "range" || type === "year") &&
	/(?<![a-z])(?:is|was)(?: also)? (?:the|its|their) (?:first|only|highest|lowest|smallest|biggest|largest|greatest|steepest|sharpest|slowest)(?: [a-z]+){0,3} (?:since (?:[a-z']+ ){1,4}(?:beg[ai]ns?|began|starts?|started) (?:in |with )?)?$/.test(
		between(scene, mention.end, start),
	);

const isAbsolute = ({ type }: Time): boolean => type === "year" || type === "range" || type === "latest";

const startOf = (it: Time): string => (it.type === "year" ? (it.periods[0]?.start ?? "") : "");

/** "In five years": up to the latest year a sentence names; not up to one of which it adds only what it was then. */
function latestYear(scene: Scene, sentence: Sentence, mention: Span): readonly Time[] {
	const years = inside(scene.times, sentence).filter(
		(it) =>
			it.type === "year" &&
			!wasThen.test(between(scene, mention.end, it.start)) &&
			!isBaseOfNext(scene, sentence, it, mention),
	);
	return years.toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : -1)).slice(0, 1);
}

/** "Is up 27% in a year, and Cleveland's is twice what it was in 2017/18": what the next change is measured on. */
const isBaseOfNext = (scene: Scene, sentence: Sentence, year: Span, { end }: Span): boolean =>
	inside(scene.mentions, { start: end, end: year.start }).some((it) => isChange(scene, sentence, it)) &&
	(isBaseYear(scene, sentence, year) ||
		/(?<![a-z])what (?:it|they|that) (?:was|were|had been|stood at)(?: back)? in $/.test(
			between(scene, end, year.start),
		));

const wasThen =
	/[;:,] (?:when )?(?:it|there|they|that|this|the (?:figure|number|total|count)) (?:was|were|had been|stood at)(?![a-z])[^;]*$/;

/** The year a sentence has named last before a number, from which "the year before" counts. */
function yearNear(scene: Scene, sentence: Sentence, mention: Span): readonly Time[] {
	const years = inside(scene.times, sentence).filter(({ type }) => type === "year");
	const clause = clauseAt(scene, sentence, mention.start);
	// "Down 17 on a year earlier but 35% higher than in 2018/19": what another clause names behind it is not counted from.
	// Nor is the base of the next change ("up 99 on the year before and 60 per cent on 2017/18"), or what it is held against: "148 higher than the year before, 23 short of the 3,797 of 2020/21".
	const next = years.find(
		(it) =>
			it.start >= mention.end &&
			it.start < clause.end &&
			!isHeldAgainst.test(between(scene, mention.end, it.start)) &&
			!changedOn.test(between(scene, mention.end, it.start)),
	);
	// "Up 31% on the 362 of 2018/19, and up 6% on the year before": nor is the base of the change before it.
	const before = years.findLast((it) => it.end <= mention.start && !isBaseHere(scene, sentence, it, mention));
	return [before ?? next].filter((it) => it !== undefined);
}

/** Not of "169 more than in 2022/23, which itself was up a third on the year before". */
const isBaseHere = (scene: Scene, sentence: Sentence, it: Span, mention: Span): boolean =>
	!/^,? (?:which|when|itself)(?![a-z])/.test(between(scene, it.end, mention.start)) &&
	(isBaseYear(scene, sentence, it) || isHeldAgainst.test(between(scene, sentence.start, it.start)));

const isHeldAgainst =
	/(?<![a-z])(?:than|on|from|against|below|above|over|short of|shy of|compared (?:with|to)|double|twice|times|that of)(?: (?:the|that|of|its|just|only))* \d[\d,]*(?: [a-z]+){0,4} $/;

/** "And of 60 per cent on": the base of a change told after it. */
const changedOn =
	/(?<![a-z])(?:and|but|or)(?: (?:of|by|up|down))? \d[\d.,]*(?: ?%| per cent| percent)? (?:on|from|since|over|than(?: in)?)(?: the)? $/;

const isChange = (scene: Scene, sentence: Sentence, it: Mention): boolean =>
	it.type === "percentage" ||
	it.type === "fraction" ||
	it.type === "multiple" ||
	(it.type === "count" && isDifference(scene, sentence, it));
