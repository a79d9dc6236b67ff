import type { AnyBlock, ModalView } from "@slack/types";
import { LIMITS } from "../limits.ts";
import { cut, escapeWithin, mrkdwn, plain } from "../mrkdwn.ts";
import { contextLine } from "../paragraphs.ts";
import { textField } from "./fields.ts";

/** The form behind "Used in Story"; ids of its fields. */
export const STORY_FORM = { id: "story_form", story: "story" } as const;

const SHOWN = 500;

/** In which story an answer is used. `stories`: those it is marked with already. `metadata` comes back with the form. */
export function storyForm(
	answer: { readonly id: string; readonly about: string; readonly finding: string },
	stories: readonly string[],
	metadata: string,
): ModalView {
	const words = [answer.id, answer.about, answer.finding].filter((it) => it !== "").join(": ");
	const already = stories.length === 0 ? "" : `Marked already: ${stories.map((it) => `“${it}”`).join(", ")}`;
	const blocks: readonly AnyBlock[] = [
		{ type: "section", text: mrkdwn(escapeWithin(words, SHOWN)) },
		...contextLine([escapeWithin(already, SHOWN)]),
		textField({
			id: STORY_FORM.story,
			label: "In which story is it used?",
			placeholder: "Its title, or its address",
			hint: "If one of its figures changes, the desk is told that this story has it.",
		}),
	];
	return {
		type: "modal",
		callback_id: STORY_FORM.id,
		private_metadata: metadata,
		title: plain(cut("Used in a story", LIMITS.view.title)),
		submit: plain("Save"),
		close: plain("Cancel"),
		blocks: [...blocks],
	};
}
