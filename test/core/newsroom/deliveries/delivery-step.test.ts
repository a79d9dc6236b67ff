import { describe, expect, test } from "vitest";
import type { Delivery } from "../../../../src/core/newsroom/deliveries/deliveries.ts";
import { afterLook, afterSend } from "../../../../src/core/newsroom/deliveries/delivery-step.ts";
import { delivery, NINE } from "../../../support/store/records.ts";

const sending = (change: Partial<Delivery> = {}): Delivery => ({
	...delivery(),
	state: "sending",
	attempts: 1,
	lookups: 0,
	firstTried: NINE,
	lease: { holder: "one", until: NINE + 20_000 },
	ts: null,
	error: null,
	planned: NINE,
	changed: NINE,
	...change,
});

const update = { act: { type: "update", ts: "1.1" } } as const;

describe("after a try", () => {
	test.each([
		["accepted", { type: "accepted", ts: "1.2" }, {}, { type: "sent", ts: "1.2" }],
		[
			"refused for good",
			{ type: "refused", error: "is_archived" },
			{},
			{ type: "failed", error: "is_archived" },
		],
		[
			"held back: the whole channel waits",
			{ type: "held", seconds: 30 },
			{},
			{ type: "again", notBefore: NINE + 30_000, channelUntil: NINE + 30_000, error: "ratelimited" },
		],
		["held back for no time at all: a second", { type: "held", seconds: 0 }, {}, { notBefore: NINE + 1_000 }],
		[
			"never there: again soon",
			{ type: "unsent", error: "ECONNREFUSED" },
			{},
			{ type: "again", notBefore: NINE + 1_000 },
		],
		[
			"never there, five times: later",
			{ type: "unsent", error: "e" },
			{ attempts: 5 },
			{ notBefore: NINE + 16_000 },
		],
		[
			"never there, often: in five minutes",
			{ type: "unsent", error: "e" },
			{ attempts: 99 },
			{ notBefore: NINE + 300_000 },
		],
		[
			"never there, too often: given up",
			{ type: "unsent", error: "e" },
			{ attempts: 150 },
			{ type: "failed" },
		],
		[
			"perhaps there: in doubt, never again unseen",
			{ type: "lost", error: "timeout" },
			{},
			{ type: "doubt" },
		],
		[
			"perhaps there, however often",
			{ type: "lost", error: "timeout" },
			{ attempts: 500 },
			{ type: "doubt" },
		],
		["an old message written anew: again", { type: "lost", error: "timeout" }, update, { type: "again" }],
	] as const)("%s", (_, outcome, change, expected) => {
		expect(afterSend(outcome, sending(change), NINE)).toMatchObject(expected);
	});
});

describe("after a look", () => {
	test.each([
		["it is there", { type: "found", ts: "1.2" }, {}, { type: "sent", ts: "1.2" }],
		["it surely is not", { type: "absent" }, {}, { type: "send" }],
		[
			"no telling",
			{ type: "unreadable", error: "missing_scope" },
			{},
			{ type: "unknown", error: "missing_scope" },
		],
		[
			"no telling yet",
			{ type: "unfinished", error: "ratelimited", seconds: 60 },
			{},
			{ type: "doubt", lookAt: NINE + 60_000 },
		],
		[
			"no telling for long: a person is asked",
			{ type: "unfinished", error: "e", seconds: 1 },
			{ lookups: 40 },
			{ type: "unknown" },
		],
	] as const)("%s", (_, outcome, change, expected) => {
		expect(afterLook(outcome, sending(change), NINE)).toMatchObject(expected);
	});
});
