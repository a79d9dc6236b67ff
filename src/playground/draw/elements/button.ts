import { z } from "zod";
import { attributes, html } from "../html.ts";
import { plainText } from "../mrkdwn.ts";
import { idAt } from "../place.ts";
import { PlainText } from "../text.ts";
import { confirmation } from "./confirmation.ts";
import { Confirm, elementKind } from "./element.ts";

const Button = z.object({
	text: PlainText,
	value: z.string().optional(),
	url: z.string().optional(),
	style: z.enum(["primary", "danger"]).optional(),
	accessibility_label: z.string().optional(),
	confirm: Confirm.optional(),
});

/** A button with an address opens it, and tells the bot as well. */
export const button = elementKind({
	type: "button",
	hasState: false,
	shape: Button,
	draw: (element, place) => {
		const given = attributes({
			class: element.style ? `button ${element.style}` : "button",
			id: idAt(place),
			name: "press",
			value: place.pointer,
			"aria-label": element.accessibility_label,
			"data-opens": element.url,
			...confirmation(element.confirm),
		});
		return html`<button${given}>${plainText(element.text.text)}</button>`;
	},
	tell: ({ text, value, style }) => ({
		text,
		...(value === undefined ? {} : { value }),
		...(style ? { style } : {}),
	}),
});
