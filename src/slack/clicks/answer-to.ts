import { keptIn } from "../../blocks/block-ids.ts";
import type { Answer } from "../../core/answer.ts";
import { keptAnswer } from "../instructions/show.ts";
import { seenWhere } from "../people/seen-where.ts";
import type { Parts } from "../surface.ts";
import { goOnFrom } from "../surfaces/threads.ts";
import type { Click } from "./click.ts";

/** The answer to what a click asks, as it may be seen there. */
export async function answerTo(click: Click, parts: Parts): Promise<Answer> {
	const { ask, log } = parts;
	const { channel, client, user } = click;
	const where = channel === null ? { user } : await seenWhere(client, { channel, user }, parts);
	const answer = (await keptFor(click, parts)) ?? ask({ text: click.value, style: "command", ...where });
	log.info({ action: click.action, kind: answer.kind, answer: answer.id }, "answered a click");
	return answer;
}

/** A kept answer, where the question is too long for a button. */
async function keptFor({ value }: Click, { ask, data, records }: Parts): Promise<Answer | null> {
	const id = keptIn(value);
	const kept = id === null || records === null ? null : await keptAnswer(id, { ask, data, records });
	return kept?.answer ?? null;
}

/** The answer for the one who clicked, who may go on from it in the thread. */
export async function ownAnswerTo(click: Click, parts: Parts): Promise<Answer> {
	const answer = await answerTo(click, parts);
	await goOnFromClick(answer, click, false, parts);
	return answer;
}

/** What comes next in the thread goes on from this answer, for the one who clicked or, in public, for all. */
export async function goOnFromClick(
	answer: Answer,
	{ channel, thread: ts, user }: Click,
	isPublic: boolean,
	{ threads }: Parts,
): Promise<void> {
	if (channel !== null) await goOnFrom(answer, { thread: { channel, ts }, user, isPublic }, threads);
}
