import { afterAll, beforeAll, expect, test } from "vitest";
import { MENU } from "../../../src/blocks/action-ids.ts";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import { OPEN_HOUSE } from "../../../src/slack/house.ts";
import { FIGURE } from "../../support/answers.ts";
import { type Bot, startBot } from "../../support/bot.ts";
import { confirmRemoval } from "../../support/confirm-removal.ts";

let bot: Bot;
beforeAll(async () => {
	bot = await startBot(() => FIGURE, undefined, {
		house: { ...OPEN_HOUSE, deskUsers: ["U0HEAD"], deskGroup: "S0DESK" },
	});
});
afterAll(() => bot[Symbol.asyncDispose]());

/** Posts something and chooses Remove in its menu. */
async function choose(user = bot.maria): Promise<string> {
	const { ts } = await bot.call<{ ts: string }>("chat.postMessage", { channel: bot.channel, text: "shared" });
	await bot.click({
		action: "more",
		option: MENU.remove + bot.maria,
		block: "answer:A-7F3KQ2 cumbria 2021/22",
		user,
		message: ts,
		isPrivate: false,
	});
	return ts;
}

const isThere = async (ts: string) => (await bot.history()).some((message) => message.ts === ts);

test("a choice in the menu removes nothing: it asks, and says what goes from where", async () => {
	const ts = await choose();
	const { method, args } = await bot.nextCall();
	expect(method).toBe("views.open");
	const view = JSON.parse(args["view"] ?? "") as { blocks: unknown[] };
	expect(problemsIn(view.blocks, "modal")).toEqual([]);
	expect(args["view"]).toContain(`the answer A-7F3KQ2 from <#${bot.channel}>? Nobody`);
	expect(bot.isQuiet()).toBe(true);
	expect(await isThere(ts)).toBe(true);
});

test.each([
	["who asked", () => bot.maria],
	["a user of the desk", () => "U0HEAD"],
	["a member of the desk's group", () => "U0DESK"],
])("%s removes it by saying so", async (_, user) => {
	const ts = await choose(user());
	expect(await confirmRemoval(bot, user())).toBe(null);
	expect((await bot.nextCall()).method).toBe("chat.delete");
	expect(await isThere(ts)).toBe(false);
});

test("nobody else is asked", async () => {
	const ts = await choose("U0OTHER");
	expect((await bot.nextResponse()).text).toContain("Only");
	expect(bot.isQuiet()).toBe(true);
	expect(await isThere(ts)).toBe(true);
});

test("who hands the form in is looked at again", async () => {
	const ts = await choose();
	expect(JSON.stringify(await confirmRemoval(bot, "U0OTHER"))).toContain("or the desk can remove this");
	expect(bot.isQuiet()).toBe(true);
	expect(await isThere(ts)).toBe(true);
});

test.each([
	["message_not_found", "This message is gone already."],
	["no_permission", "Not removed: Slack does not let me do that here."],
])("what Slack does not remove is told in the form's place: %s", async (word, said) => {
	await choose();
	bot.refuse("chat.delete", word);
	const answer = await confirmRemoval(bot, bot.maria);
	expect(answer).toMatchObject({ response_action: "update" });
	expect(JSON.stringify(answer)).toContain(said);
	await bot.nextCall();
});

test("what fails for a reason nobody can help is told with a reference", async () => {
	await choose();
	bot.refuse("chat.delete", "internal_error");
	// Slack itself says in the form that it did not work.
	await expect(confirmRemoval(bot, bot.maria)).rejects.toThrow("answered 404");
	expect((await bot.nextCall()).method).toBe("chat.delete");
	expect((await bot.nextCall()).args).toMatchObject({
		channel: bot.maria,
		text: expect.stringMatching(/reference is E-[0-9A-F]{8}/),
	});
});

test("in direct messages it asks as well", async () => {
	await bot.click({
		action: "more",
		option: MENU.remove + bot.maria,
		channel: "D1",
		message: "9.0",
		isPrivate: false,
	});
	expect((await bot.nextCall()).args["view"]).toContain("this answer from direct messages? Nobody");
});
