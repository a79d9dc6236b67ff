import type { CuePhrases } from "./phrases.ts";

const forces =
	"(?:(?:welsh|english|scottish|british|uk|northern|southern) )?(?:police )?(?:forces?|areas?|constabular(?:y|ies))(?: (?:in|of|from|across) (?:the )?(?:[a-z'&]+ ){0,3}?[a-z'&]+)??";
const helping =
	"(?: (?:that|which|who|whose|where|with|it|they|offences|crimes|figures?|numbers?|counts?|totals?|is|are|was|were|did|didn't|has|have|had|hasn't|haven't|not|been|saw|seen|show(?:ed|s)?|record(?:ed|s)?|report(?:ed|s)?|went|gone|going|go|all|only|actually))*";
/** "Up to date", "down south" and "up north" move nothing. */
const moved =
	"(?:(?:up|down)(?= ?(?:[?.!,;|\\d>]|$)| (?:by|on|since|between|from|over|under|more|less|fewer|at least|at most|an? |any|two|three|four|five|six|last|this|year|yoy|y/y|for|during|against|versus|vs|compared|and|or|but|home|ho|code|nspcc|foi|in (?:the (?:last|past|year|period)|\\d))(?![a-z]))|(?:rose|risen|rising|fell|fallen|falling|grew|grown|growing|(?:increas|decreas|declin)(?:ed|ing)|dropp(?:ed|ing)|(?:jump|climb)(?:ed|ing)|rise|fall|increase|decrease|drop|unchanged)(?![a-z])|(?:an?|any|no) (?:[^ ]+ ){0,4}(?:rises?|increases?|jumps?|falls?|decreases?|drops?|declines?|reductions?)(?![a-z]))";
const furthest = " (?:by )?(?:the )?(?:most|furthest|farthest|fastest|quickest|slowest|least)(?![a-z])";
const multiple =
	"(?:(?:more than|over|at least|nearly|almost) )?(?:doubled|trebled|tripled|quadrupled|halved)";
const beyond =
	"(?:the )?(?:biggest|largest|greatest|steepest|sharpest|highest|lowest|smallest|most(?! recent)|fewest)(?![a-z])|(?:more than|over|above|under|below|fewer than|less than|at least|at most|no more than|between)(?= (?!(?:19|20)\\d\\d(?![\\d,]))(?:\\d{3}|\\d{1,2},\\d))";

/** A size that counts are held against, and no year. */
const size = "(?!(?:19|20)\\d\\d(?![\\d,]))(?:\\d{3,}|\\d{1,2},\\d{3})";
const ofSize = `(?: (?:more than|over|above|under|below|fewer than|less than|at least|at most|no more than|between|btwn)(?= (?:the )?${size})|(?= ${size}(?: (?:offences|crimes|cases))?(?:\\+| ?plus(?![a-z])| (?:or|and) (?:more|above|over|up|upwards?|higher|fewer|less|under|below|lower)(?![a-z]))))`;

/** Told by how they moved, "up more than 35%", or by how many they have, "over 1,000", "with the most". */
const thatMoved = `${forces}${helping} (?:${moved}|${multiple})(?!${furthest})`;
const thatHave = `${forces}${helping} (?:${beyond}|${moved}${furthest})`;

const which = "(?:(?:all|every|each|any|the|those|of|me|us|a|full|list|names?|just|only|single) )*";
const named = `(?:list|show|name|give|tell|find|get|send|identify|pick out|see|need|want) ${which}`;
const every =
	"(?<=^[ |]*(?:(?:please|pls|ok|so|and|can you|just) )*)(?:all|every|each|any)(?: of)?(?: the)?(?: single)? ";

/** Of each of several years. */
const yearAfterYear =
	"(?= (?:(?:every|each) |(?:two|three|four|five|\\d) (?:years?|yrs?)|year (?:on|after) year|for (?:two|three|four|five|\\d)))";

/** What follows "list" where it asks for some of the forces and not for those held. */
export const someForces = new RegExp(
	`^ ${which}(?:(?:top|bottom) (?:\\d|two|three|five|ten|twenty)|(?:highest|lowest|biggest|worst)(?![a-z])|${thatMoved}|${thatHave})`,
);

const them = "(?:ones?|of (?:them|those|these|the (?:forces|areas|lot))(?: forces| areas)?)";
const it = "(?:that|it|this|there|those|the (?:total|figure|number|region|area))";

/** "List every force up more than 10%", "all forces above 1,000": those that are, and not how many. */
export const pickedForces: readonly CuePhrases[] = [
	[
		"count",
		2,
		`(?:${named}|${every})${thatMoved}`,
		`who(?:'s|'ve| has| have| had)?${helping} ${moved}${yearAfterYear}`,
	],
	[
		"rank",
		2,
		`(?:(?:only|just) )?(?:show|give|list|keep|name)(?: (?:me|us|the|only|just))*(?: (?:those|ones|forces|areas|any))?${helping}${ofSize}`,
		`(?:(?:only|just) )?(?:those|the ones)${helping}${ofSize}`,
		`(?<=^[ |]*(?:(?:please|pls|ok|so|and|just|only) )*)${forces}${helping}${ofSize}`,
	],
	["rank", 2, `(?:${named}|${every})${thatHave}`, `(?:which|what) ${them}${helping} ${moved}(?!${furthest})`],
	[
		"count",
		2,
		`(?:how many|(?:did|do|have|has|were|are|is|was) (?:any|all|most)) ${them}${helping} ${moved}`,
	],
	[
		"members",
		2,
		`(?:who|what|which (?:police )?forces?)(?:'s|s| is| are| was| were)?(?: all)? (?:in|part of|included in|counted in|inside|behind) ${it}(?= ?[?.!]*$)`,
		`(?:which|what|how many) (?:police )?forces? (?:is|are|was|were|makes?(?: up)?) ${it}(?: up| in| include[sd]?)?(?= ?[?.!]*$)`,
		`(?:which|what) (?:police )?forces? (?:does|do|did) ${it} (?:cover|include|take in|count|contain|mean)`,
	],
];
