import { z } from "zod";
import type { NewDelivery } from "../core/newsroom/deliveries/deliveries.ts";
import { chunks, type Dialect, placeholders, rowsOf, type Statements, type Value } from "./database.ts";

/** The columns of a new delivery, with what stands in them. */
const columnsOf = (it: NewDelivery, now: number): Readonly<Record<string, Value>> => ({
	key: it.key,
	team: it.team,
	channel: it.channel,
	act: it.act.type,
	update_ts: it.act.type === "update" ? it.act.ts : null,
	thread_ts: it.thread !== null && "ts" in it.thread ? it.thread.ts : null,
	after_key: it.thread !== null && "after" in it.thread ? it.thread.after : null,
	payload: JSON.stringify(it.payload),
	owner: it.of,
	not_before: it.notBefore,
	state: "planned",
	attempts: 0,
	lookups: 0,
	planned: now,
	changed: now,
});

const PlannedRow = z.object({ channel: z.string(), not_before: z.number() });

const byKey = (a: NewDelivery, b: NewDelivery) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * Plans those whose key is new, in their order, and lets their channels be looked at no later than the first is due.
 * Gives back how many are new.
 */
export async function planWithin(
	within: Statements,
	{ greatest }: Dialect,
	deliveries: readonly NewDelivery[],
	now: number,
): Promise<number> {
	const first = new Map<string, number>();
	let made = 0;
	for (const some of chunks(deliveries)) {
		// Replicas that plan the same at once wait for each other at the first key both have.
		const order =
			deliveries.length > 1 && some.every(({ thread }) => thread === null) ? some.toSorted(byKey) : some;
		const columns = order.map((it) => columnsOf(it, now));
		const names = Object.keys(columns[0] ?? {});
		const rows = await rowsOf(
			PlannedRow,
			within.all(
				`insert into deliveries (${names.join(", ")}) values ${placeholders(order.length, names.length)}
				on conflict do nothing returning channel, not_before`,
				columns.flatMap((it) => Object.values(it)),
			),
		);
		made += rows.length;
		for (const { channel, not_before } of rows)
			first.set(channel, Math.min(not_before, first.get(channel) ?? Number.POSITIVE_INFINITY));
	}
	for (const some of chunks([...first].toSorted(([a], [b]) => (a < b ? -1 : 1)))) {
		const soonest = `${greatest}(excluded.next_at, channels.free_at)`;
		await within.run(
			`insert into channels (channel, free_at, next_at) values ${placeholders(some.length, 3)}
			on conflict (channel) do update set next_at = case
				when channels.next_at is null or channels.next_at > ${soonest} then ${soonest} else channels.next_at end`,
			some.flatMap(([channel, at]) => [channel, 0, at]),
		);
	}
	return made;
}
