import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BROWSER_PATH, openBrowser } from "../support/browser.ts";
import { addressOf } from "./support/address-of.ts";

/** Every way to ask, in the playground, with the real bot behind it and the keyboard where it matters. */
describe.runIf(BROWSER_PATH !== null)("the surfaces of Blotter in the playground", () => {
	let program: ChildProcess;
	let browser: Browser;
	let page: Page;
	let url = "";
	const home = mkdtempSync(join(tmpdir(), "blotter-"));

	beforeAll(async () => {
		const settings = {
			PORT: "0",
			BLOTTER_HOME: home,
			SLACK_BOT_TOKEN: "",
			SLACK_APP_TOKEN: "",
			SLACK_SIGNING_SECRET: "",
		};
		program = spawn(process.execPath, ["src/main.js"], { env: { ...process.env, ...settings } });
		url = await addressOf(program);
		browser = await openBrowser();
		page = await browser.newPage();
		page.setDefaultTimeout(15_000);
	}, 60_000);
	beforeEach(() => page.goto(`${url}/robin/newsdesk`));
	afterAll(async () => {
		await browser.close();
		program.kill("SIGTERM");
		rmSync(home, { recursive: true });
	});

	const modal = () => page.locator("dialog.modal");
	const button = (name: string) => modal().getByRole("button", { name, exact: true });
	const messages = () => page.locator("#messages article");
	async function send(text: string): Promise<void> {
		await page.locator("#composer").fill(text);
		await page.locator("#composer").press("Enter");
	}
	async function close(): Promise<void> {
		await button("Close").click();
		await modal().waitFor({ state: "detached" });
	}
	async function faults(): Promise<readonly string[]> {
		await page.evaluate(axe.source);
		const run = "axe.run(document, { resultTypes: ['violations'] })";
		const { violations } = await page.evaluate<AxeResults>(run);
		return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
	}

	test("a message is checked from its menu", async () => {
		await send("Cumbria recorded 307 offences in 2021/22, up 207% since 2016/17.");
		const message = messages().filter({ hasText: "up 207%" }).last();
		await message.hover();
		await message.getByRole("button", { name: "Check these figures" }).click();
		await modal().getByText("1 does not hold").waitFor();
		expect(await modal().innerText()).toMatch(/“307” · Verdict: Holds\nThe figures: Cumbria, 2021\/22: 307/);
		expect(await faults()).toEqual([]);
		await close();
	});

	test("the form is filled in by keyboard alone; what is wrong stands beside its field; the answer takes its place", async () => {
		await page.locator("summary[aria-label=Shortcuts]").focus();
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await modal().getByRole("combobox").first().waitFor();
		await page.keyboard.type("cumbr");
		await modal().getByRole("option").first().waitFor();
		await page.keyboard.press("Enter");
		expect(await modal().getByRole("combobox").first().inputValue()).toBe("Cumbria");
		await page.keyboard.press("Tab");
		await page.keyboard.type("banana");
		await page.keyboard.press("Enter");
		await modal().getByText("cannot read this as a year").waitFor();
		expect(await faults()).toEqual([]);
		await modal()
			.getByRole("textbox", { name: /Period/ })
			.fill("2021/22");
		await button("Ask").click();
		await modal().getByText("307 offences").first().waitFor();
		expect(await faults()).toEqual([]);
		await close();
		expect(await messages().filter({ hasText: "APP" }).count()).toBe(0);
	});

	test("that an answer was sent to one's messages is said where the button was", async () => {
		await page.setViewportSize({ width: 700, height: 360 });
		await page.locator("summary[aria-label=Shortcuts]").click();
		await page.getByRole("button", { name: /Ask for a figure/ }).click();
		await modal().getByRole("combobox").first().pressSequentially("cumbria");
		await modal().getByRole("option").first().click();
		await button("Ask").click();
		await button("Send to My Messages").click();
		const said = modal().getByText("Sent to your messages");
		await said.waitFor();
		const isSeen = await said.evaluate((it) => {
			const { left, top } = it.getBoundingClientRect();
			return it.ownerDocument.elementFromPoint(left + 5, top + 5) === it;
		});
		expect(isSeen).toBe(true);
		await close();
		await page.setViewportSize({ width: 1280, height: 720 });
	});

	test("in a narrow window the caption of a wide table is read whole, however far the table is pushed aside", async () => {
		await page.setViewportSize({ width: 320, height: 640 });
		await send("/offences home office rank 2021");
		const table = page.locator("article .table-block").last();
		await table.waitFor();
		const isWhole = () =>
			table.evaluate((it) => {
				const [outer, inner] = [it, it.querySelector("caption > *")].map((one) =>
					one?.getBoundingClientRect(),
				);
				return (
					outer !== undefined && inner !== undefined && inner.left >= outer.left && inner.right <= outer.right
				);
			});
		expect(await table.evaluate((it) => it.scrollWidth > it.clientWidth)).toBe(true);
		expect(await isWhole()).toBe(true);
		await table.evaluate((it) => it.scrollTo({ left: 80 }));
		expect(await isWhole()).toBe(true);
		await page.setViewportSize({ width: 1280, height: 720 });
	});

	test("what a form offers is not cut off by the form, at its foot either", async () => {
		await page.setViewportSize({ width: 700, height: 560 });
		await page.locator("summary[aria-label=Shortcuts]").click();
		await page.getByRole("button", { name: /Ask for a figure/ }).click();
		for (const field of [0, 1]) {
			await modal().getByRole("combobox").nth(field).click();
			await modal().getByRole("option").nth(2).waitFor();
			const seen = await modal()
				.getByRole("option")
				.nth(2)
				.evaluate((it) => {
					const { left, top, bottom } = it.getBoundingClientRect();
					return it.contains(it.ownerDocument.elementFromPoint(left + 20, (top + bottom) / 2));
				});
			expect(seen).toBe(true);
			await page.keyboard.press("Escape");
		}
		await button("Cancel").click();
		await page.setViewportSize({ width: 1280, height: 720 });
	});

	test("an article is pasted and checked where it was pasted", async () => {
		await send("/offences check");
		await modal().locator("textarea").first().fill("Wales recorded 1,458 offences in 2017/18.");
		expect(await modal().innerText()).toContain("12,000 in all");
		await button("Check").click();
		await modal().getByText("1 of 1 number checked").waitFor();
		await close();
	});

	test("the Home tab answers on the page", async () => {
		await page.goto(`${url}/robin/blotter/home`);
		await page.getByText("What is held").waitFor();
		await page.getByRole("textbox", { name: "Question" }).fill("rank 2021");
		await page.keyboard.press("Enter");
		await page.locator("#home table").first().waitFor();
		await page.getByText("Your last answers").waitFor();
		expect(await faults()).toEqual([]);
	});

	test("the Home tab shows a colleague the digests of a channel, and a guest none", async () => {
		await page.goto(`${url}/noor/crime`);
		await send("/offences subscribe kent");
		await messages().filter({ hasText: "Kent" }).last().waitFor();
		await page.goto(`${url}/robin/blotter/home`);
		await page.getByText("Digests of your channels").waitFor();
		expect(await page.locator("#home").innerText()).toMatch(/#crime: Kent .* set by @Noor Haddad/);
		expect(await faults()).toEqual([]);
		await page.goto(`${url}/sam/blotter/home`);
		await page.getByText("What is held").waitFor();
		expect(await page.locator("#home").innerText()).not.toContain("Digests of your channels");
	});

	test("a guest sees an answer alone, and is asked before it is posted", async () => {
		await page.goto(`${url}/sam/newsdesk`);
		await send("@blotter kent 2021");
		await page.getByText("you are a guest").first().waitFor();
		await page.goto(`${url}/robin/newsdesk`);
		expect(await messages().filter({ hasText: "1,356" }).count()).toBe(0);
		await page.goto(`${url}/sam/newsdesk`);
		await page.getByRole("button", { name: "Share in Channel" }).last().click();
		await page.getByText("Post this for everybody").waitFor();
		await page.getByRole("button", { name: "Post for All to See" }).click();
		await messages()
			.filter({ hasNotText: "Only visible to you" })
			.getByText("1,356 offences")
			.first()
			.waitFor();
	});

	test("a member who is not of the desk is answered aloud, and may neither sign off nor remove what others asked", async () => {
		await page.goto(`${url}/robin/crime`);
		await send("@blotter kent 2021");
		await page.locator("#replies").getByText("1,356 offences").first().waitFor();
		await page.goto(page.url().replace("/robin/", "/noor/"));
		const answer = page.locator("#replies article").filter({ hasText: "1,356 offences" });
		await answer.locator("details.menu summary").click();
		await answer.getByRole("button", { name: "Remove", exact: true }).click();
		await page.getByText("or the desk can remove this").waitFor();
		expect(await answer.count()).toBe(1);
		await page.goto(`${url}/noor/crime`);
		await send("/offences sign-off");
		await page.getByText("Only the data desk signs the data off").waitFor();
		await send("@blotter gwent 2021");
		const aloud = page.locator("#replies article").filter({ hasText: "402 offences" });
		await aloud.waitFor();
		expect(await aloud.innerText()).not.toContain("Only visible to you");
	});

	test("Remove asks first: by keyboard alone an answer is kept, and then removed", async () => {
		await page.goto(`${url}/robin/crime`);
		await send("@blotter dorset 2021");
		const answer = page.locator("#replies article").filter({ hasText: "Dorset · " });
		await answer.waitFor();
		const choose = async () => {
			await answer.locator("details.menu summary").focus();
			await page.keyboard.press("Enter");
			await answer.getByRole("button", { name: "Remove", exact: true }).focus();
			await page.keyboard.press("Enter");
			await page.getByRole("dialog", { name: "Remove this answer?" }).waitFor();
		};
		await choose();
		expect(await modal().innerText()).toMatch(/Remove the answer A-\w{6} from #crime\?/);
		expect(await faults()).toEqual([]);
		await page.keyboard.press("Escape");
		await modal().waitFor({ state: "detached" });
		expect(await answer.count()).toBe(1);
		await choose();
		await button("Remove").focus();
		await page.keyboard.press("Enter");
		await modal().waitFor({ state: "detached" });
		await answer.waitFor({ state: "detached" });
	});

	test("in a channel shared with others the asker sees the answer alone", async () => {
		await page.goto(`${url}/robin/partners`);
		await send("@blotter kent 2021");
		await page.getByText("people of other organisations are in this channel").first().waitFor();
		await page.goto(`${url}/sam/partners`);
		expect(await messages().filter({ hasText: "1,356" }).count()).toBe(0);
	});

	test("“This looks wrong” reaches the desk's channel", async () => {
		await send("/offences cumbria 2021");
		const answer = messages().filter({ hasText: "307 offences" }).last();
		await answer.locator("details.menu summary").click();
		await answer.getByRole("button", { name: "This looks wrong" }).click();
		await modal().locator("textarea").fill("Cumbria says 308");
		expect(await faults()).toEqual([]);
		await button("Tell the Desk").click();
		await modal().getByText("The desk has your report").waitFor();
		await close();
		await page.goto(`${url}/robin/data-desk`);
		expect(await messages().last().innerText()).toMatch(
			/@Robin Hale says that A-\w{6} looks wrong in #newsdesk/,
		);
		expect(await messages().last().innerText()).toContain("Cumbria says 308");
	});
});
