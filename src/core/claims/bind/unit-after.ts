const head =
	"(?:such|recorded|uk|british|english|scottish|welsh|separate|individual|further|more|fewer|additional|extra|new|reported|alleged|different|police-recorded|total|of these|of the|similar|other|related) ";
const kind =
	"(?:child(?:ren)?(?:'s)?|sexual(?:ly)?|sex|abuse|abusive|exploitation|indecent|prohibited|of children|of a child|image|images|imagery|image-related|photo|photos|photograph|photographs|picture|pictures|material|content|obscene|publications?|csam|csa|iioc|criminal|online|digital)[- ]";
const ours = new RegExp(
	`^ ?(?!(?:${head})*children (?:were|have|had|are|was|recorded|logged|reported|registered)(?![a-z]))(?:${head})*(?:${kind})*(?:offen[cs]es?|crimes?|cases?|incidents?|reports?(?! (?:made|sent|submitted|passed|filed) (?:to|via|through|with) (?!(?:the )?(?:police|force|constabulary|officers)))|instances?|allegations?|(?:were |have been |had been |are )?(?:recorded|logged|reported|registered))(?![a-z])(?! (?:files?|workers?|stud(?:y|ies)|loads?|notes|papers|reviews?|conferences?|managers?|officers?|agency|scenes?|squads?)(?![a-z]))`,
);
const bare =
	/^(?: ?$| ?\n| ?[•·▪*](?= |$)| \/ (?=\d|[a-z]+(?: [a-z]+)? \d)| \d{1,2}[.)] | ?(?:→|➡|-+>|=)| ?[.,;:()\]|!?"'+]| -| (?:in|to|from|between|last|over|during|then|now|back in|today|for \d|for (?:wales|england|scotland|northern ireland|the (?:uk|region|nation|country|force|area|county|whole)|all|both|each|every)(?![a-z])|for (?:the |all |those )?(?:two|three|four|five|six) years|for (?:the |that |this )?(?:whole |entire |full )?(?:period|span|stretch)(?![a-z])|for (?:the )?(?:first|year|financial|\||previous|whole|same)|for (?:the |an?(?:other)? )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: (?:consecutive|successive|straight|full))? (?:year|time)|there|followed|came next|of the (?:most recent|latest|last|past|final|later|earlier) (?:financial )?year(?![a-z'])|the (?:year|previous|following|next|number|figure|total|count|tally)(?![a-z])|compare[sd]?|up|down|across|by|were|was|have|had|has|is|are|and|while|a|this|on|at|off (?:its|the|their)|of (?:them|these|those|all|which|(?:the|its|their) region's|the (?:year|financial|previous|following|12)|(?:19|20)\d\d|last year|that year|an? (?:year|decade)|(?:the )?\||(?:two|three|four|five|six) years|the (?:two|three|four|five|six|seven|eight|nine|ten)(?: years)? (?:before|preceding|prior))|since|according|(?:it|they|officers|police|the force) (?:had|recorded|logged|saw|registered|reported|gave|supplied|counted|told)|more than|fewer than|when|after|before|within|nationally|annually|altogether|overall|split|shared|divided|or|but|that|which|with|per|through|until|against|accounts?|accounted|makes?|made|represents?|represented|amounts?|recorded|logged|(?:reached|hit|seen|set|posted|registered|counted|made|noted|tallied|totted up) (?:in|during|for|by|back in|across|throughout|there|nationally|nationwide|locally)|means|meant|became|puts|gives|brings|keeps|beats|exceeds|dwarfs|trails|outstrips|if|because|though|although|whereas|unless|versus|vs|v|just|only|more|fewer|higher|lower|above|below|ahead of|clear of|than|as|respectively|combined|together|apiece|each|instead|too|as well|alone|again|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)(?: years?| decades?| months) (?:earlier|before|ago|later|on|previously)|five|six|compared)(?![a-z]))/;

/** "1,356 of the 2,653 offences in": the part is counted in what the whole is. */
const ofNumber = new RegExp(
	`^ of (?:(?:(?:the|those|all(?: the)?) )?(?:(?:[a-z'-]+ ){0,3}[a-z]+'s? )?[\\d,/-]+ (?:${head})*(?:${kind})*(?:offen[cs]es?|crimes?|cases?)|(?:the|those|all(?: the)?) (?:later|latest|earlier|first|second|overall|combined|national|regional|uk|whole|new|old|force|county)?(?: |(?<= ))(?:total|figure|number|tally|sum))(?![a-z])`,
);

/** "381 of 1,311, or 29%". */
const ofBareNumber = /^ (?:out )?of (?:(?:the|those|these) )?\d[\d,]*(?:[.;)]|,(?! \d)| or | in | \(|$)/;

/** "67 for obscene publications offences". */
const forOurs = new RegExp(
	`^ (?:for|in|of) (?:${head})*(?:(?:${kind})+(?:offen[cs]es?|crimes?|cases?)|obscene publications|(?:child )?(?:sexual )?abuse images)(?![a-z])`,
);

/** What a number counts, by the words after it: offences, nothing named, or something else and its name. */
export type Unit =
	| { readonly type: "offences" }
	| { readonly type: "bare" }
	| { readonly type: "other"; readonly name: string };

/** "410 offences of sexual communication with a child": the name behind "of" is of another crime. */
const ofAnother =
	/^ (?:[a-z-]+ )?(?:offen[cs]es?|crimes?|cases?) of (?!(?:these|this|that|the|all|such|taking|making|possess\w*|sharing|distribut\w*|show\w*|publish\w*|produc\w*|creat\w*|indecent|child|children|image|images|obscene|a kind|any|every|each|its|their|prohibited|both|which|download\w*|view\w*|having|being|last|extreme)(?![a-z]))(?=[a-z])(?<name>[a-z'-]+(?: [a-z'-]+){0,2})/;

/** "Officers worked on 40 cases": of the words behind a number those that name a thing. */
const things =
	/^ ?(?:of |the |who |were |had |related to |relating to )*((?:(?!(?:a|an|the|of|rather|than|instead|in|on|at|by|to|from|for|with|were|was|are|is|be|been|has|had|have|that|which|who|when|while|and|or|but|shows?|showed|answered|responded|replied|worked|works|said|says|took|found|did)(?![a-z'-]))[a-z'-]+ ?){1,3})/;

export function unitAfter(tail: string): Unit {
	const another = ofAnother.exec(tail)?.groups?.["name"];
	if (another !== undefined) return { type: "other", name: another };
	if (ours.test(tail) || ofNumber.test(tail) || forOurs.test(tail)) return { type: "offences" };
	if (bare.test(tail) || ofBareNumber.test(tail)) return { type: "bare" };
	return { type: "other", name: things.exec(tail)?.[1]?.trim() ?? "something else" };
}

const kinds: readonly RegExp[] = [
	/possess|(?<![a-z])having (?=indecent|abuse|such|illegal|images|pictures)|collect|stor(?:ing|ed)(?![a-z])/,
	/(?<![a-z])(?:taking|making|producing|production)(?![a-z]| ?$| (?:it|them|this|a (?:total|sum|combined)|up|for|the|[\d|]))/,
	/(?:distribut|sharing|disseminat|publishing|circulat|showing)/,
	/prohibited/,
];
const part =
	/snapchat|instagram|facebook|whatsapp|twitter|tiktok|tik tok|meta(?:-|'s|\b)|kik\b|telegram|discord|youtube|omegle|platform(?!s? (?:must|should|need|have to|has to|to act))|social media (?:site|app)|messaging|virtual reality|(?<![a-z])vr(?![a-z])|(?<![a-z])(?:girls?|boys?|females?|males?|teenagers?|under-?1\d|primary|self-generated|youth-produced|category [abc]|charged|solved|unsolved|still under|led to|resulted in|resulting)(?![a-z])|^ (?:were |was |have been |had been )?(?:reported|referred|flagged|passed on|made|sent in|brought in) by (?:(?:the|a|local|their) )*(?:schools?|teachers?|parents?|pupils?|children|victims?|hospitals?|doctors?|charit(?:y|ies)|members? of the public|the public|social (?:workers?|services)|tech (?:companies|firms)|internet (?:companies|firms|providers)|companies|firms|families|relatives)(?![a-z])/;

/**
 * Whether words about a number narrow it to a part of the offences: one way of committing them, a platform, an age.
 * Naming two ways together ("sharing and possession") describes them all.
 */
export function isBreakdown(words: string): boolean {
	const ways = kinds.filter((it) => it.test(words)).length;
	return part.test(words) || ways === 1;
}

/** A platform or a group of persons named right before a number narrows it as well: "Snapchat was named in 4,293 offences". */
export const isOfPart = (lead: string): boolean => part.test(lead);

export const opensPart =
	/(?:of which|of these|of those|of them|among them|of whom)[ ,:-]{0,3}(?:[a-z]+ ){0,2}$/;
