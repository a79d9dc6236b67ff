import type { ModalView } from "@slack/types";
import { WebAPIPlatformError, type WebClient } from "@slack/web-api";

/** Opens a modal; false where it came too late, for Slack lets three seconds pass and no more. */
export async function showModal(client: WebClient, trigger: string, view: ModalView): Promise<boolean> {
	try {
		await client.views.open({ trigger_id: trigger, view });
		return true;
	} catch (error) {
		const word = error instanceof WebAPIPlatformError ? error.data.error : "";
		if (TOO_LATE.has(word)) return false;
		throw error;
	}
}

/** Changes what a modal shows, where it is still open. */
export async function changeModal(client: WebClient, id: string, view: ModalView): Promise<void> {
	try {
		await client.views.update({ view_id: id, view });
	} catch (error) {
		if (!(error instanceof WebAPIPlatformError && error.data.error === "not_found")) throw error;
	}
}

/** Said where the modal came too late, and nothing else can stand for it. */
export const NOT_IN_TIME = "Slack could not open the form in time. Please try again.";

const TOO_LATE = new Set([
	"expired_trigger_id",
	"trigger_expired",
	"exchanged_trigger_id",
	"trigger_exchanged",
	"invalid_trigger_id",
]);
