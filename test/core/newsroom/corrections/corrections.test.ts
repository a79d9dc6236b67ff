import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { correctionLine } from "../../../../src/core/newsroom/corrections/correction-words.ts";
import type { Correction } from "../../../../src/core/newsroom/corrections/corrections.ts";
import { noticesFor } from "../../../../src/core/newsroom/corrections/notices.ts";
import { proposeCorrections } from "../../../../src/core/newsroom/corrections/propose-corrections.ts";
import { statedFigures } from "../../../../src/core/newsroom/corrections/stated.ts";
import { withoutHeld } from "../../../../src/core/newsroom/embargoes/held-back.ts";
import type { Store } from "../../../../src/core/newsroom/store.ts";
import { financialYear } from "../../../../src/core/statistics/period.ts";
import type { OpenDataSet } from "../../../../src/sqlite/data-set.ts";
import { openSqliteStore } from "../../../../src/sqlite/store/open-store.ts";
import { DATA, temporaryFolder } from "../../../data-package/package-copy.ts";
import { count, goLive, inUse, record } from "../../../sqlite/imported.ts";
import { asking } from "../../../support/asking.ts";

const THEN = Temporal.Instant.from("2026-09-03T10:00:00Z").epochMilliseconds;
const NOW = Temporal.Instant.from("2026-11-24T10:00:00Z").epochMilliseconds;
const DAY = 86_400_000;

let before: OpenDataSet;
let after: OpenDataSet;

beforeAll(async () => {
	const home = mkdtempSync(join(tmpdir(), "blotter-"));
	const year = (force: string, start: number, value: number, release: string) =>
		count(force, financialYear(start), value, release);
	const annual = (id: string, published: string) => {
		const it = record(id, published);
		return {
			...it,
			measures: it.measures.map((one) => ({ ...one, periodicity: "financial-year" as const })),
		};
	};
	await goLive(DATA, home, annual("r-one", "2026-08-20"), [
		year("cumbria", 2021, 346, "r-one"),
		year("cumbria", 2022, 378, "r-one"),
		year("kent", 2021, 1000, "r-one"),
		year("kent", 2022, 990, "r-one"),
	]);
	before = inUse(DATA, home);
	await goLive(
		DATA,
		home,
		{ ...annual("r-two", "2026-11-20"), change: "correction", reason: "Counted twice." },
		[
			year("cumbria", 2021, 346, "r-two"),
			year("cumbria", 2022, 384, "r-two"),
			year("kent", 2021, 1000, "r-two"),
			year("kent", 2022, 1010, "r-two"),
		],
	);
	after = inUse(DATA, home);
	return () => rmSync(home, { recursive: true });
});
afterAll(() => {
	before.close();
	after.close();
});

async function opened(): Promise<Store> {
	const store = await openSqliteStore(`${temporaryFolder()}/store.sqlite`, 0);
	onTestFinished(() => store[Symbol.asyncDispose]());
	return store;
}

/** Gives an answer of the earlier data in a channel. */
async function give(
	store: Store,
	question: string,
	more: {
		readonly channel?: string;
		readonly ts?: string | null;
		readonly thread?: string;
		readonly at?: number;
	} = {},
) {
	const answer = asking(before)(question);
	const { channel = "C1", ts = "1.1", thread = null, at = THEN } = more;
	await store.answers.keep({ answer, figures: statedFigures(answer, before), firstGiven: at });
	const id = `${channel} ${ts} ${question}`;
	await store.citations.record({
		id,
		answer: answer.id,
		question: answer.question.canonical,
		dataset: answer.dataset,
		team: "T1",
		channel,
		ts,
		thread,
		askedBy: "U1",
		as: ts === null ? "private" : "public",
		at,
	});
	return { id, answer };
}

const propose = (store: Store, more: Partial<Parameters<typeof proposeCorrections>[0]> = {}) =>
	proposeCorrections({
		store,
		before,
		after,
		ask: (text) => asking(after)(text),
		reasonOf: (release) => (release === "r-two" ? { kind: "correction", reason: "Counted twice." } : null),
		pause: () => Promise.resolve(),
		since: NOW - 180 * DAY,
		now: NOW,
		...more,
	});

const short = ({ geography, start, from, to, kind, substantial, state, citations }: Correction) => ({
	figure: `${geography} ${start.slice(0, 4)}: ${from} -> ${to}`,
	kind,
	substantial,
	state,
	citations: citations.length,
});

describe("what a change of the data overtakes", () => {
	test("answers that stated the figure, or changed by it, and no others", async () => {
		const store = await opened();
		await give(store, "kent 2022 shoplifting", { ts: "1.1" });
		await give(store, "kent 2022 shoplifting", { channel: "C2", ts: "2.1", thread: "2.0" });
		await give(store, "kent 2021 shoplifting", { ts: "1.2" });
		await give(store, "cumbria 2021/22", { ts: "1.3" });
		const proposed = await propose(store);
		expect(proposed.map(short)).toEqual([
			{
				figure: "kent 2022: 990 -> 1010",
				kind: "correction",
				substantial: true,
				state: "proposed",
				citations: 2,
			},
		]);
	});

	test("a smaller change goes to the log at once, and no thread is told", async () => {
		const store = await opened();
		await give(store, "cumbria 2022 shoplifting");
		expect(await propose(store)).toEqual([]);
		const [log] = await store.corrections.list([], NOW + 1, 9);
		expect(log && short(log)).toEqual({
			figure: "cumbria 2022: 378 -> 384",
			kind: "correction",
			substantial: false,
			state: "posted",
			citations: 1,
		});
		expect(log && correctionLine(log, after)).toBe(
			"Cumbria, shoplifting offences, 2022/23: 378 is now 384, up 6 · correction: Counted twice · Home Office, release of 20 November 2026",
		);
	});

	test("a sum is overtaken by what it is made of", async () => {
		const store = await opened();
		const { answer } = await give(store, "total kent + cumbria 2022 shoplifting");
		expect(answer.kind).not.toBe("clarify");
		const proposed = await propose(store);
		expect(proposed.map((it) => it.geography)).toContain("kent");
	});

	test("the same change again proposes nothing anew", async () => {
		const store = await opened();
		await give(store, "kent 2022 shoplifting");
		expect((await propose(store)).length).toBe(1);
		expect(await propose(store)).toEqual([]);
		expect((await store.corrections.list([], NOW + 1, 9)).length).toBe(1);
	});

	test("answers past the age limit, and those that say the same of the later data, are left alone", async () => {
		const store = await opened();
		await give(store, "kent 2022 shoplifting", { at: NOW - 200 * DAY });
		expect(await propose(store)).toEqual([]);
		await give(store, "kent 2022 shoplifting", { ts: "1.9" });
		// As where the question names the day whose data are meant.
		expect(await propose(store, { ask: (text) => asking(before)(text) })).toEqual([]);
	});

	test("a figure that is withdrawn is told, and so is that it is back", async () => {
		const store = await opened();
		await give(store, "kent 2022 shoplifting");
		const subject = (id: string) => ({ type: "release", id }) as const;
		const common = { until: null, channels: [], setBy: "U1", setAt: THEN, lifted: null };
		const gone = withoutHeld(
			before,
			["r-one", "r-two"].map((id) => ({ ...common, id, subject: subject(id) })),
			() => ({ breaks: new Set(), geographies: new Set() }),
		);
		const withdrawn = await propose(store, { after: gone, ask: asking(gone) });
		expect(withdrawn.map((it) => short(it).figure)).toEqual([
			"kent 2021: 1000 -> null",
			"kent 2022: 990 -> null",
		]);
		const ids = withdrawn.map((it) => it.id);
		await store.corrections.decide(ids, "approved", { by: "U1", at: NOW }, []);
		const back = await propose(store, { before: gone, after: before, ask: asking(before) });
		expect(back.map((it) => short(it).figure)).toEqual(["kent 2021: null -> 1000", "kent 2022: null -> 990"]);
	});

	test("while the desk decides nothing takes the place of what it decides about", async () => {
		const store = await opened();
		await give(store, "kent 2022 shoplifting");
		const [waiting] = await propose(store);
		const { corrections } = store;
		const decidedMeanwhile = {
			...corrections,
			async propose(...given: Parameters<typeof corrections.propose>) {
				await corrections.decide([waiting?.id ?? ""], "dismissed", { by: "U1", at: NOW }, []);
				return corrections.propose(...given);
			},
		};
		const back = { before: after, after: before, ask: asking(before) };
		await expect(propose({ ...store, corrections: decidedMeanwhile }, back)).rejects.toThrow("decided");
		expect(await propose(store, back)).toEqual([]);
	});

	test("nothing changed, nothing proposed", async () => {
		const store = await opened();
		await give(store, "kent 2022 shoplifting");
		expect(await propose(store, { after: before, ask: (text) => asking(before)(text) })).toEqual([]);
	});
});

describe("notices", () => {
	test("one for each thread, with what was said and what is said now; private answers have no thread", async () => {
		const store = await opened();
		await give(store, "kent 2022 shoplifting", { ts: "1.1", thread: "1.0" });
		await give(store, "change kent 2021 to 2022 shoplifting", { ts: "1.2", thread: "1.0" });
		await give(store, "kent 2022 shoplifting", { channel: "C2", ts: "2.1" });
		await give(store, "kent 2022 shoplifting", { channel: "D1", ts: null });
		const notices = await noticesFor(await propose(store), store, (text) => asking(after)(text));
		expect(notices.map((it) => [it.channel, it.thread, it.answers.length, it.corrections.length])).toEqual([
			["C1", "1.0", 2, 1],
			["C2", "2.1", 1, 1],
		]);
		const [{ given, now } = { given: null, now: null }] = notices[0]?.answers ?? [];
		expect([given?.finding, now?.finding]).toEqual([
			"990 offences, down 10 (1.0%) on 1,000 in 2021/22",
			"1,010 offences, up 10 (1.0%) on 1,000 in 2021/22",
		]);
	});
});
