import type { LocalSlack } from "../local-slack/local-slack.ts";
import type { Person } from "../local-slack/workspace.ts";
import type { BotLink } from "./bot-link.ts";
import { sendEvent } from "./event.ts";

/** Tells the bot, if it wants to know, that someone looks at its Home or Messages tab. */
export async function openApp(
	slack: LocalSlack,
	bot: BotLink,
	person: Person,
	tab: "home" | "messages",
): Promise<void> {
	if (!slack.manifest.events.has("app_home_opened")) return;
	const view = slack.views.home(person.id);
	await sendEvent(slack, bot, "app_home_opened", {
		type: "app_home_opened",
		user: person.id,
		channel: slack.workspace.direct(person).id,
		event_ts: (Date.now() / 1000).toFixed(6),
		tab,
		...(tab === "home" && view ? { view: view.json } : {}),
	});
}
