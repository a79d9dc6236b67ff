import { afterAll, expect, test } from "vitest";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import { openDeskBot } from "../../support/desk-bot.ts";
import { submit } from "../../support/interactions.ts";
import { publishedData } from "../../support/published-data.ts";

const TEAM = "T000000001";
const data = publishedData();
afterAll(() => data.close());

async function withDigest() {
	const it = await openDeskBot(data, { deskUsers: ["U0DESK"] });
	await it.say("subscribe cumbria weekly monday 9am");
	const one = async () => (await it.store.subscriptions.inChannel(TEAM, it.bot.channel))[0];
	const id = (await one())?.id ?? "";
	/** What the form opened says, and how it is handed in. */
	const opened = async () => {
		const { method, args } = await it.bot.nextCall();
		expect(method).toBe("views.open");
		const view = JSON.parse(args["view"] ?? "") as { private_metadata: string; blocks: unknown[] };
		expect(problemsIn(view.blocks, "modal")).toEqual([]);
		const hand = async (user = it.bot.maria) => {
			const { private_metadata } = view;
			const by = { user: { id: user, team_id: TEAM } };
			return JSON.stringify(await submit(it.bot, "stop_form", {}, { private_metadata }, by));
		};
		return { words: args["view"] ?? "", hand };
	};
	return { ...it, one, id, opened };
}

test.each([
	["in the menu of a digest that all see", { isPrivate: false, action: "digest" }],
	["in the menu of a list that one sees", { isPrivate: true, action: "digest:S-1" }],
	["on a button that all see", { isPrivate: false, action: "digest:stop-S-1" }],
	["on a button that one sees", { isPrivate: true, action: "digest:stop-S-1" }],
] as const)("chosen %s, it asks, and stops when that is meant", async (_, { isPrivate, action }) => {
	const { bot, one, id, opened } = await withDigest();
	const chosen = action.includes("stop") ? { value: `stop ${id}` } : { option: `stop ${id}` };
	await bot.click({ action, isPrivate, ...chosen });
	const { words, hand } = await opened();
	expect(words).toContain("Cumbria · weekly on Monday at 09:00");
	expect(words).toContain(`Nobody gets it in <#${bot.channel}> any more`);
	expect(await one()).toBeDefined();
	expect(await hand()).toContain("Stopped: Cumbria · weekly on Monday at 09:00");
	expect(await one()).toBeUndefined();
	expect(await hand()).toContain("This digest has been stopped.");
});

test("who hands the form in is looked at again", async () => {
	const { bot, one, id, opened } = await withDigest();
	await bot.click({ action: "digest", option: `stop ${id}`, isPrivate: false });
	const { hand } = await opened();
	bot.answerAs("users.info", { user: { id: "U0OTHER", team_id: TEAM, is_restricted: true } });
	expect(await hand("U0OTHER")).toContain("Digests are changed in the channel");
	expect(await one()).toBeDefined();
});

test("who may not stop it is not asked", async () => {
	const { bot, one, id } = await withDigest();
	bot.answerAs("users.info", { user: { id: "U0OTHER", team_id: TEAM, is_restricted: true } });
	await bot.click({ action: "digest", option: `stop ${id}`, isPrivate: false, user: "U0OTHER" });
	expect((await bot.nextResponse()).text).toContain("Digests are changed in the channel");
	expect(await one()).toBeDefined();
});
