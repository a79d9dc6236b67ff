import type { ModalView } from "@slack/types";
import { mrkdwn, plain } from "../mrkdwn.ts";
import { placeWords } from "../place.ts";

/** The form that asks before an answer is removed. */
export const REMOVE_FORM = { id: "remove_form" } as const;

/** What is removed, from where, and what of it stays. `id`: the answer's, null where it is not known; `metadata` comes back with the form. */
export function removeForm(id: string | null, channel: string, metadata: string): ModalView {
	const what = id === null ? "this answer" : `the answer ${id}`;
	return {
		type: "modal",
		callback_id: REMOVE_FORM.id,
		private_metadata: metadata,
		title: plain("Remove this answer?"),
		submit: plain("Remove"),
		close: plain("Keep"),
		blocks: [
			{
				type: "section",
				text: mrkdwn(
					`Remove ${what} from ${placeWords(channel)}? Nobody sees it there any more, and it cannot be brought back. Its files, and what was written in its thread, stay.`,
				),
			},
		],
	};
}
