import { expect, test } from "vitest";
import type { Click } from "../../../src/slack/clicks/click.ts";
import { doubleClicks } from "../../../src/slack/clicks/double-clicks.ts";

const CLICK = { channel: "C1", message: "1.0", user: "U1", action: "csv", value: "cumbria" } as Click;

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
	const all = [{}, {}, ...others].map((other) => doubles.whileIdle({ ...CLICK, ...other }, work));
	expect(times).toBe(1 + others.length);
	resolve();
	await Promise.all(all);
	await doubles.whileIdle(CLICK, work);
	expect(times).toBe(2 + others.length);
});

test("a click whose work failed can be made again", async () => {
	const doubles = doubleClicks();
	const broken = doubles.whileIdle(CLICK, () => Promise.reject(new Error("broken")));
	await expect(broken).rejects.toThrow("broken");
	let times = 0;
	await doubles.whileIdle(CLICK, async () => void times++);
	expect(times).toBe(1);
});
