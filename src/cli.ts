#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { askCommand } from "./cli/ask.ts";
import { checkCommand } from "./cli/check.ts";
import { dataCommand } from "./cli/data.ts";
import { digestCommand } from "./cli/digest.ts";
import { embargoCommand } from "./cli/embargo.ts";
import { knownTrouble } from "./cli/known-trouble.ts";
import { manifestCommand } from "./cli/manifest.ts";
import { matchCommand } from "./cli/match.ts";
import { playgroundCommand } from "./cli/playground.ts";

/** Exit status: 0 done, 1 the answer is a problem, 2 usage, 70 our fault. */
const USAGE = 2;
const OUR_FAULT = 70;

const program = new Command("blotter")
	.description("Answers a newsroom's questions about police-recorded offences, in Slack and here.")
	.version("0.1.0")
	.exitOverride()
	.showHelpAfterError("(blotter --help shows what can be asked)");

const commands = [
	askCommand(),
	checkCommand(),
	matchCommand(),
	dataCommand(),
	digestCommand(),
	embargoCommand(),
	manifestCommand(),
	playgroundCommand(),
];
for (const command of commands) program.addCommand(command.exitOverride());

try {
	await program.parseAsync();
} catch (error) {
	const known = knownTrouble(error);
	if (!(error instanceof CommanderError)) console.error(known ?? error);
	if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
	else process.exitCode = known === null ? OUR_FAULT : USAGE;
}
