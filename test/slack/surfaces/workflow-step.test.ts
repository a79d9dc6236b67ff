import { afterAll, beforeAll, expect, test } from "vitest";
import { STEP } from "../../../src/slack/surfaces/workflow-step.ts";
import { asking } from "../../support/asking.ts";
import { type Bot, type Json, startBot } from "../../support/bot.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
let bot: Bot;
beforeAll(async () => {
	bot = await startBot(
		({ text, ...more }) => {
			if (text.includes("broken")) throw new Error("broken plumbing");
			return asking(held.data)(text, more);
		},
		undefined,
		{ data: () => held.data },
	);
});
afterAll(async () => {
	await bot[Symbol.asyncDispose]();
	held[Symbol.dispose]();
});

async function run(inputs: Json) {
	await bot.event({
		type: "function_executed",
		function: { id: "Fn1", callback_id: STEP.id, title: STEP.title },
		inputs,
		function_execution_id: "Fx1",
		workflow_execution_id: "Wx1",
		bot_access_token: "xwfp-1",
	});
	const { method, args } = await bot.nextCall();
	expect(args["function_execution_id"]).toBe("Fx1");
	return { method, error: args["error"] ?? "", outputs: JSON.parse(args["outputs"] ?? "{}") as Json };
}

test("a figure with its value, its sentence and its source", async () => {
	const { method, outputs } = await run({ force: "Cumbria", period: "2021/22", measure: "" });
	expect(method).toBe("functions.completeSuccess");
	expect(outputs).toMatchObject({ found: true, figure: "307", value: 307 });
	expect(outputs["sentence"]).toMatch(/307/);
	expect(outputs["source"]).toMatch(/https?:/);
	expect(outputs["answer_id"]).toMatch(/^A-\w{6}$/);
});

test.each<[string, Json, Json]>([
	[
		"another measure",
		{ force: "cumbria", period: "2021", measure: "obscene publications" },
		{ found: true, value: 346 },
	],
	["a misspelt force", { force: "cumbira", period: "21/22" }, { found: true, value: 307 }],
	["no period is the latest", { force: "cumbria" }, { found: true, value: 371 }],
	["a country", { force: "Wales", period: "2017/18" }, { found: true, value: 1458 }],
	[
		"a range has no exact value",
		{ force: "cumbria", period: "2017/18" },
		{ found: true, figure: "220 or 221" },
	],
	["none is held", { force: "Greater Manchester", period: "2021" }, { found: false, figure: "" }],
	["a year that is not held", { force: "Cumbria", period: "2031" }, { found: false }],
	["no force of that name", { force: "Atlantis" }, { found: false }],
])("%s", async (_, inputs, outputs) => {
	const ran = await run(inputs);
	expect(ran.method).toBe("functions.completeSuccess");
	expect(ran.outputs).toMatchObject(outputs);
	expect(String(ran.outputs["sentence"])).not.toBe("");
	expect("value" in ran.outputs).toBe("value" in outputs);
});

test.each<[Json, RegExp]>([
	[{ force: "Kent and Essex" }, /exactly one/],
	[{ force: "Cumbria", period: "2021/22 Kent" }, /exactly one|no other words/],
	[{ force: "share of Cumbria" }, /exactly one|recorded figure only/],
	[{ force: "check Cumbria recorded 500" }, /recorded figure only/],
	[{ force: "trend cumbria" }, /one period|recorded figure only/],
	[{ force: "subscribe cumbria" }, /recorded figure only/],
	[{ force: "rank cumbria" }, /recorded figure only|exactly one/],
	[{ force: "Cumbria", period: "2016 to 2021" }, /one period|recorded figure only/],
	[{ force: "Cumbria", period: "whenever" }, /as a period/],
	[{ force: "Cumbria", measure: "widgets" }, /“widgets”/],
])("what is no question for one figure gives none, and says why: %j", async (inputs, why) => {
	const { method, outputs } = await run(inputs);
	expect(method).toBe("functions.completeSuccess");
	expect(outputs).toMatchObject({ found: false, figure: "" });
	expect(outputs).not.toHaveProperty("value");
	expect(outputs["sentence"]).toMatch(why);
});

test.each<[Json, unknown]>([
	[{ force: "Devon and Cornwall", period: "2020/21" }, expect.any(Number)],
	[{ force: "Avon & Somerset Constabulary" }, expect.any(Number)],
	[{ force: "Cumbria", period: "last year" }, 371],
	[{ force: "cumbria police", period: "2021-22" }, 307],
	[{ force: "Cumbria 2021/22" }, 307],
	[{ force: "Cumbria", period: "2022/23", measure: "NSPCC" }, 371],
])("one force, one period and one measure give one: %j", async (inputs, value) => {
	const { outputs } = await run(inputs);
	expect(outputs["found"]).toBe(true);
	expect(outputs["value"]).toEqual(value);
});

test.each([{}, { force: "" }, { force: " " }, { force: 7 }])(
	"without a force it fails in words: %j",
	async (inputs) => {
		const { method, error } = await run(inputs);
		expect(method).toBe("functions.completeError");
		expect(error).toContain("name of a force");
	},
);

test("broken plumbing fails the step with a reference", async () => {
	const { method, error } = await run({ force: "broken" });
	expect(method).toBe("functions.completeError");
	expect(error).toMatch(/E-[0-9A-F]{8}/);
});

test("its outputs are those the manifest promises", async () => {
	const promised = STEP.output_parameters.properties;
	const { outputs } = await run({ force: "Cumbria", period: "2021/22" });
	for (const [name, value] of Object.entries(outputs)) {
		const { type } = promised[name as keyof typeof promised];
		expect(typeof value).toBe(type === "integer" ? "number" : type);
	}
	expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(promised).toSorted());
});
