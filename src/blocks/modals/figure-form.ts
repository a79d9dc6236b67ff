import type { ModalView } from "@slack/types";
import { plain } from "../mrkdwn.ts";
import { offeredField, textField } from "./fields.ts";

/** The form of the shortcut "Ask for a figure"; ids of its fields. */
export const FIGURE_FORM = {
	id: "figure_form",
	force: "force",
	period: "period",
	measure: "measure",
} as const;

/** Force, period and measure. `held` is a year that is held, "2021/22". */
export function figureForm(held: string): ModalView {
	return {
		type: "modal",
		callback_id: FIGURE_FORM.id,
		title: plain("Ask for a figure"),
		submit: plain("Ask"),
		close: plain("Cancel"),
		blocks: [
			offeredField({
				id: FIGURE_FORM.force,
				label: "Force or area",
				placeholder: "Type a force, county, town or nation",
			}),
			textField({
				id: FIGURE_FORM.period,
				label: "Period",
				optional: true,
				placeholder: held === "" ? "2021/22" : held,
				hint: "A year, “last year”, or a span such as “2016 to 2021”. Left empty, it is the latest year held.",
			}),
			offeredField({
				id: FIGURE_FORM.measure,
				label: "Measure",
				optional: true,
				placeholder: "The main one",
			}),
		],
	};
}
