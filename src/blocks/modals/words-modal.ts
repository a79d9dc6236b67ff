import type { ModalView } from "@slack/types";
import { LIMITS } from "../limits.ts";
import { cut, escapeWithin, mrkdwn, plain } from "../mrkdwn.ts";

/** A few sentences that need no answer. */
export function wordsModal(title: string, words: string): ModalView {
	return {
		type: "modal",
		title: plain(cut(title, LIMITS.view.title)),
		close: plain("Close"),
		blocks: [{ type: "section", text: mrkdwn(escapeWithin(words, LIMITS.text)) }],
	};
}
