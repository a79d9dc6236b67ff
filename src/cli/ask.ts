import { Command } from "commander";
import { ask } from "../core/ask.ts";
import { openNewsroom } from "../newsroom.ts";
import { picturePath, writeChart, writeCsv } from "./answer-files.ts";
import { asOf } from "./as-of.ts";
import { doneInSlack } from "./done-in-slack.ts";
import { isoDate } from "./iso-date.ts";
import { signed } from "./signed.ts";

const PROBLEMS = new Set(["clarify", "not-held", "out-of-scope", "refused"]);

/** `blotter ask`: what Slack would show, as text, or the answer itself as JSON. Exit status 1 when the answer is a problem, or is done in Slack only. */
export function askCommand(): Command {
	return new Command("ask")
		.description("Answer a question as Slack would, as text.")
		.argument("<question...>", 'for example "cumbria 2021"')
		.option("--json", "print the answer itself")
		.option(
			"--as-of <date>",
			"answer from the data as published up to a date, YYYY-MM-DD, or a release, by its id",
		)
		.option("--today <date>", "take another day for today, YYYY-MM-DD", isoDate)
		.option("--style <name>", "house style of the copy line")
		.option("--sentence", "read the question as running text, as in a message")
		.option("--chart <file>", "draw the answer into a .png or .svg file", picturePath)
		.option("--csv <file>", "write every figure, change, caveat and source into a file")
		.action(async (words: readonly string[], options: AskOptions, command: Command) => {
			using newsroom = openNewsroom();
			const data = asOf(newsroom.data, options.asOf, command);
			const text = words.join(" ");
			const style = options.sentence ? "sentence" : "command";
			const today = options.today ?? newsroom.today();
			const elsewhere = doneInSlack(text, { style, data, today });
			if (elsewhere !== null) {
				(options.json ? process.stderr : process.stdout).write(`${elsewhere}\n`);
				process.exitCode = 1;
				return;
			}
			const unmarked = ask(
				{
					text,
					style,
					today,
					styles: newsroom.styles,
					...(options.style === undefined ? {} : { houseStyle: options.style }),
				},
				data,
			);
			const answer = await signed(unmarked, newsroom);
			process.stdout.write(`${options.json ? JSON.stringify(answer, null, "\t") : answer.text}\n`);
			if (PROBLEMS.has(answer.kind)) process.exitCode = 1;
			if (options.csv !== undefined) writeCsv(options.csv, answer, data);
			if (options.chart === undefined) return;
			const trouble = await writeChart(options.chart, answer, newsroom.pictures);
			if (trouble === null) return;
			process.stderr.write(`${trouble}\n`);
			process.exitCode = 1;
		});
}

interface AskOptions {
	readonly json?: true;
	readonly asOf?: string;
	readonly today?: string;
	readonly style?: string;
	readonly sentence?: true;
	readonly chart?: string;
	readonly csv?: string;
}
