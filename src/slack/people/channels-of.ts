import type { WebClient } from "@slack/web-api";
import { rememberFor } from "./remember-for.ts";

/** Channels in one page; Slack allows no more. */
const PAGE = 999;

/** Who is taken out of a private channel is told of it for so long at most. */
const KNOWN_FOR_MS = 60_000;
const MOST_KNOWN = 500;

/** A channel as Slack tells it in a list. */
interface Listed {
	readonly id?: string;
	readonly is_ext_shared?: boolean;
	readonly is_pending_ext_shared?: boolean;
}

/**
 * The channels a user is in that are not archived, page by page: of private ones only those the app is in too. Without a user
 * the app's own. Throws where Slack does not tell.
 */
export async function* channelsOf(client: WebClient, user?: string): AsyncGenerator<readonly Listed[]> {
	for (let cursor: string | undefined = ""; cursor !== undefined; ) {
		const page = await client.users.conversations({
			types: "public_channel,private_channel",
			exclude_archived: true,
			limit: PAGE,
			...(user === undefined ? {} : { user }),
			...(cursor === "" ? {} : { cursor }),
		});
		yield page.channels ?? [];
		cursor = page.response_metadata?.next_cursor || undefined;
	}
}

/** Ids of the channels a user is in, asked of Slack at most once a minute for each. Throws where it does not tell. */
export type Memberships = (user: string, client: WebClient) => Promise<ReadonlySet<string>>;

export const membershipsOf = (now: () => number): Memberships =>
	rememberFor(KNOWN_FOR_MS, MOST_KNOWN, now, async (user: string, client: WebClient) => {
		const ids = new Set<string>();
		for await (const page of channelsOf(client, user))
			for (const { id } of page) if (id !== undefined) ids.add(id);
		return ids;
	});
