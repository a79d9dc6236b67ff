import { pino } from "pino";
import { onTestFinished } from "vitest";
import { ask } from "../../src/core/ask.ts";
import type { Store } from "../../src/core/newsroom/store.ts";
import type { DataSet } from "../../src/core/statistics/data-set.ts";
import type { Newsroom } from "../../src/newsroom.ts";
import { openDesk } from "../../src/open-desk.ts";
import type { House } from "../../src/slack/house.ts";
import { deskMembersOf } from "../../src/slack/people/desk-members.ts";
import type { OpenDataSet } from "../../src/sqlite/data-set.ts";
import { openSqliteStore } from "../../src/sqlite/store/open-store.ts";
import { temporaryFolder } from "../data-package/package-copy.ts";
import { TODAY } from "./asking.ts";
import { startBot } from "./bot.ts";

export const NOW = Temporal.Instant.from("2026-11-24T10:00:00Z").epochMilliseconds;

/** The newsroom on one data set, which may be put in another's place; `earlier` were in use before, the latest first. */
export function newsroomOn(first: OpenDataSet, earlier: readonly OpenDataSet[] = []) {
	let inUse = first;
	const changes: { before: string; after: string }[] = [];
	const newsroom = {
		config: { timeZone: "Europe/London", keepDays: 180 },
		log: pino({ level: "silent" }),
		get data() {
			return inUse;
		},
		styles: [],
		today: () => TODAY,
		askIn: (asked: { text: string; style: "command" | "sentence"; previous?: string }, from: DataSet) =>
			ask({ ...asked, today: TODAY }, from),
		changes: () => ({ next: () => changes.shift() ?? null }),
		earlier: () => earlier,
	} as unknown as Newsroom;
	return {
		newsroom,
		use: (next: OpenDataSet): void => {
			changes.push({ before: inUse.file, after: next.file });
			inUse = next;
		},
	};
}

/** The bot with everything that is kept, and the plans it makes; on a store of its own unless one is given. */
export async function openDeskBot(
	data: OpenDataSet,
	{
		store: given,
		earlier,
		...house
	}: Partial<House> & { readonly store?: Store; readonly earlier?: readonly OpenDataSet[] } = {},
) {
	const store = given ?? (await openSqliteStore(`${temporaryFolder()}/store.sqlite`, NOW));
	const log = pino({ level: "silent" });
	const { newsroom, use } = newsroomOn(data, earlier);
	let now = NOW;
	const desk = openDesk(newsroom, { store, now: () => now }, log);
	await desk.view.load();
	const whole = { deskUsers: [], deskGroup: null, deskChannel: null, channels: [], ...house };
	const bot = await startBot(desk.view.ask, log, {
		data: desk.view.open,
		today: () => TODAY,
		records: desk.records,
		house: whole,
	});
	onTestFinished(async () => {
		await bot[Symbol.asyncDispose]();
		if (given === undefined) await store[Symbol.asyncDispose]();
	});
	const say = async (text: string, more: Readonly<Record<string, string>> = {}): Promise<string> =>
		JSON.stringify(await (await bot.command("/offences", text, more)).json());
	const deskMembers = deskMembersOf(bot.settings, whole, log, () => now);
	return { bot, store, desk, house: whole, deskMembers, say, use, setNow: (to: number) => void (now = to) };
}

export type DeskBot = Awaited<ReturnType<typeof openDeskBot>>;

/** Holds the figures of the release of March 2024 back for a day, but for the bot's channel. */
export async function embargo({ bot, store, desk }: DeskBot): Promise<void> {
	await store.embargoes.set({
		id: "E-1",
		subject: { type: "release", id: "nspcc-foi-2024-03" },
		until: NOW + 86_400_000,
		channels: [bot.channel],
		setBy: "U1",
		setAt: NOW,
		lifted: null,
	});
	await desk.view.load();
}
