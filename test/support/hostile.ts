import fc from "fast-check";

/** A body as Slack might send it and as a broken or hostile sender would: one thing changed, dropped, or of a wrong type. */
export interface HostileBody {
	readonly type: string;
	readonly body: string;
}

const COMMAND = {
	command: "/offences",
	text: "cumbria 2021",
	user_id: "U1",
	channel_id: "C1",
	team_id: "T1",
	trigger_id: "1.2.3",
	response_url: "http://127.0.0.1:9/none",
};
const USER = { id: "U1", team_id: "T1" };
const EVENT = { type: "app_mention", user: "U1", channel: "C1", ts: "1.0", text: "cumbria" };
const PAYLOADS: readonly Readonly<Record<string, unknown>>[] = [
	{ type: "event_callback", event_id: "Ev1", team_id: "T1", event: EVENT },
	{
		type: "event_callback",
		event_id: "Ev2",
		team_id: "T1",
		event: { ...EVENT, type: "message", channel_type: "im" },
	},
	{
		type: "event_callback",
		event_id: "Ev3",
		team_id: "T1",
		event: { type: "app_home_opened", user: "U1", tab: "home" },
	},
	{
		type: "event_callback",
		event_id: "Ev4",
		event: { type: "reaction_added", item: { channel: "C1" }, user: "U1" },
	},
	{ type: "url_verification", challenge: "abc" },
	{ type: "app_rate_limited", minute_rate_limited: 1 },
	{
		type: "view_submission",
		user: USER,
		team: { id: "T1" },
		view: { id: "V1", callback_id: "x", state: { values: {} } },
	},
	{ type: "shortcut", user: USER, callback_id: "ask", trigger_id: "1" },
	{
		type: "message_action",
		user: USER,
		callback_id: "check",
		message: { ts: "1.0", text: "x" },
		channel: { id: "C1" },
	},
	{ type: "block_suggestion", user: USER, action_id: "force", value: "cum" },
	{
		type: "block_actions",
		user: USER,
		team: { id: "T1" },
		channel: { id: "C1" },
		container: { type: "message", message_ts: "1.0", is_ephemeral: true },
		actions: [{ type: "button", action_id: "ask:0", block_id: "b", value: "cumbria" }],
	},
];

const odd = fc.constantFrom<unknown>(
	null,
	[],
	{},
	0,
	-1,
	1e308,
	true,
	"",
	"x",
	[null],
	{ id: null },
	"<!channel>",
	"\u0000",
);

/** The object with one key, at any depth, replaced or dropped. */
const mutated = (whole: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> =>
	fc
		.tuple(fc.constantFrom(...pathsOf(whole)), fc.option(odd, { nil: undefined }))
		.map(([path, value]) => put(whole, path, value));

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
	if (typeof value !== "object" || value === null) return [[...path]];
	const inner = Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]));
	return path.length === 0 ? inner : [[...path], ...inner];
}

function put(whole: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
	if (first === undefined) return value;
	const entries = Object.entries(whole as object).map(([key, part]) => [
		key,
		key === first ? put(part, rest, value) : part,
	]);
	return Array.isArray(whole) ? entries.map(([, part]) => part as unknown) : Object.fromEntries(entries);
}

const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";
const form = (fields: object) =>
	new URLSearchParams(
		Object.entries(fields).map(([key, value]) => [
			key,
			typeof value === "string" ? value : (JSON.stringify(value) ?? ""),
		]),
	).toString();

export const hostileBody: fc.Arbitrary<HostileBody> = fc.oneof(
	fc
		.constantFrom(
			"null",
			"[]",
			"1",
			'"x"',
			"true",
			"{}",
			"",
			"{",
			'{"type":null}',
			'{"type":"event_callback"}',
		)
		.map((body) => ({ type: JSON_TYPE, body })),
	fc
		.constantFrom(
			"payload=null",
			"payload=[]",
			"payload=1",
			"payload=",
			"payload=%7B",
			"payload={}&payload={}",
			"command=",
			"command=x&command=y",
			"=",
			"&&&",
			"%",
		)
		.map((body) => ({ type: FORM_TYPE, body })),
	fc.oneof(...PAYLOADS.map(mutated)).map((body) => ({ type: JSON_TYPE, body: JSON.stringify(body) ?? "" })),
	fc.oneof(...PAYLOADS.map(mutated)).map((body) => ({ type: FORM_TYPE, body: form({ payload: body }) })),
	mutated(COMMAND).map((body) => ({ type: FORM_TYPE, body: form(body as object) })),
	fc
		.string({ unit: "binary", maxLength: 400 })
		.map((text) => ({ type: FORM_TYPE, body: form({ ...COMMAND, text }) })),
	fc.json().map((body) => ({ type: JSON_TYPE, body })),
	fc
		.string({ maxLength: 400 })
		.chain((body) => fc.constantFrom(JSON_TYPE, FORM_TYPE, "text/plain", "").map((type) => ({ type, body }))),
);
