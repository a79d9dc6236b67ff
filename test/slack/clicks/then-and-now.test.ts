import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDataSet } from "../../../src/sqlite/data-set.ts";
import { openDeskBot } from "../../support/desk-bot.ts";
import { kentShoplifting } from "../../support/kent-shoplifting.ts";

/** Kent's shoplifting of 2022/23 is 990 first, then 1,010; a later release changes nothing of it. */
let first: OpenDataSet;
let rise: OpenDataSet;
let same: OpenDataSet;
beforeAll(async () => {
	const home = mkdtempSync(join(tmpdir(), "blotter-"));
	first = await kentShoplifting(home, "r-one", "2026-08-20", 990, "First.");
	rise = await kentShoplifting(home, "r-two", "2026-11-20", 1010, "Late returns.");
	same = await kentShoplifting(home, "r-three", "2026-11-21", 1010, "Nothing.");
	return () => rmSync(home, { recursive: true });
});
afterAll(() => {
	for (const it of [first, rise, same]) it.close();
});

const QUESTION = "kent 2022/23 shoplifting";
const THEN_AND_NOW = "Kent, 2022/23: 990 then, 1,010 now";

/** The answer given on one data set, another put in its place, and the id of the row of buttons under the answer. */
async function overtaken(given: OpenDataSet, now: OpenDataSet, isKept = true) {
	const it = await openDeskBot(given);
	const told = await it.say(QUESTION);
	const block = /"block_id":"(answer:[^"]+)"/.exec(told)?.[1] ?? "";
	const id = /A-\w{6}/.exec(block)?.[0] ?? "";
	await expect.poll(async () => (await it.store.answers.find(id)).length).toBe(1);
	if (!isKept) it.store.answers.find = async () => [];
	it.use(now);
	await it.desk.view.load();
	const question = block.slice(`answer:${id} `.length);
	const press = (action: string, value = question) => it.bot.click({ action, value, block });
	return { ...it, press, question };
}

test.each(["copy", "explain", "sources", "ask:0"])(
	"%s on an answer that has changed says what it said then and says now",
	async (action) => {
		const { bot, press } = await overtaken(first, rise);
		await press(action);
		const { text, blocks } = await bot.nextResponse();
		expect(text).toContain(THEN_AND_NOW);
		expect(JSON.stringify(blocks)).toContain(THEN_AND_NOW);
	},
);

test.each(["copy", "explain"])(
	"%s says nothing of it where the figures are the same in newer data",
	async (action) => {
		const { bot, press } = await overtaken(rise, same);
		await press(action);
		expect((await bot.nextResponse()).text).not.toMatch(/then|since this answer/);
	},
);

test("sharing asks first, and posts what is so now once that is confirmed", async () => {
	const { bot, press } = await overtaken(first, rise);
	await press("share");
	const { text, blocks } = await bot.nextResponse();
	expect(text).toContain(THEN_AND_NOW);
	expect(bot.isQuiet()).toBe(true);
	const [action, value] = [/"action_id":"(share:[^"]+)"/, /"value":"([^"]+)"/].map(
		(it) => it.exec(JSON.stringify(blocks))?.[1] ?? "",
	);
	await bot.click({ action: action ?? "", value: value ?? "" });
	expect((await bot.nextCall()).args["text"]).toContain("1,010");
});

test("sharing what has not changed asks nothing", async () => {
	const { bot, press } = await overtaken(rise, same);
	await press("share");
	const { method, args } = await bot.nextCall();
	expect([method, args["text"]]).toEqual(["chat.postMessage", expect.stringContaining("1,010")]);
});

test("files say it above them", async () => {
	const { bot, press } = await overtaken(first, rise);
	await press("csv");
	expect((await bot.nextCall()).args["text"]).toContain(THEN_AND_NOW);
});

test("where the answer is not kept it is said that there is another now", async () => {
	const { bot, press } = await overtaken(first, rise, false);
	await press("copy");
	expect((await bot.nextResponse()).text).toMatch(/another answer than the one above, which is not kept/);
});

test("an answer that a button brought is kept too", async () => {
	const { bot, press, store, use, desk } = await overtaken(first, first);
	await press("ask:0", "trend kent shoplifting");
	const block =
		/"block_id":"(answer:[^"]+)"/.exec(JSON.stringify((await bot.nextResponse()).blocks))?.[1] ?? "";
	const [id = ""] = /A-\w{6}/.exec(block) ?? [];
	await expect.poll(async () => (await store.answers.find(id)).length).toBe(1);
	use(rise);
	await desk.view.load();
	await bot.click({ action: "copy", value: block.slice(`answer:${id} `.length), block });
	expect((await bot.nextResponse()).text).toContain(THEN_AND_NOW);
});
