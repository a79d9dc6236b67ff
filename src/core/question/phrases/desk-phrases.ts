import type { CuePhrases } from "./phrases.ts";

const notOf = "(?!.{0,30} (?:for|in|from|about) [a-z])";
const figures = "(?:figures?|numbers?|data|stats?|statistics|releases?|update)";
const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
/** Figures, not the story that is "out tomorrow". */
const whatComes = `(?:what(?:'?s| is| are| will be)?|anything|something|nothing|new ones?|${figures})(?: (?!for |story|stories|piece|article|copy|feature|paper|splash|report|my |our )[a-z']+){0,4}`;
/** What a publisher brings out, and no story of ours: "Thursday's release", "next month's NSPCC figures". */
const coming = `(?:(?!paper|splash|story|edition|front|bulletin|programme|show|podcast|page)[a-z]+ ){0,2}(?:${figures}|publication|(?:nspcc|home office|ons|government) report)(?! (?:of|for) (?:our|my|the (?:paper|podcast|story)))`;
/** A time that has not come. */
const later =
	"tomorrow|next (?:week|month|year)|later (?:today|this week|this month)|soon|shortly|in the morning";

/** About the bot itself, what it sends and what it holds. */
export const deskPhrases: readonly CuePhrases[] = [
	[
		"about",
		2,
		"(?:who|what) (?:are|r) (?:you|u)",
		"are (?:you|u) (?:an? |the )?(?:ai|bot|robot|human|real|person|llm|chat ?gpt|machine|computer|language model)",
		"(?:who|what company) (?:made|built|makes|runs|wrote|created|owns) (?:you|this bot|blotter)",
		"(?:do|are) you (?:use|using) (?:ai|chat ?gpt|an? llm)",
		"how do you work",
		"(?:about|what is|what's) (?:you|blotter|this bot)",
		"(?:is|am i (?:talking|speaking|chatting) to|are we (?:talking|speaking) to) (?:this |that |it |there )?(?:an? )?(?:ai|bot|robot|machine|human(?: being)?|real person|person|chat ?gpt|llm)(?: (?:behind|on|at|in) .{2,30})?",
		"(?:does|did) (?:an? )?(?:ai|human|person|chat ?gpt|llm|machine) (?:write|make|do|check|answer) (?:this|these|that|it|the answers?)",
	],
	[
		"help",
		2,
		"(?:(?:on|from|with) (?:my|a|the|our) (?:(?:work|smart|mobile) ?)?(?:phone|mobile|iphone|android|tablet|ipad),? )?what (?:can|could|do|should) (?:you|u|i|we) (?:(?:actually|really|even|just) )*(?:do|ask|type|say|answer)(?: (?:you|here|for me|for us))?(?: (?:on|from|with) (?:my|a|the|our) (?:(?:work|smart|mobile) ?)?(?:phone|mobile|iphone|android|tablet|ipad))?",
		"what (?:sorts?|kinds?|types?) of (?:things?|questions?|stuff) (?:can|could|do|should) (?:you|u|i|we)(?: (?:do|ask|type|say|answer))?(?: (?:you|here))?",
		"how (?:do|does|can|should) (?:i|we|you|this|it|one) (?:use|work|ask)(?: (?:this|it|you|the bot|blotter))?",
		"(?:list of |available |all )?commands",
		"instructions",
		"help(?: me)?",
		"what (?:are )?(?:my|the) options",
		"how to use(?: (?:this|it|you))?",
	],
	[
		"embargo",
		2,
		"embargo(?:ed|es)?",
		`${whatComes} (?:out|due|published|released|coming|available|landing|dropping) (?:out )?(?:${later})`,
		`${whatComes} (?:out|due|coming|landing|dropping) (?:out )?(?:on |this |next )*${weekday}`,
		`(?<!(?:last|past|previous|yesterday|did|was|were|since|after|ago) (?:the )?)(?:this |next |coming )?(?:the ${weekday}|${weekday}'?s|(?:tomorrow|(?:later this|next|the coming) (?:week|month))(?:'?s)?) ${coming}`,
		"(?:what(?:'?s| is| will be)?|anything|something|(?:peek|look|preview)(?: at| of)?)(?: [a-z']+){0,4} (?:next|coming|upcoming) (?:nspcc |home office |foi |ons |data )*(?:releases?|publications?|report|update|batch|set of figures)(?= ?(?:[?.!]|$|on |due |out |about ))",
		"(?<=^[ |]*)(?:the )?next (?:nspcc |home office )?(?:release|publication)(?= ?[?.!]*$)",
		`(?:is|are) there (?:an?|any) (?:[a-z]+ ){0,2}?(?:${figures}|publication|report) (?:(?:out|due|coming|on|this|next) )*(?:${weekday}|${later})`,
		`what(?:'?s| is| will be) in (?:the|that|this|your) (?:next |new )?(?:${figures}|publication|report)(?: (?!for |in )[a-z']+){0,4} (?:(?:out|due|on|this|next) )*(?:${weekday}|${later}|due(?! to)|coming)`,
		"(?:unpublished|unreleased|upcoming|forthcoming|(?:advance|early)(?! \\d)) (?:new )?(?:figures?|numbers?|data|stats?|statistics|releases?|copy)",
		`(?:when|what time|what day|which day) (?:are|is|will|do|does|'s) (?:.{1,40} )?(?:next|new|latest|later|more recent) (?:set of |batch of )?(?:nspcc |home office |foi |ons |police )*${figures}(?: be)?(?: (?:due|out|published|released|available|coming|expected|come out|land|landing|drop|dropping)){1,2}`,
		`when(?:'?s| is| are| will| do| does) (?:(?:the|your|any|nspcc|home office|foi) )*(?:(?:20\\d\\d|\\d\\d)[/-]\\d\\d|20\\d\\d|this year(?:'s)?|last year(?:'s)?)(?:'s)? (?:[a-z]+ ){0,2}?${figures}(?: be)?(?: (?:due|out|published|released|available|coming|expected|come out|land|landing|drop|dropping)){1,2}`,
		`(?:when|what (?:date|day))(?:'?s| is| are| will) (?:(?:the|our|your) )?next (?:set of |batch of )?(?:nspcc |home office |ho |foi |ons |police |official |quarterly )*${figures}(?:(?: be)? (?:due|out|published|released|available|coming|expected))*`,
		"when (?:does|do|will|is|are) .{2,40} (?:publish(?:es|ing)?|releas(?:es?|ing)) next|(?:next|when .{2,20} next) (?:publishes|to publish)",
		"when(?:'?s| is| are) the next (?:ones?|lot|batch|set)(?: (?:due|out|coming))?(?= ?[?.!]*$)",
		`when (?:(?:can|do|will|should|could|might) (?:we|i|you|they) (?:(?:next|get|have|see|expect|hear|load|hold|be|able|to) )+|(?:will|should|might) there be )(?:.{1,40} )?(?:next|new|newer|latest|later|more recent|updated|fresh|more)(?: [a-z' -]{2,30})?? ${figures}(?! (?:from|for) (?:19|20)\\d\\d)`,
		`when (?:are|is|'?s) (?:.{1,40} )?${figures}(?: (?:for|from|on|of) [a-z' -]{2,30})?? (?:next )?(?:due(?: to)?|coming|expected|(?:going|scheduled|meant|supposed|likely|set|about) to|landing|dropping|being (?:published|released|updated))(?: (?:be|out|in|published|released|updated|available|ready|come|land|drop))*`,
		`when (?:will|do|does|should|might) (?:.{1,40} )?${figures}(?: (?:for|from|on|of) [a-z' -]{2,30})?? (?:next )?(?:come out|be (?:out|published|released|available|ready|updated|in|with us)|get (?:published|released|updated)|land|drop|arrive)`,
		`(?:is|are) (?:there )?(?:an?y? )?(?:.{1,30} )?(?:newer|new|later|more recent|fresh|updated|anything (?:newer|more recent|later))(?: ${figures})?(?: (?:for|from|on|of) [a-z' -]{2,30})?? (?:coming|due|expected|on the way|in the pipeline)`,
		"coming up (?:tomorrow|next week)",
	],
	[
		"corrections",
		2,
		"corrections? log",
		"errata",
		"what(?:'s| has| have)? (?:been )?corrected",
		"list of corrections",
	],
	[
		"subscriptions",
		2,
		"(?:my|our|list|show|what) subscriptions?",
		"what (?:am i|are we|is this channel) (?:following|subscribed to)",
	],
	[
		"unsubscribe",
		2,
		"unsubscribe",
		"stop (?:following|sending|the (?:alerts|digests?|updates)|(?:[a-z'&-]+ ){1,4}(?:digests?|alerts?|subscriptions?))",
		"unfollow",
	],
	[
		"subscribe",
		2,
		"(?:subscribe|sign (?:me|us|this channel) up)(?: (?:me|us|this channel))?(?: (?:to|for))?",
		"(?:alert|notify|ping) (?:me|us)",
		"(?:tell|let) (?:me|us) (?:know )?when",
		"send (?:me|us) (?:a |the )?(?:weekly|daily|monthly) (?:digest|update)s?",
	],
	["digest", 2, "digest(?: (?:preview|send(?: now)?))?", "preview (?:the |next )?digest"],
	[
		"list",
		2,
		"(?:list|show|see|any|all)(?: (?:me|us|of|the|any|all|recent|latest))* (?:revisions|revised figures|figures (?:that )?(?:have been|were|are) revised)(?! (?:to|of|on) (?:it|that|this|these|those|the (?:figure|number|count))(?![a-z]))|(?<=^[ |]*)revisions(?= ?[?.!]*$)",
		"(?:which|what|have any|has any|were any|was any)(?: (?:of|the|these|those))*(?: (?!figures?|numbers?|counts?|totals?)[a-z]+){0,4} ?(?:figures?|numbers?|counts?|totals?|thing|data|ones?)?(?: (?:have|has|had|were|was|are|is|got))?(?: (?:ever|since|been))* (?:revised|restated)",
		"has anything (?:ever )?(?:been )?(?:revised|restated|corrected)|(?:have|has|were|was) any (?:of the )?(?:figures?|numbers?|counts?|totals?) (?:ever )?(?:been )?(?:revised|restated|corrected)",
		"what (?:(?:has |have )?changed (?:in|with|by|since)|did|has|was (?:changed|revised) (?:in|by)) (?:the )?(?:last|latest|newest|most recent) (?:release|update|publication)(?: (?:changed?|revised?))?",
		"(?:what(?:'s| is| was) )?(?:the )?(?:latest|newest|last|most recent) (?:release|publication)(?= ?[?.!]*$)",
		"(?:what(?:'s| is| has| was)? (?:been )?(?:changed|different|new)|(?:what(?:'s| is| are) )?(?:the )?(?:differences?|changes?)|compare) between (?=.{0,80}(?<![a-z])(?:releases?|(?<!obscene )publications?)(?![a-z])).{3,80}",
		`what(?:'s| is| was| were) in (?:the|that|this|(?:yesterday|last (?:${weekday}|week|month))'?s) (?:(?:new|nspcc|home office) )*(?:releases?|publication)(?= ?[?.!]*$)`,
	],
	[
		"status",
		2,
		"data(?: ?set)? (?:version|status|state)|version of (?:the )?data(?: ?set)?",
		"(?:what|which) data(?: ?set)? (?:is|are|has been) loaded",
		"(?:are you|is (?:the|your|this|that) data(?: ?set)?|are (?:the|your) figures) (?:all |still )?(?:up[- ]to[- ]date|current)",
		"when (?:was|were) (?:the |this )?(?:data|figures|it|this) (?:last )?(?:updated|loaded|refreshed)",
		"(?:last|latest|newest|most recent) (?:update|refresh|data load)",
		"how (?:often|frequently|regularly) (?:(?:is|are|do|does|will|get|gets) )*(?:it|this|that|these|those|they|you|the (?:data(?: ?set)?|figures?|numbers?|stats))(?: (?:get|gets|being|be))? (?:updated?|refreshed?|revised|published|released|come out)",
		`(?:newest|latest|most recent) (?:data|release|publication)s?(?:(?: (?:do|have|did|that))? (?:you|we)(?:'ve)?(?: (?:have|hold|holds|got|load))?| (?:held|loaded|in))${notOf}`,
		`(?:any(?:thing)?|something) (?:new|fresh|newer|more recent)(?: (?:figures?|numbers?|data|stats?|statistics|releases?))?(?: (?:in(?= ?[?.!]*$)|out|yet|since yesterday|today|lately|recently|this (?:week|month)|(?:been )?(?:loaded|published|released|added)))+${notOf}`,
		"how old (?:is|are) (?:ours|yours|it|this|(?:(?:the|your|our|these|those|this) )?(?:data(?: ?set)?|figures|numbers|release|stats)(?: (?:you|we) (?:have|hold|have got))?)(?= ?(?:[?.!,]|$))",
		"how (?:recent|fresh|up[- ]to[- ]date|current) (?:is|are) (?:(?:the|this|your|these|those|all) )?(?:data(?: ?set)?|figures|numbers|this|that|it|these|those|everything)(?= ?(?:[?.!,]|$))",
	],
	["reload", 2, "reload(?: the data)?", "refresh the data"],
	[
		"public",
		2,
		"(?:post|share|send|put|show|stick|drop|bung|chuck|pop|shove|sling|paste) (?:.{2,40} )?(?:to|in|with|into|on) (?:(?:the|this|our|my) )?(?:(?:main|news|whole|rest of the) )?(?:channel|team|room|everyone|newsroom|news ?desk|desk|others|colleagues|slack|group)",
		"(?<=^[ |,]*(?:(?:and|ok|okay|now|then|please|pls|plz|can you|could you|can i|can we|just|great|good|thanks|how do i|how do we)[ ,]+)*)(?:post|share|send) (?:it|this|that|these|those|them)(?: (?:one|answer|figure|table|chart))?(?: (?:out|up|here|in here|there|publicly|round|around|to|in|to #[a-z0-9_-]+|in #[a-z0-9_-]+))?(?: (?:now|please|pls|plz|then|thanks|ta))*(?= ?[?.!]*$)",
		"publicly",
		"(?:make|share) (?:it|this) public",
		"(?:to|in|into) (?:the |this |our )?channel(?= ?[?.!]*$)",
	],
];
