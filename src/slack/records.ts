import type { DueParts } from "../core/newsroom/run-due.ts";
import type { Store } from "../core/newsroom/store.ts";

/** What the newsroom keeps, and what digests are made with. */
export interface Records {
	readonly store: Store;
	readonly due: DueParts;
	/** IANA time zone of every schedule. */
	readonly zone: string;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Never the same twice. */
	readonly newId: () => string;
}
