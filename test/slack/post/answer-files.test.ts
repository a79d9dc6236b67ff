import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPictures } from "../../../src/pictures/open-pictures.ts";
import { PictureTrouble } from "../../../src/pictures/picture-trouble.ts";
import { CLARIFY, FIGURE, RANK, REFUSED, TREND } from "../../support/answers.ts";
import { type Bot, type Call, startBot } from "../../support/bot.ts";
import { withDataSet } from "../../support/data-set.ts";

const held = withDataSet();
const pictures = openPictures();
let isDrawing = true;
let asked: string[] = [];
let bot: Bot;

beforeAll(async () => {
	bot = await startBot(
		({ text }) => {
			asked.push(text);
			if (text === "trend few") return { ...TREND, chart: null };
			if (text.startsWith("trend")) return TREND;
			if (text.startsWith("rank")) return RANK;
			return text === "nothing" ? REFUSED : text.startsWith("yorkshire") ? CLARIFY : FIGURE;
		},
		undefined,
		{
			data: () => held.data,
			png: (svg) =>
				isDrawing ? pictures.png(svg) : Promise.reject(new PictureTrouble("no pictures can be drawn")),
		},
	);
});
afterAll(async () => {
	await bot[Symbol.asyncDispose]();
	await pictures[Symbol.asyncDispose]();
	held[Symbol.dispose]();
});

/** The calls up to the one that puts the files into a conversation. */
async function upload(): Promise<{ readonly urls: readonly Call[]; readonly done: Call }> {
	const urls: Call[] = [];
	for (;;) {
		const call = await bot.nextCall();
		if (call.method === "files.completeUploadExternal") return { urls, done: call };
		if (call.method === "files.getUploadURLExternal") urls.push(call);
	}
}
const menu = (option: string, block = "answer:cumbria 2021/22") => ({ action: "more", option, block });

test("the chart of a public answer goes into its thread, as a picture and as a drawing, and names who asked", async () => {
	await bot.click({ ...menu("chart trend cumbria"), isPrivate: false, message: "7.000001" });
	const { urls, done } = await upload();
	expect(urls.map(({ args }) => args["filename"])).toEqual([
		"A-7F3K-trend-cumbria.png",
		"A-7F3K-trend-cumbria.svg",
	]);
	for (const { args } of urls) expect(args["alt_txt"]).toMatch(/^Line chart\. Cumbria: 148, no figure, 248/);
	expect(done.args).toMatchObject({ channel_id: bot.channel, thread_ts: "7.000001" });
	expect(done.args["initial_comment"]).toContain(`asked for by <@${bot.maria}>`);
	expect(done.args["initial_comment"]).toContain("from 148 in 2016/17 to 371 in 2022/23");
	expect(done.args["files"]).toContain("Cumbria · child abuse image offences");
});

test("what was private stays so: the file goes to a direct message, and the asker is told", async () => {
	await bot.click(menu("csv"));
	const opened = await bot.nextCall();
	expect(opened).toMatchObject({ method: "chat.postMessage", args: { channel: bot.maria } });
	const { urls, done } = await upload();
	expect(urls[0]?.args["filename"]).toBe("A-7F3K-cumbria-2021-22.csv");
	expect(done.args["channel_id"]).not.toBe(bot.channel);
	expect(done.args).not.toHaveProperty("thread_ts");
	expect(await bot.nextResponse()).toMatchObject({
		response_type: "ephemeral",
		text: "I have sent the CSV to you in a direct message.",
	});
});

test("the years of a private figure are shown beside it, their picture is sent", async () => {
	await bot.click(menu("chart trend cumbria"));
	await upload();
	const { response_type, text, blocks } = await bot.nextResponse();
	expect(response_type).toBe("ephemeral");
	expect(text).toMatch(/^I have sent the chart to you in a direct message\.\nCumbria 2016\/17 to 2022\/23/);
	expect(blocks?.map(({ type }) => type)).toContain("data_visualization");
});

test("in a direct conversation it goes right there", async () => {
	const { channel } = await bot.call<{ channel: { id: string } }>("conversations.open", { users: bot.maria });
	await bot.click({ ...menu("csv"), channel: channel.id, isPrivate: false, message: "3.0" });
	const { done } = await upload();
	expect(done.args["channel_id"]).toBe(channel.id);
	expect(done.args["initial_comment"]).not.toContain("asked for by");
});

test("the data are asked again: the question is that of the answer's block", async () => {
	asked = [];
	await bot.click({ ...menu("csv", "answer:kent 2020/21"), isPrivate: false });
	await upload();
	expect(asked).toEqual(["kent 2020/21"]);
});

test("the CSV that is sent reads back", async () => {
	await bot.click({ ...menu("csv"), isPrivate: false, message: "9.000001" });
	const { done } = await upload();
	const [file] = JSON.parse(done.args["files"] ?? "[]") as { id: string }[];
	const { file: info } = await bot.call<{ file: { url_private: string } }>("files.info", {
		file: file?.id ?? "",
	});
	const headers = { authorization: "Bearer xoxb-1-2-bot" };
	const csv = await (await fetch(info.url_private, { headers })).text();
	const rows: readonly Readonly<Record<string, string>>[] = parse(csv, { bom: true, columns: true });
	expect(rows[0]).toMatchObject({ row: "figure", geography: "Cumbria", value: "307" });
});

test("where the bot is not, it says how to invite it", async () => {
	bot.refuse("files.completeUploadExternal", "not_in_channel");
	await bot.click({ ...menu("csv"), isPrivate: false });
	expect((await bot.nextResponse()).text).toContain("/invite");
	await upload();
});

test("where files are refused in a direct message, the words that stood for them go too", async () => {
	bot.refuse("files.completeUploadExternal", "storage_limit_reached");
	await bot.click(menu("csv"));
	const { method, args } = await bot.nextCall();
	expect([method, args["channel"]]).toEqual(["chat.postMessage", bot.maria]);
	await upload();
	expect((await bot.nextCall()).method).toBe("chat.delete");
	expect((await bot.nextResponse()).text).toContain("no room for more files");
});

test("a picture that cannot be made is told with a reference", async () => {
	isDrawing = false;
	await bot.click({ ...menu("chart trend cumbria"), isPrivate: false });
	expect((await bot.nextResponse()).text).toMatch(/reference is E-[0-9A-F]{8}/);
	isDrawing = true;
});

test("where there is nothing to draw it says so", async () => {
	await bot.click(menu("chart", "answer:nothing"));
	expect((await bot.nextResponse()).text).toContain("nothing to draw");
});

test("where the years of a figure have become too few to draw, the reason is said, and nothing else", async () => {
	await bot.click(menu("chart trend few"));
	const { text, blocks } = await bot.nextResponse();
	expect(text).toContain("at least four years");
	expect(blocks ?? []).toEqual([]);
});

test("where Slack takes no blocks of a long ranking, the file with all rows follows in the thread", async () => {
	const { ts } = await bot.call<{ ts: string }>("chat.postMessage", { channel: bot.channel, text: "rank" });
	bot.refuse("chat.postMessage", "invalid_blocks");
	await bot.event({ type: "app_mention", user: bot.maria, channel: bot.channel, ts, text: "rank 2021" });
	const { done } = await upload();
	expect(done.args).toMatchObject({ channel_id: bot.channel, thread_ts: ts });
	const [, answer] = await bot.replies(ts);
	expect(JSON.stringify(answer?.blocks)).toContain("25 of 48 rows shown; the CSV has all.");
});

test("the sources are shown to the one who clicked, with what was taken from each", async () => {
	await bot.click({ ...menu("sources"), isPrivate: false });
	const { response_type, text } = await bot.nextResponse();
	expect(response_type).toBe("ephemeral");
	expect(text).toContain("NSPCC press release, February 2023: https://example.org/release?a=1&amp;b=2");
});

test("a choice in public by another than its asker is answered to them alone, and the question stands", async () => {
	const choice = {
		action: "choose:0",
		value: "cumbria 2021/22",
		isPrivate: false,
		block: `choices:${bot.maria}`,
	};
	await bot.click({ ...choice, user: "U0OTHER" });
	expect(await bot.nextResponse()).toMatchObject({ response_type: "ephemeral", replace_original: false });
	await bot.click(choice);
	expect(await bot.nextResponse()).toMatchObject({ response_type: "in_channel", replace_original: true });
});

test.each(["csv", "chart", "gone"])(
	"a menu without its question says so and asks nothing: %s",
	async (option) => {
		asked = [];
		await bot.click(menu(option, "b"));
		expect((await bot.nextResponse()).text).toContain("ask again");
		await bot.click({ action: "copy", value: "cumbria" });
		await bot.nextResponse();
		expect(asked).toEqual(["cumbria"]);
	},
);
