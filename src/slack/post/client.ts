import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { Logger } from "pino";
import { refusalOf, SlackOutOfReach } from "../out-of-reach.ts";
import { SlackProblem } from "../problem.ts";
import { boltLogger } from "../receive/bolt-logger.ts";

const TIMEOUT_MS = 5_000;

/**
 * For answering people: gives up soon, sends nothing twice (a lost response does not say that Slack lost the message),
 * and never lets one refused call hold back the others. A new object each time, because Slack's clients write into it;
 * and never with headers, which they share between workspaces.
 */
export function clientOptions(apiUrl: string, log: Logger): WebClientOptions {
	return {
		slackApiUrl: apiUrl,
		timeout: TIMEOUT_MS,
		// Bolt posts to a response_url with this too, and would wait for ever.
		fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init }),
		retryConfig: { retries: 0 },
		rejectRateLimitedCalls: true,
		logger: boltLogger(log),
	};
}

/** Who the token belongs to. */
export interface Identity {
	readonly botToken: string;
	readonly botId: string;
	readonly botUserId: string;
	readonly teamId: string;
}

/** Asks Slack whose token this is. Throws `SlackProblem`, and `SlackOutOfReach` where it may be asked again. */
export async function identify(botToken: string, apiUrl: string, log: Logger): Promise<Identity> {
	try {
		const { bot_id, user_id, team_id } = await new WebClient(
			botToken,
			clientOptions(apiUrl, log),
		).auth.test();
		return { botToken, botId: bot_id ?? "", botUserId: user_id ?? "", teamId: team_id ?? "" };
	} catch (error) {
		const word = refusalOf(error);
		throw word === null
			? new SlackOutOfReach(outOfReach(error, apiUrl), { cause: error })
			: new SlackProblem(explain(word), { cause: error });
	}
}

const TOKEN =
	"SLACK_BOT_TOKEN: copy the Bot User OAuth Token (xoxb-...) from OAuth & Permissions in your app's settings.";

const outOfReach = (error: unknown, apiUrl: string): string =>
	`Slack cannot be reached at ${apiUrl}: ${error instanceof Error ? error.message : String(error)}. Check the network and SLACK_API_URL.`;

function explain(word: string): string {
	if (word === "invalid_auth" || word === "not_authed") return `Slack does not know this token. ${TOKEN}`;
	if (word === "account_inactive" || word === "token_revoked" || word === "token_expired")
		return `This token is no longer valid; install the app again. ${TOKEN}`;
	return `Slack refused the token (${word}). ${TOKEN}`;
}
