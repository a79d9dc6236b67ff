import { afterAll, expect, test } from "vitest";
import { type DeskBot, embargo, openDeskBot } from "../../support/desk-bot.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data.close());

const UNTIL = "Embargoed until 25 November 2026 at 10:00";

async function withEmbargo(): Promise<DeskBot> {
	const it = await openDeskBot(data);
	it.bot.answerAs("chat.postEphemeral", { message_ts: "9.0" });
	await embargo(it);
	return it;
}

const mention = ({ bot }: DeskBot, text: string, thread: string) =>
	bot.event({ type: "app_mention", user: bot.maria, channel: bot.channel, ts: thread, text });

/** The buttons of a message, each with its action and value. */
function buttonsOf(message: unknown): readonly { readonly action_id: string; readonly value: string }[] {
	const buttons: { action_id: string; value: string }[] = [];
	JSON.stringify(message, (_, part: unknown) => {
		if (typeof part === "object" && part !== null && "type" in part && part.type === "button")
			buttons.push(part as unknown as { action_id: string; value: string });
		return part;
	});
	return buttons;
}

test("where it is asked about first, the question takes the answer's place and says what would be posted", async () => {
	const { bot } = await openDeskBot(data);
	bot.answerAs("conversations.info", { channel: { id: bot.channel, is_ext_shared: true } });
	await bot.click({ action: "share", value: "Cumbria 2021/22", message: "1.0" });
	const asked = await bot.nextResponse();
	expect(asked).toMatchObject({ response_type: "ephemeral", replace_original: true });
	expect(asked.text).toContain("people of other organisations");
	expect(asked.text).toContain("307 offences");
	const [post, back] = buttonsOf(asked.blocks);
	await bot.click({ action: post?.action_id ?? "", value: post?.value ?? "", message: "1.0" });
	expect(await bot.nextCall()).toMatchObject({ method: "chat.postMessage", args: { channel: bot.channel } });
	expect(await bot.nextResponse()).toMatchObject({ delete_original: true });
	await bot.click({ action: "share", value: "Cumbria 2021/22", message: "1.0" });
	expect((await bot.nextResponse()).text).toContain("shared already");
	await bot.click({ action: back?.action_id ?? "", value: back?.value ?? "", message: "2.0" });
	const again = await bot.nextResponse();
	expect(again).toMatchObject({ response_type: "ephemeral", replace_original: true });
	expect(again.text).toContain("307 offences");
	expect(JSON.stringify(again.blocks)).toContain("Share in Channel");
	expect(bot.isQuiet()).toBe(true);
});

test("an embargoed figure is posted once it is confirmed that it is embargoed, and until when", async () => {
	const { bot } = await withEmbargo();
	await bot.click({ action: "share", value: "Cumbria 2022/23" });
	const asked = await bot.nextResponse();
	expect(asked.text).toContain(`${UNTIL}: whoever is in this channel reads along, guests too.`);
	expect(bot.isQuiet()).toBe(true);
	const [post] = buttonsOf(asked.blocks);
	await bot.click({ action: post?.action_id ?? "", value: post?.value ?? "" });
	const { method, args } = await bot.nextCall();
	expect([method, args["text"]]).toEqual([
		"chat.postMessage",
		expect.stringContaining(`[${UNTIL}] 371 offences`),
	]);
});

test("what was confirmed before the embargo was set is asked about again", async () => {
	const it = await openDeskBot(data);
	const { bot } = it;
	bot.answerAs("conversations.info", { channel: { id: bot.channel, is_ext_shared: true } });
	await bot.click({ action: "share", value: "Cumbria 2022/23" });
	const [post] = buttonsOf((await bot.nextResponse()).blocks);
	bot.answerAs("conversations.info", { channel: { id: bot.channel } });
	await embargo(it);
	await bot.click({ action: post?.action_id ?? "", value: post?.value ?? "" });
	expect((await bot.nextResponse()).text).toContain(UNTIL);
	expect(bot.isQuiet()).toBe(true);
});

test("a mention is answered to the asker alone where it is embargoed, and says why", async () => {
	const it = await withEmbargo();
	await mention(it, "<@U0BOT> cumbria 2022?", "5.0");
	const { method, args } = await it.bot.nextCall();
	expect(method).toBe("chat.postEphemeral");
	expect(args["text"]).toContain(`Only you see this. ${UNTIL}`);
	expect(args["text"]).toContain("371");
	expect(args["blocks"]).toContain("Share in Channel");
	await mention(it, "<@U0BOT> cumbria 2021?", "6.0");
	expect((await it.bot.nextCall()).method).toBe("chat.postMessage");
});

test("so is a choice made in public", async () => {
	const { bot } = await withEmbargo();
	await bot.click({ action: "choose:0", value: "Cumbria 2022/23", isPrivate: false });
	const answer = await bot.nextResponse();
	expect(answer).toMatchObject({ response_type: "ephemeral", replace_original: false });
	expect(answer.text).toContain(`Only you see this. ${UNTIL}`);
});
