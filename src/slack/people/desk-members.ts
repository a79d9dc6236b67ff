import { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import type { House } from "../house.ts";
import { clientOptions } from "../post/client.ts";
import { rememberFor } from "./remember-for.ts";

/** Ids of everybody on the desk, each once. */
export type DeskMembers = () => Promise<readonly string[]>;

const KNOWN_FOR_MS = 5 * 60_000;

/**
 * The users named in the settings, and the members of the user group named there, for what the desk is told. Slack is asked for
 * them at most every five minutes, whether it tells or not; while it does not, they are those named.
 */
export function deskMembersOf(
	{ botToken, apiUrl }: { readonly botToken: string; readonly apiUrl: string },
	{ deskUsers, deskGroup }: Pick<House, "deskUsers" | "deskGroup">,
	log: Logger,
	now: () => number,
): DeskMembers {
	const client = new WebClient(botToken, clientOptions(apiUrl, log));
	const members = rememberFor(KNOWN_FOR_MS, 1, now, async (usergroup: string) => {
		try {
			const { users = [] } = await client.usergroups.users.list({ usergroup });
			return users;
		} catch (error) {
			log.warn(
				{ err: error, setting: "DESK_USERGROUP" },
				"the members of the desk are not known, and are not told what waits; the app needs the scope usergroups:read",
			);
			return [];
		}
	});
	return async () => [
		...new Set([...deskUsers, ...(deskGroup === null ? [] : await members(deskGroup, null))]),
	];
}
