import type { Span } from "../../question/passage.ts";
import { DOWN, UP } from "../read/counting-up.ts";
import type { Mention } from "../read/mention.ts";
import type { Sentence } from "../text/sentences.ts";
import { inside, type Scene } from "./scene.ts";

export type CountMention = Extract<Mention, { type: "count" }>;

/** "Answered by 35", "recorded by": done by somebody, where no word of moving stands before "by". */
const doneBy =
	"(?<![a-z])(?!(?:increas|decreas|reduc|jump|dropp|climb|soar|surg|rocket|skyrocket|declin|dipp|slump|plung|plummet|edg|slipp|mov|chang|rais|lift|worsen|escalat|tumbl|inch|nudg|balloon|spik|exceed|trail|fluctuat|contract|expand|eas|outpac|narrow|widen)ed )[a-z]+ed";
/** An arrow up or down right before a number, as in a post. */
export const ARROW = "(?:(?<upward>[⬆↑▲🔺])|[⬇↓▼🔻])\ufe0f? ?";
const movedBy = new RegExp(
	`(?:\\+|(?:increase|rise|fall|drop|decrease|reduction|jump|difference|gap)(?: between (?:the two|them)| there| here)?(?: was| is| being| comes to| came to|, (?:then|therefore|so|in other words),)(?: one)?(?: of)?|(?<!were |was )(?:add(?:ed|ing)|gain(?:ed|ing)|los(?:t|ing)|shed(?:ding)?|put(?:ting)? on)|(?<!dealt with|made|held|given|sent|taken|seen|hit|struck|beset|overrun|shaken|driven|brought|found|caught|met|put|offences|crimes|cases|figures|data|${doneBy}) by|(?:rises?|falls?|drops?|dips?|decreases?|increases?|jumps?|growth|surges?|differences?|reductions?|declines?|climbs?|changes?) of(?: [\\d,]+(?:, [\\d,]+)*,? and)?|(?:increase|rise|fall|drop|decrease|reduction|jump|leap|difference|gap), of|(?:${UP}|${DOWN}|plus|another|additional|extra|further)) $|\\+ ?$|${ARROW}$`,
	"u",
);
/** "The increase in offences in 2022/23 was 212". */
const moveWas =
	/(?<![a-z])(?:(?:increase|rise|fall|drop|decrease|reduction|jump|change) (?:in|since|from|on|over)|(?:gap|difference|margin|change) between) (?!(?:[^,;.]* )?(?:total|number|figure|means?|took|brought|that|which|when|after)(?![a-z]))(?:[^,;.]|,(?=\d)|, when (?:there were|it was|it stood at|it had) [\d,]+,){0,100} (?:was|is|came to|stood at) (?:one of |of )?(?:[\d,]+, (?:compared (?:with|to)|against) (?:just |only )?)?$/;
const moreThan =
	/^(?:, (?:or |which is )?[\d.]+ ?(?:%|per ?cent|percent),)?(?: (?:additional|extra)(?= (?:(?:such|recorded|child|sexual|abuse|image|indecent|obscene|publications?|csam) )*(?:offen[cs]es?|crimes?|cases?)(?![a-z])| (?:in|on|over|than|compared|since|between)(?![a-z])|[,.;)]|$)| (?:(?:such|child|sexual|abuse|images?|indecent|of|children|obscene|publications?|csam) ){0,6}(?:offences?|crimes?|cases?)(?: (?:involving|of|relating to) [a-z ]{3,40})? (?:more|fewer)(?= than| in | on |[,.;]|$)| (?:more|fewer) of (?:them|these|those)(?= (?:to|than|in|on|now)(?![a-z])|[,.;)]|$)| (?:more|fewer)(?: (?:such|child|sexual|abuse|image|images|recorded|indecent|obscene|publications?|csam|of|children))*(?: offences?| crimes?| cases?)?(?: (?:(?:a|per|each|every) year(?= than| \(|[,.;]|$)|between them|(?:involving|relating to) [a-z ]{3,40}?(?= in | than)|(?:recorded )?(?:in|during|by|across) [^.;:,]{2,60}))*(?:, [^.;:,\d]{3,50},(?= than))?(?= than| (?:in )?the (?:year after|following year|next year|year that followed)| \((?:19|20)\d\d| compared| to [a-z]+ | on |,|\.|$| - | and (?!(?:more|fewer))| (?:in|at|by) [^.,;:]{2,60} than (?:in |the |a |twelve |12 )*(?:(?:19|20)\d\d|years?|months) ?)| (?:higher|lower|bigger|smaller|larger)(?= than|[,.;)]| (?:in|at|for|on) |$)| (?:ahead|clear) of (?!schedule|time|(?:the|its|their) (?:release|publication|event|election|vote|debate)(?![a-z]))| (?:above|below|short of) (?:(?:the|that|its)(?![a-z])|(?:19|20)\d\d[/-]\d\d's)| on (?:(?:the |that of )?(?:previous|same|year before|year earlier)|(?:19|20)\d\d)| (?:up|down|more|fewer)(?= on |,|\.| in | (?:last|this|that|the (?:following|next)) year| since| \(|\)| ?$))/;

/** "The biggest rise in Cheshire's offences, of 148, was", "a drop on the year before of 45": told with "of" behind what it is in. */
const moveIn =
	/(?<![a-z])(?:change|difference|rise|increase|fall|drop|gap) (?:in|between|across|over) [^.;:\d]{0,80}? (?:(?:is|was) (?:[a-z]+,? ){0,3})?at (?:(?:just|only|about|around|some) )?$|(?<![a-z])(?:increase|rise|fall|drop|decrease|reduction|jump|leap|surge|climb|dip) (?:(?:in|on|for) [^.;:]{0,80},|(?:on|from|since|over) (?:the )?(?:(?:year|12 months|twelve months) (?:before|earlier)|(?:previous|preceding|prior|last) year|[\d/-]{4,9})) of (?:(?:just|some|about|around|nearly|almost|only) )?$/;

/** "The increase is 66%, or 12,351 crimes": says the change again. */
const orSo =
	/(?<![a-z])(?:increase[sd]?|rise[sn]?|rose|fall(?:en|s)?|fell|drop(?:s|ped)?|decrease[sd]?|jump(?:s|ed)?|surge[sd]?|grew|grown|growth|climb(?:s|ed)?|up|down)(?![a-z])(?! (?:of|in) the)(?:[^.;]|\.(?=\d)){0,40}(?:%|per ?cent|percent|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(?: (?:in|over|on|since) [a-z\d/ ]{2,24})?,? (?:or|that is|i\.?e\.?|-) (?:(?:some|about|around|just over|nearly|almost) )?$/;

/** "A fall of 80 and Lancashire one of 75". */
const oneOf =
	/(?<![a-z])(?:rise|increase|fall|drop|decrease|reduction|jump|dip) of [\d,]+[^.;]{0,60}(?:,| and| but) [^.;,]{2,40} one of (?:just |only )?$/;

/** "The biggest jump in a single year? Not the last one (5,085) but": of the change that was asked for. */
export function isOfMoveAsked({ page }: Scene, { start, end }: Sentence, mention: Span): boolean {
	if (!lastOne.test(page.folded.slice(start, mention.start))) return false;
	const before = page.sentences.findLast((it) => it.end <= start);
	return (
		askedMove.test(before === undefined ? "" : page.folded.slice(before.start, before.end)) ||
		askedMove.test(page.folded.slice(start, end))
	);
}

const lastOne =
	/(?<![a-z])(?:last|latest|most recent|previous|first|second|third|next|other|newest) one(?: in [\d/-]{4,9})?(?: \(|,? (?:of|at) |, )$/;
const askedMove =
	/(?<![a-z])(?:rise|increase|jump|leap|surge|fall|drop|decrease|climb|change)(?: [a-z]+){0,6} ?\?/;

/** "543 + 373": added to a number before it. */
const addedTo = /\d(?: (?!per)[a-z][a-z ]{0,30})?(?: in [\d/-]{4,9})? ?\+ ?$/;

/** "The largest leap was in 2016/17, when 5,743 were added". */
const added =
	/^(?: more)? (?:were|was|have been|had been) (?:added|gained|lost|shed)(?![a-z])(?! to (?:the )?(?:list|register|database|caseload|backlog))/;

/** "A further 100 were for possession": more of the same, by what they are, and no more than before. */
const aPart =
	/^(?: (?:offences|crimes|cases|of them))? (?:were|was|are|concerned|involved|related to|had been) (?:for|of|about|over|recorded (?:as|in|by)|in|classed|to do with|prohibited|possession|taking|making)(?![a-z])/;

/** "Shaved 17 off its total". */
const tookOff =
	/(?<![a-z])(?:shav(?:ed|ing)|knock(?:ed|ing)|took|taking|cut(?:ting)?|trimm(?:ed|ing)|lopp(?:ed|ing)) (?:(?:just|only|about|some|nearly|almost|a mere) )*$/;

const seen = new WeakMap<CountMention, boolean>();

/** Whether a count is the size of a change: "up 52", "a rise of 159", "200 more than". */
export function isDifference(scene: Scene, sentence: Sentence, mention: CountMention): boolean {
	const told = seen.get(mention) ?? tellsChange(scene, sentence, mention);
	seen.set(mention, told);
	return told;
}

/** "Lancashire was down 75, Dorset 23 and Dyfed-Powys 5", "Thames Valley added 378 in a year and Northumbria 252": only a place stands between one change and the next. */
function goesOnWithPlace(scene: Scene, sentence: Sentence, { start, end }: CountMention): boolean {
	const before = inside(scene.mentions, { start: sentence.start, end: start }).findLast(
		(it): it is CountMention => it.type === "count",
	);
	if (before === undefined || !/^(?:[,;.)]| and | ?$)/.test(scene.page.folded.slice(end, end + 6)))
		return false;
	const [place, ...more] = inside(scene.places, { start: before.end, end: start });
	return (
		place !== undefined &&
		more.length === 0 &&
		/^(?: more| fewer)?(?: offences| crimes)?(?: (?:in|over) (?:a|the|one|that) (?:single )?year)?(?:,|,? and)(?: the)? $/.test(
			scene.page.folded.slice(before.end, place.start),
		) &&
		/^(?: police)?(?: by)? $/.test(scene.page.folded.slice(place.end, start)) &&
		isDifference(scene, sentence, before)
	);
}

/** "Fell by 75 and 38 respectively". */
function goesOnInOrder(scene: Scene, sentence: Sentence, { start, end }: CountMention): boolean {
	const before = inside(scene.mentions, { start: sentence.start, end: start }).findLast(
		(it): it is CountMention => it.type === "count",
	);
	return (
		before !== undefined &&
		/^(?:,|,? and) $/.test(scene.page.folded.slice(before.end, start)) &&
		/^[^.;:]{0,40} respectively(?![a-z])/.test(scene.page.folded.slice(end, sentence.end)) &&
		isDifference(scene, sentence, before)
	);
}

function tellsChange(scene: Scene, sentence: Sentence, mention: CountMention): boolean {
	const { page } = scene;
	const { start, end } = mention;
	if (goesOnWithPlace(scene, sentence, mention)) return true;
	// "Were up by only 15".
	const lead = page.folded
		.slice(Math.max(sentence.start, start - 30), start)
		.replace(
			/(?<=(?:by|of|up|down) )(?:only|just|a mere|barely|merely|all of|exactly|precisely|fully) $/,
			"",
		);
	const far = page.folded.slice(Math.max(sentence.start, start - 130), start);
	if (goesOnInOrder(scene, sentence, mention)) return true;
	if (addedTo.test(lead)) return false;
	if (/(?:a further|another) $/.test(lead) && aPart.test(page.folded.slice(end, end + 60))) return false;
	if (oneOf.test(far)) return true;
	if (tookOff.test(lead) && /^ (?:[a-z]+ ){0,3}off (?:its|the|their) /.test(page.folded.slice(end, end + 40)))
		return true;
	if (isOfMoveAsked(scene, sentence, mention)) return true;
	if (/\([+-]$/.test(lead) || added.test(page.folded.slice(end, end + 40))) return true;
	return (
		movedBy.test(lead) ||
		moveWas.test(far) ||
		moveIn.test(far) ||
		orSo.test(far) ||
		moreThan.test(page.folded.slice(end, end + 160))
	);
}
