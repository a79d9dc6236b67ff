import type { Logger } from "pino";
import type { Answer } from "../core/answer.ts";

/** The one use case with its data set, clock and house style already bound. Never throws for what was typed. */
export type Ask = (asked: {
	readonly text: string;
	/** `command`: terse words after a slash command. `sentence`: running text of a mention or a message. */
	readonly style: "command" | "sentence";
	/** The canonical text of the question before it in the thread. */
	readonly previous?: string;
}) => Answer;

/** How Slack reaches us: over a WebSocket we open, or by signed HTTP requests to `/slack/events` on a port (0: any free one). */
export type Way =
	| { readonly type: "socket"; readonly appToken: string }
	| { readonly type: "http"; readonly signingSecret: string; readonly port: number };

export interface SlackSettings {
	readonly botToken: string;
	/** Where the Web API is: `https://slack.com/api/`, or a local one in tests and the playground. */
	readonly apiUrl: string;
	readonly way: Way;
}

export interface RunningSlack {
	/** Where Slack's requests are taken, "http://127.0.0.1:3000/slack/events"; null in Socket Mode. */
	readonly url: string | null;
	/** Takes nothing new, lets what has begun finish, and closes. */
	stop(): Promise<void>;
}

export interface SlackParts {
	readonly settings: SlackSettings;
	readonly ask: Ask;
	readonly log: Logger;
}

/** Connects to Slack and answers there. Throws when the tokens are refused, in words that say what to do. */
export async function startSlack(parts: SlackParts): Promise<RunningSlack> {
	throw new Error(`not yet: ${parts.settings.way.type}`);
}
