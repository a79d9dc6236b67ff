import { pino } from "pino";
import { expect, test } from "vitest";
import { boltLogger } from "../../../src/slack/receive/bolt-logger.ts";

test.each([
	[
		[
			`Received a message on the WebSocket: {"token":"s3cret","response_url":"https://hooks.slack.com/s3cret"}`,
		],
		"Received a message on the WebSocket: {…}",
	],
	[["http request body:", `{"text":"Embargoed: s3cret"}`], "http request body: {…}"],
	[["several lines: [\n", "s3cret\n", "]"], "several lines: {…}"],
	[["apiCall('chat.postMessage') start"], "apiCall('chat.postMessage') start"],
])("of %j what was sent or came stays out of the log", (parts, expected) => {
	const lines: string[] = [];
	const log = pino({ level: "debug" }, { write: (line) => lines.push(line) });
	boltLogger(log).debug(...parts);
	expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([expected]);
});
