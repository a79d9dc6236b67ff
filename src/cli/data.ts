import { Command, InvalidArgumentError } from "commander";
import type { ImportOptions } from "./data/import-options.ts";

/** `blotter data`: what the data set is made of, how it is built, and how releases go live. */
export function dataCommand(): Command {
	const command = new Command("data").description("Build, check and look at the data set; import releases.");
	command
		.command("check")
		.description("Check every row of data/ and name file and line of what is wrong.")
		.action(async () => (await import("./data/build.ts")).checkPackage());
	command
		.command("build")
		.description("Check data/ and build the data set from it.")
		.action(async () => (await import("./data/build.ts")).buildPackage());
	withOrigin(command.command("import"))
		.description("Read a file as it was published, check it, show what it changes, and put it to use.")
		.argument("<file>", ".ods, .xlsx or .csv, also gzipped")
		.option("--with <file>", "a mapping (YAML), or the lookup of local authorities, that the file needs")
		.option(
			"--published <date>",
			"when it was published, where the file does not say, YYYY-MM-DD or YYYY-MM",
			day,
		)
		.option("--url <address>", "the address it was published at")
		.option("--title <title>", "its title")
		.action(async (file: string, options: object) =>
			(await import("./data/import.ts")).importOrRefuse(file, options),
		);
	withOrigin(command.command("update"))
		.description("Fetch the newest files from the pages in data/addresses.yml and import them.")
		.option("--addresses <file>", "another list of pages")
		.action(async (options: object) => (await import("./data/update.ts")).update(options));
	command
		.command("diff")
		.description("What a later release adds, changes and removes of an earlier one.")
		.argument("<earlier>", "id of a release")
		.argument("<later>", "id of a release")
		.option("--all", "show everything")
		.option("--json", "print it as JSON")
		.action(async (earlier: string, later: string, options: object) =>
			(await import("./data/diff.ts")).diffReleases(earlier, later, options),
		);
	command
		.command("explain")
		.description("Walk from an answer to the cells its figures stand in.")
		.argument("<question...>", 'for example "cumbria 2021"')
		.option("--as-of <date>", "as it stood on a day, YYYY-MM-DD, or when a release was published, by its id")
		.action(async (words: readonly string[], options: object, explained: Command) =>
			(await import("./data/explain.ts")).explain(words, options, explained),
		);
	command
		.command("export")
		.description("Write the data set in use as a Data Package into an empty folder.")
		.argument("<folder>")
		.action(async (folder: string) => (await import("./data/export.ts")).exportTo(folder));
	command
		.command("propose")
		.description("Show what an article or a press release could add, and take it in row by row.")
		.argument("<file>", "the text")
		.option("--outlet <name>", "who published it")
		.option("--date <date>", "when, YYYY-MM-DD or YYYY-MM", day)
		.option("--url <address>", "where")
		.option("--release <id>", "the release held that its figures stand in")
		.option("--json", "only print what was found, as JSON")
		.action(async (file: string, options: object) =>
			(await import("./propose.ts")).proposeFile(file, options),
		);
	command
		.command("rollback")
		.description("Put the data set before the present one to use again, or one that is kept from before.")
		.argument("[data set]", 'the first letters of its name, as "blotter data status" gives it')
		.action(async (wanted: string | undefined) => (await import("./data/rollback.ts")).goBack(wanted));
	command
		.command("restore")
		.description("Import again what was imported before and is not held, from the copies that are kept.")
		.option("--yes", "put it to use without asking")
		.action(async (options: object) => (await import("./data/restore.ts")).restore(options));
	command
		.command("status")
		.description("What is loaded, up to when, what is missing, and what should be out by now.")
		.option("--all", "show every measure")
		.option("--today <date>", "take another day for today, YYYY-MM-DD", day)
		.action(async (options: object) => (await import("./data/status.ts")).status(options));
	// Commander ends the program with 1 for a wrong option of a command within a command; it is 2, as everywhere.
	for (const one of command.commands) one.exitOverride();
	return command;
}

const withOrigin = (command: Command): Command =>
	command
		.option("--reason <reason>", "why earlier figures change")
		.option("--correction", "earlier figures were mistakes, as --reason says; without it they are revised")
		.option("--yes", "put it to use without asking")
		.option("--dry-run", "only show what it would change")
		.option("--all", "show every change")
		.hook("preAction", (given) => {
			const { correction, reason } = given.opts<ImportOptions>();
			if (correction === true && (reason ?? "").trim() === "")
				given.error('A correction says what was wrong: --correction --reason "...".');
		});

function day(text: string): string {
	if (/^\d{4}-\d\d(?:-\d\d)?$/.test(text)) return text;
	throw new InvalidArgumentError("Write the date as YYYY-MM-DD.");
}
