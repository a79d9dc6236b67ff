import type { z } from "zod";
import type { Confirm } from "./element.ts";

/** What must be confirmed before the bot is told, as attributes of the control; the page's script asks. */
export function confirmation(confirm: z.infer<typeof Confirm> | undefined): Readonly<Record<string, string>> {
	if (!confirm) return {};
	return {
		"data-confirm-title": confirm.title.text,
		"data-confirm-text": confirm.text.text,
		"data-confirm-yes": confirm.confirm.text,
		"data-confirm-no": confirm.deny.text,
	};
}
