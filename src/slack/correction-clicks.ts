import { CORRECTION_ACT, decidedMessage, markedMessage, noticeMessage } from "../blocks/correction.ts";
import { CORRECTION_FORM, correctionForm } from "../blocks/modals/correction-form.ts";
import { wordsModal } from "../blocks/modals/words-modal.ts";
import { sayingMessage } from "../blocks/saying.ts";
import { correctionLine } from "../core/newsroom/correction-words.ts";
import type { Correction } from "../core/newsroom/corrections.ts";
import type { NewDelivery } from "../core/newsroom/deliveries.ts";
import { noticeWords } from "../core/newsroom/notice-words.ts";
import { type Notice, noticesFor } from "../core/newsroom/notices.ts";
import { answerClick, type Click } from "./click.ts";
import { correctionPreview, waitingFor } from "./correction-preview.ts";
import { fieldValue } from "./field-values.ts";
import type { DeskParts } from "./instructions/handler.ts";
import { payloadOf } from "./payload.ts";
import { post } from "./post.ts";
import { showModal } from "./show-modal.ts";
import type { Parts, Surface } from "./surface.ts";

const TITLE = "Change the reason";
const NOT_DESK = "Only the data desk decides about corrections";
const DECIDED = "This has been decided already";

/** The desk decides what becomes of figures that changed after answers gave them. */
export async function clickCorrection(click: Click, parts: Parts): Promise<void> {
	const { records, desk } = parts;
	if (records === null) return;
	if (!(await desk.has(click.client, click.user)))
		return answerClick(click, sayingMessage({ finding: NOT_DESK }));
	const [act, dataset] = [click.value.replace(/ .*$/, " "), click.value.replace(/^\S+ /, "")];
	const waiting = await waitingFor(dataset, records.store, records.now());
	const [first] = waiting;
	if (first === undefined)
		return answerClick(click, sayingMessage({ finding: DECIDED }), {
			replace_original: !click.isPrivate,
		});
	if (act === CORRECTION_ACT.reword) {
		await showModal(click.client, click.trigger, correctionForm(first, dataset));
		return;
	}
	const told = act === CORRECTION_ACT.tell ? await approve(waiting, click, { ...parts, records }) : null;
	if (told === null)
		for (const it of waiting)
			await records.store.corrections.move(it.id, "proposed", "dismissed", decidedBy(click, parts));
	parts.log.info(
		{ user: click.user, corrections: waiting.length, threads: told },
		"the desk decided about corrections",
	);
	const lines = waiting.map((it) => correctionLine(it, parts.data()));
	await answerClick(click, decidedMessage(lines, told, click.user), {
		replace_original: true,
		response_type: "in_channel",
	});
}

const decidedBy = ({ user }: Click, { records }: Parts) => ({ by: user, at: records?.now() ?? 0 });

/** Puts the notices into the ledger, each thread's once, and gives back how many. Of two who press at once, one does it. */
async function approve(waiting: readonly Correction[], click: Click, parts: DeskParts): Promise<number> {
	const { store, now } = parts.records;
	const mine: Correction[] = [];
	for (const it of waiting)
		if (await store.corrections.move(it.id, "proposed", "approved", decidedBy(click, parts))) mine.push(it);
	const notices = await noticesFor(mine, store, (text) => parts.ask({ text, style: "command" }));
	await store.deliveries.plan(
		notices.flatMap((it) => deliveriesOf(it, parts)),
		now(),
	);
	for (const it of mine) await store.corrections.move(it.id, "approved", "posted", decidedBy(click, parts));
	return notices.length;
}

function deliveriesOf(notice: Notice, { records, data }: DeskParts): readonly NewDelivery[] {
	const { team, channel, thread, corrections, answers } = notice;
	const [first] = corrections;
	const common = { team, channel, notBefore: records.now(), of: first?.id ?? null };
	const key = `correction ${first?.toDataset.slice(0, 12)} ${channel} ${thread}`;
	const message = noticeMessage(noticeWords(notice, data(), records.zone));
	return [
		{ ...common, key, act: { type: "post" }, thread: { ts: thread }, payload: payloadOf(message) },
		// A digest's message is no single answer, and is not drawn anew.
		...answers
			.filter(
				({ citation }) =>
					citation.as !== "exported" && citation.ts !== null && !citation.id.startsWith("digest "),
			)
			.map(({ citation, given }) => ({
				...common,
				key: `${key} mark ${citation.ts} ${given.id}`,
				act: { type: "update", ts: citation.ts ?? "" } as const,
				thread: null,
				payload: payloadOf(markedMessage(given, citation.askedBy)),
			})),
	];
}

/** The form in which the desk says what kind of change it is, and why: every changed figure has a reason (C35). */
export const correctionForms: Surface = (app, parts) => {
	app.view(CORRECTION_FORM.id, async ({ ack, view, body, client }) => {
		const { records, house, data } = parts;
		const dataset = view.private_metadata;
		const say = (words: string) => ack({ response_action: "update", view: wordsModal(TITLE, words) });
		if (records === null || !(await parts.desk.has(client, body.user.id))) return say(NOT_DESK);
		const reason = fieldValue(view, CORRECTION_FORM.reason).trim();
		if (reason === "")
			return ack({
				response_action: "errors",
				errors: { [CORRECTION_FORM.reason]: "Say why, in a few words." },
			});
		const kind = fieldValue(view, CORRECTION_FORM.kind) === "revision" ? "revision" : "correction";
		const waiting = await waitingFor(dataset, records.store, records.now());
		if (waiting.length === 0) return say(DECIDED);
		for (const it of waiting) await records.store.corrections.reword(it.id, kind, reason);
		await say(`Saved: ${kind}, ${reason}. The preview is posted anew.`);
		const preview = await correctionPreview(dataset, {
			store: records.store,
			data: data(),
			ask: (text) => parts.ask({ text, style: "command" }),
			zone: records.zone,
			now: records.now(),
		});
		if (preview !== null && house.deskChannel !== null)
			await post(client, preview, { channel: house.deskChannel });
	});
};
