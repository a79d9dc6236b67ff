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

/** The id of the kept answer that a click asks for and that is kept no more, or is under embargo now; null of any other. */
export async function goneFor(click: Click, parts: Parts): Promise<string | null> {
	const id = keptIn(click.value);
	return id === null || (await keptFor(click, parts)) !== null ? null : id;
}

/** What asks how an answer was worked out; of a kept one, by its question. */
export async function explaining(click: Click, parts: Parts): Promise<Click> {
	const kept = await keptFor(click, parts);
	return { ...click, value: `explain ${kept?.question.canonical ?? click.value}` };
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
