import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { House } from "../house.ts";
import { rememberFor } from "./remember-for.ts";

/** The people who may sign off, correct, and remove what others asked for. */
export interface Desk {
	has(client: WebClient, user: string): Promise<boolean>;
}

const KNOWN_FOR_MS = 5 * 60_000;

/** Users named in the settings, and the members of the user group named there. Where Slack does not tell them, nobody more. */
export function deskOf({ deskUsers, deskGroup }: House, log: Logger, now: () => number): Desk {
	const members = rememberFor(KNOWN_FOR_MS, 1, now, async (group: string, client: WebClient) => {
		const { users = [] } = await client.usergroups.users.list({ usergroup: group });
		return users;
	});
	const isInGroup = async (group: string, user: string, client: WebClient): Promise<boolean> => {
		try {
			return (await members(group, client)).includes(user);
		} catch (error) {
			log.warn(
				{ err: error, setting: "DESK_USERGROUP" },
				"the members of the desk are not known; the app needs the scope usergroups:read",
			);
			return false;
		}
	};
	return {
		async has(client, user) {
			if (deskUsers.includes(user)) return true;
			return deskGroup !== null && isInGroup(deskGroup, user, client);
		},
	};
}
