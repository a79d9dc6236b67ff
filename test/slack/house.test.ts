import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { notHere, OPEN_HOUSE } from "../../src/slack/house.ts";
import { FIGURE } from "../support/answers.ts";
import { type Bot, startBot } from "../support/bot.ts";
import { confirmRemoval } from "../support/confirm-removal.ts";
import { onMessage, submit } from "../support/interactions.ts";

let bot: Bot;
beforeAll(async () => {
	bot = await startBot(() => FIGURE, undefined, {
		house: { deskUsers: ["U0HEAD"], deskGroup: "S0DESK", deskChannel: "C0DESK", channels: ["C0OPEN"] },
	});
	bot.answerAs("users.info", { user: { id: "U1", team_id: "T000000001" } });
	bot.answerAs("conversations.info", { channel: { id: "C1" } });
	bot.answerAs("chat.postMessage", { channel: "C0OPEN", ts: "9.0" });
	bot.answerAs("chat.postEphemeral", { message_ts: "9.0" });
	bot.answerAs("chat.delete", {});
});
afterAll(() => bot[Symbol.asyncDispose]());

const NOT_HERE = /not used in this channel. Ask in <#C0OPEN>/;

test.each([
	["C0OPEN", /307/],
	["D0MARIA", /307/],
	["C0DESK", /307/],
	["C0CLOSED", NOT_HERE],
])("a command in %s", async (channel_id, words) => {
	const answer = (await (await bot.command("/offences", "cumbria", { channel_id })).json()) as {
		text: string;
	};
	expect(answer.text).toMatch(words);
});

test("a mention, a click and a shortcut in another channel are answered by where to ask", async () => {
	await bot.event({ type: "app_mention", user: bot.maria, channel: "C0CLOSED", ts: "1.0", text: "cumbria" });
	expect((await bot.nextCall()).args["text"]).toMatch(NOT_HERE);
	await bot.click({ action: "ask:0", value: "cumbria", channel: "C0CLOSED" });
	expect((await bot.nextResponse()).text).toMatch(NOT_HERE);
	await onMessage(bot, "check_figures", { text: "Kent had 5." }, { channel: { id: "C0CLOSED", name: "x" } });
	expect((await bot.nextCall()).args["view"]).toMatch(NOT_HERE);
});

test("where a mention in another channel cannot be answered beside it, its asker is told directly", async () => {
	bot.refuse("chat.postEphemeral", "user_not_in_channel");
	await bot.event({ type: "app_mention", user: bot.maria, channel: "C0CLOSED", ts: "1.1", text: "cumbria" });
	expect((await bot.nextCall()).method).toBe("chat.postEphemeral");
	const { method, args } = await bot.nextCall();
	expect([method, args["channel"]]).toEqual(["chat.postMessage", bot.maria]);
	expect(args["text"]).toMatch(NOT_HERE);
});

test("where a channel that is named has another id now, the log names the setting", async () => {
	const lines: string[] = [];
	const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
	await using other = await startBot(() => FIGURE, log, {
		house: { ...OPEN_HOUSE, deskChannel: "C0DESK", channels: ["C0OPEN", "C0DESK"] },
	});
	const changed = (id: string) =>
		other.event({ type: "channel_id_changed", old_channel_id: id, new_channel_id: "C0NEW" });
	await changed("C0ELSE");
	await changed("C0DESK");
	await expect
		.poll(() => lines.map((line) => (JSON.parse(line) as { settings: unknown }).settings))
		.toEqual([["ALLOWED_CHANNELS", "DESK_CHANNEL"]]);
});

test("of many channels only the first are named", () => {
	const channels = Array.from({ length: 300 }, (_, at) => `C${at}`);
	const said = notHere({ ...OPEN_HOUSE, channels });
	expect(said).toContain("<#C9>, 290 more channels, or in a direct message");
	expect(said).not.toContain("<#C10>");
});

test.each([
	["a user of the desk", "U0HEAD"],
	["a member of the desk's group", "U0DESK"],
])("%s may remove what another asked for", async (_, user) => {
	await bot.click({
		action: "more",
		option: "remove U0ASKER",
		user,
		channel: "C0OPEN",
		message: "5.0",
		isPrivate: false,
	});
	expect(await confirmRemoval(bot, user)).toBe(null);
	expect((await bot.nextCall()).method).toBe("chat.delete");
});

test("where it may not be used any more nothing is removed", async () => {
	const private_metadata = JSON.stringify({ channel: "C0CLOSED", message: "5.0", asker: bot.maria });
	expect(JSON.stringify(await submit(bot, "remove_form", {}, { private_metadata }))).toMatch(NOT_HERE);
	expect(bot.isQuiet()).toBe(true);
});

test("a group that Slack did not tell once is asked for again at the next click", async () => {
	await using other = await startBot(() => FIGURE, undefined, {
		house: { ...OPEN_HOUSE, deskGroup: "S0DESK" },
	});
	const click = {
		action: "more",
		option: "remove U0ASKER",
		user: "U0DESK",
		message: "5.0",
		isPrivate: false,
	};
	other.refuse("usergroups.users.list", "internal_error");
	await other.click(click);
	expect((await other.nextResponse()).text).toContain("or the desk");
	await other.click(click);
	expect((await other.nextCall()).method).toBe("views.open");
});

test("nobody else may", async () => {
	await bot.click({
		action: "more",
		option: "remove U0ASKER",
		user: "U0OTHER",
		channel: "C0OPEN",
		message: "5.0",
		isPrivate: false,
	});
	expect((await bot.nextResponse()).text).toContain("or the desk");
});
