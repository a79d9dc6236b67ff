import type { Draft } from "../../answer.ts";
import type { Problem } from "../../problem.ts";
import { conditionTexts } from "../../question/canonical.ts";
import type { Cue, QuestionParts } from "../../question/parts.ts";
import type { DataSet } from "../../statistics/data-set.ts";
import { periodLabel } from "../../wording/periods.ts";
import { link } from "../draft.ts";
import { passingOf } from "../figures/passing.ts";
import { asksForRateChange } from "../rate/change-of-rate.ts";

/**
 * What the forces asked for were to meet, where the answer takes in others as well: a number of those "with a rate over 90"
 * is no number of those that rose.
 */
export function conditionUntold(parts: QuestionParts, draft: Draft, data: DataSet): Problem | null {
	const { by, not, rated } = parts.options;
	if (parts.unheld !== undefined && draft.figures.length > 0)
		return {
			type: "condition",
			typed: parts.unheld,
			of: "rate",
			choices: [{ label: "Without It", question: draft.question.canonical }],
		};
	const isOfSeveral = parts.geographies.length > 1 && !isRanged(parts);
	const isOfChanges = (by !== undefined || not !== undefined) && !isOfSeveral;
	if (draft.figures.length === 0 || !(isOfChanges || isOfForces(parts, data))) return null;
	const { canonical } = draft.question;
	const moved = rated === undefined ? undefined : parts.cues.find((it) => isMovement(it, parts));
	const average = parts.options.median === true ? undefined : parts.cues.find((it) => it.kind === "average");
	// Changes are counted and ranked by the counts.
	const isOfCounts = draft.kind === "count" || (draft.kind === "rank" && draft.changes.length > 0);
	const rate =
		isOfCounts && asksForRateChange(parts) ? parts.cues.find(({ kind }) => kind === "rate") : undefined;
	const typed =
		parts.condition ??
		average?.text ??
		rate?.text ??
		moved?.text ??
		conditionTexts(parts.options).find((it) => !canonical.includes(it));
	if (typed === undefined) return null;
	const passing = passingOf(parts.options);
	const { geographies, without = [], periods, measure } = draft.question;
	// A number is held against the counts of one year.
	if (passing !== null && periods.length > 1 && !isOfChanges && parts.options.direction === undefined)
		return {
			type: "condition",
			typed,
			of: "forces",
			choices: periods.map((it) =>
				link(
					periodLabel(it),
					{ kind: "rank", geographies, without, periods: [it], measure, options: { ...passing } },
					data,
				),
			),
		};
	const year = periods.slice(-1);
	const median =
		typed === average?.text && /median/i.test(typed)
			? [
					link(
						"Median Count",
						{ kind: "rank", geographies, without, periods: year, measure, options: { median: true } },
						data,
					),
				]
			: [];
	return {
		type: "condition",
		typed,
		of: "forces",
		choices: [...median, { label: "Without It", question: canonical }],
	};
}

/** Whether forces are ranged over, all of them or those of areas. */
function isOfForces(parts: QuestionParts, data: DataSet): boolean {
	const { cues, geographies } = parts;
	const isOfAreas = geographies.every(
		(it) => (data.geography(it.geographies[0] ?? "")?.members.length ?? 0) > 0,
	);
	return isRanged(parts) ? isOfAreas : geographies.length === 0 && cues.some(({ kind }) => kind === "rate");
}

const isRanged = ({ cues }: QuestionParts): boolean =>
	cues.some(({ kind }) => kind === "rank" || kind === "count");

/** "Above 80 per 100,000 that rose"; "rose above 80" says no more than "above 80". */
const isMovement = ({ kind, text, end }: Cue, parts: QuestionParts): boolean =>
	kind === "change" &&
	text !== "" &&
	!/^ (?:above|over|below|under|to)(?![a-z])/i.test(parts.text.slice(end));
