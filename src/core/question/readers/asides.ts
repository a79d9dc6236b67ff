import { whenNeeded } from "../../statistics/when-needed.ts";
import type { Passage, Span } from "../passage.ts";
import { PatternIndex } from "../pattern-index.ts";

const clock = new RegExp(
	"(?<![a-z0-9])(?:(?:(?:deadline|copy|conference|bulletin|slot|page|due|needed|needs to be in)(?: (?:is|of|at|by|in|'s))* )?(?:(?:by|at|before|until|till|for|around|about|from) )?(?:\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm)|\\d{1,2}[.:]\\d\\d|(?:half(?: past)?|quarter (?:past|to)) (?:\\d{1,2}|[a-z]{3,6})|noon|midday|midnight|lunch(?:time)?|close of play|end of (?:the )?(?:day|play)|cop|eod|teatime))(?![a-z0-9])",
	"g",
);

/** What people say around a question: how they hope one is, when they need it, that they are sorry to ask. */
const asides = new RegExp(
	`(?<![a-z0-9])(?:${[
		"(?:i |we )?(?:do |just )?hope (?:you(?:'re| are|r)?|u(?: r|r)?|all|everyone|this|that|things|it)(?:'s| is| are| finds| reaches)?(?: [a-z']+){0,4}? (?:well|ok|okay|good|fine|great)",
		"hope (?:you|u) (?:had|have|are having) (?:a|an) (?:[a-z]+ ){1,2}(?:weekend|day|morning|week|evening|time|break|holiday|christmas|bank holiday)",
		"(?:so |really |very )?(?:sorry|apologies|apols|sry|soz) (?:to|for|about) (?:(?:be|being) (?:a |such a )?(?:pain|nuisance|pest|bother)|(?:bother|pester|trouble|chase|nag|bug|hassle|disturb|interrupt)(?:ing)?(?: (?:you|u))?|the (?:short notice|rush|bother|trouble|late (?:ask|request)))",
		"(?:there(?:'s| is) )?no (?:rush|hurry)|(?:not|nothing) urgent|at (?:your|ur) (?:convenience|leisure)",
		"(?:when|if|as soon as|whenever) (?:you|u) (?:get|have|can spare|find|got) (?:a |the )?(?:chance|minute|min|mins|moment|mo|sec|second|time)",
		"if (?:that's|that is|it's|it is|its|thats|at all)(?: (?:ok|okay|possible|all right|alright|not too much (?:trouble|bother|to ask)))*",
		"(?:is|would|could|can) (?:that|this|it)(?: be)? (?:something|anything) (?:that )?(?:you|u) (?:could|can|would|might)(?: be able to)? (?:do|help(?: (?:me |us )?with)?|find|look (?:at|into|up))",
		"(?:would|could) (?:you|u) (?:be able to|mind)|would it be possible(?: to)?|(?:i|we)(?:'m| am|'d| would| was| were)? (?:be )?(?:most |very |really |so )?(?:grateful|hoping|obliged)(?: (?:if (?:you|u) (?:could|can|would)|to|for))?",
		"(?:i|we)(?:'m| am|'ve| have|'re| are) (?:(?:being|been|just|currently) )*(?:on|from|at|with|working on|working for|asked by) (?:the |a |an |my |our )?(?:[a-z]+ ){0,2}(?:desk|newsroom|team|paper|bulletin|programme|shift)",
		"(?:i|we)(?:'m| am|'re| are) (?:(?:just|currently) )?(?:producing|presenting|hosting|editing|writing|subbing|doing|covering|reading|making|preparing|putting together) (?:the|a|an|my|our|this|today's|tomorrow's|tonight's) (?:[a-z]+ ){0,2}(?:show|programme|bulletin|broadcast|podcast|news|page|piece|feature|column|package|edition)",
		"in (?:a|an|one|1|two|a single|a few)(?: (?:short|simple|plain|quick))? (?:sentences?|lines?|words?|nutshell)",
		"so(?: that)? (?:the|our|my|a) [a-z]+ (?:doesn't|does not|won't|will not|can't|cannot|can|knows|gets)(?: [a-z0-9\"'-]+){1,8}",
		"round (?:here|there|our way|about here)|(?:down|up|over) our way|in (?:these parts|our neck of the woods)|(?:on|in) (?:our|my|your|this) (?:own )?patch",
		"it(?:'s|s| is) [a-z]+ (?:from|on|at) (?:the )?(?:[a-z]+ ){0,2}(?:desk|newsdesk|newsroom|team|paper)",
		"if (?:you|u) (?:don'?t|do not|wouldn'?t|would not) mind|if (?:at all )?poss(?:ible)?",
		"(?:i |we )?(?:can'?t|cannot|could never|never could) do (?:the |my )?(?:sums?|maths?)(?: in my head)?",
		"(?:bear|bearing|keep|keeping|having) in mind(?: [a-z']+){1,6}",
		"(?:it(?:'s|s| is)|this is|that's) for (?:a|an|the|my|our|tomorrow's|tonight's|today's) [a-z]+",
		"(?:to |at |with )?(?:(?:one|1|a single) decimal(?: (?:place|point))?|(?:one|1) ?(?:d\\.?p\\.?|d))",
		"(?:(?:lower|upper|low|high)(?: (?:and|or|&) (?:lower|upper|low|high))? )?bounds (?:for|of|on)",
		"in (?:percentage |% )?points|(?:to |in )?(?:percentage points|pp|ppts?)",
		"(?:hang|hold) on(?: a (?:sec|second|min|minute|mo|moment|tick))?(?: there)?(?=[ ,.!-]|$)",
		"(?:true|right|correct|yes or no|yes\\/no|y\\/n|yeah|no)(?= ?\\?[ ?!.]*$)|(?:yes or no|yes\\/no|y\\/n)(?= ?[?!.]*$)",
		"(?:my|our|the|an?|one|another) (?:(?:old|older|earlier|previous|other|second) )?(?:notes?|notebook|cuttings?|cutting book|archives?|library|back copy|back issue) (?:says?|said|has|have|had|gives?|gave|reads?)(?= (?:that )?(?:it (?:is|was) )?\\d)",
		"(?:i )?(?:dunno|don'?t know|do not know|not sure|unsure|no idea|can'?t tell|unclear)(?: if| whether)? (?:it'?s|it is|that'?s|that is|this is|they'?re|they are)(?: (?:the|a|by|in|on))*(?: (?:fy|f\\/y|financial|fiscal|tax|calendar)(?: years?)?)? or (?:the |a |by )?(?:fy|f\\/y|financial|fiscal|tax|calendar)(?: years?)?",
		"(?<=have (?:needed|taken|had|been needed)(?: .{1,60})? )to (?:have )?(?:doubl|tripl|trebl|quadrupl)ed?|(?:and |or )?ditto(?: (?:for|with))?",
		"(?:looks?|looked|seems?|seemed) (?:(?:a bit|very|really|mad|dead|well|suspiciously|oddly|strangely|way too|way|too|so|pretty|rather|quite) )*(?:low|high|odd|weird|off|strange|big|small|mad|funny)(?: to (?:me|us))?",
	].join("|")})(?![a-z0-9])`,
	"g",
);

/** "Up a third", "fell by half". */
export const partMoved =
	/(?<=(?<![a-z])(?:up|down|ris(?:e|en|ing)|rose|fall(?:en|ing)?|fell|grown?|grew|increased?|decreased?|dropped|drop)(?: by)?(?: (?:about|around|nearly|almost|roughly|just|some))? )(?:an? |one )?(?<part>half|third|3rd|quarter|fifth|tenth|two[ -]thirds|three[ -]quarters)(?![a-z])/;

/** Words said around a question, in which nothing is left to understand; a part that something moved by is told of apart. */
export const readAsides = ({ folded }: Passage): readonly Span[] =>
	index()
		.matches(folded)
		.map((it) => ({ start: it.index, end: it.index + it[0].length }));

const index = whenNeeded(() => new PatternIndex([asides, clock, new RegExp(partMoved, "g")]));
