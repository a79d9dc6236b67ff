import type { CuePhrases } from "./phrases.ts";

const biggest =
	"(?:biggest|largest|greatest|steepest|sharpest|fastest|highest|worst|most|top|smallest|lowest|least|slowest)";
const rise = "(?:rises?|risers?|increases?|growth|jumps?|climb(?:er)?s?|gain(?:er)?s?|surges?|hikes?)";
const fall = "(?:falls?|fallers?|decreases?|drops?|declines?|reductions?|cuts?|dips?)";

const moved = `${rise}|${fall}|rose|risen|fell|fallen|(?:go|gone|went) (?:up|down)|(?:increas|decreas|dropp?|declin|climb|jump)ed`;

/** "When did Kent pass 1,000": every year has to be looked at. */
const passing =
	"(?:(?:first )?(?:pass(?:ed)?|exceed(?:ed)?|reach(?:ed)?|hit|top(?:ped)?|cross(?:ed)?|surpass(?:ed)?)|(?:first )?(?:go|went|get|got|rise|rose|climb(?:ed)?|fall|fell|drop(?:ped)?) (?:over|above|past|beyond|below|under))";

/** Whose average is asked for; a place among these is read as one as well. */
const whose =
	"national|uk|british|britain|english|england(?: and wales)?|welsh|wales|scottish|scotland|northern (?:irish|ireland)|(?:north|south)[ -](?:east|west)|(?:east|west) midlands|east of england|regional|country|countrywide|nationwide|overall|force|typical";

/** What to do with the figures. */
export const figurePhrases: readonly CuePhrases[] = [
	[
		"figure",
		1,
		"(?:the )?(?:daily|hourly)(?: (?:average|rate|mean|figure|number|count|total)s?)?|(?:the )?(?:weekly|monthly) (?:average|rate|mean)s?|(?:average|mean) (?:daily|weekly|monthly)(?: (?:figure|number|count|total)s?)?",
	],
	[
		"figure",
		2,
		"(?:which|what) (?:police )?forces? (?:covers?|polices?|looks? after)|who polices",
		"(?:which|what) (?:police )?(?:force|region|nation)(?: area)? (?:is|are)(?= .{2,30} (?:in|under|part of) ?\\??$)",
	],
	[
		"trend",
		2,
		`when (?:did|do|does|was|were|has|have) .{2,40}? ${passing}`,
		`when (?:did|was|were|has|have) .{2,40}? last (?:see (?:a |an )?|have (?:a |an )?|record (?:a |an )?)?(?:${moved})`,
		`(?:when|which|what)(?: year)? (?:was|is) the (?:last|latest|most recent) (?:year (?:of|with) )?(?:a |an )?(?:${moved})`,
		`(?:the )?last time (?:.{2,40}? )?(?:saw (?:a |an )?|had (?:a |an )?)?(?:${moved})`,
		"(?:(?:which|what|in which|in what|the) )?first (?:time|year) (?:.{2,30} )?(?:over|above|past|below|under|more than|fewer than|less than)",
	],
	[
		"record",
		2,
		"(?:highest|lowest|most|fewest|biggest|smallest)(?: (?:number|figure|total|count|level|year))?(?: of (?:offences|crimes|cases))?(?: [a-z'& -]{2,40})? (?:has|have|had) (?:ever |yet )?(?:had|recorded|seen|been|reported|held)",
		"(?:a |an |the )?(?:all[- ]time |new |historic )?(?:record|all[- ]time|peak)[ -](?:high|low|number|level|year|figure|total|breaking|highs|lows)",
		"(?:highest|lowest|most|worst|biggest|largest|best|peak)(?: .{2,30})? (?:ever|on record|in record|since records .{2,10}|yet|of all time|held|in (?:the )?(?:history|series))",
		"(?:highest|lowest|most|worst) (?:it(?:'s| has| is)?|they(?:'ve| have)?)(?: ever)?(?: been)?",
		"(?:highest|lowest) (?:since|for|in) (?:.{1,20} years?)?",
		"(?:a|the) (?:record|high point|low point)|(?:the |a )?peak(?:s|ed)?(?! district)",
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
		"how many (?:of (?:the |these |those )?)?(?:\\d+ )?(?:(?:welsh|english|scottish|british|uk|northern|southern) )?(?:police )?(?:forces|areas|constabularies|regions)(?: (?:saw|had|have|recorded|reported|showed|show|are|were))?",
		"(?:number|count) of (?:police )?(?:forces|areas)",
		"(?:what|which|the) (?:percentage|proportion|share|fraction|per ?cent|%) of (?:all )?(?:the )?(?:police )?(?:forces|areas|constabularies)",
		"(?:most|half|a third|a quarter) of (?:all )?(?:the )?(?:police )?(?:forces|areas)",
		"how many (?:rose|fell|went up|went down|increased|decreased|dropped)",
		"(?:did|do|does|has|have|had|is|are|was|were) (?:most|all|any)(?: of (?:the|these|those))? (?:police )?(?:forces?|areas?)",
		"(?:police )?(?:forces|areas) (?:that|which)(?: have| had)? (?:rose|risen|fell|fallen|went up|went down|gone up|gone down|increased|decreased|dropped|grew|grown)",
		"(?:most|all) (?:police )?forces",
	],
	[
		"members",
		2,
		"(?:break(?:s|ing)?|broken|split(?:ting)?|divided?)(?: (?:it|that|this|these|those|them|the (?:figures?|numbers?|total)))?(?: (?:down|up|out))? (?:by|into|per) (?:each |its |the |separate |individual |police )*forces?(?: area)?",
		"break-?downs?(?: of (?:it|that|this|these|the (?:figures?|numbers?|total)))? (?:by|into|per|for each) (?:police )?forces?(?: area)?|force (?:by force )?break-?downs?",
		"(?:totals?|both|overall|combined),? (?:and|plus|&) (?:(?:by|per|for|each) )+(?:each |every |the )*(?:police )?forces?",
	],
	[
		"rank",
		2,
		`(?:the )?${biggest}(?: (?:percentage|per ?cent|%|proportional|annual|yearly|year[- ]on[- ]year|year|single[- ]year|one[- ]year|yoy|y/y|numerical))? (?:${rise}|${fall}|changes?|movers?)`,
		"(?:which|what|whose) (?:police )?(?:forces?|areas?|regions?|constabular(?:y|ies)|count(?:y|ies)|part of the country)(?: (?:is|are|was|were|has|have|had|saw|recorded|records|rose|fell|gets|got))?(?: (?:the )?(?:most|biggest|highest|worst|largest|fewest|lowest|least|best|top|smallest))?",
		"(?:police )?(?:forces?|areas?) (?:below|under|over|above)(?= \\d)",
		"(?:police )?(?:forces?|areas?) (?:with|(?:that|which) (?:had|have|has|recorded|saw|counted)) (?:more than|fewer than|less than|over|under|above|below|at least|the most|the fewest)",
		"who(?:'s| is| was| were| came| comes)? (?:top|bottom|first|second|third|fourth|fifth|next|last|worst|best|highest|lowest|at the (?:top|bottom))(?: (?:highest|lowest|biggest|worst|most))?(?: (?:after|behind|below|to))?",
		"(?:the )?(?:second|third|fourth|fifth|next)[ -](?:highest|lowest|biggest|largest|smallest|worst|most|fewest)",
		"who (?:has|had|have|is|recorded|records|saw|got) (?:the )?(?:most|biggest|highest|worst|fewest|lowest|least|top)",
		`(?:who|what) (?:${moved})(?: (?:the|by))* (?:most|fastest|furthest|biggest|least|quickest|slowest)`,
		"where (?:is|are|was|were|has|did)(?: (?:it|they|these|the|offences|numbers|figures))?(?: the)? (?:highest|worst|most|lowest|rising|fewest|biggest|rise|fall)",
		"(?:fastest|slowest|quickest)[ -](?:growing|rising|increasing|falling|decreasing)(?: (?:police )?(?:forces?|areas?))?",
		"by (?:police )?force(?: area)?|force[- ]by[- ]force",
		"rank(?:s|ed|ing|ings)?",
		"league tables?",
		`(?:top|bottom|first|worst|best|highest|lowest) (?:\\d{1,2}(?![,.]\\d)|three|five|ten|twenty)(?: (?:forces|${rise}|${fall}))?`,
		"(?:most(?! recent)|fewest|highest|lowest|biggest|largest|smallest|least)(?: (?:recorded|reported|number|numbers|figures|count|total))?(?: (?:of )?(?:offences|crimes|cases))?",
		"worst",
		"in order",
		"(?<!(?:what|which|some|any|this|that|these|those|other|right|your|of) )sort(?:ed)?(?! of)(?: by)?",
		"(?:is|are|was|were) (?:that|this|it|these|those)(?: (?:number|figure|total)s?)? (?:(?:considered|particularly|especially|unusually|quite|very|really|all that) )?(?:an? )?(?:lot|high|low|many|unusual|normal|typical|big|small|bad|good)(?: (?:number|figure|total|one|amount))?(?= ?[?.!]*$)",
		"where does .{2,40} (?:come(?! from)|stand|sit|rank|place)",
		"how does .{2,40} (?:rank|place)",
	],
	[
		"total",
		2,
		"(?:the |its |their |an? )?(?:(?:annual|yearly|year-by-year) (?:average|mean)|(?:average|mean)(?: (?:number|figure|count|total))?(?: of (?:offences|crimes|cases))? (?:per|a|each|every) year|(?:average|mean) (?:annual|yearly)(?: (?:figure|number|count|total))?)",
	],
	[
		"average",
		2,
		`(?:(?:above|below|over|under) )?(?:the )?(?:(?:${whose}) )+averages?`,
		"(?:the )?(?:averages?|means?|medians?) (?:per|by) (?:police )?(?:force|area)|median(?: (?:force|figure|number))?",
		"(?:the )?averages? (?:for|of|across|over) (?:the (?:uk|country|nation)|england|wales|britain|all (?:the )?forces|other forces|forces)",
		"(?:(?:above|below|over|under|higher|lower) or )?(?:above|below|over|under|against|than|with|to|versus|vs|v) (?:the )?averages?",
	],
	[
		"compare",
		2,
		"(?:compare[sd]?|comparing|comparison|comparisons)(?: (?:with|to|of|between|against))?",
		"v(?! (?:low|high|small|big|large|good|bad|odd|strange|useful|helpful|interesting|quick(?:ly)?|much|many|few|little|different|similar|steep|sharp|sorry|urgent)(?![a-z]))|vs\\.?|versus|against",
		"(?:difference|gap)(?: between)?",
		"differ(?:s|ed)?(?: from)?|how different|different (?:from|than|to)",
		"side[- ]by[- ]side",
		"(?:who|which|what)(?: one| force| area)?(?:'s| is| was| are| were| has| had| have| saw| recorded| got)*(?: the)? (?:higher|lower|more|fewer|less|worse|better|bigger|smaller)(?: (?:one|number|figure|total|rate|count))?(?= ?(?:[?.!,;]|$| (?:in|for|per|then|by|now|of)(?![a-z])))",
		"which (?:one )?(?:of )?(?:the (?:two|three|four|pair)|them|those(?: two| three)?|these(?: two| three)?)(?: (?:is|was|were|has|had|saw|recorded))?(?: (?:the )?(?:higher|highest|lower|lowest|bigger|biggest|smaller|smallest|more|most|fewer|fewest|worse|worst|better|best)|(?= ?(?:[?.!]|$)))",
		"(?:stack(?:s|ed|ing)?|measur(?:es?|ed|ing)|shap(?:es?|ed|ing)) up(?: (?:against|to|with|versus|vs|beside|compared (?:to|with)))?",
		"(?:next|relative) to(?! (?:the |its |their )?populations?)",
		"(?:higher|lower|more(?! recent)|fewer|less|worse|better|bigger|smaller)(?: .{2,40})? than(?! (?:\\d{1,2}(?![\\d/,-])|\\d{1,3},\\d|\\d{3}(?!\\d)|[3-9]\\d{3}|1[0-8]\\d\\d))",
	],
	[
		"rate",
		2,
		"per[ -]?(?:head|capita)(?: of (?:the )?population)?|per (?:person|resident|inhabitant|child)(?: of (?:the )?population)?",
		"(?:per ?|(?:for|in) every )(?:100,?000|100 ?k|10,?000|10 ?k|1,?000|1 ?k|million|thousand|hundred thousand)(?: (?:people|residents|population|children|kids|under[- ]18s|head|inhabitants))?(?: of (?:the )?population)?",
		"(?:offence|crime|offending|population)?[ -]?rates?(?: of)?",
		"(?:adjusted|adjusting|accounting|allowing|corrected) for (?:the )?population",
		"(?:by|(?:relative|next) to|given|for|against|per) (?:the |its |their )?(?:size of (?:the |its |their )?)?populations?(?: sizes?)?",
		"population[- ]adjusted",
	],
	[
		"share",
		2,
		"(?:share|proportion|percentage|fraction|slice|part|%|per ?cent) of",
		"(?<!by )what (?:share|proportion|percentage|per ?cent|fraction|%)",
		"as a (?:share|proportion|percentage|fraction)",
		"(?:accounts?|accounted|accounting) for",
		"how much of",
	],
	[
		"trend",
		2,
		"(?:time |long[- ]term )?(?:trends?|trajectory|time ?line|time ?series|direction of travel)|(?:the )?(?:data |annual |yearly |whole |full )?series(?! of)",
		"over time",
		"(?:going|gone|moving|heading) (?:up or down|down or up)",
		"how (?:has|have|had) .{2,60} (?:changed|moved|developed|evolved)",
		"year[- ]by[- ]year",
	],
	[
		"change",
		2,
		"(?:percentage|per ?cent|%|percent) (?:change|increase|decrease|rise|fall|difference)",
		"(?:what(?:'s| is| was| has been)|how (?:much|big)(?: (?:was|is))?|the) (?:the )?(?:changed?|increase|decrease|rise|fall|difference|jump|drop|growth)",
		"by (?:what|how much|how many)(?: (?:%|per ?cent|percent(?:age)?))?",
		"in (?:percentage|per ?cent|%) terms",
		"how much (?:has|have|did|more|higher|lower|fewer)",
		"changes?",
		"(?:up|down) or (?:up|down)",
	],
	[
		"change",
		1,
		rise,
		fall,
		"ris(?:en|ing)|rose|grew|grown|fell|fallen|falling|go (?:up|down)|gone (?:up|down)|went (?:up|down)|going (?:up|down)|increas(?:ed|ing)|decreas(?:ed|ing)|dropped|dropping|declin(?:ed|ing)|changed|climbed|jumped|doubled|tripled|trebled|quadrupled|halved|double|twice(?= (?:what|as |that|the (?:figure|number|level)|in |\\d))|(?:two|three|four|five|\\d+) times(?= (?:what|as |that|the (?:figure|number|level)|higher|more))|half(?= (?:what|as |that of))",
	],
	[
		"total",
		1,
		"totals?|in total|altogether|all together|combined|together|add(?:ed|ing)?(?: (?:them|those|these|it|both|all|the|two|three|of))* (?:up|together)|sum(?: of)?|overall|(?<= )(?:\\+|plus)(?= )",
	],
	[
		"figure",
		1,
		`(?:(?:an |the |on )?(?:average|mean|typical)(?: (?:number|figure|count|total))?(?: of (?:offences|crimes|cases))? )?(?:per|a|each|every) (?:day|week|month|hour|minute)|how (?:often|frequently)|(?:once |one |an offence )?every how many (?:minutes?|hours?|days?|seconds?)`,
	],
	["figure", 1, "on average|how (?:many|much)|figures?|numbers?|counts?|stats?|statistics|data"],
];
