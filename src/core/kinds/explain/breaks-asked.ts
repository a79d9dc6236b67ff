import type { Draft } from "../../answer.ts";
import type { QuestionParts } from "../../question/parts.ts";
import { breaksOver } from "../../statistics/breaks-over.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { reach } from "../../statistics/geography.ts";
import { spanning } from "../../statistics/period.ts";
import { periodLabel } from "../../wording/periods.ts";
import { periodOf } from "../figures/figures.ts";

const asksOfBreak =
	/breaks?$|breaks? |changes? (?:of|in|to) |health warning|caveat|asterisk|small print|^(?:safe|ok|okay|fine|all right|good) to /i;

/** "Is there a break in that?" of one place's figures: yes or no first, and any that is on record for other years. */
export function breaksAsked(
	{ cues }: QuestionParts,
	{ figures, warnings }: Draft,
	data: DataSet,
): readonly string[] {
	const [first, last] = [figures[0], figures.at(-1)];
	const place = data.geography(first?.geography ?? "");
	const isOfOne = figures.every((it) => it.geography === first?.geography);
	if (!cues.some((it) => it.kind === "explain" && asksOfBreak.test(it.text)) || !isOfOne) return [];
	if (first === undefined || last === undefined || place === undefined) return [];
	const inOrder = figures.toSorted((a, b) => a.start.localeCompare(b.start)).map(periodOf);
	const [from, to] = [inOrder[0] ?? periodOf(first), inOrder.at(-1) ?? periodOf(last)];
	const within = breaksOver(data, first.measure, reach(place), from, to);
	const known = data
		.breaks()
		.filter(
			({ geography, kind, measure }) =>
				geography === place.id && kind !== "regime" && (measure ?? first.measure) === first.measure,
		);
	const others = known.filter(({ id }) => within.every((it) => it.id !== id));
	const span = periodLabel(spanning(from, to));
	return [
		within.length > 0 ? `A break is on record in ${span}` : `No break is on record in ${span}`,
		...within.flatMap(({ text }) => (warnings.some((it) => it.includes(text)) ? [] : [text])),
		...others.map(({ text }) => `On record for other years: ${text}`),
	];
}
