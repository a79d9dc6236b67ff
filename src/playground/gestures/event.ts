import { randomUUID } from "node:crypto";
import type { LocalSlack } from "../local-slack/local-slack.ts";
import type { BotLink, Outcome } from "./bot-link.ts";

/** Tells the bot of an event; if it does not take it, once more at once, marked as Slack marks a retry. */
export async function sendEvent(
	{ workspace }: LocalSlack,
	bot: BotLink,
	what: string,
	event: Readonly<Record<string, unknown>>,
): Promise<Outcome> {
	const envelope = {
		token: "playground",
		team_id: workspace.team.id,
		api_app_id: workspace.app.id,
		event,
		type: "event_callback",
		event_id: `Ev${randomUUID()}`,
		event_time: Math.floor(Date.now() / 1000),
		authorizations: [
			{
				enterprise_id: null,
				team_id: workspace.team.id,
				user_id: workspace.app.botUserId,
				is_bot: true,
				is_enterprise_install: false,
			},
		],
		is_ext_shared_channel: workspace.isShared(String(event["channel"])),
	};
	const first = await bot.json(what, envelope);
	if (first.type === "taken") return first;
	const reason = first.error === "operation_timeout" ? "http_timeout" : "http_error";
	return bot.json(what, envelope, { "x-slack-retry-num": "1", "x-slack-retry-reason": reason });
}
