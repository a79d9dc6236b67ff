import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { Command } from "commander";
import { checkText } from "../core/claims/check-text.ts";
import type { Check, Claim } from "../core/claims/claim.ts";
import { tooLong } from "../core/claims/too-long.ts";
import { notComparable } from "../core/wording/break-words.ts";
import { openNewsroom } from "../newsroom.ts";
import { asOf } from "./as-of.ts";
import { isoDate } from "./iso-date.ts";
import { textIn } from "./text-in.ts";

/** `blotter check`: every number of a text and what the figures say of it; with `--json`, as data for other programs. */
export function checkCommand(): Command {
	return new Command("check")
		.description("Hold the numbers of a text against the figures. FILE, or - for standard input.")
		.argument("<file>", "a text, a saved page, or -")
		.option("--json", "print the claims as JSON")
		.option(
			"--as-of <date>",
			"check against the data as published up to a date, YYYY-MM-DD, or a release, by its id",
		)
		.option("--today <date>", "take another day for today, YYYY-MM-DD", isoDate)
		.action(async (file: string, options: CheckOptions, command: Command) => {
			const written = textIn(file === "-" ? await buffer(process.stdin) : bytesOf(file, command));
			if (written === null)
				return command.error(
					`${file === "-" ? "What came in" : file} is not text. Save its words as a text file first.`,
				);
			const refusal = tooLong(written);
			if (refusal !== null) {
				process.stderr.write(`${refusal}\n`);
				process.exitCode = 1;
				return;
			}
			using newsroom = openNewsroom();
			const data = asOf(newsroom.data, options.asOf, command);
			const check = checkText(written, data, { today: options.today ?? newsroom.today() });
			process.stdout.write(options.json ? `${JSON.stringify(check, null, "\t")}\n` : inLines(check, written));
		});
}

function bytesOf(file: string, command: Command): Uint8Array {
	try {
		return readFileSync(file);
	} catch {
		return command.error(`There is no text to read at ${file}.`);
	}
}

interface CheckOptions {
	readonly json?: true;
	readonly asOf?: string;
	readonly today?: string;
}

const VERDICTS: Readonly<Record<Claim["verdict"], string>> = {
	holds: "holds",
	"holds-after-rounding": "holds after rounding",
	"does-not-hold": "DOES NOT HOLD",
	"cannot-be-checked": "cannot be checked",
};

/** A claim a line with its place in the text, then what to look at again, then the close (D58). */
function inLines({ claims, flags, summary }: Check, written: string): string {
	const breaks = Array.from(written.matchAll(/\n/g), ({ index }) => index);
	const line = (at: number) => linesBefore(breaks, at) + 1;
	const found = claims.map((it) => {
		const read = it.reading === "" ? "" : ` [${it.reading}]`;
		const verdict = `${line(it.start)}: “${it.text}” ${VERDICTS[it.verdict]}. ${it.reason}${read}`;
		return [verdict, ...it.warnings.map((warning) => `   ${notComparable(warning)}`)].join("\n");
	});
	const advice = flags.map((it) => `${line(it.start)}: “${it.text}” ${it.advice}`);
	return [...found, ...(advice.length === 0 ? [] : ["", "Words:", ...advice]), "", summary, ""].join("\n");
}

/** How many of some positions, in order, lie before one. */
function linesBefore(breaks: readonly number[], at: number): number {
	let [low, high] = [0, breaks.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((breaks[middle] ?? at) < at) low = middle + 1;
		else high = middle;
	}
	return low;
}
