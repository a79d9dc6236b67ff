import { answerMessage } from "../../blocks/answer.ts";
import { withNote } from "../../blocks/note.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import type { Answer } from "../../core/answer.ts";
import { dayAt } from "../../core/newsroom/corrections/correction-words.ts";
import { changesBetween } from "../clicks/then-and-now.ts";
import { isDirect } from "../house.ts";
import { keepToShow } from "../post/cite.ts";
import type { DeskParts, Handler } from "./handler.ts";

/** Draws a kept answer again exactly as it was given, and says whether it would be answered otherwise now (D46). */
export const show: Handler<"show"> = async ({ id }, { channel }, parts) => {
	const kept = await keptAnswer(id, parts);
	if (kept === null) return sayingMessage({ finding: notKept(id), lines: [ABOUT_IDS] });
	return withNote(answerMessage(kept.answer, { privately: !isDirect(channel) }), kept.note);
};

export const notKept = (id: string): string => `No answer ${id} is kept`;

export const ABOUT_IDS =
	"Its id is the last thing an answer says: A- and six letters and digits, such as A-7F3KQ2. Answers are kept when they are given in Slack; those of the terminal and of another Blotter are not.";

/** A kept answer as it was given, and when, and whether there is a newer one; null where there is none to show. */
export async function keptAnswer(
	id: string,
	{ ask, data, records }: Pick<DeskParts, "ask" | "data" | "records">,
): Promise<{ readonly answer: Answer; readonly note: string } | null> {
	const [kept] = await records.store.answers.find(id);
	// What was given before its embargo was set is under it all the same.
	if (kept === undefined || records.isHiddenNow(kept.answer)) return null;
	const { answer, firstGiven } = kept;
	const given = `First given on ${dayAt(firstGiven, records.zone)}.`;
	if (answer.dataset === data().hash) return { answer, note: `${given} The data have not changed since.` };
	const now = ask({ text: answer.question.canonical, style: "command" });
	await keepToShow(now, { records, data });
	const changed = changesBetween(answer, now, data());
	const note =
		changed.length === 0
			? `${given} The data have changed since, its figures have not; today's answer is ${now.id}.`
			: `${given} There is a newer answer, ${now.id}: ${changed.join("; ")}.`;
	return { answer, note };
}
