import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/config.ts";
import { openNewsroom } from "../../src/newsroom.ts";
import { startSlack } from "../../src/slack/app.ts";
import { warmUp } from "../../src/slack/warm-up.ts";
import { SECRET, TOKEN } from "./roles.ts";

/** The whole bot on the real data set. */
export async function start(apiUrl: string): Promise<number> {
	const read = readConfig({ BLOTTER_HOME: join(tmpdir(), "blotter-bench"), LOG_LEVEL: "error" });
	if ("problems" in read) throw new Error(read.problems.join("\n"));
	const newsroom = openNewsroom(read.config);
	const { ask, log } = newsroom;
	warmUp(ask);
	const way = { type: "http", signingSecret: SECRET, port: 0, host: "127.0.0.1" } as const;
	const { url } = await startSlack({
		settings: { botToken: TOKEN, apiUrl, way },
		ask,
		data: () => newsroom.data,
		today: newsroom.today,
		log,
	});
	return Number(new URL(url ?? "").port);
}
