import type { Logger } from "pino";
import type { ThreadQuestions } from "../../core/newsroom/thread-questions.ts";
import type { Threads } from "./threads.ts";

/** Memory first, then the store: a thread goes on after a restart and on another replica. Without the store it goes on in memory. */
export function threadsInStore(
	memory: Threads,
	questions: ThreadQuestions,
	{ now, log }: { readonly now: () => number; readonly log: Logger },
): Threads {
	const trouble = (error: unknown) => log.error({ err: error }, "a thread's question is not in the store");
	return {
		async previous(thread, whose) {
			const known = await memory.previous(thread, whose);
			if (known !== undefined) return known;
			try {
				return await questions.previous(thread, whose);
			} catch (error) {
				trouble(error);
				return undefined;
			}
		},
		remember(thread, whose, question) {
			if (question === "") return;
			memory.remember(thread, whose, question);
			questions.remember(thread, whose, question, now()).catch(trouble);
		},
	};
}
