import type { AnyBlock, Button } from "@slack/types";
import type { Answer } from "../core/answer.ts";
import type { NoticeWords } from "../core/newsroom/corrections/notice-words.ts";
import { ACTION } from "./action-ids.ts";
import { answerMessage } from "./answer.ts";
import { LIMITS } from "./limits.ts";
import type { Message } from "./message.ts";
import { escape, escapeWithin, mrkdwn, plain } from "./mrkdwn.ts";
import { contextLine, escapedList, titledList } from "./paragraphs.ts";
import { actionsOf, textButton } from "./saying.ts";

/** Starts of the values of the buttons under a preview; what is shown follows. */
export const CORRECTION_ACT = { tell: "tell ", dismiss: "dismiss ", reword: "reword " } as const;

/** What a thread is told of the figures that were used in it. */
export function noticeMessage(words: NoticeWords): Message {
	const { finding, changes, answers, stories, ids } = words;
	const small = [stories, "approved by the data desk", ids].filter((part) => part !== "");
	return {
		text: [finding, ...changes, ...answers, ...small].map(escape).join("\n").slice(0, LIMITS.message.text),
		blocks: [
			section(`:pencil2: *${escape(finding)}*`),
			...titledList("", changes),
			...answers.map((it) => section(escapeWithin(it, LIMITS.text))),
			...contextLine(small.map((part) => escapeWithin(part, LIMITS.text / 4))),
		],
	};
}

const OVERTAKEN = "A figure in this answer has changed since: see the thread.";
const SO_AGAIN = "A figure in this answer changed and is as given here again: see the thread.";

/** The old message with a mark above it, drawn from the answer as it was given. */
export function markedMessage(given: Answer, asker: string, isSoAgain: boolean): Message {
	const mark = isSoAgain ? SO_AGAIN : OVERTAKEN;
	const { text, blocks } = answerMessage(given, { privately: false, asker });
	return {
		text: `${mark}\n${text}`.slice(0, LIMITS.message.text),
		blocks: [section(`:pencil2: *${mark}*`), ...blocks].slice(0, LIMITS.message.blocks),
	};
}

/** What the desk decides about: which figures changed, and whom that would be told. */
export interface CorrectionPreview {
	/** Names what is shown, in at most 100 letters: a button decides about that and nothing else. */
	readonly shown: string;
	/** Old and new, kind, reason and release of each figure. */
	readonly changes: readonly string[];
	/** Each thread that would be told; escaped, with its channel as a mention. */
	readonly threads: readonly string[];
	/** Answers only their askers saw: nobody is told of those. */
	readonly private: number;
	/** The stories that have such an answer; escaped, with who marked it as a mention. */
	readonly stories: readonly string[];
	/** Changes that turn nothing round, for the log and the digests alone. */
	readonly smaller: number;
}

/** What the desk decided; stands where the preview stood. `told`: how many threads hear of it, null when it was dismissed. */
export function decidedMessage(changes: readonly string[], told: number | null, by: string): Message {
	const outcome =
		told === null
			? "Dismissed"
			: told === 0
				? "Put in the log; there was no thread to tell"
				: told === 1
					? "Approved: one thread is told"
					: `Approved: ${told} threads are told`;
	return {
		text: [outcome, ...changes].map(escape).join("\n").slice(0, LIMITS.message.text),
		blocks: [
			section(`*${outcome}*`),
			...titledList("", limited(changes)),
			...contextLine([`decided by <@${by}>`]),
		],
	};
}

const SHOWN = 15;

export function previewMessage(it: CorrectionPreview): Message {
	const { changes, threads, stories } = it;
	const title = `${changes.length === 1 ? "A figure that answers gave has" : `${changes.length} figures that answers gave have`} changed`;
	const whom =
		threads.length === 0
			? "No thread would be told"
			: `${threads.length === 1 ? "One thread" : `${threads.length} threads`} would be told`;
	const notes = [
		it.private === 0 ? "" : `${it.private} more given privately, where there is nobody to tell`,
		it.smaller === 0
			? ""
			: `${it.smaller === 1 ? "One smaller change" : `${it.smaller} smaller changes`} went to the log and the digests alone`,
	];
	const buttons: readonly Button[] = [
		{
			...textButton(
				`${ACTION.correction}:tell`,
				threads.length === 0 ? "Put in the Log" : "Tell the Threads",
				CORRECTION_ACT.tell + it.shown,
			),
			style: "primary",
		},
		textButton(`${ACTION.correction}:reword`, "Change the Reason", CORRECTION_ACT.reword + it.shown),
		textButton(`${ACTION.correction}:dismiss`, "Dismiss", CORRECTION_ACT.dismiss + it.shown),
	];
	return {
		text: [...[title, ...changes, whom].map(escape), ...stories].join("\n").slice(0, LIMITS.message.text),
		blocks: [
			{ type: "header", text: plain(title) },
			...titledList("What changed", limited(changes)),
			...escapedList("Used in stories", limited(stories)),
			section([`*${whom}*`, ...limited(threads).map((line) => `• ${line}`)].join("\n").slice(0, LIMITS.text)),
			...contextLine(notes),
			...actionsOf(buttons),
		],
	};
}

const limited = (lines: readonly string[]): readonly string[] =>
	lines.length > SHOWN ? [...lines.slice(0, SHOWN), `and ${lines.length - SHOWN} more`] : lines;

const section = (text: string): AnyBlock => ({ type: "section", text: mrkdwn(text) });
