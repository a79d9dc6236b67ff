import { answerMessage } from "../blocks/answer.ts";
import { post } from "./post.ts";
import { explainRefusal } from "./refusals.ts";
import type { Surface } from "./surface.ts";

/** `@blotter how many in Kent last year?`, answered in a thread of its own or the one it was asked in. */
export const mention: Surface = (app, { ask, threads, log }) => {
	app.event("app_mention", async ({ event, client }) => {
		const { user, channel } = event;
		// Two bots that mention each other would never stop.
		if (user === undefined || event.bot_id !== undefined) return;
		const thread = { channel, ts: event.thread_ts ?? event.ts };
		const previous = threads.previous(thread, user);
		const answer = ask({
			text: event.text,
			style: "sentence",
			...(previous === undefined ? {} : { previous }),
		});
		threads.remember(thread, user, answer.question.canonical);
		log.info({ kind: answer.kind, answer: answer.id }, "answered a mention");
		const message = answerMessage(answer, { privately: false, asker: user });
		const posted = await post(client, message, { channel, thread_ts: thread.ts });
		if ("refused" in posted) await explainRefusal(client, user, channel, posted.refused);
	});
};
