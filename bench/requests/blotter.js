import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { portOf } from "./port.js";
import { SECRET, TOKEN } from "./roles.js";

/**
 * What `npm start` starts, on the real data set, with its store.
 * @param {string} api
 * @returns {Promise<number>}
 */
export async function start(api) {
	const port = await freePort();
	Object.assign(process.env, {
		SLACK_BOT_TOKEN: TOKEN,
		SLACK_SIGNING_SECRET: SECRET,
		SLACK_APP_TOKEN: "",
		SLACK_API_URL: api,
		DATABASE_URL: "",
		PORT: String(port),
		BLOTTER_HOME: join(tmpdir(), "blotter-bench"),
		LOG_LEVEL: "error",
	});
	await import("../../src/main.js");
	return port;
}

/** Without the HTTP server and the look at an address that the bot itself begins with or does without. */
async function freePort() {
	const server = createServer().listen(0);
	await once(server, "listening");
	const port = portOf(server);
	server.close();
	return port;
}
