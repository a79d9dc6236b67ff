import { type Passage, withoutSpans } from "../../question/passage.ts";
import type { InstructionRead, InstructionReader } from "./instruction.ts";
import { readScope } from "./read-scope.ts";

/** "to <@U123>", as Slack writes a person in a message. */
const reference = /(?<![a-z])to:? *<@(?<user>[UW][A-Z0-9]+)(?:\|[^<>]*)?>/i;
/** The same as typed after a slash command, where Slack gives no id: "to @jane". */
const typedPerson = /(?<![a-z])to(?![a-z]).*$/;
const everything = /(?<![a-z])(?:all|everything|the lot)(?![a-z])/;

/** What stands after "hand over": which digests, and to whom. `text` is the whole as it came, with Slack's references. */
export function readHandOver(text: string, rest: Passage, reader: InstructionReader): InstructionRead {
	const to = reference.exec(text)?.groups?.["user"] ?? null;
	// Running text speaks of handing over much else.
	if (to === null && reader.style === "sentence") return null;
	const [all, person] = [everything, typedPerson].map((pattern) => pattern.exec(rest.rest));
	const spans = [all, person].flatMap((it) =>
		it == null ? [] : [{ start: it.index, end: it.index + it[0].length }],
	);
	const { scope, problem } = readScope(withoutSpans(rest, spans), ["hand over"], reader);
	if (problem !== null) return { problem };
	const isNamed = scope.geographies.length > 0 || scope.measure !== null;
	return { instruction: { type: "hand-over", scope, all: all !== null && !isNamed, to } };
}
