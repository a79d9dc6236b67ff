import { z } from "zod";
import type { Embargo, Embargoes } from "../core/newsroom/embargoes/embargoes.ts";
import { type Database, json, rowsOf } from "./database.ts";

const EmbargoRow = z
	.object({
		id: z.string(),
		subject_type: z.enum(["release", "statement"]),
		subject_id: z.string(),
		until_at: z.number().nullable(),
		channels: json(z.array(z.string())),
		set_by: z.string(),
		set_at: z.number(),
		lifted: z.number().nullable(),
	})
	.transform(
		({ id, subject_type, subject_id, until_at, channels, set_by, set_at, lifted }): Embargo => ({
			id,
			subject: { type: subject_type, id: subject_id },
			until: until_at,
			channels,
			setBy: set_by,
			setAt: set_at,
			lifted,
		}),
	);

const ViewRow = z
	.object({
		embargo: z.string(),
		channel: z.string(),
		viewer: z.string(),
		answer: z.string().nullable(),
		at: z.number(),
	})
	.transform(({ viewer, ...rest }) => ({ ...rest, user: viewer }));

export const embargoesIn = (database: Database): Embargoes => ({
	async set({ id, subject, until, channels, setBy, setAt, lifted }) {
		await database.run(
			`insert into embargoes (id, subject_type, subject_id, until_at, channels, set_by, set_at, lifted)
			values (?, ?, ?, ?, ?, ?, ?, ?)
			on conflict (id) do update set subject_type = excluded.subject_type, subject_id = excluded.subject_id,
				until_at = excluded.until_at, channels = excluded.channels, set_by = excluded.set_by,
				set_at = excluded.set_at, lifted = excluded.lifted`,
			[id, subject.type, subject.id, until, JSON.stringify(channels), setBy, setAt, lifted],
		);
	},

	async find(id) {
		const rows = database.all("select * from embargoes where id = ?", [id]);
		return (await rowsOf(EmbargoRow, rows))[0];
	},

	list: (withLifted) =>
		rowsOf(
			EmbargoRow,
			database.all(`select * from embargoes ${withLifted ? "" : "where lifted is null"} order by set_at, id`),
		),

	async lift(id, at) {
		const lifted = await database.run("update embargoes set lifted = ? where id = ? and lifted is null", [
			at,
			id,
		]);
		return lifted === 1;
	},

	moveChannel: (from, to) =>
		database.transaction(async (within) => {
			const all = await rowsOf(
				EmbargoRow,
				within.all(`select * from embargoes order by id ${database.dialect.forUpdate}`, []),
			);
			for (const { id, channels } of all.filter((it) => it.channels.includes(from))) {
				const moved = [...new Set(channels.map((it) => (it === from ? to : it)))];
				await within.run("update embargoes set channels = ? where id = ?", [JSON.stringify(moved), id]);
			}
		}),

	async sawIt({ embargo, channel, user, answer, at }) {
		await database.run(
			"insert into embargo_views (embargo, channel, viewer, answer, at) values (?, ?, ?, ?, ?)",
			[embargo, channel, user, answer, at],
		);
	},

	views: (embargo) =>
		rowsOf(ViewRow, database.all("select * from embargo_views where embargo = ? order by no", [embargo])),
});
