import { Command } from "commander";
import { openNewsroom } from "../newsroom.ts";
import { openPlayground } from "../open-playground.ts";

/** `blotter playground`: the local workspace, whatever Slack settings there are. */
export function playgroundCommand(): Command {
	return new Command("playground")
		.description("Open the local workspace in which the bot can be tried in a browser.")
		.action(async () => {
			await openPlayground(openNewsroom());
		});
}
