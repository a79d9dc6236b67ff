import { describe, expect, test } from "vitest";
import { type Sent, type Tried, tryOut } from "./support/open.ts";

const NEWSDESK = "/robin/newsdesk";
const BUTTONS = [
	{
		type: "actions",
		elements: [
			{ type: "button", action_id: "go", text: { type: "plain_text", text: "Go" }, value: "1" },
			{
				type: "overflow",
				action_id: "more",
				options: ["a", "b"].map((value) => ({ text: { type: "plain_text", text: value }, value })),
			},
			{
				type: "static_select",
				options: ["x", "y"].map((value) => ({ text: { type: "plain_text", text: value }, value })),
			},
		],
	},
];
const MANIFEST = `
display_information: { name: Blotter }
features:
  app_home: { home_tab_enabled: true }
  bot_user: { display_name: Blotter }
  slash_commands: [{ command: /show, description: Shows }, { command: /hide, description: Hides }]
settings: { event_subscriptions: { bot_events: [app_mention, message.im, app_home_opened] } }
`;

const reply = (value: unknown) => ({ body: JSON.stringify(value) });
const respond = (sent: Sent | undefined, value: unknown) =>
	fetch(String(sent?.["response_url"]), { method: "POST", body: JSON.stringify(value) });
const idsOn = async (tried: Tried, path = NEWSDESK) =>
	[...(await tried.page(path)).matchAll(/id="conversation-(\d+)-(\d+)"/g)].map(([, a, b]) => `${a}.${b}`);
const text = async (tried: Tried, path = NEWSDESK) => (await tried.page(path)).replaceAll(/<[^>]+>/g, " ");
const event = (sent: Sent | undefined) => sent?.["event"] as Readonly<Record<string, unknown>>;

const modal = (more: object = {}) => ({
	type: "modal",
	callback_id: "form",
	private_metadata: "kept",
	title: { type: "plain_text", text: "Ask" },
	submit: { type: "plain_text", text: "Send it" },
	blocks: [
		{
			type: "input",
			block_id: "force",
			label: { type: "plain_text", text: "Force" },
			element: { type: "plain_text_input", action_id: "name" },
		},
	],
	...more,
});
/** The form of `modal` filled in. */
const KENT = { "/0/element": "Kent" };
const viewOn = async (tried: Tried) => / id="view-(\w+)"/.exec(await tried.page(NEWSDESK))?.[1];

async function openModal(tried: Tried, view = modal()): Promise<string> {
	const { ts } = await postByBot(tried);
	await tried.post(`${NEWSDESK}/press/${ts}`, { press: "/0/elements/0" });
	const opened = await tried.call("views.open", { trigger_id: tried.sent.at(-1)?.["trigger_id"], view });
	expect(opened).toMatchObject({ ok: true });
	return String(await viewOn(tried));
}

describe("a slash command", () => {
	test("reaches the bot with every field Slack sends, signed", async () => {
		const tried = await tryOut();
		await tried.post(`${NEWSDESK}/say`, { text: "/show  cumbria 2021 " });
		const [sent] = tried.sent;
		expect(sent).toMatchObject({
			command: "/show",
			text: "cumbria 2021",
			channel_name: "newsdesk",
			user_name: "robin",
			team_domain: "the-newsroom",
			is_enterprise_install: "false",
			response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/response\//),
			trigger_id: expect.any(String),
		});
		expect(sent?.headers).toMatchObject({
			"content-type": "application/x-www-form-urlencoded",
			"x-slack-signature": expect.stringMatching(/^v0=[0-9a-f]{64}$/),
			"x-slack-request-timestamp": expect.stringMatching(/^\d{10}$/),
		});
	});

	test.each([
		{
			name: "a text",
			reply: { body: "plain words", headers: { "content-type": "text/plain" } },
			shown: "plain words",
		},
		{ name: "a message", reply: reply({ text: "*worded*" }), shown: "worded" },
		{
			name: "an error",
			reply: { status: 500, body: "" },
			shown: "/show failed with the error &quot;dispatch_failed&quot; (HTTP 500)",
		},
		{ name: "a refusal", reply: { status: 404, body: "" }, shown: "HTTP 404" },
		{
			name: "no message",
			reply: reply({ blocks: "none" }),
			shown: "/show failed with the error &quot;invalid_payload&quot;",
		},
	])("acknowledged with $name", async ({ reply: answer, shown }) => {
		const tried = await tryOut();
		tried.answer(answer);
		await tried.post(`${NEWSDESK}/say`, { text: "/show" });
		expect(await text(tried)).toContain(shown);
		expect(await idsOn(tried, "/sam/newsdesk")).toEqual([]);
	});

	test("acknowledged with nothing shows nothing", async () => {
		const tried = await tryOut();
		await tried.post(`${NEWSDESK}/say`, { text: "/show" });
		expect(await idsOn(tried)).toEqual([]);
	});

	test("not answered within three seconds has failed, as in Slack", async () => {
		const tried = await tryOut();
		const never = Promise.withResolvers<{ body: string }>();
		tried.answer(() => never.promise);
		await tried.post(`${NEWSDESK}/say`, { text: "/show" });
		expect(await text(tried)).toContain("/show failed with the error &quot;operation_timeout&quot;");
		never.resolve({ body: "" });
	});

	test("no bot there has failed too", async () => {
		const tried = await tryOut();
		tried.answer({ body: "", headers: { connection: "close" } });
		await tried.stopBot();
		await tried.post(`${NEWSDESK}/say`, { text: "/show" });
		expect(await text(tried)).toContain("dispatch_failed&quot; (no connection)");
	});

	test.each([
		{
			typed: "/unknown thing",
			thread: null,
			shown: "is not a command here. Blotter knows  /show  and  /hide",
		},
		{ typed: "/show", thread: "yes", shown: "cannot be used in a thread" },
	])("$typed is refused as Slack refuses it", async ({ typed, thread, shown }) => {
		const tried = await tryOut(MANIFEST);
		await tried.post(`${NEWSDESK}/say`, { text: "a beginning" });
		const [ts = ""] = await idsOn(tried);
		await tried.post(`${NEWSDESK}/say`, { text: typed, ...(thread ? { thread: ts } : {}) });
		expect(await text(tried, thread ? `${NEWSDESK}/thread/${ts}` : NEWSDESK)).toContain(shown);
		expect(tried.sent).toEqual([]);
	});

	test("a slash after a space is a text, nothing typed is nothing sent", async () => {
		const tried = await tryOut();
		await tried.post(`${NEWSDESK}/say`, { text: " /show" });
		await tried.post(`${NEWSDESK}/say`, { text: " \n " });
		expect(await idsOn(tried)).toHaveLength(1);
		expect(tried.sent).toEqual([]);
	});
});

describe("a response_url", () => {
	test("is good for five answers, private unless it says otherwise", async () => {
		const tried = await tryOut();
		await tried.post(`${NEWSDESK}/say`, { text: "/show kent" });
		const [sent] = tried.sent;
		for (const n of [1, 2, 3, 4]) expect((await respond(sent, { text: `private ${n}` })).status).toBe(200);
		await respond(sent, { text: "for all", response_type: "in_channel" });
		const sixth = await respond(sent, { text: "too much" });
		expect(await sixth.json()).toEqual({ ok: false, error: "used_url" });
		expect(await idsOn(tried)).toHaveLength(6);
		const others = await text(tried, "/sam/newsdesk");
		expect(others).toContain("for all");
		expect(others).toContain("/show kent");
		expect(others).not.toContain("private");
	});

	test("replaces and deletes a private message", async () => {
		const tried = await tryOut();
		tried.answer(reply({ text: "first", blocks: BUTTONS }));
		await tried.post(`${NEWSDESK}/say`, { text: "/show" });
		const [ts] = await idsOn(tried);
		tried.answer({ body: "" });
		await tried.post(`${NEWSDESK}/press/${ts}`, { press: "/0/elements/0" });
		await respond(tried.sent[1], { text: "second", replace_original: true });
		expect(await idsOn(tried)).toEqual([ts]);
		expect(await text(tried)).toContain("second");
		await respond(tried.sent[1], { delete_original: true });
		expect(await idsOn(tried)).toEqual([]);
	});

	test("replaces and deletes a public one", async () => {
		const tried = await tryOut();
		const { channel, ts } = await postByBot(tried);
		await tried.post(`/sam/newsdesk/press/${ts}`, { press: "/0/elements/0" });
		const [sent] = tried.sent;
		await respond(sent, { text: "second", replace_original: true });
		expect(await text(tried)).toContain("(edited)");
		await respond(sent, { delete_original: true });
		expect(await idsOn(tried)).toEqual([]);
		expect((await tried.call("conversations.history", { channel }))["messages"]).toEqual([]);
	});

	test("a command cannot be replaced: it is answered anew", async () => {
		const tried = await tryOut();
		await tried.post(`${NEWSDESK}/say`, { text: "/show" });
		await respond(tried.sent[0], { text: "one", replace_original: true });
		await respond(tried.sent[0], { text: "two", replace_original: true });
		expect(await idsOn(tried)).toHaveLength(2);
	});

	test.each(["not json", "[]", '{"response_type":"loud"}', '{"text":7}'])("%s is refused", async (body) => {
		const tried = await tryOut();
		await tried.post(`${NEWSDESK}/say`, { text: "/show" });
		const answer = await fetch(String(tried.sent[0]?.["response_url"]), { method: "POST", body });
		expect(await answer.json()).toEqual({ ok: false, error: "invalid_payload" });
	});
});

describe("what Slack refuses is refused here", () => {
	test("a channel the app was not invited to, until it is", async () => {
		const tried = await tryOut();
		const post = (channel: string) => tried.call("chat.postMessage", { channel, text: "hello" });
		expect(await post("sport")).toEqual({ ok: false, error: "not_in_channel" });
		expect(await post("newsdesk")).toMatchObject({ ok: true });
		await tried.post("/robin/sport/say", { text: "/invite @Blotter " });
		expect(await post("sport")).toMatchObject({ ok: true });
	});

	test("a method there is not", async () => {
		const tried = await tryOut();
		expect(await tried.call("chat.shout", {})).toEqual({ ok: false, error: "unknown_method" });
	});
});

describe("a message", () => {
	test("that mentions the bot in a channel is an app_mention, in Slack's notation", async () => {
		const tried = await tryOut();
		await tried.post(`${NEWSDESK}/say`, { text: "@Blotter & @sam: 5 < 6?" });
		const [sent] = tried.sent;
		expect(sent).toMatchObject({ type: "event_callback", authorizations: [{ is_bot: true }] });
		expect(event(sent)["text"]).toMatch(/^<@U0PLAYGROUND> &amp; <@U\w+>: 5 &lt; 6\?$/);
		expect(event(sent)).toMatchObject({ type: "app_mention", channel: expect.stringMatching(/^C/) });
		expect(await text(tried)).toContain("@Blotter");
	});

	test.each(["hello", "mail me at x@blotter.example", "@blotters", "@@blotter"])(
		"%s mentions nobody",
		async (typed) => {
			const tried = await tryOut();
			await tried.post(`${NEWSDESK}/say`, { text: typed });
			expect(tried.sent).toEqual([]);
			expect(await idsOn(tried)).toHaveLength(1);
		},
	);

	test("in a thread says so, and goes on in it", async () => {
		const tried = await tryOut();
		const first = await tried.post(`${NEWSDESK}/say`, { text: "@blotter one" });
		const ts = first.headers.get("location")?.split("/").at(-1) ?? "";
		expect(first.headers.get("location")).toBe(`${NEWSDESK}/thread/${ts}`);
		await tried.post(`${NEWSDESK}/say`, { text: "@blotter two", thread: ts });
		expect(event(tried.sent[1])).toMatchObject({ thread_ts: ts, type: "app_mention" });
	});

	test("that is answered for its asker alone stays where the answer is, not in an empty thread", async () => {
		const tried = await tryOut();
		tried.answer(async (sent) => {
			const { channel, user } = event(sent);
			await tried.call("chat.postEphemeral", { channel, user, text: "for you" });
			return { body: "" };
		});
		const said = await tried.post(`${NEWSDESK}/say`, { text: "@blotter one" });
		expect(said.headers.get("location")).toBe(NEWSDESK);
		expect(await text(tried)).toContain("for you");
	});

	test("to the bot alone is a message.im and nothing else", async () => {
		const tried = await tryOut();
		await tried.post("/robin/blotter/say", { text: "@blotter hello" });
		expect(tried.sent.map((one) => event(one)["type"])).toEqual(["message"]);
		expect(event(tried.sent[0])).toMatchObject({ channel_type: "im", channel: expect.stringMatching(/^D/) });
		expect(await idsOn(tried, "/sam/blotter")).toEqual([]);
	});

	test("that the bot does not take is sent once more, marked, with the same id; then it is told", async () => {
		const tried = await tryOut();
		tried.answer({ status: 503, body: "" });
		await tried.post(`${NEWSDESK}/say`, { text: "@blotter hello" });
		const [first, second, ...more] = tried.sent;
		expect(more).toEqual([]);
		expect(second?.["event_id"]).toBe(first?.["event_id"]);
		expect(second?.headers).toMatchObject({ "x-slack-retry-num": "1", "x-slack-retry-reason": "http_error" });
		expect(await text(tried)).toContain("Blotter did not take this message (dispatch_failed: HTTP 503)");
	});
});

describe("a control", () => {
	const cases = [
		{ press: "/0/elements/0", action: { type: "button", action_id: "go", block_id: "b0", value: "1" } },
		{
			press: "/0/elements/1/options/1",
			action: { type: "overflow", action_id: "more", selected_option: { value: "b" } },
		},
		{
			press: "/0/elements/2",
			"/0/elements/2": "y",
			action: { type: "static_select", action_id: "a0.elements.2", selected_option: { value: "y" } },
		},
	];
	test.each(cases)("$action.type tells what was chosen", async ({ action, ...form }) => {
		const tried = await tryOut();
		const { ts, channel } = await postByBot(tried);
		await tried.post(`${NEWSDESK}/press/${ts}`, form);
		const [sent] = tried.sent;
		expect(sent).toMatchObject({
			type: "block_actions",
			user: { username: "robin" },
			channel: { id: channel, name: "newsdesk" },
			container: { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: false },
			message: { ts, text: "look", bot_id: "B0PLAYGROUND", blocks: [{ block_id: "b0" }] },
			actions: [action],
		});
	});

	test("of a private message comes without the message, as in Slack", async () => {
		const tried = await tryOut();
		tried.answer(reply({ text: "x", blocks: BUTTONS }));
		await tried.post(`${NEWSDESK}/say`, { text: "/show" });
		const [ts] = await idsOn(tried);
		await tried.post(`${NEWSDESK}/press/${ts}`, { press: "/0/elements/0" });
		expect(tried.sent[1]).toMatchObject({ container: { is_ephemeral: true, message_ts: ts } });
		expect(tried.sent[1]).not.toHaveProperty("message");
	});

	test.each([
		"",
		"/0",
		"/0/elements",
		"/0/elements/9",
		"/7/elements/0",
		"/__proto__",
		"/0/elements/0/text",
		"x",
	])("that is not there (%s) is not pressed", async (press) => {
		const tried = await tryOut();
		const { ts } = await postByBot(tried);
		expect((await tried.post(`${NEWSDESK}/press/${ts}`, { press })).status).toBe(404);
		expect(tried.sent).toEqual([]);
	});

	test("of somebody else's private message is out of reach", async () => {
		const tried = await tryOut();
		tried.answer(reply({ text: "x", blocks: BUTTONS }));
		await tried.post(`${NEWSDESK}/say`, { text: "/show" });
		const [ts] = await idsOn(tried);
		expect((await tried.post(`/sam/newsdesk/press/${ts}`, { press: "/0/elements/0" })).status).toBe(404);
		expect((await fetch(`${tried.url}/sam/newsdesk/json/${ts}`)).status).toBe(404);
	});

	test("that the bot does not take is told", async () => {
		const tried = await tryOut();
		const { ts } = await postByBot(tried);
		tried.answer({ status: 400, body: "" });
		await tried.post(`${NEWSDESK}/press/${ts}`, { press: "/0/elements/0" });
		expect(await text(tried)).toContain("Blotter did not take this (dispatch_failed: HTTP 400)");
	});
});

describe("views", () => {
	test("a modal opens for who clicked, once for each trigger", async () => {
		const tried = await tryOut();
		await openModal(tried);
		expect(await text(tried)).toContain("Send it");
		expect(await text(tried, "/sam/newsdesk")).not.toContain("Send it");
		const again = await tried.call("views.open", {
			trigger_id: tried.sent.at(-1)?.["trigger_id"],
			view: modal(),
		});
		expect(again).toEqual({ ok: false, error: "exchanged_trigger_id" });
	});

	test("is handed in with what was typed, and closes", async () => {
		const tried = await tryOut();
		const id = await openModal(tried);
		await tried.post(`${NEWSDESK}/views/${id}`, { "/0/element": "Kent" });
		expect(tried.sent.at(-1)).toMatchObject({
			type: "view_submission",
			view: {
				id,
				callback_id: "form",
				private_metadata: "kept",
				state: { values: { force: { name: { type: "plain_text_input", value: "Kent" } } } },
			},
		});
		expect(await viewOn(tried)).toBeUndefined();
	});

	test("refused, it stays and says why", async () => {
		const tried = await tryOut();
		const id = await openModal(tried);
		tried.answer(reply({ response_action: "errors", errors: { force: "No such force" } }));
		await tried.post(`${NEWSDESK}/views/${id}`, KENT);
		expect(await text(tried)).toContain("No such force");
		tried.answer({ status: 500, body: "" });
		await tried.post(`${NEWSDESK}/views/${id}`, KENT);
		expect(await text(tried)).toContain("did not take this (dispatch_failed: HTTP 500)");
	});

	test("gives way to another, is covered by one, and is cleared", async () => {
		const tried = await tryOut();
		const id = await openModal(tried);
		tried.answer(
			reply({ response_action: "update", view: modal({ submit: { type: "plain_text", text: "Again" } }) }),
		);
		await tried.post(`${NEWSDESK}/views/${id}`, KENT);
		expect([await viewOn(tried), await text(tried)]).toEqual([id, expect.stringContaining("Again")]);
		tried.answer(
			reply({ response_action: "push", view: modal({ submit: { type: "plain_text", text: "Top" } }) }),
		);
		await tried.post(`${NEWSDESK}/views/${id}`, KENT);
		const top = await viewOn(tried);
		expect(top).not.toBe(id);
		await tried.post(`${NEWSDESK}/views/${top}`, { close: "1" });
		expect(await viewOn(tried)).toBe(id);
		tried.answer(reply({ response_action: "clear" }));
		await tried.post(`${NEWSDESK}/views/${id}`, KENT);
		expect(await viewOn(tried)).toBeUndefined();
	});

	test("is not handed in without what it requires, and its field says so, as in Slack", async () => {
		const tried = await tryOut();
		const id = await openModal(tried);
		const before = tried.sent.length;
		await tried.post(`${NEWSDESK}/views/${id}`, { "/0/element": "" });
		expect(await text(tried)).toContain("Please complete this required field.");
		expect(tried.sent.length).toBe(before);
		await tried.post(`${NEWSDESK}/views/${id}`, KENT);
		expect(tried.sent.at(-1)?.["type"]).toBe("view_submission");
	});

	test("what may be left empty may be; what is too short or too long is not taken", async () => {
		const field = (more: object, element: object = {}) =>
			modal({
				blocks: [
					{
						type: "input",
						block_id: "force",
						label: { type: "plain_text", text: "Force" },
						element: { type: "plain_text_input", action_id: "name", ...element },
						...more,
					},
				],
			});
		const tried = await tryOut();
		const free = await openModal(tried, field({ optional: true }));
		await tried.post(`${NEWSDESK}/views/${free}`, {});
		expect(tried.sent.at(-1)?.["type"]).toBe("view_submission");
		const short = await openModal(tried, field({}, { min_length: 5 }));
		await tried.post(`${NEWSDESK}/views/${short}`, KENT);
		expect(await text(tried)).toContain("at least 5 characters");
		const long = await openModal(tried, field({ optional: true }, { max_length: 3 }));
		await tried.post(`${NEWSDESK}/views/${long}`, KENT);
		expect(await text(tried)).toContain("no more than 3 characters");
	});

	test("closed, the bot hears of it only if it asked to", async () => {
		const tried = await tryOut();
		const quiet = await openModal(tried);
		await tried.post(`${NEWSDESK}/views/${quiet}`, { close: "1" });
		const again = await tried.post(`${NEWSDESK}/views/${quiet}`, { close: "1" });
		expect(again.headers.get("location")).toBe(NEWSDESK);
		expect(tried.sent.at(-1)?.["type"]).toBe("block_actions");
		const told = await openModal(tried, modal({ notify_on_close: true }));
		await tried.post(`${NEWSDESK}/views/${told}`, { close: "1" });
		expect(tried.sent.at(-1)).toMatchObject({ type: "view_closed", view: { id: told }, is_cleared: false });
	});

	test("used after it was closed, by a second click or in another window, the page goes on and the bot hears nothing", async () => {
		const tried = await tryOut();
		const id = await openModal(tried);
		await tried.post(`${NEWSDESK}/views/${id}`, { close: "1" });
		const before = tried.sent.length;
		for (const form of [KENT, { press: "/0/element" }]) {
			const { status, headers } = await tried.post(`${NEWSDESK}/views/${id}`, form);
			expect([status, headers.get("location")]).toEqual([303, NEWSDESK]);
		}
		const offered = await tried.post(`${NEWSDESK}/views/${id}/suggest`, {
			pointer: "/0/element",
			typed: "k",
		});
		expect(await offered.json()).toEqual([]);
		expect(tried.sent.length).toBe(before);
	});

	test("handed in twice, what lies under it stays", async () => {
		const tried = await tryOut();
		const id = await openModal(tried);
		tried.answer(
			reply({ response_action: "push", view: modal({ submit: { type: "plain_text", text: "Top" } }) }),
		);
		await tried.post(`${NEWSDESK}/views/${id}`, KENT);
		const top = await viewOn(tried);
		tried.answer({ body: "" });
		const twice = [1, 2].map(() => tried.post(`${NEWSDESK}/views/${top}`, KENT));
		await Promise.all(twice);
		expect(await viewOn(tried)).toBe(id);
	});

	test("the Home tab is asked for when it is opened, and its buttons work", async () => {
		const tried = await tryOut(MANIFEST);
		tried.answer(async (sent) => {
			const { type, user } = event(sent) ?? {};
			if (type === "app_home_opened")
				await tried.call("views.publish", { user_id: user, view: { type: "home", blocks: BUTTONS } });
			return { body: "" };
		});
		const home = await tried.page("/robin/blotter/home");
		expect(home).toContain(">Go</button>");
		expect(event(tried.sent[0])).toMatchObject({ type: "app_home_opened", tab: "home" });
		const [, id = ""] = /views\/(\w+)"/.exec(home) ?? [];
		await tried.post(`/robin/blotter/views/${id}`, { press: "/0/elements/0" });
		expect(tried.sent.at(-1)).toMatchObject({
			type: "block_actions",
			container: { type: "view", view_id: id },
			view: { type: "home" },
			actions: [{ action_id: "go" }],
		});
		expect(tried.sent.at(-1)).not.toHaveProperty("channel");
	});
});

async function postByBot(tried: Tried): Promise<{ readonly ts: string; readonly channel: string }> {
	const { channels } = (await tried.call("conversations.list", {})) as {
		channels: { id: string; name: string }[];
	};
	const channel = channels.find(({ name }) => name === "newsdesk")?.id ?? "";
	const { ts } = await tried.call("chat.postMessage", { channel, text: "look", blocks: BUTTONS });
	return { ts: String(ts), channel };
}
