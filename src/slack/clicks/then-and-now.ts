import { answerIn, questionIn } from "../../blocks/block-ids.ts";
import type { Answer } from "../../core/answer.ts";
import { keyOfFigure } from "../../core/newsroom/corrections/stated.ts";
import type { DataSet } from "../../core/statistics/data-set.ts";
import { figureWords } from "../../core/wording/figure-words.ts";
import { periodLabel } from "../../core/wording/periods.ts";
import { seenWhere } from "../people/seen-where.ts";
import type { Parts } from "../surface.ts";
import type { Click } from "./click.ts";

const MOST = 5;

/** "Kent, 2022/23: 990 then, 1,010 now", for every figure that is otherwise, at most five. */
export function changesBetween(given: Answer, now: Answer, data: DataSet): readonly string[] {
	const later = new Map(now.figures.map((it) => [keyOfFigure(it), it]));
	const changed = given.figures.flatMap((it) => {
		const other = later.get(keyOfFigure(it));
		const [then, today] = [figureWords(it), other === undefined ? "not shown" : figureWords(other)];
		const name = data.geography(it.geography)?.name ?? it.geography;
		return then === today ? [] : [`${name}, ${periodLabel(it)}: ${then} then, ${today} now`];
	});
	return changed.length > MOST ? [...changed.slice(0, MOST), `and ${changed.length - MOST} more`] : changed;
}

const NOT_KEPT =
	"Asked by you now, this has another answer than the one above, which is not kept: its figures may be others now.";

/**
 * What is otherwise now than in the answer that was clicked on, for a button asks the data anew: the one who clicks still
 * sees the old figure above it. Null where nothing is.
 */
export async function changedSince(click: Click, parts: Parts): Promise<string | null> {
	const { ask, data, records } = parts;
	const { block, channel, client, user } = click;
	const id = answerIn(block);
	if (id === null) return null;
	const where = channel === null ? { user } : await seenWhere(client, { channel, user }, parts);
	const asNow = (text: string) => ask({ text, style: "command", ...where });
	const question = questionIn(block);
	if (question !== null && asNow(question).id === id) return null;
	const [found] = (await records?.store.answers.find(id)) ?? [];
	const kept = found === undefined || records?.isHiddenNow(found.answer) === true ? null : found.answer;
	if (kept === null) return question === null ? null : NOT_KEPT;
	const changes = changesBetween(kept, asNow(kept.question.canonical), data());
	return changes.length === 0 ? null : `Changed since this answer was given: ${changes.join("; ")}.`;
}
