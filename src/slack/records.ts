import type { Answer } from "../core/answer.ts";
import type { DueParts } from "../core/newsroom/digests/due-parts.ts";
import type { Store } from "../core/newsroom/store.ts";

/** What the newsroom keeps, and what digests are made with. */
export interface Records {
	readonly store: Store;
	readonly due: DueParts;
	/** IANA time zone of every schedule. */
	readonly zone: string;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Whether an answer shows what is under embargo: it is not kept, so that no id gives it away. */
	readonly isHeldBack: (answer: Answer) => boolean;
	/** "Embargoed until 1 December 2026 at 00:01", of such an answer; null of any other. */
	readonly embargoOn: (answer: Answer) => string | null;
	/** Whether an answer that was given before states what is under embargo now. */
	readonly isHiddenNow: (answer: Answer) => boolean;
	/** Whether something under embargo may be seen in a channel, if nobody else reads along there. */
	readonly mayShowMore: (channel: string) => boolean;
	/** What is signed off or held back has changed: to be looked at anew. */
	readonly reload: () => Promise<void>;
	/** Never the same twice. */
	readonly newId: () => string;
}
