import { setTimeout } from "node:timers/promises";
import { WebAPIPlatformError, WebAPIRateLimitedError } from "@slack/web-api";
import type { Logger } from "pino";
import { SlackProblem } from "./problem.ts";

export const FIRST_PAUSE_MS = 250;
export const LONGEST_PAUSE_MS = 30_000;

/** Slack cannot be reached, has trouble of its own, or holds requests back: the same may do a little later. */
export class SlackOutOfReach extends SlackProblem {}

/** What Slack says of its own trouble. */
const PASSING: ReadonlySet<string> = new Set([
	"fatal_error",
	"internal_error",
	"ratelimited",
	"request_timeout",
	"service_unavailable",
	"team_added_to_org",
]);

/** The word with which Slack refuses for good; null where it may do the same a little later. */
export const refusalOf = (error: unknown): string | null =>
	error instanceof WebAPIPlatformError && !PASSING.has(error.data.error) ? error.data.error : null;

/** For how long Slack asks to be left alone; 0 where it does not. */
export const secondsAsked = (error: unknown): number =>
	error instanceof Error && error.cause instanceof WebAPIRateLimitedError ? error.cause.retryAfter : 0;

/** Does what Slack is needed for, with growing pauses, as long as it throws `SlackOutOfReach`. Throws all else. */
export async function untilReached<Result>(work: () => Promise<Result>, log: Logger): Promise<Result> {
	for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof SlackOutOfReach)) throw error;
			const wait = Math.max(pause, secondsAsked(error) * 1_000);
			log.error({ err: error, retryInMs: wait }, "Slack cannot be reached yet; trying again");
			await setTimeout(wait);
		}
	}
}
