import { countOf } from "../../question/readers/periods/form.ts";
import { shiftYears } from "../../statistics/period.ts";
import { isDifference } from "../bind/difference.ts";
import type { Ends, TextCount } from "../bind/ends.ts";
import type { PlaceBound } from "../bind/place-bound.ts";
import { placeFor } from "../bind/place-for.ts";
import { between, clauseAt, inside, type Scene } from "../bind/scene.ts";
import { sameSpanBefore } from "../bind/span-told-before.ts";
import type { State } from "../bind/state.ts";
import { subjectFor } from "../bind/subject-for.ts";
import { timeAfter, timeBefore } from "../bind/time-for.ts";
import { unitAfter } from "../bind/unit-after.ts";
import type { Mention } from "../read/mention.ts";
import type { Time } from "../read/time.ts";
import type { Sentence } from "../text/sentences.ts";
import { type Case, type Judged, notHeld, uncheckable } from "./case.ts";
import { endsFor } from "./changes/ends-for.ts";
import { judgeApart, judgeDifference } from "./changes/judge-difference.ts";
import { judgeDirection } from "./changes/judge-direction.ts";
import { judgeEachOther } from "./changes/judge-each-other.ts";
import { judgeLevel } from "./changes/judge-level.ts";
import { judgeMoved } from "./changes/judge-moved.ts";
import { judgePercentage } from "./changes/judge-percentage.ts";
import { judgeTimesPercent } from "./changes/judge-times-percent.ts";
import { placesApart } from "./comparisons/judge-against-place.ts";
import { judgeCountOrRate } from "./counts/judge-count-or-rate.ts";
import { judgeInTable } from "./counts/judge-in-table.ts";
import { judgeNotUntil } from "./counts/not-until.ts";
import { isNumberOfForces } from "./forces/is-number-of-forces.ts";
import { judgeForcesPast } from "./forces/judge-forces-past.ts";
import { judgeHowMany } from "./forces/judge-how-many.ts";
import { isDenied } from "./is-denied.ts";
import { KINDS } from "./kinds.ts";
import { ofOtherThings } from "./of-other-things.ts";
import { byOwnNumbers } from "./own/own-arithmetic.ts";
import type { CountTime } from "./periods-for.ts";
import { judgeOnly } from "./ranks/judge-only.ts";
import { judgeRank } from "./ranks/judge-rank.ts";
import { judgePopulation } from "./rates/judge-population.ts";
import { judgePopulationRate } from "./rates/judge-population-rate.ts";
import { judgeRate } from "./rates/judge-rate.ts";
import { judgeEachYear } from "./years/judge-each-year.ts";
import { judgeStreak } from "./years/judge-streak.ts";
import { judgeYearsMoved } from "./years/judge-years-moved.ts";
import { yearNamed } from "./years/year-named.ts";

/** A number and its surroundings, before it is tied to anything. */
export interface Found {
	readonly scene: Scene;
	readonly sentence: Sentence;
	readonly mention: Mention;
	readonly state: State;
	readonly counts: readonly TextCount[];
	readonly ends: readonly (Ends & { readonly near: boolean })[];
}

/** What is found of a number: what its judge says, and of things that are not held what the text's own numbers say. */
export function judgeMention(found: Found): Judged | null {
	const judged = judgeAsHeld(found);
	return byOwnNumbers(found, judged) ?? judged;
}

/** Ties a number to place, period and measure and hands it to the judge of its kind; null when it claims nothing. */
function judgeAsHeld(found: Found): Judged | null {
	const { scene, sentence, mention, state } = found;
	const place = ofCountBefore(found, placeFor(scene, sentence, mention, state));
	const subject = subjectFor(scene, sentence, mention, state);
	if (isDenied(found)) return uncheckable(KINDS[mention.type], "It is denied, not claimed.");
	const it: Case = {
		...found,
		place,
		subject,
		ends: endsFor(found, isOfLast(found, place) ? [] : place.options),
	};
	const people = judgePopulation(it);
	if (people !== null) return people;
	const things = ofOtherThings(found);
	if (things !== null && mention.type !== "direction") return notHeld(KINDS[mention.type], things);
	const inTable = judgeInTable(it, countTime(found));
	if (inTable !== null) return inTable;
	switch (mention.type) {
		case "count": {
			if ((mention.vague && !isOursVaguely(found)) || isNumberOfForces(found)) return null;
			const first = judgeNotUntil({ ...it, mention });
			if (first !== null) return first;
			const apart = placesApart(it);
			if (apart !== null) return judgeApart(it, mention, countTime(found), apart);
			if (isDifference(scene, sentence, mention)) return judgeDifference(it, mention, countTime(found));
			return judgeCountOrRate({ ...it, mention }, countTime(found));
		}
		case "percentage":
		case "fraction":
			return judgePercentage({ ...it, mention }, countTime(found));
		case "multiple":
			return (
				judgeTimesPercent(it) ??
				judgeEachOther({ ...it, mention }) ??
				judgeMoved(it, "multiple", { ...mention, type: "multiple" }, countTime(found))
			);
		case "rate":
			return judgeRate({ ...it, mention }, countTime(found));
		case "population-rate":
			return judgePopulationRate({ ...it, mention }, countTime(found));
		case "rank":
			return judgeRank({ ...it, mention }, { time: yearNamed(found), references: [], total: false });
		case "streak":
			return judgeStreak({ ...it, mention }, { time: yearNamed(found), references: [], total: false });
		case "only":
			return judgeOnly({ ...it, mention }, { time: yearNamed(found), references: [], total: false });
		case "each-year":
			return judgeEachYear({ ...it, mention });
		case "years-moved":
			return judgeYearsMoved({ ...it, mention }, { time: yearNamed(found), references: [], total: false });
		case "forces-past":
			return judgeForcesPast({ ...it, mention }, { time: yearNamed(found), references: [], total: false });
		case "how-many":
		case "every-force":
			return judgeHowMany({ ...it, mention });
		case "level":
			return judgeLevel({ ...it, mention });
		case "direction":
			return judgeDirection({ ...it, mention });
	}
}

/** "That's a rise of 55%": of the counts before it, whichever area was spoken of last. */
const isOfLast = ({ scene, sentence, mention }: Found, { how }: PlaceBound): boolean =>
	how !== "stated" &&
	/^["“' ]*(?:that|this|it|which)(?:'s)?(?![a-z])/.test(between(scene, sentence.start, mention.start));

/** "The region's figure was 3,614. That was up 57%": where its place is only carried, it is that of the count it goes on from. */
function ofCountBefore(found: Found, place: PlaceBound): PlaceBound {
	const last = found.state.counts.at(-1);
	if (place.how !== "carried" || last === undefined || !isOfLast(found, place)) return place;
	if (last.sentence.paragraph !== found.sentence.paragraph || last.places.length === 0) return place;
	return last.places.some((id) => place.options.includes(id)) ? place : { ...place, options: last.places };
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
function countTime(found: Found): CountTime {
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
	const total = time !== null && isTotal(time, scene, { said: totalWords.test(words), moves, has });
	return {
		time: cameTo(found, inEnds(time, mention, ends)),
		references: referenceYears(found, time),
		total,
	};
}

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
	return cameToEnd.test(between(scene, sentence.start, mention.start))
		? { start: time.start, end: time.end, type: "year", periods: time.last }
		: time;
}

const cameToEnd =
	/(?<![a-z])(?:rose|fell|grew|climbed|dropped|dipped|jumped|went (?:up|down)|increased|decreased|declined|slipped|leapt) by [\d,.]+(?:%| ?per ?cent)?(?: \([^()]*\))?,? (?:from [\d,]+ )?(?:to|reaching|leaving it at|and (?:reached|stood at|came to))(?: just| only)? $/;

/** Of a range of years, "from 148 to 307" takes the first and the last; of "since 2017/18, from 184" and "over five years, from 184" the number is not the sum. */
function inEnds(time: Time | null, mention: Mention, ends: Found["ends"]): Time | null {
	const pair = ends.find((it) => it.near && (it.from.mention === mention || it.to.mention === mention));
	if (pair === undefined) return time;
	const isFirst = pair.from.mention === mention;
	if (time?.type === "years") return null;
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

/** "Thousands logged by", not "thousands of children". */
function isOursVaguely({ scene, mention }: Found): boolean {
	const tail = between(scene, mention.end, mention.end + 100).replace(/^ of(?: new| more)?/, "");
	return (
		unitAfter(tail).type === "offences" ||
		/^ (?:child (?:sexual )?abuse |indecent )images? (?:logged|recorded)/.test(tail)
	);
}
