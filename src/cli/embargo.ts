import { Command, InvalidArgumentError } from "commander";
import { pino } from "pino";
import type { Embargo } from "../core/newsroom/embargoes/embargoes.ts";
import { readReleaseTime } from "../core/newsroom/embargoes/release-time.ts";
import type { Store } from "../core/newsroom/store.ts";
import type { DataSet } from "../core/statistics/data-set.ts";
import { type Newsroom, openNewsroom } from "../newsroom.ts";
import { openStore } from "../open-store.ts";
import { ROOT } from "../settings.ts";

/** `blotter embargo`: hold a release or a statement back before its time. Set it first, then import. */
export function embargoCommand(): Command {
	const embargo = new Command("embargo")
		.exitOverride()
		.description("Hold a release or a statement back until its time.");
	embargo
		.command("set")
		.description("Hold back what has this id. Set it before the import, so that there is no moment between.")
		.argument("<release|statement>", "what it is", kind)
		.argument("<id>", "its id in the data set, as an import will give it")
		.option(
			"--until <time>",
			"when it is free: 2026-12-01T00:01 in the newsroom's time, 2026-12-01T00:01-05:00 or ...[America/New_York] in another; hidden for good without it",
		)
		.requiredOption("--channels <ids>", "ids of the channels that may see it, with commas between", ids)
		.action((type: Embargo["subject"]["type"], id: string, options: SetOptions) =>
			set({ type, id }, options),
		);
	embargo
		.command("list")
		.description("What is held back, until when, and for whom.")
		.action(() => list());
	embargo
		.command("views")
		.description("Who saw it.")
		.argument("<embargo>", "its id, as “list” shows it")
		.action((id: string) => views(id));
	return embargo;
}

interface SetOptions {
	readonly until?: string;
	readonly channels: readonly string[];
}

function kind(value: string): Embargo["subject"]["type"] {
	if (value !== "release" && value !== "statement")
		throw new InvalidArgumentError("Should be release or statement.");
	return value;
}

function ids(value: string): readonly string[] {
	const all = value.split(/[\s,]+/).filter((it) => it !== "");
	if (all.length === 0 || !all.every((it) => /^[CGD][A-Z0-9]+$/.test(it)))
		throw new InvalidArgumentError("Should be ids of channels like C0G9QF9GZ, with commas between.");
	return all;
}

type StoreWork = (store: Store, now: number, zone: string) => Promise<void>;

async function withStore(work: StoreWork): Promise<void> {
	using newsroom = openNewsroom();
	await withStoreOf(newsroom, work);
}

async function withStoreOf(newsroom: Newsroom, work: StoreWork): Promise<void> {
	await using opened = await openStore(newsroom.config, ROOT, pino({ level: "silent" }));
	await work(opened.store, opened.now(), newsroom.config.timeZone);
}

async function set(subject: Embargo["subject"], { until, channels }: SetOptions): Promise<void> {
	using newsroom = openNewsroom();
	await withStoreOf(newsroom, async (store, now, zone) => {
		const instant = until === undefined ? null : freeAt(until, zone, now);
		const id = `${subject.type}-${subject.id}`;
		await store.embargoes.set({
			id,
			subject,
			until: instant,
			channels,
			setBy: "terminal",
			setAt: now,
			lifted: null,
		});
		process.stdout.write(`${lineOf({ id, subject, until: instant, channels }, zone)}\n`);
		if (!isHere(subject, newsroom.data))
			process.stdout.write(
				`The data in use have no ${subject.type} with this id. It is hidden once an import brings it; if the id is misspelt, nothing is.\n`,
			);
	});
}

function freeAt(until: string, zone: string, now: number): number {
	const read = readReleaseTime(until, zone, now);
	if ("problem" in read) throw new InvalidArgumentError(read.problem);
	return read.at;
}

const isHere = ({ type, id }: Embargo["subject"], data: DataSet): boolean =>
	type === "release"
		? data.release(id) !== undefined
		: data.statements({}).some((statement) => statement.id === id);

const list = (): Promise<void> =>
	withStore(async (store, _, zone) => {
		const all = await store.embargoes.list(true);
		if (all.length === 0) process.stdout.write("Nothing is held back.\n");
		for (const it of all)
			process.stdout.write(
				`${lineOf(it, zone)}${it.lifted === null ? "" : `; free since ${timeOf(it.lifted, zone)}`}\n`,
			);
	});

const views = (id: string): Promise<void> =>
	withStore(async (store, _, zone) => {
		const all = await store.embargoes.views(id);
		if (all.length === 0) process.stdout.write("Nobody has seen it.\n");
		for (const it of all)
			process.stdout.write(`${timeOf(it.at, zone)}  ${it.channel}  ${it.user}  ${it.answer ?? ""}\n`);
	});

const timeOf = (instant: number, zone: string): string =>
	Temporal.Instant.fromEpochMilliseconds(instant)
		.toZonedDateTimeISO(zone)
		.toString({ smallestUnit: "minute", timeZoneName: "never" });

function lineOf(
	{ id, subject, until, channels }: Pick<Embargo, "id" | "subject" | "until" | "channels">,
	zone: string,
): string {
	const when = until === null ? "no time set, so hidden" : `until ${timeOf(until, zone)}`;
	return `${id}: ${subject.type} ${subject.id}, ${when}, seen in ${channels.join(", ")}`;
}
