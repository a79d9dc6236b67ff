import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { press } from "../gestures/press.ts";
import { say } from "../gestures/say.ts";
import { runShortcut } from "../gestures/shortcut.ts";
import { suggest } from "../gestures/suggest.ts";
import { closeView, pressInView, submitView } from "../gestures/view.ts";
import type { Block } from "../local-slack/block.ts";
import type { LocalSlack } from "../local-slack/local-slack.ts";
import type { Person } from "../local-slack/workspace.ts";
import type { Answered, Asked, Site } from "./route.ts";
import { addressOf, messageAt, type Scene, sceneAt } from "./scene.ts";

/** A text from a message box. Goes on to the thread that the bot will answer in, where there is one. */
export async function typed(site: Site, asked: Asked): Promise<Answered> {
	const scene = sceneAt(site, asked);
	if (!scene) return null;
	const threadTs = asked.form.get("thread");
	const text = asked.form.get("text") ?? "";
	const said = await say(site.slack, site.bot, { ...scene, threadTs, text });
	const isOwnThread = said?.isMention && !(await answersBeside(site.slack, scene, said.ts));
	const thread = threadTs ?? (isOwnThread ? said.ts : null);
	return { type: "goOn", address: addressOf(scene) + (thread ? `/thread/${thread}` : "") };
}

const LOOK_EVERY_MS = 20;
const MOST_LOOKS = 75;
const InThread = z.object({ thread_ts: z.string() });

/** Whether the bot answers a mention for its asker alone, in the conversation: its thread would be empty. Waits for an answer a moment. */
async function answersBeside(
	{ ephemeral, traffic }: LocalSlack,
	{ person, conversation }: Pick<Scene, "person" | "conversation">,
	ts: string,
): Promise<boolean> {
	for (let looks = 0; looks < MOST_LOOKS; looks++) {
		const isAlone = ephemeral
			.seen(conversation.id, person.id)
			.some((message) => message.threadTs === null && message.ts > ts);
		if (isAlone) return true;
		if (traffic.all().some(({ sent }) => InThread.safeParse(sent).data?.thread_ts === ts)) return false;
		await setTimeout(LOOK_EVERY_MS);
	}
	return false;
}

/** A control of a message. */
export async function pressed(site: Site, asked: Asked): Promise<Answered> {
	const scene = sceneAt(site, asked);
	const message = scene && (await messageAt(scene, asked.part("ts")));
	if (!message) return null;
	const isThere = await press(site.slack, site.bot, { ...scene, message, form: asked.form });
	return isThere ? { type: "goOn", address: addressOf(scene) } : null;
}

/** A modal or the Home tab: a control used, the whole handed in, or closed. */
export async function handledView(site: Site, asked: Asked): Promise<Answered> {
	const scene = sceneAt(site, asked);
	if (!scene) return null;
	const view = site.slack.views.find(scene.person.id, asked.part("id"));
	// A modal that is closed already, by a second click or in another window: the page looks again and is rid of it.
	if (!view) return { type: "goOn", address: addressOf(scene) };
	const { form } = asked;
	const handled = { person: scene.person, view, form };
	if (form.has("press")) await pressInView(site.slack, site.bot, handled);
	else if (form.has("close")) await closeView(site.slack, site.bot, handled);
	else await submitView(site.slack, site.bot, handled);
	const isHome = view.json["type"] === "home";
	return { type: "goOn", address: addressOf(scene) + (isHome ? "/home" : "") };
}

/** A shortcut of the app, on a message or on its own. */
export async function shortcut(site: Site, asked: Asked): Promise<Answered> {
	const scene = sceneAt(site, asked);
	if (!scene) return null;
	const ts = asked.part("ts");
	const message = ts === "" ? null : await messageAt(scene, ts);
	if (ts !== "" && !message) return null;
	const callbackId = asked.form.get("shortcut") ?? "";
	const isThere = await runShortcut(site.slack, site.bot, { ...scene, callbackId, message });
	return isThere ? { type: "goOn", address: addressOf(scene) } : null;
}

/** What the bot offers in a menu of a view. */
export async function suggestedInView(site: Site, asked: Asked): Promise<Answered> {
	const scene = sceneAt(site, asked);
	if (!scene) return null;
	const view = site.slack.views.find(scene.person.id, asked.part("id"));
	if (!view) return offering([]);
	return offers(site, asked, scene.person, view.blocks, {
		container: { type: "view", view_id: view.id },
		view: view.json,
	});
}

/** What the bot offers in a menu of a message. */
export async function suggestedInMessage(site: Site, asked: Asked): Promise<Answered> {
	const scene = sceneAt(site, asked);
	const message = scene && (await messageAt(scene, asked.part("ts")));
	if (!message) return null;
	const channel = { id: scene.conversation.id, name: scene.conversation.slug };
	const container = {
		type: "message",
		message_ts: message.ts,
		channel_id: channel.id,
		is_ephemeral: message.isEphemeral,
	};
	return offers(site, asked, scene.person, message.blocks, { container, channel });
}

async function offers(
	{ slack, bot }: Site,
	{ form }: Asked,
	person: Person,
	blocks: readonly Block[],
	around: Readonly<Record<string, unknown>>,
): Promise<Answered> {
	const sought = {
		person,
		blocks,
		pointer: form.get("pointer") ?? "",
		typed: form.get("typed") ?? "",
		around,
	};
	const options = await suggest(slack, bot, sought);
	return options && offering(options);
}

const offering = (options: unknown): Answered => ({
	type: "bytes",
	bytes: JSON.stringify(options),
	contentType: "application/json; charset=utf-8",
});
