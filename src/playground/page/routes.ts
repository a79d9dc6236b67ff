import { readConversation, readThread } from "../local-slack/messages.ts";
import { ASSETS } from "./assets.ts";
import { drawInspector } from "./inspector.ts";
import { drawPage } from "./page.ts";
import type { Answered, Asked, Route, Site } from "./route.ts";
import { addressOf, messageAt, sceneAt } from "./scene.ts";
import { pressed, typed } from "./taken.ts";

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
	{ method: "GET", path: "/:person/:conversation/json/:ts", answer: json },
	{ method: "POST", path: "/:person/:conversation/say", answer: typed },
	{ method: "POST", path: "/:person/:conversation/press/:ts", answer: pressed },
];

function beginning({ slack: { workspace } }: Site): Answered {
	const [person] = workspace.people;
	const [channel] = workspace.channels;
	return person && channel ? { type: "goOn", address: addressOf({ person, conversation: channel }) } : null;
}

async function conversation(site: Site, asked: Asked): Promise<Answered> {
	const scene = sceneAt(site, asked);
	if (!scene) return null;
	const { workspace, ephemeral } = site.slack;
	const ts = asked.part("ts");
	const messages = await readConversation(workspace, ephemeral, scene.conversation, scene.person);
	if (ts === "") return { type: "page", page: drawPage(scene, messages, null) };
	const replies = await readThread(workspace, ephemeral, scene.conversation, scene.person, ts);
	return replies.length > 0
		? { type: "page", page: drawPage(scene, messages, { ts, messages: replies }) }
		: null;
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
