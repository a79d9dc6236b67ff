import { App, LogLevel } from "@slack/bolt";
import { portOf } from "./port.js";
import { CONSTANT, SECRET, TOKEN } from "./roles.js";

/**
 * Bolt as it comes.
 * @param {string} api
 * @returns {Promise<number>}
 */
export async function start(api) {
	const app = new App({
		token: TOKEN,
		signingSecret: SECRET,
		logLevel: LogLevel.ERROR,
		clientOptions: { slackApiUrl: api },
	});
	app.command("/offences", ({ ack }) => ack(CONSTANT));
	return portOf(await app.start(0));
}
