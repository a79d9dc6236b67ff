import type { Span } from "../../question/passage.ts";
import { financialYear } from "../../statistics/period.ts";
import type { Time } from "../read/time.ts";
import type { Sentence } from "../text/sentences.ts";
import { between, clauseAt, inside, numberBetween, type Scene } from "./scene.ts";
import { isTakenOff } from "./taken-off.ts";
import { isToldAside } from "./told-aside.ts";

const comparing =
	/(?:compared|against|than|versus|(?:up|down|rise|increase|fall|drop|higher|lower|more|fewer)(?: (?:by )?[\w.%-]+){0,4} (?:on|from)|on that of|from)[^,]*$/;
const stops = /[;:]|,(?! ?(?:in|during|over|for|between)(?: the)? $)|\((?!$)| - /;

/** "3,614 (that one was for 2021/22)". */
const saysItsYear =
	/^ \((?:that|this|it|which)(?: (?:one|figure|number|total))?(?:'s| is| was) (?:for|of|in|from) (?:the year )?$/;

/** "660 were in the first full year of the pandemic, 2020/21". */
const inNamedYear = / in the (?:[a-z]+ ){0,3}year(?: [a-z]+){0,4}, $/;

/** The time named right after a number: "307 in 2021/22", "1,402 offences over the last five years". */
export function timeAfter(scene: Scene, sentence: Sentence, mention: Span): Time | null {
	const clause = clauseAt(scene, sentence, mention.start);
	const time = inside(scene.times, clause).find((it) => it.start >= mention.end);
	if (time === undefined || time.start - mention.end > 140) return null;
	const behind = between(scene, mention.end, time.start);
	if (time.type === "year" && saysItsYear.test(behind)) return time;
	// "Its lowest was 185, twelve months earlier."
	if (
		time.type === "back" &&
		time.years > 0 &&
		behind === ", " &&
		/^ ?[.,;)]/.test(between(scene, time.end, time.end + 2))
	)
		return time;
	// "Greater Manchester (1,860) changed its records in July 2019".
	if (time.type === "part" && behind.startsWith(")")) return null;
	const gap = behind.replace(/\([^()]*\)/g, "").replace(inNamedYear, " in ");
	if (numberBetween(scene, mention.end, time.start) || stops.test(gap)) return null;
	// "367 (2020/21: 386)": the year in the bracket is of the number behind it.
	if (gap.endsWith("(") && /^ ?[:,] ?(?:just |only )?\d/.test(between(scene, time.end, time.end + 12)))
		return null;
	if (sinceBegan.test(gap)) return null;
	if (andIn.test(gap) && ofNext.test(between(scene, time.end, clause.end))) return null;
	const isBase = time.type !== "range" && time.type !== "back" && comparing.test(gap);
	return isBase ? null : time;
}

/** "1,612 offences and in 2022/23 it was 1,738": the year is of the number behind it. */
const andIn = / and (?:in|during|by|for)(?: the)? $/;
const ofNext = /^,? (?:[a-z']+ ){0,5}\d/;

/** "764, the highest since the series started in 2012/13": when a series began is the time of no number before it. */
const sinceBegan =
	/(?<![a-z])(?:since (?:[a-z']+ ){1,5}(?:beg[au]n|begins?|start(?:s|ed)?|open(?:s|ed)?)|(?:series|records?|figures|data|statistics|tables?|numbers|run)(?:,? (?:that|which))? (?:[a-z]+ ){0,2}?(?:(?:go(?:es|ing)?|stretch(?:es|ing)?|reach(?:es|ing)?|dat(?:es|ing)|runs?|running|run) back(?: all the way)? (?:to|as far as)|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|from))(?: (?:in|with|from|at))?(?: the year)? $/;

const isSinceBegan = (scene: Scene, { start }: Sentence, time: Span): boolean =>
	sinceBegan.test(between(scene, start, time.start));

/** Whether a year tells only when a series began, or is taken off. */
export const isOfNoCount = (scene: Scene, sentence: Sentence, time: Span): boolean =>
	isSinceBegan(scene, sentence, time) || isTakenOff(scene, sentence, time);

const byMonth =
	"(?<![a-z])(?:by|to|until|till|up to) (?:the )?(?:end of )?(?:31(?:st)? )?(?<month>january|february|march|april|may|june|july|august|september|october|november|december) (?<year>(?:19|20)\\d\\d)(?!\\d)";
const byMonthBefore = new RegExp(
	`${byMonth}(?! and )(?:(?! (?:and|then|but|later|after|since|next|before) )[^;:\\d]){0,80}$`,
);
const byMonthBehind = new RegExp(`^,? ${byMonth}`);

/** "By March 2022 they had logged 307 in 12 months": the twelve months up to the month that is named. */
export function yearToMonth(
	scene: Scene,
	{ start, end }: Sentence,
	mention: Span,
	time: Time | null,
): Time | null {
	if (time?.type !== "years" || time.years !== 1 || time.start < mention.end) return time;
	if (inside(scene.mentions, { start, end: mention.start }).some(({ type }) => type === "count")) return time;
	const told =
		byMonthBehind.exec(between(scene, time.end, end)) ??
		byMonthBefore.exec(between(scene, start, mention.start));
	if (told === null) return time;
	const span = { start: time.start, end: time.end };
	return told.groups?.["month"] === "march"
		? { ...span, type: "year", periods: [financialYear(Number(told.groups["year"]) - 1)] }
		: { ...span, type: "part" };
}

/** "859 offences. That is what Kent's toll for 2022/23 looks like": the year that the next sentence tells of the number. */
export function timeToldNext({ page, ...scene }: Scene, { end }: Sentence): Time | null {
	const next = page.sentences.find(({ start }) => start >= end);
	const [time, ...others] = next === undefined ? [] : inside(scene.times, next);
	if (next === undefined || time?.type !== "year" || others.length > 0) return null;
	if (inside(scene.mentions, next).some((it) => "quantity" in it)) return null;
	const lead = page.folded.slice(next.start, time.start);
	return saysWhatItIs.test(lead) && !comparesIt.test(lead) ? time : null;
}

const saysWhatItIs =
	/^["“' ]*(?:that|this|those|these)(?:'s| is| was| are| were) (?:what |how many )?(?:[a-z'’-]+ ){0,8}?(?:toll|total|figure|count|tally|number|recorded|logged|registered)(?: there| by (?:the )?(?:force|police|officers))?(?: (?:for|in|of|during))?(?: the year)? ?$/;
const comparesIt =
	/(?<![a-z])(?:than|as|on|from|against|versus|above|below|over|under|up|down|double|twice|triple|treble|half|third|quarter|fifth|tenth|part|share|fraction|of (?:the|its|their|all|those|these|that|what)|times|more|fewer|higher|lower|compared|since|before|after|like|not|unlike|same|similar|close|near|nearly|almost|roughly|about|around|short|shy|beats?|exceeds?|would|could|might|should|warned|expected|forecast|predicted|feared|promised)(?![a-z])/;

/** The time in whose bracket a number stands, or that it is set against: "2016/17 (676", "2021/22: 307". */
export function timeOfBracket(scene: Scene, sentence: Sentence, mention: Span): Time | null {
	const time = inside(scene.times, sentence).findLast((it) => it.end <= mention.start);
	if (time === undefined) return null;
	const closes = /^ ?(?:offen[cs]es|crimes|cases)? ?[)\]]/.test(
		between(scene, mention.end, mention.end + 12),
	);
	const opens = /^ ?(?:just |only )?$/;
	const gap = between(scene, time.end, mention.start);
	// "More in 2022/23 than in 2021/22: 1,153 against 1,044".
	// But "from 2016/17 (185) to 2020/21 (212)".
	const isEnd =
		/^ ?[([]/.test(gap) && /(?<![a-z])(?:from|to) $/.test(between(scene, time.start - 6, time.start));
	if (
		!isEnd &&
		/(?<![a-z])(?:than|with|to|against|on|from)(?: in)?(?: the)? $/.test(
			between(scene, time.start - 16, time.start),
		)
	)
		return null;
	return isListed(scene, time, mention) ||
		(/^ ?[([]/.test(gap) && opens.test(gap.replace(/^ ?[([]/, "")) && closes) ||
		(/^ ?:/.test(gap) &&
			opens.test(gap.replace(/^ ?:/, "")) &&
			!asIn.test(between(scene, sentence.start, time.start)))
		? time
		: null;
}

/** "2019/20 945, 2020/21 997": a number right behind its year. */
const isListed = (scene: Scene, time: Span, mention: Span): boolean =>
	between(scene, time.end, mention.start) === " " &&
	/^(?:[,;.)]| ?\||$)/.test(between(scene, mention.end, mention.end + 2));

/** The one year, or the one span from a year to another, that a sentence names. */
export function onlyTime(scene: Scene, sentence: Sentence): Time | null {
	const [only, ...more] = inside(scene.times, sentence).filter(
		(it) =>
			(it.type === "year" && !isMeasuredOn(scene, sentence, it)) || (it.type === "range" && it.last !== null),
	);
	return more.length === 0 ? (only ?? null) : null;
}

const directly =
	/^(?: (?!as |than |from |to (?!(?:the )?(?:nspcc|charity|home office|ministry|inspectors|researchers|bbc)(?![a-z]))|compared|against|up |down |versus |with |but |and |when |while )(?:\(?(?:offence )?code \d+\)?|[a-z'-]+)){0,8} (?:in|during|for|over|across|throughout)(?: the)?(?: (?:financial )?year)?(?: to| ending)? ?$/;

/** How long the word is with which a time begins: "over the two years". */
const opening = (scene: Scene, { start, end }: Span): number =>
	/^(?:in|during|for|over|across|throughout) /.exec(between(scene, start, end))?.[0].length ?? 0;

/** Whether a number and a time stand together so closely that it can be of no other. */
export function standsWithTime(scene: Scene, mention: Span, time: Span): boolean {
	return time.start >= mention.end
		? directly.test(between(scene, mention.end, time.start + opening(scene, time))) ||
				// "718 (2019/20)"
				(/^ ?[([]$/.test(between(scene, mention.end, time.start)) &&
					/^[)\]]/.test(between(scene, time.end, time.end + 1)))
		: isListed(scene, time, mention) ||
				/^ ?(?::|,? (?:it|police|they|there|officers|the force)(?: [a-z]+){0,3}) ?$/.test(
					between(scene, time.end, mention.start),
				);
}

/** The last time named before a number in its clause, else in its sentence, that is not another number's own. */
export function timeBefore(
	scene: Scene,
	sentence: Sentence,
	mention: Span,
	taken: readonly Time[],
): Time | null {
	const free = inside(scene.times, sentence).filter(
		(it) =>
			it.end <= mention.start && !taken.includes(it) && !isToldAside(scene, sentence, it, mention.start),
	);
	const clause = clauseAt(scene, sentence, mention.start);
	const time = free.findLast((it) => it.start >= clause.start) ?? free.at(-1) ?? null;
	const gap = time === null ? "" : between(scene, time.end, mention.start);
	if (time === null || goesOn.test(gap) || afterBefore.test(gap)) return null;
	if (isTakenOff(scene, sentence, time)) return null;
	// "Since the series began in 2012/13, when it had 54, it has recorded 3,317": only the 54 is of that year.
	const isThen = /^,? (?:when|with|at|on) /.test(gap) && !numberBetween(scene, time.end, mention.start);
	if (isSinceBegan(scene, sentence, time) && !isThen) return null;
	if (isBaseOfChange(scene, sentence, mention, time)) return null;
	return isOfLater(scene, sentence, mention, time) ? null : time;
}

/**
 * "A rise of 55% on 2016/17, and a fifth of the 2,061", "20% higher than 2020/21, at 30,925", "212 more than in the year
 * before, taking the total to 1,568": the time is what a change is measured on, and no number's own.
 */
function isBaseOfChange(scene: Scene, sentence: Sentence, mention: Span, time: Time): boolean {
	const gap = between(scene, time.end, mention.start);
	const lead = between(scene, sentence.start, time.start);
	const isMeasured = isMeasuredOn(scene, sentence, time);
	if (takingTotal.test(gap))
		return time.type === "back" || /(?<![a-z])(?:on|than)(?: [a-z]+){0,3} $/.test(lead);
	return (isMeasured && andMore.test(gap)) || ((isMeasured || measuredOn.test(lead)) && reaching.test(gap));
}

const takingTotal =
	/^, (?:taking|bringing|pushing|lifting|which (?:takes|took|brings|brought)) (?:the|its|their) (?:[a-z]+ )?(?:total|number|figure|tally|count) to (?:[a-z]+ )?$/;
const andMore = /^,? and (?!(?:then|was|had|now) )[^;:]*$/;
const reaching =
	/^,? (?:at|to|reaching|hitting|standing at|totalling|making|to reach|to stand at) (?:[a-z]+ ){0,2}$/;

const isMeasuredOn = (scene: Scene, { start }: Sentence, time: Time): boolean =>
	measuredFrom.test(
		between(scene, start, time.start) +
			(/^(?:on|from|than) (?:the )?/.exec(between(scene, time.start, time.end))?.[0] ?? ""),
	);

/** "55% up on", "an increase of 216 on". */
const measuredFrom =
	/(?:(?:%|per ?cent|percent) (?:[a-z]+ )?|(?:increase|rise|jump|fall|drop|decrease|reduction) of (?:(?:just|only|some|about) )?[\d,]+ (?:offences )?|[\d,]+ (?:more|fewer|up|down|higher|lower) )(?:on|from|than(?: in)?)(?: the)? $/;

/** "Twice as many as in 2016/17: 1,356 against 381": the first number is of a later year that no word names. */
function isOfLater(scene: Scene, { start }: Sentence, mention: Span, time: Time): boolean {
	const lead = between(scene, start, time.start);
	const gap = between(scene, time.end, mention.start);
	// "Down slightly on 2020/21's peak: 3,774 against 3,797".
	const isOn =
		measuredOn.test(lead) &&
		/^[^.;:()]{0,30}(?::| -|,) ?$/.test(gap) &&
		againstNext.test(between(scene, mention.end, mention.end + 60));
	if (isOn) return true;
	if (!asIn.test(lead)) return false;
	return !/(?<![a-z])(?:when|which|where|against|from|compared|versus|vs|it was|there were)(?![a-z])/.test(
		gap,
	);
}

const measuredOn = /(?<![a-z])(?:up|down|higher|lower)(?: [a-z]+){0,2} (?:on|from|than)(?: in)?(?: the)? $/;
const againstNext =
	/^(?: (?:offences|crimes|cases))?,? (?:against|compared (?:with|to)|versus|vs\.?|from|as against|as opposed to) (?:the )?\d/;

const asIn =
	/(?<![a-z])(?:as (?:many|much|high|few|low)|more|fewer|higher|lower|less|again|greater|larger|bigger|smaller)(?: [^,;:.]{1,60}?)? (?:as|than)(?: (?:it was|they were|there were|that|those))? (?:in|for|during) (?:the )?$/;

/** "570 in 2022/23 after 484", "748 in 2023/24 came after a peak of 765": of a year before. */
const afterBefore =
	/^(?:,? (?:came|comes|come|is|was))?,? after (?:(?:just|only|the|a) )*(?:(?:[a-z]+ )?(?:peak|high|low|record|total|figure|count|tally) of )?(?:(?:just|only) )*$/;

/** "Fell in 2018/19 and again in 2019/20 before rising to": what it came to is of a later year that no word names. */
export const tellsLater = (gap: string): boolean => goesOn.test(gap);

const goesOn =
	/[,;] (?:and |but )?in (?:its|the|their) (?:latest|last|most recent|newest)(?: figures| year)?,? (?:(?:it|there|they) (?:was|were|had) )?(?:(?:just|only|about|around|nearly|almost|over) )*$|(?<![a-z])followed by (?:one|a year|another)(?: year)? (?:with|of|in which [^.;,\d]{3,60})(?: (?:just|only|about|around|nearly|almost|over))* $|(?<![a-z])(?:before|only to|and then|but then|then|and later|and has since|and since)(?: [a-z]+){0,2} (?:ris(?:e|ing|en)|rose|climb(?:ing|ed)?|jump(?:ing|ed)?|fall(?:ing|en)?|fell|drop(?:ping|ped)?|recover(?:ing|ed)?|rebound(?:ing|ed)?|bounc(?:e|ing|ed)|surg(?:e|ing|ed)|soar(?:ing|ed)?|leap(?:ing|t)?|dip(?:ping|ped)?|declin(?:e|ing|ed)|reach(?:ing|ed)?|hit(?:ting)?|shoot(?:ing)?|shot|swell(?:ing|ed)?)(?: (?:back|again|up|down|sharply|steeply))*(?: by [\d,.]+(?: ?%| ?per ?cent)?,?)? (?:to )?(?:(?:a|an|the|its|about|around|nearly|almost|just|over|more|than|some|record|high|low|of) )*$/;
