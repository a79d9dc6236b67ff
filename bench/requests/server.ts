import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "node:querystring";
import { App, LogLevel } from "@slack/bolt";
import { readConfig } from "../../src/config.ts";
import { openNewsroom } from "../../src/newsroom.ts";
import { startSlack } from "../../src/slack/app.ts";
import { listen, portOf } from "./port.ts";
import { ROLES, type Role, SECRET } from "./roles.ts";

const CONSTANT = { response_type: "ephemeral", text: "307 offences recorded in Cumbria in 2021/22" } as const;
const TOKEN = "xoxb-1-2-bench";

/** The least a signed answer costs. */
async function floor(): Promise<number> {
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			const body = Buffer.concat(chunks);
			const timestamp = String(request.headers["x-slack-request-timestamp"]);
			const expected = `v0=${createHmac("sha256", SECRET).update(`v0:${timestamp}:`).update(body).digest("hex")}`;
			const given = Buffer.from(String(request.headers["x-slack-signature"]));
			const isSlack = timingSafeEqual(given, Buffer.from(expected));
			const { command } = parse(body.toString());
			response.writeHead(isSlack && command === "/offences" ? 200 : 401, {
				"content-type": "application/json",
			});
			response.end(JSON.stringify(CONSTANT));
		});
	});
	return listen(server);
}

/** Bolt as it comes. */
async function bolt(api: string): Promise<number> {
	const app = new App({
		token: TOKEN,
		signingSecret: SECRET,
		logLevel: LogLevel.ERROR,
		clientOptions: { slackApiUrl: api },
	});
	app.command("/offences", ({ ack }) => ack(CONSTANT));
	return portOf(await app.start(0));
}

async function blotter(apiUrl: string): Promise<number> {
	const read = readConfig({ BLOTTER_HOME: join(tmpdir(), "blotter-bench"), LOG_LEVEL: "error" });
	if ("problems" in read) throw new Error(read.problems.join("\n"));
	const { ask, log } = openNewsroom(read.config);
	const way = { type: "http", signingSecret: SECRET, port: 0, host: "127.0.0.1" } as const;
	const { url } = await startSlack({ settings: { botToken: TOKEN, apiUrl, way }, ask, log });
	return Number(new URL(url ?? "").port);
}

const [role, api = ""] = process.argv.slice(2);
const START: Readonly<Record<Role, (api: string) => Promise<number>>> = { floor, bolt, blotter };
const known = ROLES.find((one) => one === role);
if (known === undefined) throw new Error(`no such server: ${role}`);
process.on("message", () => {
	const { user, system } = process.cpuUsage();
	process.send?.({ cpu: user + system, rss: process.memoryUsage.rss() });
});
process.send?.(await START[known](api));
