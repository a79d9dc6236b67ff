import { z } from "zod";
import { attributes, html } from "../html.ts";
import { idAt } from "../place.ts";
import { PlainText } from "../text.ts";
import { type ElementKind, elementKind } from "./element.ts";

/** Menus of the workspace's own people and channels. */
const PICKERS = [
	{ type: "users_select", list: "people", initial: "initial_user", told: "selected_user" },
	{ type: "channels_select", list: "channels", initial: "initial_channel", told: "selected_channel" },
	{
		type: "conversations_select",
		list: "channels",
		initial: "initial_conversation",
		told: "selected_conversation",
	},
] as const;

export const pickers: readonly ElementKind[] = PICKERS.map(({ type, list, initial, told }) =>
	elementKind({
		type,
		shape: z.looseObject({ placeholder: PlainText.optional() }),
		draw: (picker, place) => {
			const label = picker.placeholder?.text ?? "Choose";
			const given = attributes({
				class: "select",
				id: idAt(place),
				name: place.pointer,
				"data-acts": place.acts,
				"aria-label": place.isLabelled ? null : label,
			});
			const options = place.names[list].map(({ id, name }) => {
				const option = attributes({ value: id, selected: picker[initial] === id });
				return html`<option${option}>${name}</option>`;
			});
			return html`<select${given}><option value="">${label}</option>${options}</select>`;
		},
		tell: (_picker, { values }) => ({ [told]: values[0] || null }),
	}),
);
