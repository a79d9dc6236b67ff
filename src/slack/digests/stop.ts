import { z } from "zod";
import { STOP_FORM, stopForm } from "../../blocks/modals/stop-form.ts";
import { wordsModal } from "../../blocks/modals/words-modal.ts";
import { stop } from "../../core/newsroom/digests/digest-fate.ts";
import type { Subscription } from "../../core/newsroom/digests/subscriptions.ts";
import { type Click, openModal } from "../clicks/click.ts";
import type { DeskParts } from "../instructions/handler.ts";
import { wordsFor } from "../instructions/subscriptions.ts";
import type { Surface } from "../surface.ts";
import { whyNotTouch } from "./digest-rights.ts";

const TITLE = "Stop this digest";

/** The digest, and where its button was pressed: null on no channel. */
const About = z.object({ subscription: z.string(), channel: z.string().nullable() });

/** Asks before a digest stops for everybody: a menu is chosen in and a button pressed by a slip. */
export async function openStopForm(it: Subscription, click: Click, { data }: DeskParts): Promise<void> {
	const about: z.infer<typeof About> = { subscription: it.id, channel: click.channel };
	await openModal(click, stopForm(wordsFor(it, data), it.channel, JSON.stringify(about)));
}

/** Stops it. Gives what it was, in words. */
async function stopDigest(it: Subscription, user: string, parts: DeskParts): Promise<string> {
	const { records, data, log } = parts;
	await stop(records.store, it, records.now());
	log.info({ user, subscription: it.id }, "stopped a digest");
	return wordsFor(it, data);
}

/** The form handed in: who hands it in is looked at again. */
export const stopForms: Surface = (app, parts) => {
	app.view(STOP_FORM.id, async ({ ack, view, body, client }) => {
		const { records } = parts;
		if (records === null) return ack();
		const { subscription, channel } = About.parse(JSON.parse(view.private_metadata));
		const user = body.user.id;
		const it = await records.store.subscriptions.find(subscription);
		const saying = async (): Promise<string> => {
			if (it === undefined) return "This digest has been stopped.";
			const refused = await whyNotTouch(it, { channel, user, client }, parts);
			return refused ?? `Stopped: ${await stopDigest(it, user, { ...parts, records })}`;
		};
		return ack({ response_action: "update", view: wordsModal(TITLE, await saying()) });
	});
};
