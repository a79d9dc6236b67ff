import type { ChildProcess } from "node:child_process";

/** Waits for the line in which the program says where its page is. */
export function addressOf(program: ChildProcess): Promise<string> {
	const { promise, resolve, reject } = Promise.withResolvers<string>();
	let said = "";
	const hear = (chunk: Buffer) => {
		said += chunk.toString();
		const found = /Blotter is at (http:\/\/localhost:\d+)/.exec(said)?.[1];
		if (found) resolve(found);
	};
	program.stdout?.on("data", hear);
	program.stderr?.on("data", hear);
	program.once("exit", (code) => reject(new Error(`it ended with ${code}: ${said}`)));
	return promise;
}
