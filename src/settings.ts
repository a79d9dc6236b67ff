import { resolve } from "node:path";
import { config as readDotenv } from "dotenv";
import { type Config, readConfig } from "./config.ts";

/** Where the program itself lies: its data/ and its manifest. */
export const ROOT = resolve(import.meta.dirname, "..");

/** Settings that cannot be used; the message tells all of them and what to do. */
export class ConfigProblem extends Error {
	override readonly name = "ConfigProblem";
}

/** The settings of the environment and of .env, the former first, with how Slack is reached. Throws a `ConfigProblem`. */
export function settingsWithSlack(): Config {
	readDotenv({ quiet: true });
	const config = checked(process.env);
	if (config.slack === null && config.databaseUrl !== null) warn(NO_DATABASE);
	return config;
}

/** The same for the terminal, which reaches no Slack: a token that is wrong stops nobody from asking there. */
export function settings(): Config {
	readDotenv({ quiet: true });
	return checked(
		Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("SLACK_"))),
	);
}

const NO_DATABASE =
	"DATABASE_URL is set, but no Slack settings are: the playground keeps what it needs in files, and the database is not used.";

const warn = (text: string): void => void process.stderr.write(`Warning: ${text}\n`);

function checked(environment: Readonly<Record<string, string | undefined>>): Config {
	const read = readConfig(environment);
	if ("config" in read) {
		for (const warning of read.warnings) warn(warning);
		return read.config;
	}
	const problems = read.problems.map((it) => `  - ${it}`).join("\n");
	throw new ConfigProblem(`Blotter cannot start:\n${problems}\nEvery setting is explained in .env.example.`);
}
