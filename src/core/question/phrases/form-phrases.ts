import type { CuePhrases } from "./phrases.ts";

const why = "(?:why|how come)(?:'s)?";
const measures = "(?:nspcc|foi|freedom of information|home office|code \\d+|official)";
const differs =
	"(?:(?:not|n't|(?:is|are|do|does|did|was|were)nt)(?: (?:it|that|this|they|these|those|(?:the|your|its|their) [a-z0-9 ]{2,40}?))? (?:be |quite |exactly |all )*(?:(?:the )?same(?! (?:as|in|for) (?:last|the year|the previous|before|(?:19|20)?\\d\\d))|match(?:ing)?|agree|tally|equal|identical)|disagree|(?:differ(?:s|ent)?)(?! (?:from|than|to|in|for)))";

/** Why the figures stand as they do, and not why there are so many: a range, two numbers for one year, two measures. */
export const formPhrases: readonly CuePhrases[] = [
	[
		"definition",
		2,
		`${why}(?= .{0,80}${measures}) .{0,60}?${differs}(?: (?:from|as|with|to) .{2,40})?`,
		`${why}(?: (?:is|are|was|were|do|does|did|have|has)(?:n't|nt| not)?)? (?:they|the (?:two|numbers|figures|counts|totals|measures)|these|those|both|your (?:numbers|figures))(?:'re| are| do| figures| numbers| measures)* ?${differs}`,
		`${why} (?:do|don't|dont|does|doesn't|are|aren't) (?:they|the (?:two )?(?:numbers|figures|counts|totals|measures)|the two|these|those|both) (?:not |all )?(?:match|agree|tally|add up|line up|(?:the )?same)`,
		`${why} (?:(?:are|is) there|(?:do|have) (?:you|we)(?: have| got)?) (?:two|2|three|several|different|so many) (?:different )?(?:measures|sources|data ?sets|sets of (?:figures|numbers)|counts)`,
	],
	[
		"explain",
		2,
		`${why} .{0,60}?(?:an? (?:range|estimate|bound|minimum|approximation)|ranges|(?:not|n't)(?: an?)? (?:exact|precise|single)(?: (?:figure|number|one|count))?|inexact|estimated|worked out|derived|rounded)(?! of)`,
		`${why} (?:(?:is|are|was|were|does|do|has|have|did) )?(?!.{0,60}${measures}).{0,60}?(?:two|2|three|several|more than one)(?: different| separate)? (?:numbers|figures|totals|counts|values)`,
		`${why} (?:(?:was|were|has|have|did|is|are) ).{0,50}?(?:revised|restated|corrected|amended)`,
		`${why} .{0,40}?differ(?:s|ent)? (?:from|to|than) (?:what|the (?:ones?|numbers?|figures?)) .{0,30}?(?:said|gave|had|told|published|printed|quoted|before|last time|earlier|elsewhere|online|(?:website|site|page))(?: (?:before|earlier|last (?:time|week|month)))?`,
	],
];
