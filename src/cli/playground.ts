import { Command } from "commander";

/** `blotter playground`: the local workspace, whatever Slack settings there are. */
export function playgroundCommand(): Command {
	return new Command("playground")
		.description("Open the local workspace in which the bot can be tried in a browser.")
		.action(async () => {
			const { openNewsroom } = await import("../newsroom.ts");
			const { openPlayground } = await import("../open-playground.ts");
			await openPlayground(openNewsroom());
		});
}
