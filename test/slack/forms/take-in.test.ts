import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsIn } from "../../../src/blocks/problems-in.ts";
import { readDataPackage } from "../../../src/data-package/read-data-package.ts";
import { openIntake } from "../../../src/open-intake.ts";
import { asking } from "../../support/asking.ts";
import { type Bot, startBot } from "../../support/bot.ts";
import { withDataSet } from "../../support/data-set.ts";
import { submit } from "../../support/interactions.ts";

const PAGE = `Image crimes rise again in Cumbria

Cumbria Constabulary recorded 412 child abuse image offences in 2023/24, up from 371 in 2022/23.

Superintendent Jane Example said: “We will go on finding those who do this, and we will protect children.”`;

const held = withDataSet();
const folder = mkdtempSync(join(tmpdir(), "blotter-"));
let builds = 0;
let bot: Bot;
beforeAll(async () => {
	cpSync("data", folder, { recursive: true });
	const log = pino({ level: "silent" });
	bot = await startBot(({ text, ...more }) => asking(held.data)(text, more), log, {
		data: () => held.data,
		house: { deskUsers: ["U0DESK"], deskGroup: null, deskChannel: null, channels: [] },
		intake: openIntake(
			folder,
			() => held.data,
			log,
			() => {
				builds++;
			},
		),
	});
});
afterAll(async () => {
	await bot[Symbol.asyncDispose]();
	held[Symbol.dispose]();
	rmSync(folder, { recursive: true });
});

interface Shown {
	readonly response_action: string;
	readonly view: { readonly private_metadata?: string; readonly blocks: readonly unknown[] };
	readonly errors?: Readonly<Record<string, string>>;
}

const desk = { user: { id: "U0DESK", team_id: "T000000001" } };

async function paste(
	fields: Readonly<Record<string, string>> = {},
	by: Record<string, unknown> = desk,
): Promise<Shown> {
	const all = {
		outlet: "The Example",
		date: "2025-03-01",
		url: "https://example.org/page",
		part_1: PAGE,
		...fields,
	};
	const answer = await submit(bot, "take_in_form", all, {}, by);
	return answer as unknown as Shown;
}

async function tick(
	key: string,
	ticked: Readonly<Record<string, boolean>>,
	by: Record<string, unknown> = desk,
): Promise<string> {
	const fields = Object.fromEntries(Object.entries(ticked).map(([id, on]) => [id, { ticked: on }]));
	const answer = await submit(bot, "proposal_form", fields, { private_metadata: key }, by);
	return JSON.stringify(answer);
}

const file = (name: string): string => readFileSync(join(folder, `${name}.csv`), "utf8");

test("the desk is given the form; others are told whose it is", async () => {
	await bot.command("/offences", "propose", { user_id: "U0DESK" });
	expect((await bot.nextCall()).args["view"]).toContain("Nothing enters before you tick it");
	await bot.command("/offences", "propose");
	expect((await bot.nextCall()).args["view"]).toContain("Only the data desk");
});

test("what is proposed is what is not held, each row with its own tick", async () => {
	const { view } = await paste();
	expect(problemsIn(view.blocks, "modal")).toEqual([]);
	const shown = JSON.stringify(view.blocks);
	expect(shown).toContain("“412”: Cumbria, 2023/24");
	expect(shown).toContain("We will go on finding those who do this");
	expect(shown).not.toContain("“371”: Cumbria");
});

test("only what is ticked is written, behind the rows there are, and the package stays sound", async () => {
	const before = file("statements");
	const { view } = await paste();
	const said = await tick(view.private_metadata ?? "", { "figure-0": true, "statement-0": false });
	expect(said).toContain("Written: 1 figure and 0 statements");
	expect(file("observations").trimEnd().split("\n").at(-1)).toContain(
		"child-abuse-images-foi,cumbria,2023-04-01,2024-03-31,nspcc-2025-03-01,412",
	);
	expect(file("statements")).toBe(before);
	expect(readDataPackage(folder).problems).toEqual([]);
	expect(builds).toBe(1);
});

test("the same page handed in twice writes once", async () => {
	const { view } = await paste();
	const key = view.private_metadata ?? "";
	expect(await tick(key, { "statement-0": true })).toContain("Written: 0 figures and 1 statement");
	const after = file("statements");
	expect(await tick(key, { "statement-0": true })).toContain("paste the article again");
	expect(file("statements")).toBe(after);
});

test.each([
	[{ outlet: " " }, "outlet", /who published/],
	[{ date: "March" }, "date", /Year-month-day/],
	[{ date: "2025-13-01" }, "date", /Year-month-day/],
	[{ url: "example.org" }, "url", /https/],
	[{ url: "javascript:alert(1)" }, "url", /https/],
])("what is wrong with %o stands beside its field", async (fields, name, words) => {
	const { response_action, errors } = await paste(fields);
	expect(response_action).toBe("errors");
	expect(errors).toEqual({ [name]: expect.stringMatching(words) });
});

test("nothing is written for anybody else, nor where nothing is ticked, nor for a page nobody knows", async () => {
	const before = file("observations");
	const { view } = await paste();
	const key = view.private_metadata ?? "";
	expect(JSON.stringify(await paste({}, {}))).toContain("Only the data desk");
	expect(await tick(key, { "figure-0": true }, {})).toContain("Only the data desk");
	expect(await tick(key, { "figure-0": false })).toContain("Nothing was ticked");
	expect(await tick("unknown", { "figure-0": true })).toContain("paste the article again");
	expect(file("observations")).toBe(before);
});

test("a page whose rows are all held proposes none", async () => {
	const { view } = await paste({ part_1: "Cumbria recorded 307 child abuse image offences in 2021/22." });
	expect(JSON.stringify(view)).toContain("not held already");
});
