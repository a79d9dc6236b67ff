import type { ModalView } from "@slack/types";
import { escapeWithin, mrkdwn, plain } from "../mrkdwn.ts";
import { placeWords } from "../place.ts";

/** The form that asks before a digest is stopped. */
export const STOP_FORM = { id: "stop_form" } as const;

const SHOWN = 500;

/** Which digest stops, and for whom. `words`: what and when; `channel`: the id of its channel; `metadata` comes back with the form. */
export function stopForm(words: string, channel: string, metadata: string): ModalView {
	return {
		type: "modal",
		callback_id: STOP_FORM.id,
		private_metadata: metadata,
		title: plain("Stop this digest?"),
		submit: plain("Stop"),
		close: plain("Keep"),
		blocks: [
			{ type: "section", text: mrkdwn(escapeWithin(words, SHOWN)) },
			{
				type: "section",
				text: mrkdwn(
					`Nobody gets it in ${placeWords(channel)} any more. What it has posted stays, and it can be set up anew.`,
				),
			},
		],
	};
}
