import { afterAll, expect, test } from "vitest";
import { type DeskBot, openDeskBot } from "../../support/desk-bot.ts";
import { publishedData } from "../../support/published-data.ts";

const data = publishedData();
afterAll(() => data.close());

/** Of so many numbers that no button has room for the text. */
const LONG = `${Array.from({ length: 60 }, () => "Kent recorded 381 offences in 2016/17.").join(" ")} Cumbria recorded 402 offences in 2021/22.`;

interface Row {
	readonly block_id?: string;
	readonly elements?: readonly { readonly action_id?: string; readonly value?: string }[];
}

/** What the buttons of a row say, by what they do. */
const valuesIn = (row: Row | undefined): Readonly<Record<string, string>> =>
	Object.fromEntries((row?.elements ?? []).map((it) => [it.action_id, it.value ?? ""]));

/** What buttons say after a text was checked, and the id of their row. */
async function checked({ say, store }: DeskBot) {
	const answer = JSON.parse(await say(`check ${LONG}`)) as { blocks: Row[] };
	const row = answer.blocks.at(-1);
	const values = valuesIn(row);
	const id = values["explain"]?.replace("show ", "") ?? "";
	await expect.poll(async () => (await store.citations.ofAnswer(id)).length).toBe(1);
	return { values, block: row?.block_id ?? "", id };
}

test("how a long text was checked is explained by the id of its answer", async () => {
	const it = await openDeskBot(data);
	const { values, block } = await checked(it);
	expect(values["explain"]).toMatch(/^show A-\w{6}$/);
	await it.bot.click({ action: "explain", value: values["explain"] ?? "", block });
	const { text, response_type } = await it.bot.nextResponse();
	expect(response_type).toBe("ephemeral");
	expect(text).toContain("How this was worked out · Check of figures");
	expect(text).toContain("“402”: cannot be checked; read as Cumbria, 2021/22");
});

test("from there back to the answer, and to and fro", async () => {
	const it = await openDeskBot(data);
	const { values, block, id } = await checked(it);
	const press = async (action: string, value: string, of: string) => {
		await it.bot.click({ action, value, block: of });
		const { text, blocks } = await it.bot.nextResponse();
		return { text, row: blocks?.at(-1) as Row | undefined };
	};
	for (const _ of [1, 2]) {
		const explained = await press("explain", values["explain"] ?? "", block);
		const back = Object.values(valuesIn(explained.row)).find((value) => value === `show ${id}`);
		expect(back).toBe(`show ${id}`);
		const again = await press("ask:0", back ?? "", explained.row?.block_id ?? "");
		expect(again.text).toMatch(/^Check of figures/);
		expect(valuesIn(again.row)["explain"]).toBe(`show ${id}`);
	}
});

test("typed to be explained, which nobody was given before, it has a way on to the answer", async () => {
	const { bot, say, store } = await openDeskBot(data);
	const row = (JSON.parse(await say(`explain check ${LONG}`)) as { blocks: Row[] }).blocks.at(-1);
	const { "ask:0": value = "", csv = "" } = valuesIn(row);
	const idOf = (it: string) => it.replace("show ", "");
	expect(idOf(value)).toMatch(/^A-\w{6}$/);
	await expect.poll(async () => (await store.citations.ofAnswer(idOf(csv))).length).toBe(1);
	expect(await store.citations.ofAnswer(idOf(value))).toEqual([]);
	await bot.click({ action: "ask:0", value, block: row?.block_id ?? "" });
	const { text, blocks } = await bot.nextResponse();
	expect(text).toMatch(/^Check of figures/);
	expect(valuesIn(blocks?.at(-1) as Row | undefined)["explain"]).toBe(value);
});

test.each(["explain", "share", "csv"])(
	"“%s” of an answer that is kept no more says so, and nothing is posted",
	async (action) => {
		const it = await openDeskBot(data);
		const { values, block, id } = await checked(it);
		const value = values[action] ?? "";
		expect(value).toBe(`show ${id}`);
		await it.store.forget({ claims: 0, threads: 0, citations: Number.MAX_SAFE_INTEGER, deliveries: 0 });
		await it.bot.click({ action, value, block });
		expect((await it.bot.nextResponse()).text).toContain(`No answer ${id} is kept`);
		expect(it.bot.isQuiet()).toBe(true);
	},
);

test("nor is one explained that is under embargo now", async () => {
	const it = await openDeskBot(data);
	const { values, block, id } = await checked(it);
	await it.store.embargoes.set({
		id: "E-2",
		subject: { type: "release", id: "nspcc-foi-2023-02" },
		until: Number.MAX_SAFE_INTEGER,
		channels: [],
		setBy: "U1",
		setAt: 0,
		lifted: null,
	});
	await it.desk.view.load();
	await it.bot.click({ action: "explain", value: values["explain"] ?? "", block });
	expect((await it.bot.nextResponse()).text).toContain(`No answer ${id} is kept`);
});
