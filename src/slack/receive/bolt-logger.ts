import type { Logger as BoltLogger } from "@slack/bolt";
import { LogLevel } from "@slack/web-api";
import type { Logger } from "pino";

const words = (parts: readonly unknown[]) => parts.map(String).join(" ");

/** From where a line of theirs holds what was sent or came. */
const BODY = /[{[][^]*$/;

/**
 * Lets Bolt and its clients write into our log. What they send and what comes stays out of it: people's words, what is under
 * embargo, and the addresses at which anybody could answer in our name.
 */
export function boltLogger(log: Logger): BoltLogger {
	return {
		// Asking costs nothing this way: Bolt makes long texts for debugging even when nobody reads them.
		debug: (...parts) => log.isLevelEnabled("debug") && log.debug(words(parts).replace(BODY, "{…}")),
		info: (...parts) => log.info(words(parts)),
		warn: (...parts) => log.warn(words(parts)),
		error: (...parts) => log.error(words(parts)),
		setLevel: () => {},
		getLevel: () => (log.isLevelEnabled("debug") ? LogLevel.DEBUG : LogLevel.INFO),
		setName: () => {},
	};
}
