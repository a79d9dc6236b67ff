import type { LocalSlack } from "../local-slack/local-slack.ts";
import type { Person } from "../local-slack/workspace.ts";
import type { BotLink, Outcome } from "./bot-link.ts";

/** Sends what a person did to the bot, with what every interaction says. */
export function sendInteraction(
	{ workspace }: LocalSlack,
	bot: BotLink,
	person: Person,
	payload: Readonly<Record<string, unknown>> & { readonly type: string },
): Promise<Outcome> {
	const whole = {
		...payload,
		user: { id: person.id, username: person.handle, name: person.handle, team_id: workspace.team.id },
		team: { id: workspace.team.id, domain: workspace.team.domain },
		api_app_id: workspace.app.id,
		token: "playground",
		enterprise: null,
		is_enterprise_install: false,
	};
	return bot.form(payload.type, { payload: JSON.stringify(whole) });
}

/** What the person is told when the bot did not take what they did. */
export function notTaken({ manifest }: LocalSlack, outcome: Extract<Outcome, { type: "failed" }>): string {
	return `${manifest.name} did not take this (${outcome.error}: ${outcome.detail}). Slack would show a warning sign.`;
}
