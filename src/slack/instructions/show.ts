import { answerMessage } from "../../blocks/answer.ts";
import { withNote } from "../../blocks/note.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import { dayAt } from "../../core/newsroom/corrections/correction-words.ts";
import { changesBetween } from "../clicks/then-and-now.ts";
import { isDirect } from "../house.ts";
import type { Handler } from "./handler.ts";

/** Draws a kept answer again exactly as it was given, and says whether it would be answered otherwise now (D46). */
export const show: Handler<"show"> = async ({ id }, { channel }, { ask, data, records }) => {
	const [kept] = await records.store.answers.find(id);
	// What was given before its embargo was set is under it all the same.
	if (kept === undefined || records.isHiddenNow(kept.answer))
		return sayingMessage({
			finding: `No answer ${id} is kept`,
			lines: [
				"Its id is the last thing an answer says: A- and six letters and digits, such as A-7F3KQ2. Answers are kept when they are given in Slack; those of the terminal and of another Blotter are not.",
			],
		});
	const { answer, firstGiven } = kept;
	const given = `First given on ${dayAt(firstGiven, records.zone)}.`;
	const drawn = answerMessage(answer, { privately: !isDirect(channel) });
	if (answer.dataset === data().hash) return withNote(drawn, `${given} The data have not changed since.`);
	const now = ask({ text: answer.question.canonical, style: "command" });
	const changed = changesBetween(answer, now, data());
	return withNote(
		drawn,
		changed.length === 0
			? `${given} The data have changed since, its figures have not; today's answer is ${now.id}.`
			: `${given} There is a newer answer, ${now.id}: ${changed.join("; ")}.`,
	);
};
