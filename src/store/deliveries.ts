import { z } from "zod";
import type { Deliveries, DeliveryChange } from "../core/newsroom/deliveries/deliveries.ts";
import { claimWithin, setNext } from "./claim-deliveries.ts";
import { type Database, rowsOf, type Statements, type Value } from "./database.ts";
import { DeliveryRow } from "./delivery-row.ts";
import { planWithin } from "./plan-deliveries.ts";
import { citeTold } from "./told-answers.ts";

const ChannelRow = z.object({ channel: z.string() });
const DueRow = z.object({ channel: z.string(), due: z.number() });
const CountRow = z.object({
	state: z.enum(["planned", "sending", "sent", "unknown", "failed"]),
	count: z.number(),
});

/** What a change sets, as columns. */
function columnsOf(change: DeliveryChange): Readonly<Record<string, Value>> {
	switch (change.type) {
		case "sent":
			return { state: "sent", ts: change.ts, error: null, lease_until: null };
		case "again":
			return { state: "planned", not_before: change.notBefore, error: change.error, lease_until: null };
		case "doubt":
			return { state: "sending", lease_until: change.lookAt, error: change.error };
		case "unknown":
		case "failed":
			return { state: change.type, error: change.error, lease_until: null };
	}
}

/** What was to stand in the thread of a message that is not there has nowhere to go. */
async function failThread(within: Statements, key: string, now: number): Promise<void> {
	await within.run(
		`update deliveries set state = 'failed', error = 'the message whose thread it belongs to is not there', changed = ?
		where after_key = ? and state = 'planned'`,
		[now, key],
	);
}

export function deliveriesIn(database: Database): Deliveries {
	const { dialect } = database;

	/** The channel of a delivery, locked; undefined when there is no such delivery. */
	const lockChannel = async (within: Statements, key: string): Promise<string | undefined> => {
		const [row] = await rowsOf(
			ChannelRow,
			within.all(
				`select channel from channels where channel = (select channel from deliveries where key = ?) ${dialect.forUpdate}`,
				[key],
			),
		);
		return row?.channel;
	};

	const where = (condition: string, values: readonly Value[]) =>
		rowsOf(DeliveryRow, database.all(`select * from deliveries where ${condition}`, values));

	return {
		plan: (deliveries, now) => database.transaction((within) => planWithin(within, dialect, deliveries, now)),

		claim: (claim) => database.transaction((within) => claimWithin(within, dialect, claim)),

		change: (key, holder, change, now, channelFrom) =>
			database.transaction(async (within) => {
				const channel = await lockChannel(within, key);
				if (channel === undefined) return false;
				const columns = Object.entries(columnsOf(change));
				const changed = await within.run(
					`update deliveries set ${columns.map(([name]) => `${name} = ?`).join(", ")}, lease_holder = null, changed = ?,
						lookups = lookups + ?
					where key = ? and lease_holder = ? and state = 'sending'`,
					[...columns.map(([, value]) => value), now, change.type === "doubt" ? 1 : 0, key, holder],
				);
				if (changed === 0) return false;
				if (change.type === "sent") await citeTold(within, key, change.ts, now);
				if (change.type === "failed") await failThread(within, key, now);
				const held = change.type === "again" ? change.channelUntil : undefined;
				const from = Math.max(held ?? 0, channelFrom ?? 0);
				if (from > 0)
					await within.run("update channels set free_at = ? where channel = ? and free_at < ?", [
						from,
						channel,
						from,
					]);
				await setNext(within, [channel]);
				return true;
			}),

		renew: (key, holder, until) =>
			database.transaction(async (within) => {
				const channel = await lockChannel(within, key);
				const renewed = await within.run(
					`update deliveries set lease_until = ?, attempts = attempts + 1, lookups = 0
					where key = ? and lease_holder = ? and state = 'sending'`,
					[until, key, holder],
				);
				if (channel === undefined || renewed === 0) return false;
				await setNext(within, [channel]);
				return true;
			}),

		async nextDue(channel) {
			const [row] = await rowsOf(
				z.object({ next: z.number().nullable() }),
				database.all(
					`select min(next_at) as next from channels ${channel === undefined ? "" : "where channel = ?"}`,
					channel === undefined ? [] : [channel],
				),
			);
			return row?.next ?? null;
		},

		channelsDue: (now, limit) =>
			rowsOf(
				DueRow,
				database.all(
					"select channel, next_at as due from channels where next_at <= ? order by next_at, channel limit ?",
					[now, limit],
				),
			),

		async find(key) {
			return (await where("key = ?", [key]))[0];
		},

		inState: (state, limit) => where("state = ? order by changed desc, no desc limit ?", [state, limit]),

		ofOwner: (of, limit) => where("owner = ? order by no desc limit ?", [of, limit]),

		decide: (key, decision, by, now) =>
			database.transaction(async (within) => {
				const channel = await lockChannel(within, key);
				if (channel === undefined) return false;
				const ts = decision.type === "sent" ? decision.ts : null;
				const state = decision.type === "again" ? "planned" : decision.type;
				const decided = await within.run(
					`update deliveries set state = ?, ts = coalesce(?, ts), error = ?, changed = ?, attempts = case ? when 'planned' then 0 else attempts end,
						not_before = case ? when 'planned' then cast(? as bigint) else not_before end,
						first_tried = case ? when 'planned' then null else first_tried end
					where key = ? and state in ('unknown', 'failed')`,
					[state, ts, `decided by ${by}: ${decision.type}`, now, state, state, now, state, key],
				);
				if (decided === 0) return false;
				if (ts !== null) await citeTold(within, key, ts, now);
				if (decision.type === "failed" || (decision.type === "sent" && ts === null))
					await failThread(within, key, now);
				await setNext(within, [channel]);
				return true;
			}),

		withdraw: (of, why, now) =>
			database.transaction(async (within) => {
				const open = "owner = ? and state = 'planned'";
				const channels = await rowsOf(
					ChannelRow,
					within.all(
						`select channel from channels where channel in (select channel from deliveries where ${open})
						order by channel ${dialect.forUpdate}`,
						[of],
					),
				);
				const withdrawn = await within.run(
					`update deliveries set state = 'failed', error = ?, changed = ? where ${open}`,
					[why, now, of],
				);
				await setNext(
					within,
					channels.map((it) => it.channel),
				);
				return withdrawn;
			}),

		moveChannel: (from, to) =>
			database.transaction(async (within) => {
				await within.run(
					`insert into channels (channel, free_at, next_at) select cast(? as text), free_at, next_at from channels
					where channel = ? on conflict (channel) do nothing`,
					[to, from],
				);
				await within.all(
					`select channel from channels where channel in (?, ?) order by channel ${dialect.forUpdate}`,
					[from, to],
				);
				await within.run(
					"update deliveries set channel = ? where channel = ? and state in ('planned', 'sending', 'unknown')",
					[to, from],
				);
				await setNext(within, [from, to]);
			}),

		async count() {
			const rows = await rowsOf(
				CountRow,
				database.all("select state, count(*) as count from deliveries group by state"),
			);
			const none = { planned: 0, sending: 0, sent: 0, unknown: 0, failed: 0 };
			return rows.reduce((counts, { state, count }) => ({ ...counts, [state]: count }), none);
		},
	};
}
