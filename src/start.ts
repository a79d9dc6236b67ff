import { inspect } from "node:util";
import { openNewsroom } from "./newsroom.ts";
import { openWorkspace } from "./open-workspace.ts";
import { settingsWithSlack } from "./settings.ts";
import { warmUp } from "./slack/warm-up.ts";

try {
	const newsroom = openNewsroom(settingsWithSlack());
	const { config, log, ask } = newsroom;
	warmUp(ask);
	const running =
		config.slack === null
			? await (await import("./open-playground.ts")).openPlayground(newsroom)
			: await openWorkspace(newsroom, {
					slack: { settings: config.slack, house: config.house },
					config,
					log,
				});
	const stop = async () => {
		await running.stop();
		newsroom[Symbol.dispose]();
	};
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
} catch (error) {
	const { knownTrouble } = await import("./cli/known-trouble.ts");
	process.stderr.write(`${knownTrouble(error) ?? inspect(error)}\n`);
	process.exitCode = knownTrouble(error) === null ? 70 : 2;
}
