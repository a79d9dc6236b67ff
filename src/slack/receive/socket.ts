import { SocketModeClient } from "@slack/socket-mode";
import type { Logger } from "pino";
import { z } from "zod";
import { refusalOf, SlackOutOfReach } from "../out-of-reach.ts";
import { clientOptions } from "../post/client.ts";
import { SlackProblem } from "../problem.ts";
import { boltLogger } from "./bolt-logger.ts";

export interface SocketSettings {
	readonly appToken: string;
	readonly apiUrl: string;
	readonly log: Logger;
}

/** One connection to Slack. */
export interface Socket {
	/** Resolves when it is closed, or as soon as Slack says that it will be. */
	readonly ended: Promise<void>;
	close(): Promise<void>;
}

export type Envelope = z.infer<typeof Envelope>;

const Envelope = z.object({
	ack: z.custom<(response?: unknown) => Promise<void>>((value) => typeof value === "function"),
	body: z.unknown(),
	retry_num: z.number().optional(),
	retry_reason: z.string().optional(),
});
const Goodbye = z.object({ type: z.literal("disconnect") });

const HELLO_WITHIN_MS = 10_000;
const CLOSED_WITHIN_MS = 2_000;
/** What Slack says of a token it will never accept. */
const OF_TOKEN = new Set([
	"not_authed",
	"invalid_auth",
	"account_inactive",
	"token_revoked",
	"missing_scope",
	"not_allowed_token_type",
]);

/** Opens a connection and resolves once Slack has greeted it. Throws `SlackProblem`, which says what to do, and `SlackOutOfReach` where it may do later. */
export async function openSocket(
	settings: SocketSettings,
	take: (envelope: Envelope) => void,
): Promise<Socket> {
	const { appToken, apiUrl, log } = settings;
	const client = new SocketModeClient({
		appToken,
		// Its own reconnecting leaves seconds without a connection, and ends the process when Slack is unreachable then.
		autoReconnectEnabled: false,
		clientOptions: clientOptions(apiUrl, log),
		logger: boltLogger(log),
	});
	const { promise: ended, resolve: end } = Promise.withResolvers<void>();
	guard(client, log, end);
	client.on("disconnected", end);
	client.on("slack_event", (raw: unknown) => {
		const envelope = Envelope.safeParse(raw);
		if (envelope.success) take(envelope.data);
	});
	const close = () => withinTime(client.disconnect(), CLOSED_WITHIN_MS).catch(() => end());
	try {
		await withinTime(client.start(), HELLO_WITHIN_MS);
	} catch (error) {
		client.removeAllListeners("slack_event");
		void close();
		const Trouble = refusalOf(error) === null ? SlackOutOfReach : SlackProblem;
		throw new Trouble(explain(error, apiUrl), { cause: error });
	}
	return { ended, close };
}

/**
 * Lets no error over an unreadable message escape from the client, which would end the process; and says at once when
 * Slack announces that it will close the connection, so that the next is opened before this one is gone.
 */
function guard(client: SocketModeClient, log: Logger, leaving: () => void): void {
	const listeners = client.listeners("ws_message");
	client.removeAllListeners("ws_message");
	const read = async (message: unknown[]): Promise<void> => {
		try {
			const handled: unknown[] = listeners.map((listener) => listener.apply(client, message));
			await Promise.all(handled);
			if (isGoodbye(message[0])) leaving();
		} catch (error) {
			log.warn({ err: error }, "a message from Slack could not be read");
		}
	};
	client.on("ws_message", (...message: unknown[]) => void read(message));
}

/** Only short messages can be one, so that no other is parsed twice. */
function isGoodbye(message: unknown): boolean {
	return (
		typeof message === "string" && message.length < 1_000 && Goodbye.safeParse(JSON.parse(message)).success
	);
}

async function withinTime(work: Promise<unknown>, ms: number): Promise<void> {
	const { promise, reject } = Promise.withResolvers<never>();
	const timer = setTimeout(() => reject(new Error("no answer in time")), ms);
	try {
		await Promise.race([work, promise]);
	} finally {
		clearTimeout(timer);
	}
}

function explain(error: unknown, apiUrl: string): string {
	const word = refusalOf(error) ?? "";
	if (OF_TOKEN.has(word))
		return `Slack refused the app-level token (${word}). SLACK_APP_TOKEN: make an App-Level Token (xapp-...) with the scope connections:write under Basic Information in your app's settings.`;
	const reason = error instanceof Error ? error.message : "the connection was closed";
	return `No connection to Slack at ${apiUrl}: ${reason}. Check the network, and that Socket Mode is on in your app's settings.`;
}
