import { answerModal } from "../../blocks/modals/answer-modal.ts";
import { ARTICLE_FORM } from "../../blocks/modals/article-form.ts";
import { FIGURE_FORM } from "../../blocks/modals/figure-form.ts";
import { cite } from "../post/cite.ts";
import type { Surface } from "../surface.ts";
import { fieldValue } from "./field-values.ts";
import { askFigure } from "./figure-question.ts";

/** Forms handed in: the answer takes the form's place, or what is wrong stands beside its field. */
export const forms: Surface = (app, parts) => {
	app.view(FIGURE_FORM.id, async ({ ack, view, body }) => {
		const asked = {
			force: fieldValue(view, FIGURE_FORM.force),
			period: fieldValue(view, FIGURE_FORM.period),
			measure: fieldValue(view, FIGURE_FORM.measure),
		};
		const reply = askFigure(asked, parts);
		if ("error" in reply)
			return ack({ response_action: "errors", errors: { [FIGURE_FORM[reply.field]]: reply.error } });
		const { answer } = reply;
		parts.recent.remember(body.user.id, answer);
		cite(answer, { user: body.user.id, channel: null, ts: null, as: "private" }, parts);
		parts.log.info({ kind: answer.kind, answer: answer.id }, "answered a form");
		return ack({ response_action: "update", view: answerModal(answer) });
	});
	app.view(ARTICLE_FORM.id, async ({ ack, view, body }) => {
		const text = ARTICLE_FORM.parts
			.map((id) => fieldValue(view, id).trim())
			.filter((part) => part !== "")
			.join("\n\n");
		if (text === "")
			return ack({
				response_action: "errors",
				errors: { [ARTICLE_FORM.parts[0]]: "Paste the text to check here." },
			});
		const answer = parts.ask({ text: `check ${text}`, style: "command" });
		cite(answer, { user: body.user.id, channel: null, ts: null, as: "private" }, parts);
		parts.log.info({ kind: answer.kind, answer: answer.id }, "checked a text");
		return ack({ response_action: "update", view: answerModal(answer) });
	});
};
