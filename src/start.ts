import { inspect } from "node:util";
import { openNewsroom } from "./newsroom.ts";
import { openWorkspace } from "./open-workspace.ts";
import { settingsWithSlack } from "./settings.ts";
import { warmUp } from "./slack/warm-up.ts";

/** As long as it waits for Slack, nothing has begun that would have to be finished. */
const endAtOnce = (): unknown => process.exit();

try {
	const newsroom = openNewsroom(settingsWithSlack());
	const { config, log, ask } = newsroom;
	warmUp(ask);
	let stop = endAtOnce;
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
	const running =
		config.slack === null
			? await (await import("./open-playground.ts")).openPlayground(newsroom)
			: await openWorkspace(newsroom, {
					slack: { settings: config.slack, house: config.house },
					config,
					log,
				});
	stop = async () => {
		await running.stop();
		newsroom[Symbol.dispose]();
	};
} catch (error) {
	const { knownTrouble } = await import("./cli/known-trouble.ts");
	process.stderr.write(`${knownTrouble(error) ?? inspect(error)}\n`);
	process.exitCode = knownTrouble(error) === null ? 70 : 2;
}
