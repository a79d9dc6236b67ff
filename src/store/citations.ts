import { z } from "zod";
import type { FigureKey } from "../core/newsroom/answers-given.ts";
import type { Citation, CitationOfFigures, Citations } from "../core/newsroom/citations.ts";
import { FigureRow } from "./answers-given.ts";
import { chunks, type Database, placeholders, rowsOf, type Value } from "./database.ts";

const COLUMNS = `c.id, a.id as answer, a.question, a.dataset, c.team, c.channel, c.ts, c.thread, c.asked_by, c.given_as, c.at`;

const CitationRow = z
	.object({
		id: z.string(),
		answer: z.string(),
		question: z.string(),
		dataset: z.string(),
		team: z.string(),
		channel: z.string(),
		ts: z.string().nullable(),
		thread: z.string().nullable(),
		asked_by: z.string(),
		given_as: z.enum(["public", "private", "copied", "exported"]),
		at: z.number(),
	})
	.transform(({ asked_by, given_as, ...rest }) => ({ ...rest, askedBy: asked_by, as: given_as }));

const StoryRow = z.object({ citation: z.string(), story: z.string(), marked_by: z.string(), at: z.number() });

const StatedRow = FigureRow.and(z.object({ no: z.number() }));

const CitedRow = z.object({ answer_no: z.number() }).and(CitationRow);

/** How many rows are put into one statement of "in (...)". */
const AT_ONCE = 1_000;

export function citationsIn(database: Database): Citations {
	const withStories = async (found: readonly Omit<Citation, "stories">[]): Promise<readonly Citation[]> => {
		const stories = new Map<string, Citation["stories"][number][]>();
		for (const some of chunks(found, AT_ONCE)) {
			const rows = await rowsOf(
				StoryRow,
				database.all(
					`select citation, story, marked_by, at from stories where citation in ${placeholders(1, some.length)} order by at`,
					some.map(({ id }) => id),
				),
			);
			for (const { citation, story, marked_by: by, at } of rows)
				stories.set(citation, [...(stories.get(citation) ?? []), { story, by, at }]);
		}
		return found.map((it) => ({ ...it, stories: stories.get(it.id) ?? [] }));
	};

	const where = async (condition: string, values: readonly Value[]) =>
		withStories(
			await rowsOf(
				CitationRow,
				database.all(
					`select ${COLUMNS} from citations c join answers a on a.no = c.answer_no ${condition}`,
					values,
				),
			),
		);

	/** The figures asked for that kept answers state, by the answer's number. */
	const statedBy = async (keys: readonly FigureKey[]) => {
		const byAnswer = new Map<number, z.infer<typeof FigureRow>[]>();
		for (const some of chunks(keys)) {
			const rows = await rowsOf(
				StatedRow,
				database.all(
					`with changed (m, g, f, l) as (values ${placeholders(some.length, 4)})
					select s.answer_no as no, s.measure, s.geography, s.first_day, s.last_day, s.value
					from changed cross join answer_figures s
					where s.measure = changed.m and s.geography = changed.g and s.first_day = changed.f and s.last_day = changed.l`,
					some.flatMap((it) => [it.measure, it.geography, it.start, it.end]),
				),
			);
			for (const { no, ...figure } of rows) {
				const before = byAnswer.get(no);
				if (before === undefined) byAnswer.set(no, [figure]);
				else before.push(figure);
			}
		}
		return byAnswer;
	};

	return {
		async record(it) {
			const made = await database.run(
				`insert into citations (id, answer_no, team, channel, ts, thread, asked_by, given_as, at)
				select cast(? as text), a.no, cast(? as text), cast(? as text), cast(? as text), cast(? as text),
					cast(? as text), cast(? as text), cast(? as bigint)
				from answers a where a.id = ? and a.dataset = ? and a.question = ?
				on conflict (id) do nothing`,
				[
					it.id,
					it.team,
					it.channel,
					it.ts,
					it.thread,
					it.askedBy,
					it.as,
					it.at,
					it.answer,
					it.dataset,
					it.question,
				],
			);
			if (made === 0 && (await this.find(it.id)) === undefined)
				throw new Error(`the answer ${it.answer} is cited but not kept`);
		},

		async find(id) {
			return (await where("where c.id = ?", [id]))[0];
		},

		inMessage: (channel, ts) => where("where c.channel = ? and c.ts = ? order by c.at, c.id", [channel, ts]),

		ofAnswer: (answer) => where("where a.id = ? order by c.at desc, c.id", [answer]),

		async stating(keys, since) {
			const stated = await statedBy(keys);
			const found: Omit<CitationOfFigures, "stories">[] = [];
			for (const numbers of chunks([...stated.keys()], AT_ONCE)) {
				const rows = await rowsOf(
					CitedRow,
					database.all(
						`select c.answer_no, ${COLUMNS} from citations c join answers a on a.no = c.answer_no
						where c.answer_no in ${placeholders(1, numbers.length)} and c.at >= ?`,
						[...numbers, since],
					),
				);
				for (const { answer_no, ...citation } of rows)
					found.push({ ...citation, figures: stated.get(answer_no) ?? [] });
			}
			const ordered = found.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
			const figures = new Map(ordered.map((it) => [it.id, it.figures]));
			return (await withStories(ordered)).map((it) => ({ ...it, figures: figures.get(it.id) ?? [] }));
		},

		async markStory(citation, { story, by, at }) {
			await database.run(
				`insert into stories (citation, story, marked_by, at)
				select id, cast(? as text), cast(? as text), cast(? as bigint) from citations where id = ? on conflict do nothing`,
				[story, by, at, citation],
			);
			return (await this.find(citation)) !== undefined;
		},

		async moveChannel(from, to) {
			await database.run("update citations set channel = ? where channel = ?", [to, from]);
		},
	};
}
