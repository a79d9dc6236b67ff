import type { ModalView } from "@slack/types";
import type { Topic } from "../../core/newsroom/digests/subscriptions.ts";
import { plain } from "../mrkdwn.ts";
import { choiceField, textField } from "./fields.ts";

/** The form behind "Change This Digest"; ids of its fields. */
export const SUBSCRIPTION_FORM = {
	id: "subscription_form",
	places: "places",
	what: "what",
	when: "when",
	always: "always",
} as const;

const TOPICS: Readonly<Record<Topic, string>> = {
	everything: "All news",
	figures: "New figures only",
	revisions: "Revisions only",
	statements: "Statements only",
};

const ALWAYS = { yes: "Send it and say so", no: "Send nothing" } as const;

/** `places` and `when` in words that are read again as just these. */
export function subscriptionForm(
	now: { readonly places: string; readonly what: Topic; readonly when: string; readonly always: boolean },
	metadata: string,
): ModalView {
	return {
		type: "modal",
		callback_id: SUBSCRIPTION_FORM.id,
		private_metadata: metadata,
		title: plain("Change this digest"),
		submit: plain("Save"),
		close: plain("Cancel"),
		blocks: [
			textField({
				id: SUBSCRIPTION_FORM.places,
				label: "Places",
				value: now.places,
				hint: "Forces, regions or nations, and a measure if not the main one: “cumbria and lancashire”, “wales code 86”, “all forces”.",
			}),
			choiceField(SUBSCRIPTION_FORM.what, "What to tell", TOPICS, now.what),
			textField({
				id: SUBSCRIPTION_FORM.when,
				label: "When",
				value: now.when,
				hint: "“on weekdays at 09:00”, “weekly on Monday at 09:00”, “monthly on the first at 8am”, “as soon as something is published”.",
			}),
			choiceField(SUBSCRIPTION_FORM.always, "When nothing is new", ALWAYS, now.always ? "yes" : "no"),
		],
	};
}
