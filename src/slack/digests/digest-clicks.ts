import type { Message } from "../../blocks/message.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import { DIGEST_ACT } from "../../blocks/subscriptions.ts";
import { resume } from "../../core/newsroom/digests/digest-fate.ts";
import type { Subscription } from "../../core/newsroom/digests/subscriptions.ts";
import { answerClick, type Click } from "../clicks/click.ts";
import { preview, sendNow } from "../instructions/digest.ts";
import type { DeskParts, Said } from "../instructions/handler.ts";
import { instruct } from "../instructions/instructions.ts";
import { whyNoDigests } from "../instructions/subscribe.ts";
import { wordsFor } from "../instructions/subscriptions.ts";
import type { Parts } from "../surface.ts";
import { whyNotTouch } from "./digest-rights.ts";
import { openHandOverForm, whyNotHandOver } from "./hand-over.ts";
import { openStopForm } from "./stop.ts";
import { openSubscriptionForm } from "./subscription-form.ts";

/** The buttons and menus of digests: their value says what to do and with which subscription. */
export async function clickDigest(click: Click, parts: Parts): Promise<void> {
	const { records } = parts;
	const [act, id] = Object.values(DIGEST_ACT)
		.filter((start) => click.value.startsWith(start))
		.map((start) => [start, click.value.slice(start.length)] as const)[0] ?? ["", ""];
	if (records === null || act === "") return;
	const it = await records.store.subscriptions.find(id);
	if (it === undefined) return answerClick(click, sayingMessage({ finding: "This digest has been stopped" }));
	const desk: DeskParts = { ...parts, records };
	const refused =
		act === DIGEST_ACT.hand ? await whyNotHandOver(it, click, parts) : await whyNotTouch(it, click, parts);
	if (refused !== null) return answerClick(click, sayingMessage({ finding: refused }));
	if (act === DIGEST_ACT.edit) return openSubscriptionForm(it, click, desk);
	if (act === DIGEST_ACT.hand) return openHandOverForm(it, click, desk);
	if (act === DIGEST_ACT.stop) return openStopForm(it, click, desk);
	const done = await carryOut(act, it, click, desk);
	if (done !== null) await answerClick(click, done);
}

async function carryOut(
	act: string,
	it: Subscription,
	click: Click,
	parts: DeskParts,
): Promise<Message | null> {
	const { store, now } = parts.records;
	switch (act) {
		case DIGEST_ACT.preview:
			return preview(it, parts);
		case DIGEST_ACT.send:
			return sendNow([it], saidBy(click), parts);
		case DIGEST_ACT.resume: {
			const refused = await whyNoDigests(click.client, it.channel, parts.company);
			if (refused !== null) return refused;
			await resume(store.subscriptions, it, now());
			return sayingMessage({ finding: "Resumed", lines: [wordsFor(it, parts.data)] });
		}
		default:
			return null;
	}
}

/** A button that types an instruction for the one who presses it. */
export async function clickInstruction(click: Click, parts: Parts): Promise<void> {
	const instructed = instruct(click.value, "command", saidBy(click), parts);
	if (instructed !== null)
		await answerClick(click, await instructed.message, click.isPrivate ? { replace_original: true } : {});
}

const saidBy = ({ user, channel, team, thread, client }: Click): Said => ({
	user,
	channel: channel ?? user,
	team,
	thread,
	client,
});
