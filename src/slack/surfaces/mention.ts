import { answerMessage } from "../../blocks/answer.ts";
import type { Message } from "../../blocks/message.ts";
import { withNote } from "../../blocks/note.ts";
import { mayBeUsedIn, notHere } from "../house.ts";
import { instruct } from "../instructions/instructions.ts";
import { embargoPrivate, whyPrivate } from "../people/company.ts";
import { seenWhere } from "../people/seen-where.ts";
import { cite } from "../post/cite.ts";
import { post, postPrivately } from "../post/post.ts";
import { postAnswer } from "../post/post-answer.ts";
import { explainRefusal, tellDirectly } from "../post/refusals.ts";
import type { Surface } from "../surface.ts";
import { goOnFrom } from "./threads.ts";

/**
 * `@blotter how many in Kent last year?`, answered in a thread of its own or the one it was asked in. Where others than
 * the newsroom's own people ask or would read along, and where it is under embargo, only the asker sees the answer.
 */
export const mention: Surface = (app, parts) => {
	const { ask, threads, recent, house, company, records, log } = parts;
	app.event("app_mention", async ({ event, body, client }) => {
		const { user, channel } = event;
		// Two bots that mention each other would never stop.
		if (user === undefined || event.bot_id !== undefined) return;
		const thread = { channel, ts: event.thread_ts ?? event.ts };
		const privately = (message: Message) =>
			postPrivately(client, message, { channel, thread_ts: event.thread_ts, user });
		const place = { channel, thread_ts: thread.ts };
		const publicly = (message: Message) => post(client, message, place);
		if (!mayBeUsedIn(channel, house)) {
			const told = await privately({ text: notHere(house), blocks: [] });
			if ("refused" in told) await tellDirectly(client, user, `In <#${channel}>: ${notHere(house)}`);
			return;
		}
		// That others are in the channel is believed; that they are not is asked of Slack before anything is said aloud.
		const isShared = body.is_ext_shared_channel === true ? true : undefined;
		const reserved = () => company.reserve(client, { channel, user, team: event.user_team, isShared });
		const said = { user, channel, team: event.user_team, isShared, thread: thread.ts, client };
		const instructed = instruct(event.text, "sentence", said, parts);
		if (instructed !== null) {
			const done = await instructed.message;
			const isAloud = !instructed.isPrivate && (await reserved()) === null;
			const told = isAloud ? await publicly(done) : await privately(done);
			if ("refused" in told) await explainRefusal({ client, log }, { user, channel }, told.refused);
			return;
		}
		const previous = await threads.previous(thread, user);
		const reserve = await reserved();
		const answer = ask({
			text: event.text,
			style: "sentence",
			// What is under embargo is for the newsroom's own people, in the channels named for it.
			...(reserve === null ? await seenWhere(client, { channel, user, isShared }, parts) : {}),
			...(previous === undefined ? {} : { previous }),
		});
		log.info({ kind: answer.kind, answer: answer.id }, "answered a mention");
		// A thank-you needs no answer.
		if (answer.finding === "") return;
		const embargo = records?.embargoOn(answer) ?? null;
		const why = reserve !== null ? whyPrivate(reserve) : embargo !== null ? embargoPrivate(embargo) : null;
		await goOnFrom(answer, { thread, user, isPublic: why === null }, threads);
		recent.remember(user, answer);
		if (why !== null) cite(answer, { user, channel, ts: null, as: "private" }, parts);
		const posted =
			why === null
				? await postAnswer(client, answer, { privately: false, asker: user }, place, parts)
				: await privately(withNote(answerMessage(answer, { privately: true }), why));
		if ("refused" in posted) await explainRefusal({ client, log }, { user, channel }, posted.refused);
	});
};
