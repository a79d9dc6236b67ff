import { z } from "zod";
import { attributes, html } from "../html.ts";
import { idAt, type Place } from "../place.ts";
import { PlainText } from "../text.ts";
import { type ElementKind, elementKind } from "./element.ts";

const TextInput = z.object({
	placeholder: PlainText.optional(),
	initial_value: z.string().default(""),
	multiline: z.boolean().default(false),
	min_length: z.number().optional(),
	max_length: z.number().optional(),
});

export const plainTextInput = elementKind({
	type: "plain_text_input",
	shape: TextInput,
	draw: (input, place) => {
		const given = attributes({
			...common(place),
			placeholder: input.placeholder?.text,
			minlength: input.min_length,
			maxlength: input.max_length,
			"data-acts-on-enter": place.acts,
		});
		return input.multiline
			? html`<textarea rows="4"${given}>${input.initial_value}</textarea>`
			: html`<input type="text" value="${input.initial_value}"${given}>`;
	},
	tell: (_input, { values }) => ({ value: values[0] || null }),
});

/** Inputs the browser knows how to draw, by the type of the element, of the control, and the names of their fields. */
const NATIVE = [
	{ type: "number_input", control: "number", initial: "initial_value", told: "value" },
	{ type: "email_text_input", control: "email", initial: "initial_value", told: "value" },
	{ type: "url_text_input", control: "url", initial: "initial_value", told: "value" },
	{ type: "datepicker", control: "date", initial: "initial_date", told: "selected_date" },
	{ type: "timepicker", control: "time", initial: "initial_time", told: "selected_time" },
] as const;

export const nativeInputs: readonly ElementKind[] = NATIVE.map(({ type, control, initial, told }) =>
	elementKind({
		type,
		shape: z.looseObject({ placeholder: PlainText.optional() }),
		draw: (input, place) => {
			const given = attributes({
				...common(place),
				type: control,
				value: z.string().catch("").parse(input[initial]),
				"data-acts": place.acts,
				"aria-label": place.isLabelled ? null : (input.placeholder?.text ?? "Choose"),
			});
			return html`<input${given}>`;
		},
		tell: (_input, { values }) => ({ [told]: values[0] || null }),
	}),
);

/** Inside an input block its hint and error describe the control. */
function common(place: Place) {
	return {
		class: "input",
		id: idAt(place),
		name: place.pointer,
		"aria-describedby": place.isLabelled && `${idAt(place)}-about`,
	};
}
