import type { ModalView } from "@slack/types";
import { count } from "../../core/wording/numbers.ts";
import { LIMITS } from "../limits.ts";
import { mrkdwn, plain } from "../mrkdwn.ts";
import { textField } from "./fields.ts";

/** The form to paste an article in; ids of its fields, in the order they are read in. */
export const ARTICLE_FORM = {
	id: "article_form",
	parts: ["part_1", "part_2", "part_3", "part_4"],
} as const;

/** Several fields, because Slack takes three thousand characters in each. */
export function articleForm(): ModalView {
	const { parts } = ARTICLE_FORM;
	const most = `Slack takes ${count(LIMITS.text)} characters in a field, ${count(parts.length * LIMITS.text)} in all.`;
	return {
		type: "modal",
		callback_id: ARTICLE_FORM.id,
		title: plain("Check figures"),
		submit: plain("Check"),
		close: plain("Cancel"),
		blocks: [
			{
				type: "section",
				text: mrkdwn(
					`Paste a statement, a paragraph or an article: every number in it is held against the figures. ${most} Cut a longer text between two paragraphs and go on in the next field. Only you see what comes of it, and the text is not kept.`,
				),
			},
			...parts.map((id, at) =>
				textField({
					id,
					label: at === 0 ? "Text" : `Text, continued (${at + 1} of ${parts.length})`,
					isLong: true,
					optional: at > 0,
				}),
			),
		],
	};
}
