import type { WebClient } from "@slack/web-api";
import type { Parts } from "../surface.ts";
import type { Whereabouts } from "./company.ts";

/**
 * Where and by whom an answer will be seen, to ask for it. Where something under embargo may be seen, Slack is asked each
 * time who is there: among others, and for others, the place is left out, and the answer is what anybody gets.
 */
export async function seenWhere(
	client: WebClient,
	{ channel, user, isShared }: Whereabouts,
	{ records, company }: Pick<Parts, "records" | "company">,
): Promise<{ readonly channel?: string; readonly user?: string }> {
	if (records === null || !records.mayShowMore(channel)) return { channel, user };
	if (isShared === true || (await company.isShared(client, channel))) return {};
	return (await company.isMember(client, user)) ? { channel, user } : {};
}
