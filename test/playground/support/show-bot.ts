import { App } from "@slack/bolt";
import type { BotConnection, RunningBot } from "../../../src/playground/playground.ts";
import { ANSWER, EVERYTHING, known } from "./blocks.ts";

/** A bot with one of everything, to try the playground with: what it says depends on nothing but what it is told. */
export async function startShowBot({ apiUrl, botToken, signingSecret }: BotConnection): Promise<RunningBot> {
	const app = new App({
		token: botToken,
		signingSecret,
		convoStore: false,
		clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
	});
	const port = await listenOn(app);
	return { url: `http://127.0.0.1:${port}/slack/events`, stop: async () => void (await app.stop()) };
}

async function listenOn(app: App): Promise<number> {
	app.command("/show", async ({ command, ack, respond }) => {
		if (command.text === "slow") return; // never acknowledged
		if (command.text === "broken") throw new Error("broken on purpose");
		await ack();
		if (command.text === "everything") await respond({ text: "Everything", blocks: known(EVERYTHING) });
		else if (command.text === "public")
			await respond({ response_type: "in_channel", text: "For all", blocks: known(ANSWER) });
		else await respond({ text: `307 offences (${command.text})`, blocks: known(ANSWER) });
	});
	app.event("app_mention", async ({ event, say }) => {
		await say({ thread_ts: event.thread_ts ?? event.ts, text: "You spoke to me", blocks: known(ANSWER) });
	});
	app.message(async ({ say }) => void (await say("A direct answer, *in bold*")));
	app.action("share_in_channel", async ({ ack, respond, body }) => {
		await ack();
		await respond({ delete_original: true, text: "" });
		await respond({
			response_type: "in_channel",
			text: `Shared by <@${body.user.id}>`,
			blocks: known(ANSWER),
		});
	});
	app.action("copy_line", async ({ ack, respond }) => {
		await ack();
		await respond({ response_type: "ephemeral", replace_original: false, text: "A line to *copy*" });
	});
	app.action("remove", async ({ ack, respond }) => {
		await ack();
		await respond({ delete_original: true, text: "" });
	});
	app.action(/^(more|force|fb|inner)$/, async ({ ack, action, respond }) => {
		await ack();
		const { type, ...rest } = JSON.parse(JSON.stringify(action));
		await respond({
			replace_original: false,
			text: `${type}: ${JSON.stringify(rest.selected_option ?? rest.value)}`,
		});
	});
	const server = await app.start(0);
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("no port");
	return address.port;
}

export const SHOW_MANIFEST = `
display_information: { name: Blotter, description: Shows one of everything }
features:
  bot_user: { display_name: Blotter }
  slash_commands:
    - { command: /show, description: Shows an answer, usage_hint: everything }
    - { command: /nobody, description: Is not handled }
settings:
  event_subscriptions: { bot_events: [app_mention, message.im] }
`;
