import type { ModalView } from "@slack/types";
import { escapeWithin, mrkdwn, plain } from "../mrkdwn.ts";
import { personField } from "./fields.ts";

/** The form behind "Hand Over"; ids of its fields. */
export const HAND_OVER_FORM = { id: "hand_over_form", person: "person" } as const;

const SHOWN = 500;

/** To whom a digest is handed. `words`: what it is; `metadata` comes back with the form. */
export function handOverForm(words: string, metadata: string): ModalView {
	return {
		type: "modal",
		callback_id: HAND_OVER_FORM.id,
		private_metadata: metadata,
		title: plain("Hand over this digest"),
		submit: plain("Hand Over"),
		close: plain("Cancel"),
		blocks: [
			{ type: "section", text: mrkdwn(escapeWithin(words, SHOWN)) },
			personField({
				id: HAND_OVER_FORM.person,
				label: "To whom?",
				placeholder: "A member of this workspace",
				hint: "Whoever has it is shown beside it, hears when it is paused, and may change it from anywhere. It stays in its channel.",
			}),
		],
	};
}
