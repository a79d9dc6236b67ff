import type { CuePhrases } from "./phrases.ts";

const count =
	"(?<![\\d/.,-])(?:\\d{1,3}(?:,\\d{3})+|(?!(?:19|20)\\d\\d(?!\\d))\\d{3,})(?![\\d/]|[.,]\\d|-\\d| ?%)";
const both = `${count}.{1,100}?${count}`;
const moved =
	"(?:ris(?:e|en|ing)|rose|fall(?:s|en|ing)?|fell|jump(?:ed|s)?|went|gone|go|up|down|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|dropp?(?:ed)?|grew|grown|climb(?:ed)?|doubled?|tripled?|trebled?|soar(?:ed)?)";
const why = "(?:why|how come)(?:'s| is| are| was| were| has| have| had| did| do| does| would)?";

/** Two numbers for one thing, and why: no cause of a rise is asked after, but how each was come by (B3, D43). */
export const twoNumbers: readonly CuePhrases[] = [
	[
		"explain",
		2,
		`${why}(?!.{0,160}(?<![a-z])${moved}(?![a-z]))(?=.{0,160}${both})`,
		`(?<=${both}.{0,30}?[ ,.:;?-])(?<!(?<![a-z])${moved}(?![a-z]).{0,160})${why}(?: (?:it|that|now|so|the difference|they|these|those|different|don't they match))*(?= ?[?.!]*$)`,
		`(?<=${count}.{1,100}?)${why} (?:it|that|this)(?: now)?(?= ${count}(?: now)?[ ?.!]*$)`,
		`${why}(?= (?:the |your )?[a-z' &-]{2,40} (?:19|20)?\\d\\d(?:[/-]\\d\\d)? (?:figure|number|total|count) (?:been )?chang(?:e|ed)[ ?.!]*$)`,
		`(?<=${why} .{0,60}\\d\\d )(?:figure|number|total|count) (?:been )?chang(?:e|ed)(?= ?[?.!]*$)`,
	],
];
