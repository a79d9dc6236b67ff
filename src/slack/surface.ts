import type { App } from "@slack/bolt";
import type { Logger } from "pino";
import type { Answer } from "../core/answer.ts";
import type { Threads } from "./threads.ts";

/** The one use case with its data set, clock and house style already bound. Never throws for what was typed. */
export type Ask = (asked: {
	readonly text: string;
	/** `command`: terse words after a slash command or behind a button. `sentence`: running text of a mention or a message. */
	readonly style: "command" | "sentence";
	/** The canonical text of the question before it in the thread. */
	readonly previous?: string;
}) => Answer;

/** What every way in needs. */
export interface Parts {
	readonly ask: Ask;
	readonly threads: Threads;
	readonly log: Logger;
}

/** A way in: registers its listeners. */
export type Surface = (app: App, parts: Parts) => void;
