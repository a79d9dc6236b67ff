import { describe, expect, test } from "vitest";
import type { ClaimOfDeliveries } from "../../src/core/newsroom/deliveries/deliveries.ts";
import type { Store } from "../../src/core/newsroom/store.ts";
import { delivery, NINE } from "../support/store/records.ts";

const LEASE = 15_000;
const PACE = 1_000;

const claim = (now: number, change: Partial<ClaimOfDeliveries> = {}): ClaimOfDeliveries => ({
	holder: "one",
	now,
	until: now + LEASE,
	pace: PACE,
	limit: 100,
	takeOver: true,
	...change,
});

export function deliveriesContract(stores: () => { readonly store: Store; readonly other: Store }): void {
	const ledger = () => stores().store.deliveries;
	const keys = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key);

	test("a key is planned once, and comes back whole", async () => {
		const it = delivery({ act: { type: "update", ts: "1.2" }, thread: { ts: "1.1" } });
		expect(await ledger().plan([it], NINE)).toBe(1);
		expect(await stores().other.deliveries.plan([it, delivery({ key: "second" })], NINE)).toBe(1);
		expect(await ledger().find(it.key)).toEqual({
			...it,
			state: "planned",
			attempts: 0,
			lookups: 0,
			firstTried: null,
			lease: null,
			ts: null,
			error: null,
			planned: NINE,
			changed: NINE,
		});
		expect(await ledger().find("third")).toBeUndefined();
	});

	test("no two get the same", async () => {
		const { store, other } = stores();
		const all = Array.from({ length: 60 }, (_, i) => delivery({ key: `k${i}`, channel: `C${i % 20}` }));
		await store.deliveries.plan(all, NINE);
		const claimed = await Promise.all(
			[store, other, store, other].map(({ deliveries }, i) =>
				deliveries.claim(claim(NINE, { holder: `h${i}`, limit: 8 })),
			),
		);
		const got = claimed.flat();
		expect(new Set(keys(got)).size).toBe(got.length);
		expect(new Set(got.map(({ channel }) => channel)).size).toBe(got.length);
	});

	test("one at a time in a channel, in order, at its pace", async () => {
		await ledger().plan(
			["a", "b", "c"].map((key) => delivery({ key })),
			NINE,
		);
		const [first] = await ledger().claim(claim(NINE));
		expect(first).toMatchObject({ key: "a", attempts: 1, inDoubt: false, firstTried: NINE });
		expect(await ledger().claim(claim(NINE + PACE))).toEqual([]);
		expect(await ledger().change("a", "one", { type: "sent", ts: "1.1" }, NINE + 20)).toBe(true);
		expect(await ledger().claim(claim(NINE + 900))).toEqual([]);
		expect(await ledger().nextDue()).toBe(NINE + PACE);
		expect(await ledger().channelsDue(NINE + PACE, 9)).toEqual([{ channel: "C1", due: NINE + PACE }]);
		expect(keys(await ledger().claim(claim(NINE + PACE)))).toEqual(["b"]);
		expect(await ledger().find("a")).toMatchObject({ state: "sent", ts: "1.1", lease: null });
	});

	test("nothing before its time, and only what is asked for", async () => {
		await ledger().plan(
			[delivery({ key: "a", notBefore: NINE + 500 }), delivery({ key: "b", channel: "C2" })],
			NINE,
		);
		expect(await ledger().nextDue("C1")).toBe(NINE + 500);
		expect(await ledger().claim(claim(NINE, { channel: "C1" }))).toEqual([]);
		expect(keys(await ledger().claim(claim(NINE)))).toEqual(["b"]);
		expect(keys(await ledger().claim(claim(NINE + 500)))).toEqual(["a"]);
	});

	test("something later does not wait for what is not due yet", async () => {
		await ledger().plan([delivery({ key: "a", notBefore: NINE + 90_000 }), delivery({ key: "b" })], NINE);
		expect(keys(await ledger().claim(claim(NINE)))).toEqual(["b"]);
		await ledger().change("b", "one", { type: "sent", ts: "1" }, NINE);
		expect(await ledger().nextDue()).toBe(NINE + 90_000);
	});

	test("a thread waits for the message it hangs on", async () => {
		await ledger().plan(
			[delivery({ key: "a" }), delivery({ key: "b", thread: { after: "a" } }), delivery({ key: "c" })],
			NINE,
		);
		await ledger().claim(claim(NINE));
		await ledger().change("a", "one", { type: "again", notBefore: NINE + 60_000, error: "e" }, NINE);
		expect(keys(await ledger().claim(claim(NINE + PACE)))).toEqual(["c"]);
		await ledger().change("c", "one", { type: "sent", ts: "1" }, NINE + PACE);
		expect(keys(await ledger().claim(claim(NINE + 60_000)))).toEqual(["a"]);
		await ledger().change("a", "one", { type: "sent", ts: "1.5" }, NINE + 60_001);
		const [child] = await ledger().claim(claim(NINE + 62_000));
		expect(child).toMatchObject({ key: "b", threadTs: "1.5" });
	});

	test("one who has not run for a whole lease takes nothing out of another's hands, nor past it", async () => {
		await ledger().plan(
			[delivery(), delivery({ key: "second" }), delivery({ key: "third", channel: "C2" })],
			NINE,
		);
		expect((await ledger().claim(claim(NINE, { limit: 1 }))).length).toBe(1);
		const late = NINE + 86_400_000;
		const first = await ledger().claim(claim(late, { holder: "two", takeOver: false, limit: 2 }));
		expect(keys(first)).toEqual(["third"]);
		expect(await ledger().claim(claim(late, { holder: "two", takeOver: false, channel: "C1" }))).toEqual([]);
		const [taken] = await ledger().claim(claim(late, { holder: "two", channel: "C1" }));
		expect([taken?.key, taken?.inDoubt]).toEqual([delivery().key, true]);
	});

	test("what nobody has in hand is looked for by anybody", async () => {
		await ledger().plan([delivery()], NINE);
		await ledger().claim(claim(NINE));
		await ledger().change(delivery().key, "one", { type: "doubt", lookAt: NINE + 10, error: "e" }, NINE);
		const [found] = await ledger().claim(claim(NINE + PACE, { holder: "two", takeOver: false }));
		expect(found?.inDoubt).toBe(true);
	});

	test("a lease that runs out puts it in doubt; the old holder's word counts no more", async () => {
		await ledger().plan([delivery({ key: "a" }), delivery({ key: "b" })], NINE);
		await ledger().claim(claim(NINE));
		expect(await ledger().nextDue()).toBe(NINE + LEASE);
		expect(await ledger().claim(claim(NINE + LEASE - 1, { holder: "two" }))).toEqual([]);
		const [again] = await ledger().claim(claim(NINE + LEASE, { holder: "two" }));
		expect(again).toMatchObject({ key: "a", inDoubt: true, attempts: 1, firstTried: NINE });
		expect(await ledger().change("a", "one", { type: "sent", ts: "1" }, NINE + LEASE)).toBe(false);
		expect(await ledger().renew("a", "one", NINE + 2 * LEASE)).toBe(false);
		expect(await ledger().renew("a", "two", NINE + 2 * LEASE)).toBe(true);
		expect(await ledger().find("a")).toMatchObject({
			state: "sending",
			attempts: 2,
			lease: { holder: "two", until: NINE + 2 * LEASE },
		});
	});

	describe("changes", () => {
		const claimed = async () => {
			await ledger().plan([delivery({ key: "a" }), delivery({ key: "b" })], NINE);
			await ledger().claim(claim(NINE));
		};

		test("doubt: looked for later, the channel waits", async () => {
			await claimed();
			const doubt = { type: "doubt", lookAt: NINE + 5_000, error: "timeout" } as const;
			expect(await ledger().change("a", "one", doubt, NINE)).toBe(true);
			expect(await ledger().claim(claim(NINE + 4_999))).toEqual([]);
			const [found] = await ledger().claim(claim(NINE + 5_000));
			expect(found).toMatchObject({ key: "a", inDoubt: true, lookups: 1, error: "timeout" });
		});

		test("again: not before, and the channel is held back", async () => {
			await claimed();
			const held = NINE + 30_000;
			const again = { type: "again", notBefore: held, error: "ratelimited", channelUntil: held } as const;
			await ledger().change("a", "one", again, NINE);
			expect(await ledger().claim(claim(held - 1))).toEqual([]);
			expect(await ledger().nextDue()).toBe(held);
			const [found] = await ledger().claim(claim(held));
			expect(found).toMatchObject({ key: "a", inDoubt: false, attempts: 2 });
		});

		test.each(["unknown", "failed"] as const)("%s: for a person, the channel goes on", async (type) => {
			await claimed();
			await ledger().change("a", "one", { type, error: "not_in_channel" }, NINE);
			expect(keys(await ledger().inState(type, 9))).toEqual(["a"]);
			expect(keys(await ledger().claim(claim(NINE + PACE)))).toEqual(["b"]);
			expect(await ledger().claim(claim(NINE + 10 * LEASE, { holder: "x" }))).toMatchObject([
				{ key: "b", inDoubt: true },
			]);
		});

		test("failed: its thread has nowhere to go, and does not stay open for ever", async () => {
			await ledger().plan([delivery({ key: "a" }), delivery({ key: "a #1", thread: { after: "a" } })], NINE);
			await ledger().claim(claim(NINE));
			await ledger().change("a", "one", { type: "failed", error: "is_archived" }, NINE);
			expect(await ledger().count()).toMatchObject({ planned: 0, failed: 2 });
			expect(await ledger().nextDue()).toBeNull();
		});

		test("the channel's next is held back until it is told", async () => {
			await claimed();
			await ledger().change("a", "one", { type: "sent", ts: "1" }, NINE + 300, NINE + 1_300);
			expect(await ledger().claim(claim(NINE + 1_299))).toEqual([]);
			expect(keys(await ledger().claim(claim(NINE + 1_300)))).toEqual(["b"]);
		});

		test("only of what is being sent", async () => {
			await ledger().plan([delivery({ key: "a" })], NINE);
			expect(await ledger().change("a", "one", { type: "sent", ts: "1" }, NINE)).toBe(false);
			expect(await ledger().change("z", "one", { type: "sent", ts: "1" }, NINE)).toBe(false);
		});
	});

	describe("the desk decides", () => {
		const inTrouble = async () => {
			await ledger().plan([delivery({ key: "a" }), delivery({ key: "b", thread: { after: "a" } })], NINE);
			await ledger().claim(claim(NINE));
			await ledger().change("a", "one", { type: "unknown", error: "missing_scope" }, NINE);
		};

		test("to send again", async () => {
			await inTrouble();
			expect(await ledger().decide("a", { type: "again" }, "U1", NINE + PACE)).toBe(true);
			expect(await ledger().decide("a", { type: "failed" }, "U2", NINE + PACE)).toBe(false);
			expect(await ledger().claim(claim(NINE + PACE))).toMatchObject([
				{ key: "a", inDoubt: false, attempts: 1, firstTried: NINE + PACE },
			]);
		});

		test("that it is there: its thread goes on", async () => {
			await inTrouble();
			await ledger().decide("a", { type: "sent", ts: "1.5" }, "U1", NINE + PACE);
			expect(await ledger().claim(claim(NINE + PACE))).toMatchObject([{ key: "b", threadTs: "1.5" }]);
		});

		test.each([{ type: "sent", ts: null } as const, { type: "failed" } as const])(
			"%o: its thread has nowhere to go",
			async (decision) => {
				await inTrouble();
				await ledger().decide("a", decision, "U1", NINE + PACE);
				expect(await ledger().count()).toMatchObject({
					planned: 0,
					sending: 0,
					unknown: 0,
					failed: decision.type === "sent" ? 1 : 2,
				});
			},
		);

		test("not on what is under way", async () => {
			await ledger().plan([delivery({ key: "a" })], NINE);
			expect(await ledger().decide("a", { type: "again" }, "U1", NINE)).toBe(false);
			expect(await ledger().decide("z", { type: "again" }, "U1", NINE)).toBe(false);
		});
	});

	test("what is withdrawn is not sent, and nobody else's is; what is on its way stays there", async () => {
		await ledger().plan(
			[
				delivery({ key: "a" }),
				delivery({ key: "a #1", thread: { after: "a" } }),
				delivery({ key: "b", of: "S-2" }),
				delivery({ key: "c", channel: "C2" }),
			],
			NINE,
		);
		expect(keys(await ledger().claim(claim(NINE, { channel: "C2" })))).toEqual(["c"]);
		expect(await ledger().withdraw("S-1", "the channel was archived", NINE + 1)).toBe(2);
		expect(await ledger().find("a")).toMatchObject({
			state: "failed",
			error: "the channel was archived",
			changed: NINE + 1,
		});
		expect((await ledger().find("c"))?.state).toBe("sending");
		expect(keys(await ledger().claim(claim(NINE + PACE)))).toEqual(["b"]);
		expect(await ledger().withdraw("S-1", "again", NINE + 2)).toBe(0);
		expect(await ledger().withdraw("S-9", "nothing", NINE + 2)).toBe(0);
	});

	test("what is to be sent follows a channel to its new id, at its pace there; what was sent stays", async () => {
		await ledger().plan([delivery({ key: "a" }), delivery({ key: "b" }), delivery({ key: "c" })], NINE);
		await ledger().claim(claim(NINE));
		await ledger().change("a", "one", { type: "sent", ts: "1" }, NINE);
		await ledger().moveChannel("C1", "C9");
		expect((await ledger().find("a"))?.channel).toBe("C1");
		expect(await ledger().claim(claim(NINE))).toEqual([]);
		expect(await ledger().claim(claim(NINE + PACE))).toMatchObject([{ key: "b", channel: "C9" }]);
		await ledger().change("b", "one", { type: "sent", ts: "2" }, NINE + PACE);
		expect(keys(await ledger().claim(claim(NINE + 2 * PACE)))).toEqual(["c"]);
		await ledger().moveChannel("C9", "C8");
		const moved = { type: "sent", ts: "3" } as const;
		expect(await ledger().change("c", "one", moved, NINE + 2 * PACE)).toBe(true);
		await ledger().moveChannel("C0NEVER", "C7");
		expect(await ledger().nextDue()).toBeNull();
	});

	test("tells those of a subscription, and forgets old ones that are over", async () => {
		await ledger().plan([delivery({ key: "a" }), delivery({ key: "b", of: "S-2" })], NINE);
		expect(keys(await ledger().ofOwner("S-2", 9))).toEqual(["b"]);
		await ledger().claim(claim(NINE));
		await ledger().change("a", "one", { type: "sent", ts: "1" }, NINE);
		await stores().store.forget({ claims: 0, threads: 0, citations: 0, deliveries: NINE + 1 });
		expect(await ledger().count()).toEqual({ planned: 1, sending: 0, sent: 0, unknown: 0, failed: 0 });
	});
}
