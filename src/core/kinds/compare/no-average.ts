import type { Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";

export const NO_AVERAGE =
	"No average is given: forces are of very unequal size, and it would describe none of them.";

const OF_FORCES = new Set(["rank", "rate", "count", "list"]);

/** "The average of all forces", which is answered by what each of them recorded: that there is none, and why. */
export function averageUntold(
	{ cues }: QuestionParts,
	{ kind }: Draft,
): { readonly notices: readonly string[]; readonly choices: readonly [] } {
	const isAsked = cues.some((it) => it.kind === "average") && OF_FORCES.has(kind);
	return { notices: isAsked ? [NO_AVERAGE] : [], choices: [] };
}
