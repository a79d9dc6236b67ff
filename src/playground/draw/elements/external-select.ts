import { z } from "zod";
import { attributes, type Html, html } from "../html.ts";
import { idAt, type Place } from "../place.ts";
import { PlainText } from "../text.ts";
import { elementKind, Option } from "./element.ts";

const External = z.object({
	placeholder: PlainText.optional(),
	initial_option: Option.optional(),
	min_query_length: z.number().default(3),
});

/** A menu whose choices the bot gives as one types. What was chosen is kept as JSON, for only the bot knows its choices. */
export const externalSelect = elementKind({
	type: "external_select",
	shape: External,
	draw: (select, place) => draw(select, place),
	tell: (_select, { values }) => ({ selected_option: chosen(values[0]) }),
});

function draw(
	{ placeholder, initial_option, min_query_length }: z.infer<typeof External>,
	place: Place,
): Html {
	const id = idAt(place);
	const label = placeholder?.text ?? "Type to find";
	const box = attributes({
		class: "input",
		type: "text",
		id,
		role: "combobox",
		"aria-expanded": "false",
		"aria-autocomplete": "list",
		"aria-controls": `${id}-offers`,
		"aria-label": place.isLabelled ? null : label,
		"aria-describedby": place.isLabelled && `${id}-about`,
		autocomplete: "off",
		placeholder: label,
		value: initial_option?.text.text,
	});
	const kept = attributes({
		type: "hidden",
		name: place.pointer,
		value: initial_option && JSON.stringify(initial_option),
	});
	const block = attributes({
		class: "external",
		"data-external": true,
		"data-least": min_query_length,
		"data-tells": place.acts,
	});
	return html`<div${block}>
		<input${box}>
		<input${kept}>
		<ul class="completions" id="${id}-offers" role="listbox" aria-label="${label}" hidden></ul>
	</div>`;
}

function chosen(value: string | undefined): Option | null {
	try {
		return Option.safeParse(JSON.parse(value ?? "")).data ?? null;
	} catch {
		return null;
	}
}
