import type { ModalView } from "@slack/types";
import { LIMITS } from "../limits.ts";
import { cut, escapeWithin, mrkdwn, plain } from "../mrkdwn.ts";

/** A few sentences that need no answer. */
export const wordsModal = (title: string, words: string): ModalView =>
	linkedModal(title, [escapeWithin(words, LIMITS.text)]);

/** Paragraphs that are escaped already and keep to a section's length each: their links are links. */
export function linkedModal(title: string, paragraphs: readonly string[]): ModalView {
	return {
		type: "modal",
		title: plain(cut(title, LIMITS.view.title)),
		close: plain("Close"),
		blocks: paragraphs.map((text) => ({ type: "section", text: mrkdwn(text) })),
	};
}
