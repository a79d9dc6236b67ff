import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

const BOT = "xoxb-1234-5678-abcdef";
const APP = "xapp-1-A1-2-abcdef";
const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

function configOf(environment: Readonly<Record<string, string>>) {
	const read = readConfig(environment);
	if ("problems" in read) throw new Error(read.problems.join("\n"));
	return read.config;
}

function problemsOf(environment: Readonly<Record<string, string>>): readonly string[] {
	const read = readConfig(environment);
	return "problems" in read ? read.problems : [];
}

test("with nothing set the playground is on and every setting has a default", () => {
	expect(configOf({})).toEqual({
		slack: null,
		port: 3000,
		home: "./var",
		databaseUrl: null,
		signOff: false,
		keepDays: 180,
		timeZone: "Europe/London",
		house: { deskUsers: [], deskGroup: null, deskChannel: null, channels: [] },
		logLevel: "info",
	});
});

test("an empty pair of quotes, as an env file can hold it, is an empty setting", () => {
	expect(configOf({ SLACK_BOT_TOKEN: '""', SLACK_APP_TOKEN: "''" }).slack).toBeNull();
	expect(problemsOf({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: '""' })).toEqual([
		expect.stringContaining("SLACK_BOT_TOKEN is set, but not how Slack reaches Blotter"),
	]);
	expect(problemsOf({ SLACK_BOT_TOKEN: "''", SLACK_SIGNING_SECRET: SECRET })).toEqual([
		expect.stringContaining("SLACK_SIGNING_SECRET is set, but not SLACK_BOT_TOKEN"),
	]);
});

const warningsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
	const read = readConfig(environment);
	return "warnings" in read ? read.warnings : [];
};

test.each([
	["SLACK_BOT_TOKN", "SLACK_BOT_TOKEN"],
	["SLACK_BOT_TOEKN", "SLACK_BOT_TOKEN"],
	["slack_app_token", "SLACK_APP_TOKEN"],
	["DESK_CHANNELS", "DESK_CHANNEL"],
	["KEEP_DAIS", "KEEP_DAYS"],
	["DATABSE_URL", "DATABASE_URL"],
])("%s is told of as a slip of %s, without its value", (typed, meant) => {
	expect(warningsOf({ [typed]: "the value" })).toEqual([
		`${typed} is set, which Blotter does not know and leaves alone. Is ${meant} meant?`,
	]);
});

test.each(["HOST", "PATH", "SLACK_WEBHOOK_URL", "DATABASE_URL_TEST", "TZ", "LANG"])(
	"%s is somebody else's",
	(name) => {
		expect(warningsOf({ [name]: "x" })).toEqual([]);
	},
);

test("a slip that is empty, and our own names, are not told of", () => {
	expect(warningsOf({ SLACK_BOT_TOKN: " ", PORT: "8080", DESK_CHANNEL: "C0DESK" })).toEqual([]);
});

test("empty values, spaces and quotes around values do not count", () => {
	expect(configOf({ SLACK_BOT_TOKEN: "", PORT: " ", TZ_NEWSROOM: "" })).toEqual(configOf({}));
	expect(configOf({ PORT: ' "8080" ', BLOTTER_HOME: "'/srv/blotter'" })).toMatchObject({
		port: 8080,
		home: "/srv/blotter",
	});
});

test.each([
	["Socket Mode", { SLACK_APP_TOKEN: APP }, { type: "socket", appToken: APP }],
	["HTTP", { SLACK_SIGNING_SECRET: SECRET, PORT: "0" }, { type: "http", signingSecret: SECRET, port: 0 }],
	[
		"Socket Mode when both are set",
		{ SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SECRET },
		{ type: "socket", appToken: APP },
	],
])("%s", (_, environment, way) => {
	const { slack } = configOf({ SLACK_BOT_TOKEN: BOT, ...environment });
	expect(slack).toEqual({ botToken: BOT, apiUrl: "https://slack.com/api/", way });
});

test("a local Slack's address always ends in a slash", () => {
	const { slack } = configOf({
		SLACK_BOT_TOKEN: BOT,
		SLACK_APP_TOKEN: APP,
		SLACK_API_URL: "http://127.0.0.1:4000/api",
	});
	expect(slack?.apiUrl).toBe("http://127.0.0.1:4000/api/");
});

test.each<[string, Readonly<Record<string, string>>, readonly RegExp[]]>([
	["no Postgres", { DATABASE_URL: "mysql://h/d" }, [/DATABASE_URL: Should be an address like postgres:/]],
	["no number of days", { KEEP_DAYS: "half a year" }, [/KEEP_DAYS: Should be a whole number of days/]],
	["no day at all", { KEEP_DAYS: "0" }, [/KEEP_DAYS/]],
	["more days than a hundred years", { KEEP_DAYS: "36501" }, [/KEEP_DAYS: Should be a whole number of days/]],
	["a bot token alone", { SLACK_BOT_TOKEN: BOT }, [/SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/]],
	["an app token alone", { SLACK_APP_TOKEN: APP }, [/not SLACK_BOT_TOKEN/]],
	["a signing secret alone", { SLACK_SIGNING_SECRET: SECRET }, [/not SLACK_BOT_TOKEN/]],
	[
		"tokens mixed up",
		{ SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT },
		[/^SLACK_BOT_TOKEN: .*an app-level token/, /^SLACK_APP_TOKEN: .*a bot token/],
	],
	["a user's token", { SLACK_BOT_TOKEN: "xoxp-1-2", SLACK_APP_TOKEN: APP }, [/another kind.*xoxb-/]],
	[
		"a token as secret",
		{ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: BOT },
		[/SIGNING_SECRET: .*a bot token/],
	],
	[
		"a secret as token",
		{ SLACK_BOT_TOKEN: "0123456789abcdef0123456789abcdef", SLACK_APP_TOKEN: APP },
		[/a signing secret/],
	],
	["the example left in", { SLACK_BOT_TOKEN: "xoxb-your-token", SLACK_APP_TOKEN: APP }, [/the example/]],
	["a broken token", { SLACK_BOT_TOKEN: "xoxb-12 34", SLACK_APP_TOKEN: APP }, [/space/]],
	["no port", { PORT: "http" }, [/^PORT: .*whole number/]],
	["a port too high", { PORT: "65536" }, [/^PORT: /]],
	["a negative port", { PORT: "-1" }, [/^PORT: /]],
	["no such zone", { TZ_NEWSROOM: "London" }, [/^TZ_NEWSROOM: .*Europe\/London/]],
	["no such level", { LOG_LEVEL: "loud" }, [/^LOG_LEVEL: .*warn/]],
	["no address", { SLACK_API_URL: "slack.com" }, [/^SLACK_API_URL: /]],
	[
		"everything at once",
		{ PORT: "x", LOG_LEVEL: "x", TZ_NEWSROOM: "x", SLACK_BOT_TOKEN: BOT },
		[/PORT/, /TZ/, /LOG/, /SLACK/],
	],
])("%s is told in words that say what to do", (_, environment, expected) => {
	const problems = problemsOf(environment);
	expect(problems).toHaveLength(expected.length);
	for (const [at, pattern] of expected.entries()) expect(problems[at]).toMatch(pattern);
});

test("no problem ever repeats a value", () => {
	const names = ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_API_URL"];
	const value = fc.stringMatching(/^(xoxb-|xapp-|xoxp-|)[A-Z]{12}[ a-z0-9]*$/);
	fc.assert(
		fc.property(fc.constantFrom(...names), value, (name, secret) => {
			for (const problem of problemsOf({ [name]: secret })) expect(problem).not.toContain(secret);
		}),
	);
});

test("the example file explains every setting, and no other", () => {
	const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
	const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name);
	const wrong = Object.fromEntries(names.map((name) => [name, "\n"]));
	expect(configOf(wrong)).toEqual(configOf({}));
	const source = readFileSync(new URL("../src/config.ts", import.meta.url), "utf8");
	const read = [...source.matchAll(/^\t([A-Z_]+): (?:setting|ids|oneId|token|address)/gm)].map(
		([, name = ""]) => name,
	);
	expect(names.toSorted()).toEqual(read.toSorted());
});

test("the desk and the channels are told by their ids", () => {
	const { house } = configOf({
		DESK_USERS: "U024BE7LH, W0123456",
		DESK_USERGROUP: "S0614TZR7",
		DESK_CHANNEL: "C0G9QF9GZ",
		ALLOWED_CHANNELS: "C1 C2",
	});
	expect(house).toEqual({
		deskUsers: ["U024BE7LH", "W0123456"],
		deskGroup: "S0614TZR7",
		deskChannel: "C0G9QF9GZ",
		channels: ["C1", "C2"],
	});
});

test.each([
	["DESK_USERS", "maria"],
	["DESK_USERGROUP", "@desk"],
	["DESK_CHANNEL", "#desk"],
	["ALLOWED_CHANNELS", "C1, newsdesk"],
])("%s takes no names: %s", (name, value) => {
	expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(`^${name}: Should be`)]);
});
