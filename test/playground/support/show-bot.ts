import { App } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { z } from "zod";
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
	app.event("app_home_opened", async ({ event, client }) => {
		if (event.tab === "home")
			await client.views.publish({ user_id: event.user, view: { type: "home", blocks: known(ANSWER) } });
	});
	app.shortcut({ type: "shortcut", callback_id: "ask" }, async ({ ack, client, shortcut }) => {
		await ack();
		await client.views.open({ trigger_id: shortcut.trigger_id, view: FORM });
	});
	app.shortcut({ type: "message_action", callback_id: "check" }, async ({ ack, respond, shortcut }) => {
		await ack();
		const { text } = z.object({ message: z.object({ text: z.string() }) }).parse(shortcut).message;
		await respond(`Checked: ${text}`);
	});
	app.options("force", async ({ ack, payload }) => {
		const found = FORCES.filter((name) => name.toLowerCase().startsWith(payload.value.toLowerCase()));
		await ack({ options: found.map((name) => ({ text: { type: "plain_text", text: name }, value: name })) });
	});
	app.view("asked", async ({ ack, view, client, body }) => {
		const force = view.state.values["force"]?.["force"]?.selected_option?.value;
		if (!force) return ack({ response_action: "errors", errors: { force: "Choose a force from the list" } });
		if (force === "Durham")
			return ack({
				response_action: "update",
				view: { type: "modal", title: { type: "plain_text", text: "Durham" }, blocks: known(ANSWER) },
			});
		await ack();
		await client.chat.postMessage({ channel: body.user.id, text: `You asked for ${force}` });
	});
	app.command("/chart", async ({ ack, command, client }) => {
		await ack();
		await client.filesUploadV2({
			channel_id: command.channel_id,
			file: PIXEL,
			filename: "chart.png",
			title: "A chart",
			alt_text: "Cumbria, 148 to 371",
		});
		await client.filesUploadV2({
			channel_id: command.channel_id,
			file: Buffer.from("year,offences"),
			filename: "answer.csv",
		});
	});
	const server = await app.start(0);
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("no port");
	return address.port;
}

const FORCES = ["Cambridgeshire", "Cumbria", "Durham"];
const PIXEL = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
const FORM: ModalView = {
	type: "modal",
	callback_id: "asked",
	title: { type: "plain_text", text: "Ask for a figure" },
	submit: { type: "plain_text", text: "Ask" },
	blocks: [
		{
			type: "input",
			block_id: "force",
			label: { type: "plain_text", text: "Force" },
			element: { type: "external_select", action_id: "force", min_query_length: 1 },
		},
		{
			type: "input",
			block_id: "year",
			label: { type: "plain_text", text: "Year" },
			hint: { type: "plain_text", text: "The year it begins in" },
			optional: true,
			element: { type: "plain_text_input", action_id: "year" },
		},
	],
};

export const SHOW_MANIFEST = `
display_information: { name: Blotter, description: Shows one of everything }
features:
  app_home: { home_tab_enabled: true }
  bot_user: { display_name: Blotter }
  slash_commands:
    - { command: /show, description: Shows an answer, usage_hint: everything }
    - { command: /chart, description: Uploads a picture and a file }
    - { command: /nobody, description: Is not handled }
  shortcuts:
    - { name: Ask for a figure, type: global, callback_id: ask, description: Opens a form }
    - { name: Check these figures, type: message, callback_id: check, description: Checks a message }
settings:
  event_subscriptions: { bot_events: [app_home_opened, app_mention, message.im] }
`;
