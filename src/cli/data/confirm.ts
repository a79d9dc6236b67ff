import { createInterface } from "node:readline/promises";

/** Asks on a terminal; without one nothing is agreed to. */
export async function confirm(question: string): Promise<boolean> {
	if (!process.stdin.isTTY) {
		process.stdout.write("Nothing was changed. Say --yes to go on without being asked.\n");
		return false;
	}
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		const answer = await terminal.question(`${question} [y/N] `);
		const agreed = /^y(?:es)?$/i.test(answer.trim());
		if (!agreed) process.stdout.write("Nothing was changed.\n");
		return agreed;
	} finally {
		terminal.close();
	}
}
