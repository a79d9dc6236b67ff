import { between, inside } from "../bind/scene.ts";
import { compare, minus } from "../rational.ts";
import { valuesOf } from "./named.ts";
import type { Refuted } from "./refuted.ts";

/** Whether a number is told of another count of the same thing than the one held: a force's own, a bulletin's, one that differs from it by as much as is told. */
export const isOfAnotherCount = (it: Refuted): boolean => {
	const { scene, sentence, mention } = it;
	const lead = between(scene, sentence.start, mention.start);
	return (
		(ownCount.test(lead) && !itsOwnMoved.test(lead)) ||
		(mention.type === "count" && (bulletin.test(lead) || differsFromHeld(it)))
	);
};

/** "The force's own figures", "a separate count". */
const ownCount =
	/(?<![a-z])(?:(?<!(?:home office|nspcc|charity|(?<!(?:scottish|welsh) )government|ons)'s? )own|internal|provisional|separate|different) (?:[a-z]+ ){0,2}(?:bulletins?|figures?|data|statistics|counts?|records?|numbers?|tally|returns?|reports?|dashboard|publications?|requests?|foi|freedom of information)(?![a-z])(?!(?: of [^.;:,\d]{3,60})? (?:to )?(?:climb|rise|grow|fall|drop|increase|decrease|jump|double|treble|triple)(?![a-z]))/;

/** "Kent had half of it. Its own tally had more than tripled": set against that of the area it lies in, and no other count of its own. */
const itsOwnMoved =
	/^["“' ]*(?:its|their) own (?:tally|count|number|total) (?:has|had|have) (?:[a-z]+ ){0,3}(?:[a-z]+ed |by )?$/;

/** "The PSNI's annual bulletin gave", "its website puts it at". */
const bulletin =
	/(?<![a-z])(?<!(?:home office|nspcc|charity|ons|office for national statistics)(?:'s)? )(?:(?:annual|yearly|quarterly|monthly|statistical|latest) )*(?:bulletins?|dashboards?|annual reports?|annual statements?|annual statistics|websites?|management information|crime reports?)(?: [a-z'-]+){0,8} (?:there (?:were|was|had been)|puts? [^.;]{0,90} at|gave|gives|give|has|had|puts?|shows?|showed|lists?|listed|counts?|counted|says|said|reported|recorded|records|at|of)(?: (?:it|them|the (?:number|figure|total|count)|at|as|a|total|of|just|only|some|about))* $/;

/** "845, 14 fewer than the 859 the charity was given": the figure held is told beside it, and how far apart the two are. */
function differsFromHeld(it: Refuted): boolean {
	const { scene, sentence, mention, claim } = it;
	const [only, ...more] = claim.figures;
	if (claim.kind !== "count" || mention.type !== "count" || only === undefined || more.length > 0)
		return false;
	const others = inside(scene.mentions, sentence).flatMap((one) =>
		one !== mention && one.type === "count" ? [one.quantity.value] : [],
	);
	const last = scene.page.sentences.find(({ start }) => start >= sentence.end) ?? sentence;
	const after = inside(scene.mentions, { start: mention.end, end: last.end });
	return valuesOf(it, only.measure, [only.geography], [{ start: only.start, end: only.end }]).some(
		({ value }) =>
			(others.some((one) => compare(one, value) === 0) &&
				[minus(value, mention.quantity.value), minus(mention.quantity.value, value)].some((apart) =>
					others.some((one) => compare(one, apart) === 0),
				)) ||
			after.some(
				(one) =>
					one.type === "count" &&
					compare(one.quantity.value, value) === 0 &&
					(ofProducer.test(between(scene, mention.end, one.start)) ||
						byProducer.test(between(scene, one.end, last.end))),
			),
	);
}

const producer = "(?:home office|nspcc|charity|ons|office for national statistics)";

/** "1,801 in 2022/23, where the Home Office has 1,738", "760, while the NSPCC's figure is 748". */
const ofProducer = new RegExp(
	`(?:(?<![a-z])(?:not|where|whereas|while|but|though|although)(?![a-z])|[;.])[^.;]{0,40}(?<![a-z])${producer}(?![a-z])[^.;\\d]{0,30}$`,
);

/** "1,801, not the 1,738 the Home Office publishes". */
const byProducer = new RegExp(
	`^ (?:that |which )?(?:the )?${producer} (?:publish(?:es|ed)|has|had|holds?|held|gave|gives|counts?|counted|reports?|reported|received|was (?:given|sent|told of))(?![a-z])`,
);
