/** One exchange between the workspace and the bot. */
export interface Exchange {
	readonly id: number;
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly direction: "to the bot" | "from the bot";
	/** "/offences", "app_mention", "chat.postMessage". */
	readonly what: string;
	readonly milliseconds: number;
	/** What came of it: "200", "operation_timeout", "ok", "channel_not_found". */
	readonly outcome: string;
	readonly sent: unknown;
	readonly answer: unknown;
}

/** The last exchanges, for the inspector. */
export interface Traffic {
	add(exchange: Omit<Exchange, "id">): void;
	/** Newest first. */
	all(): readonly Exchange[];
}

const KEPT = 200;

export function traffic(): Traffic {
	let exchanges: readonly Exchange[] = [];
	let id = 0;
	return {
		add(exchange) {
			id += 1;
			exchanges = [{ ...exchange, id }, ...exchanges].slice(0, KEPT);
		},
		all: () => exchanges,
	};
}
