import type { Span } from "../../question/passage.ts";
import { periodLabel } from "../../wording/periods.ts";
import { inside } from "../bind/scene.ts";
import { fitRate } from "../judge/rates/fit-rate.ts";
import { lengthOf, perUnit } from "../judge/rates/per-unit.ts";
import { placeName } from "../judge/words.ts";
import { plus, type Rational, rational } from "../rational.ts";
import type { Value } from "./named.ts";
import type { Refuted } from "./refuted.ts";

/** More counts than a rate is told of the sum of. */
const MOST = 8;

const asOne =
	/(?<![a-z])(?:together|combined|between them|between the|altogether|in all|in total|both|all)(?![a-z])/;

const upFrom =
	/\d[^.;]{0,60} (?:up|down|compared (?:with|to)|against)(?: from)? [\d,]+(?: in [\d/-]{4,9})?[.\s]*$/;

/** "1,154 over the same period, an average of 231 a year": how many years is told elsewhere. */
const ofUnnamedYears =
	/(?<![a-z])(?:same|that|this|whole|entire|full|the) (?:period|time|span|stretch|run)(?![a-z])/;
const SPANS = [2, 3, 4, 5, 6, 7, 8, 9, 10];

const recorded =
	/(?<![a-z])(?:recorded|logged|registered|reported|counted|had|there were|(?:a|the|its|their) total(?: (?:of|was|is))?)(?: (?:just|only|about|some|around|a total of|in all))* $/;

/** "Recorded 2,895 over the two years, or eight a day": no other count, though one year's would fit; where nothing moves in between. */
function isOfYears({ scene, sentence, mention }: Refuted): boolean {
	const times = inside(scene.times, sentence);
	const [only, ...more] = inside(scene.mentions, sentence).filter((one) => one.start !== mention.start);
	return (
		only?.type === "count" &&
		more.length === 0 &&
		times.length > 0 &&
		times.every(
			(time) => (time.type === "years" && time.years > 1) || (time.type === "range" && time.last !== null),
		) &&
		recorded.test(scene.page.folded.slice(sentence.start, only.start)) &&
		!moves.test(scene.page.folded.slice(sentence.start, sentence.end))
	);
}

const moves =
	/(?<![a-z])(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|gr[eo]w[ns]?|growing|up|down|increas(?:es?|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|drop(?:s|ped|ping)?|more|fewer|higher|lower|after|now|reach(?:ed|es|ing)?|since)(?![a-z])/;

/** Another count that a rate is the rate of: one of the sentence, some that follow one another in it together, or one held. */
export function ofAnotherRate(it: Refuted, values: readonly Value[]): string | null {
	const { scene, sentence, mention } = it;
	if (mention.type !== "rate") return null;
	const first = scene.page.sentences.find(({ paragraph }) => paragraph >= sentence.paragraph - 1) ?? sentence;
	const exact = (within: Span) =>
		inside(scene.mentions, within).flatMap((one) =>
			one.type === "count" && one.quantity.hedge === "none" ? [one.quantity.value] : [],
		);
	const told = exact(sentence);
	const before = { start: first.start, end: sentence.start };
	// "Put another way, it came to 85 a day": of any count told before it, and of those of one sentence together.
	const runs =
		told.length > 0
			? [told]
			: asOne.test(scene.page.folded.slice(sentence.start, sentence.end))
				? [exact(before)]
				: inside(scene.page.sentences, before).map(exact);
	const fits = (total: Rational, days: number, years = 1) =>
		total.over > 0n && fitRate(mention.quantity, perUnit(mention, total, { days, years })).fits !== "no";
	const average = ofUnnamedYears.test(scene.page.folded.slice(sentence.start, sentence.end))
		? told.find((total) => SPANS.some((years) => fits(total, 365 * years, years)))
		: undefined;
	if (mention.unit === "year" && average !== undefined) return "a count of its sentence, by the year";
	// "1,108, up from 370. It works out at four a day": the two ends of a change are not added up.
	const areEnds = upFrom.test(scene.page.folded.slice(before.start, sentence.start)) && told.length === 0;
	for (const run of isOfYears(it) ? [] : runs) {
		const own = run.slice(-MOST);
		for (let from = 0; from < own.length; from++)
			for (let to = from + 1; to <= (areEnds ? from + 1 : own.length); to++) {
				const sum = own.slice(from, to).reduce(plus, rational(0));
				if (fits(sum, 365) || fits(sum, 366))
					return to - from > 1 ? "several of its counts together" : "another of its counts";
			}
	}
	const found = values.find((one) => fits(one.value, lengthOf(one.period).days));
	return found === undefined ? null : `${placeName(scene, found.geography)} in ${periodLabel(found.period)}`;
}
