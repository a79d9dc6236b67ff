import type { Observation } from "../../core/statistics/observation.ts";

import type { Release } from "../../core/statistics/release.ts";
import { type Located, type LocatedContent, problemAt } from "../located.ts";
import type { DataProblem } from "../problem.ts";
import { lastDay } from "../published.ts";

/** Periods the right way round, published after they ended, and numbers that fit the status (D29). */
export function checkObservations(content: LocatedContent): DataProblem[] {
	const releases = new Map(content.releases.map((row) => [row.value.id, row.value]));
	return content.observations.flatMap((row) => [
		...checkPeriod(row, releases.get(row.value.release)),
		...checkNumbers(row),
	]);
}

function checkPeriod(row: Located<Observation>, release: Release | undefined): DataProblem[] {
	const { start, end } = row.value.period;
	if (start > end) {
		return [
			problemAt(row, "period_end", `It ends on ${end}, before it starts on ${start}.`, "Swap or mend them."),
		];
	}
	if (release !== undefined && lastDay(release.published) < end) {
		const what = `It ends on ${end}, after ${release.id} was published (${release.published}).`;
		return [problemAt(row, "period_end", what, "Mend the period or the release.")];
	}
	return [];
}

function checkNumbers(row: Located<Observation>): DataProblem[] {
	const { value, low, high, status, working } = row.value;
	const ends = [low, high].filter((end) => end !== null).length;
	const problems: DataProblem[] = [];
	const add = (column: string, what: string, remedy: string) =>
		problems.push(problemAt(row, column, what, remedy));
	if (status === "published" && (value === null || ends > 0)) {
		add(
			"value",
			"A published figure needs a value, and no low or high.",
			"Give the value, or another status.",
		);
	}
	if (status === "derived") {
		if (value === null ? ends < 2 : ends > 0) {
			add("value", "A derived figure has a value, or a low and a high.", "Give the one or the other.");
		}
		if (low !== null && high !== null && low >= high) {
			add("low", `The range from ${low} to ${high} is none.`, "Give a low below the high, or one value.");
		}
	}
	if (status === "bound" && (value !== null || ends !== 1)) {
		add("low", 'A bound has a low ("more than") or a high ("nearly"), and no value.', "Give one of the two.");
	}
	const counted = status === "published" || status === "derived" || status === "bound";
	if (!counted && (value !== null || ends > 0)) {
		add("value", `A figure that is ${status} has no number.`, "Take the number out, or give another status.");
	}
	if ((status === "derived") !== (working !== "")) {
		add(
			"working",
			"A derived figure has its working, and no other has.",
			"Write the arithmetic, or take it out.",
		);
	}
	return problems;
}
