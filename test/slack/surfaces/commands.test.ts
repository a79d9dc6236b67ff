import { afterAll, beforeAll, expect, test } from "vitest";
import { CLARIFY, FIGURE } from "../../support/answers.ts";
import { type Bot, startBot } from "../../support/bot.ts";

const asked: unknown[] = [];
let bot: Bot;

beforeAll(async () => {
	bot = await startBot((question) => {
		asked.push(question);
		return question.text.includes("yorkshire") ? CLARIFY : FIGURE;
	});
});
afterAll(() => bot[Symbol.asyncDispose]());

test("answers /offences to the asker alone, within the acknowledgment", async () => {
	const response = await bot.command("/offences", "cumbria 2021");
	expect(response.status).toBe(200);
	const answer = (await response.json()) as {
		response_type: string;
		text: string;
		blocks: { type: string }[];
	};
	expect(answer.response_type).toBe("ephemeral");
	expect(answer.text).toContain("307 offences");
	expect(answer.blocks.map(({ type }) => type)).toEqual([
		"section",
		"header",
		"context",
		"table",
		"section",
		"rich_text",
		"context",
		"section",
		"container",
		"context",
		"actions",
	]);
	expect(asked).toContainEqual(expect.objectContaining({ text: "cumbria 2021", style: "command" }));
});

test("asks for statements with /statements", async () => {
	await bot.command("/statements", "cumbria");
	expect(asked).toContainEqual(expect.objectContaining({ text: "statements cumbria", style: "command" }));
});

test("tells what the commands are when it gets another", async () => {
	const response = await bot.command("/offense", "cumbria");
	expect(response.status).toBe(200);
	expect(((await response.json()) as { text: string }).text).toContain("`/offences`");
});
