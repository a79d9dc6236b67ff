import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import { FIGURE } from "../../support/answers.ts";
import type { Asked } from "../../support/asked.ts";
import { type Bot, startBot } from "../../support/bot.ts";
import { submit } from "../../support/interactions.ts";

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

const about = (value: string) => JSON.stringify({ about: value, channel: bot.channel });

test.each([
	["cumbria 2021/22", "cumbria 2021/22"],
	["A-7F3KQ2", "show A-7F3KQ2"],
])("the button opens a form about %s", async (value, question) => {
	await bot.click({ action: "wrong", value });
	const { method, args } = await bot.nextCall();
	expect(method).toBe("views.open");
	const view = JSON.parse(args["view"] ?? "") as { blocks: unknown[]; private_metadata: string };
	expect(problemsIn(view.blocks, "modal")).toEqual([]);
	expect(view.private_metadata).toBe(about(value));
	expect(JSON.stringify(view)).toContain(FIGURE.id);
	expect(asked).toEqual([{ text: question, style: "command" }]);
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
