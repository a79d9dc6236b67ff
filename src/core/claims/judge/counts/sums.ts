import { UNITS } from "../../../statistics/number-words.ts";
import { count } from "../../../wording/numbers.ts";
import { listed, periodLabel } from "../../../wording/periods.ts";
import { type CountMention, isDifference } from "../../bind/difference.ts";
import { jointBefore } from "../../bind/joint-before.ts";
import { isAdding } from "../../bind/place-added.ts";
import { forcesMeant } from "../../bind/places-meant.ts";
import { between, inside } from "../../bind/scene.ts";
import { unitOf } from "../../bind/unit-of.ts";
import { rational } from "../../rational.ts";
import { sentenceAt } from "../../text/sentences.ts";
import { type Case, type Judged, judged, uncheckable } from "../case.ts";
import { fit } from "../fits.ts";
import { isExact, yearsKnown } from "../known.ts";
import { type CountTime, periodsFor } from "../periods-for.ts";
import { isNear, ofOwnFigures, type Trial } from "../trial.ts";
import { placeName, producerOf } from "../words.ts";
import { ofAsManyAsTold, several, sumOf } from "./as-many-as-told.ts";
import { mixedSum } from "./mixed-sum.ts";

const sumWords = new RegExp(
	`(?<![a-z])(?:add(?:ed|ing)? (?:them |these |those |the (?:two|three|four|figures) )?(?:together|up)|adds? up|combined|between them|in all|all told|altogether|taken together|put together|together|jointly|collectively|making(?: a (?:total|sum) of)?(?= [\\d,]+)|totals?|totall?(?:ed|ing)|a sum of|sum:?|the sum|(?:in|across|over|for|of) (?:the|these|those|all|both) (?:same )?${several} (?:forces?|force areas|areas|counties|constabularies|nations|regions|years)|the (?:same )?${several} forces|both (?:forces|counties|areas|years|nations))(?![a-z])`,
);

/** "Durham 642, Cleveland 667 = 1,309", "come to 3,257". */
const comesTo =
	/(?:=|(?<![a-z])(?:you (?:get|have)|(?:that |which )?gives?(?: you| us)?|to (?:get|give|make|reach))(?=(?: (?:a |just |only )*)?$)|(?<![a-z])(?:comes?|came|amount(?:s|ed)?) to)(?: (?:a |just |only |about |around |some |nearly |almost |more than |over )*| ?)$/;

/** Words that make a number the sum of others: "added together", "a combined", "between them". */
export const saysSum = ({
	scene,
	sentence,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): boolean =>
	tellsHowMany(scene, sentence, mention) ||
	comesTo.test(between(scene, Math.max(sentence.start, mention.start - 40), mention.start)) ||
	sumWords.test(between(scene, Math.max(sentence.start, mention.start - 90), mention.start)) ||
	sumWords.test(between(scene, mention.end, Math.min(sentence.end, mention.end + 70)));

/** "Five forces - the Met, Kent and three others by name - recorded": as many as are named. */
function tellsHowMany(scene: Case["scene"], sentence: Case["sentence"], mention: Case["mention"]): boolean {
	const lead = between(scene, sentence.start, mention.start);
	const many =
		/(?<![a-z])(two|three|four|five|six|seven|eight|nine|ten) (?:police )?(?:forces|areas|counties|constabularies)(?: -|,|:| \()/.exec(
			lead,
		);
	const named = inside(scene.places, { start: sentence.start, end: mention.start }).filter(
		(one) => one.binds && !one.part,
	);
	return many !== null && many[1] === UNITS[named.length];
}

/** The sum of all places listed beside a number, where every one of them is known exactly. */
export function sumsOfListed(it: Case<CountMention>, when: CountTime, plain: boolean): readonly Trial[] {
	const { scene, sentence, place } = it;
	const named = inside(scene.places, sentence).filter(
		(one) => one.binds && !one.part && one.geographies.every((id) => place.options.includes(id)),
	);
	const ids = [...new Set(named.flatMap((one) => one.geographies.slice(0, 1)))];
	return place.several && ids.length > 1 ? sumsOf(it, when, ids, plain) : [];
}

/** "Put together, the two had 1,143": the sum of the forces named last, as many as the words count; "together with Surrey it had 1,800". */
export function sumsOfMeant(it: Case<CountMention>, when: CountTime): readonly Trial[] {
	const { scene, sentence, mention, state, place } = it;
	const meant = forcesMeant(scene, sentence, between(scene, sentence.start, mention.start));
	const goesOn = meant.length === 0 && place.several && place.how !== "stated";
	const added = goesOn && isAdding(between(scene, sentence.start, mention.start)) ? place.options : [];
	const before = goesOn ? jointBefore(scene, sentence, mention, state) : meant;
	const ids = added.length > 0 ? added : before;
	const sums = ids.length > 1 ? sumsOf(it, when, ids, false) : [];
	const isSure =
		meant.length > 1 && areOnlyOnes(it, meant) && BETWEEN.test(between(scene, sentence.start, mention.start));
	return isSure
		? sums.map((trial) => ({
				...trial,
				plain: when.time?.type === "year" && isNear(mention.quantity, trial.actual, 15),
			}))
		: sums;
}

/** "Between the two forces there were 1,143". */
const BETWEEN = new RegExp(
	`^["“' ]*between (?:the|these|those) ${several} (?:forces|counties|areas|constabularies)(?![a-z])`,
);

/** Whether a text has named no other forces so far. */
const areOnlyOnes = ({ scene, mention }: Case<CountMention>, ids: readonly string[]): boolean =>
	inside(scene.places, { start: 0, end: mention.start }).every(
		({ binds, geographies }) =>
			!binds || geographies.every((id) => ids.includes(id) || scene.data.geography(id)?.kind !== "force"),
	);

function sumsOf(
	{ scene, mention, state, subject }: Case<CountMention>,
	when: CountTime,
	ids: readonly string[],
	plain: boolean,
): readonly Trial[] {
	const [first = ""] = ids;
	return subject.options.flatMap((measure) =>
		periodsFor(when, yearsKnown(scene.data, scene.look, measure, first), state, scene.page.terse).flatMap(
			(period): readonly Trial[] => {
				const parts = ids.flatMap((id) => scene.look(measure, id, period.period).find(isExact) ?? []);
				if (parts.length < ids.length) return [];
				const sum = rational(parts.reduce((total, one) => total + one.low, 0n));
				const names = listed(ids.map((id) => placeName(scene, id)));
				return [
					{
						result: fit(mention.quantity, sum).fits,
						reading: `${names}, ${periodLabel(period.period)}, ${producerOf(scene, measure)}`,
						working: `${periodLabel(period.period)}: ${parts.map((one) => count(one.low)).join(" + ")} = ${count(sum.over)} (${names})`,
						why: "",
						figures: parts.flatMap((one) => one.figures),
						plain: plain && period.plain,
						actual: sum,
					},
				];
			},
		),
	);
}

/** How far before a number the counts it adds up may stand: the sentences of its paragraph, and of the one before. */
const BEFORE = 1;

/**
 * A number that is the sum of counts the text gave just before it. Null where none of them add up to it, unless the words
 * call it a sum and it lies near that of all of them: then it does not hold.
 */
export function ownSum(it: Case<CountMention>): Judged | null {
	const { scene, sentence, mention } = it;
	const { quantity } = mention;
	const says = saysSum(it);
	// "Both fell, the one from 810": an end of a change is no sum.
	if (/(?<![a-z])from $/.test(between(scene, sentence.start, mention.start))) return null;
	if (!says && (quantity.hedge !== "none" || quantity.value.over < 30n)) return null;
	const before = countsBefore(it);
	const own = before.filter((one) => one.start >= sentence.start);
	let best: readonly CountMention[] | null = null;
	for (let from = 0; from < before.length - 1; from++)
		for (let to = before.length; to > from + 1; to--) {
			const run = before.slice(from, to);
			const { fits } = fit(quantity, sumOf(run));
			// A number that nothing calls a sum is one only if it is just that, of those right before it.
			const isSum = says ? fits !== "no" : fits === "exactly" && to === before.length;
			if (best === null && isSum) best = run;
		}
	best ??= ofAsManyAsTold(it, before) ?? listBehind(it) ?? (says ? ofNotHeld(it) : null);
	if (best !== null) return told(best, true, it);
	const all = own.length >= 2 ? own : own.length === 0 ? before : [];
	const named = new RegExp(
		`(?:the|these|those|all) (${several}) (?!(?:financial |calendar |full |whole )?(?:years?|months?|weeks?|days?)(?![a-z]))`,
	).exec(between(scene, sentence.start, sentence.end))?.[1];
	const firm =
		own.length >= 2
			? !/total/.test(between(scene, sentence.start, mention.start))
			: (named !== undefined && named === UNITS[all.length]) || isOfLast(it, all);
	return says && firm && all.length >= 2 && isNear(quantity, sumOf(all), 20) ? told(all, false, it) : null;
}

/** "789 in South Wales and Gwent with 402. Between them that makes": all counts of the sentence right before it. */
function isOfLast({ scene, sentence, mention }: Case<CountMention>, all: readonly CountMention[]): boolean {
	const { sentences } = scene.page;
	const before = sentences[sentenceAt(sentences, sentence.start) - 1];
	return (
		before !== undefined &&
		before.paragraph === sentence.paragraph &&
		all.every(({ start }) => start >= before.start) &&
		isOfThem.test(between(scene, sentence.start, mention.start))
	);
}

const isOfThem =
	/^["“' ]*(?:between them|together|combined|added together|put together|taken together|in all),? (?:that|this|they|these|those|it|the (?:two|three|four|five)(?: forces)?) (?:makes?|made|is|comes? to|came to|adds? up to|recorded|logged|had|totals?|means)(?: (?:just|only|about|around|some|nearly|almost|over|a total of))* $/;

/** "543 + 373 = 916": a number that is added to another. */
export function isAddend({ scene, sentence, mention }: Case): boolean {
	const others = inside(scene.mentions, sentence).filter((one) => one.type === "count" && one !== mention);
	const before = others.findLast((one) => one.end <= mention.start);
	const next = others.find((one) => one.start >= mention.end);
	return [
		before === undefined ? "" : between(scene, before.end, mention.start),
		next === undefined ? "" : between(scene, mention.end, next.start),
	].some((gap) => plus.test(gap));
}

const plus = /^(?: [a-z][a-z ]{0,40})?(?: in [\d/-]{4,9})? ?\+ ?(?:[a-z][a-z ]{0,30} )?$/;

/** "Together 1,268 - 673 in Sussex, 347 in Leicestershire and 248 in Northamptonshire": all the counts that follow, if they add up. */
function listBehind({ scene, sentence, mention }: Case<CountMention>): readonly CountMention[] | null {
	const behind = inside(scene.mentions, { start: mention.end, end: sentence.end }).filter(
		(one): one is CountMention => one.type === "count" && !one.vague && one.quantity.hedge === "none",
	);
	for (let to = Math.min(behind.length, MOST); to > 1; to--) {
		const run = behind.slice(0, to);
		if (fit(mention.quantity, sumOf(run)).fits === "exactly") return run;
	}
	return null;
}

/** "890 grooming offences, 651, 576 and 496. Between the four the total is 2,613": all counts of one sentence, if they add up. */
function ofNotHeld({ scene, sentence, mention }: Case<CountMention>): readonly CountMention[] | null {
	const { sentences } = scene.page;
	const before = sentences[sentenceAt(sentences, sentence.start) - 1];
	const run = (before === undefined ? [] : inside(scene.mentions, before)).filter(
		(one): one is CountMention => one.type === "count" && !one.vague && one.quantity.hedge === "none",
	);
	return run.length > 1 && run.length <= MOST && fit(mention.quantity, sumOf(run)).fits === "exactly"
		? run
		: null;
}

/** The counts of offences told shortly before a number. */
export function countsBefore({ scene, sentence, mention }: Case<CountMention>): readonly CountMention[] {
	const { sentences } = scene.page;
	let first = sentenceAt(sentences, sentence.start);
	while (first > 0 && (sentences[first - 1]?.paragraph ?? -1) >= sentence.paragraph - BEFORE) first--;
	const from = sentences[first]?.start ?? sentence.start;
	return inside(scene.mentions, { start: from, end: mention.start })
		.filter((one): one is CountMention => one.type === "count" && !one.vague)
		.slice(-2 * MOST)
		.filter((one) => {
			const where = sentences[sentenceAt(sentences, one.start)] ?? sentence;
			return (
				one.quantity.hedge === "none" &&
				!isDifference(scene, where, one) &&
				unitOf(scene, one).type !== "other"
			);
		})
		.slice(-MOST);
}

/** More counts than this before a number are a table, not a sum. */
const MOST = 14;

function told(run: readonly CountMention[], holds: boolean, it: Case<CountMention>): Judged {
	const mixed = mixedSum(it, run);
	if (mixed !== null) return uncheckable("total", mixed);
	const sum = sumOf(run);
	const working = `${run.map((one) => count(one.quantity.value.over)).join(" + ")} = ${count(sum.over)}`;
	const trial: Trial = ofOwnFigures({
		result: holds ? fit(it.mention.quantity, sum).fits : "no",
		working,
		actual: sum,
	});
	const verdict = !holds ? "does-not-hold" : trial.result === "exactly" ? "holds" : "holds-after-rounding";
	return judged("total", { verdict, trial, also: [] }, it, `${working}.`);
}
