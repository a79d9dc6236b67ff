import { knownTrouble } from "./cli/known-trouble.ts";
import { openNewsroom } from "./newsroom.ts";
import { openPlayground } from "./open-playground.ts";
import { startSlack } from "./slack/app.ts";
import { warmUp } from "./slack/warm-up.ts";

try {
	const newsroom = openNewsroom();
	const { config, log, ask, today } = newsroom;
	const data = () => newsroom.data;
	const { png } = newsroom.pictures;
	warmUp(ask);
	const running =
		config.slack === null
			? await openPlayground(newsroom)
			: await startSlack({ settings: config.slack, ask, data, today, house: config.house, png, log });
	const stop = async () => {
		await running.stop();
		newsroom[Symbol.dispose]();
	};
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
} catch (error) {
	console.error(knownTrouble(error) ?? error);
	process.exitCode = knownTrouble(error) === null ? 70 : 2;
}
