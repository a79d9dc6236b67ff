import { CORRECTION_FORM } from "../../blocks/modals/correction-form.ts";
import { wordsModal } from "../../blocks/modals/words-modal.ts";
import { waitingFor } from "../../core/newsroom/corrections/waiting-corrections.ts";
import { fieldValue } from "../forms/field-values.ts";
import type { Surface } from "../surface.ts";
import { DECIDED, NOT_DESK } from "./correction-clicks.ts";

const TITLE = "Change the reason";
const OTHERS =
	"What waits has changed since this form was opened. Press “Change the Reason” under the latest preview.";

/** The form in which the desk says what kind of change it is, and why: every changed figure has a reason (C35). */
export const correctionForms: Surface = (app, parts) => {
	app.view(CORRECTION_FORM.id, async ({ ack, view, body, client }) => {
		const { records } = parts;
		const shown = view.private_metadata;
		const say = (words: string) => ack({ response_action: "update", view: wordsModal(TITLE, words) });
		if (records === null || !(await parts.desk.has(client, body.user.id))) return say(NOT_DESK);
		const reason = fieldValue(view, CORRECTION_FORM.reason).trim();
		if (reason === "")
			return ack({
				response_action: "errors",
				errors: { [CORRECTION_FORM.reason]: "Say why, in a few words." },
			});
		const kind = fieldValue(view, CORRECTION_FORM.kind) === "revision" ? "revision" : "correction";
		const { corrections } = records.store;
		const waiting = await waitingFor(shown.replace(/ .*$/, ""), records.store);
		if (waiting.corrections.length === 0) return say(DECIDED);
		if (waiting.shown !== shown) return say(OTHERS);
		const ids = waiting.corrections.map((it) => it.id);
		if (!(await corrections.reword(ids, kind, reason))) return say(DECIDED);
		await say(`Saved: ${kind}, ${reason}. The preview is shown anew.`);
	});
};
