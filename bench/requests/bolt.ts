import { App, LogLevel } from "@slack/bolt";
import { portOf } from "./port.ts";
import { CONSTANT, SECRET, TOKEN } from "./roles.ts";

/** Bolt as it comes. */
export async function start(api: string): Promise<number> {
	const app = new App({
		token: TOKEN,
		signingSecret: SECRET,
		logLevel: LogLevel.ERROR,
		clientOptions: { slackApiUrl: api },
	});
	app.command("/offences", ({ ack }) => ack(CONSTANT));
	return portOf(await app.start(0));
}
