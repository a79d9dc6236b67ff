import { sayingMessage } from "../../blocks/saying.ts";
import type { Handler } from "./handler.ts";
import { membersOnly } from "./members-only.ts";

/** Marks an answer as used in a story, so that a correction of its figures names the story to the desk (B12). */
export const used: Handler<"used"> = async ({ id, story }, said, parts) => {
	const refused = await membersOnly(said, parts);
	if (refused !== null) return refused;
	const { user, channel } = said;
	const { records, log } = parts;
	const { citations, answers } = records.store;
	// What was given before its embargo was set is under it all the same.
	const isHidden = (await answers.find(id)).some((it) => records.isHiddenNow(it.answer));
	const given = isHidden ? [] : await citations.ofAnswer(id);
	const [citation] = [
		...given.filter((it) => it.channel === channel),
		...given.filter((it) => it.askedBy === user),
		...given,
	];
	if (citation === undefined)
		return sayingMessage({
			finding: `No answer ${id} is kept`,
			lines: ["Only answers that were given here can be marked. Check the id at the end of the answer."],
		});
	await citations.markStory(citation.id, { story, by: user, at: records.now() });
	log.info({ answer: id, user }, "an answer was used in a story");
	return sayingMessage({
		finding: `${id} is marked as used in “${story}”`,
		lines: ["If one of its figures changes, the desk is told that this story has it."],
	});
};
