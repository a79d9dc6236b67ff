import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { digestMessages } from "../../../../src/blocks/digest.ts";
import type { Delivery } from "../../../../src/core/newsroom/deliveries/deliveries.ts";
import {
	digestFailed,
	digestInDoubt,
	digestSent,
	resume,
} from "../../../../src/core/newsroom/digests/digest-fate.ts";
import type { DueParts } from "../../../../src/core/newsroom/digests/due-parts.ts";
import { baselineOf, widened } from "../../../../src/core/newsroom/digests/followed.ts";
import { runDue, runNow } from "../../../../src/core/newsroom/digests/run-due.ts";
import { nextDue } from "../../../../src/core/newsroom/digests/schedule.ts";
import type { Subscription } from "../../../../src/core/newsroom/digests/subscriptions.ts";
import type { Store } from "../../../../src/core/newsroom/store.ts";
import { openSqliteStore } from "../../../../src/sqlite/store/open-store.ts";
import { temporaryFolder } from "../../../data-package/package-copy.ts";
import { asking } from "../../../support/asking.ts";
import { withDataSet } from "../../../support/data-set.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds;

let held: ReturnType<typeof withDataSet>;
beforeAll(() => {
	held = withDataSet();
});
afterAll(() => held[Symbol.dispose]());

async function opened(): Promise<{ readonly store: Store; readonly parts: DueParts }> {
	const store = await openSqliteStore(`${temporaryFolder()}/store.sqlite`, 0);
	onTestFinished(() => store[Symbol.asyncDispose]());
	const ask = asking(held.data);
	const parts: DueParts = {
		store,
		data: () => held.data,
		ask: (text) => ask(text),
		reasonOf: () => null,
		rhythms: async () => [],
		label: () => "",
		render(digest, { id }) {
			const { parent, thread } = digestMessages(digest, id);
			return { parent: { ...parent }, thread: thread.map((it) => ({ ...it })) };
		},
	};
	return { store, parts };
}

function subscription(id: string, since: number, more: Partial<Subscription> = {}): Subscription {
	const schedule = more.schedule ?? { rule: "0 9 * * *", zone: "Europe/London" };
	return {
		id,
		team: "T1",
		channel: `C${id}`,
		creator: "U1",
		created: since,
		geographies: ["cumbria"],
		measure: null,
		what: "everything",
		schedule,
		always: false,
		baseline: null,
		pending: null,
		state: { type: "active" },
		nextDue: nextDue(schedule, since)?.due ?? null,
		failures: 0,
		lastError: null,
		...more,
	};
}

/** Sends whatever is planned, as a Slack that takes everything would. */
async function sendAll(
	{ store }: { readonly store: Store },
	now: number,
	error?: string,
): Promise<readonly Delivery[]> {
	const sent: Delivery[] = [];
	for (;;) {
		const claimed = await store.deliveries.claim({
			holder: "test",
			now,
			until: now + 60_000,
			pace: 0,
			limit: 100,
			takeOver: true,
		});
		if (claimed.length === 0) return sent;
		for (const it of claimed) {
			const change =
				error === undefined
					? ({ type: "sent", ts: `${now / 1000}` } as const)
					: ({ type: "failed", error } as const);
			await store.deliveries.change(it.key, "test", change, now);
			const after = await store.deliveries.find(it.key);
			if (after === undefined) continue;
			if (error === undefined) await digestSent(store.subscriptions, after);
			else await digestFailed(store.subscriptions, after, now);
			sent.push(after);
		}
	}
}

const digestsOf = (sent: readonly Delivery[]) => sent.map((it) => it.key).filter((key) => !key.includes("#"));

describe("what is due", () => {
	test("is planned once, and not before its time", async () => {
		const { store, parts } = await opened();
		const start = at("2026-11-24T00:00Z");
		await store.subscriptions.add(subscription("1", start));
		expect(await runDue(parts, at("2026-11-24T08:59:59Z"))).toBe(0);
		expect(await runDue(parts, at("2026-11-24T09:00Z"))).toBe(1);
		expect(await runDue(parts, at("2026-11-24T09:00:01Z"))).toBe(0);
		const sent = await sendAll({ store }, at("2026-11-24T09:00:02Z"));
		expect(digestsOf(sent)).toEqual(["digest 1 2026-11-24T09:00"]);
		expect(sent.length).toBeGreaterThan(1);
		expect(sent[1]?.thread).toEqual({ after: "digest 1 2026-11-24T09:00" });
	});

	test("two at the same time plan it once", async () => {
		const { store, parts } = await opened();
		const now = at("2026-11-24T09:00:01Z");
		for (let i = 0; i < 30; i++) await store.subscriptions.add(subscription(`s${i}`, now - HOUR));
		const counts = await Promise.all([runDue(parts, now), runDue(parts, now), runDue(parts, now)]);
		expect(counts.reduce((a, b) => a + b)).toBe(30);
		expect(digestsOf(await sendAll({ store }, now)).length).toBe(30);
	});

	test("the baseline moves when the digest is sent, and not before", async () => {
		const { store, parts } = await opened();
		const now = at("2026-11-24T09:00:01Z");
		await store.subscriptions.add(subscription("1", now - HOUR));
		await runDue(parts, now);
		expect((await store.subscriptions.find("1"))?.baseline).toBeNull();
		await runDue(parts, now + DAY);
		expect((await store.occurrences.history("1", 9)).map((it) => it.reason)).toEqual([
			"the digest before it is not sent yet",
			null,
		]);
		await sendAll({ store }, now + DAY);
		expect((await store.subscriptions.find("1"))?.baseline?.dataset).toBe(held.data.hash);
		await runDue(parts, now + 2 * DAY);
		expect((await store.occurrences.history("1", 1))[0]?.reason).toBe("nothing new");
	});

	test("one that may have been posted holds the next back for the grace period, and then no longer; the desk need not wait", async () => {
		const { store, parts } = await opened();
		const now = at("2026-11-24T09:00:01Z");
		await store.subscriptions.add(subscription("1", now - HOUR));
		await runDue(parts, now);
		const ours = { holder: "test", now, until: now + 60_000, pace: 0, limit: 1, takeOver: true };
		const [digest] = await store.deliveries.claim(ours);
		const key = digest?.key ?? "";
		await store.deliveries.change(key, "test", { type: "unknown", error: "missing_scope" }, now);
		const unknown = await store.deliveries.find(key);
		if (unknown !== undefined) await digestInDoubt(store.subscriptions, unknown);
		expect((await store.subscriptions.find("1"))?.lastError?.text).toContain(
			"nobody knows whether it was posted (missing_scope)",
		);
		await runDue(parts, now + DAY);
		const [next] = await store.occurrences.history("1", 1);
		expect(next?.reason).toBe("nobody knows whether the digest before it was posted");
		const it = await store.subscriptions.find("1");
		expect(await runNow(parts, it === undefined ? [] : [it], "now 1", now + DAY)).toEqual([
			{ subscription: "1", skipped: null },
		]);
		const thread = await store.deliveries.inState("failed", 99);
		expect(thread.map((part) => part.thread)).toContainEqual({ after: key });
		expect(new Set(thread.map((part) => part.error))).toEqual(new Set(["another digest was sent"]));
		await store.subscriptions.change("1", { pending: it?.pending ?? null });
		await runDue(parts, now + 2 * DAY);
		expect(digestsOf(await sendAll({ store }, now + 2 * DAY))).toContain("digest 1 2026-11-26T09:00");
		expect(await store.subscriptions.find("1")).toMatchObject({ lastError: null, pending: null });
	});

	test("one that was changed after an import is told what it had not heard, whoever has the same", async () => {
		const { store, parts } = await opened();
		const now = at("2026-11-24T09:00:01Z");
		const [kent, both] = [["kent"], ["kent", "cumbria"]].map((geographies) => ({
			geographies,
			measure: null,
		}));
		if (kent === undefined || both === undefined) throw new Error("two scopes");
		const whole = baselineOf(both, held.data, now - DAY);
		const old = baselineOf(kent, held.data, now - DAY);
		const [series = "", figures = {}] = Object.entries(old.figures)[0] ?? [];
		const [period = ""] = Object.keys(figures);
		const before = {
			...old,
			dataset: "before",
			figures: { ...old.figures, [series]: { ...figures, [period]: 1 } },
		};
		const changed = { ...subscription("b-changed", now - HOUR), ...both };
		await store.subscriptions.add({
			...subscription("a-current", now - HOUR),
			...both,
			baseline: whole,
			always: true,
		});
		await store.subscriptions.add({ ...changed, baseline: widened(before, kent, both, held.data) });
		await runDue(parts, now);
		const sent = await sendAll({ store }, now);
		const textOf = (id: string) => JSON.stringify(sent.find((it) => it.of === id)?.payload);
		expect(textOf("a-current")).toContain("Nothing is new");
		expect(textOf("b-changed")).toContain("One correction");
	});

	test("what is known of two data sets is named for both", () => {
		const scope = (geographies: readonly string[]) => ({ geographies, measure: null });
		const old = { ...baselineOf(scope(["kent"]), held.data, 0), dataset: "before" };
		const [one, same, other] = [
			widened(old, scope(["kent"]), scope(["kent", "cumbria"]), held.data),
			widened(old, scope(["kent"]), scope(["kent", "cumbria"]), held.data),
			widened(old, scope(["kent"]), scope(["kent", "essex"]), held.data),
		];
		expect(one?.dataset).toBe(same?.dataset);
		expect(new Set([one?.dataset, other?.dataset, "before", held.data.hash]).size).toBe(4);
		const current = baselineOf(scope(["kent"]), held.data, 0);
		expect(widened(current, scope(["kent"]), scope(["cumbria"]), held.data).dataset).toBe(held.data.hash);
	});

	test("what nobody heard is told the next time", async () => {
		const { store, parts } = await opened();
		const now = at("2026-11-24T09:00:01Z");
		const baseline = baselineOf({ geographies: ["cumbria"], measure: null }, held.data, now - DAY);
		const without = { ...baseline, statements: baseline.statements.slice(1) };
		await store.subscriptions.add(subscription("1", now - HOUR, { baseline: without }));
		await runDue(parts, now);
		await sendAll({ store }, now, "fatal_error");
		expect(await store.subscriptions.find("1")).toMatchObject({
			failures: 1,
			pending: null,
			baseline: without,
			lastError: { text: "fatal_error" },
		});
		await runDue(parts, now + DAY);
		const [again] = await sendAll({ store }, now + DAY);
		expect(JSON.stringify(again?.payload)).toContain("One new statement");
		expect(await store.subscriptions.find("1")).toMatchObject({ failures: 0, lastError: null });
	});

	test("a missed run is sent late with a note; past the grace it is left to the next", async () => {
		const { store, parts } = await opened();
		const now = at("2026-11-24T12:00Z");
		await store.subscriptions.add(subscription("late", at("2026-11-20T12:00Z")));
		await store.subscriptions.add(
			subscription("weekly", at("2026-11-20T12:00Z"), {
				schedule: { rule: "0 9 * * 0", zone: "Europe/London" },
			}),
		);
		await runDue(parts, now);
		const sent = await sendAll({ store }, now);
		expect(digestsOf(sent)).toEqual(["digest late 2026-11-24T09:00"]);
		expect(JSON.stringify(sent[0]?.payload)).toContain("Sent late: it was due on 24 November 2026 at 09:00.");
		expect((await store.occurrences.history("late", 9)).map((it) => it.reason)).toEqual([
			null,
			"missed; its news is told with the next",
			"missed; its news is told with the next",
			"missed; its news is told with the next",
		]);
		expect((await store.occurrences.history("weekly", 9)).map((it) => it.reason)).toEqual([
			"too late; its news is told by the next",
		]);
	});

	test("what a process that died left behind is taken up", async () => {
		const { store, parts } = await opened();
		const now = at("2026-11-24T09:00Z");
		const it = subscription("1", now - HOUR);
		await store.subscriptions.add(it);
		await store.occurrences.claim([
			{ subscription: "1", local: "2026-11-24T09:00", due: now, nextDue: now + DAY },
		]);
		expect(await runDue(parts, now + 1_000)).toBe(0);
		expect(await runDue(parts, now + 120_000)).toBe(1);
		expect(digestsOf(await sendAll({ store }, now + 120_000))).toEqual(["digest 1 2026-11-24T09:00"]);
	});

	test("sent now on demand, once for a reason, even with nothing new", async () => {
		const { store, parts } = await opened();
		const now = at("2026-11-24T10:00Z");
		const baseline = baselineOf({ geographies: ["cumbria"], measure: null }, held.data, now - DAY);
		const it = subscription("1", now, { baseline });
		await store.subscriptions.add(it);
		expect(await runNow(parts, [it], "now 1", now)).toEqual([{ subscription: "1", skipped: null }]);
		expect(await runNow(parts, [it], "now 1", now)).toEqual([]);
		const planned = await store.subscriptions.find("1");
		expect(await runNow(parts, planned === undefined ? [] : [planned], "now 2", now + 1)).toEqual([
			{ subscription: "1", skipped: "the digest before it is not sent yet" },
		]);
		const sent = await sendAll({ store }, now);
		expect(JSON.stringify(sent[0]?.payload)).toContain("Nothing is new");
		expect((await store.subscriptions.find("1"))?.nextDue).toBe(it.nextDue);
	});
});

describe("failures", () => {
	test.each([
		["three in a row pause it", ["fatal_error", "fatal_error", "fatal_error"]],
		["an archived channel pauses it at once", ["is_archived"]],
	])("%s; resuming starts from the next time", async (_, errors) => {
		const { store, parts } = await opened();
		let now = at("2026-11-24T09:00:01Z");
		await store.subscriptions.add(subscription("1", now - HOUR));
		for (const error of errors) {
			expect((await store.subscriptions.find("1"))?.state.type).toBe("active");
			await runDue(parts, now);
			await sendAll({ store }, now, error);
			now += DAY;
		}
		const paused = await store.subscriptions.find("1");
		expect(paused?.state).toMatchObject({ type: "paused", reason: errors.at(-1) });
		expect(await runDue(parts, now)).toBe(0);
		if (paused !== undefined) await resume(store.subscriptions, paused, now);
		expect(await store.subscriptions.find("1")).toMatchObject({
			state: { type: "active" },
			failures: 0,
			nextDue: at("2026-11-28T09:00Z") - (errors.length === 1 ? 2 * DAY : 0),
		});
	});
});

describe("clocks that jump", () => {
	test.each([30_000, 90_000, HOUR, DAY].flatMap((jump) => [jump, -jump]))(
		"by %i ms: nothing doubled, nothing lost",
		async (jump) => {
			const { store, parts } = await opened();
			const start = at("2026-11-24T00:00Z");
			await store.subscriptions.add(subscription("1", start, { always: true }));
			const keys: string[] = [];
			const jumpAt = at("2026-11-26T08:59:45Z");
			// The true time goes on evenly; the clock is off from the jump until it is put right half a day later.
			for (let time = start; time < at("2026-11-29T00:00Z"); time += isNear(time) ? 15_000 : HOUR / 2) {
				const isOff = time >= jumpAt && time < jumpAt + DAY / 2;
				const clock = time + (isOff ? jump : 0);
				await runDue(parts, clock);
				keys.push(...digestsOf(await sendAll({ store }, clock)));
			}
			expect(new Set(keys).size).toBe(keys.length);
			expect(keys.toSorted()).toEqual(
				["24", "25", "26", "27", "28"].map((day) => `digest 1 2026-11-${day}T09:00`),
			);
		},
	);
});

/** Looks often where the hour and the jump are. */
const isNear = (time: number): boolean =>
	Math.abs(time - at("2026-11-26T09:00Z")) < 1_900_000 ||
	Math.abs(time - at("2026-11-26T21:00Z")) < 1_900_000;
