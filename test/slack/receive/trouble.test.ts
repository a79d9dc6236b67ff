import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FIGURE } from "../../support/answers.ts";
import { type Bot, startBot } from "../../support/bot.ts";

let lines: { level: string; msg: string; reference?: string; err?: { message: string } }[] = [];
let bot: Bot;

beforeAll(async () => {
	const log = pino(
		{ level: "error", formatters: { level: (level) => ({ level }) } },
		{ write: (line) => lines.push(JSON.parse(line)) },
	);
	bot = await startBot((question) => {
		if (question.text.includes("break")) throw new Error("the plumbing broke");
		return FIGURE;
	}, log);
	bot.answerAs("chat.postEphemeral", { message_ts: "9.0" });
});
beforeEach(() => {
	lines = [];
});
afterAll(() => bot[Symbol.asyncDispose]());

/** The reference told to the asker is the one in the log. */
function expectTold(text: string | undefined): void {
	const [reference] = /E-[0-9A-F]{8}/.exec(text ?? "") ?? [];
	expect(reference).toBeDefined();
	expect(lines).toContainEqual(
		expect.objectContaining({ reference, err: expect.objectContaining({ message: "the plumbing broke" }) }),
	);
	expect(text).not.toContain("plumbing");
}

test("a command that fails is answered with a reference, within the acknowledgment", async () => {
	const response = await bot.command("/offences", "break");
	expect(response.status).toBe(200);
	const answer = (await response.json()) as { response_type: string; text: string };
	expect(answer.response_type).toBe("ephemeral");
	expectTold(answer.text);
	expect(bot.isQuiet()).toBe(true);
});

test("a click that fails is answered where it was clicked, and what stood there stays", async () => {
	await bot.click({ action: "ask:0", value: "break" });
	const told = await bot.nextResponse();
	expect(told).toMatchObject({ response_type: "ephemeral", replace_original: false });
	expectTold(told.text);
});

test("where the click can no longer be answered there, the asker is told in a direct message", async () => {
	await bot.click({ action: "ask:0", value: "break", responseUrl: "http://127.0.0.1:1/gone" });
	const { args } = await bot.nextCall();
	expect(args["channel"]).toBe(bot.maria);
	expectTold(args["text"]);
});

test.each([{}, { thread_ts: "2.0" }])(
	"a mention that fails is answered to the asker alone: %j",
	async (thread) => {
		await bot.event({
			type: "app_mention",
			...thread,
			user: bot.maria,
			channel: bot.channel,
			ts: "3.0",
			text: "<@U0BOT> break",
		});
		const { method, args } = await bot.nextCall();
		expect(method).toBe("chat.postEphemeral");
		expect(args).toMatchObject({ channel: bot.channel, user: bot.maria, ...thread });
		expect("thread_ts" in args).toBe("thread_ts" in thread);
		expectTold(args["text"]);
	},
);

test("a direct message that fails is answered in a direct message", async () => {
	await bot.event({
		type: "message",
		channel_type: "im",
		user: bot.maria,
		channel: "D1",
		ts: "4.0",
		text: "break",
	});
	const { args } = await bot.nextCall();
	expect(args["channel"]).toBe(bot.maria);
	expectTold(args["text"]);
});

test.each([
	["app_mention", "chat.postEphemeral", "chat.postMessage"],
	["message", "chat.postMessage", "chat.postEphemeral"],
])("where Slack holds one way back, the asker of a %s is told by another", async (type, held, other) => {
	bot.refuse(held, "ratelimited");
	await bot.event({
		type,
		...(type === "message" ? { channel_type: "im" } : {}),
		user: bot.maria,
		channel: type === "message" ? "D1" : bot.channel,
		ts: "4.5",
		text: "break",
	});
	expect((await bot.nextCall()).method).toBe(held);
	const { method, args } = await bot.nextCall();
	expect(method).toBe(other);
	expectTold(args["text"]);
});

test("a click on the home page that fails is answered in a direct message", async () => {
	await bot.click({ action: "ask:0", value: "break", channel: null });
	const { args } = await bot.nextCall();
	expect(args["channel"]).toBe(bot.maria);
	expectTold(args["text"]);
});

test("when the asker cannot be told, both failures are in the log", async () => {
	bot.refuse("chat.postEphemeral", "user_not_in_channel");
	bot.refuse("chat.postMessage", "account_inactive");
	await bot.event({ type: "app_mention", user: bot.maria, channel: bot.channel, ts: "5.0", text: "break" });
	await bot.nextCall();
	await bot.nextCall();
	await bot.command("/offences", "cumbria");
	expect(lines.map(({ msg }) => msg)).toEqual(["an answer failed", "the asker could not be told"]);
	expect(lines[0]?.reference).toBe(lines[1]?.reference);
});

test("the next question is answered as ever", async () => {
	await bot.command("/offences", "break");
	expect(await (await bot.command("/offences", "cumbria")).text()).toContain("307");
});
