import { z } from "zod";
import { html } from "../html.ts";
import { icon } from "../icon.ts";
import { PlainText } from "../text.ts";
import { elementKind } from "./element.ts";

const Side = z.object({ text: PlainText, value: z.string(), accessibility_label: z.string().optional() });

/** A thumb up and a thumb down. */
export const feedbackButtons = elementKind({
	type: "feedback_buttons",
	hasState: false,
	shape: z.object({ positive_button: Side, negative_button: Side }),
	draw: (element, place) =>
		html`${(["positive_button", "negative_button"] as const).map((side) => {
			const { text, accessibility_label } = element[side];
			return html`<button class="icon-button" name="press" value="${place.pointer}/${side}" aria-label="${accessibility_label ?? text.text}">${icon(side === "positive_button" ? "good" : "bad")}</button>`;
		})}`,
	tell: (element, { part }) => {
		const { text, value } = element[part === "negative_button" ? "negative_button" : "positive_button"];
		return { text, value };
	},
});

export const iconButton = elementKind({
	type: "icon_button",
	hasState: false,
	shape: z.object({
		text: PlainText,
		value: z.string().optional(),
		accessibility_label: z.string().optional(),
	}),
	draw: ({ text, accessibility_label }, place) =>
		html`<button class="icon-button" name="press" value="${place.pointer}" aria-label="${accessibility_label ?? text.text}">${icon("trash")}</button>`,
	tell: ({ text, value }) => ({ text, ...(value === undefined ? {} : { value }) }),
});
