import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/core/newsroom/store.ts";
import { citation, correction, given, NINE, subscription } from "../support/store/records.ts";
import { correctionsContract } from "./corrections.ts";
import { deliveriesContract } from "./deliveries.ts";
import { occurrencesContract } from "./occurrences.ts";

/** An empty store each time, and a second way into the same one, as another process or replica has. */
export interface StoreForm {
	readonly open: () => Promise<{
		readonly store: Store;
		readonly other: Store;
		readonly close: () => Promise<void>;
	}>;
}

/** What every form of the store keeps to. */
export function storeContract(form: StoreForm): void {
	let store: Store;
	let other: Store;
	let close: () => Promise<void>;
	beforeEach(async () => {
		({ store, other, close } = await form.open());
	});
	afterEach(() => close());

	describe("claims", () => {
		test("the first gets it, whoever asks", async () => {
			const asked = await Promise.all(
				[store, other, store, other].map(({ claims }) => claims.claim("Ev1", NINE)),
			);
			expect(asked.filter((it) => it)).toHaveLength(1);
			expect(await other.claims.claim("Ev2", NINE)).toBe(true);
		});

		test("are forgotten after their time, not before", async () => {
			await store.claims.claim("Ev1", NINE);
			await store.claims.claim("Ev2", NINE + 1);
			await store.forget({ claims: NINE + 1, threads: 0, citations: 0, deliveries: 0 });
			expect(await store.claims.claim("Ev1", NINE)).toBe(true);
			expect(await store.claims.claim("Ev2", NINE)).toBe(false);
		});
	});

	describe("thread questions", () => {
		const thread = { channel: "C1", ts: "1.1" };

		test("one's own before everybody's, the latest of each; another's never", async () => {
			const { threads } = store;
			await threads.remember(thread, "U1", "cumbria 2020/21", 1);
			await threads.remember(thread, "U1", "cumbria 2021/22", 2);
			await threads.remember(thread, null, "kent", 3);
			await threads.remember(thread, "U2", "essex", 4);
			expect(await other.threads.previous(thread, "U1")).toBe("cumbria 2021/22");
			expect(await other.threads.previous(thread, "U3")).toBe("kent");
			expect(await other.threads.previous(thread, null)).toBe("kent");
		});

		test("threads, and the conversation itself, are apart; an empty question is none", async () => {
			const { threads } = store;
			await threads.remember({ channel: "D1", ts: undefined }, "U1", "kent", 1);
			await threads.remember(thread, "U1", "", 1);
			expect(await threads.previous({ channel: "D1", ts: undefined }, "U1")).toBe("kent");
			expect(await threads.previous(thread, "U1")).toBeUndefined();
			expect(await threads.previous({ channel: "C1", ts: undefined }, "U1")).toBeUndefined();
		});
	});

	describe("answers", () => {
		test("come back exactly, and the first stays", async () => {
			const { answers } = store;
			const first = given("A-1");
			await answers.keep(first);
			await answers.keep({ ...first, firstGiven: NINE + 5 });
			expect(await other.answers.find("A-1")).toEqual([first]);
			expect(await answers.find("A-2")).toEqual([]);
		});

		test("two that share an id are both kept", async () => {
			const old = given("A-1");
			const question = { ...old.answer.question, canonical: "kent" };
			const later = given("A-1", { geography: "kent", value: null }, NINE + 1);
			await store.answers.keep(old);
			await store.answers.keep({ ...later, answer: { ...later.answer, question } });
			const found = await store.answers.find("A-1");
			expect(found.map(({ answer }) => answer.question.canonical)).toEqual(["kent", "cumbria 2021/22"]);
			expect(found[0]?.figures[0]?.value).toBeNull();
		});

		test("a question as long as an article is kept whole, and cited", async () => {
			const { answers, citations } = store;
			const short = given("A-1");
			const words = Array.from({ length: 2_000 }, (_, at) => `${at * 7_919}th`).join(" ");
			for (const [at, end] of ["in Kent", "in Essex"].entries()) {
				const canonical = `check ${words} ${end}`;
				const question = { ...short.answer.question, canonical };
				const long = { ...short, firstGiven: NINE + at, answer: { ...short.answer, question } };
				await answers.keep(long);
				await answers.keep(long);
				expect((await answers.find("A-1")).at(0)).toEqual(long);
				const it = { ...citation(`K-${at}`, long), question: canonical };
				await citations.record(it);
				expect(await citations.find(`K-${at}`)).toEqual(it);
			}
			expect(await answers.find("A-1")).toHaveLength(2);
		});

		test("two replicas keep the same answer at once", async () => {
			await Promise.all([store, other, store, other].map(({ answers }) => answers.keep(given("A-1"))));
			expect(await store.answers.find("A-1")).toHaveLength(1);
		});
	});

	describe("citations", () => {
		const cumbria = given("A-1");
		const kent = given("A-2", { geography: "kent", value: 12 });
		beforeEach(async () => {
			await store.answers.keep(cumbria);
			await store.answers.keep({
				...kent,
				answer: { ...kent.answer, question: { ...kent.answer.question, canonical: "kent" } },
			});
		});

		test("are kept whole, found by id, message and answer", async () => {
			const { citations } = store;
			const it = citation("K-1", cumbria, { thread: "1700000000.000001" });
			const priv = citation("K-2", cumbria, { ts: null, as: "private", at: NINE + 1 });
			await citations.record(it);
			await citations.record(it);
			await citations.record(priv);
			expect(await other.citations.find("K-1")).toEqual(it);
			expect(await citations.find("K-9")).toBeUndefined();
			expect(await citations.inMessage("C1", "1700000000.000100")).toEqual([it]);
			expect(await citations.ofAnswer("A-1")).toEqual([priv, it]);
		});

		test("are of an answer that is kept", async () => {
			const stranger = citation("K-1", given("A-9"));
			await expect(store.citations.record(stranger)).rejects.toThrow("A-9");
		});

		test("are found by the figures they state, since an instant", async () => {
			const { citations } = store;
			await citations.record(citation("K-1", cumbria));
			await citations.record(citation("K-2", cumbria, { at: NINE + 10, channel: "C2" }));
			await citations.record({ ...citation("K-3", kent), question: "kent" });
			const figure = cumbria.figures[0];
			const { value: _, ...key } = figure ?? {
				value: 0,
				measure: "",
				geography: "",
				start: "",
				end: "",
			};
			const found = await citations.stating([key], NINE);
			expect(found.map(({ id }) => id)).toEqual(["K-1", "K-2"]);
			expect(found[0]?.figures).toEqual([figure]);
			expect((await citations.stating([key], NINE + 1)).map(({ id }) => id)).toEqual(["K-2"]);
			expect(await citations.stating([{ ...key, end: "2023-03-31" }], 0)).toEqual([]);
			expect(await citations.stating([{ ...key, measure: "obscene-publications-86" }], 0)).toEqual([]);
			expect(await citations.stating([], 0)).toEqual([]);
			const both = await citations.stating([key, { ...key, geography: "kent" }], 0);
			expect(both.map(({ id }) => id)).toEqual(["K-1", "K-3", "K-2"]);
		});

		test("may be marked as used in a story, once each", async () => {
			const { citations } = store;
			await citations.record(citation("K-1", cumbria));
			const mark = { story: "https://paper.example/story", by: "U2", at: NINE };
			expect(await citations.markStory("K-1", mark)).toBe(true);
			expect(await other.citations.markStory("K-1", { ...mark, by: "U3" })).toBe(true);
			expect(await citations.markStory("K-9", mark)).toBe(false);
			expect((await citations.find("K-1"))?.stories).toEqual([mark]);
			const [found] = await citations.stating(cumbria.figures, 0);
			expect(found?.stories).toEqual([mark]);
		});

		test("are followed for good once used in a story or corrected", async () => {
			const { citations } = store;
			for (const id of ["K-1", "K-2", "K-3"]) await citations.record(citation(id, cumbria));
			await citations.markStory("K-2", { story: "s", by: "U1", at: NINE });
			await store.corrections.propose([correction("R-1", { citations: ["K-3"] })], []);
			const found = await citations.stating(cumbria.figures, NINE + 1);
			expect(found.map(({ id }) => id)).toEqual(["K-2", "K-3"]);
		});

		test("follow a channel to its new id", async () => {
			await store.citations.record(citation("K-1", cumbria));
			await store.citations.moveChannel("C1", "C9");
			expect((await store.citations.find("K-1"))?.channel).toBe("C9");
		});

		test("are forgotten by age, but not those used in a story or corrected", async () => {
			const { citations } = store;
			for (const [id, at] of [
				["K-1", 0],
				["K-2", 1],
				["K-3", 2],
				["K-4", NINE],
			] as const)
				await citations.record(citation(id, cumbria, { at }));
			await citations.record({ ...citation("K-5", kent, { at: 0 }), question: "kent" });
			await citations.markStory("K-2", { story: "s", by: "U1", at: NINE });
			await store.corrections.propose([correction("R-1", { citations: ["K-3"] })], []);
			await store.forget({ claims: 0, threads: 0, citations: NINE + 1, deliveries: 0 });
			expect((await citations.ofAnswer("A-1")).map(({ id }) => id)).toEqual(["K-3", "K-2"]);
			expect(await store.answers.find("A-2")).toEqual([]);
			expect(await store.answers.find("A-1")).toHaveLength(1);
		});
	});

	describe("subscriptions", () => {
		test("come back whole, change, and go", async () => {
			const { subscriptions } = store;
			const it = subscription();
			await subscriptions.add(it);
			expect(await other.subscriptions.find("S-1")).toEqual(it);
			const change = {
				state: { type: "paused", reason: "is_archived", at: NINE },
				baseline: {
					dataset: "d",
					figures: { "m cumbria": { "2021-04-01/2022-03-31": null } },
					statements: ["s"],
					at: NINE,
				},
				pending: {
					delivery: "digest S-1 2026-11-24T09:00",
					baseline: { dataset: "e", figures: {}, statements: [], at: NINE },
				},
				nextDue: null,
				failures: 3,
				lastError: { text: "is_archived", at: NINE },
				always: true,
			} as const;
			expect(await subscriptions.change("S-1", change)).toBe(true);
			expect(await subscriptions.find("S-1")).toEqual({ ...it, ...change });
			expect(await subscriptions.change("S-2", change)).toBe(false);
			expect(await subscriptions.remove("S-1")).toBe(true);
			expect(await subscriptions.remove("S-1")).toBe(false);
		});

		test("of a channel, by pages, and due ones that are active", async () => {
			const { subscriptions } = store;
			await subscriptions.add(subscription());
			await subscriptions.add(subscription({ id: "S-2", channel: "C2", nextDue: NINE - 60_000 }));
			await subscriptions.add(
				subscription({ id: "S-3", state: { type: "paused", reason: "r", at: 1 }, nextDue: 0 }),
			);
			await subscriptions.add(subscription({ id: "S-4", team: "T2", nextDue: null }));
			await subscriptions.add(subscription({ id: "S-5", nextDue: NINE + 1 }));
			const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
			expect(ids(await subscriptions.inChannel("T1", "C1"))).toEqual(["S-1", "S-3", "S-5"]);
			expect(ids(await subscriptions.by("T1", "U1"))).toEqual(["S-1", "S-2", "S-3", "S-5"]);
			expect(ids(await subscriptions.by("T1", "U2"))).toEqual([]);
			expect(await subscriptions.channelsBeside("T1", "U2")).toEqual(["C1", "C2"]);
			expect(await subscriptions.channelsBeside("T1", "U1")).toEqual([]);
			expect(ids(await subscriptions.page(null, 2))).toEqual(["S-1", "S-2"]);
			expect(ids(await subscriptions.page("S-4", 9))).toEqual(["S-5"]);
			expect(ids(await subscriptions.due(NINE, 9))).toEqual(["S-2", "S-1"]);
			await subscriptions.moveChannel("C1", "C9");
			expect(ids(await subscriptions.inChannel("T2", "C9"))).toEqual(["S-4"]);
		});
	});

	describe("occurrences", () => {
		occurrencesContract(() => ({ store, other }));
	});
	describe("deliveries", () => {
		deliveriesContract(() => ({ store, other }));
	});

	correctionsContract(() => ({ store, other }));

	test("a data set is signed once, and the mark may be taken away", async () => {
		const { signOffs } = store;
		const mark = { dataset: "d1", by: "U1", at: NINE, note: "Checked against the release" };
		expect(await signOffs.sign(mark)).toBe(true);
		expect(await other.signOffs.sign({ ...mark, by: "U2" })).toBe(false);
		await signOffs.sign({ ...mark, dataset: "d2", at: NINE + 1 });
		expect(await signOffs.of("d1")).toEqual(mark);
		expect((await signOffs.list(9)).map(({ dataset }) => dataset)).toEqual(["d2", "d1"]);
		expect(await signOffs.withdraw("d1")).toBe(true);
		expect(await signOffs.withdraw("d1")).toBe(false);
		expect(await signOffs.of("d1")).toBeUndefined();
	});

	test("an embargo is set, seen by some, and lifted by one", async () => {
		const { embargoes } = store;
		const embargo = {
			id: "E-1",
			subject: { type: "release", id: "nspcc-2026-12" },
			until: null,
			channels: ["C1", "C2"],
			setBy: "U1",
			setAt: NINE,
			lifted: null,
		} as const;
		await embargoes.set(embargo);
		await embargoes.set({ ...embargo, until: NINE + 60_000 });
		expect(await other.embargoes.find("E-1")).toEqual({ ...embargo, until: NINE + 60_000 });
		await store.embargoes.moveChannel("C2", "C9");
		await other.embargoes.moveChannel("C3", "C8");
		expect((await embargoes.find("E-1"))?.channels).toEqual(["C1", "C9"]);
		const view = { embargo: "E-1", channel: "C1", user: "U2", answer: "A-1", at: NINE } as const;
		await embargoes.sawIt(view);
		await embargoes.sawIt({ ...view, user: "U3", answer: null });
		expect((await embargoes.views("E-1")).map(({ user }) => user)).toEqual(["U2", "U3"]);
		const lifted = await Promise.all([store, other].map((it) => it.embargoes.lift("E-1", NINE)));
		expect(lifted.filter((it) => it)).toHaveLength(1);
		expect(await embargoes.list(false)).toEqual([]);
		expect((await embargoes.list(true))[0]?.lifted).toBe(NINE);
	});
}
