import { isDifference } from "../../bind/difference.ts";
import { between, clauseAt, inside } from "../../bind/scene.ts";
import { unitOf } from "../../bind/unit-of.ts";
import { rational } from "../../rational.ts";
import { perIn } from "../../read/finders/population-rates.ts";
import type { Quantity } from "../../read/quantity.ts";
import type { Case } from "../case.ts";

/** What a number says of those who live in an area. */
export interface People {
	/** How many there are; how many more or fewer than before; by how many per cent; which part is under 18. */
	readonly type: "people" | "more" | "grown" | "share";
	readonly quantity: Quantity;
	readonly under18: boolean;
	/** The words narrow them to those of an age, a sex or a kind of which nothing is held. */
	readonly narrowed: boolean;
}

const children =
	"(?:under[- ]?18s?|(?:people|residents|inhabitants|those|persons) (?:aged )?under (?:the age of )?18|children|minors|young people)";
const living =
	"(?:residents?|inhabitants?|population|people (?:who )?(?:live|lived|living)|people in its area)";
const countsChildren = new RegExp(
	`^ (?:more |fewer |extra |additional )?${children}(?: living| who live| resident)?(?: (?:in|across|there|within|at|live|lived)|[.,;)]| ?$)`,
);
const thatAreChildren =
	/^ (?:residents|people|inhabitants)(?: who)? (?:(?:are|were|is|was|aged) )*under (?:the age of )?18(?!\d)/;
const countsAll = new RegExp(`^ (?:more |fewer |extra |additional |new )?${living}(?![a-z])`);
const ofPeople =
	/^[,)]* (?:of )?(?:its |the |all |those |their |[a-z' -]{0,40})?(?:population|residents?|inhabitants?|people|those living)/;
const population = /(?<![a-z])populations?(?![a-z])/;
const someone = new RegExp(
	`(?<![a-z])(?:populations?|residents?|inhabitants?|people|those living|${children})(?![a-z])`,
);
const under18 = new RegExp(
	`(?<![a-z])(?:${children}|under[- ]?18|under the age of (?:18|eighteen)|aged (?:17|seventeen) (?:and|or) under|0 ?(?:to|-) ?17)(?![a-z])`,
);
const narrower =
	/(?<![a-z])(?:aged (?!under 18|17 (?:and|or) under)|over[- ]?\d\d(?![\d,])|\d\d and over|pension|elderly|older people|working[- ]age|adults?|males?|females?|women|girls|boys|homeless|prison|students?|pupils?|black|asian|ethnic|white|born|muslim|christian|speak(?:ing|ers?)|disabled|census|forecast|project(?:ed|ions?)|households?|homes|migrants?|dwellings|voters|electorate|will|would|workforce|officers?|jobs?|animals?|dogs?)(?![a-z])/;
const moves =
	/(?<![a-z])(?:gr[eo]wn?|grows|growing|growth|rose|risen|rise[sn]?|up|increase[ds]?|down|f[ae]ll(?:en|s)?|shr[aiu]nk(?:s|en)?|drop(?:ped|s)?|declin\w+|swell(?:ed|s)?|swollen|expand\w*|contract\w*|gain(?:ed|s)?|lost|added|higher|lower|more|fewer|larger|bigger|smaller)(?![a-z])/;

/** Fewer than this are hardly a whole area's. */
const LEAST = rational(1000);
/** More than there are of any offence. */
const MANY = rational(100_000);

const atLeast = (quantity: Quantity, least: typeof LEAST): boolean =>
	quantity.value.over * least.under >= least.over * quantity.value.under;

/** What a number tells of an area's residents; null where it tells of anything else. */
export function peopleIn(it: Case): People | null {
	const { scene, sentence, mention } = it;
	if (mention.type !== "count" && mention.type !== "percentage" && mention.type !== "fraction") return null;
	const words = between(scene, sentence.start, sentence.end);
	if (!someone.test(words)) return null;
	const { quantity } = mention;
	const narrowed = narrower.test(words);
	const lead = between(scene, clauseAt(scene, sentence, mention.start).start, mention.start);
	// "Nearly a quarter (23.8%) of those living there": what stands in brackets says it again.
	const tail = between(scene, mention.end, Math.min(sentence.end, mention.end + 70)).replace(
		/^ \([^()]*\)(?= of )/,
		"",
	);
	if (mention.type !== "count") {
		if (isShare(lead, tail, words)) return { type: "share", quantity, under18: false, narrowed };
		return isOfPopulation(it, lead, tail) &&
			!isOfOffences(it) &&
			(moves.test(lead.slice(-60)) || moves.test(tail.slice(0, 20)))
			? { type: "grown", quantity, under18: under18.test(lead), narrowed }
			: null;
	}
	if (mention.vague || !atLeast(quantity, LEAST)) return null;
	const ofChildren = countsChildren.test(tail);
	const areChildren = thatAreChildren.test(tail);
	const ofAll = countsAll.test(tail);
	const many = atLeast(quantity, MANY);
	const isPeople =
		ofChildren ||
		areChildren ||
		ofAll ||
		(many && (/^ (?:more |fewer )?people(?![a-z])/.test(tail) || population.test(words))) ||
		(isOfPopulation(it, lead, tail) && perIn(words) === null && unitOf(scene, mention).type !== "offences");
	if (!isPeople) return null;
	const isMove =
		/^ (?:more|fewer|extra|additional) /.test(tail) ||
		isDifference(scene, sentence, mention) ||
		moved.test(lead);
	return {
		type: isMove ? "more" : "people",
		quantity,
		under18: ofChildren || areChildren || childrenLast.test(lead),
		narrowed,
	};
}

const moved =
	/(?:gr[eo]wn?|rose|risen|swelled|swollen|expanded|shr[au]nk|fell|fallen|dropped|declined|contracted)(?: only| just)? by (?:[a-z]+ ){0,3}$|(?<![a-z])(?:lost|gained|added|put on|shed)(?: [a-z]+){0,2} $/;
/** "The number of under-18s in Kent was". */
const childrenLast = new RegExp(`(?:number of |population of |many )${children}(?![a-z])[^,;]{0,50}$`);

const whole =
	/(?<![a-z])(?:populations?|residents?|inhabitants?|(?:those|people) (?:who )?(?:live|lived|living)|people in (?:the|its|[a-z]+'s?))(?![a-z])/;
/** A survey, a helpline or the police count other people. */
const ofOthers =
	/(?<![a-z])(?:offen[cs]\w+|crimes?|victims?|report\w*|arrest\w*|suspects?|caution\w*|charged?|survey\w*|polls?|abus\w+|images?|online|convict\w*|helpline|calls?|said|shared)(?![a-z])/;

/** "23% of residents were under 18", "under-18s make up 23% of the population". */
function isShare(lead: string, tail: string, words: string): boolean {
	if (!under18.test(words) || !whole.test(words) || ofOthers.test(words)) return false;
	return (
		ofPeople.test(tail) ||
		/(?:make up|makes up|made up|account for|accounted for|accounts for|are|were|is|was|share of[^,;]{0,60}|proportion of[^,;]{0,60}) (?:[a-z]+ ){0,2}\(?$/.test(
			lead,
		) ||
		/\((?:or |about )?$|, $/.test(lead) ||
		/^[^,;.]{0,60}(?:were|are|was|is) (?:aged )?under/.test(tail)
	);
}

/** "Population growth of 3% and a 309% rise in the offences": what right behind it is counted, or told before it already. */
function isOfOffences({ scene, sentence, mention }: Case): boolean {
	const next = inside(scene.subjects, { start: mention.end, end: sentence.end }).find(
		({ measures }) => measures.length > 0,
	);
	return next !== undefined && /^[^,;.\d]{0,50}$/.test(between(scene, mention.end, next.start));
}

const populationLast =
	/(?<![a-z])(?:populations?|residents?|inhabitants?|under-18s?|(?:people|those) (?:who )?liv(?:e|ed|ing))(?![a-z])(?!.*(?<![a-z])(?:populations?|residents?|inhabitants?|under-18s?)(?![a-z]))/;

/** "The Met, with a population half as big again to look after, had". */
const toldAside =
	/, with (?:a|its|their|the) [^,;]*population[^,;]*, (?:had|has|saw)(?: (?:just|only|about|around|some|nearly|almost|over|more than))* $/;

/** Whether a number is the first behind a word for a population in its clause, or stands right before one. */
function isOfPopulation({ scene, sentence, mention }: Case, lead: string, tail: string): boolean {
	const at = lead.search(populationLast);
	if (at < 0)
		return /^ (?:rise|increase|growth|fall|drop|decline) in (?:the |its )?(?:population|residents)/.test(
			tail,
		);
	const from = mention.start - lead.length + at;
	const since = { start: from, end: mention.start };
	return (
		!/offen[cs]e|crime|recorded|logged|registered/.test(lead.slice(at)) &&
		!toldAside.test(lead) &&
		!inside(scene.subjects, since).some((one) => one.start > from) &&
		// "A population of 1.9 million, and 1,738": the second number is of something else.
		(mention.type !== "count" || !inside(scene.mentions, since).some(({ type }) => type === "count")) &&
		sentence.start <= from
	);
}
