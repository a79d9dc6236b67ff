import { InvalidArgumentError } from "commander";
import { fileTrouble } from "./file-trouble.ts";

/** The message of trouble that the person at the terminal can mend; null for everything else, which keeps its stack. */
export function knownTrouble(error: unknown): string | null {
	if (error instanceof InvalidArgumentError) return error.message;
	if (error instanceof Error && KNOWN.has(error.name)) return error.message;
	return fileTrouble(error);
}

const KNOWN: ReadonlySet<string> = new Set([
	"ConfigProblem",
	"DataProblems",
	"DataSetBusy",
	"DataSetError",
	"ImportError",
	"SlackProblem",
	"StoreTooNew",
	"StoreUnreachable",
	"StyleProblem",
]);
