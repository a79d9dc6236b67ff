import type { Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";

/** "Kent and a breakdown": one force has no parts here. */
export function splitOfOne(
	{ cues }: QuestionParts,
	{ figures, question: { geographies } }: Draft,
	data: DataSet,
): { readonly notices: readonly string[]; readonly choices: readonly [] } {
	const [id, ...more] = geographies;
	const isForce = more.length === 0 && data.geography(id ?? "")?.kind === "force";
	const isAsked = cues.some((it) => it.kind === "members") && figures.length > 0;
	return {
		notices: isForce && isAsked ? ["Not in this answer: a breakdown. No figure is held below a force"] : [],
		choices: [],
	};
}
