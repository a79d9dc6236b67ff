import { fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { createInterface } from "node:readline";
import { z } from "zod";

const Seen = z.object({
	posts: z.number(),
	refused: z.number(),
	looks: z.number(),
	lost: z.number(),
	failed: z.number(),
	held: z.number(),
});

const Kept = z.object({
	kept: z.array(
		z.object({ key: z.string(), channel: z.string(), ts: z.string(), thread: z.string().nullable() }),
	),
	seen: Seen,
});

export interface SlackProcess {
	readonly apiUrl: string;
	faults(change: Readonly<Record<string, number | boolean>>): Promise<void>;
	/** Resolves with the next message whose answer is held back. */
	held(): Promise<void>;
	/** Resolves with the next message that came and is accepted late. */
	late(): Promise<void>;
	/** Resolves once so many messages were accepted in all. */
	accepted(count: number): Promise<void>;
	kept(): Promise<z.infer<typeof Kept>>;
	stop(): void;
}

/** Starts the local Slack in a process of its own. */
export async function startSlackProcess(): Promise<SlackProcess> {
	const child = fork(new URL("local-slack.ts", import.meta.url), {
		stdio: ["ignore", "pipe", "inherit", "ipc"],
	});
	if (child.stdout === null) throw new Error("no output of the local Slack");
	const lines = createInterface({ input: child.stdout });
	const heard = new EventEmitter();
	let accepted = 0;
	/** Resolves when it is so, at the latest when told of the thing. */
	const until = (isSo: () => boolean, word: "held" | "accepted" | "late"): Promise<void> =>
		new Promise((resolve) => {
			const listen = () => {
				if (word === "accepted" && !isSo()) return;
				heard.off(word, listen);
				resolve();
			};
			if (isSo()) resolve();
			else heard.on(word, listen);
		});
	const apiUrl = await new Promise<string>((resolve, reject) => {
		child.once("exit", () => reject(new Error("the local Slack did not start")));
		lines.on("line", (line) => {
			const [word, what] = [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)];
			if (word === "listening") resolve(what);
			if (word === "accepted") accepted = Number(what);
			heard.emit(word);
		});
	});
	const root = new URL("/", apiUrl);
	return {
		apiUrl,
		async faults(change) {
			await fetch(new URL("faults", root), { method: "POST", body: JSON.stringify(change) });
		},
		held: () => until(() => false, "held"),
		late: () => until(() => false, "late"),
		accepted: (count) => until(() => accepted >= count, "accepted"),
		kept: async () => Kept.parse(await (await fetch(new URL("kept", root))).json()),
		stop: () => void child.kill(),
	};
}

/** What was accepted more than once, and what was not at all. */
export function compare(
	kept: readonly { readonly key: string }[],
	planned: readonly string[],
): { readonly doubled: readonly string[]; readonly lost: readonly string[] } {
	const counts = new Map<string, number>();
	for (const { key } of kept) counts.set(key, (counts.get(key) ?? 0) + 1);
	return {
		doubled: [...counts].flatMap(([key, count]) => (count > 1 ? [key] : [])),
		lost: planned.filter((key) => !counts.has(key)),
	};
}
