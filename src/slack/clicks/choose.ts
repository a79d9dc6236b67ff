import { answerMessage } from "../../blocks/answer.ts";
import { askerIn } from "../../blocks/block-ids.ts";
import { withNote } from "../../blocks/note.ts";
import { isDirect } from "../house.ts";
import { embargoPrivate, whyPrivate } from "../people/company.ts";
import { cite } from "../post/cite.ts";
import type { Parts } from "../surface.ts";
import { answerTo, goOnFromClick } from "./answer-to.ts";
import { answerClick, type Click, reserveAt } from "./click.ts";

/** What was asked back gives way to the answer, in public if it stood there and all there may see it. */
export async function choose(click: Click, parts: Parts): Promise<void> {
	const { user, channel, message, isPrivate } = click;
	const answer = await answerTo(click, parts);
	const isDirectly = channel !== null && isDirect(channel);
	const owner = askerIn(click.block);
	// In public the question back is its asker's: another's choice is answered to them alone and leaves it standing.
	const isOthers = !isPrivate && owner !== null && owner !== user;
	const reserve = isPrivate || isOthers ? null : await reserveAt(click, parts);
	const embargo = isPrivate || isOthers ? null : (parts.records?.embargoOn(answer) ?? null);
	const why = reserve !== null ? whyPrivate(reserve) : embargo !== null ? embargoPrivate(embargo) : null;
	const staysPrivate = isPrivate || isOthers || why !== null;
	await goOnFromClick(answer, click, !staysPrivate && !isDirectly, parts);
	const where = staysPrivate
		? ({ ts: null, as: "private" } as const)
		: ({ ts: message, as: "public" } as const);
	cite(answer, { ...click, ...where }, parts);
	const alone = answerMessage(answer, { privately: true });
	if (why !== null) return answerClick(click, withNote(alone, why));
	if (isOthers) return answerClick(click, alone);
	const whose = { privately: false, ...(isDirectly ? { owner: user } : { asker: user }) };
	await answerClick(click, isPrivate ? alone : answerMessage(answer, whose), {
		response_type: isPrivate ? "ephemeral" : "in_channel",
		replace_original: true,
	});
}
