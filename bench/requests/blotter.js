import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listen } from "./port.js";
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

async function freePort() {
	const server = createServer();
	const port = await listen(server);
	server.close();
	return port;
}
