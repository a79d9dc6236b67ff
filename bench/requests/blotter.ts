import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/config.ts";
import { openNewsroom } from "../../src/newsroom.ts";
import { openWorkspace } from "../../src/open-workspace.ts";
import { warmUp } from "../../src/slack/warm-up.ts";
import { SECRET, TOKEN } from "./roles.js";

/** The whole bot on the real data set, with its store. */
export async function start(apiUrl: string): Promise<number> {
	const read = readConfig({ BLOTTER_HOME: join(tmpdir(), "blotter-bench"), LOG_LEVEL: "error" });
	if ("problems" in read) throw new Error(read.problems.join("\n"));
	const newsroom = openNewsroom(read.config);
	const { ask, log } = newsroom;
	warmUp(ask);
	const way = { type: "http", signingSecret: SECRET, port: 0, host: "127.0.0.1" } as const;
	const settings = { botToken: TOKEN, apiUrl, way };
	const { url } = await openWorkspace(newsroom, { slack: { settings }, config: read.config, log });
	return Number(new URL(url ?? "").port);
}
