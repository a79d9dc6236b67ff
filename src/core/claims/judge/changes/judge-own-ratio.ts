import { UNITS } from "../../../statistics/number-words.ts";
import { count, ratio } from "../../../wording/numbers.ts";
import { between, inside } from "../../bind/scene.ts";
import { compare, dividedBy, plus, rational, times } from "../../rational.ts";
import type { PercentMention } from "../../read/mention.ts";
import type { Case, Judged } from "../case.ts";
import { fit } from "../fits.ts";
import {
	carriedWhole,
	type Ends,
	inBrackets,
	ofOpening,
	partAside,
	partInBrackets,
} from "./part-and-whole.ts";
import { partsInText, saysAgainAs } from "./parts-in-text.ts";

/** "53, less than a third of the 176 of 2013/14": one count of the text as a part of another. Null for anything else. */
export function judgeOwnRatio(it: Case<PercentMention>): Judged | null {
	const ends =
		inBrackets(it) ??
		partInBrackets(it) ??
		ofAllBefore(it) ??
		partsInText(it) ??
		partBefore(it) ??
		partOfWhole(it) ??
		ofOpening(it) ??
		partAside(it) ??
		ofThem(it) ??
		ofSentenceBefore(it) ??
		partOfEarlier(it) ??
		asManyAs(it);
	if (ends === null) return null;
	const [part, whole] = ends;
	if (whole.value.over === 0n || part.hedge !== "none" || whole.hedge !== "none") return null;
	const actual = times(dividedBy(part.value, whole.value), rational(100));
	const { fits } = fit(it.mention.quantity, actual);
	const working = `${count(part.value.over)} of ${count(whole.value.over)} is ${ratio(actual.over, actual.under, 1)}%`;
	return {
		kind: "share",
		reading: "the text's own figures",
		verdict: fits === "no" ? "does-not-hold" : fits === "exactly" ? "holds" : "holds-after-rounding",
		reason: `${working}.`,
		figures: [],
		working,
	};
}

/** "Kent 1,738, Essex 1,261. The two account for 7% of the 40,468": all counts of the sentence before it, of one told after it. */
function ofAllBefore({ scene, sentence, mention, counts, state }: Case<PercentMention>): Ends | null {
	const [whole, ...more] = counts;
	const many =
		/^["“' ]*(?:together,? |between them,? )?(?:the|these|those) (two|three|four|five|six|seven|eight|nine|ten)(?: forces| areas| counties| constabularies)?(?: together| between them| combined)? (?:account(?:ed)? for|ma[dk]e up|represent(?:ed)?|were responsible for)(?: (?:just|only|about|around|some|nearly|almost))* $/.exec(
			between(scene, sentence.start, mention.start),
		);
	if (whole === undefined || more.length > 0 || many === null) return null;
	if (UNITS[state.counts.length] !== many[1]) return null;
	if (!/^ of (?:the|all(?: the)?) $/.test(between(scene, mention.end, whole.mention.start))) return null;
	if (state.counts.some(({ quantity }) => quantity.hedge !== "none")) return null;
	const value = state.counts.map(({ quantity }) => quantity.value).reduce(plus);
	return [{ ...whole.quantity, value }, whole.quantity];
}

/** "Recorded 4,800, a third of them by West Yorkshire Police (2,301)": of the one count before it. */
function ofThem({ scene, sentence, mention, counts, state }: Case<PercentMention>): Ends | null {
	if (!/^ of (?:them|these|those)(?![a-z])/.test(between(scene, mention.end, sentence.end))) return null;
	const ahead = counts.findLast((it) => it.mention.end <= mention.start);
	const accounts =
		ahead !== undefined &&
		/^\)? (?:account(?:s|ed|ing)?|makes?|made|making|represent(?:s|ed|ing)?|contribut(?:es|ed|ing))(?: up| for)? (?:(?:just|only|about|around|nearly|almost|over) )*$/.test(
			between(scene, ahead.mention.end, mention.start),
		);
	if (accounts) {
		const earlier = counts.slice(0, counts.indexOf(ahead));
		return carriedWhole(mention, ahead.quantity, earlier.length > 0 ? earlier : state.counts);
	}
	const [part] = counts.filter((it) => it.mention.start >= mention.end);
	if (part === undefined || part.quantity.hedge !== "none") return null;
	if (
		counts.length === 1 &&
		/^ of (?:them|these|those)(?:,? (?:give or take|or so))?,? [^.;:]{0,60}: ?$/.test(
			between(scene, mention.end, part.mention.start),
		)
	)
		return carriedWhole(mention, part.quantity, state.counts);
	if (
		!/^[^.;:]{0,80}(?:[([]|, which (?:recorded|logged|had|saw)) ?$/.test(
			between(scene, mention.end, part.mention.start),
		)
	)
		return null;
	const wholes = counts.filter((it) => it.mention.end <= mention.start && it.quantity.hedge === "none");
	if (wholes.length === 0) {
		const near = state.counts.filter((it) => sentence.paragraph - it.sentence.paragraph <= 1);
		return carriedWhole(mention, part.quantity, near);
	}
	const fits = wholes.find(
		({ quantity }) =>
			quantity.value.over > 0n &&
			fit(mention.quantity, times(dividedBy(part.quantity.value, quantity.value), rational(100))).fits !==
				"no",
	);
	const whole = fits ?? (wholes.length === 1 ? wholes[0] : undefined);
	return whole === undefined ? null : [part.quantity, whole.quantity];
}

/** "789 of the 2,061 offences recorded in Wales. That is almost four in every ten": a part and its whole in the sentence before. */
function ofSentenceBefore({ scene, sentence, mention, counts, state }: Case<PercentMention>): Ends | null {
	const lead = between(scene, sentence.start, mention.start);
	const [part, whole] = state.counts.slice(-2);
	if (counts.length > 0 || part === undefined || whole === undefined) return null;
	if (part.sentence !== whole.sentence || sentence.paragraph - whole.sentence.paragraph > 1) return null;
	const tail = between(scene, mention.end, sentence.end);
	const isSo =
		followsFrom.test(lead) &&
		/^ of (?:the (?:total|whole|figure|number|offences)|them|those|these)(?![a-z])/.test(tail);
	if (
		!isSo &&
		!saysAgainAs.test(lead) &&
		!/^["“' ]*(?:that|this|it|which) (?:is|was|amounts to|equates to|represents|works out at|comes to|means) $/.test(
			lead,
		)
	)
		return null;
	// "So 7% of the total came from Kent": of the place whose count it was, where one is named.
	const named = inside(scene.places, { start: mention.end, end: sentence.end }).filter((one) => one.binds);
	if (named.some((one) => !one.geographies.some((id) => part.places.includes(id)))) return null;
	return /^ of $|^[^.;:]{0,90} (?:(?:out )?of (?:the|a|an|all|its)(?: [a-z]+){0,4}|out of) $/.test(
		between(scene, part.mention.end, whole.mention.start),
	)
		? [part.quantity, whole.quantity]
		: null;
}

/** "So 7% of the total came from the capital". */
const followsFrom =
	/^["“' ]*(?:so|thus|therefore|meaning|in other words|that means|which means),? (?:that )?(?:(?:just|only|about|around|roughly|nearly|almost|over|some) )*$/;

function partBefore({ scene, sentence, mention, counts }: Case<PercentMention>): Ends | null {
	const whole = counts.find((it) => it.mention.start >= mention.end);
	const part = counts.findLast((it) => it.mention.end <= mention.start);
	if (whole === undefined || part === undefined) return null;
	const isOf =
		/^(?: of)? (?:the|that of|its|all(?: the)?) $|^ of (?:the|its|an?) (?:[a-z'-]+ ){0,3}(?:total|figure|number|tally|sum|count) of $/;
	// "Kent had 1,738 and its neighbour Sussex, 16% of the regional total of 6,121": of another place than the count before it.
	const another = inside(scene.places, { start: part.mention.end, end: mention.start }).some((it) =>
		/,| and | but |;/.test(between(scene, part.mention.end, it.start)),
	);
	if (another) return null;
	const opens = /(?:,| -|,? (?:or|which is|just|only)) (?:(?:just|only) )?$/;
	if (
		!isOf.test(between(scene, mention.end, whole.mention.start)) ||
		!opens.test(between(scene, sentence.start, mention.start))
	)
		return null;
	return [part.quantity, whole.quantity];
}

/** "1,133 of the 30,925 offences logged in the UK, which is 3.7 per cent of the total". */
function partOfWhole({ scene, sentence, mention, counts }: Case<PercentMention>): Ends | null {
	const whole = counts.findLast((it) => it.mention.end <= mention.start);
	const part = whole === undefined ? undefined : counts[counts.indexOf(whole) - 1];
	if (whole === undefined || part === undefined) return null;
	const gap = between(scene, part.mention.end, whole.mention.start);
	const lead = between(scene, sentence.start, mention.start);
	const tail = between(scene, mention.end, sentence.end);
	if (!/^ (?:out )?of (?:the |all |all the |those )?(?:[a-z]+(?: [a-z]+){0,4}'s )?$/.test(gap)) return null;
	if (
		!/(?:which is|,? or|equal to|equivalent to|representing|making up|accounting for|(?:, |- )a (?:share|proportion) of|[,(]) ?$/.test(
			lead,
		)
	)
		return null;
	return /^ ?(?:of (?:the|that|all|them|those|these)(?![a-z])|[.,)]|$)/.test(tail)
		? [part.quantity, whole.quantity]
		: null;
}

/** "Kent accounted for 1,356 of the later total, or 51 per cent": of the count of which the words make it a part. */
function partOfEarlier({ scene, sentence, mention, counts, state }: Case<PercentMention>): Ends | null {
	const part = counts.findLast((it) => it.mention.end <= mention.start);
	if (part === undefined) return null;
	const gap = between(scene, part.mention.end, mention.start);
	if (
		!/^[^.;\d]{0,60}(?:,? or|[(]|,? which is|,? representing|,? equivalent to|,? about|,? (?:contribut(?:es|ed|ing)|account(?:s|ed|ing) for|ma(?:de|kes|king) up)|,| -)(?: (?:about|around|some|nearly|almost|just over))? ?$/.test(
			gap,
		)
	)
		return null;
	const lead = between(scene, sentence.start, part.mention.start);
	const says =
		/(?:of (?:which|these|those|them)|account(?:s|ed|ing) for|responsible for|share|made up|ma(?:de|kes|king) up|contribut\w+)[^.;]{0,60}$/;
	if (!says.test(lead) && !/^[^.;]{0,20} of (?:the|those|them|these|that|all)(?![a-z])/.test(gap))
		return null;
	const own = counts.filter((it) => it.mention.end <= part.mention.start);
	const isOfOwn = own.length === 1 && / of which [^.;]{0,60}$/.test(lead);
	const wholes = (isOfOwn ? own : [...own, ...state.counts]).filter(
		(it) => it.quantity.hedge === "none" && compare(it.quantity.value, part.quantity.value) > 0,
	);
	const fits = wholes.find(
		(it) =>
			fit(mention.quantity, times(dividedBy(part.quantity.value, it.quantity.value), rational(100))).fits !==
			"no",
	);
	const [only, ...more] = wholes;
	const whole = fits ?? (more.length === 0 || /later|latest/.test(gap) ? only : undefined);
	return whole === undefined ? null : [part.quantity, whole.quantity];
}

/** "789 in South Wales while Gwent had 402, about half as many". */
function asManyAs({ scene, sentence, mention, counts }: Case<PercentMention>): Ends | null {
	if (mention.type !== "fraction" && mention.type !== "percentage") return null;
	const next = counts.find((it) => it.mention.start >= mention.end);
	const last = counts.findLast((it) => it.mention.end <= mention.start);
	if (
		next !== undefined &&
		last !== undefined &&
		/^ as (?:many|much)(?: (?:offences|crimes))? as(?: the)? $/.test(
			between(scene, mention.end, next.mention.start),
		) &&
		/^[^.;]{0,80}(?:,| -|\()(?: (?:or|just|only|barely|which is|about|around|nearly|almost))* ?$/.test(
			between(scene, last.mention.end, mention.start),
		)
	)
		return [last.quantity, next.quantity];
	if (
		!/^ (?:as many|as much|that|the number|the (?:figure|total))(?= ?[,.;)]|$)/.test(
			between(scene, mention.end, sentence.end),
		)
	)
		return null;
	const before = counts.filter((it) => it.mention.end <= mention.start).slice(-2);
	const [whole, part] = before;
	if (whole === undefined || part === undefined) return null;
	const gap = between(scene, part.mention.end, mention.start);
	return /^[^.;]{0,60}(?:,| -) ?$/.test(gap) ? [part.quantity, whole.quantity] : null;
}
