import { createServer, request } from "node:http";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen } from "../../src/playground/listen.ts";
import { type BotConnection, type Playground, startPlayground } from "../../src/playground/playground.ts";
import { SHOW_MANIFEST } from "./support/show-bot.ts";

const silent = () =>
	Promise.resolve({ url: "http://127.0.0.1:9/slack/events", stop: () => Promise.resolve() });

const withoutAddress = () => Promise.resolve({ url: null, stop: () => Promise.resolve() });

function start(more: Partial<Parameters<typeof startPlayground>[0]> = {}): Promise<Playground> {
	const log = pino({ level: "silent" });
	return startPlayground({
		port: 0,
		manifest: SHOW_MANIFEST,
		suggestions: [],
		startBot: silent,
		log,
		...more,
	});
}

describe("who may ask", () => {
	let playground: Playground;
	let port: number;
	beforeAll(async () => {
		playground = await start();
		port = Number(new URL(playground.url).port);
	});
	afterAll(() => playground.stop());

	/** Without fetch's own care for Host and Origin. */
	function status(method: string, path: string, headers: Readonly<Record<string, string>>): Promise<number> {
		const { promise, resolve, reject } = Promise.withResolvers<number>();
		request(
			{ host: "127.0.0.1", port, method, path, headers: { host: `localhost:${port}`, ...headers } },
			(response) => {
				response.resume();
				resolve(response.statusCode ?? 0);
			},
		)
			.on("error", reject)
			.end();
		return promise;
	}

	test.each([
		{ name: "the page by its name", method: "GET", headers: {}, expected: 200 },
		{ name: "the page by number", method: "GET", headers: { host: "127.0.0.1:PORT" }, expected: 200 },
		{ name: "its own form", method: "POST", headers: { origin: "http://localhost:PORT" }, expected: 303 },
		{ name: "a program here", method: "POST", headers: {}, expected: 303 },
		{
			name: "a link from elsewhere",
			method: "GET",
			headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
			expected: 200,
		},
		{ name: "a rebound name", method: "GET", headers: { host: "evil.example" }, expected: 403 },
		{
			name: "a rebound name with the port",
			method: "GET",
			headers: { host: "evil.example:PORT" },
			expected: 403,
		},
		{ name: "another port's name", method: "GET", headers: { host: "localhost:1" }, expected: 403 },
		{
			name: "another site's form",
			method: "POST",
			headers: { origin: "https://evil.example" },
			expected: 403,
		},
		{ name: "a nameless page's form", method: "POST", headers: { origin: "null" }, expected: 403 },
		{
			name: "another program of this machine's page",
			method: "POST",
			headers: { origin: "http://localhost:1" },
			expected: 403,
		},
		{
			name: "a picture tag elsewhere",
			method: "GET",
			headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
			expected: 403,
		},
	])("$name: $expected", async ({ method, headers, expected }) => {
		const filled = Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name, value.replace("PORT", String(port))]),
		);
		expect(await status(method, method === "GET" ? "/robin/newsdesk" : "/robin/newsdesk/say", filled)).toBe(
			expected,
		);
	});

	test.each([
		"/nobody/newsdesk",
		"/robin/nowhere",
		"/robin/newsdesk/thread/1.2",
		"/robin/newsdesk/json/1.2",
		"/robin/newsdesk/home",
		"/assets/page.ts",
		"/assets/..%2f..%2fpage.ts",
		"/files/F0",
		"/robin",
		"//robin/newsdesk",
		"/%",
		"/robin/%ff",
	])("there is nothing at %s", async (path) => {
		expect(await status("GET", path, {})).toBe(404);
	});

	test("nothing on the page comes from anywhere else", async () => {
		const response = await fetch(`http://127.0.0.1:${port}/robin/newsdesk`);
		const policy = response.headers.get("content-security-policy");
		expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
		expect(policy).not.toContain("unsafe");
		const page = await response.text();
		expect(page).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
		expect(page).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
	});

	test("a form of more than a megabyte is not taken in", async () => {
		const body = new URLSearchParams({ text: "x".repeat(1_100_000) });
		const response = await fetch(`http://127.0.0.1:${port}/robin/newsdesk/say`, { method: "POST", body });
		expect(response.status).toBe(413);
	});
});

describe("where the page is", () => {
	test("a taken port gives way to the next", async () => {
		const taken = createServer();
		const { promise, resolve } = Promise.withResolvers<void>();
		taken.listen(0, "127.0.0.1", resolve);
		await promise;
		const address = taken.address();
		const port = typeof address === "object" && address ? address.port : 0;
		const playground = await start({ port });
		const got = Number(new URL(playground.url).port);
		expect(got).toBeGreaterThan(port);
		expect(got).toBeLessThanOrEqual(port + 20);
		await playground.stop();
		taken.close();
	});

	test("no port at all is told with what to do", async () => {
		const first = await listen(0);
		await expect(listen(first.port, 0)).rejects.toThrow("set PORT to a free one");
		await first.close();
	});

	test("stopping frees everything, twice over", async () => {
		const playground = await start();
		const port = Number(new URL(playground.url).port);
		await playground.stop();
		const again = await start({ port });
		expect(again.url).toBe(playground.url);
		await again.stop();
	});
});

describe("what cannot be opened", () => {
	test("a manifest with faults names them", async () => {
		await expect(
			start({ manifest: "features: { slash_commands: [{ command: offences }] }" }),
		).rejects.toThrow(/manifest\.yml cannot be used:[^]*display_information[^]*slash_commands/);
	});

	test("a bot that fails to start leaves nothing behind", async () => {
		let apiUrl = "";
		const startBot = (connection: BotConnection) => {
			apiUrl = connection.apiUrl;
			return Promise.reject(new Error("no such token"));
		};
		await expect(start({ startBot })).rejects.toThrow("no such token");
		await expect(fetch(apiUrl)).rejects.toThrow("fetch failed");
	});

	test("a bot without an address is refused", async () => {
		await expect(start({ startBot: withoutAddress })).rejects.toThrow("takes requests over HTTP");
	});
});
