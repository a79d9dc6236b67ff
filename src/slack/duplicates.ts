import type { AllMiddlewareArgs, AnyMiddlewareArgs } from "@slack/bolt";
import { z } from "zod";
import type { Once } from "./once.ts";

/** Slack's last retry comes after about five minutes. */
export const REMEMBERED_MS = 10 * 60 * 1_000;

const Identified = z.object({ event_id: z.string().optional(), trigger_id: z.string().optional() });

/**
 * Lets each event and each command through once. Slack delivers an event again when it missed our acknowledgment, and
 * a retry may be the only delivery there is: nothing is dropped unseen.
 */
export function onlyOnce(once: Once) {
	return async (args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
		const { event_id, trigger_id } = Identified.parse(args.body);
		const key = event_id ?? trigger_id;
		if (key === undefined || (await once.claim(key))) return args.next();
		args.logger.info(`seen before: ${key}`);
		if ("ack" in args && typeof args.ack === "function") await args.ack();
	};
}
