import { z } from "zod";
import { attributes, type Html, html } from "../html.ts";
import { icon } from "../icon.ts";
import { PlainText } from "../text.ts";
import { elementKind } from "./element.ts";

const Side = z.object({ text: PlainText, value: z.string(), accessibility_label: z.string().optional() });

/** A thumb up and a thumb down. */
export const feedbackButtons = elementKind({
	type: "feedback_buttons",
	hasState: false,
	shape: z.object({ positive_button: Side, negative_button: Side }),
	draw: (element, place) => {
		const buttons = (["positive_button", "negative_button"] as const).map((side) => {
			const { text, accessibility_label } = element[side];
			const label = accessibility_label ?? text.text;
			return iconPress(`${place.pointer}/${side}`, label, side === "positive_button" ? "good" : "bad");
		});
		return html`${buttons}`;
	},
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
		iconPress(place.pointer, accessibility_label ?? text.text, "trash"),
	tell: ({ text, value }) => ({ text, ...(value === undefined ? {} : { value }) }),
});

function iconPress(value: string, label: string, picture: "good" | "bad" | "trash"): Html {
	const given = attributes({ class: "icon-button", name: "press", value, "aria-label": label });
	return html`<button${given}>${icon(picture)}</button>`;
}
