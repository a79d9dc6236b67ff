import { CONFIRMED, CONFIRMED_EMBARGO, confirmMessage } from "../../blocks/confirm.ts";
import type { Answer } from "../../core/answer.ts";
import { isDirect } from "../house.ts";
import { embargoConfirm, whyConfirm } from "../people/company.ts";
import { respondWith } from "../post/post.ts";
import { postAnswer } from "../post/post-answer.ts";
import { whatToDo } from "../post/refusals.ts";
import type { Parts } from "../surface.ts";
import { answerTo, goOnFromClick } from "./answer-to.ts";
import { answerClick, type Click, reserveAt } from "./click.ts";
import type { DoubleClicks } from "./double-clicks.ts";
import { changedSince } from "./then-and-now.ts";

/**
 * Posts what was answered privately for all in the channel, names who asked, and takes the private copy away. Asks first, in
 * the copy's place, where others than the newsroom's own people would read it, where the figures are others now, and
 * always where they are under embargo.
 */
export async function share(click: Click, doubles: DoubleClicks, parts: Parts): Promise<void> {
	const { channel, client, respond, user, thread } = click;
	if (channel === null) return;
	if (doubles.isShared(click)) return answerClick(click, { text: "This is shared already.", blocks: [] });
	const answer = await answerTo(click, parts);
	const doubts = await doubtsAbout(answer, click, parts);
	if (doubts.length > 0) {
		const isHeldBack = parts.records?.isHeldBack(answer) === true;
		const action = isHeldBack ? CONFIRMED_EMBARGO : CONFIRMED;
		return answerClick(click, confirmMessage(doubts.join(" "), action, answer), { replace_original: true });
	}
	const whose = { privately: false, asker: user };
	const posted = await postAnswer(client, answer, whose, { channel, thread_ts: thread }, parts);
	if ("refused" in posted) {
		parts.log.warn({ channel, refused: posted.refused }, "an answer was not shared");
		const text = `Not shared: ${isDirect(channel) ? BETWEEN_PEOPLE : whatToDo(posted.refused)}`;
		return answerClick(click, { text, blocks: [] });
	}
	// Outside threads the message that was posted begins one.
	await goOnFromClick(answer, { ...click, thread: thread ?? posted.ts }, true, parts);
	doubles.shared(click);
	try {
		await respondWith(respond, { text: "", blocks: [] }, { delete_original: true });
	} catch (error) {
		// It is shared: the copy that is left beside it is no failure to tell of.
		parts.log.warn({ err: error }, "the private copy of a shared answer could not be taken away");
	}
}

const BETWEEN_PEOPLE =
	"I cannot post in a conversation between people. Press Copy Line and paste it, or share the answer in a channel.";

/** What is to be confirmed before it is posted, and has not been. That it is under embargo is confirmed by itself. */
async function doubtsAbout(answer: Answer, click: Click, parts: Parts): Promise<readonly string[]> {
	const { action } = click;
	const embargo = parts.records?.embargoOn(answer) ?? null;
	if (action === CONFIRMED_EMBARGO || (action === CONFIRMED && embargo === null)) return [];
	const reserve = await reserveAt(click, parts);
	const changed = await changedSince(click, parts);
	return [
		...(embargo === null ? [] : [embargoConfirm(embargo)]),
		...(reserve === null ? [] : [whyConfirm(reserve)]),
		...(changed === null ? [] : [`${changed} What is so now would be posted.`]),
	];
}
