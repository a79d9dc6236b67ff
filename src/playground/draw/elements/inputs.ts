import { z } from "zod";
import { type Html, html } from "../html.ts";
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
		const attributes = html`id="${idAt(place)}" name="${place.pointer}" class="input" placeholder="${input.placeholder?.text}"${
			input.max_length && html` maxlength="${input.max_length}"`
		}${input.min_length && html` minlength="${input.min_length}"`}${described(place)}`;
		return input.multiline
			? html`<textarea rows="4" ${attributes}>${input.initial_value}</textarea>`
			: html`<input type="text" value="${input.initial_value}" ${attributes}>`;
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
		draw: (input, place) =>
			html`<input class="input" type="${control}" id="${idAt(place)}" name="${place.pointer}" value="${z.string().catch("").parse(input[initial])}"${
				place.acts && html` data-acts aria-label="${input.placeholder?.text ?? "Choose"}"`
			}${described(place)}>`,
		tell: (_input, { values }) => ({ [told]: values[0] || null }),
	}),
);

/** Inside an input block its hint and error describe the control. */
function described(place: Place): Html | null {
	return place.acts ? null : html` aria-describedby="${idAt(place)}-about"`;
}
