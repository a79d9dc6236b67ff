import type { Answer } from "../../src/core/answer.ts";
import { type Asked, ask } from "../../src/core/ask.ts";
import type { DataSet } from "../../src/core/statistics/data-set.ts";

/** The day every test is asked on. */
export const TODAY = "2026-11-24";

/** Asks as after a slash command, or otherwise as said. */
export const asking =
	(data: DataSet) =>
	(text: string, more: Partial<Asked> = {}): Answer =>
		ask({ text, style: "command", today: TODAY, ...more }, data);

/** The changes of an answer by the counts at their two ends. */
export const changesOf = ({ changes, figures }: Answer) =>
	changes.map(({ from, to, difference, percent, comparable }) => ({
		from: figures[from]?.value,
		to: figures[to]?.value,
		difference,
		percent,
		comparable,
	}));
