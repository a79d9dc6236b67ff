import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import { FIGURE } from "../../support/answers.ts";
import type { Asked } from "../../support/asked.ts";
import { type Bot, type Click, type Json, startBot } from "../../support/bot.ts";
import { type DeskBot, embargo, openDeskBot } from "../../support/desk-bot.ts";
import { submit } from "../../support/interactions.ts";
import { publishedData } from "../../support/published-data.ts";

const NO_DESK = { deskUsers: [], deskGroup: null, deskChannel: null, channels: [] };
let asked: Asked[] = [];
let bot: Bot;
let deskless: Bot;
const ask = (question: Asked) => {
	asked.push(question);
	return FIGURE;
};

beforeAll(async () => {
	bot = await startBot(ask, undefined, { house: { ...NO_DESK, deskChannel: "C0DESK" } });
	bot.answerAs("chat.postMessage", { channel: "C0DESK", ts: "9.0" });
	deskless = await startBot(ask);
});
beforeEach(() => {
	asked = [];
});
afterAll(async () => {
	await bot[Symbol.asyncDispose]();
	await deskless[Symbol.asyncDispose]();
});

const about = (question: string | null, id: string | null = null) =>
	JSON.stringify({ id, question, channel: bot.channel });

test.each([
	["cumbria 2021/22", "cumbria 2021/22", null],
	["A-7F3KQ2", null, "A-7F3KQ2"],
])("the button opens a form about %s", async (value, question, id) => {
	await bot.click({ action: "wrong", value });
	const { method, args } = await bot.nextCall();
	expect(method).toBe("views.open");
	const view = JSON.parse(args["view"] ?? "") as { blocks: unknown[]; private_metadata: string };
	expect(problemsIn(view.blocks, "modal")).toEqual([]);
	expect(view.private_metadata).toBe(about(question, id));
	expect(JSON.stringify(view)).toContain(FIGURE.id);
	expect(asked[0]?.text).toBe(question ?? undefined);
});

test("what is handed in goes to the desk's channel: who, where, what they say and the answer", async () => {
	const note = "Cumbria says <!channel> 255 & *not* 307";
	const answer = await submit(bot, "report_form", { note }, { private_metadata: about("cumbria 2021/22") });
	expect(JSON.stringify(answer)).toContain("The desk has your report of A-7F3K");
	const { method, args } = await bot.nextCall();
	expect(method).toBe("chat.postMessage");
	expect(args["channel"]).toBe("C0DESK");
	expect(args["text"]).toContain(`<@${bot.maria}> says that A-7F3K looks wrong in <#${bot.channel}>`);
	expect(args["text"]).toContain("&lt;!channel&gt; 255 &amp;");
	expect(args["text"]).toContain("307 offences");
	expect(args["blocks"]).toContain("255 & *not* 307");
	const blocks = JSON.parse(args["blocks"] ?? "") as { type: string; elements?: { value?: string }[] }[];
	expect(blocks.map(({ type }) => type)).toEqual(["rich_text", "section", "section", "context", "actions"]);
	expect(blocks.at(-1)?.elements?.map(({ value }) => value)).toEqual(["cumbria 2021/22", "cumbria 2021/22"]);
	expect(args["blocks"]).not.toMatch(/https?:/);
	expect(problemsIn(JSON.parse(args["blocks"] ?? "") as unknown[])).toEqual([]);
});

test.each(["", "  \n", "\u202E"])(
	"a report that says nothing (%j) is not sent, and its field says so",
	async (note) => {
		const answer = await submit(bot, "report_form", { note }, { private_metadata: about("cumbria 2021/22") });
		expect(answer).toEqual({ response_action: "errors", errors: { note: "Say what looks wrong." } });
		expect(bot.isQuiet()).toBe(true);
	},
);

test("where the desk's channel does not take it the reporter is told, with their words", async () => {
	bot.refuse("chat.postMessage", "not_in_channel");
	const answer = await submit(
		bot,
		"report_form",
		{ note: "my words" },
		{ private_metadata: about("cumbria") },
	);
	expect(JSON.stringify(answer)).toMatch(/could not be told.*\/invite.*my words/s);
	await bot.nextCall();
});

test("words without a space in them, however long, reach the desk; where it cannot be told they are shown whole", async () => {
	const note = `abc ${"&x".repeat(1_450)} end`;
	const more = { private_metadata: about("cumbria") };
	await submit(bot, "report_form", { note: `${note}\u202Eback` }, more);
	const { args } = await bot.nextCall();
	expect(args["text"]).toContain("&amp;x".repeat(350));
	expect(args["text"]).not.toContain("\u202E");
	expect(args["blocks"]).toContain(`${note}back`);
	bot.refuse("chat.postMessage", "not_in_channel");
	const { view } = (await submit(bot, "report_form", { note }, more)) as {
		view: { blocks: { text: { text: string } }[] };
	};
	expect(problemsIn(view.blocks, "modal")).toEqual([]);
	const [, ...parts] = view.blocks.map(({ text }) => text.text);
	expect(parts.join("")).toBe(note.replaceAll("&", "&amp;"));
	await bot.nextCall();
});

test("without a desk channel it says so kindly, and what to do", async () => {
	await deskless.click({ action: "wrong", value: "cumbria 2021/22" });
	const { method, args } = await deskless.nextCall();
	expect(method).toBe("views.open");
	expect(args["view"]).toMatch(/Thank you.*A-7F3K.*DESK_CHANNEL/);
});

describe("with answers that are kept", () => {
	const data = publishedData();
	afterAll(() => data.close());

	const open = async ({ bot: its }: DeskBot, click: Pick<Click, "block" | "option" | "user">) => {
		await its.click({ action: "more", ...click });
		const view = JSON.parse((await its.nextCall()).args["view"] ?? "") as {
			blocks: { text?: { text: string } }[];
			private_metadata: string;
		};
		return { ...view, head: view.blocks[0]?.text?.text ?? "" };
	};
	const report = async ({ bot: its }: DeskBot, private_metadata: string, id = its.maria) => {
		its.answerAs("chat.postMessage", { channel: "C0DESK", ts: "9.0" });
		const told = await submit(
			its,
			"report_form",
			{ note: "Not so." },
			{ private_metadata },
			{ user: { id } },
		);
		const { args } = await its.nextCall();
		return { told: JSON.stringify(told), text: args["text"] ?? "", blocks: args["blocks"] ?? "" };
	};
	/** The row of buttons under an answer, and its entry of the menu. */
	const rowOf = (shown: string) => {
		const block = /"block_id":"(answer:[^"]+)"/.exec(shown)?.[1] ?? "";
		return { block, id: /A-\w{6}/.exec(block)?.[0] ?? "", option: `wrong ${/A-\w{6}/.exec(block)?.[0]}` };
	};

	test("the report is of the answer as it was given", async () => {
		const it = await openDeskBot(data, { deskChannel: "C0DESK" });
		const { block, id, option } = rowOf(await it.say("kent 2021"));
		await expect.poll(async () => (await it.store.citations.ofAnswer(id)).length).toBe(1);
		const { head, private_metadata } = await open(it, { block, option });
		expect(head).toContain(`${id}: 1,356 offences`);
		const { text } = await report(it, private_metadata);
		expect(text).toContain(`${id} looks wrong in <#${it.bot.channel}>`);
		expect(text).toContain("1,356 offences");
	});

	test.each<[string, Json, string]>([
		["who may see it", {}, "It is under embargo"],
		["a guest before whom it was posted", { is_restricted: true }, "It is not kept"],
	])("under embargo, by %s: which answer, not what it says, nor what all are told", async (_, user, why) => {
		const it = await openDeskBot(data, { deskChannel: "C0DESK" });
		const { bot: its } = it;
		await embargo(it);
		const { block, id, option } = rowOf(await it.say("kent 2022/23"));
		its.answerAs("users.info", { user: { id: "U0SAM", team_id: "T000000001", ...user } });
		const { head, private_metadata } = await open(it, { block, option, user: "U0SAM" });
		expect(head).toContain(`${id}: `);
		expect(head).not.toMatch(/1,568|No NSPCC figure/);
		const { text, blocks, told } = await report(it, private_metadata, "U0SAM");
		expect(told).toContain(`The desk has your report of ${id}`);
		expect(text).toContain(`${id} looks wrong in <#${its.channel}>`);
		expect(text + blocks).not.toMatch(/1,568|No NSPCC figure/);
		expect(blocks).toContain("Asked as: Kent 2022/23");
		expect(text).toContain(why);
	});
});
