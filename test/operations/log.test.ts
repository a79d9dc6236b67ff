import { expect, test } from "vitest";
import { openLog } from "../../src/operations/log.ts";

function logged(write: (log: ReturnType<typeof openLog>) => void): string {
	const lines: string[] = [];
	write(openLog("info", { write: (line) => lines.push(line) }));
	return lines.join("");
}

test("one JSON object a line, with the level in words", () => {
	const line = logged((log) => log.warn({ port: 3000 }, "port taken"));
	expect(JSON.parse(line)).toMatchObject({ level: "warn", port: 3000, msg: "port taken" });
	expect(line.endsWith("\n")).toBe(true);
});

test("below the level nothing is written", () => {
	expect(logged((log) => log.debug("chatter"))).toBe("");
});

test.each([
	["a bot token in a message", "call with xoxb-12-34-aBcD failed", "xoxb-12-34-aBcD"],
	["an app token in a message", "opened with xapp-1-A01-22-ffee", "xapp-1-A01-22-ffee"],
	["a workflow's token", "called with xwfp-12-34-aBcD", "xwfp-12-34-aBcD"],
	["a refresh token", "xoxe-1-My0xLTEtAbC", "My0xLTEtAbC"],
	["a rotating token", "xoxe.xoxb-1-AbCdEf", "AbCdEf"],
	["a database password", "postgres://blotter:hunter2@db:5432/blotter refused", "hunter2"],
])("%s is hidden", (_, message, secret) => {
	const line = logged((log) => log.error({ err: new Error(message) }, message));
	expect(line).toContain("[hidden]");
	expect(line).not.toContain(secret);
});

test.each(["token", "botToken", "appToken", "signingSecret", "authorization"])(
	"the field %s is hidden",
	(name) => {
		const line = logged((log) =>
			log.info({ [name]: "s3cret", inner: { [name]: "s3cret", [`${name}s`]: { [name]: "s3cret" } } }),
		);
		expect(line).not.toContain("s3cret");
	},
);

test("an address without a password stays readable", () => {
	expect(logged((log) => log.info("taking requests at http://127.0.0.1:3000/slack/events"))).toContain(
		"127.0.0.1:3000",
	);
});
