import { Command } from "commander";
import { type Lexicon, lexiconOf } from "../core/question/names/lexicon.ts";
import { matchForces } from "../core/question/names/match.ts";
import { openNewsroom } from "../newsroom.ts";

/** `blotter match`: names from standard input, one a line; a JSON object a line out, as soon as lines are whole. */
export function matchCommand(): Command {
	return new Command("match")
		.description(
			"Read force names from standard input, one a line, and print what each matches as JSON lines.",
		)
		.action(async () => {
			using newsroom = openNewsroom();
			const lexicon = lexiconOf(newsroom.data);
			let begun = "";
			for await (const chunk of process.stdin.setEncoding("utf8")) {
				const lines = `${begun}${chunk}`.split(/\r?\n/);
				begun = lines.pop() ?? "";
				print(lines, lexicon);
			}
			if (begun !== "") print([begun], lexicon);
		});
}

function print(lines: readonly string[], lexicon: Lexicon): void {
	const matches = lines.map((input) => {
		const { outcome, geographies } = matchForces(input, lexicon);
		return `${JSON.stringify({ input, outcome, geographies: geographies.slice(0, 3) })}\n`;
	});
	process.stdout.write(matches.join(""));
}
