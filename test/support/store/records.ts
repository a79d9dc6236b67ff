import type { GivenAnswer } from "../../../src/core/newsroom/corrections/answers-given.ts";
import type { Citation } from "../../../src/core/newsroom/corrections/citations.ts";
import type { Correction } from "../../../src/core/newsroom/corrections/corrections.ts";
import type { NewDelivery } from "../../../src/core/newsroom/deliveries/deliveries.ts";
import type { Subscription } from "../../../src/core/newsroom/digests/subscriptions.ts";
import { FIGURE } from "../answers.ts";

/** 24 November 2026, 09:00 in London. */
export const NINE = Date.UTC(2026, 10, 24, 9);

export const subscription = (change: Partial<Subscription> = {}): Subscription => ({
	id: "S-1",
	team: "T1",
	channel: "C1",
	creator: "U1",
	created: NINE - 1_000,
	geographies: ["cumbria"],
	measure: null,
	what: "everything",
	schedule: { rule: "0 9 * * *", zone: "Europe/London" },
	always: false,
	baseline: null,
	pending: null,
	state: { type: "active" },
	nextDue: NINE,
	failures: 0,
	lastError: null,
	...change,
});

export const delivery = (change: Partial<NewDelivery> = {}): NewDelivery => ({
	key: "digest S-1 2026-11-24T09:00",
	team: "T1",
	channel: "C1",
	act: { type: "post" },
	thread: null,
	payload: { text: "Cumbria: 307", blocks: [{ type: "divider" }] },
	notBefore: NINE,
	of: "S-1",
	...change,
});

/** An answer that states one figure. */
export const given = (
	id: string,
	figure: Partial<GivenAnswer["figures"][number]> = {},
	firstGiven = NINE,
): GivenAnswer => ({
	answer: { ...FIGURE, id },
	figures: [
		{
			measure: "child-abuse-images-foi",
			geography: "cumbria",
			start: "2021-04-01",
			end: "2022-03-31",
			value: 307,
			...figure,
		},
	],
	firstGiven,
});

export const citation = (id: string, answer: GivenAnswer, change: Partial<Citation> = {}): Citation => ({
	id,
	answer: answer.answer.id,
	question: answer.answer.question.canonical,
	dataset: answer.answer.dataset,
	team: "T1",
	channel: "C1",
	ts: "1700000000.000100",
	thread: null,
	askedBy: "U1",
	as: "public",
	at: NINE,
	stories: [],
	...change,
});

export const correction = (id: string, change: Partial<Correction> = {}): Correction => ({
	id,
	measure: "child-abuse-images-foi",
	geography: "cumbria",
	start: "2021-04-01",
	end: "2022-03-31",
	from: 307,
	to: 311,
	kind: "revision",
	reason: "Late returns",
	release: "nspcc-2026-10",
	fromDataset: "a".repeat(64),
	toDataset: "b".repeat(64),
	substantial: true,
	state: "proposed",
	proposed: NINE,
	decided: null,
	citations: ["K-1", "K-2"],
	...change,
});
