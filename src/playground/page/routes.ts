import { openApp } from "../gestures/open-app.ts";
import { readConversation, readThread } from "../local-slack/messages.ts";
import { ASSETS } from "./assets.ts";
import { drawInspector } from "./inspector.ts";
import { drawConversation, drawHomeTab } from "./page.ts";
import type { Answered, Asked, Route, Site } from "./route.ts";
import { addressOf, messageAt, sceneAt } from "./scene.ts";
import { handledView, pressed, shortcut, suggestedInMessage, suggestedInView, typed } from "./taken.ts";

export const ROUTES: readonly Route[] = [
	{ method: "GET", path: "/", answer: beginning },
	{ method: "GET", path: "/assets/:name", answer: (_site, { part }) => ASSETS.get(part("name")) ?? null },
	{ method: "GET", path: "/updates", answer: updates },
	{
		method: "GET",
		path: "/inspector",
		answer: ({ slack }) => ({ type: "page", page: drawInspector(slack) }),
	},
	{ method: "GET", path: "/files/:id", answer: file },
	{ method: "GET", path: "/:person/:conversation{/thread/:ts}?", answer: conversation },
	{ method: "GET", path: "/:person/:conversation/home", answer: home },
	{ method: "GET", path: "/:person/:conversation/json/:ts", answer: json },
	{ method: "POST", path: "/:person/:conversation/say", answer: typed },
	{ method: "POST", path: "/:person/:conversation/press/:ts", answer: pressed },
	{ method: "POST", path: "/:person/:conversation/views/:id", answer: handledView },
	{ method: "POST", path: "/:person/:conversation/shortcut{/:ts}?", answer: shortcut },
	{ method: "POST", path: "/:person/:conversation/views/:id/suggest", answer: suggestedInView },
	{ method: "POST", path: "/:person/:conversation/press/:ts/suggest", answer: suggestedInMessage },
];

function beginning({ slack: { workspace } }: Site): Answered {
	const [person] = workspace.people;
	const [channel] = workspace.channels;
	return person && channel ? { type: "goOn", address: addressOf({ person, conversation: channel }) } : null;
}

async function conversation(site: Site, asked: Asked): Promise<Answered> {
	const found = sceneAt(site, asked);
	if (!found) return null;
	const { slack, bot } = site;
	const { person, conversation: here } = found;
	if (here.type === "im" && !asked.isLook) await openApp(slack, bot, person, "messages");
	slack.unread.see(person, here);
	const messages = await readConversation(slack.workspace, slack.ephemeral, here, person);
	const scene = { ...found, unread: new Map([...found.unread, [here.id, 0]]) };
	const ts = asked.part("ts");
	if (ts === "") return { type: "page", page: drawConversation(scene, messages, null) };
	const replies = await readThread(slack.workspace, slack.ephemeral, here, person, ts);
	if (replies.length === 0) return null;
	return { type: "page", page: drawConversation(scene, messages, { ts, messages: replies }) };
}

async function home(site: Site, asked: Asked): Promise<Answered> {
	const scene = sceneAt(site, asked);
	if (scene?.conversation.type !== "im" || !site.slack.manifest.hasHomeTab) return null;
	if (!asked.isLook) await openApp(site.slack, site.bot, scene.person, "home");
	return { type: "page", page: drawHomeTab(scene) };
}

async function json(site: Site, asked: Asked): Promise<Answered> {
	const scene = sceneAt(site, asked);
	const message = scene && (await messageAt(scene, asked.part("ts")));
	if (!message) return null;
	const bytes = JSON.stringify(message.json, null, 2);
	return { type: "bytes", bytes, contentType: "application/json; charset=utf-8" };
}

async function file({ slack }: Site, { part }: Asked): Promise<Answered> {
	const found = await slack.workspace.file(part("id"));
	return found && { type: "bytes", ...found };
}

/** Tells the page to look again whenever something has changed. */
function updates({ slack }: Site): Answered {
	return {
		type: "stream",
		start(response) {
			response.writeHead(200, { "content-type": "text/event-stream" });
			response.write("retry: 1000\n\n");
			response.on(
				"close",
				slack.onChange(() => response.write("data: changed\n\n")),
			);
		},
	};
}
