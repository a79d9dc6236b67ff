import { beforeEach, describe, expect, test } from "vitest";
import { noticesOf } from "../../src/core/newsroom/corrections/corrections.ts";
import type { Store } from "../../src/core/newsroom/store.ts";
import { correction, delivery, NINE } from "../support/store/records.ts";

const KENT = {
	measure: "child-abuse-images-foi",
	geography: "kent",
	start: "2021-04-01",
	end: "2022-03-31",
} as const;
const CUMBRIA = { ...KENT, geography: "cumbria" } as const;
const BY = { by: "U1", at: NINE };

/** What every form of the store keeps to about figures that changed. */
export function correctionsContract(open: () => { readonly store: Store; readonly other: Store }): void {
	describe("corrections", () => {
		let store: Store;
		let other: Store;
		beforeEach(() => {
			({ store, other } = open());
		});
		const stateOf = async (id: string) => (await other.corrections.find(id))?.state;

		test("are proposed once, and found by state, by change and by figure", async () => {
			const { corrections } = store;
			const first = correction("R-1");
			const second = correction("R-2", { ...KENT, to: null, proposed: NINE + 1, toDataset: "c".repeat(64) });
			expect(await corrections.propose([first], [])).toBe(true);
			expect(await corrections.propose([{ ...first, reason: "Another" }, second], [])).toBe(true);
			expect(await corrections.find("R-1")).toEqual(first);
			expect(await corrections.find("R-9")).toBeUndefined();
			expect(await corrections.list([], NINE + 9, 9)).toEqual([second, first]);
			expect(await corrections.list(["approved"], NINE + 9, 9)).toEqual([]);
			expect(await corrections.list(["proposed", "posted"], NINE + 1, 9)).toEqual([first]);
			expect(await corrections.ofChange("b".repeat(64), [], 9)).toEqual([first]);
			expect(await corrections.ofChange("b".repeat(64), ["posted"], 9)).toEqual([]);
			expect(await corrections.ofFigures([KENT, CUMBRIA])).toEqual([first, second]);
			expect(await corrections.ofFigures([{ ...KENT, end: "2023-03-31" }])).toEqual([]);
			expect(await corrections.ofFigures([])).toEqual([]);
			expect(await corrections.figures(["proposed"])).toHaveLength(2);
			expect(await corrections.figures(["dismissed"])).toEqual([]);
			expect(await corrections.waiting()).toEqual(["b".repeat(64), "c".repeat(64)]);
		});

		test("one that is overtaken gives way, and may come back, last again", async () => {
			const { corrections } = store;
			const back = correction("R-1", { proposed: NINE + 5, citations: ["K-7"] });
			await corrections.propose([correction("R-1")], []);
			expect(await corrections.propose([correction("R-2", { to: 309 })], ["R-1"])).toBe(true);
			expect([await stateOf("R-1"), await stateOf("R-2")]).toEqual(["overtaken", "proposed"]);
			expect(await corrections.propose([back], ["R-2"])).toBe(true);
			expect(await corrections.find("R-1")).toEqual(back);
			expect((await corrections.ofFigures([CUMBRIA])).map(({ id }) => id)).toEqual(["R-2", "R-1"]);
		});

		test("nothing takes the place of what is decided", async () => {
			await store.corrections.propose([correction("R-1"), correction("R-2", KENT)], []);
			await store.corrections.decide(["R-1"], "dismissed", BY, []);
			expect(await store.corrections.propose([correction("R-3")], ["R-2", "R-1"])).toBe(false);
			expect([await stateOf("R-2"), await stateOf("R-3")]).toEqual(["proposed", undefined]);
			await store.corrections.propose([correction("R-1")], []);
			expect(await stateOf("R-1")).toBe("dismissed");
		});

		test("of two who decide at once, one does, and its messages alone are planned", async () => {
			await store.corrections.propose([correction("R-1"), correction("R-2", KENT)], []);
			const by = (at: Store, user: string, state: "approved" | "dismissed") =>
				at.corrections.decide(["R-1", "R-2"], state, { by: user, at: NINE }, [
					delivery({ key: `correction ${user}`, of: noticesOf("b".repeat(64), NINE) }),
				]);
			const decided = await Promise.all([by(store, "U1", "approved"), by(other, "U2", "dismissed")]);
			expect(decided.filter((it) => it)).toHaveLength(1);
			const user = decided[0] ? "U1" : "U2";
			for (const id of ["R-1", "R-2"])
				expect(await store.corrections.find(id)).toMatchObject({
					state: decided[0] ? "approved" : "dismissed",
					decided: { by: user, at: NINE },
				});
			const planned = await store.deliveries.ofOwner(noticesOf("b".repeat(64), NINE), 9);
			expect(planned.map(({ key }) => key)).toEqual([`correction ${user}`]);
			expect(await store.corrections.reword(["R-1"], "correction", "A slip of ours")).toBe(false);
		});

		test("where one of them is decided already, or no message can be planned, none is", async () => {
			const { corrections } = store;
			await corrections.propose([correction("R-1"), correction("R-2", KENT)], []);
			await corrections.decide(["R-2"], "dismissed", BY, []);
			expect(await corrections.decide(["R-1", "R-2"], "approved", BY, [delivery()])).toBe(false);
			expect(await stateOf("R-1")).toBe("proposed");
			expect(await store.deliveries.find(delivery().key)).toBeUndefined();
			const broken = delivery({ channel: null as unknown as string });
			await expect(corrections.decide(["R-1"], "approved", BY, [broken])).rejects.toThrow(/channel/);
			expect(await stateOf("R-1")).toBe("proposed");
		});

		test("only what is approved becomes posted", async () => {
			const { corrections } = store;
			await corrections.propose([correction("R-1"), correction("R-2", KENT)], []);
			await corrections.decide(["R-1"], "approved", BY, []);
			await corrections.posted(["R-1", "R-2"]);
			expect([await stateOf("R-1"), await stateOf("R-2")]).toEqual(["posted", "proposed"]);
			expect((await corrections.find("R-1"))?.decided).toEqual(BY);
		});

		test("may be reworded before they are decided", async () => {
			await store.corrections.propose([correction("R-1")], []);
			expect(await store.corrections.reword(["R-1"], "correction", "A slip of ours")).toBe(true);
			expect(await store.corrections.find("R-1")).toMatchObject({
				kind: "correction",
				reason: "A slip of ours",
			});
		});
	});

	test("which data were followed last", async () => {
		const { store, other } = open();
		expect(await store.followed.latest()).toBeUndefined();
		await store.followed.done("a".repeat(64), NINE);
		await other.followed.done("b".repeat(64), NINE);
		await store.followed.done("a".repeat(64), NINE + 1);
		expect(await other.followed.latest()).toEqual({ dataset: "a".repeat(64), no: 3 });
	});
}
