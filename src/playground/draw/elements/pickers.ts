import { z } from "zod";
import { html } from "../html.ts";
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
			return html`<select class="select" id="${idAt(place)}" name="${place.pointer}"${
				place.acts && html` data-acts aria-label="${label}"`
			}><option value="">${label}</option>${place.names[list].map(
				({ id, name }) =>
					html`<option value="${id}"${picker[initial] === id && html` selected`}>${name}</option>`,
			)}</select>`;
		},
		tell: (_picker, { values }) => ({ [told]: values[0] || null }),
	}),
);
