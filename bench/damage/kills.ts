import { setTimeout } from "node:timers/promises";
import { answersOf, importRelease } from "./newsroom.ts";
import { randomNumbers } from "./random-numbers.ts";

/** Kills an import at random moments of the time a whole one takes, on one newsroom that keeps what each kill left. */
export async function killImports(home: string, kills: number): Promise<string> {
	const before = answersOf(home);
	const start = performance.now();
	await importRelease(`${home}-once`);
	const whole = performance.now() - start;
	const random = randomNumbers(7);
	const ends = { killed: 0, "too late": 0 };
	let wrong = 0;
	for (let i = 0; i < kills; i++) {
		const { status } = await importRelease(home, (kill) => void setTimeout(random() * whole).then(kill));
		ends[status === null ? "killed" : "too late"]++;
		if (answersOf(home).images !== before.images) wrong++;
	}
	const last = await importRelease(home);
	return `${kills} imports killed at random moments of ${(whole / 1000).toFixed(1)} s: ${ends.killed} died, ${ends["too late"]} had ended; ${wrong} starts with a wrong figure; the next import ended with ${last.status}: ${lastLine(last.said)}`;
}

const lastLine = (said: string): string => said.trim().split("\n").at(-1) ?? "";
