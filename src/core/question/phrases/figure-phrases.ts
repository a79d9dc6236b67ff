import { count } from "../readers/periods/form.ts";
import { ONE_AFTER_ANOTHER } from "../readers/periods/relative.ts";
import { timesAnother } from "./multiples.ts";
import type { CuePhrases } from "./phrases.ts";
import { yearlyChange } from "./yearly-change.ts";

const biggest =
	"(?:biggest|largest|greatest|steepest|sharpest|fastest|highest|worst|most|top|smallest|lowest|least|slowest)";
export const rise = "(?:rises?|risers?|increases?|growth|jumps?|climb(?:er)?s?|gain(?:er)?s?|surges?|hikes?)";
export const fall = "(?:falls?|fallers?|decreases?|drops?|declines?|reductions?|cuts?|dips?)";

const moved = `${rise}|${fall}|rose|risen|fell|fallen|(?:go|gone|went) (?:up|down)|(?:increas|decreas|dropp?|declin|climb|jump)ed`;

/** "When did Kent pass 1,000": every year has to be looked at. */
const passing =
	"(?:(?:first )?(?:pass(?:ed)?|exceed(?:ed)?|reach(?:ed)?|hit|top(?:ped)?|cross(?:ed)?|surpass(?:ed)?)|(?:first )?(?:go|went|get|got|rise|rose|climb(?:ed)?|fall|fell|drop(?:ped)?) (?:over|above|past|beyond|below|under)|(?:first )?br(?:eak|oke|oken)(?: through)?(?= (?:the )?\\d))";

/** Whose average is asked for; a place among these is read as one as well. */
const whose =
	"national|uk|british|britain|english|england(?: and wales)?|welsh|wales|scottish|scotland|northern (?:irish|ireland)|(?:north|south)[ -](?:east|west)|(?:east|west) midlands|east of england|regional|country|countrywide|nationwide|overall|force|typical";

/** "Recorded fewer", "saw lower figures": than before, where no number or place follows "than". */
const amount =
	"(?: (?:(?:an?|the) )?(?:fewer|less|lower)(?: (?:figure|number|count|total)s?)?(?! than (?!(?:in|before|the (?:year|previous|prior)|last|a year)(?![a-z])|(?:19|20)?\\d\\d[/-]|(?:19|20)\\d\\d(?!\\d))))";
const had =
	"(?: (?:with|that|which|who|are|were|have|has|had|gone|went|saw|seen|see|show(?:ed)?|record(?:ed)?|report(?:ed)?|log(?:ged)?|count(?:ed)?))";

/** "Ta, sorted": there is nothing left to ask, and nothing to put in order. */
const kindly =
	"(?:many thanks|thanks|thank you|thx|ta|cheers|great|perfect|lovely|brilliant|ok|okay|right|yes|yep|got it|good|that's|thats|it's|all|now|then|mate|pal|so much|a lot|for that)";
const isSorted = `(?<=^[ |,]*(?:${kindly}[ ,.!|-]+)*)sorted(?=[ ,.!|-]*(?:${kindly}[ ,.!|-]*)*$)`;

/** What to do with the figures. */
export const figurePhrases: readonly CuePhrases[] = [
	[
		"figure",
		1,
		"(?:the )?(?:daily|hourly)(?: (?:average|rate|mean|figure|number|count|total)s?)?|(?:the )?(?:weekly|monthly) (?:average|rate|mean)s?|(?:average|mean) (?:daily|weekly|monthly)(?: (?:figure|number|count|total)s?)?",
	],
	[
		"figure",
		1,
		"(?:not sure|no idea|unsure|not certain|don't know|dunno|can't remember)(?: of)? (?:which|what|who(?:se)?)(?: (?:police )?force)? (?:does|covers|polices|has|handles|looks after|that is|it is)(?: (?:it|that|there|them|them all))?(?= ?(?:[?.!,;]|$))",
	],
	[
		"coverage",
		2,
		"(?:is|are|was|were) (?:that|this|it|those|these)(?: figures?| numbers?)? (?:just |only )?(?:for |of )?the (?:city|county|borough|town) or (?:just |only )?the (?:city|county|borough|town|whole (?:county|force|area))",
		"(?:not|just|only|or) (?:just |only )?the (?:city|county|borough|town|whole (?:county|force|area)),? (?:but |or |and |not )*(?:just |only )?the (?:city|county|borough|town|whole (?:county|force|area)|surrounding area)",
		"(?:which|what) (?:police )?force (?:is|was) (?:that|this|it)(?= ?[?.!]*$)",
		"(?:which|what) (?:police )?forces? (?:covers?|polices?|looks? after)|who polices",
		"(?:which|what) (?:police )?(?:force|region|nation)(?: area)? (?:is|are)(?= .{2,30} (?:in|under|part of) ?\\??$)",
	],
	[
		"trend",
		2,
		`(?:in )?how many (?:of (?:the |those |these )?)?(?:(?:last|past|previous) )?(?:[a-z]+ |\\d+ )?years(?= (?:.{2,40} )?(?:${moved}|ris(?:e|en)|fall(?:en)?|increases?|decreases?|drops?)(?![a-z]))`,
		`when (?:did|do|does|was|were|has|have) .{2,40}? ${passing}`,
		`(?:numbers?|figures?|counts?|totals?|stats?|data)(?: (?:for|over|in|from|of|across|each of))+ (?:(?:the|each of|all|its|their) )*(?:last|past|previous|latest) (?:${count}) ?(?:years?|yrs?),? (?:and|with|plus|&|\\+) (?:(?:the|a|its|any|yearly|annual|percentage|per ?cent|percent|pct|%|yoy|year[- ]on[- ]year) ?)*(?:change|move|difference|rise|increase|fall)s?(?![a-z])`,
		"overt(?:ake[ns]?|aking|ook)|leapfrog(?:ged|s)?|(?:(?:gone?|went|moved?|pull(?:ed)?|edged?|crept) )(?:ahead of|past)(?! \\d)",
		`when (?:did|was|were|has|have) .{2,40}? last (?:see (?:a |an )?|have (?:a |an )?|record (?:a |an )?)?(?:${moved})`,
		`(?:when|which|what)(?: year)? (?:was|is) the (?:last|latest|most recent) (?:year (?:of|with) )?(?:a |an )?(?:${moved})`,
		`(?:the )?last time (?:.{2,40}? )?(?:saw (?:a |an )?|had (?:a |an )?)?(?:${moved})`,
		`(?:${count}) ?(?:years?|yrs?) ${ONE_AFTER_ANOTHER}|(?:${count}) (?:consecutive|successive|straight) (?:years?|yrs?)`,
		"(?:every|each) (?:and every |single |financial |one )*year(?= (?:since|from|between|after|bar)(?![a-z]))",
		`(?:the |its |their )?first (?:annual |yearly )?(?:${rise}|${fall})(?= (?:.{2,40} )?(?:since|in|for) (?:the |at least |over |more than |about )*(?:\\d|${count}|last |a (?:decade|while)|years))`,
		"(?:(?:which|what|in which|in what|the) )?first (?:time|year) (?:.{2,30} )?(?:over|above|past|below|under|more than|fewer than|less than)",
	],
	[
		"rank",
		2,
		`how many (?:of (?:the |these |those )?)?(?:other )?(?:police )?(?:forces|areas)${had}* (?:higher|lower|more|fewer|less|worse|better)(?: offences| numbers?| figures?| totals?)? than(?! (?:\\d|(?:an?|half|twice|in|one|two|three|four|five|ten|it|its|they|their|ever|before|last|doubl\\w*|tripl\\w*|trebl\\w*|usual|expected|(?:the )?(?:[a-z]+ )?(?:years?|averages?))(?![a-z])))`,
		"(?:is|was|are|were) (?:that|this|it|they|those|these) (?:the )?(?:highest|lowest|most|fewest|biggest|smallest|worst)(?: (?:figure|number|total|rate|count|one))?(?= (?:in|of|across|among|out of) (?:(?:the )?(?:north[ -]?(?:east|west)|south[ -]?(?:east|west)|(?:east|west) midlands|midlands|yorkshire and|east of england)|the (?:country|uk|nation|whole|region|north|south)|(?:its|their|that|this) (?:own )?region|england|wales|scotland|britain|all|any)(?![a-z]))",
	],
	[
		"record",
		2,
		"(?:highest|lowest|most|fewest|biggest|smallest)(?: (?:number|figure|total|count|level|year))?(?: of (?:offences|crimes|cases))?(?: [a-z'& -]{2,40})? (?:has|have|had) (?:ever |yet )?(?:had|recorded|seen|been|reported|held)",
		"(?:a |an |the )?(?:all[- ]time |new |historic )?(?:record|all[- ]time|peak)[ -](?:high|low|number|level|year|figure|total|breaking|highs|lows)",
		"(?<=(?:^|[^a-z])(?:is|was|are|were|be|that's|it's|thats|its) (?:.{2,30} )?)an? (?!(?:criminal|public|track|police|world|good|bad|clear|full|long|complete)(?![a-z]))[a-z'&-]{3,}(?: [a-z'&-]{3,}){0,2} record(?= ?[?.!]*$)",
		"(?:highest|lowest|most|worst|biggest|largest|best|peak)(?: .{2,30})? (?:ever|on record|in record|since records .{2,10}|yet|of all time|held|in (?:the )?(?:history|series))",
		"(?:highest|lowest|most|worst) (?:it(?:'s| has| is)?|they(?:'ve| have)?)(?: ever)?(?: been)?",
		"what(?:'s| is| was| are| were) (?:.{2,40}'s? )(?:highest|lowest|biggest|smallest|peak)(?: (?:ever|figure|number|total|count|level|year))*(?= ?[?.!]*$)",
		"an? (?:new |record |all[- ]time |real )?(?:low|high|peak|trough)(?: point| year)?(?= (?:for|in) [a-z])",
		"(?:is|was|are) \\d[\\d,]* an? (?:new |all[- ]time |real )?(?:high|low|peak)(?: point)?(?= (?:for|in|of)(?![a-z])| ?[?.!]*$)",
		"(?:highest|lowest) (?:since|for|in) (?:.{1,20} years?)?",
		"(?:a|(?<!(?:on|off|for) )the) (?:record|high point|low point)|(?:the |a )?peak(?:s|ed)?(?! district)",
		"ever (?:had|recorded|seen|reported|counted|been) (?:.{2,40} )?(?:more|fewer|higher|lower|less|worse)(?: .{2,40}?)? than",
		"(?:more|fewer|higher|lower|worse) than (?:ever|any other year|in any other year|any year|it has ever been|they have ever been)",
		"(?:ever )?been (?:higher|lower|worse|this high|this low)",
		"new (?:high|low)",
		"(?:is|was|were|are) \\d[\\d,]*(?: offences)? (?:.{2,30}'s? |the |its |their )?(?:highest|lowest|most|fewest|peak|maximum|minimum|high|low)(?: (?:figure|number|total|count|level|year|point))?",
		"(?:highest|lowest|worst|best|biggest|busiest|quietest|peak|top) (?:ever |single |financial )?years?(?![- ](?:on|over)[- ])",
		"(?:which|what|in which|in what) years? (?:was|is|were|has|had|saw|did|recorded)(?: .{2,40})? (?:highest|lowest|worst|best|most|fewest|peak(?:ed)?)",
		"when (?:was|were|did|is) (?:.{2,40} )?(?:highest|lowest|worst|at (?:its|their) (?:highest|lowest|worst|peak)|peak(?:ed)?)",
		"(?:was|is|were) (?:(?:it|that|this|.{2,12}\\d\\d|(?:19|20)\\d\\d|(?:last|this) year) )(?:the |its |their )?(?:highest|lowest|biggest|smallest|most|fewest|worst)(?: (?:figure|number|total|count|level|year))?",
		"(?:broke|break|breaks|broken|set|sets|hit|hits) (?:a |the )?(?:new )?records?",
	],
	[
		"count",
		2,
		`how many (?:of (?:the |these |those )?)?(?:\\d+ )?(?:(?:welsh|english|scottish|british|uk|northern|southern) )?(?:police )?(?:forces|areas|constabularies|regions)(?: (?:saw|had|have|recorded|reported|showed|show|are|were))?(?:${had}*${amount})?`,
		`(?:number|count) of (?:police )?(?:forces|areas)(?:${had}*${amount})?`,
		`(?:what|which|the) (?:percentage|proportion|share|fraction|per ?cent|%) of (?:all )?(?:the )?(?:police )?(?:forces|areas|constabularies)(?:${had}*${amount})?`,
		`(?:most|half|a third|a quarter) of (?:all )?(?:the )?(?:police )?(?:forces|areas)(?:${had}*${amount})?`,
		"(?:has|have|had|did|is|are|was|were) (?:anywhere|anyone|anybody|any (?:police )?(?:force|area|constabulary)s?)(?: (?:else|in (?:the )?(?:country|uk)))? (?:actually |really |even )*(?:gone |go |going |been |got )?(?:up|down|risen|rising|rise|fallen|falling|fall|increased?|decreased?|dropped|drop|doubled?|tripled?|trebled?|quadrupled?|halved?)",
		"how many (?:rose|fell|went up|went down|increased|decreased|dropped)",
		`(?:did|do|does|has|have|had|is|are|was|were) (?:most|all|any)(?: of (?:the|these|those))? (?:(?:welsh|english|scottish|british|uk|northern|southern) )?(?:police )?(?:forces?|areas?)(?:${had}*${amount})?`,
		`(?<!(?:which|what) )(?<!(?:which|what) police )(?:police )?(?:forces|areas)${had}+${amount}`,
		`(?:police )?(?:forces|areas) (?:with|(?:that|which|who) (?:saw|had|have|has|recorded|showed|show)) (?:no|an?|any)(?= (?:[^ ]+ ){0,4}(?:${rise}|${fall})(?![a-z]))`,
		"(?:police )?(?:forces|areas) (?:up|down|rising|falling)(?= (?:by |more than |over |at least |under |less than |an? (?:third|half|quarter|fifth|tenth)|half|two |\\d))",
		"(?:police )?(?:forces|areas) (?:that|which)(?: have| had)? (?:rose|risen|fell|fallen|went up|went down|gone up|gone down|increased|decreased|dropped|grew|grown)",
		"(?:any|which|what) (?:police )?(?:force|area)s?(?: (?:to|that|which))? (?:(?:more than|at least|nearly|almost) )?(?:double|treble|triple|quadruple|halve)(?![a-z])",
		"(?:police )?(?:forces|areas|constabularies)(?: (?:that|which|who|where (?:it|offences|numbers)))?(?: (?:have|had|has))? (?:(?:at least|more than|over|nearly|almost) )?(?:doubled|trebled|tripled|quadrupled|halved)",
		"(?:most|all|more|fewer) (?:police )?forces(?! than)",
	],
	[
		"members",
		2,
		"(?:break|split) (?:it|that|this|them|those)(?: (?:down|up|out))(?= ?(?:please|pls|plz)?[?.! ]*$)",
		"(?:break(?:s|ing)?|broken|split(?:ting)?|divided?)(?: (?:it|that|this|these|those|them|the (?:figures?|numbers?|total)))?(?: (?:down|up|out))? (?:by|into|per) (?:each |its |the |separate |individual |police )*forces?(?: area)?",
		"break-?downs?(?: of (?:it|that|this|these|the (?:figures?|numbers?|total)))? (?:by|into|per|for each) (?:police )?forces?(?: area)?|force (?:by force )?break-?downs?",
		"(?:(?:and|plus|with) |[&+,] ?)(?:an? |the |its )?(?:force )?(?:split|break-?down)(?= ?(?:please|pls|plz)?[?.! ]*$)",
		"(?:(?:and|plus|with) |[&+,] ?|(?<=[a-z]{3} )(?<!(?:ly|age|ages|sex|gender|annual|offence|crime|type|quarter|month|local|town|council|ward) ))(?:an? |the |its )?(?:force )?(?:split|break-?down)(?=(?: (?:for|in|(?:20)?\\d\\d[/-]\\d\\d|20\\d\\d|last year|latest|ho|home office|nspcc|foi|code 86|please|pls|plz))+[?.! ]*$)",
		"(?:totals?|both|overall|combined),? (?:and|plus|&) (?:(?:by|per|for|each) )+(?:each |every |the )*(?:police )?forces?",
	],
	[
		"rank",
		2,
		`(?:which|what) (?:police )?(?:forces|areas|constabularies)${had}*${amount}`,
		"(?:who|(?:which|what) (?:other )?(?:police )?(?:forces?|areas?))(?:'s| is| are| was| were| has| have| had| recorded| records)*(?: an?| the)? (?:higher|lower|more|fewer|less|worse|better|bigger|smaller)(?: offences| numbers?| figures?| totals?)? than(?! \\d)",
		`(?:who|(?:which|what) (?:police )?(?:forces?|areas?)) (?:have |has |had )?(?:${moved})(?: (?:by|much|far))* (?:more|less|faster|slower|further) than(?! \\d)`,
		`(?:the )?${biggest}(?: (?:percentage|per ?cent|%|proportional|annual|yearly|year[- ]on[- ]year|year|single[- ]year|one[- ]year|yoy|y/y|numerical))? (?:${rise}|${fall}|changes?|movers?)`,
		"(?:which|what|whose) (?:(?:welsh|english|scottish|british|uk|northern|southern) )?(?:police )?(?:forces?|areas?|regions?|constabular(?:y|ies)|count(?:y|ies)|part of the country)(?: (?:is|are|was|were|has|have|had|saw|recorded|records|rose|fell|gets|got))?(?: (?:the )?(?:most|biggest|highest|worst|largest|fewest|lowest|least|best|top|smallest))?",
		"(?:police )?(?:forces?|areas?) (?:below|under|over|above)(?= \\d)",
		"(?:police )?(?:forces?|areas?) (?:with|(?:that|which) (?:had|have|has|recorded|saw|counted)) (?:more than|fewer than|less than|over|under|above|below|at least|the most|the fewest)",
		"who(?:'s)?(?: has| have| had)?(?: more than| nearly| almost)? (?:doubled|trebled|tripled|quadrupled|halved)",
		"who(?:'s| is| was| were| came| comes)? (?:top|bottom|first|second|third|fourth|fifth|next|last|worst|best|highest|lowest|at the (?:top|bottom))(?: (?:highest|lowest|biggest|worst|most))?(?: (?:after|behind|below|to))?",
		`(?:the |in )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th)|next)[ -](?:highest|lowest|biggest|largest|smallest|greatest|steepest|sharpest|worst|most(?! recent)|fewest|placed?)(?: (?:${rise}|${fall}))?`,
		"who (?:has|had|have|is|recorded|records|saw|got) (?:the )?(?:most|biggest|highest|worst|fewest|lowest|least|top)",
		`(?:who|what) (?:${moved})(?: (?:the|by))* (?:most|fastest|furthest|biggest|least|quickest|slowest)`,
		"where (?:is|are|was|were|has|did)(?: (?:it|they|these|the|offences|numbers|figures))?(?: the)? (?:highest|worst|most|lowest|rising|fewest|biggest|rise|fall)",
		"(?:fastest|slowest|quickest)[ -](?:growing|rising|increasing|falling|decreasing)(?: (?:police )?(?:forces?|areas?))?",
		"by (?:police )?force(?: area)?|force[- ]by[- ]force",
		"(?:police )?forces by(?= (?:the )?(?:(?:%|percentage|pct) )?(?:counts?|numbers?|totals?|ris(?:e|es)|falls?|growth|increases?|decreases?|drops?|changes?)(?![a-z]))",
		"rank(?:s|ed|ing|ings)?",
		"league tables?",
		"(?<=[a-z]'?s )(?:place|position|standing)(?= (?:in|among|amongst|within|out of) )|place (?:in|among|amongst) (?:the )?(?:table|ranking|forces)",
		"(?:top|bottom|head|foot|end) of the (?:table|list|league|pile|ranking|pack)s?",
		`(?:top|bottom|first|worst|best|highest|lowest) (?:\\d{1,3}(?![,.]\\d)|(?<=top )one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)(?! ?(?:years?|yrs?)(?![a-z]))(?: (?:forces|${rise}|${fall}))?`,
		"(?:most(?! recent| up[- ]to| current| newsworthy| interesting| important| striking)|fewest|highest|lowest|biggest|largest|smallest|least)(?: (?:recorded|reported|number|numbers|figures|count|total))?(?: (?:of )?(?:offences|crimes|cases))?",
		"worst",
		"in order",
		`(?!${isSorted})(?<!(?:what|which|some|any|this|that|these|those|other|right|your|of) )sort(?:ed)?(?! of)(?: by)?`,
		"(?:is|are|was|were) (?:that|this|it|these|those)(?: (?:number|figure|total)s?)? (?:(?:considered|particularly|especially|unusually|quite|very|really|all that) )?(?:an? )?(?:lot|high|low|many|unusual|normal|typical|big|small|bad|good)(?: (?:number|figure|total|one|amount))?(?= ?[?.!]*$)",
		"where (?:do|does|did|is|was) .{2,40} (?:come(?! from)|stand|sit|rank|place|finish)",
		"where (?:do|does|did|would) (?:that|this|it|those|these) (?:put|leave|place|rank) (?:them|it|us|this|that|[a-z' &-]{3,30})(?= ?(?:[?.!,]|$|in (?:the )?(?:table|list|ranking|league)|among|compared|nationally))",
		"(?:order|list|sort) (?:the |all (?:the )?)?(?:police )?(?:forces|areas) (?:by|in order|from)(?! (?:region|nation|country|name))",
		"who(?:'s| is| was| are| came| comes)? (?:at )?(?:number|no\\.?) ?(?:one|1)",
		"how does .{2,40} (?:rank|place)",
	],
	["change", 3, ...yearlyChange],
	[
		"total",
		2,
		"(?:the |its |their |an? )?(?:(?:annual|yearly|year-by-year) (?:average|mean)|(?:average|mean)(?: (?:number|figure|count|total))?(?: of (?:offences|crimes|cases))? (?:per|a|each|every) year|(?:average|mean) (?:annual|yearly)(?: (?:figure|number|count|total))?)",
	],
	[
		"average",
		2,
		`(?:(?:above|below|over|under) )?(?:the )?(?:(?:${whose}) )+averages?|(?:above|below|over|under|(?:higher|lower|more|less) than) (?:the )?(?:${whose})(?: (?:${whose}))*(?= rates?(?![a-z]))`,
		"(?:the )?(?:averages?|means?|medians?) (?:per|by) (?:police )?(?:force|area)|median(?: (?:force|figure|number))?",
		"(?:the )?averages? (?:for|of|across|over) (?:the (?:uk|country|nation)|england|wales|britain|all (?:the )?forces|other forces|forces)",
		"(?<=^[ |]*(?:(?:and|so|ok|then|what about|how about|what's|whats|what is)[ ,]+)*)(?:the |an? )?(?:averages?|mean|median)(?= ?[?.!]*$)",
		"(?:(?:above|below|over|under|higher|lower) or )?(?:above|below|over|under|against|than|with|to|versus|vs|v) (?:the )?averages?",
	],
	[
		"compare",
		2,
		"(?:compare[sd]?|comparing|comparison|comparisons)(?: (?:with|to|of|between|against))?",
		"v(?! (?:low|high|small|big|large|good|bad|odd|strange|useful|helpful|interesting|quick(?:ly)?|much|many|few|little|different|similar|steep|sharp|sorry|urgent)(?![a-z]))|vs\\.?|versus|against",
		"(?:difference|gap|margin)(?: between)?|(?:how )?far apart(?: (?:are|is|were|was))?|minus(?= (?:the )?(?:nspcc|foi|home office|ho|code 86|obscene|official)(?![a-z]))",
		"how far (?:ahead|behind|above|below)(?: of)?",
		"differ(?:s|ed)?(?: from)?|how different|different (?:from|than|to)",
		"side[- ]by[- ]side",
		timesAnother,
		"(?:in line|on a par|level) with|comparable(?: with| to)?(?! (?:force|area|size|place)s?(?![a-z]))",
		"(?<=(?:19|20)\\d\\d |\\d\\d/\\d\\d )minus(?= (?:19|20)?\\d\\d)",
		"(?:who|which|what)(?: one| force| area)?(?:'s| is| was| are| were| has| had| have| saw| recorded| got)*(?: the)? (?:higher|lower|more|fewer|less|worse|better|bigger|smaller)(?: (?:one|number|figure|total|rate|count))?(?= ?(?:[?.!,;]|$| (?:in|for|per|then|by|now|of)(?![a-z])))",
		"which (?:one )?(?:of )?(?:the (?:two|three|four|pair)|them|those(?: two| three)?|these(?: two| three)?)(?: (?:is|was|were|has|had|saw|recorded))?(?: (?:the )?(?:higher|highest|lower|lowest|bigger|biggest|smaller|smallest|more|most|fewer|fewest|worse|worst|better|best)|(?= ?(?:[?.!]|$)))",
		"(?:stack(?:s|ed|ing)?|measur(?:es?|ed|ing)|shap(?:es?|ed|ing)) up(?: (?:against|to|with|versus|vs|beside|compared (?:to|with)))?",
		"(?:next|relative) to(?! (?:the |its |their )?populations?)",
		"(?:higher|lower|more(?! recent)|fewer|less|worse|better|bigger|smaller)(?: .{2,40})? than(?! (?:\\d{1,2}(?![\\d/,-])|\\d{1,3},\\d|\\d{3}(?!\\d)|[3-9]\\d{3}|1[0-8]\\d\\d))",
	],
];
