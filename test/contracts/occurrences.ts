import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/core/newsroom/store.ts";
import { delivery, given, NINE, subscription } from "../support/store/records.ts";

export function occurrencesContract(stores: () => { readonly store: Store; readonly other: Store }): void {
	const at = (id: string, local = "2026-11-24T09:00", due = NINE) => ({
		subscription: id,
		local,
		due,
		nextDue: due + 86_400_000,
	});

	const baseline = { dataset: "d", figures: {}, statements: [], at: NINE };

	beforeEach(async () => {
		for (const id of ["S-1", "S-2"]) await stores().store.subscriptions.add(subscription({ id }));
	});

	test("each local time is claimed once, whoever claims", async () => {
		const { store, other } = stores();
		const claimed = await Promise.all(
			[store, other, store, other].map(({ occurrences }) => occurrences.claim([at("S-2"), at("S-1")])),
		);
		expect(
			claimed
				.flat()
				.map((it) => it.subscription)
				.toSorted(),
		).toEqual(["S-1", "S-2"]);
		expect((await store.subscriptions.find("S-1"))?.nextDue).toBe(NINE + 86_400_000);
		expect(await store.occurrences.claim([at("S-1", "2026-11-25T09:00"), at("S-1")])).toHaveLength(1);
	});

	test("the same local time at another instant is the same occurrence", async () => {
		const { store } = stores();
		await store.occurrences.claim([at("S-1", "2027-10-31T01:30")]);
		expect(await store.occurrences.claim([at("S-1", "2027-10-31T01:30", NINE + 3_600_000)])).toEqual([]);
	});

	test("none is claimed of a subscription that is gone, and the others are", async () => {
		const { store } = stores();
		const claimed = await store.occurrences.claim([{ ...at("S-9"), nextDue: null }, at("S-1")]);
		expect(claimed).toEqual([{ subscription: "S-1", local: "2026-11-24T09:00", due: NINE }]);
	});

	test("what is claimed stays open until settled, and is settled once, with its messages", async () => {
		const { store, other } = stores();
		const [occurrence] = await store.occurrences.claim([at("S-1")]);
		if (occurrence === undefined) throw new Error("not claimed");
		expect(await other.occurrences.open(9)).toEqual([occurrence]);
		const planned = {
			occurrence,
			outcome: { type: "planned", deliveries: [delivery()], baseline, answers: [] },
		} as const;
		const again = {
			occurrence,
			outcome: { type: "planned", deliveries: [delivery({ key: "another" })], baseline, answers: [] },
		} as const;
		await store.occurrences.settle([planned], NINE);
		await other.occurrences.settle([again], NINE);
		expect(await store.occurrences.open(9)).toEqual([]);
		expect((await store.deliveries.find(delivery().key))?.state).toBe("planned");
		expect(await store.deliveries.find("another")).toBeUndefined();
		expect((await store.subscriptions.find("S-1"))?.pending).toEqual({ delivery: delivery().key, baseline });
	});

	describe("what a digest tells", () => {
		const [told, also] = [given("A-DIGEST"), given("A-ALSO", { geography: "kent" })];
		const key = delivery().key;

		/** Planned by a process that is gone, then claimed by another. */
		async function planned() {
			const { store, other } = stores();
			const [occurrence] = await store.occurrences.claim([at("S-1")]);
			if (occurrence === undefined) throw new Error("not claimed");
			const outcome = {
				type: "planned",
				deliveries: [delivery()],
				baseline,
				answers: [told, told, also],
			} as const;
			await store.occurrences.settle([{ occurrence, outcome }], NINE);
			const lease = { holder: "h", now: NINE, until: NINE + 9, pace: 0, limit: 9, takeOver: true };
			await other.deliveries.claim(lease);
			return other;
		}

		test("is cited in the step in which it is sent, once", async () => {
			const other = await planned();
			expect(await other.citations.ofAnswer("A-DIGEST")).toEqual([]);
			await other.deliveries.change(key, "h", { type: "sent", ts: "7.1" }, NINE + 5);
			await other.deliveries.change(key, "h", { type: "sent", ts: "7.2" }, NINE + 6);
			expect(await other.citations.ofAnswer("A-DIGEST")).toMatchObject([
				{ id: `digest ${key} A-DIGEST`, channel: "C1", ts: "7.1", askedBy: "U1", as: "public", at: NINE + 5 },
			]);
			expect((await other.answers.find("A-DIGEST"))[0]?.figures).toEqual(told.figures);
			const [figure] = also.figures;
			if (figure === undefined) throw new Error("no figure");
			expect((await other.citations.stating([figure], 0)).map((it) => it.answer)).toEqual(["A-ALSO"]);
		});

		test("is cited where a person says that it is there", async () => {
			const other = await planned();
			await other.deliveries.change(key, "h", { type: "unknown", error: "e" }, NINE);
			await other.deliveries.decide(key, { type: "sent", ts: "8.1" }, "U1", NINE);
			expect((await other.citations.ofAnswer("A-ALSO")).map((it) => it.ts)).toEqual(["8.1"]);
		});

		test("is cited nowhere when it is refused, and then forgotten with it", async () => {
			const other = await planned();
			await other.deliveries.change(key, "h", { type: "failed", error: "is_archived" }, NINE);
			expect(await other.citations.ofAnswer("A-DIGEST")).toEqual([]);
			const over = { claims: 0, threads: 0, citations: NINE + 1, deliveries: 0 };
			await other.forget(over);
			expect(await other.answers.find("A-DIGEST")).toHaveLength(1);
			await other.forget({ ...over, deliveries: NINE + 1 });
			await other.forget(over);
			expect(await other.answers.find("A-DIGEST")).toEqual([]);
		});
	});

	test("tells what became of them", async () => {
		const { store } = stores();
		const first = await store.occurrences.claim([at("S-1")]);
		await store.occurrences.claim([at("S-1", "2026-11-25T09:00", NINE + 86_400_000)]);
		await store.occurrences.settle(
			first.map((occurrence) => ({ occurrence, outcome: { type: "skipped", reason: "nothing new" } })),
			NINE,
		);
		expect(
			(await store.occurrences.history("S-1", 9)).map(({ local, outcome, reason }) => [
				local,
				outcome,
				reason,
			]),
		).toEqual([
			["2026-11-25T09:00", null, null],
			["2026-11-24T09:00", "skipped", "nothing new"],
		]);
		await store.forget({ claims: 0, threads: 0, citations: 0, deliveries: NINE + 1 });
		expect(await store.occurrences.history("S-1", 9)).toHaveLength(1);
	});

	test("a thousand at once", async () => {
		const { store } = stores();
		const all = Array.from({ length: 1_000 }, (_, i) => at("S-1", `local ${i}`, NINE + i));
		const claimed = await store.occurrences.claim(all);
		expect(claimed).toHaveLength(1_000);
		await store.occurrences.settle(
			claimed.map((occurrence) => ({
				occurrence,
				outcome: {
					type: "planned",
					deliveries: [delivery({ key: occurrence.local, channel: `C${occurrence.due % 7}` })],
					baseline,
					answers: [],
				},
			})),
			NINE,
		);
		expect(await store.occurrences.open(9)).toEqual([]);
		expect((await store.deliveries.count()).planned).toBe(1_000);
	});
}
