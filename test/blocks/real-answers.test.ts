import { afterAll, describe, expect, test } from "vitest";
import { answerMessage } from "../../src/blocks/answer.ts";
import { forms } from "../../src/blocks/degrade.ts";
import { LIMITS } from "../../src/blocks/limits.ts";
import { problemsIn } from "../../src/blocks/problems-in.ts";
import { ask } from "../../src/core/ask.ts";
import { KINDS } from "../../src/core/kinds/kinds.ts";
import { withDataSet } from "../support/data-set.ts";

const held = withDataSet();
afterAll(() => held[Symbol.dispose]());
const answer = (text: string) => ask({ text, style: "command", today: "2026-11-24" }, held.data);

/** The longest there is: every force, every year, every statement, the longest names. */
const LONGEST = [
	"rank 2021 obscene publications",
	"rate 2021 obscene publications",
	"biggest rises 2021 obscene publications",
	"list forces",
	"statements nspcc",
	"statements cumbria",
	"pack cumbria",
	"angles 2021 obscene publications",
	"explain rank 2021 obscene publications",
	"trend uk",
	"compare hampshire and isle of wight, devon and cornwall, avon and somerset, police service of northern ireland, metropolitan police and british transport police 2012 to 2022 obscene publications",
	`check ${"Police in Cumbria recorded 307 child abuse image offences in 2021/22. ".repeat(40)}`,
];
const questions = [...new Set([...KINDS.flatMap(({ examples }) => examples), ...LONGEST])];

describe.each([
	["privately", { privately: true }],
	["in public", { privately: false, asker: "U0MARIA0000" }],
	["in a direct conversation", { privately: false, owner: "U0MARIA0000" }],
])("every kind of answer is taken by Slack as it is, %s", (_, whose) => {
	test.each(questions)("%s", (question) => {
		const message = answerMessage(answer(question), whose);
		expect(message.blocks.length === 0 ? [] : problemsIn(message.blocks)).toEqual([]);
		for (const { text, blocks } of forms(message)) {
			expect(text.length).toBeLessThanOrEqual(LIMITS.message.text);
			expect(blocks.length === 0 ? [] : problemsIn(blocks)).toEqual([]);
		}
	});
});

test("a ranking of all forces can be sorted, and names its source", () => {
	const { blocks } = answerMessage(answer("rank 2021 obscene publications"), { privately: true });
	const table = blocks.find(({ type }) => type === "data_table");
	expect(table).toMatchObject({ caption: expect.stringContaining("Home Office") });
	expect(JSON.stringify(table).match(/raw_number/g)?.length).toBeGreaterThan(80);
});
