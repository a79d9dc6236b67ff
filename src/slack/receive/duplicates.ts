import type { AllMiddlewareArgs, AnyMiddlewareArgs } from "@slack/bolt";
import type { Once } from "./once.ts";

/** Slack's last retry comes after about five minutes. */
export const REMEMBERED_MS = 10 * 60 * 1_000;

function keyOf(body: object): string | undefined {
	const key = "event_id" in body ? body.event_id : "trigger_id" in body ? body.trigger_id : undefined;
	return typeof key === "string" ? key : undefined;
}

/**
 * Lets each event and each command through once. Slack delivers an event again when it missed our acknowledgment, and
 * a retry may be the only delivery there is: nothing is dropped unseen.
 */
export function onlyOnce(once: Once) {
	return async (args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
		const key = keyOf(args.body);
		if (key === undefined || (await once.claim(key))) return args.next();
		args.logger.info(`seen before: ${key}`);
		if ("ack" in args && typeof args.ack === "function") await args.ack();
	};
}
