import { WebClient } from "@slack/web-api";
import { describe, expect, test } from "vitest";
import { sharedNow } from "../../../src/slack/people/shared-now.ts";

type Channel = Readonly<Record<string, unknown>>;

/** Pages of the app's own channels, and every other channel alone; what was asked is noted. */
function slack(pages: readonly (readonly Channel[])[], one: Channel = { is_ext_shared: false }) {
	const asked: string[] = [];
	const answer = (method: string, { channel = "", cursor = "0" }: Record<string, string>): unknown => {
		if (method === "conversations.info") return { ok: true, channel: { id: channel, ...one } };
		const at = Number(cursor);
		const next = at + 1 < pages.length ? String(at + 1) : "";
		return { ok: true, channels: pages[at], response_metadata: { next_cursor: next } };
	};
	const client = new WebClient("xoxb-test", {
		retryConfig: { retries: 0 },
		fetch: async (url, init) => {
			const method = String(url).split("/").at(-1) ?? "";
			const values = Object.fromEntries(new URLSearchParams(typeof init?.body === "string" ? init.body : ""));
			asked.push(`${method} ${values["channel"] ?? values["cursor"] ?? ""}`.trim());
			return Response.json(answer(method, values));
		},
	});
	return { client, asked };
}

const channels = (from: number, to: number, more: Channel = { is_ext_shared: false }): Channel[] =>
	Array.from({ length: to - from }, (_, i) => ({ id: `C${from + i}`, ...more }));

describe("whether others are in a channel", () => {
	test("few are asked about one by one", async () => {
		const { client, asked } = slack([], { is_pending_ext_shared: true });
		const isShared = sharedNow(client, 1_000);
		expect([await isShared("C1"), await isShared("C1")]).toEqual([true, true]);
		expect(asked).toEqual(["conversations.info C1", "conversations.info C1"]);
	});

	test("many are asked about at once, page by page, and those Slack does not tell of alone", async () => {
		const pages = [
			channels(0, 50),
			[
				...channels(50, 99),
				{ id: "CEXT", is_ext_shared: true },
				{ id: "CSOON", is_ext_shared: false, is_pending_ext_shared: true },
				{ id: "CBARE" },
			],
		];
		const { client, asked } = slack(pages, { is_ext_shared: true });
		const isShared = sharedNow(client, 1_000);
		for (let i = 0; i < 20; i++) await isShared("CNEW");
		const all = await Promise.all(channels(0, 99).map((it) => isShared(String(it["id"]))));
		expect(new Set(all)).toEqual(new Set([false]));
		expect(await isShared("CEXT")).toBe(true);
		expect(await isShared("CSOON")).toBe(true);
		expect(asked.slice(20)).toEqual(["users.conversations", "users.conversations 1"]);
		expect(await isShared("CBARE")).toBe(true);
		expect(await isShared("CGONE")).toBe(true);
		expect(asked.slice(22)).toEqual(["conversations.info CBARE", "conversations.info CGONE"]);
	});

	test("what Slack does not say in time is not known", async () => {
		const client = new WebClient("xoxb-test", { fetch: () => new Promise<Response>(() => {}) });
		await expect(sharedNow(client, 20)("C1")).rejects.toThrow("no answer in time");
	});
});
