import type { Logger } from "pino";
import type { Claims } from "../../core/newsroom/claims.ts";
import type { Once } from "./once.ts";

/**
 * Memory first, then the store, so that an event is answered once over all replicas and restarts. Commands are not
 * brought to the store: Slack sends them once, to one replica, and their answers are private and always the same. Where
 * the store fails an event goes through: better twice than never.
 */
export function onceInStore(
	memory: Once,
	claims: Claims,
	{ ms, now, log }: { readonly ms: number; readonly now: () => number; readonly log: Logger },
): Once {
	return {
		async claim(key) {
			if (!(await memory.claim(key))) return false;
			if (!isEvent(key)) return true;
			try {
				return await claims.claim(key, now() + ms);
			} catch (error) {
				log.error({ err: error }, "the store does not say whether an event was seen before");
				return true;
			}
		},
	};
}

const isEvent = (key: string): boolean => key.startsWith("Ev");
