import { between, clauseAt, inside } from "../../bind/scene.ts";
import type { RankMention } from "../../read/mention.ts";
import type { Case } from "../case.ts";

/** "Durham's rate was the second highest of any force: 101 for every 100,000 people": the rest of the sentence tells what the rate is. */
export const saysRate = (it: Case<RankMention>): boolean => {
	const { scene, sentence, mention } = it;
	const isHere =
		/(?<![a-z])rates?(?![a-z])/.test(
			between(scene, Math.max(sentence.start, mention.start - 90), mention.end),
		) && /(?:per|for every|for each) [\d,]+/.test(between(scene, sentence.start, sentence.end));
	return isHere || isOfRateTold(it);
};

/** "There were 69.9 per 100,000 in the region. Norfolk's rate (82.5) ranked second": a rate with its number, in a text that has told what rates are for. */
function isOfRateTold({
	scene,
	sentence,
	mention,
	state: { period, reportYear },
}: Case<RankMention>): boolean {
	// Of which of two years it is told is not sure.
	if (period !== null && reportYear !== null && period.start !== reportYear.start) return false;
	return (
		withItsNumber.test(between(scene, sentence.start, mention.start)) &&
		scene.mentions.some(({ type, end }) => type === "population-rate" && end <= sentence.start)
	);
}

const withItsNumber =
	/'s? rate(?: \([\d.]+\)|,? (?:was|is|of|at|stood at) [\d.]+,?) (?:(?:ranked|ranks|was|is|came|comes|stands|the|which|also) )*$/;

/** "Hertfordshire's rate is 42 per 100,000; Suffolk's is the highest": what goes on from a rate is one. */
export const goesOnWithRate = ({ scene, sentence, mention }: Case<RankMention>): boolean => {
	const lead = between(scene, sentence.start, mention.start);
	return /'s (?:is|was)(?: (?:also|by far|now))? $/.test(lead) && /(?<![a-z])rates?(?![a-z])/.test(lead);
};

/** "Rate per 100,000: Kent 92.6, Sussex 55.1. Kent is sixth highest nationally": what follows rates and tells no count may be of them. */
export function goesOnFromRate({ scene, sentence, mention, counts }: Case<RankMention>): boolean {
	const before = scene.page.sentences.findLast(({ end }) => end <= sentence.start);
	return (
		before?.paragraph === sentence.paragraph &&
		(counts.length === 0 || atRate.test(between(scene, sentence.start, mention.start))) &&
		/(?:per|for every|for each) (?:100,000|10,000|1,000|head)|(?<![a-z])per capita/.test(
			between(scene, before.start, before.end),
		)
	);
}

/** "Durham, at 101, comes third". */
const atRate = /^[^.;,\d]*, (?:at|on|with) [\d.]+, (?:[a-z]+ )?$/;

/** "Per 100,000 residents, Cleveland stood at 115, the highest; Durham was second": what opens a sentence is told of all of it. */
export const opensWithRate = ({ scene, sentence, mention }: Case<RankMention>): boolean =>
	/^["“' ]*(?:\d+(?:\.\d+)*[.)]? )?(?:(?:set|put|measured|taken|counted|worked out|expressed|judged) )?(?:per|for every|for each|by|relative to|adjusted for) (?:100,000 |1,000 |10,000 |head(?: of)? |size of )?(?:(?:head|capita|population|residents?|people|inhabitants)(?: of population)?),? /.test(
		between(scene, sentence.start, mention.start),
	);

/** "Cleveland had the highest rate and Northumbria the lowest": an order without its noun is of the rate told before it. */
const isRateAgain = (it: Case<RankMention>): boolean => {
	const { scene, sentence, mention } = it;
	const before = inside(scene.mentions, { start: sentence.start, end: mention.start }).findLast(
		(one): one is RankMention => one.type === "rank",
	);
	return (
		before !== undefined &&
		isRateOfOffences({ ...it, mention: before }) &&
		/(?:est|most|fewest|least)$/.test(between(scene, mention.start, mention.end)) &&
		/(?:,|;|,? and|,? while|,? with)(?: the)? [^,;.]{3,40} $/.test(between(scene, before.end, mention.start))
	);
};

/** "The highest rate, at 115 per 100,000; Durham, on 101, is second": the next one is of the same rate. */
const isNextByRate = (it: Case<RankMention>): boolean => {
	const { scene, sentence, mention } = it;
	const before = inside(scene.mentions, { start: sentence.start, end: mention.start }).findLast(
		(one): one is RankMention => one.type === "rank",
	);
	if (before === undefined || !nextWithIts.test(between(scene, before.end, mention.start))) return false;
	const first = { ...it, mention: before };
	return (
		isRateOfOffences(first) ||
		(rankedBy(first) === "other" && saysRate(first)) ||
		rankedBy(first) === "per-head"
	);
};

const nextWithIts =
	/(?:;|,? and|,? while|,? with) [^,;.\d]{3,40}?(?:,? (?:on|at|with) [\d.]+,?| \([\d.]+\),?) (?:[a-z]+ )?$/;

/** "The highest rate of recorded obscene publications offences": of residents, though no word says so. */
const isRateOfOffences = ({ scene, mention, subject }: Case<RankMention>): boolean =>
	subject.options.length > 0 &&
	/ rates?(?: (?:of|for)(?: [a-z]+){0,8} (?:offences|crimes|crime))?$/.test(
		between(scene, mention.start, mention.end),
	) &&
	!/^ of (?:increase|growth|rise|change|decline|charge|detection|conviction|reoffending)/.test(
		between(scene, mention.end, mention.end + 30),
	);

/** Whether an order that does not say so is taken for one of the rate that it names or goes on from. */
export const isTakenForRate = (
	it: Case<RankMention>,
	told: ReturnType<typeof rankedBy>,
	saysIt: boolean,
): boolean =>
	(told === "other" && !saysIt && (isRateOfOffences(it) || isRateAgain(it))) ||
	(told === "count" && isNextByRate(it));

/** "The biggest force in the country by headcount". */
const bySize =
	/^(?: [a-z]+){0,6} by (?:headcount|area|land ?mass|territory|strength|budget|staff(?:ing)?|(?:number of )?officers?(?: numbers)?)(?![a-z])/;

/** What an order is of: the counts, the counts for so many residents, or a rate of something that is not held. */
export function rankedBy({
	scene,
	sentence,
	mention,
}: Pick<Case, "scene" | "sentence" | "mention">): "count" | "per-head" | "other" {
	const clause = clauseAt(scene, sentence, mention.start);
	const words = `${between(scene, clause.start, mention.end)}${between(scene, mention.end, Math.min(clause.end, mention.end + 120))}`;
	if (
		/(?:per|for every|for each) (?:head|capita|person|resident|[\d,]+)|(?:relative to|for|given|by|(?:adjust|allow|account|correct|control)\w* for) (?:its |the |their )?(?:size|population)(?: size)?(?![a-z])|population(?: sizes?)? (?:is|are|was|were|has been) (?:taken into|accounted|allowed|factored|considered|adjusted)|tak(?:es?|ing|en) (?:its |the |their )?population(?: size)? into/.test(
			words,
		)
	)
		return "per-head";
	if (bySize.test(between(scene, mention.end, mention.end + 80))) return "other";
	return /(?<![a-z])(?:rates?|ratio|proportion|percentage|share)(?![a-z])/.test(
		between(scene, Math.max(clause.start, mention.start - 90), mention.end),
	)
		? "other"
		: "count";
}
