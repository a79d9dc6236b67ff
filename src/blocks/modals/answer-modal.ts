import type { ActionsBlock, ContextBlock, ModalView } from "@slack/types";
import type { Answer } from "../../core/answer.ts";
import { ACTION } from "../action-ids.ts";
import { answerMessage } from "../answer.ts";
import { askedAgain } from "../block-ids.ts";
import { modalBlocks } from "../in-modal.ts";
import { mrkdwn, plain } from "../mrkdwn.ts";

/** An answer for the eyes of one person, wherever they are; a click sends it on to their direct messages, and then it says so. */
export function answerModal(answer: Answer, isSent = false): ModalView {
	const { blocks } = answerMessage(answer, { privately: true });
	const question = askedAgain(answer);
	return {
		type: "modal",
		title: plain("Blotter"),
		close: plain("Close"),
		blocks: [
			...modalBlocks(blocks, answer.text, isSent ? [SENT] : question !== "" ? [sendButton(question)] : []),
		],
	};
}

const SENT: ContextBlock = { type: "context", elements: [mrkdwn("Sent to your messages with Blotter.")] };

function sendButton(question: string): ActionsBlock {
	return {
		type: "actions",
		elements: [
			{ type: "button", action_id: ACTION.ask, text: plain("Send to My Messages"), value: question },
		],
	};
}
