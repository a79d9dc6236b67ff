import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listen } from "../bench/requests/port.js";
import packageJson from "../package.json" with { type: "json" };
import { FOLDER, MADE, stampOf, whatToStart } from "../src/one-file.js";
import { addressOf } from "./playground/support/address-of.ts";

const { dependencies } = packageJson;
const SOURCES = pathToFileURL(join(import.meta.dirname, "../src/start.ts")).href;
let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "blotter-one-file-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function made(): { readonly source: string } {
	const source = join(folder, "ask.ts");
	writeFileSync(source, "export const one = 1;");
	writeFileSync(
		join(folder, MADE),
		JSON.stringify({ file: "start-1.mjs", of: { [source]: stampOf(source) } }),
	);
	return { source };
}

test("what was made is started while its sources are as they were", () => {
	made();
	expect(whatToStart(folder)).toBe(pathToFileURL(join(folder, "start-1.mjs")).href);
});

test.each<readonly [string, (source: string) => void]>([
	["changed", (source) => writeFileSync(source, "export const one = 22;")],
	["written anew", (source) => utimesSync(source, 1, 1)],
	["gone", (source) => rmSync(source)],
])("the sources themselves where one is %s", (_, change) => {
	change(made().source);
	expect(whatToStart(folder)).toBe(SOURCES);
});

test("the sources themselves where nothing was made, or half", () => {
	expect(whatToStart(folder)).toBe(SOURCES);
	writeFileSync(join(folder, MADE), '{"file":"start-1.mjs","of":');
	expect(whatToStart(folder)).toBe(SOURCES);
});

describe("what npm install makes", () => {
	let code = "";
	beforeAll(() => {
		execFileSync(process.execPath, ["src/make-one-file.js"]);
		const parts = readdirSync(FOLDER).filter((name) => name.endsWith(".mjs"));
		code = parts.map((name) => readFileSync(join(FOLDER, name), "utf8")).join("\n");
	});

	test("it is started, in ASCII, and looks for what lies beside the sources where they lie", () => {
		expect(whatToStart()).toContain(pathToFileURL(FOLDER).href);
		expect(/[^\0-\x7f]/.exec(code)).toBeNull();
		expect(/import\.meta\.(?:url|dirname)/.exec(code)).toBeNull();
		expect(code.includes(JSON.stringify(join(import.meta.dirname, "../src")))).toBe(true);
	});

	test("it asks for no package but those that npm install brings", () => {
		const asked = [...code.matchAll(/^import .* from "((?:@[^/"]+\/)?[^./"][^/"]*)/gm)].map(
			(it) => it[1] ?? "",
		);
		const others = new Set(asked.filter((name) => !name.startsWith("node:") && !(name in dependencies)));
		expect(asked).toContain("better-sqlite3");
		expect([...others]).toEqual([]);
	});

	test("it holds Bolt, and nothing that Bolt would receive with", () => {
		expect(code.includes("function singleAuthorization(")).toBe(true);
		expect(code.match(/\bclass \w*Receiver\b|\b(?:HTTP|SocketMode|Express)Receiver = class\b/)).toBeNull();
	});

	test("it opens a WebSocket where an app token is set", async () => {
		const asked: string[] = [];
		const slack = createServer((request, response) => {
			asked.push(request.url ?? "");
			response.setHeader("content-type", "application/json");
			response.end('{"ok":true,"user_id":"U0","bot_id":"B0","team_id":"T0","url":"ws://127.0.0.1:9"}');
		});
		const port = await listen(slack);
		const settings = {
			SLACK_BOT_TOKEN: "xoxb-1-2-one-file",
			SLACK_APP_TOKEN: "xapp-1-one-file",
			SLACK_SIGNING_SECRET: "",
			SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
			BLOTTER_HOME: folder,
		};
		const program = spawn(process.execPath, ["src/main.js"], { env: { ...process.env, ...settings } });
		const exit = once(program, "exit");
		await expect.poll(() => asked, { timeout: 20_000 }).toContain("/api/apps.connections.open");
		program.kill("SIGKILL");
		await exit;
		slack.close();
	});

	test("it opens the playground", async () => {
		const settings = { PORT: "0", BLOTTER_HOME: folder, SLACK_BOT_TOKEN: "", SLACK_SIGNING_SECRET: "" };
		const program = spawn(process.execPath, ["src/main.js"], { env: { ...process.env, ...settings } });
		expect(await addressOf(program)).toContain("http://localhost:");
		program.kill("SIGKILL");
		await once(program, "exit");
	});
});
