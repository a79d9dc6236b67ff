import type { CuePhrases } from "./phrases.ts";

/** What somebody may call what is counted, rightly or not. */
const term =
	"(?:(?:the|all|just|only|actual|separate|recorded|reported|police|new|child|children's|abuse|sexual|sex|image|individual|known|online) )*(?:crimes?|offen[cs]es?|offending|victims?|offenders?|images?|pictures?|photos?|videos?|incidents?|cases?|pa?edo(?:phile)?s?|abusers?|perpetrators?|predators?|suspects?|criminals?|children|kids|convictions?|arrests?|attacks?|porn(?:ography)?|recorded|reported|committed)(?: (?:committed|recorded|reported|offences|crimes|cases|images|abused))*";
const quoted = `['"]*(?:an? )?${term}['"]*`;
const these =
	"(?:it|this|that|these|those|them|they|(?:the|these|those|your|our) (?:figures?|numbers?|data|stats|counts?|totals?))";
const maySay =
	"(?:(?:is|would|was|will) (?:it|that|this) (?:be )?(?:ok|okay|right|fair|accurate|safe|correct|wrong|fine|all right|alright|misleading|legit|true|better|best|legal) to|(?:are|am|would|is) (?:we|i)(?: be)? (?:ok|okay|right|safe|fine|correct|wrong|allowed) to|(?:can|could|may|should|must|shall|do|would) (?:we|i|you|one))(?: (?:safely|just|still|really|also))*";

/** Whether "crimes committed" or "victims" are right words for what is counted, which its definition tells. */
export const calledPhrases: readonly CuePhrases[] = [
	[
		"definition",
		2,
		`${maySay} (?:call|describe|label|term|refer to|treat|count)(?:ing)? ${these}(?: (?:as|in terms of))?(?: (?:all|just|only))* ${quoted}(?:,? (?:or|and|not|rather than|instead of)(?: (?:only|just|as|merely))* ${quoted})*`,
		`${maySay} (?:say|write|use|print|put|report|call (?:them|these|it)) ${quoted}(?:,? (?:or|and|not|rather than|instead of)(?: (?:only|just|as|merely))* ${quoted})*(?= ?(?:[?.!,]|$)| (?:here|there|then|in (?:copy|print|the (?:copy|story|piece|headline|intro))|for (?:it|this|that|these|those))(?![a-z]))`,
		`${maySay} (?:say|write|print|put|report)(?: that)? (?:${these}|there)(?: (?:is|are|was|were)|'s|'re)(?: (?:all|just|only))* ${quoted}(?= ?(?:[?.!,]|$))`,
		`(?:do|does|did|is|are|was|were) ${these}(?: (?:mean|count|refer to|represent|cover|stand for|for|of|about|number))? (?:just |only |actually )*${term}(?:,? (?:or|and)? ?${term})*,? or (?:just |only |actually )*${term}`,
		`(?:is|are) ["']${term}["'] (?:ok|okay|right|fair|accurate|correct|wrong|fine|the (?:right|correct|wrong|best|proper) (?:words?|terms?|wording|phrase))`,
		`what (?:should|do|can|must) (?:we|i) call ${these}(?= ?[?.!]*$)`,
		`(?:is|are) ${these} (?:just |only |all )*(?:recorded|reported|committed)(?: crimes?| offences)? or (?:just |only |actually )*(?:recorded|reported|committed|convictions?|actual)`,
	],
];
