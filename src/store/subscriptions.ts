import { z } from "zod";
import type { Subscription, Subscriptions } from "../core/newsroom/digests/subscriptions.ts";
import { type Database, json, rowsOf, type Value } from "./database.ts";

const Baseline = z.object({
	dataset: z.string(),
	figures: z.record(z.string(), z.record(z.string(), z.number().nullable())),
	statements: z.array(z.string()),
	at: z.number(),
});

const SubscriptionRow = z
	.object({
		id: z.string(),
		team: z.string(),
		channel: z.string(),
		creator: z.string(),
		created: z.number(),
		geographies: json(z.array(z.string())),
		measure: z.string().nullable(),
		what: z.enum(["everything", "figures", "revisions", "statements"]),
		rule: z.string(),
		zone: z.string(),
		always_send: z.number(),
		baseline: json(Baseline).nullable(),
		pending: json(z.object({ delivery: z.string(), baseline: Baseline })).nullable(),
		paused: json(z.object({ reason: z.string(), at: z.number() })).nullable(),
		next_due: z.number().nullable(),
		failures: z.number(),
		last_error: json(z.object({ text: z.string(), at: z.number() })).nullable(),
	})
	.transform(
		({ rule, zone, always_send, paused, next_due, last_error, ...rest }): Subscription => ({
			...rest,
			schedule: { rule, zone },
			always: always_send === 1,
			state: paused === null ? { type: "active" } : { type: "paused", ...paused },
			nextDue: next_due,
			lastError: last_error,
		}),
	);

/** Every column but the running number, with what of a subscription stands in it. */
function columnsOf(it: Subscription): readonly (readonly [string, Value])[] {
	const { state } = it;
	return [
		["id", it.id],
		["team", it.team],
		["channel", it.channel],
		["creator", it.creator],
		["created", it.created],
		["geographies", JSON.stringify(it.geographies)],
		["measure", it.measure],
		["what", it.what],
		["rule", it.schedule.rule],
		["zone", it.schedule.zone],
		["always_send", it.always ? 1 : 0],
		["baseline", it.baseline && JSON.stringify(it.baseline)],
		["pending", it.pending && JSON.stringify(it.pending)],
		["paused", state.type === "active" ? null : JSON.stringify({ reason: state.reason, at: state.at })],
		["next_due", it.nextDue],
		["failures", it.failures],
		["last_error", it.lastError && JSON.stringify(it.lastError)],
	];
}

export function subscriptionsIn(database: Database): Subscriptions {
	const { forUpdate } = database.dialect;
	const where = (condition: string, values: readonly Value[]) =>
		rowsOf(SubscriptionRow, database.all(`select * from subscriptions ${condition}`, values));
	return {
		async add(subscription) {
			const columns = columnsOf(subscription);
			await database.run(
				`insert into subscriptions (${columns.map(([name]) => name).join(", ")}) values (${columns.map(() => "?").join(", ")})`,
				columns.map(([, value]) => value),
			);
		},

		async find(id) {
			return (await where("where id = ?", [id]))[0];
		},

		inChannel: (team, channel) => where("where team = ? and channel = ? order by no", [team, channel]),

		by: (team, creator) => where("where team = ? and creator = ? order by no", [team, creator]),

		async channelsBeside(team, creator) {
			const rows = await rowsOf(
				z.object({ channel: z.string() }),
				database.all(
					"select distinct channel from subscriptions where team = ? and creator <> ? order by channel",
					[team, creator],
				),
			);
			return rows.map(({ channel }) => channel);
		},

		page: (after, limit) => where("where id > ? order by id limit ?", [after ?? "", limit]),

		due: (now, limit) =>
			where("where paused is null and next_due <= ? order by next_due, no limit ?", [now, limit]),

		change: (id, change) =>
			database.transaction(async (within) => {
				const [row] = await rowsOf(
					SubscriptionRow,
					within.all(`select * from subscriptions where id = ? ${forUpdate}`, [id]),
				);
				if (row === undefined) return false;
				const columns = columnsOf({ ...row, ...change });
				await within.run(
					`update subscriptions set ${columns.map(([name]) => `${name} = ?`).join(", ")} where id = ?`,
					[...columns.map(([, value]) => value), id],
				);
				return true;
			}),

		async remove(id) {
			return (await database.run("delete from subscriptions where id = ?", [id])) === 1;
		},

		async moveChannel(from, to) {
			await database.run("update subscriptions set channel = ? where channel = ?", [to, from]);
		},
	};
}
