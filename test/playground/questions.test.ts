import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSER_PATH, openBrowser } from "../support/browser.ts";
import { addressOf } from "./support/address-of.ts";
import { soon } from "./support/soon.ts";

/** The whole program as `npm start` runs it with no settings, in a browser. */
describe.runIf(BROWSER_PATH !== null)("Blotter itself, from start to answer", () => {
	let program: ChildProcess;
	let browser: Browser | undefined;
	let page: Page;
	const home = mkdtempSync(join(tmpdir(), "blotter-"));
	const complaints: string[] = [];

	beforeAll(async () => {
		const settings = {
			PORT: "0",
			BLOTTER_HOME: home,
			SLACK_BOT_TOKEN: "",
			SLACK_APP_TOKEN: "",
			SLACK_SIGNING_SECRET: "",
		};
		program = spawn(process.execPath, ["src/main.js"], { env: { ...process.env, ...settings } });
		const url = await addressOf(program);
		browser = await openBrowser();
		page = await browser.newPage();
		page.setDefaultTimeout(10_000);
		page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
		page.on("pageerror", (error) => complaints.push(error.message));
		await page.goto(url);
	});
	afterAll(async () => {
		await browser?.close();
		program.kill("SIGTERM");
		rmSync(home, { recursive: true });
	});

	test("the first screen suggests five questions, and every one is answered", async () => {
		const suggestions = await page.locator(".suggestion").allInnerTexts();
		expect(suggestions).toHaveLength(5);
		for (const [at, suggestion] of suggestions.entries()) {
			await page.locator(".suggestion", { hasText: suggestion }).click();
			const answered = page.locator("#messages article, #replies article").filter({ hasText: "APP" });
			await soon(() => answered.count()).toBe(at + 1);
		}
		expect(await page.getByText(/failed with the error|did not take/).count()).toBe(0);
	});

	test("/offences cumbria 2021 is 307, with what it is compared with, and can be shared", async () => {
		await page.locator("#composer").fill("/offences cumbria 2021");
		await page.locator("#composer").press("Enter");
		const answer = page.locator("#messages article").last();
		await answer.getByText("307 offences").waitFor();
		expect(await answer.getByRole("cell").allInnerTexts()).toEqual(
			expect.arrayContaining(["255", "up 52 (20.4%)", "148", "up 159 (107.4%)"]),
		);
		expect(await answer.innerText()).toContain("Only visible to you");
		await answer.getByRole("button", { name: "Share in Channel" }).click();
		const shared = page
			.locator("#messages article", { hasNotText: "Only visible to you" })
			.filter({ hasText: "307 offences" });
		await soon(() => shared.count()).toBe(1);
		expect(await shared.innerText()).toContain("@Robin Hale");
	});

	test("a direct message is answered, and the Home tab answers what is asked on it", async () => {
		await page.getByRole("link", { name: /^Blotter/ }).click();
		await page.waitForURL(/\/robin\/blotter$/);
		await page.locator("#composer").fill("how many in Kent last year?");
		await page.locator("#composer").press("Enter");
		await page.locator("#messages article", { hasText: "APP" }).getByText(/Kent/).first().waitFor();
		await page.getByRole("link", { name: "Home", exact: true }).click();
		const tab = page.locator("#home");
		await tab.getByRole("button", { name: "cumbria 2021", exact: true }).click();
		await tab.getByText("307 offences").first().waitFor();
		expect(await tab.getByText("Your last answers").count()).toBe(1);
		await tab.getByRole("textbox", { name: "Question" }).fill("kent 2021");
		await page.keyboard.press("Enter");
		await tab.getByText("1,356 offences").first().waitFor();
	});

	test("the browser has nothing to complain of", () => {
		expect(complaints).toEqual([]);
	});
});
