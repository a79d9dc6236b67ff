import { z } from "zod";
import { attributes, type Html, html } from "../html.ts";
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
	const labels = options.map(({ value, text: words, description }) => {
		const checked = chosen.has(value);
		const given = attributes({ type, name: place.pointer, value, checked, "data-acts": place.acts });
		const about = description && html`<small>${text(description, place.names)}</small>`;
		return html`<label><input${given}><span>${text(words, place.names)}${about}</span></label>`;
	});
	return html`<div class="choices" id="${idAt(place)}">${labels}</div>`;
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
