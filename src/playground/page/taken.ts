import { press } from "../gestures/press.ts";
import { say } from "../gestures/say.ts";
import { runShortcut } from "../gestures/shortcut.ts";
import { suggest } from "../gestures/suggest.ts";
import { closeView, pressInView, submitView } from "../gestures/view.ts";
import type { Block } from "../local-slack/block.ts";
import type { Person } from "../local-slack/workspace.ts";
import type { Answered, Asked, Site } from "./route.ts";
import { addressOf, messageAt, sceneAt } from "./scene.ts";

/** A text from a message box. Goes on to the thread that the bot will answer in, where there is one. */
export async function typed(site: Site, asked: Asked): Promise<Answered> {
	const scene = sceneAt(site, asked);
	if (!scene) return null;
	const threadTs = asked.form.get("thread");
	const text = asked.form.get("text") ?? "";
	const said = await say(site.slack, site.bot, { ...scene, threadTs, text });
	const thread = threadTs ?? (said?.isMention ? said.ts : null);
	return { type: "goOn", address: addressOf(scene) + (thread ? `/thread/${thread}` : "") };
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
	const view = scene && site.slack.views.find(scene.person.id, asked.part("id"));
	if (!view) return null;
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
	const view = scene && site.slack.views.find(scene.person.id, asked.part("id"));
	if (!view) return null;
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
	return (
		options && {
			type: "bytes",
			bytes: JSON.stringify(options),
			contentType: "application/json; charset=utf-8",
		}
	);
}
