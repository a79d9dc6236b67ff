import { CORRECTION_ACT, decidedMessage } from "../../blocks/correction.ts";
import { correctionForm } from "../../blocks/modals/correction-form.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import { correctionLine } from "../../core/newsroom/corrections/correction-words.ts";
import { noticesFor } from "../../core/newsroom/corrections/notices.ts";
import {
	areSoIn,
	isDecided,
	type WaitingCorrections,
	waitingFor,
} from "../../core/newsroom/corrections/waiting-corrections.ts";
import { answerClick, type Click, openModal } from "../clicks/click.ts";
import type { DeskParts } from "../instructions/handler.ts";
import { keepToShow } from "../post/cite.ts";
import type { Parts } from "../surface.ts";
import { correctionPreview } from "./correction-preview.ts";
import { noticeDeliveries } from "./notice-deliveries.ts";

export const NOT_DESK = "Only the data desk decides about corrections";
export const DECIDED = "This has been decided already";
const OVERTAKEN = "This preview is overtaken: the figures have changed again since";
const IN_PLACE = { replace_original: true, response_type: "in_channel" } as const;

/** The desk decides what becomes of figures that changed after answers gave them. */
export async function clickCorrection(click: Click, parts: Parts): Promise<void> {
	const { records, desk } = parts;
	if (records === null) return;
	if (!(await desk.has(click.client, click.user)))
		return answerClick(click, sayingMessage({ finding: NOT_DESK }));
	const [act, shown] = [click.value.replace(/ .*$/, " "), click.value.replace(/^\S+ /, "")];
	const [dataset = ""] = shown.split(" ");
	const waiting = await waitingFor(dataset, records.store);
	const { corrections } = waiting;
	const [first] = corrections;
	const isLatest = waiting.shown === shown && areSoIn(parts.data(), corrections);
	if (first === undefined || !isLatest) return sayOvertaken(click, dataset, waiting, { ...parts, records });
	if (act === CORRECTION_ACT.reword) return openModal(click, correctionForm(first, shown));
	await decide(click, act === CORRECTION_ACT.tell, waiting, { ...parts, records });
}

/** Of two who press at once, one decides; the other hears that it is decided, and the first one's words stay. */
async function decide(
	click: Click,
	isApproved: boolean,
	{ corrections, shown }: WaitingCorrections,
	parts: DeskParts,
): Promise<void> {
	const { records, ask, data, log } = parts;
	const { store, now } = records;
	const decision = { by: click.user, at: now() };
	const notices = isApproved
		? await noticesFor(corrections, store, (text) => ask({ text, style: "command" }))
		: [];
	for (const { answers } of notices) for (const it of answers) await keepToShow(it.now, { records, data });
	const state = !isApproved ? "dismissed" : notices.length === 0 ? "posted" : "approved";
	const isMine = await store.corrections.decide(
		corrections.map((it) => it.id),
		state,
		decision,
		noticeDeliveries(notices, shown, { data: data(), zone: records.zone, at: decision.at }),
	);
	if (!isMine) return answerClick(click, sayingMessage({ finding: DECIDED }));
	log.info(
		{ user: click.user, corrections: corrections.length, threads: notices.length, state },
		"the desk decided about corrections",
	);
	const lines = corrections.map((it) => correctionLine(it, data()));
	await answerClick(click, decidedMessage(lines, isApproved ? notices.length : null, click.user), IN_PLACE);
}

/** Nothing is decided by a preview that shows what is no longer so: what waits now takes its place. */
async function sayOvertaken(
	click: Click,
	dataset: string,
	waiting: WaitingCorrections,
	parts: DeskParts,
): Promise<void> {
	const { records, ask, data } = parts;
	const { store, zone } = records;
	const { corrections } = waiting;
	if (corrections.length === 0) {
		if (await isDecided(dataset, store)) return answerClick(click, sayingMessage({ finding: DECIDED }));
		const gone = { finding: OVERTAKEN, lines: ["No thread is told of it. What waits now is shown anew."] };
		return answerClick(click, sayingMessage(gone), IN_PLACE);
	}
	if (!areSoIn(data(), corrections)) {
		const soon = "No thread is told. What is so now is being looked for, and is shown anew in a moment.";
		return answerClick(click, sayingMessage({ finding: OVERTAKEN, lines: [soon] }));
	}
	const anew = { store, data: data(), zone, ask: (text: string) => ask({ text, style: "command" }) };
	const preview = await correctionPreview(waiting, anew);
	await answerClick(click, preview, IN_PLACE);
	const here = "What waits now has taken its place. Nothing is decided yet.";
	await answerClick(click, sayingMessage({ finding: "This preview was overtaken", lines: [here] }));
}
