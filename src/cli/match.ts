import { createInterface } from "node:readline";
import { Command } from "commander";
import { lexiconOf } from "../core/question/lexicon.ts";
import { matchForces } from "../core/question/match.ts";
import { openNewsroom } from "../newsroom.ts";

/** `blotter match`: names from standard input, one a line; a JSON object a line out. */
export function matchCommand(): Command {
	return new Command("match")
		.description(
			"Read force names from standard input, one a line, and print what each matches as JSON lines.",
		)
		.action(async () => {
			using newsroom = openNewsroom();
			const lexicon = lexiconOf(newsroom.data);
			for await (const line of createInterface({ input: process.stdin })) {
				const { outcome, geographies } = matchForces(line, lexicon);
				process.stdout.write(
					`${JSON.stringify({ input: line, outcome, geographies: geographies.slice(0, 3) })}\n`,
				);
			}
		});
}
