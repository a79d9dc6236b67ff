import { globSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { httpManifest, manifestText, socketManifest } from "../src/slack/manifest.ts";
import { COMMANDS } from "../src/slack/surfaces/commands.ts";

// Slack's own schema: slackapi/manifest-schema, schemas/manifest.schema.2.0.0.json, MIT licence.
const schema = JSON.parse(
	readFileSync(new URL("support/manifest.schema.2.0.0.json", import.meta.url), "utf8"),
) as object;
const isManifest = new Ajv({ strict: false, formats: { uri: true } }).compile(schema);
const file = readFileSync(new URL("../manifest.yml", import.meta.url), "utf8");
const source = globSync("src/slack/**/*.ts")
	.map((path) => readFileSync(path, "utf8"))
	.join("\n");

/** The scope each Web API method needs, from Slack's reference. */
const SCOPE_OF: Readonly<Record<string, readonly string[]>> = {
	"auth.test": [],
	"chat.delete": ["chat:write"],
	"chat.postEphemeral": ["chat:write"],
	"chat.postMessage": ["chat:write"],
	"conversations.history": ["channels:history", "groups:history", "im:history"],
	"conversations.info": ["channels:read", "groups:read"],
	"users.conversations": ["channels:read", "groups:read"],
	"conversations.replies": ["channels:history", "groups:history", "im:history"],
	"files.completeUploadExternal": ["files:write"],
	"files.getUploadURLExternal": ["files:write"],
	"functions.completeError": [],
	"usergroups.users.list": ["usergroups:read"],
	"users.info": ["users:read"],
	"views.open": [],
	"views.update": [],
	"views.publish": [],
};
const SCOPE_OF_EVENT: Readonly<Record<string, string | null>> = {
	app_home_opened: null,
	app_mention: "app_mentions:read",
	channel_archive: "channels:read",
	channel_deleted: "channels:read",
	channel_id_changed: "channels:read",
	channel_left: "channels:read",
	channel_shared: "channels:read",
	function_executed: null,
	group_archive: "groups:read",
	group_deleted: "groups:read",
	group_left: "groups:read",
	"message.im": "im:history",
};

const found = (pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map(([, name = ""]) => name))];

test("the file is what the code says", () => {
	expect(parse(file)).toEqual(socketManifest());
	expect(file).toContain(manifestText(socketManifest()));
});

test.each([
	["Socket Mode", socketManifest()],
	["HTTP", httpManifest("https://blotter.example.org/")],
])("Slack's schema takes the manifest for %s", (_, manifest) => {
	expect(isManifest(manifest), JSON.stringify(isManifest.errors)).toBe(true);
});

test("Slack's schema refuses a broken one", () => {
	const manifest = socketManifest();
	expect(isManifest({ ...manifest, display_information: { name: "x".repeat(36) } })).toBe(false);
	expect(isManifest({ ...manifest, features: { slash_commands: [] } })).toBe(false);
});

test("over HTTP everything goes to one address", () => {
	const { features, settings } = httpManifest("https://blotter.example.org");
	const addresses = [
		...features.slash_commands.map((command) => ("url" in command ? command.url : "")),
		settings.event_subscriptions.request_url,
		settings.interactivity.request_url,
	];
	expect(new Set(addresses)).toEqual(new Set(["https://blotter.example.org/slack/events"]));
	expect(settings.socket_mode_enabled).toBe(false);
});

test("it subscribes to exactly the events something listens for", () => {
	const events = found(/app\.event\("([a-z_]+)"/g);
	const messages = source.includes("app.message(") ? ["message.im"] : [];
	const steps = source.includes("app.function(") ? ["function_executed"] : [];
	expect(socketManifest().settings.event_subscriptions.bot_events.toSorted()).toEqual(
		[...events, ...messages, ...steps].toSorted(),
	);
});

test("it asks for exactly the scopes that are used", () => {
	const methods = found(
		/\.((?:auth|chat|views|users|usergroups|conversations|files|functions|reactions)\.[a-zA-Z0-9.]+)\(/g,
	);
	expect(methods.filter((method) => !(method in SCOPE_OF))).toEqual([]);
	const events = socketManifest().settings.event_subscriptions.bot_events;
	const needed = [
		...methods.flatMap((method) => SCOPE_OF[method] ?? []),
		...events.map((event) => SCOPE_OF_EVENT[event]),
		...(COMMANDS.length > 0 ? ["commands"] : []),
	].filter((scope) => typeof scope === "string");
	expect(socketManifest().oauth_config.scopes.bot).toEqual([...new Set(needed)].toSorted());
});

test("it keeps to Slack's lengths, which the schema leaves out", () => {
	const { display_information: info, features } = socketManifest();
	expect(info.long_description.length).toBeGreaterThanOrEqual(175);
	for (const { command, description, usage_hint } of features.slash_commands) {
		expect(command.length).toBeLessThanOrEqual(32);
		expect(description.length).toBeLessThanOrEqual(2_000);
		expect(usage_hint.length).toBeLessThanOrEqual(1_000);
	}
});
