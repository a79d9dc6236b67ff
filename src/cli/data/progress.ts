import { counted } from "./counted.ts";

/** Says on a terminal how far long work has come, on one line that is wiped at the end; elsewhere nothing. */
export interface Progress extends Disposable {
	say(text: string): void;
}

const EVERY = 100;

export function showProgress(out: NodeJS.WriteStream = process.stderr): Progress {
	let last = 0;
	const wipe = "\r\u001b[K";
	return {
		say(text) {
			const now = performance.now();
			if (!out.isTTY || now - last < EVERY) return;
			last = now;
			out.write(`${wipe}${text}`);
		},
		[Symbol.dispose]() {
			if (out.isTTY) out.write(wipe);
		},
	};
}

/** "[#####.....] 123,456 rows": against what is expected, when that is known. */
export function bar(done: number, expected: number | null): string {
	const rows = counted(done, "figure");
	if (expected === null || expected < 1) return rows;
	const filled = Math.min(20, Math.floor((done / expected) * 20));
	return `[${"#".repeat(filled)}${".".repeat(20 - filled)}] ${rows}`;
}
