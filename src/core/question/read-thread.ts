import type { QuestionParts } from "./parts.ts";
import { readQuestion } from "./read-question.ts";
import type { Reader } from "./reader.ts";
import type { ThreadBefore } from "./thread-before.ts";

/** The questions before a text, as it is read against them. */
export function readThread(
	{ answered, unanswered, defined, earlier }: ThreadBefore,
	reader: Pick<Reader, "data" | "today">,
): Omit<Reader, "style"> {
	const asCommand = (text: string): QuestionParts => readQuestion(text, { ...reader, style: "command" });
	const inThread = answered === undefined ? reader : { ...reader, previous: asCommand(answered) };
	return {
		...inThread,
		...(unanswered === undefined
			? {}
			: { unanswered: readQuestion(unanswered, { ...inThread, style: "sentence" }) }),
		...(defined === undefined ? {} : { defined: asCommand(defined) }),
		earlier,
	};
}
