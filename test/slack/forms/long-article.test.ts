import { afterAll, expect, test } from "vitest";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import { openDeskBot } from "../../support/desk-bot.ts";
import { interact, submit } from "../../support/interactions.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data.close());

const HOLDS = "Kent recorded 381 offences in 2016/17.";
const DOUBTFUL = "Cumbria recorded 402 offences in 2021/22.";

interface View {
	readonly blocks: readonly { readonly type: string; readonly elements?: readonly { value: string }[] }[];
}

/** An article of this many numbers that hold and one, at its end, that does not agree as it is read. */
async function checked(numbers: number) {
	const { bot } = await openDeskBot(data);
	const sentences = [...Array.from({ length: numbers }, () => HOLDS), DOUBTFUL];
	const parts = Object.fromEntries(
		[0, 1, 2, 3].map((at) => {
			const size = Math.ceil(sentences.length / 4);
			return [`part_${at + 1}`, sentences.slice(at * size, (at + 1) * size).join(" ")];
		}),
	);
	const answer = await submit(bot, "article_form", parts);
	const { view } = answer as unknown as { view: View };
	expect(problemsIn(view.blocks, "modal")).toEqual([]);
	const value =
		view.blocks.flatMap(({ elements }) => elements ?? []).find((it) => "value" in it)?.value ?? "";
	return { bot, shown: JSON.stringify(view), value };
}

test.each([
	["twenty", 20],
	["sixty", 60],
	["two hundred and fifty", 250],
])("of %s numbers the doubtful one is seen, and all go to the direct messages", async (_, numbers) => {
	const { bot, shown, value } = await checked(numbers);
	expect(shown).toMatch(/402.*does not agree/);
	expect(shown).not.toContain("in the working");
	expect(value).toMatch(numbers > 30 ? /^show A-\w{6}$/ : /^check /);
	bot.answerAs("chat.postMessage", { channel: "D1", ts: "9.0" });
	await interact(bot, {
		type: "block_actions",
		container: { type: "view", view_id: "V1" },
		view: { id: "V1", type: "modal" },
		actions: [{ type: "button", action_id: "ask", block_id: "b", value }],
	});
	const { method, args } = await bot.nextCall();
	expect(method).toBe("chat.postMessage");
	const blocks = JSON.parse(args["blocks"] ?? "[]") as { type: string; rows?: unknown[] }[];
	expect(problemsIn(blocks)).toEqual([]);
	const rows = blocks.find(({ type }) => type.endsWith("table"))?.rows ?? [];
	expect(JSON.stringify(rows)).toMatch(/402.*does not agree/);
	const isWhole = rows.length === numbers + 2;
	expect(isWhole).toBe(numbers <= 60);
	expect(/\d+ of \d+ rows shown; the CSV has all\./.test(args["blocks"] ?? "")).toBe(!isWhole);
	// Where not all rows fit, words and a file follow.
	const next = await bot.nextCall();
	expect(next.method).toBe(isWhole ? "views.update" : "chat.postMessage");
	expect((next.args["text"] ?? "").startsWith("CSV")).toBe(!isWhole);
});
