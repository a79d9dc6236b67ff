import { InvalidArgumentError } from "commander";

/** The message of trouble that the person at the terminal can mend; null for everything else, which keeps its stack. */
export function knownTrouble(error: unknown): string | null {
	if (error instanceof InvalidArgumentError) return error.message;
	return error instanceof Error && KNOWN.has(error.name) ? error.message : null;
}

const KNOWN: ReadonlySet<string> = new Set([
	"ConfigProblem",
	"DataProblems",
	"DataSetBusy",
	"DataSetError",
	"ImportError",
	"SlackProblem",
	"StyleProblem",
]);
