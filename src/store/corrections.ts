import { z } from "zod";
import type { Correction, Corrections } from "../core/newsroom/corrections.ts";
import { chunks, type Database, placeholders, rowsOf, type Statements, type Value } from "./database.ts";

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
		state: z.enum(["proposed", "approved", "posted", "dismissed"]),
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

async function propose(within: Statements, it: Correction): Promise<number> {
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
	if (made === 0) return 0;
	for (const some of chunks([...new Set(it.citations)]))
		await within.run(
			`insert into correction_citations (correction, citation) values ${placeholders(some.length, 2)}`,
			some.flatMap((citation) => [it.id, citation]),
		);
	return 1;
}

export function correctionsIn(database: Database): Corrections {
	const where = async (condition: string, values: readonly Value[]): Promise<readonly Correction[]> => {
		const found = await rowsOf(CorrectionRow, database.all(`select * from corrections ${condition}`, values));
		return Promise.all(
			found.map(async (it) => {
				const citations = await rowsOf(
					z.object({ citation: z.string() }),
					database.all("select citation from correction_citations where correction = ? order by citation", [
						it.id,
					]),
				);
				return { ...it, citations: citations.map(({ citation }) => citation) };
			}),
		);
	};
	return {
		propose: (corrections) =>
			database.transaction(async (within) => {
				let made = 0;
				for (const it of corrections) made += await propose(within, it);
				return made;
			}),

		async find(id) {
			return (await where("where id = ?", [id]))[0];
		},

		list: (states, before, limit) =>
			where(
				`where proposed < ? ${states.length === 0 ? "" : `and state in ${placeholders(1, states.length)}`}
				order by proposed desc, no desc limit ?`,
				[before, ...states, limit],
			),

		ofCitation: (citation) =>
			where(
				"where id in (select correction from correction_citations where citation = ?) order by proposed desc, no desc",
				[citation],
			),

		async move(id, from, to, { by, at }) {
			const moved = await database.run(
				"update corrections set state = ?, decided_by = ?, decided_at = ? where id = ? and state = ?",
				[to, by, at, id, from],
			);
			return moved === 1;
		},

		async reword(id, kind, reason) {
			const changed = await database.run(
				"update corrections set kind = ?, reason = ? where id = ? and state = 'proposed'",
				[kind, reason, id],
			);
			return changed === 1;
		},
	};
}
