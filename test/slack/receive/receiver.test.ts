import { type IncomingMessage, request } from "node:http";
import fc from "fast-check";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sign, signingKey } from "../../../src/slack/receive/signature.ts";
import { FIGURE } from "../../support/answers.ts";
import { type Bot, SECRET, startBot } from "../../support/bot.ts";
import { hostileBody } from "../../support/hostile.ts";

let bot: Bot;
let answered = 0;
const COMMAND = "command=%2Foffences&text=cumbria&user_id=U1&channel_id=C1&team_id=T1";
const JSON_TYPE = "application/json";

beforeAll(async () => {
	bot = await startBot(() => {
		answered += 1;
		return FIGURE;
	});
});
afterAll(() => bot[Symbol.asyncDispose]());

let trigger = 0;
/** Bodies differ, so that none is a replay of another. */
const command = () => `${COMMAND}&trigger_id=${trigger++}`;

test("a signed command is answered", async () => {
	const response = await bot.send(command());
	expect(response.status).toBe(200);
	expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
});

test.each([
	["nearly five minutes old", { skew: -280 }, 200],
	["older than that", { skew: -302 }, 401],
	["from nearly five minutes ahead", { skew: 280 }, 200],
	["from further ahead", { skew: 330 }, 401],
	["from another year", { skew: 315_360_000 }, 401],
	["signed with another secret", { secret: "another" }, 401],
	["without a signature", { headers: { "x-slack-signature": "" } }, 401],
	["with half a signature", { headers: { "x-slack-signature": "v0=abc" } }, 401],
	["with an odd timestamp", { headers: { "x-slack-request-timestamp": "soon" } }, 401],
	["with a timestamp in another form", { headers: { "x-slack-request-timestamp": "1e9" } }, 401],
	["with an empty timestamp", { headers: { "x-slack-request-timestamp": "" } }, 401],
	["with a charset", { type: "application/x-www-form-urlencoded; charset=utf-8" }, 200],
	["with its type in capitals", { type: "Application/X-WWW-Form-URLEncoded" }, 200],
	["with another type", { type: "text/plain" }, 400],
])("a command %s", async (_, options, status) => {
	expect((await bot.send(command(), options)).status).toBe(status);
});

test("a request seen before is refused, and has one effect", async () => {
	const body = command();
	const before = answered;
	const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await bot.send(body)).status));
	// The clock may tick in between: then the same body is signed anew, and is told by its trigger.
	expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(2);
	expect(statuses.filter((status) => status === 401).length).toBeGreaterThanOrEqual(98);
	expect(answered - before).toBe(1);
});

test("a command delivered again with a new signature has one effect", async () => {
	const body = command();
	const before = answered;
	for (const skew of [0, 1, 2, 3]) expect((await bot.send(body, { skew })).status).toBe(200);
	expect(answered - before).toBe(1);
});

test.each([
	["null", JSON_TYPE, "null"],
	["an array", JSON_TYPE, "[]"],
	["a number", JSON_TYPE, "7"],
	["no JSON", JSON_TYPE, "{"],
	["nothing", JSON_TYPE, ""],
	["an unknown type", JSON_TYPE, '{"type":"surprise"}'],
	["an event without an event", JSON_TYPE, '{"type":"event_callback","event_id":"E","event":null}'],
	["an event of a wrong type", JSON_TYPE, '{"type":"event_callback","event_id":"E","event":{"type":7}}'],
	[
		"an event in no channel",
		JSON_TYPE,
		'{"type":"event_callback","event_id":"E","event":{"type":"message","channel":null}}',
	],
	["a payload of null", "application/x-www-form-urlencoded", "payload=null"],
	["a payload of an array", "application/x-www-form-urlencoded", "payload=%5B%5D"],
	["two payloads", "application/x-www-form-urlencoded", "payload={}&payload={}"],
	["a command without a name", "application/x-www-form-urlencoded", "command=&text=x&user_id=U&channel_id=C"],
	["a command from nobody", "application/x-www-form-urlencoded", "command=%2Foffences&text=x&channel_id=C"],
	[
		"a click on nothing",
		"application/x-www-form-urlencoded",
		`payload=${encodeURIComponent('{"type":"block_actions","user":{"id":"U"},"container":{},"actions":[]}')}`,
	],
	[
		"a click that stands nowhere",
		"application/x-www-form-urlencoded",
		`payload=${encodeURIComponent('{"type":"block_actions","user":{"id":"U"},"actions":[{"type":"button","action_id":"ask:0","value":"kent"}]}')}`,
	],
	["half a test of the certificate", "application/x-www-form-urlencoded", "ssl_check=2&token=x"],
])("a signed body that is %s is answered 400", async (_, type, body) => {
	const response = await bot.send(body, { type });
	expect(response.status).toBe(400);
	expect(await response.text()).toMatch(/^not a request Slack sends: .+ \(E-[0-9A-F]{8}\)$/);
});

test.each([
	["text/plain", "command=%2Fx", "its content type is neither that of JSON nor of a form"],
	[JSON_TYPE, "{7", "it is not JSON"],
	[JSON_TYPE, "[7]", "it is no JSON object"],
	[JSON_TYPE, '{"type":"xoxb-7"}', "type is not what Slack sends there"],
	[JSON_TYPE, '{"type":"event_callback","event":{"type":7}}', "event_id is missing, event.type is not what"],
	["application/x-www-form-urlencoded", "payload={", "payload is not JSON"],
	["application/x-www-form-urlencoded", "command=%2Fx&user_id=U", "channel_id is missing"],
	[
		"application/x-www-form-urlencoded",
		"command=x&user_id=U&channel_id=C",
		"command is not what Slack sends",
	],
])("what of a body of %s could not be read is said: %s", async (type, body, said) => {
	expect(await (await bot.send(body, { type })).text()).toContain(`not a request Slack sends: ${said}`);
});

test("it stands in the log under the reference that is told, and nothing of the body in either", async () => {
	const lines: string[] = [];
	const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
	await using other = await startBot(() => FIGURE, log);
	const body = '{"type":"event_callback","token":"sEcReT","xoxb-9":1,"event":{"type":"","user":"pRiVaTe"}}';
	const told = await (await other.send(body, { type: JSON_TYPE })).text();
	const reference = /E-[0-9A-F]{8}/.exec(told)?.[0] ?? "none";
	const line = lines.find((it) => it.includes(reference)) ?? "";
	expect(JSON.parse(line)).toMatchObject({
		msg: "a request was refused: it could not be read",
		unreadable: ["event_id is missing", "event.type is not what Slack sends there"],
	});
	expect(told + lines.join("")).not.toMatch(/sEcReT|xoxb-9|pRiVaTe/);
});

test("the address is confirmed to Slack when it asks", async () => {
	const response = await bot.send('{"type":"url_verification","challenge":"c-7"}', { type: JSON_TYPE });
	expect(await response.json()).toEqual({ challenge: "c-7" });
	expect(
		(await bot.send('{"type":"url_verification","challenge":"c"}', { type: JSON_TYPE, secret: "x" })).status,
	).toBe(401);
});

test("the certificate may be checked with a signature and without, and nothing else is without", async () => {
	const unsigned = { secret: "nobody's" };
	expect((await bot.send("ssl_check=1&token=x", unsigned)).status).toBe(200);
	const signed = await bot.send("ssl_check=1&token=y");
	expect([signed.status, await signed.text()]).toEqual([200, ""]);
	expect((await bot.send("ssl_check=2", unsigned)).status).toBe(401);
	expect((await bot.send(`${command()}&ssl_check=1`, unsigned)).status).toBe(200);
	expect(await (await bot.send(`${command()}&ssl_check=1`, unsigned)).text()).toBe("");
});

test.each([
	["a megabyte is taken", 1024 * 1024 - COMMAND.length - 40, 200],
	["more is not", 1024 * 1024 + 1, 413],
	["four megabytes are not", 4 * 1024 * 1024, 413],
])("%s", async (_, size, status) => {
	const body = `${command()}&api_app_id=${"x".repeat(size)}`;
	expect(await statusOf(body)).toBe(status);
});

/** `fetch` fails when it is refused in the middle of sending; here the answer is still read. */
async function statusOf(body: string): Promise<number | undefined> {
	const timestamp = String(Math.floor(Date.now() / 1_000));
	const headers = {
		"content-type": "application/x-www-form-urlencoded",
		"content-length": Buffer.byteLength(body),
		"x-slack-request-timestamp": timestamp,
		"x-slack-signature": sign(signingKey(SECRET), timestamp, body),
	};
	const reply = Promise.withResolvers<IncomingMessage>();
	const sent = request(bot.url, { method: "POST", headers }, reply.resolve);
	// What is sent after the answer finds nobody reading.
	sent.on("error", () => {});
	sent.on("close", () => reply.reject(new Error("closed without an answer")));
	sent.end(body);
	const response = await reply.promise;
	response.resume();
	return response.statusCode;
}

test.each([
	["GET", "/health", 200],
	["GET", "/slack/events", 405],
	["GET", "/", 404],
	["POST", "/slack/commands", 404],
	["POST", "/health", 404],
])("%s %s is answered %i", async (method, path, status) => {
	const response = await fetch(new URL(path, bot.url), { method });
	expect(response.status).toBe(status);
});

test("what nothing listens for is answered at once", async () => {
	const shortcut = JSON.stringify({
		type: "shortcut",
		user: { id: "U1" },
		callback_id: "gone",
		trigger_id: "s1",
	});
	expect((await bot.send(`payload=${encodeURIComponent(shortcut)}`)).status).toBe(404);
	expect((await bot.event({ type: "team_join", user: { id: "U9" } })).status).toBe(200);
});

test("no body ends it, and each is answered", async () => {
	let sent = 0;
	await fc.assert(
		fc.asyncProperty(hostileBody, async ({ type, body }) => {
			// Signed at different times, so that two alike are not refused as a replay.
			const response = await bot.send(body, { type, skew: -(sent++ % 290) });
			expect([200, 400, 401, 404]).toContain(response.status);
			await response.arrayBuffer();
		}),
		{ numRuns: 2_000 },
	);
	expect((await bot.send(command())).status).toBe(200);
}, 60_000);

test("a wrong signature is logged with the setting that decides it, and without what was sent", async () => {
	const lines: string[] = [];
	const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
	await using other = await startBot(() => FIGURE, log);
	const response = await other.send("command=/offences&text=private", { secret: "0".repeat(32) });
	expect(response.status).toBe(401);
	expect(lines).toHaveLength(1);
	expect(lines[0]).toContain("SLACK_SIGNING_SECRET");
	expect(lines[0]).not.toContain("private");
});
