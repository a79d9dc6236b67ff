import { isCountedElsewhere } from "../bind/counted-elsewhere.ts";
import { between, clauseAt, inside } from "../bind/scene.ts";
import { unitOf } from "../bind/unit-of.ts";
import type { Time } from "../read/time.ts";
import { isOfAnotherCount } from "./of-another-count.ts";
import type { Refuted } from "./refuted.ts";

const foreseen =
	/(?<![a-z])(?:(?:expect|predict|forecast|project|anticipat|budget)(?:s|ed|ing|ions?)?(?: (?:to|for|that|of|about|around|some|between|a|the|total|rise))*|(?:targets?|goals?|ambition|hopes?|hoped) (?:of|for|to)[^.;,]{0,30}|(?:will|would|could|might|may|should) (?:[a-z]+ly |also |even |soon |not |then )?(?:have |be |see |reach |hit |pass |top |exceed |record |grow |rise |climb |fall |drop |log |come |stand )[^.;]{0,60}|on (?:course|track|pace) (?:for|to)[^.;]{0,40}|(?:true|real|actual) (?:figure|number|total|toll|scale|extent)(?: of [^.;,]{3,40})?(?: [a-z]+){0,5}) ?$/;

/** "Tripled, give or take". */
const looselyTold =
	/^[^.;:\d]{0,50}(?:,| -)? ?(?:give or take|more or less|or thereabouts|near enough|roughly speaking)(?![a-z])/;
/** "84 more than the number given above", "12 fewer than the charity's figure". */
const heldAgainstAnother =
	/^(?: (?:more|fewer|higher|lower|less|above|below))* than (?:the|that|our|its|their) (?:(?:[a-z'-]+ ){0,2}(?:number|figure|count|total|sum|one)s? (?:(?:that (?:is|was) |which (?:is|was) |we (?:have )?)?(?:given|quoted|shown|stated|cited|printed|set out|listed|above|below|in (?:paragraph|table|figure|answer|column|row)|supplied|published|reported)(?![a-z])|(?:held|compiled|collected|given|supplied|published|obtained) by)|(?:nspcc|charity|home office|ons|ministry|force|police|government|council|commissioner)(?:'s)(?: own)?(?: (?:number|figure|count|total|tally))?(?= ?[.,;)]|$))/;
/** "For every 100 offences in 2012/13 there were 1,198". */
const forEvery =
	/(?<![a-z])for (?:every|each) (?:[\d,]+|one|ten|hundred|thousand|single)(?![a-z\d])[^.;]{0,110} (?:there (?:were|are|was|is)|it (?:was|is)|they (?:had|have))(?: (?:just|only|about|around|now))* $/;
/** "An extra 34 offences a day". */
const moreARate =
	/(?<![a-z])(?:extra|additional|another|a further) (?:(?:about|around|some|nearly|almost) )?$/;

/** "It also gave the previous year's figure as 1,435": what the version told of in its paragraph said as well. */
const alsoGave =
	/^["“' ]*(?:it|this|that|we|the (?:article|story|report|version|post|release)) (?:also |then |had )+(?:gave|given|said|put|stated|reported|quoted|showed)(?![a-z])/;

const setsRightToo = ({ scene, sentence }: Refuted): boolean =>
	alsoGave.test(between(scene, sentence.start, sentence.end)) &&
	scene.page.sentences.some(
		(it) =>
			it.paragraph === sentence.paragraph &&
			it.end <= sentence.start &&
			setRight.test(between(scene, it.start, it.end)),
	);

/** A sentence that sets a figure right tells the wrong one as well. */
const setRight =
	/(?<![a-z])(?:(?:earlier|previous|first|original|initial) (?:version|post|tweet|article|story|headline|caption|edition|draft|graphic|chart|email|bulletin|press release)|wrongly|mistaken(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|in error|by mistake|misstated|misreported|mis-?quoted|correct(?:ed|ion|ing)|clarification|amended|revised (?:from|down|up|to)|(?:initially|originally|first) (?:gave|given|said|told|put|reported|published|recorded as|counted|listed)|previously (?:reported|published|said|given|gave|told)|had (?:previously|earlier|initially|originally|first))(?![a-z])/;

/** "Neither reached 600", "has yet to reach 1,000": what is not so. */
const denied =
	/(?<![a-z])(?:neither|nor|never|none|nobody|nowhere|not (?:one|a single|any)|no (?:single |other |one )?(?:forces?|area|county|constabulary|year|month|police)|yet to|fail(?:ed|s|ing)? to|(?:did|does|do|had|has|have|was|were|is|are)(?: not|n't)|instead|rather)(?![a-z])[^.;]{0,90}$|(?<![a-z])(?:short|shy) of (?:the )?$/;

/** "902, said to have been its reply, has not been published", "487 according to one councillor, was not in the material": hearsay by the text's own words. */
const unpublished =
	/(?<![a-z])(?:(?:has|have|had|was|were|is|are) (?:not|never)(?: yet| been| so far)*|(?:has|have|had|was|were|is|are)n't(?: yet| been)*|(?:is|are|has|have) yet to be|could not be|cannot be) (?:published|released|confirmed|verified|made public|checked|corroborated|supplied|disclosed|independently|in (?:the|our|any) (?:material|figures|data|papers|files?|release|answers?|returns?|table|tables))(?![a-z])/;

/** "35,383, 2,084 of them Welsh". */
const ofNation =
	/^ of (?:them|these|those|which)(?: (?:were|are|was))? (?:welsh|english|scottish|northern irish)(?![a-z])/;

/** "An unverified return gives 533". */
const unverified =
	/(?<![a-z])(?:unverified|unconfirmed|unofficial|unpublished|uncorroborated|unsourced|leaked) [^.;]{0,60}$/;

/** "Among forces that answered for both years, the total was up 25%". */
const ofThoseThatAnswered =
	/(?<![a-z])(?:among|amongst|in|at|of|across|for|from|by) (?:the |those |these |all )?(?:[a-z\d-]+ )?(?:police )?(?:forces|constabularies) (?:(?:that|which|who) )?(?:had |have |could |were able to )?(?:answer(?:ed|ing)?|repl(?:y|ied|ying)|respond(?:ed|ing)?|provid(?:e|ed|ing)|suppl(?:y|ied|ying)|g[ai]ve(?:n)?|sent|with (?:comparable |full |complete )?(?:data|figures|answers|returns) (?:for|in) (?:both|all))(?![a-z])/;

/** "It recorded four times as many in 2020/21", with nothing that tells as what. */
const asManyAsWhat =
	/^(?: times)? as (?:many|much)(?![a-z])(?![^.;]*(?<![a-z])(?:as(?= (?!many|much))|than|from|since|compared|against|before|earlier|previous|prior|ago|back in|years?(?! to))(?![a-z]))/;

/** "3.7 times as many offences as its northern neighbour", "twice the rate of the force next door": no time, and a place without its name. */
const asANeighbour =
	/^[^.;:\d]{0,40}(?<![a-z])(?:as|than|of) (?:its|their|the|a|our|his|her|any|either|each|both) (?:(?:[a-z-]+ ){0,3}(?:neighbours?|counterparts?|rivals?)|(?:neighbouring|adjoining|adjacent|nearby|other|rival) (?:[a-z-]+ )?(?:forces?|county|counties|constabulary)|(?:[a-z-]+ ){0,2}(?:forces?|county|constabulary) (?:next door|nearby|across the (?:river|border|water)|to the (?:north|south|east|west)))(?![a-z'’])/;

/** "Since 2018/19 it has recorded another 3,419". */
const addedSince =
	/(?<![a-z])(?:has|have) (?:since |then |now |also )*(?:recorded|logged|registered|had|seen|counted|dealt with) (?:another|a further|an additional|an extra)(?: (?:about|around|some|nearly|almost|more than))* $/;

const partOfYear =
	/quarter|half|months?(?![a-z])|weeks?(?![a-z])|so far|up to now|same|(?:between|from) [a-z]+ (?:and|to) /;

const FORESEEN = "It is told as what was expected or might be.";

/** What agrees only nearly, or as a sum, with something held, and is told as what was to come: "would pass 1,000". */
export function onlyForeseen({
	scene,
	sentence,
	mention,
	claim,
}: Pick<Refuted, "scene" | "sentence" | "mention" | "claim">): string | null {
	const isNearly =
		claim.verdict === "holds-after-rounding" || (claim.kind === "total" && claim.verdict === "holds");
	const clause = clauseAt(scene, sentence, mention.start);
	// "Would pass 1,000": the word that hedges the number is a part of it.
	const lead = between(scene, clause.start, mention.end).replace(/\d[\d,.]*\D*$/, "");
	return isNearly && mention.type === "count" && foreseen.test(lead) ? FORESEEN : null;
}

/** Whether the words around a number tell it of something that is not, was not, or is counted elsewhere; null where they do not. */
export function toldOtherwise(it: Refuted): string | null {
	const { scene, sentence, mention } = it;
	if (!("quantity" in mention)) return null;
	const clause = clauseAt(scene, sentence, mention.start);
	const lead = between(scene, clause.start, mention.start);
	if (foreseen.test(lead)) return FORESEEN;
	if (/^["“' ]*answers? ?:/.test(between(scene, sentence.start, sentence.end)))
		return "It is one of the answers to a quiz.";
	if (isQuotedLine(it)) return "It is a line that is quoted, and explained behind it.";
	if (setRight.test(between(scene, sentence.start, sentence.end)) || setsRightToo(it))
		return "The sentence sets a figure right; which of its numbers it stands by is not sure.";
	if (mention.type === "count" && forEvery.test(between(scene, sentence.start, mention.start)))
		return "It is told for each so many of others.";
	if (unverified.test(lead) || unpublished.test(between(scene, mention.end, sentence.end)))
		return "The sentence says that it was not published.";
	if (ofThoseThatAnswered.test(between(scene, sentence.start, sentence.end)))
		return "It is told of the forces that answered, of which no figure is held.";
	const isNeighbours = asANeighbour.test(between(scene, mention.end, sentence.end));
	if (mention.type === "multiple" && (isNeighbours || isOfNothingTold(it)))
		return "It does not say what it is held against.";
	if (mention.type === "count" && denied.test(lead)) return "It is told of what is not so.";
	if (isOfAnotherCount(it) && !isOwnArithmetic(it))
		return "It is told of another count than the one held, of which nothing is held.";
	const isOfSharesTold = it.claim.kind === "points" && it.claim.figures.length === 0;
	if (!isOfSharesTold && isOfOtherSubject(it)) return "The words say that something else moved.";
	if (mention.type === "count" && addedSince.test(lead)) return "It may be all that was recorded since.";
	if (mention.type === "count" && ofNation.test(between(scene, mention.end, sentence.end)))
		return "It is told of a part of them.";
	if (isOfRateBefore(it)) return "It goes on from a rate.";
	if (isOfThingsBefore(it)) return "It goes on from a number of other things.";
	const isPart = ({ type, start, end }: Time) =>
		type === "part" && partOfYear.test(between(scene, start, end));
	if (inside(scene.times, clause).some(isPart)) return "The words beside it speak of a part of a year.";
	if (heldAgainstAnother.test(between(scene, mention.end, sentence.end)))
		return "It is held against another number that the text gives elsewhere.";
	if (looselyTold.test(between(scene, mention.end, clause.end + 1))) return "It is told as about so many.";
	if (mention.type === "rate" && moreARate.test(lead.slice(-40)))
		return "It is told as so many more than before.";
	if (
		mention.type === "rate" &&
		mention.unit === "year" &&
		more.test(`${lead}${it.claim.text.toLowerCase()}`)
	)
		return "It is told as so many more a year.";
	if (isOfTown(it)) return "It seems to be of a place below police force level, for which nothing is held.";
	return isCountedElsewhere(scene, sentence, mention) && !isOwnArithmetic(it)
		? "It seems to be counted by another body, or of another country."
		: null;
}

/** "More than 100 a day. That was the line at the top of the bulletins, and it comes from 38,685": no place of its own. */
function isQuotedLine({ scene, sentence }: Refuted): boolean {
	const next = scene.page.sentences.find(({ start }) => start >= sentence.end);
	return (
		next !== undefined &&
		next.paragraph === sentence.paragraph &&
		!inside(scene.places, sentence).some(({ binds }) => binds) &&
		isTheLine.test(between(scene, next.start, next.end))
	);
}

const isTheLine =
	/^["“' ]*(?:that|this|it)(?:'s| is| was| has been) (?:the|one|how|what)(?: [a-z-]+){0,2} ?(?:line|claim|headline|statistic|message|soundbite|version|slogan|stat|top line|papers?|bulletins?|charity|posters?)(?![a-z])/;

const isOfNothingTold = ({ scene, sentence, mention, claim }: Refuted): boolean =>
	!(claim.figures.length === 0 && isThat.test(between(scene, sentence.start, mention.start))) &&
	inside(scene.mentions, { start: sentence.start, end: mention.start }).every(
		({ type }) => type !== "count",
	) &&
	asManyAsWhat.test(between(scene, mention.end, sentence.end));

/** "96 in 2019 and 301 in 2022. That is four times as many": as the two numbers before it. */
const isThat = /^["“' ]*(?:that|this|it)(?:'s| is| was| means| makes) /;

const moving =
	/(?:^|[,;:.] |["“']|(?<![a-z])(?:and|but|while|that|said|says) )(?<who>(?:[a-z'-]+ ){1,9}?)(?:(?:has|have|had|is|are|was|were|been|also|now|already|since|itself) )*(?:rose|risen|rising|fell|fallen|falling|grew|grown|gone (?:up|down)|went (?:up|down)|increased|decreased|dropped|doubled|trebled|tripled|halved|shrunk|reduced|cut|climbed|jumped|soared|lengthened|shortened)(?: [a-z]+ly)?(?: by)?(?: (?:about|around|nearly|almost|more than|over|some|a|just))* $/;
const ours =
	/(?<![a-z])(?:offen[cs]es?|crimes?|numbers?|figures?|totals?|counts?|tally|cases?|incidents?|reports?|recorded|it|its|this|that|they|these|those|which|we|data|images?|police|forces?|constabulary|county|regions?|area|rates?|annual|yearly|years?|sum|levels?|then|one|both|all|each|there|others?)(?![a-z])|^(?:has|have|had) $/;

/** "The wait for phones has fallen by 30%": what moved is neither offences, nor a place, nor a number of them. */
function isOfOtherSubject({ scene, sentence, mention }: Refuted): boolean {
	if (mention.type === "rate" || mention.type === "population-rate") return false;
	const lead = between(scene, sentence.start, mention.start);
	const told = moving.exec(lead);
	const who = told?.groups?.["who"];
	if (told === null || who === undefined || ours.test(who)) return false;
	const start = sentence.start + told.index;
	const span = { start, end: start + told[0].length };
	return (
		!scene.places.some((place) => place.start < span.end && span.start < place.end) &&
		inside(scene.subjects, span).every(({ measures }) => measures.length === 0)
	);
}

/** "We have 43 detectives in the team now. In 2019 we had 12." */
function isOfThingsBefore({ scene, sentence, mention }: Refuted): boolean {
	if (mention.type !== "count") return false;
	const lead = between(scene, sentence.start, mention.start);
	const tail = between(scene, mention.end, mention.end + 2);
	const [before] = inside(scene.page.sentences, { start: 0, end: sentence.start }).slice(-1);
	if (!elliptic.test(lead) || !/^["'”’)]?[.,;!?]/.test(tail) || before?.paragraph !== sentence.paragraph)
		return false;
	const last = inside(scene.mentions, before).findLast((one) => one.type === "count" && !one.vague);
	return last !== undefined && unitOf(scene, last).type === "other";
}

/** "17 minutes between offences in 2021/22. It was 28 in 2016/17": what a rate was before. */
function isOfRateBefore({ scene, sentence, mention }: Refuted): boolean {
	const lead = between(scene, sentence.start, mention.start);
	if (mention.type !== "count" || !elliptic.test(lead)) return false;
	const [before] = inside(scene.page.sentences, { start: 0, end: sentence.start }).slice(-1);
	if (before?.paragraph !== sentence.paragraph) return false;
	const numbers = inside(scene.mentions, before);
	const isCounted = numbers.some(
		(one) => one.type === "count" && unitOf(scene, one).type !== "other" && !one.vague,
	);
	return !isCounted && aRate.test(between(scene, before.start, before.end));
}

const aRate =
	/\d[\d.,]* (?:seconds|minutes|hours|days)(?: [a-z]+){0,3} (?:between|apart)|\d[\d.,]* (?:a|per|each|every) (?:day|week|month|hour)|(?:per|for every) (?:100,000|10,000|1,000|head)|every [\d.]+ (?:minutes|hours|days)/;

const elliptic =
	/(?<![a-z])(?:we|they|he|she|it|there|i)(?: had| have| has| was| were| is| are|'d| would have)(?: (?:just|only|about|around|some|all of))* $/;

/** "In Brighton, policed by the Sussex force, the number was": a town a sentence is set in, and no force that did the counting. */
function isOfTown({ scene, sentence, mention }: Refuted): boolean {
	const named = inside(scene.places, { start: sentence.start, end: mention.start });
	const town = named.find(
		({ part, binds, start }) => part && binds && setIn.test(between(scene, sentence.start, start)),
	);
	const force = named.findLast(({ part, binds }) => binds && !part);
	// "In Bristol and across Avon and Somerset": the town is of the force that is named with it.
	if (town !== undefined && force !== undefined && town.end <= force.start)
		if (/^,? and (?:across|throughout|the rest of)(?: the)? $/.test(between(scene, town.end, force.start)))
			return false;
	return (
		town !== undefined && (force === undefined || !counts.test(between(scene, force.end, mention.start)))
	);
}

const more = /(?<![a-z])(?:additional|extra|more|fewer|another|further)(?![a-z])(?! than (?:one|\d))/;
const setIn = /(?:^|[^a-z])(?:in|across|around|throughout)(?: the)?(?: (?:city|town|borough|village) of)? $/;
const counts =
	/^(?:'s?)?(?: police| constabulary| force)?(?:'s?)?,? (?:[a-z]+ ){0,3}(?:recorded|logged|registered|reported|counted|dealt with|had|saw) /;

/** "Childline sessions fell from 2,795 to 1,960, a decrease of 42 per cent": wrong whoever counted the numbers of its sentence. */
const isOwnArithmetic = ({ scene, sentence, claim: { kind, figures, working } }: Refuted): boolean => {
	const told = between(scene, sentence.start, sentence.end);
	const numbers = (/^(.*?)(?: is |=)/.exec(working)?.[1] ?? "").match(/\d[\d,]*/g) ?? [];
	return (
		kind !== "rate" &&
		figures.length === 0 &&
		numbers.length > 1 &&
		numbers.some((number) => told.includes(number))
	);
};
