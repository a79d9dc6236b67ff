import { App, type Receiver } from "@slack/bolt";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AcknowledgmentLost, deliver } from "../../../src/slack/receive/deliver.ts";

const log = pino({ level: "silent" });
const command = { command: "/offences", text: "", user_id: "U1", channel_id: "C1", team_id: "T1" };
const receiver: Receiver = { init: () => {}, start: () => Promise.resolve(), stop: () => Promise.resolve() };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function appThat(listener: (ack: (message?: string) => Promise<void>) => Promise<void>): App {
	const app = new App({
		receiver,
		convoStore: false,
		authorize: () => Promise.resolve({ botToken: "xoxb-1" }),
	});
	app.command("/offences", ({ ack }) => listener(ack));
	return app;
}

/** What Slack was told, in order. */
function reply() {
	const told: unknown[] = [];
	return {
		told,
		acknowledge: (response: unknown) => void told.push(response),
		unheard: () => void told.push("unheard"),
	};
}

test("the listener's answer is the acknowledgment", async () => {
	const to = reply();
	await deliver(
		appThat((ack) => ack("an answer")),
		command,
		to,
		log,
	);
	expect(to.told).toEqual(["an answer"]);
	expect(vi.getTimerCount()).toBe(0);
});

test("after two and a half seconds Slack is told to wait; what comes later finds no acknowledgment left", async () => {
	const to = reply();
	const slow = Promise.withResolvers<void>();
	const late = Promise.withResolvers<unknown>();
	const delivered = deliver(
		appThat(async (ack) => {
			await slow.promise;
			await ack("an answer").catch(late.resolve);
		}),
		command,
		to,
		log,
	);
	await vi.advanceTimersByTimeAsync(2_499);
	expect(to.told).toEqual([]);
	await vi.advanceTimersByTimeAsync(1);
	expect(to.told).toEqual([{ response_type: "ephemeral", text: expect.stringContaining("Still working") }]);
	slow.resolve();
	expect(await late.promise).toBeInstanceOf(AcknowledgmentLost);
	await delivered;
	expect(to.told).toHaveLength(1);
});

test("a second acknowledgment is refused", async () => {
	const to = reply();
	let second: unknown;
	await deliver(
		appThat(async (ack) => {
			await ack("first");
			await ack("second").catch((error: unknown) => {
				second = error;
			});
		}),
		command,
		to,
		log,
	);
	expect(to.told).toEqual(["first"]);
	expect(second).toBeInstanceOf(AcknowledgmentLost);
});

test("what nothing listens for is said to be so at once", async () => {
	const to = reply();
	await deliver(
		appThat(() => Promise.resolve()),
		{ ...command, command: "/other" },
		to,
		log,
	);
	expect(to.told).toEqual(["unheard"]);
});

test("a delivery that cannot be processed is acknowledged all the same", async () => {
	const to = reply();
	const app = appThat(() => Promise.reject(new Error("broken")));
	app.error(async (error) => {
		throw error;
	});
	await deliver(app, command, to, log);
	expect(to.told).toEqual([{ response_type: "ephemeral", text: expect.stringContaining("went wrong") }]);
});
