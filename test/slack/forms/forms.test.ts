import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import { asking } from "../../support/asking.ts";
import { type Bot, startBot } from "../../support/bot.ts";
import { withDataSet } from "../../support/data-set.ts";
import { offered, submit } from "../../support/interactions.ts";

const held = withDataSet();
let bot: Bot;
beforeAll(async () => {
	bot = await startBot(({ text, ...more }) => asking(held.data)(text, more), undefined, {
		data: () => held.data,
	});
});
afterAll(async () => {
	await bot[Symbol.asyncDispose]();
	held[Symbol.dispose]();
});

const hand = (force: string | null, period = "", measure: string | null = null) =>
	submit(bot, "figure_form", { force: { chosen: force }, period, measure: { chosen: measure } });

/** The modal that took the form's place. */
function shown(answer: Awaited<ReturnType<typeof submit>>): string {
	expect(answer).toMatchObject({ response_action: "update", view: { type: "modal" } });
	const { view } = answer as { view: { blocks: unknown[] } };
	expect(problemsIn(view.blocks, "modal")).toEqual([]);
	return JSON.stringify(view);
}

test.each([
	["cumbria", "2021", null, "307 offences"],
	["cumbria", "2021/22", "obscene-publications-86", "346 offences"],
	["cumbria", "", null, "2022/23"],
	["metropolitan", "last year", null, "2022/23"],
	["cumbria", "2016 to 2021", null, "Up 159 (107.4%) in five years: from 148 in 2016/17 to 307 in 2021/22"],
	["wales", "2017/18", null, "1,458 offences"],
	["greater-manchester", "2021", null, "No NSPCC figure is held for Greater Manchester"],
	["west-yorkshire", "2023/24", "child-abuse-images-foi", "No NSPCC figure is held for 2023/24"],
])("%s, %s, %s", async (force, period, measure, words) => {
	expect(shown(await hand(force, period, measure))).toContain(words);
});

test.each([
	["cumbria", "banana", "period", /cannot read this as a year/],
	["cumbria", "kent 2021", "period", /cannot read this as a year/],
	["cumbria", "2031", "period", /No figure is held for Cumbria in 2031\/32.*2016\/17 to 2022\/23/],
	["cumbria", "May 2021", "period", /by financial year/],
	["cumbria", "2122", "period", /Which year/],
	["atlantis", "2021", "force", /no longer held/],
	[null, "2021", "force", /^Choose a force from the list\.$/],
])("what is wrong with %s, %s stands beside %s", async (force, period, field, words) => {
	const answer = await hand(force, period);
	expect(answer).toEqual({ response_action: "errors", errors: { [field]: expect.stringMatching(words) } });
});

test("an article is checked where it was pasted, all its parts together", async () => {
	const answer = await submit(bot, "article_form", {
		part_1: "Cumbria recorded 307 offences in 2021/22.",
		part_2: "",
		part_3: "That is up 207% since 2016/17.",
		part_4: "",
	});
	expect(shown(answer)).toMatch(/2 of 2 numbers checked.*1 does not hold/);
});

test("nothing pasted is said beside the field", async () => {
	expect(await submit(bot, "article_form", { part_1: " ", part_2: "" })).toMatchObject({
		response_action: "errors",
		errors: { part_1: expect.stringContaining("Paste") as string },
	});
});

test.each([
	["", "avon-and-somerset"],
	["cum", "cumbria"],
	["Oxf", "thames-valley"],
	["gmp", "greater-manchester"],
	["heddlu gog", "north-wales"],
	["cumbira", "cumbria"],
	["north w", "north-wales"],
	["wale", "wales"],
])("%j typed as a force offers %s among the first", async (typed, force) => {
	const options = await offered(bot, "force", typed);
	expect(options.slice(0, 4).map(({ value }) => value)).toContain(force);
	expect(options.length).toBeLessThanOrEqual(100);
	for (const { text, value } of options) {
		expect(text.text.length).toBeLessThanOrEqual(75);
		expect(value.length).toBeLessThanOrEqual(75);
	}
});

test.each(["all", "all forces", "Total", "the whole country", "national"])(
	"%j typed as a force offers the countries first, the widest before the others",
	async (typed) => {
		const options = await offered(bot, "force", typed);
		expect(options.slice(0, 4).map(({ value }) => value)).toEqual([
			"uk",
			"england-and-wales",
			"england",
			"wales",
		]);
	},
);

test.each([
	["allerd", "cumbria", "Allerdale"],
	["aldershot", "hampshire", "Aldershot"],
	["southend", "essex", "Essex, Southend"],
	["kent", "kent", "Kent and Medway"],
])("%j typed as a force says by which name %s is offered", async (typed, force, words) => {
	const option = (await offered(bot, "force", typed)).find(({ value }) => value === force);
	expect(option).toMatchObject({ description: { text: expect.stringMatching(`^${words}`) } });
});

test("what is a name offers nothing that is merely like it", async () => {
	expect((await offered(bot, "force", "uk")).map(({ value }) => value)).toEqual(["uk"]);
});

test.each(["isle of man", "jersey", "kkkkkkkk", "<b>"])(
	"%j typed as a force offers nothing, for none is meant",
	async (typed) => {
		expect(await offered(bot, "force", typed)).toEqual([]);
	},
);

test.each(["<!channel>", "x".repeat(3000), "\u0000", "*", "'); drop table"])(
	"%j typed as a force is survived",
	async (typed) => {
		expect(Array.isArray(await offered(bot, "force", typed))).toBe(true);
	},
);

test("measures are offered by any of their words", async () => {
	expect((await offered(bot, "measure", "")).length).toBe(held.data.measures().length);
	expect((await offered(bot, "measure", "obscene")).map(({ value }) => value)).toEqual([
		"obscene-publications-86",
	]);
	expect(await offered(bot, "measure", "knives")).toEqual([]);
});
