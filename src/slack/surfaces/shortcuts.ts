import type { ModalView } from "@slack/types";
import { answerMessage } from "../../blocks/answer.ts";
import type { Message } from "../../blocks/message.ts";
import { answerModal } from "../../blocks/modals/answer-modal.ts";
import { figureForm } from "../../blocks/modals/figure-form.ts";
import { linkedModal, wordsModal } from "../../blocks/modals/words-modal.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import { periodLabel } from "../../core/wording/periods.ts";
import { NOT_IN_TIME, showModal } from "../forms/show-modal.ts";
import { mayBeUsedIn, notHere } from "../house.ts";
import { cite } from "../post/cite.ts";
import { respondWith } from "../post/post.ts";
import { tellDirectly } from "../post/refusals.ts";
import type { Surface } from "../surface.ts";
import { messageWords } from "./message-words.ts";
import { ownAnswer } from "./own-answer.ts";

export interface Shortcut {
	readonly name: string;
	readonly type: "global" | "message";
	readonly callback_id: string;
	readonly description: string;
}

export const CHECK = {
	name: "Check these figures",
	type: "message",
	callback_id: "check_figures",
	description: "Holds every number in the message against the figures; only you see what comes of it",
} as const satisfies Shortcut;
export const ASK = {
	name: "Ask for a figure",
	type: "global",
	callback_id: "ask_figure",
	description: "A form: force, period, measure; only you see the answer",
} as const satisfies Shortcut;

const NO_WORDS = "There are no words in this message to check. A figure in a picture cannot be read.";

const isOurs = (id: string): string =>
	`This is an answer of mine, ${id}: its figures come from the data set itself, so there is nothing to hold them against. “How this was worked out” shows the rows and the arithmetic. “/offences show ${id}” says whether a newer release gives another figure.`;

/**
 * Shortcuts answer in a modal: it opens in channels, threads and direct messages alike, also where the bot is not a
 * member, and nobody else sees it. Where it comes too late the answer goes to the shortcut's `response_url`.
 */
export const shortcuts: Surface = (app, parts) => {
	const { ask, data, house, log } = parts;
	app.shortcut(
		{ type: "message_action", callback_id: CHECK.callback_id },
		async ({ shortcut, ack, client, respond }) => {
			await ack();
			const show = async (view: ModalView, instead: Message): Promise<void> => {
				if (!(await showModal(client, shortcut.trigger_id, view)))
					await respondWith(respond, instead, { response_type: "ephemeral", replace_original: false });
			};
			const say = (text: string) => show(wordsModal(CHECK.name, text), { text, blocks: [] });
			if (!mayBeUsedIn(shortcut.channel.id, house)) {
				const text = notHere(house);
				return show(linkedModal("Not here", [text]), { text, blocks: [] });
			}
			const own = ownAnswer(shortcut.message);
			if (own !== null) return say(isOurs(own));
			const words = messageWords(shortcut.message);
			if (words === "") return say(NO_WORDS);
			const answer = ask({ text: `check ${words}`, style: "command" });
			log.info({ kind: answer.kind, answer: answer.id }, "checked a message");
			const { user, channel } = shortcut;
			cite(answer, { user: user.id, channel: channel.id, ts: null, as: "private" }, parts);
			await show(answerModal(answer), answerMessage(answer, { privately: false }));
		},
	);
	app.shortcut({ type: "shortcut", callback_id: ASK.callback_id }, async ({ shortcut, ack, client }) => {
		await ack();
		const form = figureForm(yearWidelyHeld(data()));
		if (!(await showModal(client, shortcut.trigger_id, form)))
			await tellDirectly(client, shortcut.user.id, NOT_IN_TIME);
	});
};

/** The latest year for which the main measure is widely held: for at least half as many places as for any year. Empty where none is. */
function yearWidelyHeld(data: DataSet): string {
	const main = data.measures()[0]?.id ?? "";
	const periods = data
		.geographies()
		.flatMap(({ id }) => data.series(main, id).filter(({ value }) => value !== null))
		.map(({ period }) => period)
		.toSorted((a, b) => b.end.localeCompare(a.end));
	const years = [...Map.groupBy(periods, periodLabel)];
	const most = Math.max(0, ...years.map(([, places]) => places.length));
	return years.find(([, places]) => places.length >= most / 2)?.[0] ?? "";
}
