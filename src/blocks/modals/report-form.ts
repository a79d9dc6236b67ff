import type { ModalView } from "@slack/types";
import { escape, escapeWithin, mrkdwn, plain } from "../mrkdwn.ts";
import { textField } from "./fields.ts";

/** The form behind "This looks wrong"; ids of its fields. */
export const REPORT_FORM = { id: "report_form", note: "note" } as const;

const SHOWN = 500;

/** What looks wrong in an answer, told to the desk. `metadata` comes back with the form, at most 3,000 characters; `caution` is what to heed in writing. */
export function reportForm(
	answer: { readonly id: string; readonly finding: string },
	metadata: string,
	caution = "",
): ModalView {
	return {
		type: "modal",
		callback_id: REPORT_FORM.id,
		private_metadata: metadata,
		title: plain("This looks wrong"),
		submit: plain("Tell the Desk"),
		close: plain("Cancel"),
		blocks: [
			{
				type: "section",
				text: mrkdwn(escapeWithin(`${answer.id}: ${answer.finding}`, SHOWN)),
			},
			...(caution === "" ? [] : [{ type: "section" as const, text: mrkdwn(escape(caution)) }]),
			textField({
				id: REPORT_FORM.note,
				label: "What looks wrong?",
				isLong: true,
				hint: "If you know the right figure, say where it stands. The desk's channel gets your words, the answer, your name and where you saw it.",
			}),
		],
	};
}
