import type { Instruction } from "../core/newsroom/instructions/instruction.ts";
import { readInstruction } from "../core/newsroom/instructions/read-instruction.ts";
import type { QuestionParts } from "../core/question/parts.ts";
import type { DataSet } from "../core/statistics/data-set.ts";

/** What an instruction does there, and the command of the terminal that does the like. */
const DONE: { readonly [Type in Instruction["type"]]: readonly [does: string, here?: string] } = {
	subscribe: ["Subscriptions are set up"],
	unsubscribe: ["Subscriptions are ended"],
	"hand-over": ["Subscriptions are handed over"],
	subscriptions: ["Subscriptions are listed"],
	show: ["Answers that were given are kept and shown again"],
	corrections: ["Corrections are listed and decided"],
	digest: ["A channel’s own digests are previewed and sent", "npx blotter digest --help"],
	embargo: ["What is under embargo is listed", "npx blotter embargo --help"],
	"sign-off": ["Data are signed off"],
	used: ["Stories that used an answer are noted"],
};

/** One sentence for what is to be done rather than answered, and is done in Slack only, with how; null for a question. */
export function doneInSlack(
	text: string,
	reader: { readonly style: QuestionParts["style"]; readonly data: DataSet; readonly today: string },
): string | null {
	const read = readInstruction(text, reader);
	if (read === null) return null;
	const there = `type “/offences ${text}” there, or mention the bot`;
	if ("problem" in read) return `Subscriptions and corrections are for Slack only: ${there}.`;
	const [does, here] = DONE[read.instruction.type];
	return `${does} in Slack only: ${there}${here === undefined ? "" : `; here there is “${here}”`}.`;
}
