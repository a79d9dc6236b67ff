import { expect, test, vi } from "vitest";
import type { Click } from "../../../src/slack/clicks/click.ts";
import { doubleClicks } from "../../../src/slack/clicks/double-clicks.ts";

const CLICK = { channel: "C1", message: "1.0", user: "U1", action: "csv", value: "cumbria" } as Click;
const EXPLAIN: Click = { ...CLICK, action: "explain" };

test("a click that is being worked on is not worked on twice; another's, elsewhere or for something else is", async () => {
	const doubles = doubleClicks();
	const { promise, resolve } = Promise.withResolvers<void>();
	let times = 0;
	const work = () => {
		times++;
		return promise;
	};
	const others = [
		{ user: "U2" },
		{ message: "2.0" },
		{ channel: "C2" },
		{ action: "chart" },
		{ value: "kent" },
	];
	const all = [{}, {}, ...others].map((other) => doubles.once({ ...CLICK, ...other }, work));
	expect(times).toBe(1 + others.length);
	resolve();
	await Promise.all(all);
	await doubles.once(CLICK, work);
	expect(times).toBe(2 + others.length);
});

test.each([
	["at once", { after: [], wait: 0 }, 1],
	["within the second", { after: [], wait: 900 }, 1],
	["later", { after: [], wait: 1_001 }, 2],
	["with another click in between", { after: [{ value: "kent" }], wait: 0 }, 2],
	["with another's click in between", { after: [{ user: "U2" }], wait: 0 }, 1],
])("pressed again %s", async (_, { after, wait }, expected) => {
	vi.useFakeTimers();
	try {
		const doubles = doubleClicks();
		let times = 0;
		const work = async () => void times++;
		await doubles.once(EXPLAIN, work);
		for (const other of after) await doubles.once({ ...EXPLAIN, ...other }, async () => {});
		await vi.advanceTimersByTimeAsync(wait);
		await doubles.once(EXPLAIN, work);
		expect(times).toBe(expected);
	} finally {
		vi.useRealTimers();
	}
});

test.each([
	["share", 2],
	["share:confirmed", 2],
	["used", 2],
	["wrong", 2],
	["ask:0", 2],
	["more", 2],
	["copy", 1],
	["explain", 1],
])("“%s” pressed again at once is worked on %i times", async (action, expected) => {
	const doubles = doubleClicks();
	let times = 0;
	for (const _ of [1, 2]) await doubles.once({ ...CLICK, action }, async () => void times++);
	expect(times).toBe(expected);
});

test("a click whose work failed can be made again", async () => {
	const doubles = doubleClicks();
	const broken = doubles.once(CLICK, () => Promise.reject(new Error("broken")));
	await expect(broken).rejects.toThrow("broken");
	let times = 0;
	await doubles.once(CLICK, async () => void times++);
	expect(times).toBe(1);
});
