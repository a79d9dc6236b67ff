import type { Draft } from "../../answer.ts";
import type { Cue, QuestionParts } from "../../question/parts.ts";

export const NO_AVERAGE =
	"No average is given: forces are of very unequal size, and it would describe none of them.";

/** "The average of the South West forces", "mean per force in Wales": of what lies in the place named, which is held against nothing. */
export function asksMeanOfForces({ cues, geographies }: QuestionParts): boolean {
	const isNamed = ({ start, end, text }: Cue) =>
		!AGAINST.test(text) && geographies.some((it) => start <= it.start && it.end <= end);
	return (
		cues.some((it) => it.kind === "average" && (it.weight === 1 || PER_FORCE.test(it.text) || isNamed(it))) &&
		!cues.some(({ kind }) => kind === "compare")
	);
}

const PER_FORCE = /(?<![a-z])(?:averages?|means?) (?:per|by|for|of|in|across|over)(?![a-z])/i;

/** "Below the South West average". */
const AGAINST =
	/^(?:above|below|over|under|higher|lower|more|less|against|than|with|to|versus|vs?)(?![a-z])/i;

const OF_FORCES = new Set(["rank", "rate", "count", "list"]);

/** "The median and the mean", "mean and median". */
const ASKS_MEAN_TOO =
	/(?<![a-z])(?:averages?|(?:the|and|or|plus|&|\+|vs?|versus) mean|mean ?(?:,|\/|&|\+|and|or|vs?|versus) ?(?:the )?median)(?![a-z])/i;

const QUARTILES = /(?<![a-z])(?:inter-?)?(?:quart|quint|dec|percent)iles?(?![a-z])/i;
const NO_QUARTILES =
	"No quartiles or other such parts are worked out: the forces are told in order, each with its place.";

/** "Average rise for Kent and Essex", "mean change": of the changes of several places. */
const OF_MOVES =
	/(?<![a-z])(?:averages?|avge?|means?)(?: (?:yearly|annual|percentage|per ?cent|%))?,? (?:ris|increas|chang|fall|drop|decreas|growth|jump|move)/i;
const NO_MEAN_OF_MOVES =
	"No average of the changes is given: places are of very unequal size, and it would describe none of them.";

/** "The average of all forces", which is answered by what each of them recorded: that there is none, and why. */
export function averageUntold(
	{ cues, options, text, geographies }: QuestionParts,
	{ kind, finding }: Draft,
): { readonly notices: readonly string[]; readonly choices: readonly [] } {
	const isTold = options.median === true && kind === "rank";
	const asked = cues.filter((it) => it.kind === "average" && !(isTold && /median/i.test(it.text)));
	const isAsked = (asked.length > 0 || (isTold && ASKS_MEAN_TOO.test(text))) && OF_FORCES.has(kind);
	const isOfParts = OF_FORCES.has(kind) && QUARTILES.test(text);
	const isOfMoves =
		(kind === "compare" || kind === "change") &&
		geographies.length > 1 &&
		OF_MOVES.test(text) &&
		!/average/.test(finding);
	return {
		notices: [
			...(isAsked ? [NO_AVERAGE] : []),
			...(isOfMoves ? [NO_MEAN_OF_MOVES] : []),
			...(isOfParts ? [NO_QUARTILES] : []),
		],
		choices: [],
	};
}
