import { expect, test } from "vitest";
import { onceInMemory } from "../../../src/slack/receive/once.ts";
import { threadsInMemory } from "../../../src/slack/surfaces/threads.ts";

test("a key is claimed once while it is remembered", () => {
	let now = 1;
	const once = onceInMemory(1_000, 10, () => now);
	expect([once.claim("a"), once.claim("a"), once.claim("b")]).toEqual([true, false, true]);
	now = 1_001;
	expect(once.claim("a")).toBe(false);
	now = 1_002;
	expect(once.claim("a")).toBe(true);
});

test("the oldest keys are forgotten when there are too many, and never those of the later half", () => {
	const once = onceInMemory(1_000, 4, () => 1);
	const keys = Array.from({ length: 20 }, (_, at) => `${at}`);
	for (const [at, key] of keys.entries()) {
		expect(once.claim(key)).toBe(true);
		for (const late of keys.slice(Math.max(0, at - 1), at + 1)) expect(once.claim(late)).toBe(false);
	}
	expect(once.claim("15")).toBe(true);
});

test("a thread remembers each asker's question, and the last of those that all saw", () => {
	const threads = threadsInMemory();
	const thread = { channel: "C1", ts: "1.0" };
	threads.remember(thread, "maria", "cumbria 2021/22");
	threads.remember(thread, null, "kent 2021/22");
	threads.remember(thread, "omar", "essex 2021/22");
	threads.remember(thread, "maria", "");
	expect(threads.previous(thread, "maria")).toBe("cumbria 2021/22");
	expect(threads.previous(thread, "omar")).toBe("essex 2021/22");
	expect(threads.previous(thread, "zoe")).toBe("kent 2021/22");
	expect(threads.previous({ channel: "C1", ts: "2.0" }, "maria")).toBeUndefined();
	expect(threads.previous({ channel: "C2", ts: "1.0" }, "maria")).toBeUndefined();
});

const threadAt = (at: number) => ({ channel: "C1", ts: `${at}` });

test("thousands of threads later the first is forgotten", () => {
	const threads = threadsInMemory();
	for (let at = 0; at <= 5_000; at++) threads.remember(threadAt(at), "maria", `q${at}`);
	expect(threads.previous(threadAt(0), "maria")).toBeUndefined();
	expect(threads.previous(threadAt(4_999), "maria")).toBe("q4999");
});

test("a hundred thousand keys that are alike are told apart", () => {
	const once = onceInMemory(1_000, 200_000, () => 1);
	const keys = [
		...Array.from({ length: 50_000 }, (_, at) => `Ev0${at}`),
		...Array.from({ length: 50_000 }, (_, at) => `1777000000.${at}.a1b2c3d4e5f6`),
	];
	expect(keys.filter((key) => !once.claim(key))).toEqual([]);
	expect(keys.filter((key) => once.claim(key))).toEqual([]);
});
