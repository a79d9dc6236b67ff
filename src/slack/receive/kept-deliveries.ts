import type { Logger } from "pino";
import type { Claims } from "../../core/newsroom/claims.ts";
import type { Once, onceInMemory } from "./once.ts";

/**
 * Memory first, then the store, so that an event is answered once over all replicas and restarts. Commands are not
 * brought to the store: Slack sends them once, to one replica, and their answers are private and always the same. Where
 * the store fails an event goes through: better twice than never.
 */
export function onceInStore(
	memory: ReturnType<typeof onceInMemory>,
	claims: Claims,
	{ ms, now, log }: { readonly ms: number; readonly now: () => number; readonly log: Logger },
): Once {
	const claimInStore = async (key: string): Promise<boolean> => {
		try {
			return await claims.claim(key, now() + ms);
		} catch (error) {
			log.error({ err: error }, "the store does not say whether an event was seen before");
			return true;
		}
	};
	return {
		claim: (key) => memory.claim(key) && (isEvent(key) ? claimInStore(key) : true),
	};
}

const isEvent = (key: string): boolean => key.startsWith("Ev");
