import { instruct } from "../instructions/instructions.ts";
import { seenWhere } from "../people/seen-where.ts";
import { post } from "../post/post.ts";
import { postAnswer } from "../post/post-answer.ts";
import type { Surface } from "../surface.ts";
import { goOnFrom } from "./threads.ts";

/** Slack's words for what a person wrote with a file attached, for the channel too from a thread, or after `/me`. */
const ASKING: ReadonlySet<string> = new Set(["file_share", "thread_broadcast", "me_message"]);

/** Direct messages: no mention needed, follow-ups read against the question before. */
export const messages: Surface = (app, parts) => {
	const { ask, threads, recent, log } = parts;
	app.message(async ({ message, client }) => {
		if (message.channel_type !== "im" || !("user" in message) || message.user === undefined) return;
		// Edits, deletions and what other bots write are no questions.
		if ((message.subtype !== undefined && !ASKING.has(message.subtype)) || isFromBot(message)) return;
		const { user, channel } = message;
		const thread_ts = "thread_ts" in message ? message.thread_ts : undefined;
		const thread = { channel, ts: thread_ts };
		const said = { user, channel, thread: thread_ts, client };
		const instructed = instruct(message.text ?? "", "sentence", said, parts);
		if (instructed !== null) {
			const told = await post(client, await instructed.message, { channel, thread_ts });
			if ("refused" in told) throw new Error(`a direct message was refused: ${told.refused}`);
			return;
		}
		const previous = await threads.previous(thread, user);
		const answer = ask({
			text: message.text ?? "",
			style: "sentence",
			...(await seenWhere(client, { channel, user }, parts)),
			...(previous === undefined ? {} : { previous }),
		});
		log.info({ kind: answer.kind, answer: answer.id }, "answered a direct message");
		// A thank-you needs no answer.
		if (answer.finding === "") return;
		await goOnFrom(answer, { thread, user, isPublic: false }, threads);
		recent.remember(user, answer);
		const whose = { privately: false, owner: user };
		const posted = await postAnswer(client, answer, whose, { channel, thread_ts }, parts);
		if ("refused" in posted) throw new Error(`a direct message was refused: ${posted.refused}`);
	});
};

const isFromBot = (message: object): boolean => "bot_id" in message && message.bot_id !== undefined;
