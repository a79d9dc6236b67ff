import { describe, expect, test } from "vitest";
import { heard } from "../../src/playground/local-slack/heard.ts";
import { unread } from "../../src/playground/local-slack/unread.ts";
import { tryOut } from "./support/open.ts";

/** A Web API that counts what it is asked. */
function counted() {
	const calls: string[] = [];
	const call = async (method: string) => {
		calls.push(method);
		return { ok: true, channel: "C1", ts: `1.${calls.length}` };
	};
	return { calls, ...heard(call, (token) => token, unread()) };
}

const HISTORY = ["conversations.history", { channel: "C1", limit: 1000 }, "maria"] as const;

describe("a conversation is read again only when something has changed", () => {
	test("looks without a change cost nothing, also where only one person was shown something", async () => {
		const { calls, call } = counted();
		for (let look = 0; look < 100; look++) await call(...HISTORY);
		await call("chat.postEphemeral", { channel: "C1" }, "bot");
		await call("views.generateTriggerId", {}, "bot");
		await call(...HISTORY);
		expect(calls.filter((it) => it === "conversations.history").length).toBe(1);
	});

	test.each(["chat.postMessage", "chat.update", "chat.delete", "files.completeUploadExternal"])(
		"%s of anybody is a change",
		async (method) => {
			const { calls, call, took } = counted();
			await call(...HISTORY);
			await call(method, { channel: "C1" }, "maria");
			await call(...HISTORY);
			took(method, { channel: "C1" }, { channel: "C1", ts: "9.0" }, "bot");
			await call(...HISTORY);
			expect(calls.filter((it) => it === "conversations.history").length).toBe(3);
		},
	);
});

test("what is new elsewhere is counted for each person: not their own, not in threads, not what others alone see", async () => {
	const tried = await tryOut();
	const newIn = async (path: string, slug: string) =>
		new RegExp(`id="place-${slug}"[^>]*>.*?(?:class="new">(\\d+)|</a>)`, "s").exec(
			await tried.page(path),
		)?.[1];
	await tried.post("/robin/crime/say", { text: "one" });
	await tried.post("/robin/crime/say", { text: "two" });
	expect(await newIn("/sam/newsdesk", "crime")).toBe("2");
	expect(await newIn("/robin/newsdesk", "crime")).toBeUndefined();
	const channel = tried.connection.ids.get("crime") ?? "";
	const posted = await tried.call("chat.postMessage", { channel, text: "three" });
	await tried.call("chat.postMessage", { channel, text: "reply", thread_ts: posted["ts"] });
	const user = tried.connection.ids.get("robin") ?? "";
	await tried.call("chat.postEphemeral", { channel, user, text: "four" });
	expect(await newIn("/sam/newsdesk", "crime")).toBe("3");
	expect(await newIn("/robin/newsdesk", "crime")).toBe("2");
	await tried.call("chat.delete", { channel, ts: posted["ts"] });
	expect(await newIn("/sam/newsdesk", "crime")).toBe("2");
	await tried.page("/sam/crime");
	expect(await newIn("/sam/newsdesk", "crime")).toBeUndefined();
});

test("the words for those who do not see a picture are its words on the page, and can be copied", async () => {
	const tried = await tryOut();
	const alt_txt = "Line chart. Cumbria: 2021/22 307";
	const file = { filename: "chart.png", length: 3 };
	const { file_id: id, upload_url } = await tried.call("files.getUploadURLExternal", { ...file, alt_txt });
	await fetch(String(upload_url), { method: "POST", body: "png" });
	const channel_id = tried.connection.ids.get("crime");
	await tried.call("files.completeUploadExternal", { files: [{ id, title: "Cumbria" }], channel_id });
	const page = await tried.page("/robin/crime");
	expect(page).toContain(`alt="${alt_txt}"`);
	expect(page).toContain(`<p>${alt_txt}</p>`);
});

test("a page that cannot be shown says so in words", async () => {
	const tried = await tryOut();
	await tried.call("chat.postMessage", { channel: tried.connection.ids.get("crime"), text: "one" });
	const whole = globalThis.fetch;
	globalThis.fetch = async (...given) =>
		JSON.stringify(given[0]).includes("conversations.history")
			? Response.json({ message: "API rate limit exceeded" }, { status: 403 })
			: whole(...given);
	try {
		const page = await whole(`${tried.url}/robin/crime`);
		expect(page.status).toBe(500);
		expect(await page.text()).toContain("takes 5,000 calls an hour");
	} finally {
		globalThis.fetch = whole;
	}
});
