import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestMessages } from "../../../../src/blocks/digest.ts";
import { problemsIn } from "../../../../src/blocks/problems-in.ts";
import { composeDigest } from "../../../../src/core/newsroom/digests/compose-digest.ts";
import type { Digest, DigestSetting } from "../../../../src/core/newsroom/digests/digest.ts";
import { baselineOf } from "../../../../src/core/newsroom/digests/followed.ts";
import type { Scope } from "../../../../src/core/newsroom/instructions/instruction.ts";
import type { OpenDataSet } from "../../../../src/sqlite/data-set.ts";
import { DATA } from "../../../data-package/package-copy.ts";
import { goLive, inUse, quarters, record, SHOPLIFTING } from "../../../sqlite/imported.ts";
import { asking } from "../../../support/asking.ts";

const THEN = Temporal.Instant.from("2026-11-17T09:00:00Z").epochMilliseconds;

let first: OpenDataSet;
let later: OpenDataSet;

beforeAll(async () => {
	const home = mkdtempSync(join(tmpdir(), "blotter-"));
	await goLive(
		DATA,
		home,
		record("r-one", "2026-10-20"),
		quarters("cumbria", 2021, [10, 20, 30, 40], "r-one"),
	);
	first = inUse(DATA, home);
	await goLive(DATA, home, record("r-two", "2026-11-20"), [
		...quarters("cumbria", 2021, [10, 20, 33, 40], "r-two"),
		...quarters("cumbria", 2022, [50, 60, 70, 80], "r-two"),
		...quarters("kent", 2022, [1, 2, 3, 4], "r-two"),
	]);
	later = inUse(DATA, home);
	return () => rmSync(home, { recursive: true });
});
afterAll(() => {
	first.close();
	later.close();
});

const CUMBRIA: Scope = { geographies: ["cumbria"], measure: SHOPLIFTING };

function compose(more: Partial<DigestSetting> & { readonly since?: OpenDataSet | null } = {}): Digest {
	const { since = first, ...rest } = more;
	const scope = rest.scope ?? CUMBRIA;
	return composeDigest({
		scope,
		what: "everything",
		rule: "0 9 * * 1",
		zone: "Europe/London",
		baseline: since === null ? null : baselineOf(scope, since, THEN),
		data: later,
		ask: (text) => asking(later)(text),
		lateSince: null,
		next: "2026-11-30T09:00",
		rhythms: [],
		reasonOf: () => ({ kind: "revision", reason: "Revised every quarter." }),
		label: "",
		...rest,
	});
}

describe("what is new", () => {
	test("a change is called what it is: a correction where it was recorded as one, and where nothing was (D43)", () => {
		const corrected = compose({ reasonOf: () => ({ kind: "correction", reason: "A slip." }) });
		expect(corrected.finding).toBe("New figures for Cumbria and two corrections");
		expect(corrected.text).toContain("· correction: A slip ·");
		const unexplained = compose({ reasonOf: () => null });
		expect(unexplained.finding).toBe("New figures for Cumbria and two corrections");
		expect(unexplained.text).toContain("no reason recorded");
	});

	test("new figures and revisions, each with period, producer and release", () => {
		const digest = compose();
		expect(digest.kind).toBe("news");
		expect(digest.about).toBe(
			"Cumbria, shoplifting offences · weekly on Monday at 09:00 · new since 17 November 2026",
		);
		expect(digest.finding).toBe("New figures for Cumbria and two revisions");
		expect(digest.revisions.map((it) => it.text)).toEqual([
			"Cumbria, October to December 2021, shoplifting offences: 30 is now 33, up 3 · revision: Revised every quarter · Home Office, release of 20 November 2026",
			"Cumbria, 2021/22, shoplifting offences: 100 is now 103, up 3 · revision: Revised every quarter · Home Office, release of 20 November 2026",
		]);
		for (const { text } of [...digest.figures, ...digest.revisions, ...digest.angles])
			expect(text).toMatch(/20\d\d.*Home Office, release of 20 November 2026/);
		expect(digest.figures.length).toBe(1);
		expect(digest.text).toContain("The next digest is due on 30 November 2026 at 09:00");
	});

	test("nothing of other places", () => {
		expect(compose().text).not.toContain("Kent");
		expect(compose({ scope: { geographies: ["kent"], measure: SHOPLIFTING } }).text).not.toContain("Cumbria");
	});

	test("the same data again are nothing", () => {
		const digest = compose({ since: later });
		expect([digest.kind, digest.finding, digest.table, digest.figures]).toEqual([
			"nothing",
			"Nothing is new",
			null,
			[],
		]);
	});

	test("the first tells what is held, and says that it is the first", () => {
		const digest = compose({ since: null });
		expect(digest.kind).toBe("first");
		expect(digest.notices).toEqual(["This is the first digest: from here on only what is new is told."]);
		expect(digest.revisions).toEqual([]);
		expect(digest.table?.rows[0]?.[0]).toBe("Cumbria");
	});

	test.each([
		["revisions", 0, 2],
		["figures", 1, 0],
		["statements", 0, 0],
	] as const)("%s only", (what, figures, revisions) => {
		const digest = compose({ what });
		expect([digest.figures.length > 0 ? 1 : 0, digest.revisions.length, digest.angles.length]).toEqual([
			figures,
			revisions,
			0,
		]);
	});

	test("a change of what was published to nothing is told, and that of nothing to something is new", () => {
		const baseline = baselineOf(CUMBRIA, later, THEN);
		const series = `${SHOPLIFTING} cumbria`;
		const rows = { ...baseline.figures[series], "2019-04-01/2020-03-31": 77 };
		const withGone = { ...baseline, figures: { [series]: rows } };
		const [gone] = composeDigest({ ...settingOf(), baseline: withGone }).revisions;
		expect(gone?.text).toContain("Cumbria, 2019/20, shoplifting offences: 77 is withdrawn");
		const unknown = { ...baseline, figures: { [series]: { ...rows, "2022-04-01/2023-03-31": null } } };
		const digest = composeDigest({ ...settingOf(), baseline: unknown });
		expect(digest.figures.length).toBe(1);
	});

	test("statements not heard before", () => {
		const scope = { geographies: ["cumbria"], measure: null };
		const baseline = baselineOf(scope, later, THEN);
		const digest = compose({ scope, baseline: { ...baseline, statements: baseline.statements.slice(2) } });
		expect(digest.finding).toBe("Two new statements");
		expect(digest.statements.length).toBe(2);
		expect(digest.statements[0]?.attribution).toContain("spokesman");
	});

	test("late, and not yet checked, are said", () => {
		const digest = compose({ lateSince: "2026-11-23T09:00", label: "Not yet checked by the data desk." });
		expect(digest.notices).toEqual([
			"Sent late: it was due on 23 November 2026 at 09:00.",
			"Not yet checked by the data desk.",
		]);
		for (const { text } of [...digest.figures, ...digest.revisions])
			expect(text).toContain("Not yet checked by the data desk.");
	});
});

const settingOf = (): DigestSetting => ({
	scope: CUMBRIA,
	what: "everything",
	rule: "0 9 * * 1",
	zone: "Europe/London",
	baseline: null,
	data: later,
	ask: (text) => asking(later)(text),
	lateSince: null,
	next: null,
	rhythms: [],
	reasonOf: () => null,
	label: "",
});

test("when what is followed is published next is told, of no other", () => {
	const rhythms = [
		{ releases: /./, every: 3, after: 4 },
		{ releases: /^nobody-/, every: 1, after: 1 },
	];
	const { next, text } = compose({ rhythms });
	const due = next.filter((line) => line.startsWith("Due in "));
	expect(due).toHaveLength(1);
	expect(due[0]).toMatch(/^Due in \w+ \d{4}: .+ figures after \w+ \d{4}\.$/);
	expect(text).toContain(due[0]);
	expect(compose({ next: null }).next).toEqual([]);
});

describe("as messages", () => {
	test.each([
		["one force", CUMBRIA, null],
		["all forces", { geographies: [], measure: null }, null],
		["news", CUMBRIA, "news"],
	] as const)("of %s keep to Slack's limits", (_, scope, news) => {
		const digest = compose({ scope, since: news === null ? null : first });
		const { parent, thread } = digestMessages(digest, "S-1");
		expect(thread.length).toBeGreaterThan(0);
		for (const message of [parent, ...thread]) {
			expect(problemsIn(message.blocks)).toEqual([]);
			expect(message.text).not.toBe("");
		}
		expect(parent.blocks.length).toBeLessThan(8);
		expect(JSON.stringify(thread)).toContain("Home Office");
	});

	test("no statement is lost or cut", () => {
		const scope = { geographies: [], measure: null };
		const baseline = baselineOf(scope, later, THEN);
		const digest = compose({ scope, baseline: { ...baseline, statements: [] } });
		const { thread } = digestMessages(digest, null);
		const shown = JSON.stringify(thread);
		for (const { text } of digest.statements)
			expect(shown).toContain(JSON.stringify(`“${text}”`).slice(1, -1));
		for (const message of thread) expect(problemsIn(message.blocks)).toEqual([]);
	});
});
