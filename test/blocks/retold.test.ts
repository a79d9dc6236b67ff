import { describe, expect, test } from "vitest";
import { answerMessage } from "../../src/blocks/answer.ts";
import { fullest } from "../../src/blocks/degrade.ts";
import { LIMITS } from "../../src/blocks/limits.ts";
import { charactersIn } from "../../src/blocks/problems-in.ts";
import { retold } from "../../src/blocks/retold.ts";
import { ask } from "../../src/core/ask.ts";
import { publishedData } from "../support/published-data.ts";

const data = publishedData();
const answer = (text: string) => ask({ text, style: "command", today: "2026-11-24" }, data);
const drawn = (of: ReturnType<typeof answer>) => fullest(answerMessage(of, { privately: true }));
const forces = data.geographies().filter((it) => it.kind === "force");

describe("an answer that differs from another in what it tells of how it was read", () => {
	test.each(["", " 2021", " 2021/22", " 2016/17", " 2030"])(
		"is drawn from that one's message as it would be drawn itself: every force%s",
		(year) => {
			for (const { name } of forces) {
				const meant = answer(`${name.toLowerCase()}${year}`);
				const told = [`Showing ${name}: you typed “x & <y>”`, ...meant.notices];
				const other = { ...meant, notices: told, text: `${meant.text}\n${told.join()}` };
				expect(retold(drawn(meant), meant, other)).toEqual(drawn(other));
				expect(retold(drawn(other), other, meant)).toEqual(drawn(meant));
			}
		},
	);

	test("keeps all the blocks of that one but the notices", () => {
		const meant = answer("cumbria 2021/22");
		const message = drawn(meant);
		const made = retold(message, meant, { ...meant, notices: ["Showing Cumbria: you typed “cumbira”"] });
		expect(made?.blocks.filter((it) => !message.blocks.includes(it))).toEqual([
			{
				type: "context",
				elements: [{ type: "mrkdwn", text: "Showing Cumbria: you typed “cumbira”", verbatim: true }],
			},
		]);
	});

	test.each([
		["another figure", { figures: [] }],
		["another finding", { finding: "308 offences" }],
		["another id", { id: "A-000000" }],
		["another question", { question: { ...answer("cumbria 2021").question, canonical: "Kent 2021/22" } }],
	])("is drawn by itself where it has %s", (_what, change) => {
		const meant = answer("cumbria 2021");
		expect(retold(drawn(meant), meant, { ...meant, ...change })).toBeNull();
	});

	test("is drawn by itself where its notices do not fit in beside the rest", () => {
		const meant = answer("cumbria 2021");
		const long = "x".repeat(LIMITS.text - 200);
		const full = { ...meant, lines: [long, long, long] };
		const message = drawn(full);
		expect(charactersIn(message.blocks)).toBeGreaterThan(LIMITS.message.characters - LIMITS.text);
		const told = { ...full, notices: [long] };
		expect(retold(message, full, told)).toBeNull();
		expect(drawn(told).blocks).toEqual([]);
	});

	test("is drawn by itself where only the text was sent", () => {
		const meant = answer("cumbria 2021");
		expect(retold({ text: meant.text, blocks: [] }, meant, { ...meant, notices: ["one"] })).toBeNull();
	});
});
