import type { Answer } from "./answer.ts";
import type { DataSet } from "./statistics/data-set.ts";

/** A text someone sent, and what is known about how. `today` is an ISO date in the newsroom's time zone. */
export interface Asked {
	readonly text: string;
	/** `command`: terse words after a slash command or in the terminal. `sentence`: running text. */
	readonly style: "command" | "sentence";
	readonly today: string;
	/** The canonical text of the question before it in the thread, for "and Durham?". */
	readonly previous?: string;
	/** Name of a house style for the copy line. */
	readonly houseStyle?: string;
}

/** The one use case: a text and a data set in, an answer out. Every text gets one; none throws. */
export function ask(asked: Asked, data: DataSet): Answer {
	throw new Error(`not yet: ${asked.text} ${data.hash}`);
}
