import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import { isDirect } from "../house.ts";
import { rememberFor } from "./remember-for.ts";

/** Why nothing is said aloud before somebody confirms it. */
export type Reserve = "shared-channel" | "guest" | "stranger" | "unknown";

export interface Whereabouts {
	readonly channel: string;
	readonly user: string;
	/** The user's workspace, where Slack said it. */
	readonly team?: string | undefined;
	/** Whether other organisations are in the channel, where Slack said it. */
	readonly isShared?: boolean | undefined;
}

/** Who is within earshot: the newsroom's own people only, or others too. */
export interface Company {
	/**
	 * Null among the newsroom's own people: asked of Slack each time, about the channel and the user, for something is about
	 * to be said aloud. Direct messages are always between two.
	 */
	reserve(client: WebClient, where: Whereabouts): Promise<Reserve | null>;
	/** Whether the user is one of the newsroom's own people and no guest; asked of Slack at most every five minutes. */
	isMember(client: WebClient, user: string): Promise<boolean>;
	/** Whether others are in the channel now, asked of Slack each time; what it does not tell counts as shared. */
	isShared(client: WebClient, channel: string): Promise<boolean>;
	/** The same, and whether the app is in it; null where Slack does not tell. */
	standing(client: WebClient, channel: string): Promise<Standing | null>;
}

/** How the app stands to a channel. */
export interface Standing {
	readonly isShared: boolean;
	readonly isMember: boolean;
}

const KNOWN_FOR_MS = 5 * 60_000;
const MOST_KNOWN = 5_000;

/** Asks Slack; throws where it does not tell. */
export async function standingNow(id: string, client: WebClient): Promise<Standing> {
	const { channel } = await client.conversations.info({ channel: id });
	if (channel === undefined) throw new Error("Slack says nothing of the channel");
	return {
		isShared: channel.is_ext_shared === true || channel.is_pending_ext_shared === true,
		isMember: channel.is_member !== false,
	};
}

/** Asks Slack about channels and users. What it does not tell counts as not ours. */
export function companyOf(team: string, log: Logger, now: () => number): Company {
	const userNow = async (id: string, client: WebClient): Promise<Reserve | null> => {
		const { user } = await client.users.info({ user: id });
		if (user?.is_stranger === true || !isOurs(user?.team_id, user?.enterprise_user?.teams ?? []))
			return "stranger";
		return user?.is_restricted === true || user?.is_ultra_restricted === true ? "guest" : null;
	};
	const users = rememberFor(KNOWN_FOR_MS, MOST_KNOWN, now, userNow);
	const isOurs = (own: string | undefined, teams: readonly string[]) =>
		own === undefined || own === team || team === "" || teams.includes(team);
	const standing: Company["standing"] = async (client, channel) => {
		if (isDirect(channel)) return { isShared: false, isMember: true };
		try {
			return await standingNow(channel, client);
		} catch (error) {
			log.warn({ err: error, channel }, "Slack does not say who is in the channel, so it counts as shared");
			return null;
		}
	};
	return {
		async reserve(client, { channel, user, team: theirs, isShared }) {
			if (isDirect(channel)) return null;
			if (isShared === true) return "shared-channel";
			try {
				const [shared, theirStanding] = await Promise.all([
					isShared ?? standingNow(channel, client).then((it) => it.isShared),
					isOurs(theirs, []) ? userNow(user, client) : userNow(user, client).catch(() => "stranger" as const),
				]);
				return shared ? "shared-channel" : theirStanding;
			} catch (error) {
				log.warn(
					{ err: error, channel },
					"Slack does not say who is in the channel, so nothing is said aloud",
				);
				return "unknown";
			}
		},
		async isShared(client, channel) {
			return (await standing(client, channel))?.isShared ?? true;
		},
		standing,
		async isMember(client, user) {
			try {
				return (await users(user, client)) === null;
			} catch (error) {
				log.warn({ err: error, user }, "Slack does not say who this is, so they count as a stranger");
				return false;
			}
		},
	};
}

const WHY: Readonly<Record<Reserve, string>> = {
	"shared-channel": "people of other organisations are in this channel",
	guest: "you are a guest in this workspace",
	stranger: "you are of another organisation",
	unknown: "Slack does not tell me who is in this channel",
};

/** Why only the asker sees an answer, as a note to it. */
export const whyPrivate = (reserve: Reserve): string => `Only you see this: ${WHY[reserve]}.`;

/** Asked before an answer is posted all the same. */
export const whyConfirm = (reserve: Reserve): string =>
	`Post this for everybody here to see? I ask because ${WHY[reserve]}.`;

/** What a channel that may see something early needs to know of it; `embargo` is "Embargoed until ...". */
const readAlong = (embargo: string): string =>
	`${embargo}: whoever is in this channel reads along, guests too.`;

/** The same of what is under embargo, which nothing but a person says aloud. */
export const embargoPrivate = (embargo: string): string =>
	`Only you see this. ${readAlong(embargo)} Share in Channel asks before it is posted.`;

export const embargoConfirm = (embargo: string): string =>
	`Post this for everybody here to see? ${readAlong(embargo)}`;
