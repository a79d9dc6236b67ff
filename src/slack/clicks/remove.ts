import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { z } from "zod";
import { answerIn } from "../../blocks/block-ids.ts";
import { REMOVE_FORM, removeForm } from "../../blocks/modals/remove-form.ts";
import { linkedModal } from "../../blocks/modals/words-modal.ts";
import { mayBeUsedIn, notHere } from "../house.ts";
import { whatToDo } from "../post/refusals.ts";
import type { Parts, Surface } from "../surface.ts";
import { answerClick, type Click, openModal } from "./click.ts";

const TITLE = "Remove this answer";

/** The message, and who asked for what it says. */
const About = z.object({ channel: z.string(), message: z.string(), asker: z.string() });
type About = z.infer<typeof About>;

/** Asks before a message goes for everybody: what stands in a menu is chosen by a slip as well. */
export async function openRemoveForm(click: Click, parts: Parts): Promise<void> {
	const { channel, message, value: asker } = click;
	if (channel === null || message === null) return;
	const about: About = { channel, message, asker };
	const refused = await whyNotRemove(about, click, parts);
	if (refused !== null) return answerClick(click, { text: refused, blocks: [] });
	await openModal(click, removeForm(answerIn(click.block), channel, JSON.stringify(about)));
}

/** Null where this user may remove it; else why not, as Slack marks text up. */
async function whyNotRemove(
	{ channel, asker }: About,
	{ user, client }: { readonly user: string; readonly client: WebClient },
	{ desk, house }: Parts,
): Promise<string | null> {
	if (!mayBeUsedIn(channel, house)) return notHere(house);
	if (user === asker || (await desk.has(client, user))) return null;
	return `Only <@${asker}>, who asked, or the desk can remove this.`;
}

/** The form handed in: who hands it in is looked at again, and the message goes. */
export const removeForms: Surface = (app, parts) => {
	app.view(REMOVE_FORM.id, async ({ ack, view, body, client }) => {
		const about = About.parse(JSON.parse(view.private_metadata));
		const user = body.user.id;
		const refused =
			(await whyNotRemove(about, { user, client }, parts)) ?? (await whyNotRemoved(about, client));
		if (refused !== null) return ack({ response_action: "update", view: linkedModal(TITLE, [refused]) });
		parts.log.info({ user, ...about }, "removed an answer");
		await ack();
	});
};

/** Removes the message. Null where it is gone by that; else why not. */
async function whyNotRemoved({ channel, message: ts }: About, client: WebClient): Promise<string | null> {
	try {
		await client.chat.delete({ channel, ts });
		return null;
	} catch (error) {
		if (!(error instanceof WebAPIPlatformError)) throw error;
		return error.data.error === "message_not_found"
			? "This message is gone already."
			: `Not removed: ${whatToDo(error.data.error)}`;
	}
}
