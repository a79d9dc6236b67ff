import { shiftYears } from "../../../statistics/period.ts";
import { isBaseYear, isInBaseClause } from "../../bind/base-year.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import { numberWord } from "../../read/quantity.ts";
import type { Time } from "../../read/time.ts";
import type { Case } from "../case.ts";

/** The year a sentence speaks of, whatever spans it names beside it. */
export function yearNamed({
	scene,
	sentence,
	mention,
	state,
}: Pick<Case, "scene" | "sentence" | "mention" | "state">): Time | null {
	// "Below its peak in 2017/18".
	const [next] = inside(scene.times, { start: mention.end, end: sentence.end });
	const isPeak = /(?<![a-z])(?:peak|high|low)$/.test(between(scene, mention.start, mention.end));
	if (
		isPeak &&
		next?.type === "year" &&
		/^ (?:of [\d,]+ )?(?:in |of |during )?$/.test(between(scene, mention.end, next.start))
	)
		return next;
	// "266 in 2017/18 and its lowest was 185, twelve months earlier".
	const told = inside(scene.times, { start: sentence.start, end: mention.start }).findLast(
		({ type }) => type === "year",
	);
	if (next?.type === "back" && told?.type === "year" && Number.isInteger(next.years))
		if (/^(?: [a-z]+){0,3} [\d,]+,? $/.test(between(scene, mention.end, next.start)))
			return {
				start: next.start,
				end: next.end,
				type: "year",
				periods: told.periods.map((it) => shiftYears(it, -next.years)),
			};
	const then = yearItRoseFrom({ scene, sentence, mention, state });
	if (then !== null) return then;
	const all = inside(scene.times, sentence).filter(
		({ type, start, end }) =>
			(type === "year" || type === "latest") &&
			!isInBaseClause(scene, { start, end }) &&
			// "Since records began in 2012/13": when the series began is not what is told of.
			// "The series, which starts in 2012/13".
			!/(?<![a-z])(?:(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|commenc(?:e[sd]?|ing)) (?:(?:only|back|just) )?(?:in |with |from |at )?|back (?:to|as far as) (?:at least )?|(?:runs?|running|dates?|dating|available|published|kept|held) from )(?:the year )?$/.test(
				between(scene, start - 40, start),
			),
	);
	const own = all.filter(
		(it) =>
			// "Below the 3,797 of 2020/21, which is still the highest".
			/^,? (?:which|that) (?:is|was|remains|remained)(?: still)? ?$/.test(
				between(scene, it.end, mention.start),
			) ||
			(!isBaseYear(scene, sentence, it) &&
				// "From 591 in 2021/22 to 687 in 2022/23": the first is what it is held against.
				!heldAgainst.test(between(scene, it.start - 40, it.start))),
	);
	// "The lowest in two years and 5% below the 366 of 2016/17": told of the year spoken of, not of the base.
	const isSpokenOf = state.period !== null || state.reportYear !== null;
	const years = own.length > 0 || isSpokenOf ? own : all;
	const { start, end } = clauseAt(scene, sentence, mention.start);
	const near = years.filter((it) => it.start >= start && it.start < end);
	const before = (near.length > 0 ? near : years).findLast((it) => it.end <= mention.start) ?? near[0];
	const counted = countedOn({ scene, sentence, state });
	if (before === undefined && counted !== null) return counted;
	// "The tenth annual rise running; in 2012/13 there were 3,493": another clause tells of another year.
	return before ?? (state.period === null ? years[0] : years.find((it) => it.start < end)) ?? null;
}

const heldAgainst = new RegExp(
	`(?<![a-z])(?:on|from|than|against|with|below|above|short of|that (?:of|in))(?: (?:the|its|their|just|only))?(?: (?:total|figure|number|count|tally|level))?(?: (?:[\\d,]+|${numberWord}))?(?: (?:recorded|logged|registered|reported|offences|crimes))*(?: in| for| of)? $`,
);

/** "343 in 2021/22 to 744 in 2022/23. It took the county from the lowest rate, 30.2, to 64.9": an order that it came from is of the first year. */
function yearItRoseFrom({
	scene,
	sentence,
	mention,
	state,
}: Pick<Case, "scene" | "sentence" | "mention" | "state">): Time | null {
	if (
		mention.type !== "rank" ||
		!/(?<![a-z])from (?:having |being )?(?:the |its )?$/.test(between(scene, sentence.start, mention.start))
	)
		return null;
	if (!/(?<![a-z])to(?![a-z])/.test(between(scene, mention.end, sentence.end))) return null;
	if (inside(scene.times, sentence).length > 0) return null;
	const told = state.ends.at(-1)?.from.time;
	if (told?.type === "year") return told;
	const { period } = state;
	const { start, end } = mention;
	return period === null ? null : { start, end, type: "year", periods: [shiftYears(period, -1)] };
}

/** "A year later the count was 1,478, the sixth highest": counted from the year spoken of before. */
function countedOn({ scene, sentence, state }: Pick<Case, "scene" | "sentence" | "state">): Time | null {
	const [first] = inside(scene.times, sentence);
	if (first?.type !== "back" || state.period === null || !Number.isInteger(first.years)) return null;
	if (!/^["“' ]*(?:in )?$/.test(between(scene, sentence.start, first.start))) return null;
	return {
		start: first.start,
		end: first.end,
		type: "year",
		periods: [shiftYears(state.period, -first.years)],
	};
}
