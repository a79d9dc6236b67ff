import { countOf } from "../../question/readers/periods/form.ts";
import { shiftYears } from "../../statistics/period.ts";
import type { Ends, TextCount } from "../bind/ends.ts";
import { between, clauseAt, inside, type Scene } from "../bind/scene.ts";
import { sameSpanBefore } from "../bind/span-told-before.ts";
import type { State } from "../bind/state.ts";
import { timeAfter, timeBefore } from "../bind/time-for.ts";
import type { Mention } from "../read/mention.ts";
import type { Time } from "../read/time.ts";
import type { Sentence } from "../text/sentences.ts";
import type { CountTime } from "./periods-for.ts";

/** A number and its surroundings, before it is tied to anything. */
export interface Found {
	readonly scene: Scene;
	readonly sentence: Sentence;
	readonly mention: Mention;
	readonly state: State;
	readonly counts: readonly TextCount[];
	readonly ends: readonly (Ends & { readonly near: boolean })[];
}

const totalWords =
	/(?<![a-z])(?:total|totals|totall?ed|totalling|altogether|combined|overall|in all|between them|adds? up|added up|cumulative)(?![a-z])/;
const spanWords = /^(?:over|in|across|during|within|throughout|for) (?:the |just |only )?/;

interface Words {
	readonly said: boolean;
	readonly moves: boolean;
	readonly has: boolean;
}

/** Whether a count over several years is told as their sum, rather than as the last of them. */
function isTotal(time: Time, scene: Scene, { said, moves, has }: Words): boolean {
	if (time.type === "range")
		return said || time.last !== null || (has && !moves) || (scene.page.terse && !moves);
	if (time.type !== "years") return false;
	return said || (!moves && (scene.page.terse || spanWords.test(between(scene, time.start, time.end))));
}

/** The time of a count, what else may date it, and whether it is a total over several years. */
export function countTime(found: Found): CountTime {
	const { scene, sentence, mention, counts, ends } = found;
	const own = counts.find((it) => it.mention === mention);
	const time =
		own === undefined
			? (timeAfter(scene, sentence, mention) ?? timeBefore(scene, sentence, mention, []))
			: own.time;
	const clause = clauseAt(scene, sentence, mention.start);
	const words = between(scene, clause.start, clause.end);
	const moves =
		/(?<![a-z])(?:rose|risen|rising|rises?|increase[sd]?|increasing|up(?! to)|down(?! to)|fell|fallen|falls?|drop(?:ped|s)?|doubled|doubling|tripled|trebled|quadrupled|quintupled|halved|multiplied|swelled|shrunk|shot|leaped|jump(?:ed|s)?|grew|grown|climb(?:ed|ing|s)?|leapt|went|going|gone|surge[ds]?|soared|decrease[sd]?|compared|per cent|percent)(?![a-z])|%/.test(
			words,
		);
	const has =
		/(?<![a-z])(?:has|have|had)(?: (?:now|also|been|already))* (?:recorded|logged|registered|dealt with|seen|reported)(?![a-z])/.test(
			words,
		);
	const span = spanOfTotal(found, time) ?? sameSpanBefore(scene, time);
	if (span !== null) return { time: span, references: [], total: true };
	// "The UK total rose 66% in five years to 30,925": the last of them, of which no year is told.
	const moved = cameToSize.exec(between(scene, sentence.start, mention.start));
	if (time?.type === "years" && moved !== null && sentence.start + moved.index < time.start)
		return { time: null, references: [], total: false };
	const said = totalWords.test(words) || isAddedSince(found, time);
	const total = time !== null && isTotal(time, scene, { said, moves, has });
	return {
		time: cameTo(found, inEnds(time, mention, ends)),
		references: referenceYears(found, time),
		total,
	};
}

/** "Recorded 506 in 2020/21, and 1,832 since April 2016": all of them from then on. */
const isAddedSince = ({ scene, sentence, mention }: Found, time: Time | null): boolean =>
	time?.type === "range" &&
	time.last === null &&
	between(scene, mention.end, time.start) === " " &&
	/(?<![a-z])(?:recorded|logged|registered|reported|dealt with) [\d,]+[^.;:]*,? and $/.test(
		between(scene, sentence.start, mention.start),
	);

/** "The five-year total for Cumbria is 1,402, from 148 in 2016/17": over as many years as the word before it tells. */
function spanOfTotal({ scene, sentence, mention }: Found, time: Time | null): Time | null {
	const told = yearTotal.exec(between(scene, sentence.start, mention.start));
	const years = told === null ? null : countOf(told.groups?.["n"] ?? "");
	if (told === null || years === null || (time !== null && time.type !== "year")) return null;
	const start = sentence.start + told.index;
	return { start, end: start + told[0].length, type: "years", years };
}

const yearTotal =
	/(?<![a-z])(?<n>two|three|four|five|six|seven|eight|nine|ten)-year (?:total|tally|sum)(?: (?:for|in|across) [^.;:\d]{3,50})?(?: (?:is|was|of|stands at|stood at|comes to|came to|reached))(?: (?:just|only|some|about|around|nearly|almost|over))* $/;

/** "Between 2017/18 and 2018/19 it fell by 225, to 1,013": what a change over a span came to is of its last year. */
function cameTo({ scene, sentence, mention }: Found, time: Time | null): Time | null {
	if (time?.type !== "range" || time.last === null) return time;
	const lead = between(scene, sentence.start, mention.start);
	const isBase =
		cameFrom.test(lead) &&
		time.years === undefined &&
		!between(scene, mention.end, sentence.end).startsWith(" to ");
	if (isBase) return { start: time.start, end: time.end, type: "year", periods: time.first };
	return cameToEnd.test(lead) ? { start: time.start, end: time.end, type: "year", periods: time.last } : time;
}

/** "Between 2017/18 and 2022/23 it increased by 90%, from 2,355": of the first year. */
const cameFrom =
	/(?<![a-z])(?:rose|risen|fell|fallen|grew|grown|climbed|dropped|jumped|went (?:up|down)|gone (?:up|down)|increased|decreased|declined|up|down)(?: by)? (?:[a-z]+ ){0,3}\d[\d,.]*(?:%| ?per ?cent)?,? from (?:(?:just|only|about|around|some) )*$/;

const cameToEnd =
	/(?<![a-z])(?:rose|fell|grew|climbed|dropped|dipped|jumped|went (?:up|down)|increased|decreased|declined|slipped|leapt) by [\d,.]+(?:%| ?per ?cent)?(?: \([^()]*\))?,? (?:from [\d,]+ )?(?:to|reaching|leaving it at|and (?:reached|stood at|came to))(?: just| only)? $/;

const cameToSize =
	/(?<![a-z])(?:rose|risen|fell|fallen|grew|grown|climbed|dropped|dipped|jumped|went (?:up|down)|gone (?:up|down)|increased|decreased|declined|leapt|up|down) (?:by )?(?:(?:nearly|almost|about|around|over|more than|just over) )?\d[\d.]*(?:%| ?per ?cent)(?:,? (?:in|over|within|during|across) (?:the |just |only )?(?:last |past )?[a-z0-9-]+ years)?,? (?:to|reaching)(?: just| only| reach| a total of| stand at)* $/;

/** Of a range of years, "from 148 to 307" takes the first and the last; of "since 2017/18, from 184" and "over five years, from 184" the number is not the sum. */
function inEnds(time: Time | null, mention: Mention, ends: Found["ends"]): Time | null {
	const pair = ends.find((it) => it.near && (it.from.mention === mention || it.to.mention === mention));
	if (pair === undefined) return time;
	const isFirst = pair.from.mention === mention;
	if (time?.type === "years") return null;
	// "2,887 over the five years to March 2023, double the 1,239 of the five before that": each of a span of its own.
	if (pair.from.time?.type === "range" && pair.to.time?.type === "range" && pair.from.time !== pair.to.time)
		return time;
	if (time !== null && time.type !== "range") return time;
	if (isFirst && time?.type === "range" && time.last === null)
		return { start: time.start, end: time.end, type: "year", periods: time.first };
	const range = time ?? pair.from.time ?? pair.to.time;
	if (range?.type !== "range" || range.last === null) return time;
	const before = range.years === undefined ? [] : range.first.map((it) => shiftYears(it, -1));
	const periods = isFirst ? [...before, ...range.first] : range.last;
	return { start: range.start, end: range.end, type: "year", periods };
}

/** The years that "the year before" may count from, where the sentence names any. */
function referenceYears({ scene, sentence, state }: Found, time: Time | null): CountTime["references"] {
	if (time?.type !== "back") return [];
	const years = inside(scene.times, sentence).filter((it) => it.type === "year");
	// "It was 1,356 a year earlier and 1,042 in 2017/18": counted from a year spoken of before, where there is one.
	// "Up 66 per cent from 18,574 in 2016/17, and 18 per cent on the previous year's 25,281": not from what it is held against.
	const before = years.filter(
		(it) =>
			it.end <= time.start &&
			!(state.period !== null && isBaseCount.test(between(scene, it.start - 40, it.start))),
	);
	if (before.length === 0 && years.some((it) => it.end <= time.start)) return [];
	return (before.length > 0 || state.period !== null ? before : years).map(({ periods }) => periods);
}

const isBaseCount =
	/(?<![a-z])(?:from|on|against|than|compared (?:with|to)) (?:the |just |only )?[\d,]+(?: [a-z]+)? (?:in|of|for) $/;
