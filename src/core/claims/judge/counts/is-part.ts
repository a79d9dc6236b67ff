import { between, clauseAt, inside, type Scene } from "../../bind/scene.ts";
import { isBreakdown, isOfPart, opensPart } from "../../bind/unit-after.ts";
import type { Case } from "../case.ts";

/** Words that narrow the count to one way of offending, a platform, an age. */
export function isPart(it: Case): boolean {
	const { scene, sentence: within, mention } = it;
	const clause = clauseAt(scene, within, mention.start);
	const tail = /^[^;.]{0,110}/.exec(withoutNames(scene, mention.end, clause.end))?.[0] ?? "";
	const numberAfter = scene.mentions.find((one) => one.start > mention.end && one.type === "count");
	const reach = numberAfter === undefined ? tail.length : Math.max(0, numberAfter.start - mention.end);
	const lead = between(scene, Math.max(within.start, mention.start - 40), mention.start);
	const told =
		/[^,;.]*$/.exec(between(scene, Math.max(clause.start, mention.start - 70), mention.start))?.[0] ?? "";
	// "Of which 1,133 were in Lancashire" is a place's own.
	const ofPlace =
		/^(?:,|\)| -| \([^()]*\))? (?:were|was|came|happened|are)(?: [a-z]+)? (?:in|from|by)(?: the)? $/;
	const next = inside(scene.places, clause).find((one) => one.start >= mention.end && one.binds && !one.part);
	const last = inside(scene.places, { start: mention.start - lead.length, end: mention.start }).at(-1);
	const isOwn =
		last?.binds === true &&
		!last.part &&
		/^(?:'s?)?(?: (?:police|constabulary))?(?: (?:for|with|had|recorded|logged))? $/.test(
			between(scene, last.end, mention.start),
		);
	// "3,801 offences, among them 1,822 for West Midlands Police".
	const isForce =
		next !== undefined &&
		/^ (?:for|by|from|in)(?: the)? $/.test(between(scene, mention.end, next.start)) &&
		/^(?: police| constabulary)?(?: ?[.,;:)]| and | -|$)/.test(
			between(scene, next.end, Math.min(within.end, next.end + 16)),
		);
	// "Almost half of them - 2,301 - were in West Yorkshire": all that the place has.
	const [behind] = inside(scene.places, { start: mention.end, end: within.end });
	const isSetOff =
		behind?.binds === true &&
		!behind.part &&
		/^ - (?:were|was|came|happened)(?: recorded| logged)? (?:in|from|by)(?: the)? $/.test(
			between(scene, mention.end, behind.start),
		);
	const isPlaces =
		isOwn ||
		isForce ||
		isSetOff ||
		isOneOfPlaces(it) ||
		(next !== undefined && ofPlace.test(between(scene, mention.end, next.start)));
	return (
		isBreakdown(tail.slice(0, reach)) ||
		(!isOfYear(it) &&
			((opensPartIn(scene, lead, mention) && !everyOne.test(lead)) || isOfOpening(it)) &&
			!isPlaces) ||
		isOfPart(told) ||
		(isOfPartBeforeDash(it) && !isSetOff) ||
		againstPart.test(between(scene, within.start, mention.start)) ||
		isOfCountBefore(it) ||
		IN_A_QUARTER.test(between(scene, mention.end, within.end)) ||
		isInAQuarter(it) ||
		isOfPartBefore(it)
	);
}

/** "South Wales Police, the largest of them, recorded 789": "them" are forces. */
function isOneOfPlaces({ scene, sentence: within, mention }: Case): boolean {
	const place = inside(scene.places, { start: within.start, end: mention.start }).at(-1);
	return place?.binds === true && !place.part && oneOfThem.test(between(scene, place.end, mention.start));
}

const oneOfThem =
	/^(?: police| constabulary)?(?:,| -| \() ?(?:by far |easily )?the (?:[a-z]+-)?(?:largest|biggest|smallest|busiest|second|third) (?:force )?of (?:them|these|those)(?:,| -|\))? (?:(?:had|has|with|on|recorded|logged|saw|counted|reported|just|only|some) )*$/;

/** "Of those, 120", "of which 120"; not "in the first of those years it had 120". */
function opensPartIn(scene: Scene, lead: string, { start }: Case["mention"]): boolean {
	const told = opensPart.exec(lead);
	const at = start - lead.length + (told?.index ?? 0);
	return told !== null && !scene.times.some((time) => time.start <= at && at < time.end);
}

/** "Solved 150 of its 1,568 offences, compared with 120 the year before": what a part is held against is one. */
const againstPart =
	/(?:solved|cleared up|closed|detected|charged|dropped|shelved|investigated|reviewed|prosecuted|resolved) (?:(?:just|only|about|around|some|nearly|almost) )*\d[\d,]* (?:out )?of (?:the|its|their|all|those|these) \d[^.;:]{0,90},? (?:compared (?:with|to)|against|up (?:from|on)|down (?:from|on)|versus)(?: (?:just|only|the|about|around))* $/;

/** "543 in South Wales, 373 in the north": of a part of something, and of none that has a name of its own. */
const IN_A_QUARTER =
	/^ (?:offences |crimes )?in the (?:far )?(?:north|south|east|west)(?: of (?:it|the (?:county|country|region|area|nation)))?(?=[,.;]| and (?:\d|the )|$)/;

/** "In South Wales from 528 to 543 and in the north from 287 to 373": what is told next is of that quarter. */
function isInAQuarter({ scene, sentence: within, mention }: Case): boolean {
	const lead = between(scene, within.start, mention.start);
	const told =
		/(?<![a-z])in the (?:far )?(?:north|south|east|west) (?:from |to |it (?:was|went|rose|fell) |there were )(?:[a-z]+ )?(?:[\d,]+ to )?(?:[a-z]+ )?$/.exec(
			lead,
		);
	return told !== null;
}

/** "1,134 offences of possessing images in 2017/18. A year before there were 822.": what is compared with a part is one. */
function isOfPartBefore({ scene, sentence: within, mention, state }: Case): boolean {
	const last = state.counts.at(-1);
	if (last === undefined || last.sentence.paragraph !== within.paragraph || last.sentence === within)
		return false;
	if (!YEAR_BEFORE.test(between(scene, within.start, mention.start))) return false;
	const tail = /^[^;.]{0,110}/.exec(withoutNames(scene, last.mention.end, last.sentence.end))?.[0] ?? "";
	return isBreakdown(tail);
}

const YEAR_BEFORE =
	/^["“' ]*(?:a|the|one) (?:year|previous year|twelve months|12 months) (?:before|earlier)(?: (?:there|it|that|the (?:figure|number|total)) (?:were|was|had been|stood at))? $/;

/** "3,419 offences, of which 660 were in 2020/21": all of one of the years. */
function isOfYear({ scene, sentence, mention }: Case): boolean {
	const year = inside(scene.times, { start: mention.end, end: sentence.end })[0];
	return (
		year?.type === "year" &&
		/^ (?:were|came|was)(?: recorded| logged)? (?:in (?:the [a-z ]{3,50}, )?)?$/.test(
			between(scene, mention.end, year.start),
		)
	);
}

/** "Snapchat was named in almost half of them - more than 4,000 offences": a number set off by a dash tells more of what stands before it. */
function isOfPartBeforeDash({ scene, sentence: { start }, mention }: Case): boolean {
	const told = / - $/.exec(between(scene, start, mention.start));
	if (told === null) return false;
	const before = between(scene, start, mention.start - 3);
	return isOfPart(before.slice(before.lastIndexOf(" - ") + 1));
}

const packaged = /imag|photo|picture|obscene/;

/** The words of a span without names of measures that have such words in them: "possession of drugs", "rape of a child". */
function withoutNames(scene: Scene, start: number, end: number): string {
	let words = between(scene, start, end);
	for (const it of inside(scene.subjects, { start, end })) {
		if (it.measures.length === 0 || packaged.test(it.label)) continue;
		const at = it.start - start;
		words = words.slice(0, at) + "|".repeat(it.end - it.start) + words.slice(at + it.end - it.start);
	}
	return words;
}

/** "Every one of those 1,568 reports": all of them. */
/** "Every one of the 307", "the pair of them were on 1,440". */
const everyOne =
	/(?<![a-z])(?:(?:every|each)(?: single)? one of (?:those|these|the)|(?:pair|both|two|three|four|five|all) of (?:them|these|those)(?: [a-z]+){1,2}) $/;

const opensWithWhole =
	/^["“' ]*(?:[^,;:.\d]{3,60} (?:said|says|added|estimated|reckons?|told [a-z ]{2,20}) |[^,;:.\d]{3,110} that,? )?(?:out )?of (?:(?:the|all|those|these|its|their|some|about|[a-z' -]{3,40}'s?) )*$/;

const hedged = "(?:(?:about|around|some|nearly|almost|more than|over|at least|just|only) )?";
const [setOff, including] = [
	new RegExp(`[,(;–-] ?(?:with |and |but )?${hedged}$`),
	new RegExp(`(?<![a-z])(?:including|among them) ${hedged}$`),
];

/** "1,356 offences, 300 of them at night", "including 241 with a knife": of the count before it, where no place or time has it. */
function isOfCountBefore({ scene, sentence: within, mention }: Case): boolean {
	const whole = inside(scene.mentions, { start: within.start, end: mention.start }).findLast(
		(one) => one.type === "count",
	);
	if (whole === undefined) return false;
	const lead = between(scene, whole.end, mention.start);
	const end = Math.min(within.end, mention.end + 60);
	const tail = between(scene, mention.end, end);
	const isSetOff = setOff.test(lead) && /^ of (?:them|these|those|which|whom)(?![a-z])/.test(tail);
	const isIncluded =
		including.test(lead) &&
		/^ (?:with|by|of|in|at|on|where|that|which|against|involving|linked|related|from)(?![a-z])/.test(tail);
	const beside = { start: whole.end, end };
	const isOwn = [...inside(scene.places, beside), ...inside(scene.times, beside)].some(
		(one) => one.start >= mention.start || /[,;(]/.test(between(scene, whole.end, one.start)),
	);
	return (isSetOff || isIncluded) && !isOwn;
}

/** "Of Lancashire's 1,058 offences, 61 were in the county town": a number behind the whole with which a sentence opens. */
function isOfOpening({ scene, sentence: within, mention }: Case): boolean {
	const [whole] = inside(scene.mentions, within);
	return (
		whole?.type === "count" &&
		whole !== mention &&
		opensWithWhole.test(between(scene, within.start, whole.start)) &&
		between(scene, whole.end, mention.end).includes(", ") &&
		/^["”']? (?:of them |of these |of those )?(?:were|was|involved|related|concerned|came|had|led|took|ended|resulted|fell|happened)(?![a-z])|^ (?:in|from|at) (?:the|its|a|their|nearby) /.test(
			between(scene, mention.end, within.end).replace(/^ \([^()]*\)/, ""),
		)
	);
}
