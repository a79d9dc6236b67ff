import type { Answer } from "../../answer.ts";
import type { Store } from "../store.ts";
import type { Citation } from "./citations.ts";
import type { Correction } from "./corrections.ts";
import { givenAs, saysOtherwise } from "./overtaken-answers.ts";

/** What one thread is told: what changed of the answers given there, once. */
export interface Notice {
	readonly team: string;
	readonly channel: string;
	/** Timestamp of the message the thread hangs on. */
	readonly thread: string;
	readonly corrections: readonly Correction[];
	readonly answers: readonly OvertakenAnswer[];
}

export interface OvertakenAnswer {
	readonly citation: Citation;
	/** As it was given, and as the same question is answered now. */
	readonly given: Answer;
	readonly now: Answer;
	/** The same is so again: a change that was told is taken back. */
	readonly isSoAgain: boolean;
}

/** One notice for each thread in which an overtaken answer stands; what only the asker saw has no thread to tell (D45). */
export async function noticesFor(
	corrections: readonly Correction[],
	store: Pick<Store, "citations" | "answers">,
	ask: (text: string) => Answer,
): Promise<readonly Notice[]> {
	const byCitation = new Map<string, Correction[]>();
	for (const it of corrections)
		for (const id of it.citations) byCitation.set(id, [...(byCitation.get(id) ?? []), it]);
	const notices = new Map<string, Notice>();
	for (const [id, own] of byCitation) {
		const citation = await store.citations.find(id);
		if (citation === undefined || citation.ts === null) continue;
		const given = givenAs(citation, await store.answers.find(citation.answer))?.answer;
		if (given === undefined) continue;
		const { team, channel } = citation;
		const thread = citation.thread ?? citation.ts;
		const key = `${channel} ${thread}`;
		const before = notices.get(key) ?? { team, channel, thread, corrections: [], answers: [] };
		const now = ask(citation.question);
		notices.set(key, {
			...before,
			corrections: [...new Set([...before.corrections, ...own])],
			answers: [...before.answers, { citation, given, now, isSoAgain: !saysOtherwise(given, now) }],
		});
	}
	return [...notices.values()];
}
