import { z } from "zod";
import { attributes, html } from "../html.ts";
import { icon } from "../icon.ts";
import { plainText } from "../mrkdwn.ts";
import { idAt } from "../place.ts";
import { confirmation } from "./confirmation.ts";
import { Confirm, elementKind, Option } from "./element.ts";

export const overflow = elementKind({
	type: "overflow",
	hasState: false,
	shape: z.object({
		options: z.array(Option.extend({ url: z.string().optional() })),
		confirm: Confirm.optional(),
	}),
	draw: ({ options, confirm }, place) => {
		const items = options.map((option, at) => {
			const value = `${place.pointer}/options/${at}`;
			const given = attributes({ name: "press", value, "data-opens": option.url, ...confirmation(confirm) });
			return html`<button${given}>${plainText(option.text.text)}</button>`;
		});
		return html`<details class="menu" id="${idAt(place)}">
			<summary class="button" aria-label="More actions">${icon("more")}</summary>
			<div class="menu-items">${items}</div>
		</details>`;
	},
	tell: ({ options }, { part }) => ({ selected_option: options[Number(part?.split("/")[1])] }),
});
