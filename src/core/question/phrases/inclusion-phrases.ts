import type { CuePhrases } from "./phrases.ts";

const young =
	"(?:teen(?:age(?:rs?)?)?s?|adolescents?|kids?|child(?:ren)?|school ?(?:kids|children)|young(?:sters| people| persons?)|youths?|pupils|minors|girls|boys|under[- ](?:16|18)s?)";
/** What the definition of the figures says is in them, though it is not told apart. */
const part = `(?:(?:${young}(?:'s?|s')? (?:and ${young} )?(?:who (?:are |were )?)?)?(?:sexting|sexts?|selfies?)(?: (?:each other|one another|themselves|(?:between|among|by|from) ${young}))*|(?:images?|pictures?|photos?|nudes|pics) (?:(?:that|which) )?(?:teenagers|teens|kids|children|young people|pupils|minors) (?:(?:have|may have) )?(?:send|sent|share|shared|take|took|taken|swap|made|make)|self[- ](?:generated|produced)(?: (?:images?|imagery|material))?|youth[- ]produced(?: (?:sexual )?(?:images?|imagery|material))?|(?:simple )?(?:possession|possessing|making|taking|sharing|distribution|distributing)(?: (?:of|making|taking|sharing|distribution|distributing|possession|possessing|offences|cases|images?|pictures?|photos?|videos?|indecent|child|abuse|them|it|and|or))*)`;

/** Whether something is in what is counted, which its definition tells. */
export const inclusionPhrases: readonly CuePhrases[] = [
	[
		"definition",
		2,
		`(?:do|does|did|would|will|should) (?:.{2,60} )?(?:include|cover|count|take in|contain)(?: (?:things like|stuff like|also|any|all|the|as well as|cases of|when))* ${part}`,
		`(?:do|does|did|is|are|was|were) ${part}(?: (?:also|all|still|be|being))* (?:count(?:ed)?|included?|covered|in (?:here|there|it|this|that|these|those|the (?:figures?|numbers?|data|counts?|totals?)))`,
	],
];
