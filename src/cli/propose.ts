import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import type { Proposal } from "../core/claims/propose/proposal.ts";
import { figureLines, proposalLines, statementLines } from "../core/claims/propose/proposal-lines.ts";
import { proposeFrom } from "../core/claims/propose/propose-from.ts";
import { tooLong } from "../core/claims/too-long.ts";
import type { DataSet } from "../core/statistics/data-set.ts";
import { appendRows } from "../data-package/append-rows.ts";
import { describeProblem } from "../data-package/problem.ts";
import { openInUse, PACKAGE, today } from "./data/open.ts";
import { type Origin, rowsOf } from "./propose/rows.ts";

export interface ProposeOptions {
	readonly json?: true;
	readonly outlet?: string;
	readonly date?: string;
	readonly url?: string;
	readonly release?: string;
}

/** The one who decides: what is shown, and what is answered to a question. */
export interface Desk {
	say(lines: readonly string[]): void;
	ask(question: string): Promise<string>;
}

const say = (lines: readonly string[]): void =>
	void process.stdout.write(lines.map((line) => `${line}\n`).join(""));

/** `blotter data propose`: what an article could add. Nothing is written before each row is agreed to on a terminal. */
export async function proposeFile(path: string, options: ProposeOptions): Promise<void> {
	const text = readFileSync(path, "utf8");
	const refusal = tooLong(text);
	if (refusal !== null) {
		process.stderr.write(`${refusal}\n`);
		process.exitCode = 1;
		return;
	}
	using data = openInUse();
	const proposal = proposeFrom(text, data, { today: today() });
	if (options.json) return say([JSON.stringify(proposal, null, "\t")]);
	say(proposalLines(proposal, data));
	if (!process.stdin.isTTY)
		return say(["Nothing was written: rows are taken in one by one, by a person at a terminal."]);
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		await takeIn(proposal, data, PACKAGE, options, { say, ask: (question) => terminal.question(question) });
	} finally {
		terminal.close();
	}
}

/** Asks for each figure and statement that is not held, and writes those agreed to. Writes nothing when the package would not be sound. */
export async function takeIn(
	proposal: Proposal,
	data: DataSet,
	folder: string,
	options: ProposeOptions,
	desk: Desk,
): Promise<void> {
	const figures = proposal.figures.filter((it) => it.observation !== null && !it.held);
	const statements = proposal.statements.filter((it) => !it.held);
	if (figures.length + statements.length === 0) return desk.say(["Everything in it is held already."]);
	const agreedFigures = await agreed(figures, (it) => figureLines(it, data), desk);
	const agreedStatements = await agreed(statements, statementLines, desk);
	const observations = agreedFigures.flatMap((it) => it.observation ?? []);
	if (observations.length + agreedStatements.length === 0) return desk.say(["Nothing was written."]);
	const origin = await originOf(proposal.title, options, desk);
	const problems = appendRows(folder, rowsOf(observations, agreedStatements, origin, data));
	if (problems.length > 0) return desk.say([...problems.map(describeProblem), "Nothing was written."]);
	desk.say([
		`Written: ${observations.length} figures and ${agreedStatements.length} statements. "blotter data build" puts them to use.`,
	]);
}

async function agreed<Item>(
	items: readonly Item[],
	lines: (it: Item) => readonly string[],
	desk: Desk,
): Promise<readonly Item[]> {
	const taken: Item[] = [];
	for (const it of items) {
		desk.say(["", ...lines(it)]);
		const answer = (await desk.ask("Take it in? [y/N/q] ")).trim().toLowerCase();
		if (answer.startsWith("q")) break;
		if (answer.startsWith("y")) taken.push(it);
	}
	return taken;
}

async function originOf(title: string, options: ProposeOptions, desk: Desk): Promise<Origin> {
	const outlet = options.outlet ?? (await desk.ask("Published by (outlet): "));
	const date = options.date ?? (await desk.ask("Published on (YYYY-MM-DD or YYYY-MM): "));
	const url = options.url ?? (await desk.ask("Address (https://...): "));
	const release =
		options.release ?? (await desk.ask("Release the figures stand in (its id; empty for a new one): "));
	return {
		outlet: outlet.trim(),
		date: date.trim(),
		url: url.trim(),
		release: release.trim(),
		title: title === "" ? outlet.trim() : title,
	};
}
