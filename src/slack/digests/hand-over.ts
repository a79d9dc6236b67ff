import type { WebClient } from "@slack/web-api";
import { HAND_OVER_FORM, handOverForm } from "../../blocks/modals/hand-over-form.ts";
import { wordsModal } from "../../blocks/modals/words-modal.ts";
import { escape } from "../../blocks/mrkdwn.ts";
import { placeWords } from "../../blocks/place.ts";
import type { Subscription } from "../../core/newsroom/digests/subscriptions.ts";
import { type Click, openModal } from "../clicks/click.ts";
import { fieldValue } from "../forms/field-values.ts";
import type { DeskParts } from "../instructions/handler.ts";
import { wordsFor } from "../instructions/subscriptions.ts";
import { post } from "../post/post.ts";
import type { Parts, Surface } from "../surface.ts";

const TITLE = "Hand over this digest";

/** Who set a digest, and the desk, may hand it over. Null where this user may. */
export async function whyNotHandOver(
	it: Subscription,
	{ user, client }: { readonly user: string; readonly client: WebClient },
	{ desk, company }: Parts,
): Promise<string | null> {
	const isTheirs =
		(await desk.has(client, user)) || (it.creator === user && (await company.isMember(client, user)));
	return isTheirs ? null : "A digest is handed over by who set it, or by the desk";
}

/** Asks to whom. */
export async function openHandOverForm(it: Subscription, click: Click, { data }: DeskParts): Promise<void> {
	await openModal(click, handOverForm(wordsFor(it, data), it.id));
}

/** Gives a digest to somebody, who is told. Gives back why it could not be, for who asked; null where it is done. */
export async function handOver(
	it: Subscription,
	to: string,
	{ user, client }: { readonly user: string; readonly client: WebClient },
	parts: DeskParts,
): Promise<string | null> {
	const { records, company, data, log } = parts;
	const refused = await whyNotHandOver(it, { user, client }, parts);
	if (refused !== null) return refused;
	if (!(await company.isMember(client, to)))
		return "Digests are handed to members of this workspace only. Nothing is changed.";
	if (!(await records.store.subscriptions.change(it.id, { creator: to })))
		return "This digest has been stopped meanwhile.";
	log.info({ subscription: it.id, user, to }, "handed over a digest");
	if (to === user) return null;
	const text = `<@${user}> handed you a digest of ${placeWords(it.channel)}: ${escape(wordsFor(it, data))}. Write “subscriptions” to me to see it, change it or stop it.`;
	const told = await post(client, { text, blocks: [] }, { channel: to }).catch((error: unknown) => ({
		refused: String(error),
	}));
	if ("refused" in told) log.warn({ to, refused: told.refused }, "who got a digest could not be told of it");
	return null;
}

/** The form handed in: who hands it in, and to whom, is looked at then. */
export const handOverForms: Surface = (app, parts) => {
	app.view(HAND_OVER_FORM.id, async ({ ack, view, body, client }) => {
		const { records } = parts;
		if (records === null) return ack();
		const to = fieldValue(view, HAND_OVER_FORM.person);
		if (to === "")
			return ack({ response_action: "errors", errors: { [HAND_OVER_FORM.person]: "Choose somebody." } });
		const it = await records.store.subscriptions.find(view.private_metadata);
		const refused =
			it === undefined
				? "This digest has been stopped meanwhile."
				: await handOver(it, to, { user: body.user.id, client }, { ...parts, records });
		return ack({
			response_action: "update",
			view: wordsModal(TITLE, refused ?? "Handed over. Who has it now is told."),
		});
	});
};
