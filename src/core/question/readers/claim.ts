import type { Cue } from "../parts.ts";
import { matchesOf, type Passage, withoutSpans } from "../passage.ts";
import { timesAnother } from "../phrases/multiples.ts";
import { readPrintedFigure } from "./printed-figure.ts";
import { correctionBehind, readQuotedClaim } from "./quoted-claim.ts";
import { readWhoseNumber } from "./whose-number.ts";
import { readYearsWithFigures, rowsApart } from "./years-with-figures.ts";

const judged =
	"(?:right|true|correct|accurate|fair|ok|okay|safe|fine|wrong|sound|usable|kosher)(?: (?:comment|game|line))?(?: to (?:say|write|print|run|report|claim|publish|use|go with))?";
/** "Is this fair:", "safe to use?", with what is asked about after it. */
const isThisRight = new RegExp(
	`^[ |,]*(?:(?:is|are) (?:this|that|it|these|the following|the)(?: (?:line|sentence|claim|intro|par|para|headline|copy))? ${judged}[ ?]*(?:[:-] ?|(?="))|${judged}[ ?]*(?:: ?|\\?+ (?=[a-z0-9"]))|${judged}(?<= to (?:say|write|print|run|report|claim|publish))(?: that)? )`,
);
const lead =
	/^[ |,]*(?:(?:please|pls|can you|could you|can we|just) )*(?:(?:(?:fact|sentence|line|copy|figures?|numbers?|stats?)[- ]?)?checks?(?! (?:your|ur|the|that) (?:working|workings|maths|sums|calculations?)(?![a-z]))|double[- ]?check(?:ing)?(?= ?:)|chekc|chcek|ceck|verify|(?:true or false|right or wrong)|is it (?:true|right|correct|accurate|fair)(?: to say| to write)?(?: that)?|(?:would|am) i be right (?:to say|in saying)(?: that)?)(?![a-z'])(?:(?: that| if| whether| this| these| the (?:claim|figures?|numbers?))+(?= ?[:"]))?[ :,-]*/;
/** "My notes say essex had 800 in 17/18", "can you confirm lancs went from 591 to 1133": what somebody says of a number. */
const hearsay =
	/^[ |,]*(?:(?:(?:std|standards?|news|subs?|legal|night|picture|online|web|features?|city|politics|copy) ?(?:desk|team|editor|chief)?|desk|quick(?: (?:one|q|question|check))?|question|q|urgent|fyi)(?: (?:here|asks?|asking|q|query|question))?(?: ?[:,-]+ |,? ))?(?:(?:so|ok|okay|please|pls|can you|could you|can we|just|hi|hey|apparently) )*(?:confirm(?: that)?|(?:my|our|the|their|his|her) (?:notes?|copy|draft|headline|intro|story|piece|sub|editor|reporter|colleague|boss|deputy|intern|trainee|mate|press office|press release|source)s?(?:,? (?!says?|said|claim|reckon|has |have |tells?|told|think|thought|insist|writ)[a-z'-]+,?){0,3} (?:says?|said|claims?|claimed|reckons?|thinks?|insists?|writes?|wrote|has|have|tells? (?:me|us)|told (?:me|us))(?: that)?|(?:draft|copy|headline|intro|script|caption|cutting|handout)s? (?:says?|said|claims?|reads?|has it)(?: that)?|(?:(?:we|i)(?:'ve| have|'ve got| have got| had) )?(?:a|an|one|some) (?:listener|viewer|caller|councillor|campaigner|mp|guest|texter|tweeter)s?(?: (?:who|that))? (?:(?:is|are|was|keeps?) )?(?:says?|said|saying|claims?|claimed|claiming|insists?|insisting|reckons?|wrote|tells? us|told us)(?: that)?|(?:colleagues?|editor|(?:the )?(?:(?:news|picture|features|standards|online|web) ?)?desk|sub|boss|deputy|intern|trainee|mate|someone|somebody|they|he|she|a (?:source|colleague|reader|councillor|politician)|the (?:pcc|nspcc|council|force|police)) (?:told (?:me|us)|tells? (?:me|us)|says?|said|thinks?|reckons?|claims?|claimed|is saying|are saying)(?: that)?|(?:can|could|may|do|should) (?:i|we) (?:safely )?(?:say|write|print|report|claim)(?: that)?(?! (?:how|what|where|who|when|anything|something|this|about|it(?! (?:has|had|more|nearly|almost|rose|fell|grew|went|doubled|tripled|trebled|quadrupled|halved|increased|decreased|dropped)(?![a-z]))))|(?:is|would) it(?: be)? (?:ok|okay|safe|fine|all right|alright|fair|right|wrong|accurate|true|correct) to (?:say|write|print|run|report|claim)(?: that)?|(?:if|what if) (?:i|we) (?:(?:wanted|want|were|was|had) to )?(?:say|said|write|wrote|print|printed|run|ran|report|reported|claim|claimed)(?: that)?(?=.{5,}(?<![a-z])(?:would|is|will) (?:that|this|it|i|we) (?:be )?(?:still )?(?:ok|okay|safe|fine|all right|alright|fair|right|wrong|accurate|true|correct)(?![a-z]))|(?:we(?:'re| are)|i(?:'m| am)) (?:saying|writing|running(?: with)?|going with|printing|reporting)(?: that)?)(?![a-z'])[ :,-]*/;
const number =
	/(?<![a-z0-9/.,'-])(?!(?:19|20)\d\d(?![\d,]))(?:\d[\d,.]*\d|\d)(?![\d/-]|(?:st|nd|rd|th)(?![a-z])| ?(?:words?|pars?|paras?|paragraphs?|lines?|pages?|minutes?|mins?|hours?|hrs?|am|pm|things|questions|quotes|pieces?|stories|options)(?![a-z]))/;
/** "Is 38,685 right for England and Wales": a number held against a place. */
const isItRight =
	/^[ |,]*(?:is|was|are|were|does|do|did) (?<number>\d[\d,.]*(?: ?(?:%|per ?cent))?(?: offences)?) (?:still |look |sound |seem )?(?:the )?(?:right|correct|true|accurate|ok|okay)(?: (?:figure|number|total|count|one))?(?= (?:for|in|of) [a-z])/;
/** "Can you sanity check this:", "does this stack up?", "mind giving this a once-over -": what follows is handed over. */
const handedOver =
	/^[ |,]*[^:?.\d]{0,60}?(?<![a-z])(?:checks?|checked|checking|verify|proof(?:read)?|look|once[- ]over|eye|(?:stack|add|hold)s? up|right|correct|true|accurate|ok|okay|wrong|errors?|mistakes?|run (?:this|these|that|it) (?:past|by|through|against))(?![a-z])[^:?.\d]{0,30}(?:[:?]| -)[ :,-]*/;
/** Asked after what is told: "true?", "right?", "is that correct?", "does this stack up?", and a few words more. */
const tag =
	/[,.:;-]* (?:(?:true(?: or false)?|right or wrong|(?:safe|ok|okay|fine|fair|all right|alright|accurate|right) to (?:say|write|print|run|report|claim|publish|use)|is (?:that|this|it) (?:true|correct|accurate|right)(?: or (?:not|wrong|false))?|(?:is (?:that|this|it) )?(?:the )?(?:right|correct|wrong|proper) (?:terms?|words?|wording|phrase|unit|expression)|do(?:es)? (?:that|this|it|these|those)(?: figures| numbers)? (?:(?:check|add|stack|hold) (?:out|up)|look (?:right|ok|okay|correct)|sound (?:right|ok|okay|correct))|(?:can|could|would) (?:you|u|someone)(?: please)? (?:(?:sanity|fact|sense|double)[- ]?)?check(?: (?:this|that|it|these|them))?)(?:[ ?!.]*$|[ !.]*\?[?! ]* .{0,60}$)|(?:right|correct|yes|yeah|no)[ !.]*\?[?! ]*(?: ?[^?]{0,60})?$)/;
/** "Kent rose 16%, true?": told first and asked about after it, in words that do not ask by themselves. */
const isItTrue = new RegExp(
	`^[ |,]*(?!(?:what|which|who|whose|how|where|when|why|top|rank|list|biggest|highest|is|are|was|were|did|does|do|has|have|can|could)(?![a-z]))(?<claim>[^?]{5,390}?)${tag.source}`,
);
/** "Gwent 489 v 406 the year before. Is “soared by a fifth” ok to write?" */
const isItFine =
	/^[ |,]*(?<claim>[^?]{5,200}?)[,.;:-]+ (?:is|are|would) (?:(?<words>["'].{3,80}["']) )(?:be )?(?:still )?(?:ok|okay|safe|fine|fair|right|accurate|correct|true|all right|alright)(?: to (?:say|write|print|run|report|claim|use|put))?[^?]{0,30}\??[ .!]*$/;
/** Of many places, they are counted. */
const notOfAll =
	"(?!(?:(?:that|the|of|you|know) )*(?:any|anyone|anybody|anywhere|nobody|which|every|each|all|most)(?![a-z]))";
const multiple =
	"(?:doubl|tripl|trebl|quadrupl|halv|quintupl)(?:ed|e|ing)(?![a-z]|[- ](?:count|check|digit|figure|page))";
/** "Kent recorded 1,300 in 2021/22": a number told of a place, and nothing asked. */
const tellsOne =
	/^[ |,]*(?!(?:what|which|who|whose|how|where|when|why|if|top|rank|list|is|are|was|were|did|does|do|has|have|had|can|could|any|all|every|forces|areas)(?![a-z]))[a-z][a-z' &-]{1,40} (?:recorded|logged|registered) (?!(?:19|20)\d\d(?![\d,]))(?:\d{1,3}(?:,\d{3})+|\d{2,})(?: (?:such |of these |child abuse image |image )?(?:offences|crimes|cases))? (?:in|for|during) (?:the year to [a-z]+ )?(?:20)?\d\d(?:[/-]\d\d)?[ .!]*$/;
/** "Kent recorded 2021 offences": so many of them, though it looks like a year. */
const tellsAYear =
	/^(?<before>[ |,]*(?!(?:what|which|who|whose|how|where|when|why|if|is|are|was|were|did|does|do|has|have|can|could|any|all|every)(?![a-z]))[a-z][a-z' &-]{1,40} (?:recorded|logged|registered|had|saw) )(?<count>(?:19|20)\d\d)(?= (?:such |of these |child abuse image |image )?(?:offences|crimes|cases)(?![a-z]))/;
/** "Do you know if", "the desk wants to know whether", "ed asking if": who would like to know, and before what. */
const asksIf = `(?:(?:(?:(?:can|could) you (?:tell me|say|see|check)|do (?:you|u) know|tell me|any idea|i(?:'m| am)? wonder(?:ing)?|wondering|(?:[a-z']+ ){0,4}(?:(?:wants?|wanted|wanting|needs?|needed|trying|keen|like|love|dying) (?:me )?(?:to|2) (?:know|check|see|find out|ask)|asks?|asked|asking|wonders?|wondered|curious|(?:not|un) ?sure)) (?=(?:if|whether) ${notOfAll})))`;
/** "Has Kent doubled", "so did Kent double", "do you know if Kent doubled": of one place, which is what is told of then. */
const multiples = new RegExp(
	`^[ |,]*(?:(?:so|and|but|ok|okay|hi|hey|hello|well|right|please|pls)[ ,]+)*(?:(?=(?:has|have|had|did|is|are|was|were|do|does) ${notOfAll})|${asksIf})(?<told>.{2,90}?(?<![a-z])${multiple})`,
);
const praise =
	"(?:great|good|nice|lovely|perfect|brilliant|brill|cracking|strong|super|fab|wow|blimey|thanks|thank you|ta|cheers|ok|okay|right|cool|yes|yeah|ace|excellent|line|top line|stuff|one|story|headline|intro|splash|that's|that is|there's|a|the|my|our)";
/** "Triple then, great line", "nearly double?": what was told is taken for that, and about to be printed. */
const takenAs = new RegExp(
	`^[ |,]*(?:${praise}[ ,.!-]+)*(?:(?:so|and|then|(?:it|that|they)(?:'s| has| have| is)?|its|means|i'll say|we'll say|i'll write|call it|going with|saying|writing)[ ,]+)*(?<hedge>(?:more than|over|at least|nearly|almost|about|around|roughly) )?(?<multiple>doubl|tripl|trebl|quadrupl|halv)(?:ed|e|ing)(?:[ ,.!-]+(?:${praise}|then|now|so))*(?:[ ,.!]*$|(?<=(?:nearly|almost|about|around|roughly) [a-z ]+)[ ?!]*$)`,
);
/** "Did Kent rise by nearly 10%": a size that a change is said to have, or nearly. */
const ofSize = new RegExp(
	`^[ |,]*(?:(?:so|and|but|ok|okay|well|right|please|pls)[ ,]+)*(?:(?=(?:has|have|had|did|is|was|were) ${notOfAll})|${asksIf})(?<told>.{2,60} (?:rise|risen|rose|increased?|grow|grown|gone up|go up|up|fall|fallen|fell|decreased?|dropped|drop|gone down|go down|down) (?:by )?(?:(?:nearly|almost|about|around|roughly|exactly|approximately|some|only|just)? ?\\d[\\d.]* ?(?:%|per ?cent)(?! or (?:more|above|over|less|fewer|under)| ?plus|\\+)|(?:(?!(?:over|more|least|under|less)(?![a-z]))[a-z]+ ){0,2}(?:(?:a|one)[ -]third|two[ -]thirds)(?![a-z])).*)$`,
);
/** "City of London - up 33% in 22/23??": told of one place, asked or not, with a time or nothing after it. */
const movedBy =
	/^[ |,]*(?!(?:what|which|who|whose|how|where|when|why|if|top|bottom|rank|list|show|count|biggest|highest|largest|is|are|was|were|did|does|do|has|have|had|can|could|any|all|every|each|it|its|it's|they|that|this|these|those|so|and|but|ok|then|number|find)(?![a-z]))(?!.*(?<![a-z])(?:forces|areas|regions|constabularies|nations|places|anyone|anywhere)(?![a-z]))[a-z][a-z'.& -]{1,40}?(?:,| -|:)? (?:is |was |are |were |went |has gone |gone )?(?:up|down|rose|risen|fell|fallen|increased|decreased) (?:by )?(?:(?:nearly|almost|about|around|roughly|exactly) )?(?:\d[\d.]* ?(?:%|per ?cent|pc)|(?:a|one)[ -]third|two[ -]thirds|from (?!(?:19|20)\d\d(?![\d,]))\d[\d,]{2,} to (?!(?:19|20)\d\d(?![\d,]))\d[\d,]{2,})(?![a-z]| or | ?plus|\+)(?! ?(?:to|and|-) ?\d)[^?:;]{0,50}[ ?!.]*$/;
/** Asked beside it, in which it stands for nothing that is told. */
const asksBesides = /(?<![a-z])(?:what|which|who|how|where|when|why|or|need|want|please|pls)(?![a-z])/;
const byAnother = new RegExp(timesAnother);
const hasMultiple = new RegExp(
	`(?<![a-z])${multiple}|(?<![a-z])(?:two|three|four|five|six|\\d+) times(?![a-z])`,
);
const moves =
	/(?<![a-z])(?:rose|risen|rising|fell|fallen|falling|increased?|decreased?|went|gone|dropped|up|down)(?![a-z])/;
/** "Check the quote": the words somebody said are looked up. */
const ofWords = /^(?:(?:the|this|that|my|our|a) )?(?:quotes?|quotation|statement)(?![a-z]).*["“]/i;
/** Said by others, which need not be of a figure. */
const named = /(?<![a-z])(?:my|our|the|their|his|her|someone|somebody|they|he|she|a) /;
const figures = /(?<![a-z0-9/.-])\d[\d,.]*(?: ?(?:%|per ?cent|percent)| [a-z])/g;

/** Shorter texts with figures in them are questions. */
const articleLength = 400;
/** Shorter ones that tell figures in whole sentences and ask nothing are part of an article. */
const paragraphLength = 120;
const counts =
	/(?<![a-z0-9/.,-])(?!(?:19|20)\d\d(?![\d,]))(?:\d{1,3}(?:,\d{3})+|\d{2,})(?![\d/-])|\d ?(?:%|per ?cent)/g;
const sentenceEnds = /[a-z0-9)"”'’]\.(?=["”'’)]* +["“'‘(]*[A-Z]|["”'’)]* *$)/g;
const tells =
	/(?<![a-z])(?:recorded|logged|reported|rose|risen|fell|fallen|increased|decreased|were|was|there are|figures show|according to|up from|compared with|an increase|a rise)(?![a-z])/;
/** "Had 308", before "true or false?". */
const hadSoMany = /(?<![a-z])had (?!(?:19|20)\d\d(?![\d,]))(?:\d{1,3}(?:,\d{3})+|\d{2,})(?![\d/])/;
const asks =
	/\?|(?<![a-z])(?:please|pls|plz|can you|could you|give me|send me|show me|tell me|i need|we need|need|want|wondering|thanks|cheers|ta)(?![a-z])/;

const isParagraph = ({ text, folded }: Passage): boolean =>
	folded.length >= paragraphLength &&
	asksNothing(folded) &&
	matchesOf(text, sentenceEnds).length >= 2 &&
	matchesOf(folded, counts).length >= 2 &&
	tells.test(folded);

const asksNothing = (folded: string): boolean => !asks.test(folded.replace(/["“][^"”]*["”]/g, ""));

/** What was handed over to be checked: sentences with a number in them, or words that tell of two. */
function tellsFigures(text: string, folded: string): boolean {
	const sentences = matchesOf(text, sentenceEnds).length;
	const numbers = matchesOf(folded, counts).length;
	const isTelling = sentences > 0 || tells.test(folded) || moves.test(folded);
	return asksNothing(folded) && ((numbers >= 2 && isTelling) || (numbers >= 1 && sentences >= 2));
}

function hasFigures(claim: string): boolean {
	const said = claim.toLowerCase().replace(/(?<![a-z])code \d+/g, "");
	return number.test(said) || hasMultiple.test(said);
}

export interface ClaimRead {
	readonly cue: Cue;
	/** The words to check. */
	readonly claim: string;
	/** The words that ask for the working of the check, before it. */
	readonly explained?: Cue;
}

const explains = /^[ |,]*(?:(?:please|pls|can you|could you|can we|just|now) )*explain (?=check[ :])/;

/** A text to be checked, or whose check is to be explained: "explain check Kent recorded 381 in 2016/17". */
export function readClaim(passage: Passage, isReply: boolean): ClaimRead | null {
	const asked = explains.exec(passage.rest)?.[0];
	if (asked === undefined) return readTold(passage, isReply);
	const explained: Cue = { ...cueAt(passage.text, 0, asked.length, 3), kind: "explain" };
	const read = readTold(withoutSpans(passage, [explained]), isReply);
	return read === null ? null : { ...read, explained };
}

/** A text to be checked: after "check", in quotation marks or not; a question whether something doubled; an article; in a reply what others have. */
function readTold(passage: Passage, isReply: boolean): ClaimRead | null {
	const { text, folded, rest } = passage;
	const ofTwo = readWhoseNumber(passage);
	if (ofTwo !== null) return { claim: ofTwo, cue: cueAt(text, 0, 0, 3) };
	const printed = isReply ? readPrintedFigure(passage) : null;
	if (printed !== null) return { claim: printed, cue: cueAt(text, 0, 0, 3) };
	const opening = lead.exec(rest);
	if (opening !== null && opening[0].trim() !== "") {
		const claim = rowsApart(unquoted(text.slice(opening[0].length)));
		const isAsked =
			/(?:is it|be right)/.test(opening[0]) && !hasFigures(claim) && !moves.test(claim.toLowerCase());
		const isOfWords = ofWords.test(claim) && !hasFigures(claim);
		if (claim !== "" && !isAsked && !isOfWords) return { claim, cue: cueAt(text, 0, opening[0].length, 3) };
	}
	const judgedBefore = isThisRight.exec(rest)?.[0] ?? "";
	const judgedWords = unquoted(text.slice(judgedBefore.length));
	const isTold = asksNothing(judgedWords.toLowerCase().replace(/\?[ ?.!]*$/, ""));
	if (judgedBefore !== "" && hasFigures(judgedWords) && isTold)
		return { claim: writtenOut(judgedWords), cue: cueAt(text, 0, judgedBefore.length, 3) };
	const handed = handedOver.exec(rest)?.[0] ?? "";
	if (handed !== "" && tellsFigures(text.slice(handed.length), folded.slice(handed.length)))
		return { claim: unquoted(text.slice(handed.length)), cue: cueAt(text, 0, handed.length, 3) };
	const heard = hearsay.exec(rest);
	const told = heard === null ? "" : text.slice(heard[0].length);
	const isOfFigures = named.test(heard?.[0] ?? "") ? number.test(told) : hasFigures(told);
	if (heard !== null && isOfFigures && !asks.test(told.toLowerCase().replaceAll("?", ""))) {
		const asked = [tag, correctionBehind].map((it) => it.exec(told.toLowerCase())?.index);
		const claim = told.slice(
			0,
			asked.find((it) => it !== undefined),
		);
		return { claim: unquoted(writtenOut(claim)), cue: cueAt(text, 0, heard[0].length, 3) };
	}
	const rows = readYearsWithFigures(text, folded);
	if (rows !== null) return { claim: rows, cue: cueAt(text, 0, 0, 3) };
	const isRight = isItRight.exec(rest);
	if (isRight !== null) {
		const claim = `${isRight.groups?.["number"] ?? ""}${text.slice(isRight[0].length)}`;
		return { claim, cue: cueAt(text, 0, isRight[0].length, 3) };
	}
	const fine = isItFine.exec(folded);
	if (fine !== null && number.test(fine[0])) {
		const { claim = "", words = "" } = fine.groups ?? {};
		const at = folded.indexOf(words);
		const from = folded.indexOf(claim);
		const phrase = unquoted(text.slice(at, at + words.length));
		return {
			claim: writtenOut(`${text.slice(from, from + claim.length)}. ${phrase}`),
			cue: cueAt(text, 0, 0, 3),
		};
	}
	const quoted = readQuotedClaim(passage);
	if (quoted !== null) return { claim: writtenOut(quoted), cue: cueAt(text, 0, 0, 3) };
	const before = isItTrue.exec(folded)?.groups?.["claim"] ?? "";
	const isOfNumber = tells.test(before) || moves.test(before) || hadSoMany.test(before);
	if (hasMultiple.test(before) || (number.test(before) && isOfNumber))
		return {
			claim: writtenOut(text.slice(rest.search(/[^|, >]/), folded.indexOf(before) + before.length)),
			cue: cueAt(text, 0, 0, 3),
		};
	if (tellsOne.test(rest)) return { claim: text, cue: cueAt(text, 0, 0, 3) };
	const { before: teller, count: thousands } = tellsAYear.exec(rest)?.groups ?? {};
	if (teller !== undefined && thousands !== undefined) {
		const from = teller.length;
		const claim = `${text.slice(0, from + 1)},${text.slice(from + 1)}`;
		return { claim, cue: cueAt(text, 0, 0, 3) };
	}
	const { multiple: taken, hedge = "" } = takenAs.exec(rest)?.groups ?? {};
	if (taken !== undefined) return { claim: `it ${hedge}${taken}ed`, cue: cueAt(text, 0, 0, 3) };
	const { told: ofMultiple } = (!byAnother.test(rest) && multiples.exec(rest)?.groups) || {};
	if (ofMultiple !== undefined)
		return { claim: unquoted(text.slice(rest.indexOf(ofMultiple))), cue: cueAt(text, 0, 0, 2) };
	const { told: sized } = ofSize.exec(rest)?.groups ?? {};
	if (sized !== undefined)
		return { claim: unquoted(text.slice(rest.indexOf(sized))), cue: cueAt(text, 0, 0, 2) };
	if (movedBy.test(rest) && !asksBesides.test(rest))
		return { claim: unquoted(text.replace(/[ ?!]+$/, "")), cue: cueAt(text, 0, 0, 2) };
	const isArticle = folded.length >= articleLength && matchesOf(folded, figures).length >= 2;
	return isArticle || isParagraph(passage) ? { claim: text, cue: cueAt(text, 0, 0, 3) } : null;
}

function cueAt(text: string, start: number, end: number, weight: Cue["weight"]): Cue {
	return { kind: "check", weight, certainty: "certain", start, end, text: text.slice(start, end) };
}

/** Words as they are typed in a hurry, as a text to be printed has them. */
const writtenOut = (claim: string): string =>
	claim.replace(/(?<![a-z])yr(s?)(?![a-z])/gi, "year$1").replace(/(?<=\d) vs?\.? (?=\d)/gi, " against ");

/** Without one pair of quotation marks around the whole. */
function unquoted(text: string): string {
	const trimmed = text.trim();
	return /^["“„‘'].*["”’'][.?!]?$/s.test(trimmed)
		? trimmed.replace(/^.|["”’'][.?!]?$/gs, "").trim()
		: trimmed;
}
