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
	[{ force: "Cumbria", measure: "child abuse images and obscene publications" }, /one measure/],
	[{ force: "Cumbria obscene publications", measure: "NSPCC" }, /one measure/],
	[{ force: "trend cumbria" }, /^The step gives a recorded figure only/],
	[{ force: "<@U1>" }, /^The step takes exactly one force or area, and “<@U1>” is not one\.$/],
	[{ force: "help" }, /exactly one/],
	[{ force: "thanks" }, /exactly one/],
	[{ force: "list forces" }, /exactly one|recorded figure only/],
])("what is no question for one figure gives none, and says why: %j", async (inputs, why) => {
	const { method, outputs } = await run(inputs);
	expect(method).toBe("functions.completeSuccess");
	expect(outputs).toMatchObject({ found: false, figure: "" });
	expect(outputs).not.toHaveProperty("value");
	expect(outputs["sentence"]).toMatch(why);
});

test.each<[Json, string]>([
	[
		{ force: "cumbria", period: "2017/18" },
		"There is no sentence to print: one is written of an exact count. Cumbria Constabulary recorded 220 or 221 child abuse image offences in 2017/18 (April 2017 to March 2018), according to NSPCC figures from freedom-of-information requests, published in March 2024. It is worked out from published figures, not published itself.",
	],
	[
		{ force: "UK", period: "2022/23" },
		"There is no sentence to print: one is written of an exact count. Police in the UK recorded more than 33,000 child abuse image offences in 2022/23 (April 2022 to March 2023), according to NSPCC figures from freedom-of-information requests, published in March 2024. It was published as a round figure only, not as an exact count. Only 35 forces answered for 2022/23, so “more than 33,000” is not a total for the UK and does not compare with earlier years.",
	],
	[
		{ force: "north west", period: "2021/22", measure: "code 86" },
		"There is no sentence to print: the total was added up here, and one is written of a published count. Police in the North West recorded 4,984 obscene publications offences in 2021/22 (April 2021 to March 2022), according to Home Office figures from police recorded crime open data, published in October 2023. It is added up here from published figures, not published as a total.",
	],
])(
	"of what is no published exact count there is no sentence to print, but all that belongs to the figure: %j",
	async (inputs, sentence) => {
		const { outputs } = await run(inputs);
		expect(outputs["found"]).toBe(true);
		expect(outputs["sentence"]).toBe(sentence);
	},
);

test("a sentence to print says after it that its count was worked out", async () => {
	const { outputs } = await run({ force: "West Yorkshire", period: "2021/22" });
	expect(outputs).toMatchObject({ found: true, value: 1874 });
	expect(outputs["sentence"]).toMatch(
		/^West Yorkshire Police recorded 1,874 .* It is worked out from published figures, not published itself\.$/,
	);
});

test("a sentence to print has its warning after it", async () => {
	const { outputs } = await run({ force: "Thames Valley", period: "2020/21" });
	expect(outputs).toMatchObject({ found: true, value: 300 });
	expect(outputs["sentence"]).toMatch(
		/^Thames Valley Police recorded 300 .* published in February 2023\. Thames Valley’s 300 for 2020\/21 looks like an incomplete answer/,
	);
});

test("where none is held the sentence says of what, and each of its sentences ends", async () => {
	const { outputs } = await run({ force: "kent", period: "2020" });
	expect(outputs["sentence"]).toMatch(
		/^Kent · child abuse image offences recorded by police · 2020\/21\. No NSPCC figure is held for 2020\/21\. Held for Kent: 2016\/17, .*\.$/,
	);
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
