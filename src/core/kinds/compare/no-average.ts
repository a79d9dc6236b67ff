import type { Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";

export const NO_AVERAGE =
	"No average is given: forces are of very unequal size, and it would describe none of them.";

const OF_FORCES = new Set(["rank", "rate", "count", "list"]);

/** "The median and the mean", "mean and median". */
const ASKS_MEAN_TOO =
	/(?<![a-z])(?:averages?|(?:the|and|or|plus|&|\+|vs?|versus) mean|mean ?(?:,|\/|&|\+|and|or|vs?|versus) ?(?:the )?median)(?![a-z])/i;

/** "The average of all forces", which is answered by what each of them recorded: that there is none, and why. */
export function averageUntold(
	{ cues, options, text }: QuestionParts,
	{ kind }: Draft,
): { readonly notices: readonly string[]; readonly choices: readonly [] } {
	const isTold = options.median === true && kind === "rank";
	const asked = cues.filter((it) => it.kind === "average" && !(isTold && /median/i.test(it.text)));
	const isAsked = (asked.length > 0 || (isTold && ASKS_MEAN_TOO.test(text))) && OF_FORCES.has(kind);
	return { notices: isAsked ? [NO_AVERAGE] : [], choices: [] };
}
