import { z } from "zod";
import type { Correction, CorrectionState, Corrections } from "../core/newsroom/corrections/corrections.ts";
import { chunks, type Database, placeholders, rowsOf, type Statements, type Value } from "./database.ts";
import { planWithin } from "./plan-deliveries.ts";

const CorrectionRow = z
	.object({
		id: z.string(),
		measure: z.string(),
		geography: z.string(),
		first_day: z.string(),
		last_day: z.string(),
		from_value: z.number().nullable(),
		to_value: z.number().nullable(),
		kind: z.enum(["revision", "correction"]),
		reason: z.string(),
		release: z.string().nullable(),
		from_dataset: z.string(),
		to_dataset: z.string(),
		substantial: z.number(),
		state: z.enum(["proposed", "approved", "posted", "dismissed", "overtaken"]),
		proposed: z.number(),
		decided_by: z.string().nullable(),
		decided_at: z.number().nullable(),
	})
	.transform((it): Omit<Correction, "citations"> => {
		const {
			id,
			measure,
			geography,
			kind,
			reason,
			release,
			state,
			proposed,
			decided_by: by,
			decided_at: at,
		} = it;
		return {
			id,
			measure,
			geography,
			start: it.first_day,
			end: it.last_day,
			from: it.from_value,
			to: it.to_value,
			kind,
			reason,
			release,
			fromDataset: it.from_dataset,
			toDataset: it.to_dataset,
			substantial: it.substantial === 1,
			state,
			proposed,
			decided: by === null || at === null ? null : { by, at },
		};
	});

const IdRow = z.object({ id: z.string() });
const CitationRow = z.object({ correction: z.string(), citation: z.string() });
const DatasetRow = z.object({ to_dataset: z.string() });
const FigureRow = z
	.object({ measure: z.string(), geography: z.string(), first_day: z.string(), last_day: z.string() })
	.transform(({ measure, geography, first_day: start, last_day: end }) => ({
		measure,
		geography,
		start,
		end,
	}));

/** Makes room for one that was overtaken before, so that it comes last again. */
async function makeRoom(within: Statements, id: string): Promise<void> {
	await within.run(
		"delete from correction_citations where correction in (select id from corrections where id = ? and state = 'overtaken')",
		[id],
	);
	await within.run("delete from corrections where id = ? and state = 'overtaken'", [id]);
}

async function propose(within: Statements, it: Correction): Promise<void> {
	await makeRoom(within, it.id);
	const made = await within.run(
		`insert into corrections (id, measure, geography, first_day, last_day, from_value, to_value, kind, reason, release,
			from_dataset, to_dataset, substantial, state, proposed, decided_by, decided_at)
		values ${placeholders(1, 17)} on conflict do nothing`,
		[
			it.id,
			it.measure,
			it.geography,
			it.start,
			it.end,
			it.from,
			it.to,
			it.kind,
			it.reason,
			it.release,
			it.fromDataset,
			it.toDataset,
			it.substantial ? 1 : 0,
			it.state,
			it.proposed,
			it.decided?.by ?? null,
			it.decided?.at ?? null,
		],
	);
	if (made === 0) return;
	for (const some of chunks([...new Set(it.citations)]))
		await within.run(
			`insert into correction_citations (correction, citation) values ${placeholders(some.length, 2)}`,
			some.flatMap((citation) => [it.id, citation]),
		);
}

/** Sets columns of all of them. */
async function set(
	within: Statements,
	columns: Readonly<Record<string, Value>>,
	ids: readonly string[],
): Promise<void> {
	const names = Object.keys(columns).map((name) => `${name} = ?`);
	for (const some of chunks(ids))
		await within.run(
			`update corrections set ${names.join(", ")} where id in ${placeholders(1, some.length)}`,
			[...Object.values(columns), ...some],
		);
}

export function correctionsIn(database: Database): Corrections {
	const { dialect } = database;

	const where = async (condition: string, values: readonly Value[]): Promise<readonly Correction[]> => {
		const found = await rowsOf(CorrectionRow, database.all(`select * from corrections ${condition}`, values));
		const citations = new Map<string, string[]>(found.map(({ id }) => [id, []]));
		for (const some of chunks(found)) {
			const rows = await rowsOf(
				CitationRow,
				database.all(
					`select correction, citation from correction_citations where correction in ${placeholders(1, some.length)} order by citation`,
					some.map(({ id }) => id),
				),
			);
			for (const { correction, citation } of rows) citations.get(correction)?.push(citation);
		}
		return found.map((it) => ({ ...it, citations: citations.get(it.id) ?? [] }));
	};

	/** Whether all of them still wait; they do until the transaction ends. */
	const allWait = async (within: Statements, ids: readonly string[]): Promise<boolean> => {
		let waiting = 0;
		for (const some of chunks(ids.toSorted()))
			waiting += (
				await rowsOf(
					IdRow,
					within.all(
						`select id from corrections where id in ${placeholders(1, some.length)} and state = 'proposed' order by id ${dialect.forUpdate}`,
						some,
					),
				)
			).length;
		return waiting === ids.length;
	};

	return {
		propose: (corrections, overtaken) =>
			database.transaction(async (within) => {
				if (!(await allWait(within, overtaken))) return false;
				await set(within, { state: "overtaken" }, overtaken);
				for (const it of corrections) await propose(within, it);
				return true;
			}),

		async find(id) {
			return (await where("where id = ?", [id]))[0];
		},

		list: (states, before, limit) =>
			where(`where proposed < ? ${andIn(states)} order by proposed desc, no desc limit ?`, [
				before,
				...states,
				limit,
			]),

		ofChange: (toDataset, states, limit) =>
			where(`where to_dataset = ? ${andIn(states)} order by no limit ?`, [toDataset, ...states, limit]),

		async ofFigures(figures) {
			const found: Correction[] = [];
			for (const some of chunks(figures))
				found.push(
					...(await where(
						`where (measure, geography, first_day, last_day) in (values ${placeholders(some.length, 4)}) order by no`,
						some.flatMap((it) => [it.measure, it.geography, it.start, it.end]),
					)),
				);
			return found;
		},

		figures: (states) =>
			rowsOf(
				FigureRow,
				database.all(
					`select distinct measure, geography, first_day, last_day from corrections where true ${andIn(states)}`,
					states,
				),
			),

		async waiting() {
			const rows = database.all(
				"select to_dataset from corrections where state = 'proposed' group by to_dataset order by min(no)",
			);
			return (await rowsOf(DatasetRow, rows)).map((it) => it.to_dataset);
		},

		decide: (ids, state, { by, at }, deliveries) =>
			database.transaction(async (within) => {
				if (!(await allWait(within, ids))) return false;
				await set(within, { state, decided_by: by, decided_at: at }, ids);
				await planWithin(within, dialect, deliveries, at);
				return true;
			}),

		async posted(ids) {
			for (const some of chunks(ids))
				await database.run(
					`update corrections set state = 'posted' where id in ${placeholders(1, some.length)} and state = 'approved'`,
					some,
				);
		},

		reword: (ids, kind, reason) =>
			database.transaction(async (within) => {
				if (!(await allWait(within, ids))) return false;
				await set(within, { kind, reason }, ids);
				return true;
			}),
	};
}

const andIn = (states: readonly CorrectionState[]): string =>
	states.length === 0 ? "" : `and state in ${placeholders(1, states.length)}`;
