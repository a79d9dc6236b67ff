import type { Passage } from "../passage.ts";

const use =
	"(?:print|use|repeat|run|write|say|publish|report|quote|put|state|claim|trust|go with|stand by|carry|lift)";
const may = `(?:can|could|may|should|do|would) (?:i|we|you) (?:safely |just |still |really )*${use}`;
const right =
	"(?:right|true|correct|accurate|ok|okay|fair|safe|fine|wrong|sound|all right|alright|fit to print)";
const quoteAhead = "(?=[ :]*[\"'])";

/** "Correction needed?", "do we owe a correction": whether what was printed has to be put right. */
const correction =
	"(?:(?:is|do|does|did|are|would|should|will)? ?(?:(?:we|i|this|that|it|there|they|you)(?: think)? )?(?:need|needs|owe|have|run|require|requires)? ?(?:to (?:run|print|issue|publish|make) )?(?:an? |any |the )?(?:correction|clarification)(?: (?:here|needed|required|necessary|due|in order|called for|to (?:run|print|make|issue)))*|(?:do|does|should|must|would) (?:we|i|this|that|it) (?:need|have|be|needs?) ?(?:to )?(?:be )?(?:correct(?:ed|ing)?|put right|fix(?:ed)?)(?: (?:it|that|this|them))?)";
const correctionAhead = new RegExp(
	`^[ |,]*(?:(?:so|hi|hey|quick one|query|q)[ ,:]+)*${correction} ?[?:,-]+ ?`,
);
/** Asked behind what was printed: "..., do we owe a correction". */
export const correctionBehind = new RegExp(`[,;.: -]* (?:${correction})[ ?.!]*$`);

/** What asks in front: "can we print", "the sub asks if", "is". */
const askedBefore = new RegExp(
	`^[ |,]*(?:(?:so|and|then|but|ok|okay|right) )*(?:${may}(?: that| the (?:line|phrase|sentence|words|intro|headline))?${quoteAhead}|.{0,60}?(?:asks?|asked|asking|wants? to know|wanted to know|want to know|wonders?|wondering|queries|querying|checking) (?:if|whether)(?: the (?:line|phrase|sentence|intro|headline))?|(?:is|are|was|were)(?: the (?:line|phrase|sentence|intro|headline|claim))?${quoteAhead})[ :,]*`,
);
/** Who says it: "a cutting says", "somebody wrote". */
const toldBefore =
	/^[ |,]*(?:(?:an?|the|our|my|some|one|this|that) )?(?:[a-z'-]+ ){1,3}?(?:says?|said|claims?|claimed|reckons?|reports?|reported|wrote|writes|tweeted|posted|printed|published|states?|stated|ran)(?: that)?[ :,]+/;
/** What asks behind: "can I repeat it", "is that right", "- ok to use?", "holds up". */
const askedAfter = new RegExp(
	`[,;.: -]* (?:(?:and )?${may}(?: (?:it|that|this|them|those))?|(?:is|are|was|would) (?:it|that|this|they|these|those)(?: be)? (?:still )?${right}(?: to ${use})?|(?:is|are)? ?(?:still )?${right}(?: to ${use})?(?: (?:it|that|this))?|(?:do|does) (?:it|that|this|they|these)? ?(?:hold|stack|stand|add) up|(?:holds?|stacks?|stands?|adds?) up|${correction})(?:,? (?:please|pls|plz|thanks|ta))*[ ?.!]*$`,
);
/** What can be held against figures: a number that is no year, a multiple, a part. */
const measured =
	/(?<![a-z0-9/.,'-])(?!(?:19|20)\d\d(?![\d,]))(?:\d[\d,.]*\d|\d)(?![\d/-]|(?:st|nd|rd|th)(?![a-z]))|(?<![a-z])(?:doubl|tripl|trebl|quadrupl|halv)(?:ed|e|ing)(?![a-z])|(?<![a-z])(?:one|two|three|four|nine) in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d+)(?![a-z])|(?<![a-z])(?:an?|one|two|three) (?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?(?![a-z])/;
/** "Can we write “cases soar in Cumbria”": a line of the asker's own, in which words are looked at where no number is. */
const lineAhead =
	/(?:can|could|may|should|do|would) (?:i|we|you) [a-z ]*(?:print|run|write|say|publish|report|put|state|claim)(?![a-z])/;
const tellsOfThem =
	/(?<![a-z])(?:(?:offences|crimes|cases|child porn(?:ography)?|numbers|images|abuse) .*|.* )?(?:soar|surg|(?:sky)?rocket|spik|explod|explosion|balloon|spiral|epidemic|tsunami|plagu|hot-?spot|scourge|worst|ris(?:e|es|ing)|rose|fall|fell|jump|climb|drop)[a-z]*(?![a-z])/;
const quotedWords = /["“](?<words>[^"”]{3,300})["”]/;
/** The words somebody said are looked up, not held against figures. */
const ofWords = /(?<![a-z])(?:quote|quotes|quotation|statement|comment|words)(?: from [a-z ]{2,40})?[ :]*"/;

/**
 * A sentence in quotation marks, or that somebody is said to have written, and whether it is right or may be printed: the
 * words to check, with what stands beside the quotation ("for 17/18"). Null where nothing in it can be measured.
 */
export function readQuotedClaim({ text, folded, rest }: Passage): string | null {
	if (ofWords.test(folded)) return null;
	const words = quotedWords.exec(folded)?.groups?.["words"] ?? "";
	const ofCorrection = correctionAhead.exec(rest)?.[0] ?? "";
	const before = ofCorrection === "" ? (askedBefore.exec(rest)?.[0] ?? "") : ofCorrection;
	const after = askedAfter.exec(folded.slice(before.length));
	const isTold = before === "" || ofCorrection !== "";
	const told = (isTold ? toldBefore.exec(rest.slice(before.length))?.[0] : undefined) ?? "";
	const isAsked = before.trim() !== "" || after !== null;
	const isLine = lineAhead.test(before) && tellsOfThem.test(words);
	const isQuoted = measured.test(words) || isLine || (told !== "" && (after !== null || ofCorrection !== ""));
	if (!isAsked || !isQuoted || (words === "" && told === "")) return null;
	const end = after === null ? text.length : before.length + after.index;
	const claim = text.slice(before.length + told.length, end);
	return isLine || measured.test(claim.toLowerCase()) ? claim.replace(/["“”]/g, "").trim() : null;
}
