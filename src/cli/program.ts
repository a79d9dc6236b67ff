import { Command, CommanderError } from "commander";
import { knownTrouble } from "./known-trouble.ts";

/** Exit status: 0 done, 1 the answer is a problem, 2 usage, 70 our fault. */
const USAGE = 2;
const OUR_FAULT = 70;

const program = new Command("blotter")
	.description("Answers a newsroom's questions about police-recorded offences, in Slack and here.")
	.version("0.1.0")
	.exitOverride()
	.showHelpAfterError("(blotter --help shows what can be asked)");

/** Each is read only when it is asked for: the whole of them takes longer to load than most take to answer. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
	ask: async () => (await import("./ask.ts")).askCommand(),
	check: async () => (await import("./check.ts")).checkCommand(),
	match: async () => (await import("./match.ts")).matchCommand(),
	data: async () => (await import("./data.ts")).dataCommand(),
	digest: async () => (await import("./digest.ts")).digestCommand(),
	embargo: async () => (await import("./embargo.ts")).embargoCommand(),
	manifest: async () => (await import("./manifest.ts")).manifestCommand(),
	playground: async () => (await import("./playground.ts")).playgroundCommand(),
};

const [, , asked = ""] = process.argv;
const only = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
for (const load of only === undefined ? Object.values(COMMANDS) : [only])
	program.addCommand((await load()).exitOverride());

// Whoever reads the output may have read enough: "| head" is no trouble.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
	process.exit(0);
});
try {
	await program.parseAsync();
} catch (error) {
	const known = knownTrouble(error);
	if (!(error instanceof CommanderError)) console.error(known ?? error);
	if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
	else process.exitCode = known === null ? OUR_FAULT : USAGE;
}
