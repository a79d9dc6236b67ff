import { z } from "zod";
import type { StatedFigure } from "../core/newsroom/corrections/answers-given.ts";
import type { Citation, Citations } from "../core/newsroom/corrections/citations.ts";
import { FIGURE_COLUMNS, figureIn } from "./answers-given.ts";
import { chunks, type Database, placeholders, rowsOf, type Value } from "./database.ts";
import { questionKey } from "./question-key.ts";

const COLUMNS = `c.id, a.id as answer, coalesce(l.question, a.question) as question, a.dataset, c.team, c.channel, c.ts, c.thread, c.asked_by, c.given_as, c.at`;

const CITATION = {
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
} as const;

type Unmarked = Omit<Citation, "stories">;
type Stating = Unmarked & { readonly figures: StatedFigure[] };

const citationIn = (row: z.infer<z.ZodObject<typeof CITATION>>): Unmarked => {
	const {
		id,
		answer,
		question,
		dataset,
		team,
		channel,
		ts,
		thread,
		asked_by: askedBy,
		given_as: as,
		at,
	} = row;
	return { id, answer, question, dataset, team, channel, ts, thread, askedBy, as, at };
};

const CitationRow = z.object(CITATION).transform(citationIn);

/** An answer's question where it is long. */
const LONG = "left join long_questions l on l.answer_no = a.no";

/** A citation with one of the figures its answer states. */
const StatingRow = z.object({ ...CITATION, ...FIGURE_COLUMNS });

const StoryRow = z.object({ citation: z.string(), story: z.string(), marked_by: z.string(), at: z.number() });

/** How many rows are put into one statement of "in (...)". */
const AT_ONCE = 5_000;

export function citationsIn(database: Database): Citations {
	const withStories = async <Found extends Unmarked>(
		found: readonly Found[],
	): Promise<readonly (Found & Pick<Citation, "stories">)[]> => {
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
					`select ${COLUMNS} from citations c join answers a on a.no = c.answer_no ${LONG} ${condition}`,
					values,
				),
			),
		);

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
					questionKey(it.question),
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
			const found = new Map<string, Stating>();
			for (const some of chunks(keys)) {
				const rows = await rowsOf(
					StatingRow,
					database.all(
						`with changed (m, g, f, l) as (values ${placeholders(some.length, 4)})
						select ${COLUMNS}, s.measure, s.geography, s.first_day, s.last_day, s.value
						from changed cross join answer_figures s
						join citations c on c.answer_no = s.answer_no join answers a on a.no = s.answer_no ${LONG}
						where s.measure = changed.m and s.geography = changed.g and s.first_day = changed.f
							and s.last_day = changed.l and (c.at >= ?
								or exists (select 1 from stories where stories.citation = c.id)
								or exists (select 1 from correction_citations where correction_citations.citation = c.id))`,
						[...some.flatMap((it) => [it.measure, it.geography, it.start, it.end]), since],
					),
				);
				for (const row of rows) {
					const figure = figureIn(row);
					const known = found.get(row.id);
					if (known === undefined) found.set(row.id, { ...citationIn(row), figures: [figure] });
					else known.figures.push(figure);
				}
			}
			const ordered = [...found.values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
			return withStories<Stating>(ordered);
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
