import type { z } from "zod";
import { type Html, html } from "../html.ts";
import type { Confirm } from "./element.ts";

/** What must be confirmed before the bot is told, as attributes of the control; the page's script asks. */
export function confirmation(confirm: z.infer<typeof Confirm> | undefined): Html | null {
	if (!confirm) return null;
	const { title, text } = confirm;
	return html` data-confirm-title="${title.text}" data-confirm-text="${text.text}" data-confirm-yes="${confirm.confirm.text}" data-confirm-no="${confirm.deny.text}"`;
}
