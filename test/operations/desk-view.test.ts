import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { ask } from "../../src/core/ask.ts";
import type { Embargo } from "../../src/core/newsroom/embargoes/embargoes.ts";
import { withoutHeld } from "../../src/core/newsroom/embargoes/held-back.ts";
import { financialYear } from "../../src/core/statistics/period.ts";
import { deskView } from "../../src/operations/desk-view.ts";
import { broughtBy } from "../../src/sqlite/brought-by.ts";
import type { OpenDataSet } from "../../src/sqlite/data-set.ts";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";
import { DATA, temporaryFolder } from "../data-package/package-copy.ts";
import { count, goLive, inUse, record, SHOPLIFTING } from "../sqlite/imported.ts";
import { TODAY } from "../support/asking.ts";

const NOW = Temporal.Instant.from("2026-11-24T10:00:00Z").epochMilliseconds;
const LATER = Temporal.Instant.from("2026-12-01T00:01:00Z").epochMilliseconds;
const CUMBRIA = "Cumbria 2022/23 shoplifting";

let before: OpenDataSet;
let data: OpenDataSet;
beforeAll(async () => {
	const home = mkdtempSync(join(tmpdir(), "blotter-"));
	const release = (id: string, published: string, values: readonly (readonly [number, number])[]) =>
		goLive(
			DATA,
			home,
			record(id, published),
			values.map(([year, value]) => count("cumbria", financialYear(year), value, id)),
		);
	await release("r-one", "2026-08-20", [
		[2021, 346],
		[2022, 378],
	]);
	before = inUse(DATA, home);
	await release("r-two", "2026-11-20", [
		[2021, 346],
		[2022, 384],
		[2023, 400],
	]);
	data = inUse(DATA, home);
	return () => rmSync(home, { recursive: true });
});
afterAll(() => {
	before.close();
	data.close();
});

const embargo = (more: Partial<Embargo> = {}): Embargo => ({
	id: "E-1",
	subject: { type: "release", id: "r-two" },
	until: LATER,
	channels: ["C1"],
	setBy: "U1",
	setAt: NOW,
	lifted: null,
	...more,
});

async function openView(
	embargoes: readonly Embargo[],
	more: { readonly signOff?: boolean; readonly now?: number } = {},
) {
	const store = await openSqliteStore(`${temporaryFolder()}/store.sqlite`, NOW);
	onTestFinished(() => store[Symbol.asyncDispose]());
	for (const it of embargoes) await store.embargoes.set(it);
	const clock = { now: more.now ?? NOW };
	let inUseNow = data;
	const view = deskView({
		store,
		inUse: () => inUseNow,
		earlier: () => (inUseNow === data ? [before] : []),
		broughtBy,
		ask: (asked, from) => ask({ text: asked.text, style: asked.style, today: TODAY }, from),
		signOff: more.signOff ?? false,
		zone: "Europe/London",
		now: () => clock.now,
		onTrouble: (error) => {
			throw error;
		},
	});
	await view.load();
	const asked = (text: string, channel?: string) => view.ask({ text, style: "command", channel, user: "U7" });
	return { store, view, asked, clock, use: (it: OpenDataSet) => void (inUseNow = it) };
}

describe("what is under embargo", () => {
	test("is not there for others: no figure, no release, no later year", async () => {
		const { asked, view } = await openView([embargo()]);
		expect(asked(CUMBRIA).finding).toContain("378 offences");
		expect(asked(CUMBRIA, "C2").finding).toContain("378 offences");
		expect(asked("Cumbria 2023/24 shoplifting", "C2").figures[0]?.value ?? null).toBeNull();
		expect(asked("source cumbria 2022/23 shoplifting", "C2").text).not.toContain("r-two");
		expect(
			view
				.open()
				.releases()
				.map((it) => it.id),
		).not.toContain("r-two");
		expect(
			view
				.open()
				.series(SHOPLIFTING, "cumbria")
				.map((it) => it.release),
		).toEqual(["r-one", "r-one"]);
		expect(view.open().vintages(SHOPLIFTING, "cumbria", financialYear(2022)).length).toBe(1);
		expect(view.open().across(SHOPLIFTING, financialYear(2023))).toEqual([]);
	});

	test("is seen where it may be, labelled on every line, and who saw it is logged", async () => {
		const { asked, store } = await openView([embargo()]);
		const answer = asked(CUMBRIA, "C1");
		expect(answer.finding).toBe(
			"[Embargoed until 1 December 2026 at 00:01] 384 offences, up 38 (11.0%) on 346 in 2021/22",
		);
		const lines = [
			answer.about,
			answer.copy,
			answer.provenance,
			...answer.caveats,
			...answer.text.split("\n"),
		];
		const bare = lines.filter(
			(it) => it !== "" && !it.startsWith("[Embargoed until 1 December 2026 at 00:01]"),
		);
		expect(bare).toEqual([]);
		await expect
			.poll(() => store.embargoes.views("E-1"))
			.toMatchObject([{ channel: "C1", user: "U7", answer: answer.id }]);
	});

	test("a check that it bears on is labelled too, and elsewhere finds nothing; one it does not bear on is the same for all", async () => {
		const release = data.observation("child-abuse-images-foi", "cumbria", financialYear(2021))?.release ?? "";
		const { asked } = await openView([embargo({ subject: { type: "release", id: release } })]);
		const claim = "check Cumbria recorded 307 offences in 2021/22";
		expect(asked(claim, "C2").text).toContain("No NSPCC figure is held for Cumbria in 2021/22");
		const lines = asked(claim, "C1").text.split("\n");
		const bare = lines.filter(
			(it) => it !== "" && !it.startsWith("[Embargoed until 1 December 2026 at 00:01]"),
		);
		expect(bare).toEqual([]);
		expect(lines.join()).toContain("“307”: Holds; Cumbria, 2021/22: 307");
		const other = "check Cumbria recorded 307 piracy offences in 2021/22";
		expect(asked(other, "C1").text).toBe(asked(other, "C2").text);
	});

	test("is labelled in every header and cell of its table, and where it is drawn", async () => {
		const { asked } = await openView([embargo()]);
		const { table, chart } = asked("trend cumbria shoplifting", "C1");
		const shown = [
			...(table?.columns.map((it) => it.label) ?? []),
			...(table?.rows.flat() ?? []),
			table?.caption,
			chart?.title,
			chart?.alt,
		].filter((it) => it !== undefined && it !== "");
		expect(shown.length).toBeGreaterThan(8);
		expect(shown.filter((it) => !it?.startsWith("[Embargoed"))).toEqual([]);
		expect(JSON.stringify(asked("trend cumbria shoplifting", "C2").table)).not.toContain("Embargoed");
	});

	test("answers with and without it have ids of their own, and those with it are not kept", async () => {
		const { asked, view } = await openView([embargo()]);
		const [inside, outside] = [asked(CUMBRIA, "C1"), asked(CUMBRIA, "C2")];
		expect(inside.id).not.toBe(outside.id);
		expect([view.isHeldBack(inside), view.isHeldBack(outside)]).toEqual([true, false]);
	});

	test("what it does not touch is answered alike everywhere, and nobody is logged", async () => {
		const { asked, store } = await openView([embargo()]);
		expect(asked("cumbria 2021/22", "C1")).toEqual(asked("cumbria 2021/22", "C2"));
		expect(await store.embargoes.views("E-1")).toEqual([]);
	});

	test("is open to all from its minute on", async () => {
		const { asked, clock, view } = await openView([embargo()]);
		clock.now = LATER - 1;
		expect(asked(CUMBRIA).finding).toContain("378");
		expect(view.over()).toEqual([]);
		clock.now = LATER;
		expect(asked(CUMBRIA).finding).toContain("384 offences");
		expect(asked(CUMBRIA, "C1").finding).not.toContain("Embargoed");
		expect(view.over().map((it) => it.id)).toEqual(["E-1"]);
	});

	test("stays hidden where its time is not known", async () => {
		const { asked } = await openView([embargo({ until: null })], { now: LATER * 2 });
		expect(asked(CUMBRIA, "C2").finding).toContain("378");
		expect(asked(CUMBRIA, "C1").finding).toContain("[Embargoed, no release time is set] 384");
	});

	test("a statement of it is heard where it may be, and nowhere else", async () => {
		const [statement] = data.statements({ geography: "cumbria" });
		const subject = { type: "statement", id: statement?.id ?? "" } as const;
		const { view, asked } = await openView([embargo({ subject })]);
		expect(
			view
				.open()
				.statements({ geography: "cumbria" })
				.map((it) => it.id),
		).not.toContain(statement?.id);
		expect(asked("statements cumbria", "C2").text).not.toContain(statement?.text ?? "");
		expect(asked("statements cumbria", "C1").text).toContain("Embargoed");
	});

	test("a new data set is shown to nobody before what is held back of it has been read", async () => {
		const { asked, view, use, store } = await openView([]);
		use(before);
		await view.load();
		await store.embargoes.set(embargo());
		use(data);
		expect(asked(CUMBRIA).finding).toContain("378");
		await view.load();
		expect(asked(CUMBRIA).finding).toContain("378");
		expect(asked(CUMBRIA, "C1").finding).toContain("384");
	});

	test("a measure that only it brings is not there at all", () => {
		const both = [embargo(), embargo({ id: "E-2", subject: { type: "release", id: "r-one" } })];
		const open = withoutHeld(data, both, broughtBy(data.file));
		expect(open.measures().map((it) => it.id)).not.toContain(SHOPLIFTING);
		expect(open.measure(SHOPLIFTING)).toBeUndefined();
		expect(open.hash).not.toBe(data.hash);
	});

	test("an embargo on what is not held changes nothing", () => {
		expect(
			withoutHeld(data, [embargo({ subject: { type: "release", id: "r-nine" } })], broughtBy(data.file)),
		).toBe(data);
	});
});

describe("sign-off", () => {
	test("until the desk has signed, answers say so; then they say that it has; an edit drops the mark", async () => {
		const { asked, view, store, use } = await openView([], { signOff: true });
		expect(asked(CUMBRIA).notices[0]).toBe("Not yet checked by the data desk.");
		expect(asked(CUMBRIA).text).toContain("Not yet checked by the data desk.");
		expect(view.label()).toBe("Not yet checked by the data desk.");
		await store.signOffs.sign({ dataset: data.hash, by: "U1", at: NOW, note: "" });
		await view.load();
		expect(asked(CUMBRIA).notices).not.toContain("Not yet checked by the data desk.");
		expect(asked(CUMBRIA).provenance).toContain("checked by the data desk");
		expect(view.label()).toBe("Checked by the data desk.");
		use(before);
		await view.load();
		expect(asked(CUMBRIA).notices[0]).toBe("Not yet checked by the data desk.");
	});

	test("where it is not switched on, nothing is said of it", async () => {
		const { asked, view } = await openView([]);
		expect(asked(CUMBRIA).text).not.toContain("data desk");
		expect(view.label()).toBe("");
	});
});
