import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Logger } from "pino";
import { rowsOf } from "./cli/propose/rows.ts";
import type { Intake } from "./core/claims/propose/intake.ts";
import type { DataSet } from "./core/statistics/data-set.ts";
import { appendRows } from "./data-package/append-rows.ts";
import { describeProblem } from "./data-package/problem.ts";

/** Writes accepted rows into a data package, and has a process of its own build the data set anew: answers go on meanwhile. */
export function openIntake(
	folder: string,
	data: () => DataSet,
	log: Logger,
	build: () => void = () => buildApart(log),
): Intake {
	return {
		accept({ observations, statements, origin }) {
			const rows = rowsOf(observations, statements, { ...origin, release: "" }, data());
			const problems = appendRows(folder, rows);
			if (problems.length === 0) build();
			return problems.map(describeProblem);
		},
	};
}

function buildApart(log: Logger): void {
	execFile(process.execPath, [join(import.meta.dirname, "cli.js"), "data", "build"], (error, _, said) => {
		if (error === null) log.info("the data set was built anew with the rows taken in");
		else log.error({ err: error, said }, "the data set could not be built with the rows taken in");
	});
}
