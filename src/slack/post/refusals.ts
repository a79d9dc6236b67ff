import type { WebClient } from "@slack/web-api";
import type { Logger } from "pino";
import { post } from "./post.ts";

const REASONS: Readonly<Record<string, string>> = {
	not_in_channel: "I am not in that channel. Type `/invite @Blotter` there and try again.",
	channel_not_found:
		"I cannot see that channel. If it is private, type `/invite @Blotter` there and try again.",
	no_permission: "Slack does not let me do that here. Type `/invite @Blotter` there and try again.",
	is_archived: "That channel is archived.",
	restricted_action: "This workspace does not let apps post in that channel.",
	restricted_action_read_only_channel: "Only some people may post in that channel, and I am not one of them.",
	restricted_action_thread_only_channel: "That channel takes only replies in threads.",
	missing_scope:
		"The app has not been given that right in this workspace; whoever runs Blotter has to install it again.",
	slack_connect_file_link_sharing_blocked:
		"This channel is shared with another organisation, and one of them does not take files in it.",
	file_uploads_disabled: "This workspace does not take files.",
	file_uploads_except_images_disabled: "This workspace takes no files but pictures.",
	storage_limit_reached: "This workspace has no room for more files.",
	msg_too_long:
		"The answer is too long for a message: ask for fewer places or years, or in a direct message for its CSV.",
};

/** Why Slack did not take a message, and what to do about it, in words for the person who asked. */
export function refusalText(refused: string): string {
	return REASONS[refused] ?? `Slack did not take the message (${refused.replaceAll(/[^a-z_]/g, "")}).`;
}

/** The same, where there is something to do about it. Throws where there is not: who asked is then told a reference. */
export function whatToDo(refused: string): string {
	const words = REASONS[refused];
	if (words === undefined) throw new Error(`Slack did not take a message: ${refused}`);
	return words;
}

/** Tells the asker in a direct message what could not be posted where it was asked. Throws when that fails too. */
export async function explainRefusal(
	{ client, log }: { readonly client: WebClient; readonly log: Logger },
	{ user, channel }: { readonly user: string; readonly channel: string },
	refused: string,
): Promise<void> {
	log.warn({ channel, refused }, "an answer was refused");
	await tellDirectly(client, user, `I could not answer in <#${channel}>: ${whatToDo(refused)}`);
}

/** Tells the asker in a direct message. Throws when that is refused. */
export async function tellDirectly(client: WebClient, user: string, text: string): Promise<void> {
	const told = await post(client, { text, blocks: [] }, { channel: user });
	if ("refused" in told) throw new Error(`a direct message was refused: ${told.refused}`);
}
