/** Something wrong in a data package: the file, the line (1 is the header), what is wrong and what to do about it. */
export interface DataProblem {
	/** The file's name within the package: "observations.csv". */
	readonly file: string;
	/** Null when the whole file is meant. */
	readonly line: number | null;
	readonly column: string | null;
	/** What is wrong, a full sentence. */
	readonly what: string;
	/** What to do about it, a full sentence. */
	readonly remedy: string;
}

/** "observations.csv:12, value: "3,1" is not a whole number. Write digits only." */
export function describeProblem(problem: DataProblem): string {
	const line = problem.line === null ? "" : `:${problem.line}`;
	const column = problem.column === null ? "" : `, ${problem.column}`;
	return `${problem.file}${line}${column}: ${problem.what} ${problem.remedy}`;
}

/** Order in which a person mends them: by file, then line. */
export function byPlace(a: DataProblem, b: DataProblem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0);
}

/** The data package cannot be built; the message names file and line, and whether an earlier data set goes on answering. */
export class DataProblems extends Error {
	override readonly name = "DataProblems";
	readonly problems: readonly DataProblem[];

	constructor(problems: readonly DataProblem[], before: "none was built before" | "one was built before") {
		const instead =
			before === "one was built before"
				? "what was built before stays in use"
				: "no data set was built before";
		super(`data/ cannot be used, and ${instead}:\n${problems.map(describeProblem).join("\n")}`);
		this.problems = problems;
	}
}
