import { fullest } from "../../blocks/degrade.ts";
import type { Message } from "../../blocks/message.ts";
import type { NewDelivery } from "../../core/newsroom/deliveries/deliveries.ts";
import { toRespond } from "./post.ts";

/** A message as the ledger holds it: in the fullest form that keeps to Slack's limits. */
export const payloadOf = (message: Message): NewDelivery["payload"] => ({
	...toRespond(fullest(message), {}),
});
