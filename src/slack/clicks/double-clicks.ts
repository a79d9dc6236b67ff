import type { Click } from "./click.ts";

/** As long as Slack lets a message's `response_url` be used: half an hour. */
const KEPT_MS = 30 * 60_000;

/** A button pressed twice in a row: each press has a trigger of its own, so that it is no repeated delivery. */
export interface DoubleClicks {
	/** Does the work, unless the same person's same click on the same message is being worked on: that one is answered. */
	whileIdle(click: Click, work: () => Promise<void>): Promise<void>;
	/** Whether the one who clicks has shared this message already. */
	isShared(click: Click): boolean;
	/** Keeps in mind that it was shared, for half an hour. */
	shared(click: Click): void;
}

export function doubleClicks(): DoubleClicks {
	const busy = new Set<string>();
	const done = new Set<string>();
	return {
		async whileIdle(click, work) {
			const key = JSON.stringify([placeOf(click), click.action, click.value]);
			if (busy.has(key)) return;
			busy.add(key);
			try {
				await work();
			} finally {
				busy.delete(key);
			}
		},
		isShared: (click) => done.has(sharedAs(click)),
		shared(click) {
			const key = sharedAs(click);
			done.add(key);
			setTimeout(() => done.delete(key), KEPT_MS).unref();
		},
	};
}

const placeOf = ({ channel, message, user }: Click): string => JSON.stringify([channel, message, user]);

const sharedAs = (click: Click): string => JSON.stringify([placeOf(click), click.value]);
