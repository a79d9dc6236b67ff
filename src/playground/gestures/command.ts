import type { LocalSlack } from "../local-slack/local-slack.ts";
import { Response, respond } from "../local-slack/respond.ts";
import type { Origin } from "../local-slack/response-urls.ts";
import { showTo } from "../local-slack/show-to.ts";
import type { BotLink } from "./bot-link.ts";
import type { Typed } from "./typed.ts";

/** Sends a slash command to the bot and shows what it answers with its acknowledgement, or why it did not. */
export async function runCommand(slack: LocalSlack, bot: BotLink, typed: Typed): Promise<void> {
	const { person, conversation, threadTs } = typed;
	const [, command = "", text = ""] = /^(\S+)\s*(.*)$/s.exec(typed.text) ?? [];
	const tell = (told: string) => showTo(slack, person, conversation, { from: "slack", text: told, threadTs });
	if (command === "/invite") return invite(slack, typed, text);
	if (!slack.manifest.commands.some((known) => known.command === command)) {
		const known = slack.manifest.commands.map((one) => `\`${one.command}\``).join(" and ");
		return tell(
			`\`${command}\` is not a command here. ${slack.manifest.name} knows ${known}. To post a text that starts with a slash, put a space before it.`,
		);
	}
	if (threadTs !== null)
		return tell(`\`${command}\` cannot be used in a thread. Mention @${slack.manifest.handle} instead.`);

	const origin: Origin = { person, conversation, from: { type: "command", typed: typed.text } };
	const outcome = await bot.form(command, await commandFields(slack, origin, command, text));
	if (outcome.type === "failed") {
		return tell(`${command} failed with the error "${outcome.error}" (${outcome.detail})`);
	}
	if (outcome.answer === null) return;
	const response = Response.safeParse(outcome.answer);
	if (response.success) await respond(slack, origin, response.data);
	else await tell(`${command} failed with the error "invalid_payload"`);
}

/** Slack's own command, for the app alone. */
async function invite(slack: LocalSlack, { person, conversation }: Typed, named: string): Promise<void> {
	const { manifest, workspace } = slack;
	const tell = (told: string) => showTo(slack, person, conversation, { from: "slack", text: told });
	if (named.trim().toLowerCase() !== `@${manifest.handle.toLowerCase()}`)
		return tell(`Only the app can be invited here: \`/invite @${manifest.handle}\``);
	if (conversation.type === "im") return tell("Nobody can be invited to direct messages.");
	if (await workspace.hasApp(conversation.id)) return tell(`${manifest.name} is in this channel already.`);
	await workspace.inviteApp(conversation.id, person);
	const text = `_added <@${workspace.app.botUserId}> to this channel_`;
	await workspace.call("chat.postMessage", { channel: conversation.id, text }, person.token);
	slack.changed();
}

async function commandFields(slack: LocalSlack, origin: Origin, command: string, text: string) {
	const { workspace, triggers, responseUrls } = slack;
	const { person, conversation } = origin;
	return {
		token: "playground",
		team_id: workspace.team.id,
		team_domain: workspace.team.domain,
		channel_id: conversation.id,
		channel_name: conversation.type === "im" ? "directmessage" : conversation.slug,
		user_id: person.id,
		user_name: person.handle,
		command,
		text,
		api_app_id: workspace.app.id,
		is_enterprise_install: "false",
		response_url: responseUrls.issue(origin),
		trigger_id: await triggers.issue(person, null),
	};
}
