import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import { botLink } from "./gestures/bot-link.ts";
import { listen } from "./listen.ts";
import { openLocalSlack } from "./local-slack/local-slack.ts";
import { readManifest } from "./manifest.ts";
import { pageListener } from "./page/server.ts";

/** What a bot needs to reach the playground's workspace as if it were Slack's. */
export interface BotConnection {
	/** The Web API, with its path: "http://127.0.0.1:41234/api/". */
	readonly apiUrl: string;
	readonly botToken: string;
	/** Every request to the bot is signed with it. */
	readonly signingSecret: string;
	/** Ids of the channels and the people by their names in addresses: "newsdesk", "robin". */
	readonly ids: ReadonlyMap<string, string>;
}

/** A bot that listens. `url` takes commands, events and clicks; null if it does not listen, which the playground refuses. */
export interface RunningBot {
	readonly url: string | null;
	stop(): Promise<void>;
}

export interface PlaygroundOptions {
	/** The first port tried for the page; if taken, the next free one. 0: any free one. */
	readonly port: number;
	/** Text of the app's `manifest.yml`: the workspace offers its commands and sends the events it subscribes to. */
	readonly manifest: string;
	/** Offered on the first screen, as one would type them: "/offences cumbria 2021". */
	readonly suggestions: readonly string[];
	/** Starts the bot on a port of its own, pointed at the workspace. */
	readonly startBot: (connection: BotConnection) => Promise<RunningBot>;
	readonly log: Logger;
}

export interface Playground {
	/** Where the page is, "http://localhost:3000". */
	readonly url: string;
	/** Closes the page, the bot and the workspace. */
	stop(): Promise<void>;
}

/**
 * Opens a local workspace in which the bot can be tried in a browser with no Slack account: a local Web API, the bot
 * started by `startBot` on it, and a page. Throws if no port is free, if the manifest cannot be read or the bot does not start.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
	await using opened = new AsyncDisposableStack();
	const slack = await openLocalSlack(readManifest(options.manifest));
	opened.defer(() => slack.close());
	const signingSecret = randomBytes(32).toString("hex");
	const { botToken, channels, people } = slack.workspace;
	const bot = await options.startBot({
		apiUrl: `${slack.url}/api/`,
		botToken,
		signingSecret,
		ids: new Map([
			...channels.map(({ slug, id }) => [slug, id] as const),
			...people.map(({ handle, id }) => [handle, id] as const),
		]),
	});
	opened.defer(() => bot.stop());
	if (bot.url === null) throw new Error("the playground needs a bot that takes requests over HTTP");
	const server = await listen(options.port);
	opened.defer(() => server.close());
	const link = botLink(bot.url, signingSecret, slack.traffic);
	const site = { slack, bot: link, suggestions: options.suggestions };
	server.serve(pageListener(site, server.port, options.log));
	const all = opened.move();
	return { url: `http://localhost:${server.port}`, stop: () => all.disposeAsync() };
}
