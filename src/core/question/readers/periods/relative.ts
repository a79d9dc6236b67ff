import { certain, count, countOf, implied, type PeriodForm } from "./form.ts";

const years = "(?:financial |fiscal |full )?(?:years?|yrs?|y)";
/** Said of years that follow each other. */
export const ONE_AFTER_ANOTHER =
	"(?:running|in a row|on the (?:trot|bounce)|straight|in succession|consecutively|on end|back[- ]to[- ]back)";
const move = "change|rise|increase|growth|fall|decrease|drop|difference|comparison|movement|jump|decline";

/** "last year", "the latest", "now": the latest year held, never the calendar's (D21). */
export const latest: PeriodForm = {
	pattern:
		/(?<![a-z])(?:in |for |over |during )?(?:the |this )?(?:last|latest|lats|lst|most recent|newest|past|current|this) (?:available |full |financial |fiscal |held )*(?:years?|yr)(?:'s)?(?: (?:of data|available|held|figures?))?(?![a-z])|(?<![a-z])(?:anything|something|any) (?:newer|later|fresher|more (?:recent|current|up[- ]to[- ]date))(?: (?:than that|figures?|numbers?|data))?(?![a-z])|(?<![a-z])(?:the )?(?:latest|most recent|newest|most up[- ]to[- ]date|most current|up to date|up-to-date|currently|current|right now|just now|nowadays|these days|now(?= ?(?:[?.!,;]|$))|(?<!^[ ,]*(?:(?:and|ok|okay|right|so|but)[ ,]+)*)now(?= ?\|))(?![a-z])/g,
	read: () => implied({ type: "latest", back: 0 }),
};

/** "The last one you have", "the last figure held"; "the last one" alone may be the question before. */
export const lastHeld: PeriodForm = {
	pattern:
		/(?<![a-z])(?:(?:in|for|from) )?(?:the |your |ur )?(?:very )?(?:last(?: (?:one|figures?|numbers?|counts?|totals?|data|year))?(?: that)? (?:(?:you|u|we|they)(?:'?ve)?(?: actually)? (?:have|hav|hold|got)(?: got)?|held|available|there is|on record|on file)|(?:latest|newest|most recent) (?:one|1)(?: (?:you|u|we|they)(?:'?ve)? (?:have|hav|hold|got))?)(?![a-z])/g,
	read: () => implied({ type: "latest", back: 0 }),
};

/** "the first year you have", "the earliest figure": the first year held; of "the first five years" all are shown. */
export const firstHeld: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z])(?:(?:in|for|from) )?(?:the |your )?(?:very )?(?:(?:first|earliest|oldest) (?:available |recorded |held |financial )?(?:years?|figures?|numbers?|totals?|data|one)(?: (?:(?:that )?(?:you|u|we|they)(?:'ve)?(?: (?:have|hold|got|go back to))?|held|available|there is|on record|in (?:the )?(?:data(?: ?set)?|series|records?)))+|(?:earliest|oldest)(?: (?:available |recorded |held |financial )?(?:years?|figures?|numbers?|totals?|data))?|first year(?= ?[?.!]*$)|(?<several>(?:over |in )?(?:the )?first (?:${count}) ${years}))(?![a-z])`,
		"g",
	),
	read: ({ several }) => implied({ type: several === undefined ? "first" : "all" }),
};
/** What looks, stands or is put somewhere stands there next to something. */
const setBeside =
	"(?<![a-z])(?:looks?|looked|stands?|stood|sits?|sat|compares?|compared|fares?|fared|puts?|set|sets|place[ds]?|show|shown|seen?|it|that|this|figures?|numbers?|count|total) ";

/** "the year before last", "last but one", "five years ago". */
export const ago: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:(?:the )?(?:${years}|one) before (?<last>last)|(?:the )?(?<but>last (?:year )?but one(?: year)?|penultimate year|second[- ](?:to[- ])?last year|(?<!${setBeside})next[- ]to[- ]last year)|(?<count>${count}|an?) (?:${years}|(?<decade>decades?)) (?:ago|back|earlier ago))(?![a-z])`,
		"g",
	),
	read({ last, but, count: text = "", decade }) {
		if (last !== undefined || but !== undefined) return certain({ type: "latest", back: 1 });
		const n = text === "an" ? 1 : countOf(text);
		if (n === null) return null;
		return certain({ type: "latest", back: decade === undefined ? n : n * 10 });
	},
};

/** "last five years", "past decade", "five-year trend". */
export const lastYears: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:(?:over|in|for|during|across|within) )?(?:the |these )?(?:last|past|previous|prior|preceding|latest|recent|most recent) (?:(?<count>${count}) ?(?:${years}|(?<decades>decades?))|(?<decade>decade))(?![a-z])|(?<![a-z0-9])(?<trend>${count})[ -]?(?:year|yr|y)s?(?=[ -](?:yearly |annual )?(?:averages?|mean)(?![a-z]))|(?<![a-z0-9])(?<trend>${count})[ -]?(?:year|yr|y)s?[ -](?:trend|totals?|sum|tally|aggregate|series|history|chart|graph|timeline|run|period|picture|view)(?![a-z])|(?<![a-z0-9])(?<to>${count}) ?${years} (?=(?:up )?(?:to|until|ending) )|(?<![a-z])(?<recent>recent years)(?![a-z])|(?<![a-z])(?:the |a |this )?(?<decade>decade)(?= ?(?:[?.!]|$))|(?<![a-z])(?:just |only )?the (?:last|latest) (?<bare>two|three|four|five|six|ten|[2-9])(?= ?(?:[?.!]|$))`,
		"g",
	),
	read({ count: text, decades, decade, trend, to, recent, bare }) {
		if (recent !== undefined) return implied({ type: "last", years: 5 });
		if (decade !== undefined) return certain({ type: "last", years: 10 });
		const n = countOf(text ?? trend ?? to ?? bare ?? "");
		if (n === null || n < 1) return null;
		if (n === 1 && decades === undefined) return implied({ type: "latest", back: 0 });
		const vague = /few/.test(text ?? trend ?? "");
		return (vague ? implied : certain)({ type: "last", years: decades === undefined ? n : n * 10 });
	},
};

/** "two years running", "three consecutive years": so many changes, and the year before the first of them. */
export const inARow: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:(?:over|in|for|during) )?(?:the )?(?:last |past )?(?:(?<count>${count}) ?${years} ${ONE_AFTER_ANOTHER}|(?<count>${count}) (?:consecutive|successive|straight) ${years})(?![a-z])`,
		"g",
	),
	read({ count: text = "" }) {
		const n = countOf(text);
		return n === null || n < 2 ? null : certain({ type: "last", years: n + 1 });
	},
};

/** "last two years against the two before": all of them. */
export const lastAndBefore: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:(?:over|in|for) )?(?:the )?(?:last|past|latest|most recent) (?<count>${count}) ?${years} (?:vs?\\.?|versus|against|and|than|with|compared (?:with|to|against)) (?:the )?(?:(?<more>${count}) ?(?:${years} )?(?:before|previous|prior|preceding|earlier)|(?:previous|prior|preceding) (?<more>${count})(?: ${years})?)(?: (?:that|them|those|it))?(?![a-z])`,
		"g",
	),
	read({ count: text = "", more = "" }) {
		const n = (countOf(text) ?? 0) + (countOf(more) ?? 0);
		return n < 2 ? null : certain({ type: "last", years: n });
	},
};

/** "make it 5 years", "just three years please": nothing else is said. */
export const spanAlone: PeriodForm = {
	pattern: new RegExp(
		`^[ |,]*(?:(?:and|ok|okay|now|so|then|actually|please|pls|can you|could you|just|only|make (?:it|that|this)|do|try|show(?: me)?|give me|for|over|extend (?:it|that) to|go back|cut (?:it|that)(?: down)? to|limit (?:it|that) to|shorten (?:it|that) to|all|the) )*(?<count>${count}) ?${years}(?: (?:please|pls|instead|then|only|worth|of (?:it|that|data|figures)))*[ ?.!]*$`,
		"g",
	),
	read({ count: text = "" }) {
		const n = countOf(text);
		return n === null || n < 2 ? null : certain({ type: "last", years: n });
	},
};

/** "five year change", "over five years", "compared with five years ago": both ends are named (D21). */
export const changeOverYears: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:(?<count>${count})[ -]?(?:year|yr|y)s?[ -](?:percentage |per ?cent |% ?)?(?:${move})|(?:${move}) (?:over|in|across) (?:the )?(?:last |past )?(?<over>${count}) ?${years}|(?:compared|against|vs?\\.?|versus|up|down|higher|lower|more|fewer)(?: offences)? (?:with|to|on|than)? ?(?<than>${count}) ?${years} (?:ago|earlier|before)|(?:over|in|across|within|inside) (?:just |a |only )?(?<in>${count}) ?${years})(?![a-z])`,
		"g",
	),
	read({ count: first, over, than, in: inside }) {
		const n = countOf(first ?? over ?? than ?? inside ?? "");
		return n === null || n < 1 ? null : certain({ type: "change", years: n });
	},
};

/** "year on year", "on the year", "annual change", "since last year". */
export const yearOnYear: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z])(?:year[ -]on[ -]year|year[ -]over[ -]year|y[/-]?o[/-]?y|y/y|on (?:the|last) year|(?:annual|yearly) (?:${move})|since last year|(?:compared|up|down) (?:with|to|on|from) (?:the )?(?:last|previous|prior) year|in a year|over (?:the|a) year)(?![a-z])`,
		"g",
	),
	read: () => certain({ type: "change", years: 1 }),
};

/** "since records began", "ever", "by year": all that is held. */
export const everything: PeriodForm = {
	pattern:
		/(?<![a-z])(?:since (?:the )?(?:records? (?:began|begun|begin|started|start)|beginning|start|(?:data|figures) (?:began|start(?:ed)?))|(?:on|in) record|of all time|all[ -]time|ever(?: recorded)?(?! (?:been )?(?:revised|corrected|amended|changed|updated|withdrawn))|(?:(?:going|goes|stretching|running) )?(?:as far back|back as far) as (?:you|u|we|it|they|(?:the|your) (?:data|figures|numbers|records?|series))(?: (?:have|has|had|got|hold|holds|goes?|can|will|stretch(?:es)?|reach(?:es)?))*|all (?:the )?(?:years|data|figures|available years)|(?:the )?(?:first|earliest|oldest) (?:years? |figures? )?(?:(?:you|u|we) (?:have|hold|got) |held )?(?:and|to|vs?\.?|versus|against) (?:the )?(?:last|latest|most recent|newest)(?: years?)?|since (?:the |your )?(?:very )?(?:first|earliest) (?:years?|figures?|one)(?: (?:you|u|we) (?:have|hold|got)| held)?|every year|each year|by (?:financial )?year|year by year|per year|yearly|annually|(?:full|whole|entire|complete) (?:series|history|record|data)|over time|through time|through the years|over the years|down the years|history|historical(?:ly)?)(?![a-z])/g,
	read: () => certain({ type: "all" }),
};

/** "before and after 2019", "pre and post lockdown": the years on both sides. */
export const bothSides: PeriodForm = {
	pattern:
		/(?<![a-z])(?:before|pre)[ -]?(?:and|&|\/|or|v|vs|versus)[ -]?(?:after|post|since)[ -](?:the )?(?:(?:19|20)\d\d(?:[/-]\d\d)?|'?\d\d\/\d\d|pandemic|covid(?:-19)?|lockdowns?)(?![a-z0-9])/g,
	read: () => implied({ type: "all" }),
};

/** "And the previous one?", "what about the one later?": of years where nothing else is said that it could be one of. */
const oneOf = (ahead: string, behind: string): string =>
	`(?<=^[ |,]*(?:(?:and|but|so|ok|okay|then|now|what|how|about|of|for|in|was|is|show|give|me)[ ,]+)*the )(?:(?:${ahead}) (?:one|1)|(?:one|1) (?:${behind}))(?= ?(?:[?.!]*$|(?:please|pls|then|too|for|in)(?![a-z])))`;

/** "the year before", "same year": moves the period of the question before it. */
export const shift: PeriodForm = {
	pattern: new RegExp(
		`(?<![a-z0-9])(?:(?:in |for )?(?:the |a )?(?:(?<before>(?:(?:go|going) )?back (?:a|one|1) year|(?:one|1) before(?: (?:that|this|it)| (?:19|20)\\d\\d)?(?! (?:i|we|you|u|they|he|she|the (?!(?:19|20)?\\d\\d)|my|our|going|leaving|lunch|home|bed|conference|deadline|midnight|noon|\\d)(?![a-z]))|year (?:before|earlier|prior|previous(?:ly)?)(?: that)?|before (?:that|then)(?= ?[?.!]*$)|(?:previous|prior|preceding|earlier) year|${oneOf("previous|prior|preceding", "prior|earlier|previous")})|(?<after>(?:one|1) after(?: (?:that|this|it))?|year (?:after|later)(?: that)?|after that(?= ?[?.!]*$)|(?:following|subsequent|next) year|${oneOf("following|subsequent|next", "later")})|(?:the )?(?<same>same|that) (?:year|period|time))|(?<count>${count}) ${years} (?<way>before|earlier|later|after))(?![a-z])`,
		"g",
	),
	read({ before, after, count: text, way }) {
		if (before !== undefined) return certain({ type: "shift", years: -1 });
		if (after !== undefined) return certain({ type: "shift", years: 1 });
		if (text === undefined) return certain({ type: "shift", years: 0 });
		const n = countOf(text);
		if (n === null) return null;
		return certain({ type: "shift", years: way === "later" || way === "after" ? n : -n });
	},
};
