import { wayOn } from "../../blocks/block-ids.ts";
import type { Answer } from "../../core/answer.ts";
import type { GivenAs } from "../../core/newsroom/corrections/citations.ts";
import { statedFigures } from "../../core/newsroom/corrections/stated.ts";
import { onceInMemory } from "../receive/once.ts";
import type { Records } from "../records.ts";
import type { Parts } from "../surface.ts";

/** What of the parts keeps answers. */
export type Citing = Pick<Parts, "ask" | "records" | "team" | "data" | "log">;

/** Where an answer went. */
export interface GivenWhere {
	/** Empty where nobody asked: in a workflow. */
	readonly user: string;
	/** Null outside conversations: on the home page, in a form, in a workflow. */
	readonly channel: string | null;
	/** Timestamp of the message; null where there is none to come back to. */
	readonly ts: string | null;
	/** The message its thread hangs on. */
	readonly thread?: string | null | undefined;
	readonly as: GivenAs;
}

/** Whether an answer tells its id: it says something, or where it looked. */
const tellsId = ({ figures, statements, provenance }: Answer): boolean =>
	figures.length + statements.length > 0 || provenance !== "";

/**
 * Keeps an answer that was given, so that it can be shown again and corrections can follow it. Nobody waits for it:
 * what cannot be kept is noted, and the answer has been given all the same.
 */
export function cite(answer: Answer, where: GivenWhere, parts: Citing): void {
	const { records, log } = parts;
	if (records?.isHeldBack(answer) === true) return;
	if (records === null || !tellsId(answer)) return;
	if (where.as === "private" && !isNew(answer, where, records)) return;
	setImmediate(() => {
		keep(answer, where, parts).catch((error: unknown) =>
			log.error({ err: error, answer: answer.id }, "an answer that was given could not be kept"),
		);
	});
}

/** A store waits for the disk at each write: what one person is shown again and again in a day is kept once. */
const MOST_KNOWN = 20_000;
const DAY_MS = 24 * 60 * 60_000;
const known = new WeakMap<Records, ReturnType<typeof onceInMemory>>();

function isNew({ id, dataset }: Answer, { user, channel }: GivenWhere, records: Records): boolean {
	let once = known.get(records);
	if (once === undefined) {
		once = onceInMemory(DAY_MS, MOST_KNOWN, records.now);
		known.set(records, once);
	}
	return once.claim(`${user} ${channel} ${id} ${dataset}`);
}

async function keep(answer: Answer, where: GivenWhere, parts: Citing): Promise<void> {
	const { records, team, data } = parts;
	if (records === null) return;
	const { user, ts, thread, as } = where;
	const channel = where.channel ?? user;
	const at = records.now();
	await keepToShow(answer, { records, data });
	await keepWaysOn(answer, { ...parts, records });
	await records.store.citations.record({
		id: ts === null ? records.newId() : `${channel} ${ts} ${answer.id}`,
		answer: answer.id,
		question: answer.question.canonical,
		dataset: answer.dataset,
		team,
		channel,
		ts,
		thread: thread === undefined || thread === ts ? null : thread,
		askedBy: user,
		as,
		at,
	});
}

/** Keeps what a button shows by its id and nobody was given: the answer that a text too long for a button was typed to explain. */
async function keepWaysOn(answer: Answer, parts: Citing & { readonly records: Records }): Promise<void> {
	for (const { question } of answer.next)
		if (wayOn(answer, question) !== question)
			await keepToShow(parts.ask({ text: question, style: "command" }), parts);
}

/** Keeps an answer whose id alone is told, "There is a newer answer": it can be shown, and no correction follows it. */
export async function keepToShow(
	answer: Answer,
	{ records, data }: { readonly records: Records; readonly data: Parts["data"] },
): Promise<void> {
	const figures = statedFigures(answer, data());
	await records.store.answers.keep({ answer, figures, firstGiven: records.now() });
}
