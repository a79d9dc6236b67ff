import { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { Message } from "../../blocks/message.ts";
import { clientOptions } from "./client.ts";
import { post } from "./post.ts";

/** Tells a user or a channel something, once. Who cannot be told is noted; it never throws. */
export type Tell = (to: string, message: Message) => Promise<void>;

export function slackTeller(
	{ botToken, apiUrl }: { readonly botToken: string; readonly apiUrl: string },
	log: Logger,
): Tell {
	const client = new WebClient(botToken, clientOptions(apiUrl, log));
	return async (to, message) => {
		try {
			const told = await post(client, message, { channel: to });
			if ("refused" in told) log.warn({ to, refused: told.refused }, "somebody could not be told");
		} catch (error) {
			log.warn({ err: error, to }, "somebody could not be told");
		}
	};
}
