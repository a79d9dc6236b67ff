import { z } from "zod";
import { type Html, html } from "../html.ts";
import { idAt, type Place } from "../place.ts";
import { text } from "../text.ts";
import { elementKind, Option } from "./element.ts";

const Choices = z.object({
	options: z.array(Option),
	initial_option: Option.optional(),
	initial_options: z.array(Option).default([]),
});
type Choices = z.infer<typeof Choices>;

function drawChoices(
	{ options, initial_option, initial_options }: Choices,
	place: Place,
	type: string,
): Html {
	const chosen = new Set([initial_option, ...initial_options].map((option) => option?.value));
	return html`<div class="choices" id="${idAt(place)}">${options.map(
		(option) =>
			html`<label><input type="${type}" name="${place.pointer}" value="${option.value}"${
				chosen.has(option.value) && html` checked`
			}${place.acts && html` data-acts`}><span>${text(option.text, place.names)}${
				option.description && html`<small>${text(option.description, place.names)}</small>`
			}</span></label>`,
	)}</div>`;
}

export const radioButtons = elementKind({
	type: "radio_buttons",
	isGroup: true,
	shape: Choices,
	draw: (element, place) => drawChoices(element, place, "radio"),
	tell: ({ options }, { values }) => ({
		selected_option: options.find((option) => values.includes(option.value)) ?? null,
	}),
});

export const checkboxes = elementKind({
	type: "checkboxes",
	isGroup: true,
	shape: Choices,
	draw: (element, place) => drawChoices(element, place, "checkbox"),
	tell: ({ options }, { values }) => ({
		selected_options: options.filter((option) => values.includes(option.value)),
	}),
});
