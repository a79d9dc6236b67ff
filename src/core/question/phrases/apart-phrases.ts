import type { CuePhrases } from "./phrases.ts";

const added =
	"(?:add(?:ed|ing)?(?: (?:them|these|those|it|the two|both))?(?: (?:up|together))?|sum(?:med|ming)?(?: (?:them|it))?(?: (?:up|together))?|total(?:led|ed|ling|s)?|combin(?:ed?|ing)|merg(?:ed?|ing)|pool(?:ed|ing)|lump(?:ed|ing)?(?: (?:them|it))?(?: together)?|aggregated?|together|jointly|(?:as|in) (?:a|one) (?:single )?(?:total|sum|number|figure|lump))";
const denied =
	"(?:(?:but|and|please|pls) )?(?:not|never|no|without|rather than|instead of|(?:do not|don't|doesn't|didn't|shouldn't be) (?:want|need|give me|show|be|bother)?) ?(?:to be |being |be |a |the |any |all |just |want |them )*";

const apart = `${denied}${added}|separately|(?:each|both|them|all)(?: (?:one|force|place|figure))? (?:on (?:its|their) own|by itself|apart)|(?:kept|keep|keeping|shown|show|given|listed) (?:them )?(?:separate|apart)|(?:(?:as|two|three|four|five|both) )?separate (?:figures?|numbers?|counts?|lines|rows)|individually|one by one`;

const wholly = new RegExp(`^(?:${apart})$`, "i");

/** Whether a phrase says that figures are not to be added up. */
export const isApart = (said: string): boolean => wholly.test(said);

const sets =
	"(?:measures|sources|counts|data ?sets|sets of (?:figures|numbers|data)|series|producers|publishers|versions of the (?:figure|number|count))";
const both = `(?<!(?<![a-z])(?:cite|credit|name|attribute|link(?:s)?|between|of|about|define|explain|for|from) (?:me |us |the |to )*)both(?: of)?(?: (?:the|your))?(?: (?:different|separate))? ${sets}(?! (?:differ|count|agree|right|reliable|official|say|mean)(?![a-z]))`;

/** "Both measures", "both sources": each is asked for. */
export const bothMeasures = new RegExp(`(?<![a-z0-9'-])${both}(?![a-z0-9])`);

const good =
	"(?:safe|ok|okay|fair|fine|valid|legit|legitimate|reasonable|sensible|meaningful|sound|wise|proper|misleading|unfair|dodgy|all right|alright)";

/** What the figures are to stand beside, and each for itself. */
export const apartPhrases: readonly CuePhrases[] = [
	["figure", 1, both],
	[
		"compare",
		2,
		apart,
		`(?:(?:is|was|would|be) )?(?:(?:it|that|this) )?(?:be )?${good} to (?:compare|(?:set|put|show|run|print) (?:(?:them|those|these|it) )?(?:side[- ]by[- ]side|(?:next to|alongside|beside) each other))(?: (?:it|them|those|these|the two|that|this|with|to|against))*`,
		`(?:safely|fairly|directly|properly|reasonably) (?:be )?compar(?:e|ed|able)|comparing (?:them|those|these|the two|it|that) (?:is )?${good}`,
		"(?:are|is) (?:they|it|that|those|these|the two) (?:safely |fairly |directly |really )+comparable",
		`(?:(?:is|was|would|be) )?(?:(?:it|that|this) )?(?:be )?(?:an? )?(?:${good}|like[- ]for[- ]like|true|honest) compari?son(?: (?:with|to|against|between))?`,
	],
];
