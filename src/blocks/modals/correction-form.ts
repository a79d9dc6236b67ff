import type { ModalView } from "@slack/types";
import type { Correction } from "../../core/newsroom/corrections/corrections.ts";
import { plain } from "../mrkdwn.ts";
import { choiceField, textField } from "./fields.ts";

/** The form in which the desk says why figures changed; ids of its fields. */
export const CORRECTION_FORM = { id: "correction_form", kind: "kind", reason: "reason" } as const;

const KINDS: Readonly<Record<Correction["kind"], string>> = {
	revision: "Revision: planned, better data",
	correction: "Correction: a mistake is mended",
};

export function correctionForm(
	{ kind, reason }: Pick<Correction, "kind" | "reason">,
	dataset: string,
): ModalView {
	return {
		type: "modal",
		callback_id: CORRECTION_FORM.id,
		private_metadata: dataset,
		title: plain("Change the reason"),
		submit: plain("Save"),
		close: plain("Cancel"),
		blocks: [
			choiceField(CORRECTION_FORM.kind, "What kind of change is it?", KINDS, kind),
			textField({ id: CORRECTION_FORM.reason, label: "Why did the figures change?", value: reason }),
		],
	};
}
