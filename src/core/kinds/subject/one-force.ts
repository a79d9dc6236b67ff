import type { QuestionParts } from "../../question/parts.ts";
import type { Geography } from "../../statistics/geography.ts";
import { capital } from "../../wording/capital.ts";
import { bodyOf } from "../../wording/copy-parts.ts";
import { listed } from "../../wording/periods.ts";
import { change } from "../change.ts";
import { figure } from "../figure.ts";
import type { Kind, Reply, Setting } from "../kind.ts";

/** What is asked of several and comes to one police force is answered with what that force has, and says so. */
function told(of: Kind, note: string, parts: QuestionParts, setting: Setting): Reply {
	const reply = of.answer(parts, setting);
	if ("problem" in reply) return reply;
	return { draft: { ...reply.draft, notices: [note, ...reply.draft.notices] } };
}

/** "How many forces in Scotland rose": there is one, and its change is the answer. */
export function changeOfOne(geography: Geography, parts: QuestionParts, setting: Setting): Reply {
	const one = `${geography.name} ${geography.kind === "force" ? "is" : "has"} one police force`;
	const { by: _, ...options } = parts.options;
	return told(change, `${one}: shown is its change.`, { ...parts, options }, setting);
}

/** "Grimsby worse than Hull": places that one force polices have one figure. */
export function figureOfOne(
	parts: QuestionParts,
	alsoNamed: readonly string[],
	geography: Geography,
	setting: Setting,
): Reply {
	const [first] = parts.geographies;
	const names = listed([first?.place ?? first?.text ?? "", ...alsoNamed].map(capital));
	const note = `${names} are not told apart: ${bodyOf(geography)} has one figure.`;
	return told(figure, note, parts, setting);
}
