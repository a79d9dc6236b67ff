import { z } from "zod";
import type { ClaimedDelivery, ClaimOfDeliveries } from "../core/newsroom/deliveries/deliveries.ts";
import { type Dialect, placeholders, rowsOf, type Statements } from "./database.ts";
import { DeliveryRow } from "./delivery-row.ts";

/** A delivery, its running number, and the timestamp of the one it follows. */
const Numbered = z.object({ no: z.number(), parent_ts: z.string().nullable() });

const ChannelRow = z.object({ channel: z.string() });

const NextRow = z.object({ channel: z.string(), next_at: z.number().nullable() });

/** Nothing of a thread goes before the message that the thread hangs on. */
const PARENT = "left join deliveries p on p.key = d.after_key";
const PARENT_IS_THERE = "(d.after_key is null or (p.state = 'sent' and p.ts is not null))";

/**
 * The rows of `channels` say when a channel is to be looked at next. Whoever claims or changes a delivery locks its
 * channel first.
 */
export async function claimWithin(
	within: Statements,
	{ forUpdateSkipLocked }: Dialect,
	{ holder, now, until, pace, limit, takeOver, channel }: ClaimOfDeliveries,
): Promise<readonly ClaimedDelivery[]> {
	const due = await rowsOf(
		ChannelRow,
		within.all(
			`select channel from channels where next_at <= ? ${channel === undefined ? "" : "and channel = ?"}
			order by next_at, channel limit ? ${forUpdateSkipLocked}`,
			[now, ...(channel === undefined ? [] : [channel]), limit],
		),
	);
	if (due.length === 0) return [];
	const channels = due.map((it) => it.channel);
	const isFree = (row: string) =>
		takeOver ? `${row}.lease_until <= ?` : `(${row}.lease_until <= ? and ${row}.lease_holder is null)`;
	const found = await rowsOf(
		z.unknown().transform((row) => ({ before: DeliveryRow.parse(row), ...Numbered.parse(row) })),
		within.all(
			`select o.*, op.ts as parent_ts from deliveries o left join deliveries op on op.key = o.after_key where o.no in (
				select min(d.no) from deliveries d ${PARENT}
				where d.channel in ${placeholders(1, channels.length)} and ${PARENT_IS_THERE}
					and ((d.state = 'planned' and d.not_before <= ?) or (d.state = 'sending' and ${isFree("d")}))
					and not exists (select 1 from deliveries b where b.channel = d.channel and b.state = 'sending' and not ${isFree("b")})
				group by d.channel)`,
			[...channels, now, now, now],
		),
	);
	if (found.length > 0) {
		await within.run(
			`update deliveries set state = 'sending', attempts = attempts + case state when 'planned' then 1 else 0 end,
				lookups = case state when 'planned' then 0 else lookups end, first_tried = coalesce(first_tried, ?),
				lease_holder = ?, lease_until = ?, changed = ?
			where no in ${placeholders(1, found.length)}`,
			[now, holder, until, now, ...found.map(({ no }) => no)],
		);
		await within.run(
			`update channels set free_at = ?, next_at = ? where channel in ${placeholders(1, found.length)}`,
			[now + pace, until, ...found.map(({ before }) => before.channel)],
		);
	}
	const busy = new Set(found.map(({ before }) => before.channel));
	await setNext(
		within,
		channels.filter((it) => !busy.has(it)),
	);
	return found.map(({ before, parent_ts }) => ({
		...before,
		state: "sending",
		attempts: before.attempts + (before.state === "planned" ? 1 : 0),
		firstTried: before.firstTried ?? now,
		lease: { holder, until },
		changed: now,
		inDoubt: before.state === "sending",
		threadTs: before.thread === null ? null : "ts" in before.thread ? before.thread.ts : parent_ts,
	}));
}

/** Notes when each channel is to be looked at next: when what is being sent to it must be over, else when its next is due. */
export async function setNext(within: Statements, channels: readonly string[]): Promise<void> {
	for (const channel of channels) {
		const [row] = await rowsOf(
			NextRow,
			within.all(
				`select c.channel, case when n.at is null or n.at > c.free_at then n.at else c.free_at end as next_at
				from channels c cross join (
					select coalesce(min(case d.state when 'sending' then d.lease_until end), min(d.not_before)) as at
					from deliveries d ${PARENT}
					where d.channel = ? and d.state in ('planned', 'sending') and ${PARENT_IS_THERE}) n
				where c.channel = ?`,
				[channel, channel],
			),
		);
		if (row !== undefined)
			await within.run("update channels set next_at = ? where channel = ?", [row.next_at, channel]);
	}
}
