import type { Answer } from "../../answer.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { correctionLine, dayAt } from "./correction-words.ts";
import type { Notice, OvertakenAnswer } from "./notices.ts";

/** What a thread is told, in words. */
export interface NoticeWords {
	readonly finding: string;
	/** Old and new figure, why, and from which release (C31, D43). */
	readonly changes: readonly string[];
	/** What each answer said, and what the same question gives now. */
	readonly answers: readonly string[];
	/** Stories that say they used it. */
	readonly stories: string;
	/** A line to paste for the answer as it is now; empty where there is none. */
	readonly ids: string;
}

export function noticeWords({ corrections, answers }: Notice, data: DataSet, zone: string): NoticeWords {
	const isError = corrections.some((it) => it.kind === "correction");
	const many = corrections.length > 1;
	const verb = isError ? "corrected" : "revised";
	return {
		finding: many ? `Figures used here have been ${verb}` : `A figure used here has been ${verb}`,
		changes: corrections.map((it) => correctionLine(it, data)),
		answers: answers.map((it) => answerWords(it, zone)),
		stories: storyWords(answers, zone),
		ids: [...new Set(answers.map(({ given, now }) => idsOf(given.id, now.id)))].join(" · "),
	};
}

const idsOf = (given: string, now: string): string => (given === now ? given : `${given}, now ${now}`);

function answerWords({ given, now, citation, isSoAgain }: OvertakenAnswer, zone: string): string {
	const then = `The answer given here on ${dayAt(citation.at, zone)} said: ${said(given)}`;
	if (isSoAgain) return `${then} That is so again.`;
	return given.finding === now.finding
		? `${then} It says the same of the new figures.`
		: `${then} Now: ${said(now)}`;
}

const said = ({ about, finding }: Answer): string => `“${about}: ${finding}”.`;

export function storyWords(answers: readonly OvertakenAnswer[], zone: string): string {
	const stories = answers.flatMap(({ citation }) => citation.stories);
	const named = [...new Map(stories.map((it) => [it.story, it])).values()];
	return named.length === 0
		? ""
		: `Marked as used in ${named.map((it) => `“${it.story}” (${dayAt(it.at, zone)})`).join(", ")}`;
}
