import { fork } from "node:child_process";
import { join } from "node:path";
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
	/** Called with the key of a message whose answer is held back. */
	onHeld(listener: (key: string) => void): void;
	kept(): Promise<z.infer<typeof Kept>>;
	count(): Promise<z.infer<typeof Seen>>;
	stop(): void;
}

/** Starts the local Slack in a process of its own. */
export async function startSlackProcess(): Promise<SlackProcess> {
	const child = fork(join(import.meta.dirname, "local-slack.ts"), {
		stdio: ["ignore", "pipe", "inherit", "ipc"],
	});
	if (child.stdout === null) throw new Error("no output of the local Slack");
	const lines = createInterface({ input: child.stdout });
	let held: (key: string) => void = () => {};
	const apiUrl = await new Promise<string>((resolve, reject) => {
		child.once("exit", () => reject(new Error("the local Slack did not start")));
		lines.on("line", (line) => {
			const [word, what] = [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)];
			if (word === "listening") resolve(what);
			if (word === "held") held(what);
		});
	});
	const root = new URL("/", apiUrl);
	return {
		apiUrl,
		async faults(change) {
			await fetch(new URL("faults", root), { method: "POST", body: JSON.stringify(change) });
		},
		onHeld(listener) {
			held = listener;
		},
		kept: async () => Kept.parse(await (await fetch(new URL("kept", root))).json()),
		count: async () => Seen.parse(await (await fetch(new URL("count", root))).json()),
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
