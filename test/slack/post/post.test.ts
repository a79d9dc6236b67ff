import { RespondError, type RespondFn } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { answerMessage } from "../../../src/blocks/answer.ts";
import { clientOptions } from "../../../src/slack/post/client.ts";
import { post, respondWith } from "../../../src/slack/post/post.ts";
import { TREND } from "../../support/answers.ts";
import { type Reply, serve } from "../../support/http.ts";

const message = answerMessage(TREND, { privately: false });
const ok = { body: '{"ok":true,"ts":"2.0","channel":"C1"}' };
const refused = (error: string): Reply => ({ body: JSON.stringify({ ok: false, error }) });

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
	await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A Slack that gives these replies in turn, the last for good; and what was sent to it. */
async function slackThat(...replies: readonly Reply[]) {
	const sent: Readonly<Record<string, string>>[] = [];
	const server = await serve(({ body }) => {
		sent.push(Object.fromEntries(new URLSearchParams(body)));
		return replies[Math.min(sent.length, replies.length) - 1] ?? ok;
	});
	open.push(server);
	return {
		client: new WebClient("xoxb-1", clientOptions(`${server.url}/`, pino({ level: "silent" }))),
		sent,
	};
}

const blockTypes = (args: Readonly<Record<string, string>> | undefined): readonly string[] =>
	args?.["blocks"] === undefined
		? []
		: (JSON.parse(args["blocks"]) as { type: string }[]).map(({ type }) => type);

test("what Slack takes is sent once", async () => {
	const { client, sent } = await slackThat(ok);
	expect(await post(client, message, { channel: "C1" })).toEqual({ channel: "C1", ts: "2.0" });
	expect(sent).toHaveLength(1);
	expect(sent[0]).toMatchObject({ unfurl_links: "false", parse: "none", text: message.text });
});

test.each(["invalid_blocks", "msg_blocks_too_long"])(
	"refused with %s, a simpler form is sent",
	async (word) => {
		const { client, sent } = await slackThat(refused(word), ok);
		expect(await post(client, message, { channel: "C1" })).toEqual({ channel: "C1", ts: "2.0" });
		expect(blockTypes(sent[0])).toContain("data_visualization");
		expect(blockTypes(sent[1])).not.toContain("data_visualization");
		expect(JSON.stringify(sent[1])).toContain("371");
	},
);

test("refused again, the text alone is sent", async () => {
	const { client, sent } = await slackThat(refused("invalid_blocks"), refused("invalid_blocks"), ok);
	expect(await post(client, message, { channel: "C1" })).toMatchObject({ ts: "2.0" });
	expect(sent).toHaveLength(3);
	expect(sent[2]).not.toHaveProperty("blocks");
	expect(sent[2]?.["text"]).toBe(message.text);
});

test("refused for another reason, nothing more is sent and the reason is told", async () => {
	const { client, sent } = await slackThat(refused("not_in_channel"));
	expect(await post(client, message, { channel: "C1" })).toEqual({ refused: "not_in_channel" });
	expect(sent).toHaveLength(1);
});

test("asked to wait a moment it waits, then sends once", async () => {
	const { client, sent } = await slackThat({ status: 429, headers: { "retry-after": "1" }, body: "" }, ok);
	expect(await post(client, message, { channel: "C1" })).toMatchObject({ ts: "2.0" });
	expect(sent).toHaveLength(2);
});

test("asked to wait long it gives up at once", async () => {
	const { client, sent } = await slackThat({ status: 429, headers: { "retry-after": "60" }, body: "" });
	await expect(post(client, message, { channel: "C1" })).rejects.toThrow(/rate-limit/i);
	expect(sent).toHaveLength(1);
});

test("where it is unknown whether Slack took it, it is not sent again", async () => {
	const { client, sent } = await slackThat({ status: 500, body: "took it, then fell over" });
	await expect(post(client, message, { channel: "C1" })).rejects.toThrow(/500/);
	expect(sent).toHaveLength(1);
});

/** Answers at a `response_url` as Bolt does. */
async function responseUrlThat(...replies: readonly Reply[]) {
	const sent: Readonly<Record<string, unknown>>[] = [];
	const server = await serve(({ body }) => {
		sent.push(JSON.parse(body) as (typeof sent)[0]);
		return replies[sent.length - 1] ?? { body: "ok" };
	});
	open.push(server);
	const respond: RespondFn = async (said) => {
		const response = await fetch(server.url, { method: "POST", body: JSON.stringify(said) });
		if (!response.ok) throw new RespondError(response.statusText, response.status);
		return response;
	};
	return { respond, sent };
}

test.each([
	["a bare status", { status: 500, body: "invalid_blocks" }],
	["a word", { body: '{"ok":false,"error":"invalid_blocks"}' }],
])("a response_url that refuses with %s gets a simpler form", async (_, refusal) => {
	const { respond, sent } = await responseUrlThat(refusal, refusal);
	await respondWith(respond, message, { response_type: "ephemeral" });
	expect(sent.map((said) => "blocks" in said)).toEqual([true, true, false]);
	expect(sent[2]).toMatchObject({ response_type: "ephemeral", text: message.text });
});

test("a response_url that has been used up throws, so that the asker is told otherwise", async () => {
	const { respond, sent } = await responseUrlThat({ status: 404, body: "used_url" });
	await expect(respondWith(respond, message, {})).rejects.toThrow(RespondError);
	expect(sent).toHaveLength(1);
});
