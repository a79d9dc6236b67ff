import { z } from "zod";
import { attributes, type Html, html } from "../html.ts";
import { plainText } from "../mrkdwn.ts";
import { idAt, type Place } from "../place.ts";
import { PlainText } from "../text.ts";
import { confirmation } from "./confirmation.ts";
import { Confirm, elementKind, Option } from "./element.ts";

const Groups = z.array(z.object({ label: PlainText, options: z.array(Option) }));

const Select = z
	.object({
		placeholder: PlainText.optional(),
		options: z.array(Option).optional(),
		option_groups: Groups.optional(),
		initial_option: Option.optional(),
		initial_options: z.array(Option).default([]),
		confirm: Confirm.optional(),
	})
	.transform((select) => ({
		...select,
		groups: select.option_groups ?? [{ label: null, options: select.options ?? [] }],
		chosen: new Set([select.initial_option, ...select.initial_options].map((option) => option?.value)),
	}));

type Select = z.infer<typeof Select>;

function drawSelect(select: Select, place: Place, isMultiple: boolean): Html {
	const label = select.placeholder?.text ?? "Choose";
	const options = (list: readonly Option[]) =>
		list.map(({ value, text }) => {
			const given = attributes({ value, selected: select.chosen.has(value) });
			return html`<option${given}>${plainText(text.text)}</option>`;
		});
	const groups = select.groups.map((group) =>
		group.label
			? html`<optgroup label="${group.label.text}">${options(group.options)}</optgroup>`
			: options(group.options),
	);
	const given = attributes({
		class: "select",
		id: idAt(place),
		name: place.pointer,
		multiple: isMultiple,
		"data-acts": place.acts,
		"aria-label": place.isLabelled ? null : label,
		...confirmation(select.confirm),
	});
	return html`<select${given}>${!isMultiple && html`<option value="">${label}</option>`}${groups}</select>`;
}

function chosenOptions(select: Select, values: readonly string[]): readonly Option[] {
	return select.groups.flatMap((group) => group.options).filter((option) => values.includes(option.value));
}

export const staticSelect = elementKind({
	type: "static_select",
	shape: Select,
	draw: (select, place) => drawSelect(select, place, false),
	tell: (select, { values }) => ({ selected_option: chosenOptions(select, values)[0] ?? null }),
});

export const multiStaticSelect = elementKind({
	type: "multi_static_select",
	shape: Select,
	draw: (select, place) => drawSelect(select, place, true),
	tell: (select, { values }) => ({ selected_options: chosenOptions(select, values) }),
});
