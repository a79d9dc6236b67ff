import type { RespondArguments } from "@slack/bolt";
import { answerMessage } from "../../blocks/answer.ts";
import { fullest } from "../../blocks/degrade.ts";
import type { Message } from "../../blocks/message.ts";
import { retold } from "../../blocks/retold.ts";
import type { Answer } from "../../core/answer.ts";
import { toRespond } from "./post.ts";

interface Drawing {
	readonly answer: Answer;
	readonly message: Message;
}

const drawings = new WeakMap<Answer, RespondArguments>();
/** By figures, which answers share that differ in nothing but how the question was read. */
const alike = new WeakMap<Answer["figures"], Drawing>();

/** An answer for its asker alone. One given again needs no drawing again, and of one that only tells more of how it was read only that is drawn. */
export function drawnPrivately(answer: Answer): RespondArguments {
	const known = drawings.get(answer);
	if (known !== undefined) return known;
	const before = alike.get(answer.figures);
	const message =
		(before === undefined ? null : retold(before.message, before.answer, answer)) ??
		fullest(answerMessage(answer, { privately: true }));
	if (before === undefined) alike.set(answer.figures, { answer, message });
	const drawing = toRespond(message, { response_type: "ephemeral" });
	drawings.set(answer, drawing);
	return drawing;
}
