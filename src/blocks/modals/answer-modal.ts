import type { ModalView } from "@slack/types";
import type { Answer } from "../../core/answer.ts";
import { ACTION } from "../action-ids.ts";
import { answerMessage } from "../answer.ts";
import { modalBlocks } from "../in-modal.ts";
import { LIMITS } from "../limits.ts";
import { plain } from "../mrkdwn.ts";

/** An answer for the eyes of one person, wherever they are; a click sends it on to their direct messages. */
export function answerModal(answer: Answer): ModalView {
	const { blocks } = answerMessage(answer, { privately: true });
	const question = answer.question.canonical;
	const send = question !== "" && question.length <= LIMITS.button.value;
	return {
		type: "modal",
		title: plain("Blotter"),
		close: plain("Close"),
		blocks: [
			...modalBlocks(blocks, answer.text, LIMITS.view.blocks - 1),
			...(send
				? [
						{
							type: "actions" as const,
							elements: [
								{
									type: "button" as const,
									action_id: ACTION.ask,
									text: plain("Send to My Messages"),
									value: question,
								},
							],
						},
					]
				: []),
		],
	};
}
