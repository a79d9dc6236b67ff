import type { AllMiddlewareArgs, AnyMiddlewareArgs, RespondFn } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import { z } from "zod";
import { type Posted, post, postPrivately } from "../post/post.ts";
import { AcknowledgmentLost } from "./deliver.ts";

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

/**
 * The one place where broken plumbing ends: logged under a reference, and whoever asked is told the reference where
 * they asked. Goes around all listeners.
 */
export function tellTrouble(log: Logger, reference: () => string) {
	return async (args: Args): Promise<void> => {
		try {
			await args.next();
		} catch (error) {
			const id = reference();
			log.error({ err: error, reference: id }, "an answer failed");
			const text = `Something went wrong and there is no answer. The reference is ${id}; it is in the log. Please try again.`;
			try {
				await tell(args, text);
			} catch (failure) {
				log.error({ err: failure, reference: id }, "the asker could not be told");
			}
		}
	};
}

async function tell(args: Args, text: string): Promise<void> {
	const message = { response_type: "ephemeral", replace_original: false, text } as const;
	if ("command" in args) {
		try {
			return await args.ack(message);
		} catch (error) {
			if (!(error instanceof AcknowledgmentLost)) throw error;
		}
	}
	if (!("respond" in args)) return tellWhereAsked(args.client, args.body, text);
	try {
		await (args.respond satisfies RespondFn)(message);
	} catch {
		await tellWhereAsked(args.client, args.body, text);
	}
}

const Whence = z.object({
	user_id: z.string().optional(),
	user: z.object({ id: z.string() }).optional(),
	event: z
		.object({
			type: z.string(),
			function_execution_id: z.string().optional(),
			channel: z.string().optional(),
			user: z.string().optional(),
			thread_ts: z.string().optional(),
		})
		.optional(),
});

/** In the workflow whose step it was, beside a mention for the asker alone, in a direct message; where one fails, in another. */
async function tellWhereAsked(client: WebClient, body: unknown, text: string): Promise<void> {
	const { event, user, user_id } = Whence.parse(body);
	if (event?.function_execution_id !== undefined) {
		await client.functions.completeError({ function_execution_id: event.function_execution_id, error: text });
		return;
	}
	const asker = event?.user ?? user?.id ?? user_id;
	if (asker === undefined) return;
	const message = { text, blocks: [] };
	const directly = () => post(client, message, { channel: asker });
	const { channel, thread_ts, type } = event ?? {};
	if (channel === undefined || type === "app_home_opened") return told([directly]);
	const beside = () => postPrivately(client, message, { channel, thread_ts, user: asker });
	await told(type === "app_mention" ? [beside, directly] : [directly, beside]);
}

/** Tries one way after the other: Slack counts each by itself where it holds back. Throws what the last ended in. */
async function told(ways: readonly (() => Promise<Posted>)[]): Promise<void> {
	let failure: unknown;
	for (const way of ways)
		try {
			const posted = await way();
			if (!("refused" in posted)) return;
			failure = new Error(`Slack did not take it: ${posted.refused}`);
		} catch (error) {
			failure = error;
		}
	throw failure;
}
