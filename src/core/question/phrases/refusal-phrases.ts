import type { CuePhrases } from "./phrases.ts";

const images =
	"(?:images?|pictures?|pics?|photos?|photographs?|videos?|clips?|footage|material|stuff|porn|cp|csam)";
const notFigures = "(?! (?:offences?|figures?|numbers?|crimes?|stats|statistics|data|cases|trend))";
const persons =
	"(?:offenders?|suspects?|victims?|perpetrators?|paedophiles?|pedophiles?|abusers?|defendants?|criminals?|culprits?|men|man|women|woman|guys?|blokes?|chaps?|lads?|fellas?|paedos?|pedos?|nonces?|perverts?|predators?|person|people|children|kids|accused|(?:those|anyone|everyone|ones)(?: (?:who|that) (?:was|were|got|have been|has been))? (?:caught|arrested|charged|convicted|jailed|sentenced|prosecuted))";
const small =
	"(?:towns?|cit(?:y|ies)|streets?|villages?|neighbou?rhoods?|post ?codes?|boroughs?|schools?|wards?|suburbs?|estates?|districts?|hotspots?|roads?|constituenc(?:y|ies)|councils?|local authorit(?:y|ies)|lsoas?|churche?s?)";

const platforms =
	"snapchat|instagram|facebook|whatsapp|tik ?tok|messenger|telegram|discord|roblox|fortnite|kik|omegle|onlyfans|x ?box|playstation|twitter|youtube|ai[- ](?:generated|made)(?: (?:images?|material|csam|content))?|deep ?fakes?";

/** Of what is refused, a word of command is a part: "list convicted offenders". */
export const isRefused = (kind: string): boolean => refusalPhrases.some(([refused]) => refused === kind);

/** What is asked for and not given. A phrase stands here only when it can hardly mean anything else. */
export const refusalPhrases: readonly CuePhrases[] = [
	[
		"images",
		2,
		`(?:show|send|give|get|find|share|post|email|upload|display|view|see|download|watch)(?: (?:me|us|them|over))? (?:to )?(?:(?:the|some|any|all|those|these|actual|real|sample|example|an|a|of|one|two|a few|couple) )*(?:(?:actual|real|sample|indecent|abuse|child|sexual|example) )*${images}${notFigures}`,
		`(?:can|could|may) (?:i|we) (?:see|view|have|look at) (?:(?:the|some|any|those|these|an|a|actual|one|of|few|couple) )*(?:(?:indecent|abuse|child|sexual) )*${images}${notFigures}`,
		`(?:links?|where) (?:to|can (?:i|we) (?:find|see|get)|do (?:i|we) (?:find|get)) (?:(?:the|some|any|indecent|abuse|child|sexual) )*${images}${notFigures}`,
		`what do the ${images} (?:look like|show)`,
	],
	[
		"images",
		2,
		`(?:see|show me|look at|view|have) (?:an? )?(?:example|sample|copy|copies|one|some) (?:of )?(?:(?:one|some|any|a few) of )?(?:(?:the|these|those|indecent|abuse) )*${images}${notFigures}`,
	],
	[
		"not-counted",
		2,
		`how many (?:(?:indecent|abuse|illegal|child|sexual) )*(?:images?|pictures?|pics?|photos?|files?|videos?|devices?|phones?|computers?|laptops?) (?:(?:were|was|are|is|have|had|has|been|did|do|police|officers?|they) )*(?:(?:been|being) )?(?:seized|recovered|downloaded|viewed|taken down|removed|shared|uploaded|categor[yi]\\w*|confiscated|traced|deleted|examined)`,
		`how many (?:(?:were|was|are|happened|took place|occurred|offences|cases|of (?:them|these|those)) )*(?:on|over|via|through|using|involv(?:ed|ing)) (?:${platforms})`,
		platforms,
		"(?:is|are|was|were) (?:that|this|it|these|those|they) (?:just|only|all|mostly|mainly) (?:online|offline|on the (?:internet|dark ?web)|on social media|on phones)",
		"how many (?:of (?:them|those|these) )?(?:were|was|are|took place|happened|occurred|involved)(?: (?:the|done|committed))? (?:online|offline|on the (?:internet|dark ?web)|dark ?web|self[- ]generated|sexting|live ?streamed)",
		"(?:biggest|worst|busiest|quietest|highest|single)(?: single)? day|day[- ]by[- ]day",
		"(?:which|what) (?:social media |online )?(?:platforms?|apps?|social networks?|social media(?: sites?| compan(?:y|ies))?|websites?|tech (?:firms?|compan(?:y|ies)))",
		"categor(?:y|ies) [abc](?:(?:,| and| or|[-/]) ?[abc])*|cat[ -][abc]|sexting|self[- ](?:generated|produced)(?: (?:images?|imagery|material))?|youth[- ]produced(?: (?:sexual )?(?:images?|imagery|material))?",
		"(?:only |just )?(?:simple )?possession(?! of (?!(?:indecent|images?|prohibited|child|them|it)))(?: only| alone| offences)?|(?:making|taking|distributing|distribution|sharing|showing|creating)(?: ?(?:,|/|&|and|or|v|vs) ?(?:making|taking|distributing|distribution|possession|possessing|sharing|showing|creating))+(?: offences)?",
		"by (?:social media )?(?:platform|app|site)|(?:platform|app|device)[- ]by[- ](?:platform|app|device)",
	],
	[
		"personal-data",
		2,
		`(?:names?|identit(?:y|ies)|address(?:es)?|mug ?shots?|details|dates? of birth|ages?|photos?) (?:(?:and|or) (?:names?|address(?:es)?|ages?) )?(?:of|for) (?:(?:the|all|any|these|those|every|each|some|convicted|alleged|known|local|sex) )*${persons}`,
		`(?:name|identify|unmask|out|expose|dox|list) (?:(?:the|all|any|these|those|every|some|convicted|alleged|known|local|sex) )*${persons}`,
		`who(?:'?s| is| are| was| were) (?:(?:the|a|an|these|those) )*(?:worst|biggest|oldest|youngest|main|top|most (?:prolific|dangerous|wanted|evil)) ${persons}`,
		`who (?:was|were|is|are|got|has been|have been) (?:(?:the|all|these|those) )*(?:${persons}|arrested|charged|convicted|jailed|sentenced|accused|named|(?:responsible|behind)(?! (?:for )?(?:this|that|these|those|the|your) (?:data|figures?|numbers?|stats|statistics|report|release|counts?)(?![a-z])))`,
		"who (?:will|would|might|could|is going to|is likely to) (?:be |get |next |soon )*(?:re-?offend|offend|commit|arrested|charged|convicted|jailed|caught)",
		"(?:is|was|are|were) (?:the|this|that|my|our|his|her|a|an) (?!met |city |uk |north|south|east|west).{2,40} (?:one of|(?:counted )?among|counted in) (?:the|those|these) \\d[\\d,]*(?![\\d,]| (?:forces|areas|years|(?:high|low|bigg|larg|small|b)?(?:est|worst|top|most)))",
		`(?:offenders?|suspects?|victims?|perpetrators?)(?:'s?|s')? (?:names?|address(?:es)?|identit(?:y|ies)|details)`,
		"who (?:has |have )?(?:abused|groomed|molested|raped|assaulted|hurt|harmed|did (?:this|it)(?: to)?|done (?:this|it)(?: to)?)",
		`where (?:(?:do|does|did) )?(?:the |these |those |that |this |an? )?${persons} (?:lives?|lived|works?|worked)`,
		"sex(?:ual)? offenders?(?:'s?)? register",
		"which (?:celebrit(?:y|ies)|politicians?|teachers?|officers?|priests?)",
	],
	[
		"forecast",
		2,
		"predict(?:s|ed|ions?|ing)?",
		"(?:at|on) (?:this|that|the current|current|present) (?:rate|pace|trends?|trajectory)",
		"when (?:will|would|might|is going to)(?! (?:(?!rise|fall|go |reach|hit|pass|double)[a-z0-9/'-]+ ){1,8}(?:be )?(?:out|due|published|released|available|updated|ready|land|drop|come out|publish)(?![a-z]))",
		"forecasts?|forecasting",
		"project(?:ed|ions?)(?: figures?)?|(?:project|roll|carry) .{2,40} (?:forwards?|ahead)",
		"extrapolate",
		"how (?:(?:bad|high|big|low|much (?:higher|lower|worse)) )?will (?!(?:i|you|we) )(?:.{2,40} )?(?:look|be|get|rise|fall|grow|change|develop|compare)(?! (?:shown|published|released|corrected|updated|told|counted|displayed)(?![a-z]))",
		"(?:what|how many|how high|where) (?:will|would(?! (?:(?!in |by )[a-z]+ ){1,5}have (?:needed|had to|been needed|taken)(?![a-z])(?!.* next ))(?! (?:you|u|we|i|people|readers) (?:say|suggest|recommend|call|pick|use|do|need|have|put|write|lead|go))(?! (?:that|it|this|they|these|those|the (?:figure|number|total))s? (?:be|look|work out|come|come out|equal|mean|amount)(?: (?:out|at|like|to|about))* (?:in|as|per|a|an|each|every|by|if|expressed|for|on)(?![a-z]))|is going to|are going to|might)(?: (?:it|they|the|there|be|happen|figures?|numbers?|offences))*(?: (?:be|happen|look|reach|rise|fall|go))?",
		"will (?:it|they|this|that|the (?:figures?|numbers?)|offences|there|crime)(?: \\w+)? (?:be|rise|fall|go|increase|decrease|drop|double|keep|continue|get|reach)",
		"(?:will|could|might|shall) (?:we|i|it|they|you|u)(?: ever| still| soon| also| then)* (?:hit|reach|pass|top|break|exceed|beat|see|get to)(?= (?:the )?(?:\\d|(?:an? |another |new )?record))",
		"(?:are|is) (?:we|it|they) (?:going to|gonna|likely to|set to|on course to|on track to) (?:hit|reach|pass|top|break|exceed|see|get to)(?= )",
		"will (?!(?:i|you|u|we)(?![a-z])).{2,40}? (?:pass|exceed|hit|top|cross|overtake|surpass|break|beat|reach|outstrip)(?= (?:the )?(?:\\d|[a-z0-9 ]+ ?\\?*$))",
		"will (?!(?:i|you|u|we)(?![a-z])).{2,40}? (?:rise|fall|go (?:up|down)|increase|decrease|drop|double|grow|climb|worsen|improve|(?:be|get) (?:any )?(?:worse|better|higher|lower|bigger|smaller))(?![a-z])",
		"will .{2,40}? (?:bring|drive|push|force|keep|cut|reduce|raise|increase|lower|lead)(?: .{2,40}?)? (?:down|up|lower|higher|numbers?|figures?|offences|totals?|to)",
		"(?:likely|expected|going|set|due) to (?:continue|carry on|keep|last|rise|fall|be|go|increase|decrease|happen|get|double|reach|grow|hit|pass|top|exceed|climb|drop)",
		"in (?:the )?(?:future|years to come|coming years|next (?:few|two|three|five|ten) years)",
		"next year's|over the next (?:few|two|three|five|ten) years|next (?:five|ten|few|two|three|\\d+) years",
	],
	[
		"cause",
		2,
		"why(?!.{0,60}(?: (?:no|nothing|none|missing|blank|gaps?|absent)(?![a-z])| (?:not|n't|never) (?:have|hold|held|got|there|given|supplied|listed|available|in)(?![a-z])|n't (?:have|hold|got|give|supply|there|listed)))(?:'s| is| are| was| were| has| have| did| do| does)?(?! not)(?!.{0,60} differ)(?! (?:can't|cant|cannot|can (?:i|we|you|they) not|should(?:n't|nt)?|must(?:n't|nt)?) .{0,60}compar)(?!.{0,30} (?:not|never|isn't|isnt|aren't|arent) (?:be )?compar)",
		"how come(?!.{0,60} (?:no|nothing|none|missing|blank|gaps?|absent|not|hasn't|haven't|isn't|aren't|doesn't|don't)(?![a-z]))",
		"what(?:'s| is| are| has| have| was)? (?:been )?(?:caus(?:ed|es|ing|e)|driv(?:ing|es|en|e)|drove|push(?:ed|ing|es)|forc(?:ed|ing|es(?= (?:it|this|that|them|these|those|up|down|(?:the )?(?:rise|fall|figures?|numbers?|count|total))(?![a-z])))|behind|explains?|led to|leading to|responsible for|fuell?ing|the (?:reasons?|causes?|explanations?))",
		"(?:reasons?|causes?|explanations?|blame) (?:for|why|behind|of)",
		"(?:l(?:ying|ied|ies?) about|fiddl(?:e[sd]?|ing)|fudg(?:e[sd]?|ing)|cook(?:s|ed|ing)?|massag(?:e[sd]?|ing)|hid(?:e|es|ing|den)|cover(?:s|ed|ing)? up|falsif(?:y|ies|ied|ying)) (?:(?:up|the|its|their|his|her|any|some|all|these|those|crime|of) )*(?:books|figures?|figs|numbers?|stats|statistics|data|crimes?|offen[cs]es?|counts?|records?)",
		"(?:explain|explaining) (?:the|this|that|why)(?: (?:rise|increase|fall|drop|jump|change|decrease|surge))",
		"(?:because of|due to|thanks to|blamed on|down to) (?:the )?(?:pandemic|covid|lockdown|internet|social media|police|cuts|government)",
		"(?:did|has|have|is|are|was|were|does) .{2,50} (?:bring|brought|bringing|push(?:ed|ing)?|drive|drove|driven|driving|(?<!(?:any|the|a|an|police|every|each|which|what|one|no|this|that|your|our|single) )forced?|forcing|sent|keep|kept|keeping) (?:.{0,30} )?(?:down|up|higher|lower|low|high)",
		"(?:did|has|have|does) .{2,40} (?:help(?:ed)?|caused?|made?|make) (?:.{0,30} )?(?:rise|fall|go (?:up|down)|drop|increase|decrease|worse|better|a difference)",
		"(?:the )?(?:impact|effects?|influence) (?:of|on)|(?:had|have|has|having) (?:an?|any|much|no) (?:impact|effect|influence)",
		"who(?:'s| is) to blame|(?:is|was|are|were) .{2,40} to blame|(?:is|was|are|were) (?:it|this|that|they|these) .{2,40} fault|whose fault|(?:the )?fault of|(?:is|was) it (?:because|down to)",
	],
	[
		"below-force",
		2,
		`(?:which|what) (?:(?:of the )?(?!(?:police|is|are|was|were|has|have|had|do|does|did|the|a|about|other|data|figures?|numbers?|offences|force|forces|area|areas|region|regions)(?![a-z]))[a-z]+ ){0,2}${small}`,
		`(?:worst|best|roughest|dodgiest|safest|highest|lowest|biggest|top) (?:(?:\\d+|three|five|ten) )?${small}`,
		`(?:by|per|at|for each|in each|each|every|down to) (?:the )?${small}(?: level)?`,
		`${small} (?:level|breakdown|by ${small})`,
		"(?:most|least) (?:dangerous|safe|risky)|(?:safest|riskiest|dangerous|dodgiest|roughest)(?: (?:place|places|area|areas))?",
		"(?:near|around|close to) (?:me|here|my (?:house|home))|(?:in|on) my (?:street|area|town|village|road|neighbou?rhood|school|city)|near ?by",
		"(?:my|our|your) (?:street|area|town|village|road|neighbou?rhood|estate)|how (?:un)?safe (?:is|are|was|were)(?! (?:it|this|that|these|those) (?:to|for) )|(?:is|how) .{2,30} safe(?! (?:to|for) (?:use|quote|print|printing|publish|publication|cite|run|report|say|write|claim|repeat))",
		"crime map|heat ?map|(?:by |per )?post ?codes?(?: (?:area|district|sector)s?)?(?: [a-z]{1,2}\\d{1,2}[a-z]?(?![a-z0-9]))?",
		"[a-z]{1,2}\\d{1,2}[a-z]? ?\\d[a-z]{2}",
	],
	[
		"story-writing",
		2,
		"what (?:should|would|could|can) (?:my|the|our|a|an) (?:headline|intro|top line|splash|standfirst|story|piece) (?:be|say|look like)",
		"(?:write|draft|compose|pen|generate|create|produce|do|make)(?: (?:me|us|up))? (?:(?:my|a|an|the|this|some|our|short|full|news|quick|whole|long|punchy|snappy|tight|\\d+[- ]?words?) )*(?:story|stories|article|piece|intro|headline|report|nib|news|splash|feature|blog|tweet|post|press release|copy for me|standfirst|par|paragraph)",
		"(?:re-?write|summari[sz]e|proof ?read|sub|polish|improve) (?:my|this|that|the|a|it)(?: (?:story|article|piece|draft|copy|text))?",
		"write (?:it|this) (?:up|for me|as(?! (?:an?|one|a single) (?:line|sentence)))",
		"(?:write|draft|give|do|file|(?:knock|bash|churn|turn|bang) (?:out|up|off)|rustle up|run up|dash off)(?: (?:me|us))? (?:\\d+|an?|a few|some|a couple(?: of)?) (?:words?|pars?|paras?|paragraphs?)(?: (?:on|about|of))?",
	],
	[
		"convictions",
		2,
		"convict(?:s|ed|ions?)",
		"(?:youngest|oldest|average|typical|median) (?:aged? of (?:the )?)?(?:victims?|child(?:ren)?|offenders?|suspects?|perpetrators?|abusers?|person|people)",
		"(?:sentenc(?:es|ed|ing)|(?:prison|jail|suspended|community|life) sentence|jailed|imprisoned|prison(?: sentences)?|locked up)",
		"prosecut(?:e|ed|ions?|ing)",
		"(?:charged|charges|charge rates?|charging)",
		"arrest(?:s|ed)?",
		"(?<=\\d\\d )(?:victims|offenders|suspects|perpetrators|abusers|paedophiles)(?= ?[?.!]*$)",
		"(?<=^[ |]*)(?:victims|offenders|suspects|perpetrators|abusers|paedophiles)(?= (?:in|for) )",
		"(?:found|pleaded|plead) guilty|guilty",
		"(?:went|gone|sent|go|going|put|ended up|locked up) (?:to|in|behind) (?:jail|gaol|prison|bars)|(?:behind bars|imprisoned|locked up)",
		"(?:solved|clear[- ]?up rates?|detection rates?|detected|outcomes?|cautions?|cautioned)",
		"(?:taken|went|go|gone|going) to (?:court|trial)|court (?:cases?|results?)|trials?",
		"how many (?:of (?:them|those|these|the (?:victims|children|offenders)) )?(?:were|was|are|is) (?:girls?|boys?|teen(?:ager)?s?|toddlers?|babies|adults?|men|women|males?|females?|under[- ]?1\\d(?:s)?|primary|pupils|teachers|strangers|related|known to)",
		`(?:how many|numbers? of)(?! people (?:live|lives|living|reside|there are|are there)(?! in prison))(?: (?:of (?:the|these|those)|under[- ]?(?:18|16)s?|(?:young|male|female|adult|child|teenage|suspected|alleged|repeat|known|first[- ]time)))* ${persons}(?! (?:abuse|sexual|sex|porn|images?|indecent))`,
		"(?:how many|number of)(?! people (?:live|lives|living|reside|there are|are there)(?! in prison)) (?:of (?:them|those|these|the (?:offences|crimes|cases|\\d[\\d,]*)) (?:(?:were|was|are|is|had|have|involved?|concern(?:ed)?|came from|committed by|by|against|been|actually) )*)?(?:people|offenders|suspects|men|women|children|kids|girls|boys|minors|teens?|teenagers|youths?|juveniles|adults|babies|toddlers|infants|pupils|students|under[- ]?(?:1\\d|age)s?|youngsters|victims|perpetrators|paedo(?:phile)?s?|pedo(?:phile)?s?|abusers|predators|perverts|nonces)(?! (?:abuse|sexual|sex|porn|images?|indecent))(?: (?:were|was|are|have been|got|committed|did|in))?",
	],
	[
		"other-subject",
		2,
		"(?:per|an?|every|each|by) (?:square|sq\\.?) ?(?:miles?|kilomet(?:re|er)s?|km)|(?:per|by) (?:acre|hectare|land area)",
		"(?:should|must|ought|does|will) .{2,60} (?:quit|resign|step down|be sacked|be fired|go to (?:prison|jail)|apologi[sz]e|be ashamed)",
		"weather|football|cricket|rugby score|stocks?|share prices?|horoscopes?|lottery|recipes?|jokes?|poems?|songs?|sing|lunch|dinner|traffic|train times|election|bitcoin|meaning of life|time is it|capital of|translate",
		"(?:plain|simple|proper) english|(?:in|into|to) (?:(?:plain|simple|proper|good) )?(?:welsh|cymraeg|gaelic|irish|french|polish|urdu|spanish|german|english)(?= ?(?:please|pls|plz|version|language|too|instead|[?.!,]|$))|yn gymraeg|(?:welsh|gaelic|french|polish)[ -](?:language )?(?:version|translation)",
		"how much (?:money )?(?:has|have|did|does|do|is|was) .{2,40} (?:spen[dt]|spending|cost|costing|costs|paid|paying)(?![a-z])|(?:spending|budgets?|funding) (?:on|for)",
		"(?:good|better|worse|bad|best|worst|useless|rubbish|slow) at (?:catch|detect|solv|deal|stop|tackl|polic|prevent|investigat|spott)ing",
		"house prices?|unemployment|inflation|gdp|nhs|hospitals?|school results|exam results|census|immigration|migrants?|police officer numbers|how many (?:police )?(?:officers|pcsos?|detectives|constables|bobbies|specials|police staff)(?! (?:recorded|logged))|police budget|council tax",
		"tell me a (?:joke|story)|play .{2,20}|(?<!in )(?<!in the )(?<!this )(?<!that )(?:order|book) (?!(?:the |all |by |of |these |those |them )*(?:forces|areas|by|from|in|of|them|these|those)(?![a-z]))(?:me )?.{2,20}",
	],
];

/** Abroad: countries, and cities that no place of ours is called after. */
const abroad =
	"france|germany|spain|italy|portugal|belgium|netherlands|switzerland|austria|poland|sweden|norway|denmark|finland|iceland|greece|romania|bulgaria|hungary|ukraine|russia|czechia|czech republic|slovakia|croatia|serbia|albania|estonia|latvia|lithuania|malta|cyprus|united states|usa|u\\.s\\.(?:a\\.)?|america|canada|mexico|brazil|argentina|australia|india|pakistan|bangladesh|china|japan|thailand|philippines|nigeria|kenya|ghana|egypt|israel|european union|dublin|cork|galway|limerick|paris|berlin|madrid|barcelona|rome|amsterdam|brussels|lisbon|vienna|warsaw|prague|athens|moscow|kyiv|los angeles|chicago|toronto|sydney|tokyo|beijing|hong kong|mumbai|lagos|dubai";

export const isAbroad = (word: string): boolean => namesAbroad.test(word);
const namesAbroad = new RegExp(`^(?:${abroad})$`);

/** Bodies that hold no figures here, by what to call them. */
export const notForces: readonly CuePhrases[] = [
	[
		"not-a-force",
		2,
		"nca|nat(?:ional|'?l)? crime agency|interpol|europol|ceop|action fraud|iwf|internet watch foundation|fbi|nypd|lapd|rcmp|cia|mi5|mi6|gchq|cps|crown prosecution service|hmrc|border force|immigration enforcement|royal military police|military police|(?:raf|royal air force|royal navy|service|dockyard|harbour|airport|parks?|campus) police|redcaps|port of (?:liverpool|tilbury|dover) police|ukdp",
		`(?:(?<=(?:in|for|with|to|than|against|vs|v|versus|and|or|of|compare|from|across|about|on) (?:the )?)(?:${abroad})|(?:${abroad})(?= (?:vs?|versus|and|compared|figures?|numbers?|police|\\d)(?![a-z]))|(?<=^[ |,]*)(?:${abroad})(?= ?[?.!]*$))(?! road| street| avenue| way)`,
		"the (?:eu|us)(?= (?:figures?|numbers?|police|average|total)(?![a-z]))|(?:other|foreign|european) countries|rest of (?:europe|the world)|world-?wide|globally|abroad|overseas|(?:in|across) europe",
		"garda(?:i|í)?(?: siochana)?|an garda siochana|(?:republic of |rep of |eire|southern )ireland|eire|republic of ireland",
		"(?:states of )?guernsey(?: police)?|(?:states of )?jersey(?: police)?|isle of man(?: constabulary| police)?|alderney|sark|channel islands|gibraltar|manx police",
	],
];
