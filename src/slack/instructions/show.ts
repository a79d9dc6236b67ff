import { answerMessage } from "../../blocks/answer.ts";
import { withNote } from "../../blocks/note.ts";
import { sayingMessage } from "../../blocks/saying.ts";
import type { Answer } from "../../core/answer.ts";
import { dayAt } from "../../core/newsroom/correction-words.ts";
import { keyOfFigure } from "../../core/newsroom/stated.ts";
import { figureWords } from "../../core/wording/figure-words.ts";
import { periodLabel } from "../../core/wording/periods.ts";
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
	const changed = changesBetween(answer, now, (geography) => data().geography(geography)?.name ?? geography);
	return withNote(
		drawn,
		changed.length === 0
			? `${given} The data have changed since, its figures have not; today's answer is ${now.id}.`
			: `${given} There is a newer answer, ${now.id}: ${changed.join("; ")}.`,
	);
};

/** "Kent, 2022/23: 990 then, 1,010 now", for every figure that is otherwise, at most five. */
function changesBetween(
	given: Answer,
	now: Answer,
	nameOf: (geography: string) => string,
): readonly string[] {
	const later = new Map(now.figures.map((it) => [keyOfFigure(it), it]));
	const changed = given.figures.flatMap((it) => {
		const other = later.get(keyOfFigure(it));
		const [then, today] = [figureWords(it), other === undefined ? "not shown" : figureWords(other)];
		return then === today ? [] : [`${nameOf(it.geography)}, ${periodLabel(it)}: ${then} then, ${today} now`];
	});
	return changed.length > MOST ? [...changed.slice(0, MOST), `and ${changed.length - MOST} more`] : changed;
}

const MOST = 5;
