import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/core/answer.ts";
import { ask } from "../../src/core/ask.ts";
import { readsAlike } from "../../src/core/newsroom/corrections/reads-alike.ts";
import type { Embargo } from "../../src/core/newsroom/embargoes/embargoes.ts";
import { isHeld, withoutHeld } from "../../src/core/newsroom/embargoes/held-back.ts";
import { financialYear } from "../../src/core/statistics/period.ts";
import { sha256 } from "../../src/core/wording/sha256.ts";
import { type DeskView, deskView } from "../../src/operations/desk-view.ts";
import { broughtBy } from "../../src/sqlite/brought-by.ts";
import { earlierThan } from "../../src/sqlite/data-changes.ts";
import type { OpenDataSet } from "../../src/sqlite/data-set.ts";
import { dataSetFolder } from "../../src/sqlite/ensure-data-set.ts";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";
import { DATA } from "../data-package/package-copy.ts";
import { count, goLive, inUse, quarters, record, SHOPLIFTING } from "../sqlite/imported.ts";
import { TODAY } from "../support/asking.ts";

const NOW = Temporal.Instant.from("2026-11-24T10:00:00Z").epochMilliseconds;
const WORDS = "Shoplifting has never been so common in Cumbria.";

/** Everything a release can bring: later and revised years, quarters, a measure, a break, a place, a statement. */
const embargoed = () => {
	const it = record("r-two", "2026-11-20");
	const [shoplifting] = it.measures;
	if (shoplifting === undefined) throw new Error("no measure");
	return {
		...it,
		measures: [
			shoplifting,
			{
				...shoplifting,
				id: "test-piracy",
				name: "piracy (test)",
				noun: "piracy offences",
				terms: ["piracy"],
			},
		],
		geographies: [
			{
				id: "port-authority",
				kind: "force",
				name: "the Port Authority",
				officialName: "Port Authority Police",
				welshName: null,
				code: null,
				nation: "england",
				region: null,
				covers: "",
				note: "",
				aliases: ["Harbour Police"],
				members: [],
				regime: "england-and-wales",
			} as const,
		],
		breaks: [
			{
				id: "b-two",
				measure: SHOPLIFTING,
				geography: "cumbria",
				date: "2022-04-01",
				until: null,
				kind: "records-system",
				text: "Cumbria changed its records system in 2022.",
				short: "after a change of records system",
				source: "https://example.org/",
				comparable: false,
			} as const,
		],
		statements: [
			{
				id: "s-two",
				text: WORDS,
				speaker: "Jo Quill",
				role: "Commissioner",
				organisation: "The Harbour Trust",
				body: "charity",
				date: "2026-11-20",
				outlet: "The Harbour Trust",
				source: "https://example.org/",
				geography: "cumbria",
				period: null,
				measure: null,
				release: "r-two",
				hash: sha256(WORDS),
				position: 1,
			} as const,
		],
	};
};

const EMBARGO: Embargo = {
	id: "E-1",
	subject: { type: "release", id: "r-two" },
	until: NOW + 86_400_000,
	channels: ["C1"],
	setBy: "U1",
	setAt: NOW,
	lifted: null,
};

let home: string;
let before: OpenDataSet;
let data: OpenDataSet;
let view: DeskView;
let after: DeskView;

async function viewOf(embargoes: readonly Embargo[]): Promise<DeskView> {
	const store = await openSqliteStore(join(home, `${randomUUID()}.sqlite`), NOW);
	for (const it of embargoes) await store.embargoes.set(it);
	const made = deskView({
		store,
		inUse: () => data,
		earlier: () => earlierThan(dataSetFolder(home), data.file),
		broughtBy,
		ask: (asked, from) => ask({ text: asked.text, style: asked.style, today: TODAY }, from),
		signOff: false,
		zone: "Europe/London",
		now: () => NOW,
		onTrouble: (error) => {
			throw error;
		},
	});
	await made.load();
	return made;
}

beforeAll(async () => {
	home = mkdtempSync(join(tmpdir(), "blotter-"));
	const year = (from: number, value: number, release: string) =>
		count("cumbria", financialYear(from), value, release);
	const one = record("r-one", "2026-08-20");
	const annual = one.measures.map((it) => ({ ...it, periodicity: "financial-year" as const }));
	await goLive(DATA, home, { ...one, measures: annual }, [
		year(2021, 346, "r-one"),
		year(2022, 378, "r-one"),
	]);
	before = inUse(DATA, home);
	await goLive(DATA, home, embargoed(), [
		year(2022, 384, "r-two"),
		year(2023, 400, "r-two"),
		...quarters("cumbria", 2024, [101, 102, 103, 104], "r-two"),
		count("cumbria", financialYear(2022), 55, "r-two", "test-piracy"),
		count("port-authority", financialYear(2022), 66, "r-two"),
	]);
	data = inUse(DATA, home);
	view = await viewOf([EMBARGO]);
	after = await viewOf([]);
	return () => rmSync(home, { recursive: true });
});
afterAll(() => {
	before.close();
	data.close();
});

/** Every kind of question that the release could show itself in. */
const QUESTIONS = [
	"cumbria shoplifting",
	"cumbria 2022/23 shoplifting",
	"cumbria 2023/24 shoplifting",
	"cumbria 2024/25 shoplifting by quarter",
	"cumbria july to september 2024 shoplifting",
	"cumbria 2022/23 piracy",
	"piracy",
	"harbour police 2022/23 shoplifting",
	"port authority",
	"change cumbria shoplifting 2021/22 to 2022/23",
	"trend cumbria shoplifting",
	"rank shoplifting 2022/23",
	"rank shoplifting 2023/24",
	"total shoplifting england 2022/23",
	"compare cumbria and kent shoplifting 2022/23",
	"rate cumbria shoplifting 2022/23",
	"share cumbria shoplifting 2022/23",
	"record cumbria shoplifting",
	"angles cumbria shoplifting",
	"coverage shoplifting",
	"source cumbria 2022/23 shoplifting",
	"explain cumbria 2022/23 shoplifting",
	"explain trend cumbria shoplifting",
	"revisions cumbria shoplifting",
	"cumbria 2022/23 shoplifting as of 2026-11-21",
	"statements cumbria",
	"statements harbour trust",
	"statements jo quill",
	"list measures",
	"list forces",
	"list releases",
	"list sources",
	"list statements",
	"list breaks",
	"status",
	"releases",
	"what is new",
	"help",
	"predict cumbria shoplifting",
	"contact cumbria",
	"contact port authority",
	"define piracy",
	"define shoplifting",
	"check Cumbria recorded 384 shoplifting offences in 2022/23, up 11%.",
	"check Cumbria recorded 400 shoplifting offences in 2023/24 and 55 piracy offences.",
	`check “${WORDS}” said Jo Quill of The Harbour Trust.`,
	"cumbira shopliftin 2023",
] as const;

const asked = (from: DeskView, text: string, channel?: string): Answer =>
	from.ask({ text, style: "command", channel, user: "U7" });

describe("an embargoed release, where it may not be seen", () => {
	test.each(QUESTIONS)("%s: the same answer as before it was imported, to the last sign and id", (text) => {
		const then = ask({ text, style: "command", today: TODAY }, before);
		expect(asked(view, text)).toEqual(then);
		expect(asked(view, text, "C2")).toEqual(then);
	});

	test("the questions do show it once it is out", () => {
		const telling = QUESTIONS.filter((text) => {
			const { text: out } = asked(after, text);
			return out.replaceAll(/A-\w{6}/g, "") !== asked(view, text).text.replaceAll(/A-\w{6}/g, "");
		});
		expect(telling.length).toBeGreaterThan(QUESTIONS.length / 2);
	});

	test("the data set reads as the one before, and has its name", async () => {
		const open = view.open();
		expect(open.hash).toBe(before.hash);
		expect(await readsAlike(open, before, () => Promise.resolve())).toBe(true);
		expect(open.measures()).toEqual(before.measures());
		expect(open.geographies()).toEqual(before.geographies());
		expect(open.releases().length).toBe(before.releases().length);
		expect(open.breaks()).toEqual(before.breaks());
		expect(open.statements({ organisation: "The Harbour Trust" })).toEqual([]);
		expect(open.at("2026-11-22").hash).toBe(before.hash);
		expect(open.at("2026-11-22").series(SHOPLIFTING, "cumbria")).toEqual(
			before.series(SHOPLIFTING, "cumbria"),
		);
	});

	test("so has another process that starts with the later data set, and one that holds back two releases", async () => {
		expect((await viewOf([EMBARGO])).open().hash).toBe(before.hash);
		const two = { ...EMBARGO, id: "E-2", subject: { type: "release", id: "r-one" } } as const;
		const both = (await viewOf([EMBARGO, two])).open();
		expect(both.releases().map((it) => it.id)).not.toContain("r-one");
		expect(both.hash).not.toBe(before.hash);
	});

	test("what came with no release that is held back, and what changed otherwise, is no secret", async () => {
		const changed = withoutHeld(data, [], broughtBy(data.file));
		expect(changed).toBe(data);
		expect(await readsAlike(before, data, () => Promise.resolve())).toBe(false);
		expect(isHeld({ ...EMBARGO, until: NOW }, NOW)).toBe(false);
	});

	test("an answer given before its embargo was set is hidden with it", () => {
		expect(view.isHiddenNow(asked(after, "cumbria 2023/24 shoplifting"))).toBe(true);
		expect(view.isHiddenNow(asked(after, "statements cumbria"))).toBe(true);
		expect(view.isHiddenNow(asked(after, "kent 2021/22"))).toBe(false);
		expect(after.isHiddenNow(asked(after, "cumbria 2023/24 shoplifting"))).toBe(false);
	});
});

describe("in a channel named for it", () => {
	test("every line that shows it is labelled; what does not touch it is the answer of all", () => {
		for (const text of QUESTIONS) {
			const [here, there] = [asked(view, text, "C1"), asked(view, text)];
			const isOther = here.id !== there.id;
			const bare = here.text.split("\n").filter((it) => it !== "" && !it.startsWith("[Embargoed until "));
			expect([text, isOther ? bare : here]).toEqual([text, isOther ? [] : there]);
			expect(view.isHeldBack(here)).toBe(isOther);
		}
	});
});
