import axe, { type AxeResults } from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Playground } from "../../src/playground/playground.ts";
import { BROWSER_PATH, browserFoundOrToldOf, openBrowser } from "../support/browser.ts";
import { open, SUGGESTIONS } from "./support/open.ts";
import { startShowBot } from "./support/show-bot.ts";
import { soon } from "./support/soon.ts";

test("a browser is found, or it is told out loud that the page was not tried in one", () => {
	expect(browserFoundOrToldOf()).toBe(true);
});

describe.runIf(BROWSER_PATH !== null)("the page in a browser", () => {
	let browser: Browser;
	let playground: Playground;
	let page: Page;
	let contexts: BrowserContext[] = [];
	let complaints: string[] = [];

	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser.close());
	beforeEach(async () => {
		playground = await open(startShowBot);
		page = await newPage("/robin/newsdesk");
	});
	afterEach(async () => {
		const heard = complaints;
		await Promise.all(contexts.map((context) => context.close()));
		await playground.stop();
		contexts = [];
		complaints = [];
		if (heard.length > 0) throw new Error(`the browser complained: ${heard.join("\n")}`);
	});

	async function newPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
		const context = await browser.newContext({
			permissions: ["clipboard-read", "clipboard-write"],
			...options,
		});
		contexts.push(context);
		const opened = await context.newPage();
		const heard = complaints;
		opened.on("pageerror", (error) => heard.push(error.message));
		opened.on("console", (message) => {
			if (message.type() === "error") heard.push(message.text());
		});
		opened.setDefaultTimeout(10_000);
		await opened.goto(playground.url + path);
		return opened;
	}

	const send = async (text: string) => {
		await page.locator("#composer").fill(text);
		await page.keyboard.press("Enter");
	};
	const goTo = async (name: RegExp | string, path: string) => {
		await page.getByRole("link", { name }).click();
		await page.waitForURL(playground.url + path);
	};
	const last = () => page.locator("#messages article").last();
	const button = (name: string) => page.getByRole("button", { name, exact: true });

	test("opens on a channel with the suggested questions, each a click away", async () => {
		expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("#newsdesk");
		expect(await page.locator(".suggestion").allInnerTexts()).toEqual(SUGGESTIONS);
		await button("/show cumbria 2021").click();
		await page.getByText("307 offences, more than double").waitFor();
		expect(await last().innerText()).toContain("Only visible to you");
		expect(await page.getByRole("columnheader").allInnerTexts()).toEqual([
			"Compared with",
			"Offences",
			"Change to 307",
		]);
		expect(await page.getByRole("rowheader").first().innerText()).toBe("2020/21, the year before");
	});

	test("Enter sends, arrow up brings it back, Shift+Enter breaks the line", async () => {
		await send("/show kent");
		await last().waitFor();
		expect(await page.locator("#composer").inputValue()).toBe("");
		await page.keyboard.press("ArrowUp");
		expect(await page.locator("#composer").inputValue()).toBe("/show kent");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.type("one");
		await page.keyboard.press("Shift+Enter");
		await page.keyboard.type("two");
		expect(await page.locator("#composer").inputValue()).toBe("one\ntwo");
		expect(await page.locator("#messages article").count()).toBe(1);
	});

	test("completes commands and names, and says so to a screen reader", async () => {
		const box = page.getByRole("textbox", { name: "Message #newsdesk" });
		await box.pressSequentially("/");
		await page.getByRole("status").getByText("3 to choose from").waitFor();
		await page.keyboard.press("ArrowDown");
		const chosen = page.getByRole("option", { selected: true });
		expect(await chosen.innerText()).toContain("/chart");
		expect(await box.getAttribute("aria-activedescendant")).toBe(await chosen.getAttribute("id"));
		await page.keyboard.press("ArrowUp");
		await page.keyboard.press("Tab");
		expect(await box.inputValue()).toBe("/show ");
		await box.pressSequentially("public ask @b");
		await page.keyboard.press("Enter");
		expect(await box.inputValue()).toBe("/show public ask @blotter ");
		await box.pressSequentially("@");
		await page.keyboard.press("Escape");
		expect(await page.getByRole("option").count()).toBe(0);
	});

	test("a click's answer takes the focus", async () => {
		await send("/show cumbria");
		await button("Copy Line").click();
		const answer = page.locator("article", { hasText: "A line to copy" });
		await soon(() => answer.evaluate((it) => it.matches(":focus"))).toBe(true);
		expect(await answer.locator("strong").innerText()).toBe("copy");
	});

	test("what is shared is for all, and what is private for one", async () => {
		const other = await newPage("/sam/newsdesk");
		await send("/show cumbria");
		await button("Share in Channel").waitFor();
		expect(await other.locator("#messages article").count()).toBe(0);
		await button("Share in Channel").click();
		await other.getByText("307 offences").waitFor();
		await soon(() => page.locator("#messages article").count()).toBe(1);
		expect(await page.getByText("Only visible to you").count()).toBe(0);
		await other.getByRole("button", { name: "Copy Line" }).click();
		await other.getByText("A line to copy").waitFor();
		expect(await page.getByText("A line to copy").count()).toBe(0);
	});

	test("everything can be done with the keyboard alone", async () => {
		await page.keyboard.type("/show cumbria");
		await page.keyboard.press("Enter");
		await button("Share in Channel").waitFor();
		const focused = () => page.evaluate<string>("document.activeElement.textContent.trim()");
		const goBackTo = async (name: string) => {
			for (let step = 0; step < 20 && (await focused()) !== name; step++)
				await page.keyboard.press("Shift+Tab");
			expect(await focused()).toBe(name);
		};
		await goBackTo("View JSON");
		await page.keyboard.press("Enter");
		await page.getByRole("dialog").waitFor();
		await page.keyboard.press("Escape");
		await goBackTo("");
		expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("More actions");
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		expect(await focused()).toBe("This looks wrong");
		await page.keyboard.press("Enter");
		await page.getByText("overflow:").waitFor();
	});

	test("the menu of the last message opens where all of it can be seen", async () => {
		await send("/show everything");
		await send("/show cumbria 2021");
		await last().getByRole("button", { name: "Share in Channel" }).waitFor();
		await last().getByLabel("More actions").click();
		const menu = page.locator("details.menu.above[open] .menu-items");
		await menu.waitFor();
		const bottom = async (of: typeof menu) => {
			const box = await of.boundingBox();
			return (box?.y ?? 0) + (box?.height ?? 0);
		};
		const composer = await page.locator("form.composer").boundingBox();
		expect(await bottom(menu)).toBeLessThanOrEqual(composer?.y ?? 0);
		await page.keyboard.press("Escape");
	});

	test("a mention is answered in a thread that opens beside the channel", async () => {
		await send("@blotter how many in Kent last year?");
		const thread = page.getByRole("complementary", { name: "Thread" });
		await thread.getByText("307 offences").waitFor();
		await soon(() => page.evaluate("document.activeElement.id")).toBe("reply");
		expect(await page.locator("#messages").getByText("1 reply").count()).toBe(1);
		await page.keyboard.type("and @blotter Durham?");
		await page.keyboard.press("Enter");
		await soon(() => thread.locator("article").count()).toBe(4);
		await thread.getByRole("link", { name: "Close thread" }).click();
		await page.getByText("3 replies").waitFor();
	});

	test("a direct message is answered where it was sent", async () => {
		await goTo(/^Blotter/, "/robin/blotter");
		await send("how many in Kent?");
		await page.getByText("A direct answer").waitFor();
		await goTo("newsdesk", "/robin/newsdesk");
		expect(await page.locator("#messages article").count()).toBe(0);
	});

	test("a menu of choices, a confirmation and a select tell the bot", async () => {
		await send("/show everything");
		await page.locator("select").selectOption({ label: "Durham" });
		await page.getByText('static_select: {"text":{"type":"plain_text","text":"Durham"').waitFor();
		await page.getByText("How this was worked out").click();
		await button("Inner").click();
		await page.getByText('button: "Inner"').waitFor();
		await button("Mark as wrong").click();
		await page.getByText('feedback_buttons: "bad"').waitFor();
		await send("/show cumbria");
		await button("Remove").click();
		await page.getByRole("dialog", { name: "Remove it?" }).getByRole("button", { name: "Keep" }).click();
		await button("Copy Line").waitFor();
		await button("Remove").click();
		await page.getByRole("dialog", { name: "Remove it?" }).getByRole("button", { name: "Remove" }).click();
		await soon(() => button("Copy Line").count()).toBe(0);
		expect(await page.getByRole("dialog").count()).toBe(0);
	});

	test("a form opens from a shortcut, offers what the bot offers, and keeps what was typed when refused", async () => {
		await page.getByLabel("Shortcuts").click();
		await page.getByRole("button", { name: "Ask for a figure" }).click();
		const form = page.getByRole("dialog", { name: "Ask for a figure" });
		await form.getByLabel("Year").fill("2021");
		await form.getByRole("button", { name: "Ask" }).click();
		await form.getByText("Please complete this required field.").waitFor();
		expect(await form.getByLabel("Year").inputValue()).toBe("2021");
		const force = form.getByRole("combobox", { name: "Force" });
		await soon(() => force.evaluate((it) => it.matches(":focus"))).toBe(true);
		await page.keyboard.type("zzz");
		await form.getByText("No results").waitFor();
		await page.keyboard.press("Enter");
		expect(await force.inputValue()).toBe("zzz");
		await force.fill("");
		await page.keyboard.type("c");
		await form.getByRole("option", { name: "Cumbria" }).waitFor();
		expect(await form.getByRole("option").allInnerTexts()).toEqual(["Cambridgeshire", "Cumbria"]);
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		expect(await force.inputValue()).toBe("Cumbria");
		await page.keyboard.press("Enter");
		await soon(() => form.count()).toBe(0);
		await goTo(/^Blotter.*1.*new/, "/robin/blotter");
		await page.getByText("You asked for Cumbria").waitFor();
	});

	test("a long answer in a modal is read from its beginning", async () => {
		await page.setViewportSize({ width: 1280, height: 400 });
		await page.getByLabel("Shortcuts").click();
		await page.getByRole("button", { name: "Ask for a figure" }).click();
		const force = page.getByRole("combobox", { name: "Force" });
		await soon(() => force.evaluate((it) => it.matches(":focus"))).toBe(true);
		await page.keyboard.type("Du");
		await page.getByRole("option", { name: "Durham" }).waitFor();
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		expect(await force.inputValue()).toBe("Durham");
		await page.keyboard.press("Enter");
		const answer = page.getByRole("dialog", { name: "Durham" });
		await answer.waitFor();
		const title = answer.getByRole("heading", { name: "Durham" });
		await soon(() => title.evaluate((it) => it.matches(":focus"))).toBe(true);
		expect(await answer.evaluate((it) => [it.scrollTop, it.scrollHeight > it.clientHeight])).toEqual([
			0,
			true,
		]);
		await page.keyboard.press("Escape");
		await soon(() => page.getByRole("dialog").count()).toBe(0);
	});

	test("the shortcuts come before the message box by keyboard, as they stand", async () => {
		await page.locator("#composer").focus();
		await page.keyboard.press("Shift+Tab");
		expect(await page.getByLabel("Shortcuts").evaluate((it) => it.matches(":focus"))).toBe(true);
	});

	test.each([
		["does not answer", 0],
		["too long", 413],
		["Its terminal says why", 500],
		["What you used is gone", 404],
	])(
		"what the playground did not take, as it “%s”, stands in the message box again",
		async (told, status) => {
			await page.route("**/say", (route) => (status === 0 ? route.abort() : route.fulfill({ status })));
			await send("how many in Kent last year?");
			await page.getByRole("alert").getByText(told).waitFor();
			expect(await page.locator("#composer").inputValue()).toBe("how many in Kent last year?");
			// The browser tells of the request that came to nothing.
			complaints = [];
		},
	);

	test("a form is handed in once, however often its button is pressed", async () => {
		await page.getByLabel("Shortcuts").click();
		await page.getByRole("button", { name: "Ask for a figure" }).click();
		await page.getByRole("combobox", { name: "Force" }).pressSequentially("Cu");
		await page.getByRole("option", { name: "Cumbria" }).click();
		await page.locator("dialog.modal .primary").evaluate((it) => {
			for (let presses = 0; presses < 3; presses++) Reflect.get(it, "click").call(it);
		});
		await soon(() => page.getByRole("dialog").count()).toBe(0);
		await goTo(/^Blotter.*1.*new/, "/robin/blotter");
		await page.getByText("You asked for Cumbria").first().waitFor();
		expect(await page.getByText("You asked for Cumbria").count()).toBe(1);
	});

	test("a modal is closed by Escape", async () => {
		await page.getByLabel("Shortcuts").click();
		await page.getByRole("button", { name: "Ask for a figure" }).click();
		await page.getByRole("dialog").waitFor();
		await page.keyboard.press("Escape");
		await soon(() => page.getByRole("dialog").count()).toBe(0);
		await page.reload();
		expect(await page.getByRole("dialog").count()).toBe(0);
	});

	test("a shortcut checks a message, for the one who ran it", async () => {
		await send("148 in 2016/17");
		await last().hover();
		await last().getByRole("button", { name: "Check these figures" }).click();
		await page.getByText("Checked: 148 in 2016/17").waitFor();
		expect(await last().innerText()).toContain("Only visible to you");
	});

	test("pictures and files the bot uploads are shown and offered", async () => {
		await send("/chart");
		const picture = page.getByRole("img", { name: "Cumbria, 148 to 371" });
		await picture.waitFor();
		await soon(() => picture.evaluate((it) => Number(Reflect.get(it, "naturalWidth")))).toBe(1);
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("link", { name: "Download answer.csv" }).click(),
		]);
		expect(download.suggestedFilename()).toBe("answer.csv");
	});

	test("the app hears and speaks only where it was invited", async () => {
		await goTo("sport", "/robin/sport");
		await send("@blotter hello");
		await page.getByText("is not in this channel and does not hear you").waitFor();
		await send("/invite @blotter");
		await page.getByText("added @Blotter to this channel").waitFor();
		await send("@blotter hello");
		await page.getByRole("complementary", { name: "Thread" }).getByText("307 offences").waitFor();
		await send("/invite @blotter");
		await page.getByText("is in this channel already").waitFor();
		expect(await page.getByText("does not hear you").count()).toBe(1);
	});

	test("a data table can be sorted and leafed through", async () => {
		await send("/show everything");
		const table = page.getByRole("table", { name: "Offences by force, highest first" });
		const shown = () => table.getByRole("rowheader").allInnerTexts();
		await table.waitFor();
		expect(await shown()).toEqual(["Kent", "Durham", "Cumbria"]);
		await table.getByRole("button", { name: "Offences" }).click();
		expect(await shown()).toEqual(["Gwent", "Cumbria", "Durham"]);
		expect(await table.locator("[aria-sort]").getAttribute("aria-sort")).toBe("ascending");
		await table.getByRole("button", { name: "Offences" }).click();
		expect(await shown()).toEqual(["Kent", "Dorset", "Durham"]);
		await button("Next").click();
		expect(await shown()).toEqual(["Cumbria", "Gwent"]);
		await page.getByText("4 to 5 of 5").waitFor();
	});

	test("the JSON behind a message can be looked at and copied", async () => {
		await send("/show cumbria");
		await last().hover();
		await last().getByRole("link", { name: "View JSON" }).click();
		const dialog = page.getByRole("dialog", { name: "JSON of the message" });
		const { blocks } = JSON.parse(await dialog.locator("pre").innerText());
		expect(blocks[1]).toMatchObject({ type: "header", block_id: "b1" });
		await dialog.getByRole("button", { name: "Copy" }).click();
		await dialog.getByText("Copied").waitFor();
		expect(JSON.parse(await page.evaluate<string>("navigator.clipboard.readText()")).blocks).toEqual(blocks);
		await page.keyboard.press("Escape");
		expect(await dialog.isVisible()).toBe(false);
	});

	test("what one types is shown, never obeyed", async () => {
		const hostile = `<img src=x onerror="document.title='taken'"> & <!channel> </textarea><script>document.title='taken'</script>`;
		await send(hostile);
		await last().waitFor();
		expect(await last().locator(".text").innerText()).toBe(hostile);
		await page.reload();
		expect(await page.title()).toContain("#newsdesk");
		expect(await page.locator("img").count()).toBe(0);
	});

	test("without its script the page still answers, by forms and links", async () => {
		const bare = await newPage("/robin/newsdesk", { javaScriptEnabled: false });
		const goOnBy = async (gesture: Promise<void>) => {
			await Promise.all([bare.waitForResponse((response) => response.ok()), gesture]);
		};
		const until = (text: string) =>
			soon(async () => {
				await bare.goto(`${playground.url}/robin/newsdesk`);
				return bare.getByText(text).count();
			});
		await bare.locator("#composer").fill("/show cumbria");
		await goOnBy(bare.getByRole("button", { name: "Send" }).click());
		await until("307 offences, more").toBe(1);
		await goOnBy(bare.getByRole("button", { name: "Copy Line" }).click());
		await until("A line to copy").toBe(1);
		expect(await bare.locator("#messages article").count()).toBe(2);
	});

	test.each(["light", "dark"] as const)(
		"axe finds nothing on any page in %s",
		async (colorScheme) => {
			const tried = await newPage("/robin/newsdesk", { colorScheme, reducedMotion: "reduce" });
			const found: string[] = [];
			const look = async (where: string) =>
				found.push(...(await faults(tried)).map((fault) => `${where}: ${fault}`));
			const type = async (text: string) => {
				await tried.locator("#composer").fill(text);
				await tried.keyboard.press("Enter");
			};
			await look("an empty channel");
			await type("/show everything");
			await tried.getByText("How this was worked out").waitFor();
			for (const details of await tried.locator("details:not(.menu)").all())
				await details.locator("summary").first().click();
			await look("one of everything");
			await tried.getByLabel("Shortcuts").click();
			await tried.getByRole("button", { name: "Ask for a figure" }).click();
			const form = tried.getByRole("dialog", { name: "Ask for a figure" });
			await form.getByRole("combobox", { name: "Force" }).pressSequentially("c");
			await form.getByRole("option", { name: "Cumbria" }).waitFor();
			await look("a form");
			await form.getByRole("button", { name: "Cancel" }).click();
			await soon(() => form.count()).toBe(0);
			await type("@blotter hello");
			await tried.getByRole("complementary", { name: "Thread" }).getByText("307 offences").waitFor();
			await look("a thread");
			await tried.goto(`${playground.url}/robin/blotter/home`);
			await tried.getByText("307 offences").waitFor();
			await look("the Home tab");
			await tried.goto(`${playground.url}/inspector`);
			await tried.locator("summary").first().click();
			await look("the inspector");
			expect(found).toEqual([]);
		},
		120_000,
	);

	test.each([
		{ name: "320 pixels", width: 320, height: 640 },
		{ name: "360 pixels", width: 360, height: 740 },
		{ name: "1280 pixels at 200%", width: 640, height: 450 },
	])("nothing runs off the side at $name", async ({ width, height }) => {
		const narrow = await newPage("/robin/newsdesk", { viewport: { width, height } });
		await narrow.locator("#composer").fill("/show everything");
		await narrow.keyboard.press("Enter");
		await narrow.getByText("Offences recorded, Cumbria").first().waitFor();
		const overflow = () =>
			narrow.evaluate<number[]>(
				"[document.documentElement, ...document.querySelectorAll('.messages')].map((it) => it.scrollWidth - it.clientWidth)",
			);
		expect(await overflow()).toEqual([0, 0]);
		const smallest = await narrow.evaluate<number>(
			"Math.min(...[...document.querySelectorAll('.chart text')].filter((it) => it.checkVisibility()).map((it) => 12 * it.getScreenCTM().a || 12))",
		);
		expect(smallest).toBeGreaterThan(9);
		await narrow.locator("#composer").fill("@blotter hello");
		await narrow.keyboard.press("Enter");
		await narrow.getByRole("complementary", { name: "Thread" }).getByText("307 offences").waitFor();
		expect((await overflow()).every((by) => by === 0)).toBe(true);
		// The thread stands alone there: what it stands beside elsewhere takes no room and no focus.
		expect(await narrow.locator("#composer").isVisible()).toBe(false);
		expect(await narrow.getByRole("heading", { level: 1 }).count()).toBe(1);
		expect(await faults(narrow)).toEqual([]);
		await narrow.getByRole("link", { name: "Close thread" }).click();
		await narrow.getByLabel("Shortcuts").click();
		await narrow.getByRole("button", { name: "Ask for a figure" }).click();
		const sideways = await narrow.locator("dialog.modal").evaluate((form) => {
			form.querySelector("label")?.append(`https://example.org/${"x".repeat(200)}`);
			return form.scrollWidth - form.clientWidth;
		});
		expect(sideways).toBe(0);
	});
});

/** What axe finds against a page, each fault in a line. */
async function faults(page: Page): Promise<readonly string[]> {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate<AxeResults>(
		"axe.run(document, { resultTypes: ['violations'] })",
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
	);
}
