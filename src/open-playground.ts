import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Newsroom } from "./newsroom.ts";
import { openWorkspace } from "./open-workspace.ts";
import { type Playground, startPlayground } from "./playground/playground.ts";
import { ROOT } from "./settings.ts";
import { OPEN_HOUSE } from "./slack/house.ts";

/** What the first screen offers: one question of each main kind. */
const SUGGESTIONS = [
	"/offences cumbria 2021",
	"/offences wales 2017/18",
	"/offences trend cumbria",
	"/statements cumbria",
	"@blotter how many in Kent last year?",
] as const;

/** A local workspace in the browser with the real bot behind it, reached by signed requests as Slack's would be. */
export async function openPlayground(newsroom: Newsroom): Promise<Playground> {
	const { config } = newsroom;
	// The workspace is made anew each time, and what was kept of the one before is about channels that are no more.
	const home = join(config.home, "playground");
	rmSync(resolve(ROOT, home), { recursive: true, force: true });
	// Nobody reads a log that runs over the address; what goes wrong still shows.
	const log = newsroom.log.child({}, config.logLevel === "info" ? { level: "warn" } : {});
	const playground = await startPlayground({
		port: config.port,
		manifest: readFileSync(join(ROOT, "manifest.yml"), "utf8"),
		suggestions: SUGGESTIONS,
		startBot: ({ apiUrl, botToken, signingSecret, ids }) =>
			openWorkspace(newsroom, {
				slack: {
					settings: { apiUrl, botToken, way: { type: "http", signingSecret, port: 0, host: "127.0.0.1" } },
					house: {
						...OPEN_HOUSE,
						deskUsers: named(ids, "robin"),
						deskChannel: named(ids, "data-desk")[0] ?? null,
					},
				},
				config: { ...config, home, databaseUrl: null },
				log,
			}),
		log,
	});
	if (config.port !== 0 && !playground.url.endsWith(`:${config.port}`)) {
		log.warn({ port: config.port, url: playground.url }, "the port is taken, so the next free one is used");
		process.stdout.write(`Port ${config.port} is taken, so the next free one is used.\n`);
	}
	process.stdout.write(`Blotter is at ${playground.url} (a local workspace: no Slack settings are set)\n`);
	return playground;
}

/** The id of the channel or person of that name, in a list. */
const named = (ids: ReadonlyMap<string, string>, name: string): readonly string[] => {
	const id = ids.get(name);
	return id === undefined ? [] : [id];
};
