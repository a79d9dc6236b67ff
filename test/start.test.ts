import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "./data-package/package-copy.ts";
import { freePort, serve } from "./support/http.ts";

/** The program itself, on a Slack at this address. */
function started(apiUrl: string, port: number) {
	const program = spawn(process.execPath, ["src/main.js"], {
		env: {
			...process.env,
			PORT: String(port),
			BLOTTER_HOME: temporaryFolder(),
			SLACK_API_URL: apiUrl,
			SLACK_BOT_TOKEN: "xoxb-1-2-three",
			SLACK_APP_TOKEN: "",
			SLACK_SIGNING_SECRET: "8f742231b10e8888abcd99yyyzzz85a5",
			DATABASE_URL: "",
		},
	});
	onTestFinished(() => void program.kill("SIGKILL"));
	let said = "";
	for (const stream of [program.stdout, program.stderr])
		stream.on("data", (chunk: Buffer) => {
			said += chunk.toString();
		});
	return { program, said: () => said };
}

test("while Slack is out of reach the program lives, says so, and ends when it is told to", async () => {
	const port = await freePort();
	const { program, said } = started("http://127.0.0.1:1/api/", port);
	await expect.poll(said, { timeout: 30_000 }).toContain("Slack cannot be reached yet");
	const health = await fetch(`http://127.0.0.1:${port}/health`);
	expect(await health.json()).toEqual({ ok: true, slack: "not reached yet" });
	expect(program.exitCode).toBeNull();
	program.kill("SIGTERM");
	expect(await once(program, "exit")).toEqual([0, null]);
}, 60_000);

test("where Slack refuses the token it ends with a sentence that says what to do", async () => {
	const slack = await serve(() => ({ body: '{"ok":false,"error":"invalid_auth"}' }));
	onTestFinished(() => slack.close());
	const { program, said } = started(`${slack.url}/api/`, await freePort());
	expect((await once(program, "exit"))[0]).toBe(2);
	expect(said()).toContain("Slack does not know this token. SLACK_BOT_TOKEN: copy the Bot User OAuth Token");
}, 60_000);
