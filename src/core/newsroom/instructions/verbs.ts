import { distance } from "../../question/names/edit-distance.ts";
import { type Passage, type Span, wordsOf } from "../../question/passage.ts";
import { removeVerb, showAlone, showVerb } from "./answer-ids.ts";
import type { InstructionReader } from "./instruction.ts";
import { negationIn } from "./negation.ts";

export type Verb =
	| "subscribe"
	| "unsubscribe"
	| "hand"
	| "subscriptions"
	| "show"
	| "remove"
	| "corrections"
	| "digest"
	| "preview"
	| "send"
	| "embargo"
	| "sign"
	| "withdraw"
	| "used";

/** What opens an instruction, the longer first. Each begins where the polite words end. */
const PHRASES: readonly (readonly [Verb, RegExp])[] = [
	[
		"unsubscribe",
		/^(?:unsubscribe|unfollow|stop (?:following|sending(?: (?:me|us))?|(?:the|these|this|our|my) (?:alerts?|digests?|updates?|subscriptions?)|(?=(?:(?:all|every|of|the|our|my|these) )+(?:alerts?|digests?|updates?|subscriptions?)(?![a-z]))|(?=(?:[a-z'&-]+ ){1,4}(?:digests?|alerts?|updates?|subscriptions?)(?: (?:please|pls|plz))? *(?:[.!?,;]|$))|(?=everything(?: (?:in|for|about|from|on|please)(?![a-z])| *[.!]*$)))|(?:cancel|delete|remove|end)(?= (?:all|every) (?:(?:of|the|our|my) )*(?:digests?|subscriptions?)(?![a-z]))|(?:turn|switch) off(?= .*(?:digests?|subscriptions?|updates?|alerts?)(?![a-z]))|(?:cancel|delete|remove|end) (?:(?:my|our|the|this|a) )?subscriptions?)(?: from)?/,
	],
	[
		"hand",
		/^(?:subscriptions? (?:hand|transfer)(?: over)?|hand over|(?:hand|transfer)(?: over)?(?= .*(?<![a-z])to(?![a-z])))(?: (?:the|our|my|this))?(?: (?:digests?|subscriptions?)(?: (?:of|for|about))?)?(?![a-z])/,
	],
	[
		"subscriptions",
		/^(?:(?:(?:list|show)(?: me| us)?|what are|my|our|the|all|which)(?: (?:all|the|my|our))* )?subscriptions?(?= *[?.!]*$| (?:here|do|are|in|of)(?![a-z]))|^what (?:am i|are we|is this channel) (?:following|subscribed to)|^(?:when(?:'?s| is| are)? )?(?:the |our |my |your )?next digests?(?: (?:when|due|coming|sent|going out))?(?= *[?.!]*$)/,
	],
	[
		"subscribe",
		/^(?:subscribe|subscription|sign (?:me|us|this channel) up)(?: (?:me|us|this channel))?(?: (?:to|for))?(?![a-z])|^follow(?! up| ?-? ?up|ing|ed|s)(?![a-z])|^(?:alert|notify) (?:me|us)(?![a-z])|^(?:remind|update) (?:me|us) (?=.*(?:daily|weekly|monthly|every|each|weekdays?))|^(?:tell|let) (?:me|us) (?:know )?when(?![a-z])|^(?:get|have|set up|start|make|create|arrange|do|add|want|need|like) (?:(?:me|us) )?(?:an? )?(?=.*(?:daily|weekly|monthly|every|each|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?![a-z])))(?:(?:daily|weekly|monthly|regular|new) )?(?:digest|subscription|round-?up)(?: (?:of|for|on|about))?(?![a-z])|^send (?:me|us) (?=.*(?:daily|weekly|monthly|every|each|weekdays?))(?:(?:a|the) )?/,
	],
	[
		"withdraw",
		/^(?:withdraw|take (?:back|away)|undo|remove|cancel) (?:the |my |our )?(?:sign(?:ed)?[ -]?off|mark)|^unsign(?:[ -]off)?/,
	],
	["sign", /^(?:sign|signed|sign it|sign the (?:data|figures))[ -]?off(?![a-z])|^signoff(?![a-z])/],
	[
		"send",
		/^(?:send|digest send|send (?:the |our |my |next )*digest)(?: now)?(?= *[.!]*$)|^digest (?:send|now)(?![a-z])/,
	],
	["preview", /^(?:preview(?: (?:the |our |my |next )*digest)?|digest preview)(?![a-z])/],
	["digest", /^digests?(?![a-z])/],
	[
		"corrections",
		/^(?:(?:the )?(?:list|history|log|record) of (?:the )?|list |the |any |what(?:'?s| has| have) (?:been )?(?=corrected)|(?:have|are|were) there (?:been )?(?:any )?|(?:what|which|how many) |show (?:me |us )?(?:the )?)?(?:corrections?(?: log)?|corrected|errata)(?: (?:(?:have|has|were|are|did|we|you|they|there|been)(?: |$))*(?:logged|made|make|issued?|published|posted|recorded|noted|put out|run|ran|out|in|there|due)(?! [a-z]+ (?:of|by)))?(?: (?:of late|lately|recently|yet|so far|today|this (?:week|month|year)))?(?![a-z])/,
	],
	[
		"embargo",
		/^(?:list |show (?:me |us )?|what(?:'?s| is)(?: (?:currently|still|now))? under (?:an? )?)?(?:the )?embargo(?:ed|es)?(?![a-z])/,
	],
	["used", /^(?:mark(?:ed)?(?= .*\bused\b)|using|used)(?![a-z])/],
	["show", showVerb],
	["show", showAlone],
	["remove", removeVerb],
];

/** Any of them: most texts are questions, and are told so at once. */
const opens = new RegExp(PHRASES.map(([, { source }]) => source).join("|"));

/** Whole words whose slips are still theirs. */
const LONG: readonly (readonly [Verb, string])[] = [
	["subscribe", "subscribe"],
	["unsubscribe", "unsubscribe"],
	["subscriptions", "subscriptions"],
	["corrections", "corrections"],
	["preview", "preview"],
	["digest", "digest"],
	["embargo", "embargo"],
];

const polite =
	/^(?:[ ,.:;!|-]+|(?:please|pls|plz|ok|okay|can|could|would|will|you|we|i|i'd|i'll|we'd|we'll|want|like|need|to|just|kindly|let's|lets|how|do|hi|hello|hey|now|also|and)(?![a-z']))+/;

/** Words said of a digest, a log or an embargo in running text; more of them make it a sentence about something else. */
const FEW = 4;

/** What changes something, so that its opposite must not be done. */
const CHANGING: ReadonlySet<Verb> = new Set(["subscribe", "unsubscribe", "hand", "send", "sign", "withdraw"]);

const negation =
	/^(?:don'?t|do not|not|never|no longer|(?:won|wouldn|can|shouldn)'?t|cannot)(?: (?:ever|want|to|please|us|me|need))* /;

/** "Correction needed?": a question about what was printed. */
const asksWhether = /^(?:an? |any )?corrections? (?:needed|required|due|necessary)(?![a-z])/;

/** What is to be done, and the words that say so; negated where they say that it is not. Null: the text is no instruction. */
export function readVerb(
	passage: Passage,
	style: InstructionReader["style"],
): { readonly verb: Verb; readonly span: Span; readonly isNegated: boolean } | null {
	const start = polite.exec(passage.rest)?.[0].length ?? 0;
	const opening = passage.rest.slice(start);
	if (asksWhether.test(opening)) return null;
	const denied = opening.slice(negation.exec(opening)?.[0].length ?? opening.length);
	for (const [verb, pattern] of opens.test(denied) ? PHRASES : [])
		if (CHANGING.has(verb) && pattern.test(denied))
			return { verb, span: { start, end: start }, isNegated: true };
	for (const [verb, pattern] of opens.test(opening) ? PHRASES : []) {
		const match = pattern.exec(opening);
		if (match !== null)
			return isSaid(verb, passage, style)
				? { verb, span: { start, end: start + match[0].length }, isNegated: false }
				: null;
	}
	const words = wordsOf(passage.rest);
	const first = words.find((it) => it.start >= start);
	const slip = first === undefined ? null : nearest(first.text);
	if (first !== undefined && slip !== null && isSaid(slip, passage, style))
		return { verb: slip, span: first, isNegated: false };
	if (style === "sentence") return null;
	// "cumbria subscribe weekly": no question has these words.
	const later = words.find((it) => it.text === "subscribe" || it.text === "unsubscribe");
	if (later === undefined) return null;
	const before = negationIn({ ...passage, rest: passage.rest.slice(0, later.start) });
	const verb = later.text === "subscribe" ? "subscribe" : "unsubscribe";
	return { verb, span: later, isNegated: before !== null };
}

const SPOKEN_OF: ReadonlySet<Verb> = new Set(["digest", "preview", "corrections", "embargo", "send"]);

const isSaid = (verb: Verb, passage: Passage, style: InstructionReader["style"]): boolean =>
	style === "command" || !SPOKEN_OF.has(verb) || wordsOf(passage.rest).length <= FEW;

function nearest(word: string): Verb | null {
	if (word.length < 5) return null;
	const near = LONG.map(([verb, text]) => {
		const limit = text.length >= 9 ? 2 : 1;
		return { verb, away: distance(word, text, limit), limit };
	})
		.filter(({ away, limit }) => away <= limit)
		// "Higest" is the highest.
		.filter(({ verb }) => verb !== "digest" || word.startsWith("d") || word.startsWith("id"))
		.toSorted((a, b) => a.away - b.away);
	return near[0] === undefined || near[0].away === near[1]?.away ? null : near[0].verb;
}
