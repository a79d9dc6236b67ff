import { join, resolve } from "node:path";
import { Command } from "commander";
import { describeProblem } from "../data-package/problem.ts";
import { readDataPackage } from "../data-package/read-data-package.ts";
import { openNewsroom, ROOT, settings } from "../newsroom.ts";
import { ensureDataSet } from "../sqlite/ensure-data-set.ts";

const PACKAGE = join(ROOT, "data");

/** `blotter data`: what the data set is made of and how it is built. */
export function dataCommand(): Command {
	const command = new Command("data").description("Build, check and look at the data set.");
	command
		.command("check")
		.description("Check every row of data/ and name file and line of what is wrong.")
		.action(check);
	command.command("build").description("Check data/ and build the data set from it.").action(build);
	command.command("status").description("What is loaded, and up to when.").action(status);
	return command;
}

function check(): void {
	const { problems } = readDataPackage(PACKAGE);
	for (const problem of problems) process.stdout.write(`${describeProblem(problem)}\n`);
	process.stdout.write(problems.length === 0 ? "data/ is sound.\n" : `${problems.length} to mend.\n`);
	if (problems.length > 0) process.exitCode = 1;
}

function build(): void {
	const { dataSet, problems, built } = ensureDataSet(PACKAGE, resolve(ROOT, settings().home));
	for (const problem of problems) process.stdout.write(`${describeProblem(problem)}\n`);
	if (problems.length > 0) {
		process.stdout.write(
			dataSet === null ? "Nothing was built.\n" : "Nothing was built; the last good data set stays.\n",
		);
		process.exitCode = 1;
	} else {
		process.stdout.write(`${built ? "Built" : "Already built:"} data set ${dataSet?.hash ?? ""}\n`);
	}
	dataSet?.[Symbol.dispose]();
}

function status(): void {
	using newsroom = openNewsroom();
	const { data } = newsroom;
	process.stdout.write(`Data set ${data.hash}\n`);
	for (const measure of data.measures()) {
		const years = data.geographies().flatMap((it) => data.series(measure.id, it.id));
		const ends = years.map((it) => it.period.end).toSorted();
		process.stdout.write(`${measure.name}: ${years.length} figures, up to ${ends.at(-1) ?? "none"}\n`);
	}
	for (const release of data.releases()) {
		process.stdout.write(`${release.published}  ${release.producer}: ${release.title}\n`);
	}
}
