import { financialYearStart, type Period, shiftYears } from "../../../statistics/period.ts";
import { count } from "../../../wording/numbers.ts";
import { periodLabel } from "../../../wording/periods.ts";
import { between, type Scene } from "../../bind/scene.ts";
import type { Claim } from "../../claim.ts";
import type { Sentence } from "../../text/sentences.ts";
import { isExact, type Known, yearsKnown } from "../known.ts";
import type { CountOf } from "../trial.ts";
import { placeName } from "../words.ts";

/** A count of the text that holds, and what it is of. */
export interface TrueCount {
	readonly claim: Claim;
	readonly of: CountOf;
}

const further = "(?: (?:again|further|slightly|sharply|steadily|back|once more))*";
const rose = new RegExp(
	`(?<![a-z])(?:rose|risen|rising|increased|increasing|climbed|climbing|grew|grown|growing|jumped|soared|surged|rocketed|leapt|(?:went|gone|going|crept|edged|shot) up)${further} to (?:a (?:record|high of) )?$`,
);
const fell = new RegExp(
	`(?<![a-z])(?:fell|fallen|falling|dropped|dropping|declined|decreased|dipped|slipped|slumped|plunged|tumbled|shrank|eased|(?:went|gone|going|come|came) down)${further} to (?:a low of )?$`,
);
/** Then the base stands behind the number. */
const basedAfter = /^[^.;]{0,60}(?<![a-z])(?:from|compared|against|than|having|after|when it|since)(?![a-z])/;
const onTheYearBefore =
	/(?<![a-z])(?:the (?:following|next) year|the year after|(?:a|one) year (?:later|on)|twelve months (?:later|on)|12 months (?:later|on))(?![a-z])[^.;]*$/;

/**
 * "The following year it fell to 307", when there had been 255: the count holds and the way it is said to have gone does
 * not. Told only where the year before says so and with it all the years held before it, or the text's own words: the
 * year before by name, or the count of an earlier year that it gives last.
 */
export function judgeMovedTo(
	scene: Scene,
	sentence: Sentence,
	{ claim, of }: TrueCount,
	earlier: readonly TrueCount[],
): Claim | null {
	if (financialYearStart(of.period) === null) return null;
	const from = Math.max(sentence.start, claim.start - 60);
	const lead = between(scene, from, claim.start);
	const way = rose.exec(lead) ?? fell.exec(lead);
	if (way === null || basedAfter.test(between(scene, claim.end, sentence.end))) return null;
	const isRise = rose.test(lead);
	const known = (period: Period) => scene.look(of.measure, of.geography, period).filter(isExact);
	const [now] = known(of.period);
	const before = shiftYears(of.period, -1);
	const last = known(before);
	if (now === undefined || last.length === 0) return null;
	const isOtherwise = (then: Known) => (isRise ? then.low > now.low : then.low < now.low);
	if (!last.every(isOtherwise)) return null;
	const years = yearsKnown(scene.data, scene.look, of.measure, of.geography).filter(
		(it) => it.end < of.period.start,
	);
	const told = earlier.findLast(
		(it) =>
			it.of.measure === of.measure && it.of.geography === of.geography && it.of.period.end < of.period.start,
	);
	const isTold =
		onTheYearBefore.test(between(scene, sentence.start, from + way.index)) ||
		(told !== undefined && known(told.of.period).every(isOtherwise) && isNext(scene, told, claim));
	const isEver = years.length > 2 && years.every((year) => known(year).every(isOtherwise));
	if (!isTold && !isEver) return null;
	const [then] = last;
	const start = from + way.index;
	const working =
		then === undefined ? "" : `${count(then.low)} to ${count(now.low)} is ${isRise ? "down" : "up"}`;
	return {
		text: scene.page.text.slice(start, claim.end),
		start,
		end: claim.end,
		kind: "direction",
		reading: `${placeName(scene, of.geography)}, ${periodLabel(before)} to ${periodLabel(of.period)}`,
		verdict: "does-not-hold",
		reason: `The text says that it ${isRise ? "rose" : "fell"}; ${working}.`,
		figures: [...(then?.figures ?? []), ...now.figures],
		working,
	};
}

/** Whether a count is the last one told before another, in its sentence or the one before. */
const isNext = (scene: Scene, told: TrueCount, { start }: Claim): boolean => {
	const sentences = scene.page.sentences.filter((it) => told.claim.end <= it.end && it.start < start);
	return (
		sentences.length <= 2 &&
		!scene.mentions.some((it) => it.type === "count" && it.start >= told.claim.end && it.end <= start)
	);
};
