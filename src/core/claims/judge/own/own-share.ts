import { count, ratio } from "../../../wording/numbers.ts";
import type { CountMention } from "../../bind/difference.ts";
import { between } from "../../bind/scene.ts";
import { compare, dividedBy, rational, times } from "../../rational.ts";
import { sentenceAt } from "../../text/sentences.ts";
import type { Judged } from "../case.ts";
import { directionBeside } from "../changes/direction-beside.ts";
import { fit } from "../fits.ts";
import { numbersBeside, parted, sentenceBefore, type Told } from "./numbers-told.ts";
import { ofOwnNumbers } from "./of-own-numbers.ts";

/**
 * A share of two numbers that stand beside it, whatever they count: "91% of cases: 2,350 of the 2,901", "1,824 crimes out of
 * 3,830 took place on Snapchat, some 48%". Where the words do not make the one a part of the other it is confirmed at most.
 */
export function shareOfTwo(it: Told): Judged | null {
	const { scene, sentence, mention } = it;
	if (mention.type !== "percentage" && mention.type !== "fraction") return null;
	if ((mention.type === "percentage" && mention.points) || directionBeside(it) !== null) return null;
	if (ofSome.test(between(scene, mention.end, sentence.end))) return null;
	const own = numbersBeside(scene, sentence, mention);
	const before = sentenceBefore(it);
	const isAgain =
		own.length === 0 && before !== null && goesOn.test(between(scene, sentence.start, mention.start));
	const told = before === null ? [] : numbersBeside(scene, before, mention);
	const [a, b, ...more] = isAgain ? told : own.length === 1 && told.length === 1 ? [...told, ...own] : own;
	if (a === undefined || b === undefined || more.length > 0) return null;
	if (isOfTwoYears.test(between(scene, a.end, b.start))) return null;
	const [part, whole] = compare(a.quantity.value, b.quantity.value) < 0 ? [a, b] : [b, a];
	const actual = times(dividedBy(part.quantity.value, whole.quantity.value), rational(100));
	const { fits } = fit(mention.quantity, actual);
	if (
		fits === "no" &&
		!(isAgain && isOfWhich(it, a, b)) &&
		(isAgain ||
			!(isPartBeside(it, part, whole) || isPartBefore(it, part, whole) || isPartBehind(it, part, whole)))
	)
		return null;
	const working = `${count(part.quantity.value.over)} of ${count(whole.quantity.value.over)} is ${ratio(actual.over, actual.under, 1)}%`;
	return ofOwnNumbers("share", fits, working);
}

/** "789, up from 582 five years earlier": neither is a part of the other. */
const isOfTwoYears =
	/^(?: [a-z]+){0,4},? \(?(?:(?:up|down|an? (?:rise|increase|fall|drop)) (?:from|on)|compared (?:with|to)|against) (?:just |only |about |around )?$/;

/** "43 per cent of those against boys", "a third of its staff": of some of them, or of something else. */
const ofSome =
	/^ of (?:(?:those|them|these) [a-z]|(?:its|their|his|her) |(?:the )?(?:boys|girls|staff|officers|victims|time)(?![a-z]))/;

/** "That means it featured in 43% of cases". */
const goesOn =
	/^["“' ]*(?:that|this|it|which|so|in percentage terms|put (?:differently|another way)|in other words)(?![a-z])[^.;:\d]{0,60}$/;

const ofThem =
	/^(?: (?!and|or|but|to|from|in)[a-z'-]+){0,3} (?:out )?of (?:(?:the|all|those|these|its|their|some|a|total) )*$/;
const beside =
	/^[^.;:\d]{0,80}(?:,|:| -|\() ?(?:(?:or|which is|that is|i\.?e\.?|some|about|around|nearly|almost|roughly|just over|just under|a share of|a proportion of|equal to|equivalent to|representing|meaning|making|in all|only|just) ?)*$/;
const opens = /^[^.;\d]{0,80}(?::|\(| -) ?(?:with )?$/;
const closes =
	/^ ?(?:[.,;:)!?"”]|of (?:them|those|these|all of them|(?:the|that|this) (?:total|cohort|group|whole|sample|caseload|intake|number))(?![a-z])|$)/;

/** "2,350 of the 2,901", told right beside the share. */
function isPartBeside({ scene, sentence, mention }: Told, part: CountMention, whole: CountMention): boolean {
	if (part.end > whole.start || !ofThem.test(between(scene, part.end, whole.start))) return false;
	if (whole.end <= mention.start)
		return (
			beside.test(between(scene, whole.end, mention.start)) &&
			!parted.test(between(scene, whole.end, mention.start)) &&
			!/(?<![a-z])and(?![a-z])/.test(between(scene, whole.end, mention.start)) &&
			closes.test(between(scene, mention.end, sentence.end))
		);
	return mention.end <= part.start && opens.test(between(scene, mention.end, part.start));
}

/** "964 in one force. Wales had 2,194, so it accounted for 44 per cent": the part in the sentence before, the whole in its own. */
const isPartBefore = ({ scene, sentence, mention }: Told, part: CountMention, whole: CountMention): boolean =>
	part.end <= sentence.start &&
	whole.end <= mention.start &&
	so.test(between(scene, whole.end, mention.start)) &&
	closes.test(between(scene, mention.end, sentence.end));

const so =
	/^[^.;:\d]{0,60}, (?:so|meaning|which means|making)(?: that)? (?:it|the (?:one )?(?:force|area|county)|(?:[a-z]+ ){1,3}police)(?:'s share)? (?:accounted for|made up|was|were|is|accounts for|makes up|recorded|logged|was responsible for)(?: (?:just|only|about|around|some|nearly|almost|over))* $/;

/** "41,246 offences, of which 26,070 were for taking or sharing. That amounts to 63%", "of the 650 children, 260 were". */
const isOfWhich = (it: Told, whole: CountMention, part: CountMention): boolean =>
	compare(part.quantity.value, whole.quantity.value) < 0 &&
	(/(?:,| -) (?:of which|of these|of those|of them|including) $/.test(
		between(it.scene, whole.end, part.start),
	) ||
		isOfOpening(it, whole, part)) &&
	isSaidOfThem(it);

const isOfOpening = ({ scene, sentence }: Told, whole: CountMention, part: CountMention): boolean => {
	const { start = sentence.start } =
		scene.page.sentences[sentenceAt(scene.page.sentences, whole.start)] ?? {};
	return (
		/^["“' ]*(?:out )?of (?:the|its|their|our|all|those|these)(?: [a-z]+)? $/.test(
			between(scene, start, whole.start),
		) && /^ [^.;:\d]{3,90}, (?:just |only |some )?$/.test(between(scene, whole.end, part.start))
	);
};

const isSaidOfThem = ({ scene, sentence, mention }: Told): boolean =>
	/^["“' ]*(?:that|this|it|which) (?:is|was|amounts to|amounted to|equates to|represents|means|works out at|comes to) (?:(?:just|only|about|around|some|nearly|almost|over) )*$/.test(
		between(scene, sentence.start, mention.start),
	) && closes.test(between(scene, mention.end, sentence.end));

/** "2,653, of which Kent accounted for just over half with 1,356". */
const isPartBehind = ({ scene, mention }: Told, part: CountMention, whole: CountMention): boolean =>
	whole.end <= mention.start &&
	part.start >= mention.end &&
	/(?<![a-z])of (?:which|these|those|them|that total) [^.;:\d]{0,60}$/.test(
		between(scene, whole.end, mention.start),
	) &&
	/^(?:,? (?:with|at)| -|:| \(|,) ?(?:(?:just|only) )?$/.test(between(scene, mention.end, part.start));
