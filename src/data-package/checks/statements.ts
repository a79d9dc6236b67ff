import { createHash } from "node:crypto";
import type { Statement } from "../../core/statistics/statement.ts";
import { type Located, type LocatedContent, problemAt } from "../located.ts";
import type { DataProblem } from "../problem.ts";

/** Words unchanged since they were entered (D37), whole periods, and one place each in their source. */
export function checkStatements(content: LocatedContent): DataProblem[] {
	const taken = new Map<string, number>();
	return content.statements.flatMap((row) => [
		...checkWords(row),
		...checkPeriod(row),
		...checkPosition(row, taken),
	]);
}

function checkWords(row: Located<Statement>): DataProblem[] {
	const hash = createHash("sha256").update(row.value.text, "utf8").digest("hex");
	if (hash === row.value.hash) return [];
	const what = "The words are not those that were entered: their SHA-256 does not match.";
	return [
		problemAt(
			row,
			"hash",
			what,
			`Restore the words; if the new ones are the words printed, their hash is ${hash}.`,
		),
	];
}

function checkPeriod(row: Located<Statement>): DataProblem[] {
	const { period_start: start = "", period_end: end = "" } = row.cells;
	if ((start === "") !== (end === "")) {
		return [problemAt(row, "period_end", "The period has one end only.", "Give both days, or neither.")];
	}
	if (start > end) {
		return [
			problemAt(row, "period_end", `It ends on ${end}, before it starts on ${start}.`, "Swap or mend them."),
		];
	}
	return [];
}

function checkPosition(row: Located<Statement>, taken: Map<string, number>): DataProblem[] {
	const place = `${row.value.source} ${row.value.position}`;
	const line = taken.get(place);
	taken.set(place, row.line);
	if (line === undefined) return [];
	return [
		problemAt(
			row,
			"position",
			`Line ${line} has the same place in the same source.`,
			"Number them in order.",
		),
	];
}
