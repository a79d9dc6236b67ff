import { count, countOf } from "../../../question/readers/periods/form.ts";
import { UNITS } from "../../../statistics/number-words.ts";
import type { Finder, Mention } from "../mention.ts";
import { ordinalOf, ordinalWords } from "./ordinals.ts";

const ordinal = `(?:(?<order>${ordinalWords})[- ])?`;
const highWords =
	"highest|largest|biggest|greatest|most|record high|peak|(?:worst|busiest|record)(?= year(?![a-z])| \\|)|busiest(?= (?:police )?(?:force|constabulary|area)(?![a-z]))";
const lowWords = "lowest|smallest|fewest|least|quietest(?= year(?![a-z])| (?:police )?force(?![a-z]))";
const superlative = new RegExp(
	`(?<![a-z])(?:the |its |their )?${ordinal}(?:(?<high>${highWords})|(?<low>${lowWords}))(?: (?:number|total|figure|count|level|volume|rate|tally|amount|figures|numbers|annual total|annual figure|recorded|year))*(?! (?:(?!in |of |for |and |with |by |on |at |to |the |offences |crimes |cases )[a-z|-]+ ){0,2}(?:rise|increase|jump|leap|climb|spike|fall|drop|dip|change|growth|percentage|surge|decrease|decline|proportion|share|part|challenge|risk|threat)(?![a-z]))(?:(?: (?:of|for))?(?: (?:child|children|sexual|abuse|image|images|such|these|recorded|indecent|obscene|publications?|csam|of|the))* (?:offences|crimes|cases|images))?(?<ever> (?:ever|yet|so far|on record|since records began|in history|of all time|ever recorded|ever logged|it has (?:ever )?recorded))?(?<anyYear>(?: (?:it|they|the (?:force|county|constabulary))(?: (?:has|had|have))?(?: ever)? (?:recorded|logged|registered|seen|counted))? in any (?:one |single |financial |calendar )*year)?(?![a-z])`,
	"g",
);
const nYears = new RegExp(
	`(?<![a-z])(?<n>${count})[- ]years? (?:(?<high>high|peak|record)|(?<low>low))(?![a-z])`,
	"g",
);
const anyOther =
	/(?<![a-z])(?:more|(?<fewer>fewer|less))(?:[ |]+(?!than |more |fewer |less |larger |bigger |higher |greater |smaller |lower |steeper |sharper )[a-z-]+){0,8}(?:[ |]*\d*,(?:[ |]+[a-z-]+){0,3}[ |]*,|[ |]+\([a-z-]+(?:[ |]+[a-z-]+){0,2}\))?[ |]+than any other(?: (?:police )?(?:uk |british |english |welsh )?(?:force|area|region|county|part|nation|year))?(?![a-z])/g;
const noForce =
	/(?<![a-z])no (?:[a-z'-]+ ){0,3}?(?:force|area|constabulary|county)(?: (?:in|across|of) (?:the )?[a-z ]{2,30}?)? (?:(?:had |has )?(?:recorded|logged|registered|reported)|had|saw) (?:more|(?<fewer>fewer|less))(?=[^.;!?]{0,120}?[ |]than (?:the )?[a-z])/g;
/** "Lower than that of any other force". */
const thanThatOfAny =
	/(?<![a-z])(?:higher|bigger|larger|greater|(?<low>lower|smaller))(?: (?:number|total|figure|count))? than (?:that|those|the (?:number|total|figure|count)) (?:of|in|for|at|recorded (?:in|by)) any other(?: (?:police )?(?:uk |british |english |welsh )?(?:force|area|county))(?![a-z])/g;
/** "The higher of the two", "the larger number of the pair". */
const ofTwo =
	/(?<![a-z])the (?:higher|(?<low>lower)|(?:(?:greater|larger|bigger)|(?<less>smaller|lesser)) (?:number|total|figure|count|tally))(?: (?:number|total|figure|count|tally))? of the (?:two|pair)(?![a-z])/g;
/** "No force saw a bigger percentage rise than Staffordshire". */
const noForceMoved =
	/(?<![a-z])no (?:[a-z'-]+ ){0,3}?(?:force|area|constabulary|county)(?: (?:in|across|of) (?:the )?[a-z ]{2,30}?)? (?:(?:had |has )?(?:recorded|logged|registered|reported|seen)|had|saw|recorded) an? (?:bigger|larger|greater|higher|steeper|sharper|faster) (?:percentage |proportional |annual |yearly )*(?:(?<up>rise|increase|jump|growth|surge)|(?<down>fall|drop|decrease|decline))(?=[^.;!?]{0,120}?[ |]than (?:the )?[a-z])/g;
const placed = new RegExp(
	`(?<![a-z])(?:second only to|(?:came|comes|ranked|ranks|ranking it|finished|placed|was|is|in|stands|stood|sits|sat|lies) (?<order>${ordinalWords})(?: place)?(?=,? (?:behind|after|place|on|with|by (?:volume|number|count)|nationally|in(?! (?:a row|succession|turn|line|charge|part|custody))|of the|among|out of|for)(?![a-z])|[,.]))(?![a-z])`,
	"g",
);
/** "Was second in England for the size of its rise": an order of something else. */
const ofOther =
	/^[^.;:]{0,40} (?:for|by|in terms of) (?:[a-z'-]+ ){0,4}(?:rises?|increases?|falls?|drops?|growth|sizes?|extra|more|fewer|changes?|additional|jumps?|proportions?|shares?|speed|detection|charges?|convictions?)(?![a-z])/;

/** "Kent tops the table", "came bottom of the list", and at the end of a note "Kent top". */
const tops =
	/(?<![a-z])(?:(?:top|(?<low>bottom|foot)) of the (?:[a-z]+ ){0,5}(?:list|table|rankings?)(?![a-z])|(?:top(?:s|ped)|head(?:s|ed)) the (?:list|table|league(?: table)?|rankings?)|(?:came|comes|is|was|ranks?|ranked|finished|sits|sat) (?:at the )?(?:top|(?<foot>bottom))(?: of the (?:list|table|league(?: table)?|rankings?))?(?= of| in| for| with| among| \||[.,;:)]|$)|(?<=[a-z] )(?<!(?:on|the|a|at|to|over|from|its|their) )(?:top|(?<last>bottom))(?= ?(?:[.,;)]|$)))(?![a-z])/g;
/** "Scotland's 748 is a record", "a record 1,108", "fell to a record low", and not "police record 748". */
const aRecord =
	/(?<![a-z])(?:(?:is|are|was|were|be|been|being|hit|hits|hitting|reach(?:ed|es|ing)?|set|sets|setting|to|at) (?:a|another|an all-time|its|their) (?:new )?record(?<low> low)?(?=[.,;:)!]| - | since| for the| in (?:the|its|home office|nspcc|official|comparable|\||\d)|$)|(?<=(?:^|[.:;!?\n"“(,-] ?|(?:a|an|another|the|its|their|this|that|new|of|by|to|at|with|hit|was|were|reached|topped) ))record(?: (?<least>low)(?: of)?)?(?= [\d|]))/g;
/** "Hit a new high of 1,738". */
const newHigh =
	/(?<![a-z])(?:a|an|its|their|another) (?:new|fresh|all-time|historic) (?:high|peak|(?<low>low))(?![a-z-]| (?:street|court|school|commissioner|sheriff))/g;
/** "With the fewest officers": an order of what is not offences. */
const ofOtherThings =
	/^ (?:[a-z-]+ )?(?:officers|police|staff|people|residents|inhabitants|schools|pupils|students|teachers|children|arrests|convictions|charges|detectives|suspects|victims|calls|referrals|complaints|visitors|homes|households|councils|councillors|seats|stations)(?![a-z'])/;
const notRank = /(?:next |at |the vast |among the |one of the |some of the |most of|of the )$/;

/** "The five biggest forces": no order of one of them. */
const severalBefore = new RegExp(`(?<![a-z\\d])(?:${UNITS.slice(2, 13).join("|")}|\\d{1,2}) $`);

/** "40% below its peak": what a number is held against. */
const isPeak = /^(?:the|its|their) (?:peak|highest|lowest)(?! (?:number|total|figure|count))/;
const heldAgainst = /(?:below|above|off|under|over|short of|shy of|(?:down|up) (?:on|from)) $/;

/** "This year's rise was the biggest": an order of rises, not of counts. */
const ofMoves =
	/(?<![a-z])(?:rises?|increases?|jumps?|falls?|drops?|changes?|growth|surges?|decreases?)(?: [^.;,:]{0,75})? (?:was|is|were|being)(?: also| by far| again)? $/;

/** "The third steepest percentage rise of any force". */
const changes = new RegExp(
	`(?<![a-z])(?:the |its |their )?${ordinal}(?:biggest|largest|greatest|highest|steepest|sharpest|fastest|(?<low>smallest|lowest|slightest|slowest))(?: (?:(?<percent>percentage|proportional|proportionate|relative|per cent|percent|%)|(?<number>numerical|absolute|raw|outright|actual|numeric)|single|annual|yearly|year-on-year|one-year|recorded|overall))* (?:(?<up>rise|increase|jump|growth|surge|spike|climb|leap)|(?<down>fall|drop|decrease|decline|dip))(?![a-z])`,
	"g",
);
/** "Went up the most of any force in Wales", "shed the most". */
const movedMost =
	/(?<![a-z])(?:(?<up>rose|risen|rising|grew|grown|growing|climbed|increased|jumped|(?:went|gone|going|is|are|was|were) up|(?<added>added|gained|put on))|(?:fell|fallen|falling|dropped|declined|decreased|(?:went|gone|going|is|are|was|were) down|(?<shed>shed|lost))) (?:by )?(?:the )?(?:most|(?<low>least))(?![a-z])(?! (?:[a-z]+ly|of (?:them|these|those|the (?:time|day|year|way)))(?![a-z]))/g;
const numberTerms =
	/(?<![a-z])in (?:pure(?:ly)? |sheer |simple )?(?:number|numerical|absolute|raw)(?: terms| numbers)/;
const percentTerms =
	/(?<![a-z])in (?:pure(?:ly)? )?(?:percentage|proportional|relative|per cent|percent)(?: terms)/;

/** "The biggest rises were in Suffolk, Cambridgeshire and Norfolk": an order of several changes, and not of counts. */
const ofSeveralMoves =
	/^ (?:[a-z-]+ )?(?:rises|increases|jumps|surges|falls|drops|decreases|declines|changes|movements)(?![a-z])/;

/** "the highest number", "a five-year high", "second lowest", "more than any other force". */
export const findRanks: Finder = (passage) => {
	const found: Mention[] = [];
	for (const match of passage.rest.matchAll(nYears)) {
		const { groups } = match;
		const years = countOf(groups?.["n"] ?? "");
		if (years === null) continue;
		found.push(rankAt(match, { among: "years", years, side: sideOf(groups?.["low"]) }));
	}
	for (const match of passage.rest.matchAll(anyOther)) {
		const { 0: text, groups } = match;
		found.push(
			rankAt(match, { among: text.endsWith("year") ? "years" : "places", side: sideOf(groups?.["fewer"]) }),
		);
	}
	for (const match of passage.rest.matchAll(ofTwo)) {
		const { groups } = match;
		found.push(rankAt(match, { side: sideOf(groups?.["low"] ?? groups?.["less"]) }));
	}
	for (const match of passage.rest.matchAll(thanThatOfAny))
		found.push(rankAt(match, { side: sideOf(match.groups?.["low"]) }));
	for (const match of passage.rest.matchAll(noForce)) {
		const { groups } = match;
		found.push(rankAt(match, { side: sideOf(groups?.["fewer"]) }));
	}
	for (const match of passage.rest.matchAll(/(?<![a-z])peaked(?= (?:in|at|during)(?![a-z]))/g)) {
		found.push(rankAt(match, { among: "years", years: Number.POSITIVE_INFINITY }));
	}
	for (const match of passage.rest.matchAll(aRecord)) {
		const { groups } = match;
		const side = sideOf(groups?.["low"] ?? groups?.["least"]);
		found.push(rankAt(match, { among: "years", ever: true, side }));
	}
	for (const match of passage.rest.matchAll(newHigh))
		found.push(rankAt(match, { among: "years", ever: true, side: sideOf(match.groups?.["low"]) }));
	for (const match of passage.rest.matchAll(placed)) {
		const { groups } = match;
		const order = groups?.["order"] ?? "second";
		if (ofOther.test(passage.rest.slice(match.index + match[0].length))) continue;
		found.push(rankAt(match, { place: ordinalOf(order) }));
	}
	for (const match of passage.rest.matchAll(tops)) {
		const { groups } = match;
		found.push(rankAt(match, { side: sideOf(groups?.["foot"] ?? groups?.["last"] ?? groups?.["low"]) }));
	}
	for (const match of passage.rest.matchAll(changes)) {
		const { groups } = match;
		const order = groups?.["order"];
		found.push(
			rankAt(match, {
				place: order === undefined ? 1 : ordinalOf(order),
				moves: groups?.["up"] === undefined ? "down" : "up",
				side: sideOf(groups?.["low"]),
				...orderOf(match, passage.rest),
			}),
		);
	}
	for (const match of passage.rest.matchAll(movedMost)) {
		const { 0: text, index, groups } = match;
		if (ofOtherThings.test(passage.rest.slice(index + text.length))) continue;
		const isNumber = groups?.["added"] !== undefined || groups?.["shed"] !== undefined;
		found.push(
			rankAt(match, {
				moves: groups?.["up"] === undefined ? "down" : "up",
				side: sideOf(groups?.["low"]),
				...(isNumber ? { by: "number" as const } : orderOf(match, passage.rest)),
			}),
		);
	}
	for (const match of passage.rest.matchAll(noForceMoved)) {
		const { groups } = match;
		found.push(rankAt(match, { moves: groups?.["up"] === undefined ? "down" : "up" }));
	}
	for (const match of passage.rest.matchAll(superlative)) {
		const { 0: text, index, groups } = match;
		const most = /(?:^|the |its |their |[- ])(?:most|least)(?: |$)/.test(text);
		const after = passage.rest.slice(index + text.length, index + text.length + 40);
		if (ofOtherThings.test(after) || ofSeveralMoves.test(after)) continue;
		const before = passage.rest.slice(Math.max(0, index - 12), index);
		const lead = passage.rest.slice(Math.max(0, index - 110), index);
		if (
			ofMoves.test(lead) ||
			notRank.test(before) ||
			severalBefore.test(before) ||
			(isPeak.test(text) && heldAgainst.test(before)) ||
			(most && groups?.["anyYear"] === undefined && !countsMost(text, before, after))
		)
			continue;
		if (found.some((it) => it.start < index + text.length && index < it.end)) continue;
		const order = groups?.["order"];
		const record = /record high/.test(text);
		found.push(
			rankAt(match, {
				place: order === undefined ? 1 : ordinalOf(order),
				among:
					groups?.["ever"] !== undefined ||
					groups?.["anyYear"] !== undefined ||
					record ||
					/^(?:its|their) | year(?![a-z])/.test(text)
						? "years"
						: "unknown",
				ever: groups?.["ever"] !== undefined || record,
				side: sideOf(groups?.["low"]),
			}),
		);
	}
	return found;
};

/** Whether changes are put in order by their number or by their percentage, where words say so. */
function orderOf({ index, groups }: RegExpExecArray, rest: string): Pick<Rank, "by"> {
	const [own = ""] = /^[^.;!?]*/.exec(rest.slice(index)) ?? [];
	const around = `${/[^.;!?]*$/.exec(rest.slice(0, index))?.[0] ?? ""}${own}`;
	if (groups?.["percent"] !== undefined || percentTerms.test(around)) return { by: "percent" };
	return groups?.["number"] !== undefined || numberTerms.test(around) ? { by: "number" } : {};
}

/** "The most in Wales", "recorded the most offences", but not "most of them". */
const countsMost = (text: string, before: string, after: string): boolean =>
	/^ (?:in|of any|of all|of the (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})|across)(?: |$)/.test(
		after,
	) ||
	// "South Wales Police recorded the most, with 789 offences".
	(/^,? with [\d,]+/.test(after) && /(?:recorded|logged|registered|had|saw) $/.test(before)) ||
	// "Are the most in eleven years": a time is a bar here.
	(after.startsWith(" |") && /(?:is|are|was|were|been|,| -) $/.test(before)) ||
	(/(?:offences|crimes|cases)$/.test(text) && /(?:recorded|logged|registered|had|saw|with) ?$/.test(before));

type Rank = Extract<Mention, { type: "rank" }>;

/** The first of the places, from the top, where nothing else is said. */
const rankAt = (
	{ 0: text, index }: RegExpExecArray,
	what: Partial<Omit<Rank, "type" | "start" | "end">>,
): Rank => ({
	type: "rank",
	start: index,
	end: index + text.length,
	place: 1,
	side: "highest",
	among: "places",
	years: null,
	ever: false,
	...what,
});

const sideOf = (low: string | undefined): Rank["side"] => (low === undefined ? "highest" : "lowest");
