import type { z } from "zod";

/** More is not said: it would only be longer. */
const MOST = 4;

/**
 * What of a body could not be read, each in a few words: the names of its fields as Slack calls them, and never what stood
 * in them, which may be somebody's words or a token.
 */
export function whatIsMissing({ issues }: z.ZodError): readonly string[] {
	const told = new Set(
		issues.map((issue) => `${issue.path.map(String).join(".") || "it"} ${wordsFor(issue)}`),
	);
	return [...told].slice(0, MOST);
}

const wordsFor = ({ message }: z.core.$ZodIssue): string =>
	message.endsWith("received undefined") ? "is missing" : "is not what Slack sends there";
