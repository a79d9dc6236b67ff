import { EventEmitter } from "node:events";
import { listen } from "../listen.ts";
import type { AppManifest } from "../manifest.ts";
import { type EphemeralMessages, ephemeralMessages } from "./ephemeral.ts";
import { type Heard, heard } from "./heard.ts";
import { type ResponseUrls, responseUrls } from "./response-urls.ts";
import { type Traffic, traffic } from "./traffic.ts";
import { type Triggers, triggers } from "./triggers.ts";
import { type Unread, unread } from "./unread.ts";
import { type Views, views } from "./views.ts";
import { webApi } from "./web-api.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/** Slack as far as one newsroom and one app need it: the emulated Web API and what it does not keep. */
export interface LocalSlack {
	readonly manifest: AppManifest;
	readonly workspace: Workspace;
	/** Where the bot reaches the Web API and the response_urls: "http://127.0.0.1:41234". */
	readonly url: string;
	readonly ephemeral: EphemeralMessages;
	readonly views: Views;
	readonly responseUrls: ResponseUrls;
	readonly triggers: Triggers;
	readonly traffic: Traffic;
	readonly unread: Unread;
	/** The words for those who do not see a picture, by the id of its file: the emulation does not keep them. */
	readonly alt: Map<string, string>;
	/** To be told of every call of the bot that the Web API has taken. */
	readonly took: Heard["took"];
	/** To be called after every change that somebody could see. */
	changed(): void;
	/** Calls back after every change until the returned function is called. */
	onChange(look: () => void): () => void;
	close(): Promise<void>;
}

/** Starts the emulated Web API and, before it, the address the bot is given. */
export async function openLocalSlack(manifest: AppManifest): Promise<LocalSlack> {
	const server = await listen(0);
	const opened = await openWorkspace(manifest);
	const { people, app } = opened;
	const whose = (token: string) => people.find((person) => person.token === token)?.id ?? app.botUserId;
	const seen = unread();
	const { call, took } = heard((...asked) => opened.call(...asked), whose, seen);
	const workspace = { ...opened, call };
	const changes = new EventEmitter().setMaxListeners(0);
	const slack: LocalSlack = {
		manifest,
		workspace,
		url: server.url,
		ephemeral: ephemeralMessages(),
		views: views(),
		responseUrls: responseUrls(server.url, Date.now),
		triggers: triggers(workspace),
		traffic: traffic(),
		unread: seen,
		alt: new Map(),
		took,
		changed: () => changes.emit("change"),
		onChange(look) {
			changes.on("change", look);
			return () => changes.off("change", look);
		},
		async close() {
			await server.close();
			await workspace.close();
		},
	};
	server.serve(webApi(slack));
	return slack;
}
