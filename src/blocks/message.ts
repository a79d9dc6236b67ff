import type { AnyBlock } from "@slack/types";

/** What Slack is given to show. `text` says everything in words, for notifications and screen readers, and is escaped. */
export interface Message {
	readonly text: string;
	readonly blocks: readonly AnyBlock[];
	/** Not every row found room in this form: a file with all of them belongs beside it. */
	readonly needsFile?: boolean;
}
