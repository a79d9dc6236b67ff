import { press } from "../gestures/press.ts";
import { say } from "../gestures/say.ts";
import { closeView, pressInView, submitView } from "../gestures/view.ts";
import type { Answered, Asked, Site } from "./route.ts";
import { addressOf, messageAt, sceneAt } from "./scene.ts";

/** A text from a message box. Goes on to the thread that the bot will answer in, where there is one. */
export async function typed(site: Site, asked: Asked): Promise<Answered> {
	const scene = await sceneAt(site, asked);
	if (!scene) return null;
	const threadTs = asked.form.get("thread");
	const text = asked.form.get("text") ?? "";
	const said = await say(site.slack, site.bot, { ...scene, threadTs, text });
	const thread = threadTs ?? (said?.isMention ? said.ts : null);
	return { type: "goOn", address: addressOf(scene) + (thread ? `/thread/${thread}` : "") };
}

/** A control of a message. */
export async function pressed(site: Site, asked: Asked): Promise<Answered> {
	const scene = await sceneAt(site, asked);
	const message = scene && (await messageAt(scene, asked.part("ts")));
	if (!message) return null;
	const isThere = await press(site.slack, site.bot, { ...scene, message, form: asked.form });
	return isThere ? { type: "goOn", address: addressOf(scene) } : null;
}

/** A modal or the Home tab: a control used, the whole handed in, or closed. */
export async function handledView(site: Site, asked: Asked): Promise<Answered> {
	const scene = await sceneAt(site, asked);
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
